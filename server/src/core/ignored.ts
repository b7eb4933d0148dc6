/** The folders a team leaves out: `folders.ignore` of its workspace file. */
import type { DocumentOf } from './document';
import { itemsOf } from './located';

/** Whether `folder` is left out, or lies in one that is. It is named from the workspace file's own folder, with `/`. */
export function isIgnored(folder: string, workspaceFile: DocumentOf<'workspace'>): boolean {
  const path = `${tidy(folder)}/`;
  return itemsOf(workspaceFile.content.folders?.ignore).some(({ value }) => tidy(value) !== '' && path.startsWith(`${tidy(value)}/`));
}

/** People write `archive`, `archive/`, `./archive` and `archive/**`, and mean the same folder. */
const tidy = (folder: string): string => folder.trim().replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '').replace(/(?:\/|\/\*+)+$/, '');
