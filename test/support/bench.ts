/** A measurement as people run it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './sources';

export function bench(name: string, args: readonly string[]): { readonly code: number | null; readonly out: string; readonly error: string } {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path.join(root, 'test/bench/run.mjs'), name, ...args], { cwd: root, encoding: 'utf8', timeout: 50_000 });
  if (error) throw error;
  return { code: status, out: stdout, error: stderr };
}
