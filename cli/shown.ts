/** Paths as people see them: from the folder the command runs in, with `/` on every system. */
import path from 'node:path';

export function shownFrom(folder: string): (file: string) => string {
  return (file) => slashed(path.relative(folder, file)) || '.';
}

/** Folders have no slash at their end; the top of the file system is the empty text. */
export const slashed = (file: string): string => (path.sep === '/' ? file : file.replaceAll(path.sep, '/')).replace(/\/$/, '');
