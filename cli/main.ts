/** The command `learning-briefs`: hands the world to `run` and prints what comes of it. */
import * as l10n from '@vscode/l10n';
import { dayOf } from '../server/src/core/settings';
import { run, type Outcome } from './run';

// Whoever reads along may stop early, as `head` does. That is their choice and no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void outcome().then(({ code, out, error }) => {
  if (error) process.stderr.write(error);
  if (out) process.stdout.write(out);
  // Not `process.exit`: a long report to a pipe must be allowed to finish.
  process.exitCode = code;
});

/** A mistake of ours must not look like findings, which is what Node's own exit code 1 would say. */
async function outcome(): Promise<Outcome> {
  try {
    return await run(process.argv.slice(2), { folder: process.cwd(), today: dayOf(new Date()), environment: process.env, terminal: process.stdout.isTTY });
  } catch (mistake) {
    const details = mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake);
    return { code: 2, error: `${l10n.t('This is a mistake in learning-briefs itself. Please report it with these lines:')}\n${details}\n` };
  }
}
