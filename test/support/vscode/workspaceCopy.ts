import * as fs from 'node:fs';
import { run } from './run';

/**
 * Copies a folder and makes the copy a Git repository with one commit, so that reviews have something to stand on and nobody's
 * checkout gets dirty. The repository has its own author: this machine may have none.
 */
export async function copyAsRepository(folder: string, into: string): Promise<void> {
  fs.cpSync(folder, into, { recursive: true });
  await git(into, 'init', '--quiet', '--initial-branch=main');
  await git(into, 'config', 'user.name', 'Robin Example');
  await git(into, 'config', 'user.email', 'robin@example.com');
  await git(into, 'add', '--all');
  await git(into, 'commit', '--quiet', '--no-gpg-sign', '--allow-empty', '--message', 'The examples as they are');
}

/** Git with the repository's own configuration only. */
function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return run('git', args, { cwd, env, without: 'Git was not found on the PATH; review threads live in Git, so please install it.' });
}
