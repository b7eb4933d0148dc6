/** What was asked for: the files of ours that the given paths mean, and the workspace each one belongs to. */
import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import path from 'node:path';
import { closest } from '../server/src/core/closest';
import { kindOfName, KINDS, type Document } from '../server/src/core/document';
import { folderOf, workspaceFolderOf } from '../server/src/core/workspace';
import type { Disk } from './files';
import type { Problem } from './report/report';
import { slashed } from './shown';
import { enclosingRepository, enclosingWorkspaceFiles, walk } from './walk';

export interface Asked {
  readonly document: Document;
  readonly workspaceFolder: string;
}

interface Found {
  readonly files: readonly Asked[];
  readonly problems: Problem[];
}

/** Nothing is checked twice, however often it is named. */
export function findAsked(paths: readonly string[], folder: string, disk: Disk): Found {
  const files = new Map<string, Asked>();
  const problems: Problem[] = [];
  for (const typed of paths) {
    const found = findAt(slashed(path.resolve(folder, typed)), disk);
    for (const file of found.files) if (!files.has(file.document.name)) files.set(file.document.name, file);
    problems.push(...found.problems);
  }
  return { files: [...files.values()], problems };
}

function findAt(place: string, disk: Disk): Found {
  switch (whatIsAt(place)) {
    case 'folder':
      return inFolder(place, disk);
    // Reading says what is the matter, should there be any.
    case 'file':
    case 'unclear':
      return oneFile(place, disk);
    case 'nothing':
      return problem(place, missing(place));
    case 'other':
      return problem(place, l10n.t('This is neither a file nor a folder. Name a file or a folder.'));
  }
}

/** `unclear` is what may not be looked at, and a link that leads nowhere. */
export function whatIsAt(place: string): 'file' | 'folder' | 'nothing' | 'other' | 'unclear' {
  try {
    // A link that leads nowhere is something, too.
    const stats = fs.statSync(place || '/', { throwIfNoEntry: false }) ?? fs.lstatSync(place, { throwIfNoEntry: false });
    if (!stats) return 'nothing';
    if (stats.isSymbolicLink()) return 'unclear';
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch {
    return 'unclear';
  }
}

function inFolder(folder: string, disk: Disk): Found {
  const { files, workspaceFiles, problems } = walk(folder, disk);
  const known = [...enclosingWorkspaceFiles(folder), ...workspaceFiles];
  const asked: Asked[] = [];
  for (const file of files) {
    const reading = disk.read(file);
    if (reading.kind === 'unreadable') problems.push({ file, message: reading.message });
    if (reading.kind === 'ours') asked.push({ document: reading.document, workspaceFolder: workspaceFolderOf(file, known, folder) });
  }
  if (asked.length === 0 && problems.length === 0) {
    if (kindOfName(path.basename(folder))) return oneFile(folder, disk);
    return problem(folder, l10n.t('There is no file of ours in this folder. Name a folder with files such as “safety.brief.yaml”, or name the file itself.'));
  }
  return { files: asked, problems };
}

function oneFile(file: string, disk: Disk): Found {
  const reading = disk.read(file);
  switch (reading.kind) {
    case 'unreadable':
      return problem(file, reading.message);
    case 'other':
      return problem(file, l10n.t('This is not one of our files. Let its name end in “.brief.yaml” (or {0}), or start it with “kind” and “schema-version”.', KINDS.slice(1).join(', ')));
    case 'ours': {
      const home = folderOf(file);
      return { files: [{ document: reading.document, workspaceFolder: workspaceFolderOf(file, enclosingWorkspaceFiles(home), enclosingRepository(home) ?? home) }], problems: [] };
    }
  }
}

const problem = (file: string, message: string): Found => ({ files: [], problems: [{ file, message }] });

/** That there is nothing, and what may have been meant. */
export function missing(place: string): string {
  const meant = closest(path.basename(place), namesIn(path.dirname(place)));
  return meant ? l10n.t('There is no such file or folder. Did you mean “{0}”?', meant) : l10n.t('There is no such file or folder. Check how it is spelled.');
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    // The folder is missing too; there is nothing to suggest.
    return [];
  }
}
