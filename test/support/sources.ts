/** The project's own files, for tests that keep it tidy. */
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the top of the project, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** What is installed or built here and not written. */
const NOT_OURS = new Set(['node_modules', 'dist', 'dist-test', 'coverage', '.git', '.tsbuild', '.vscode-test']);

/** Every file whose name matches, in the order of their names. */
export function sources(name: RegExp, folder = ''): readonly SourceFile[] {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : sources(name, file);
      return entry.isFile() && name.test(file) ? [{ file, text: textOf(file) }] : [];
    });
}

export const textOf = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

export const jsonOf = (file: string): unknown => JSON.parse(textOf(file));
