import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { copyAsRepository } from './workspaceCopy';

/**
 * A copy of a folder to try things in, a Git repository of its own. It is kept, comments and all, for the next time; when the
 * original has changed since, it is made anew.
 */
export async function playground(original: string, copy: string): Promise<{ readonly made: 'new' | 'kept' }> {
  const mark = `${copy}.from`;
  const fingerprint = fingerprintOf(original);
  const kept = fs.existsSync(copy) && fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === fingerprint;
  if (kept) return { made: 'kept' };
  fs.rmSync(copy, { recursive: true, force: true });
  await copyAsRepository(original, copy);
  fs.writeFileSync(mark, fingerprint); // last, so that an interrupted copy is not kept
  return { made: 'new' };
}

function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) {
    const full = path.join(folder, file);
    hash.update(`${file}\0`);
    if (fs.statSync(full).isFile()) hash.update(fs.readFileSync(full));
  }
  return hash.digest('hex');
}
