/** The command `learning-briefs`: hands the world to `run` and prints what comes of it. */
import * as l10n from '@vscode/l10n';
import { createRequire } from 'node:module';
import path from 'node:path';
import { dayOf } from '../server/src/core/settings';
import { run, type Outcome } from './run';

// Whoever reads along may stop early, as `head` does. That is their choice and no failure of ours.
let listening = true;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  listening = false;
});

void answer();

async function answer(): Promise<void> {
  // Not `process.exit`: a long report to a pipe must be allowed to finish.
  process.exitCode = await guarded(async () => {
    const { code, out = [], error } = await run(process.argv.slice(2), { folder: process.cwd(), today: dayOf(new Date()), environment: process.env, terminal: process.stdout.isTTY, input: { terminal: process.stdin.isTTY, read: readInput }, serve });
    if (error) process.stderr.write(error);
    await print(out);
    return code;
  });
}

/** A mistake of ours must not look like findings, which is what Node's own exit code 1 would say. */
async function guarded(work: () => Promise<Outcome['code']>): Promise<Outcome['code']> {
  try {
    return await work();
  } catch (mistake) {
    const details = mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake);
    process.stderr.write(`${l10n.t('This is a mistake in learning-briefs itself. Please report it with these lines:')}\n${details}\n`);
    return 2;
  }
}

/** No faster than somebody takes it: what is waiting to be printed takes memory. */
async function print(pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < ENOUGH) continue;
    await write(waiting);
    waiting = '';
    if (!listening) return;
  }
  if (waiting) await write(waiting);
}

const ENOUGH = 64 * 1024;

/** Settles when the text is on its way, or when nobody wants it any more. */
const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

async function readInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** The server lies beside this file; it looks in the arguments for how it is connected, and ends with its client. */
function serve(): void {
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  createRequire(__filename)(path.join(__dirname, 'server.js'));
}
