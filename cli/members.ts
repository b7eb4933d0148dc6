/** The documents of one workspace: what references may point to, whether it was asked for or not. */
import type { Document } from '../server/src/core/document';
import { workspaceFolderOf } from '../server/src/core/workspace';
import type { Asked } from './asked';
import type { Disk } from './files';
import type { Problem } from './report/report';
import { walk } from './walk';

interface Members {
  readonly documents: readonly Document[];
  /** What may be missing from the workspace: references to it may look wrong. */
  readonly problems: readonly Problem[];
}

/** What was asked for belongs, wherever it lies; files of a workspace further down do not. */
export function membersOf(folder: string, asked: readonly Asked[], disk: Disk): Members {
  const { files, workspaceFiles, problems } = walk(folder, disk);
  const documents = new Map<string, Document>();
  for (const file of files) {
    if (workspaceFolderOf(file, workspaceFiles, folder) !== folder) continue;
    const reading = disk.read(file);
    if (reading.kind === 'ours') documents.set(file, reading.document);
    if (reading.kind === 'unreadable') problems.push({ file, message: reading.message });
  }
  for (const { document } of asked) documents.set(document.name, document);
  return { documents: [...documents.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}
