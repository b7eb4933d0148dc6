/** Finds what may be ours in a folder and the folders in it. */
import fs from 'node:fs';
import { kindOfName, type DocumentOf } from '../server/src/core/document';
import { isIgnored } from '../server/src/core/ignored';
import { folderOf } from '../server/src/core/workspace';
import { reasonOf, type Disk } from './files';
import type { Problem } from './report/report';
import { slashed } from './shown';

export interface Walk {
  /** Every YAML file; whether it is ours shows when it is read. */
  readonly files: readonly string[];
  readonly workspaceFiles: readonly string[];
  readonly problems: Problem[];
}

/** What the team leaves out is left out, unless `folder` itself lies there: then somebody asked for it by name. */
export function walk(folder: string, disk: Disk): Walk {
  const walker = new Walker(folder, disk);
  walker.visit(folder, ownerOf(enclosingWorkspaceFiles(folderOf(folder)), disk));
  walker.followLinks();
  return walker;
}

/** The workspace file, or files, of the nearest folder that has one: `folder` itself or a folder above it. */
export function enclosingWorkspaceFiles(folder: string): readonly string[] {
  for (let at = folder; ; at = folderOf(at)) {
    const here = workspaceFilesIn(at);
    if (here.length > 0 || at === folderOf(at)) return here;
  }
}

/** The nearest folder that is the top of a Git repository: `folder` itself or a folder above it. */
export function enclosingRepository(folder: string): string | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    // A file of that name leads to the repository: so it is in a working tree beside the first one, and in a submodule.
    if (fs.existsSync(`${at}/.git`)) return at;
    if (at === folderOf(at)) return undefined;
  }
}

function workspaceFilesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(`${folder}/`).filter((name) => kindOfName(name) === 'workspace').sort().map((name) => `${folder}/${name}`);
  } catch {
    // A folder above the one in question that may not be looked into has no say.
    return [];
  }
}

/** A workspace file whose word on folders counts. */
interface Owner {
  readonly folder: string;
  readonly document: DocumentOf<'workspace'>;
}

function ownerOf(workspaceFiles: readonly string[], disk: Disk): Owner | undefined {
  for (const file of workspaceFiles) {
    const reading = disk.read(file);
    if (reading.kind === 'ours' && reading.document.kind === 'workspace') return { folder: folderOf(file), document: reading.document };
  }
  return undefined;
}

class Walker {
  readonly files: string[] = [];
  readonly workspaceFiles: string[] = [];
  readonly problems: Problem[] = [];
  readonly #links: string[] = [];

  constructor(readonly root: string, readonly disk: Disk) {}

  visit(folder: string, above: Owner | undefined): void {
    const entries = this.#entries(folder);
    const workspaceFiles = entries.filter((entry) => !entry.isDirectory() && kindOfName(entry.name) === 'workspace').map(({ name }) => `${folder}/${name}`);
    this.workspaceFiles.push(...workspaceFiles);
    const owner = ownerOf(workspaceFiles, this.disk) ?? above;
    for (const entry of entries) {
      const place = `${folder}/${entry.name}`;
      // A folder named like a brief is read as one, so that somebody learns why it is not checked.
      if (entry.isDirectory() && !kindOfName(entry.name)) this.#folder(place, entry.name, owner);
      else if (!/\.ya?ml$/i.test(entry.name)) continue;
      else if (entry.isSymbolicLink()) this.#links.push(place);
      else if (entry.isFile() || entry.isDirectory()) this.files.push(place);
    }
  }

  #folder(folder: string, name: string, owner: Owner | undefined): void {
    if (name === 'node_modules' || name.startsWith('.')) return;
    if (owner && isIgnored(folder.slice(owner.folder.length + 1), owner.document)) return;
    this.visit(folder, owner);
  }

  #entries(folder: string): readonly fs.Dirent[] {
    try {
      return fs.readdirSync(`${folder}/`, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.problems.push({ file: folder, message: reasonOf(error) });
      return [];
    }
  }

  /**
   * Links to folders are not followed: what they show inside is found where it really is, and what lies outside was not
   * asked for. A link to a file counts when the file is inside and was not met under its own name.
   */
  followLinks(): void {
    const root = slashed(fs.realpathSync(`${this.root}/`));
    const met = new Set(this.files.map((file) => root + file.slice(this.root.length)));
    for (const link of this.#links) {
      const target = this.#target(link);
      if (!target?.startsWith(`${root}/`) || met.has(target)) continue;
      met.add(target);
      this.files.push(link);
    }
  }

  #target(link: string): string | undefined {
    try {
      const target = fs.realpathSync(link);
      return fs.statSync(target).isFile() ? slashed(target) : undefined;
    } catch (error) {
      this.problems.push({ file: link, message: reasonOf(error) });
      return undefined;
    }
  }
}

