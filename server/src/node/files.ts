/** Files on this computer. What cannot be read is skipped with one line in the log: somebody else's folder is no reason to stop. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isSkipped, isYaml, type Files } from '../lsp/files';

export function nodeFiles(log: (line: string) => void): Files {
  const skip = (what: string, error: unknown): void => {
    log(`Skipped ${what}: ${error instanceof Error ? error.message : String(error)}`);
  };

  async function* yamlIn(folder: string): AsyncGenerator<string> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      skip(folder, error);
      return [];
    });
    for (const entry of entries) {
      const path = join(folder, entry.name);
      // Links to folders are not followed: what they show is found where it really is, and they can lead in circles.
      if (entry.isDirectory() && !isSkipped(entry.name)) yield* yamlIn(path);
      else if (isYaml(entry.name) && (entry.isFile() || entry.isSymbolicLink())) yield path;
    }
  }

  return {
    async list(folder) {
      const found: string[] = [];
      try {
        for await (const path of yamlIn(fileURLToPath(folder))) found.push(pathToFileURL(path).href);
      } catch (error) {
        skip(folder, error);
      }
      return found;
    },
    async read(file) {
      try {
        const text = await readFile(fileURLToPath(file), 'utf8');
        // An editor shows a text without its byte order mark, and places are counted the same way here.
        return text.replace(/^\uFEFF/, '');
      } catch (error) {
        if (!isGone(error)) skip(file, error);
        return undefined;
      }
    },
    async has(file) {
      try {
        return (await stat(fileURLToPath(file))).isFile();
      } catch {
        return false;
      }
    },
  };
}

/** A file that is not there any more is an answer and no failure. */
const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
