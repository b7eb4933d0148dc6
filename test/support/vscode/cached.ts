import * as fs from 'node:fs';
import * as path from 'node:path';
import { cacheFolder } from './place';

/**
 * The folder `name` in the cache, built at the first call. It is built under another name and renamed when whole, so an interrupted
 * build is never taken for a finished one. Two processes may build at once: each has its own partial folder, and the first rename wins.
 */
export async function cached(name: string, build: (folder: string) => Promise<void>, parent = cacheFolder): Promise<string> {
  const folder = path.join(parent, name);
  if (fs.existsSync(folder)) return folder;
  removeAbandoned(parent, name);
  const partial = `${folder}.partial-${process.pid}`;
  fs.mkdirSync(partial, { recursive: true });
  try {
    await build(partial);
    keepFirst(partial, folder);
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

function keepFirst(partial: string, folder: string): void {
  try {
    fs.renameSync(partial, folder);
  } catch (error) {
    // Someone else finished while we built: theirs is as good as ours.
    if (!fs.existsSync(folder)) throw error;
  }
}

/** Partial folders of processes that were killed before they could clean up. */
function removeAbandoned(parent: string, name: string): void {
  if (!fs.existsSync(parent)) return;
  for (const entry of fs.readdirSync(parent)) {
    const [, pid] = entry.startsWith(`${name}.partial-`) ? entry.split('.partial-') : [];
    if (pid && !isRunning(Number(pid))) fs.rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
