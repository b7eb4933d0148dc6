import * as fs from 'node:fs';
import * as path from 'node:path';

/** The first of these programs that the PATH holds, by its full name. */
export function findProgram(names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))))
    .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}
