/**
 * A process of its own that writes comments, for the tests that let several of
 * them race, or kill one between two steps.
 *
 * Arguments: the folder, a name for its comments, how many, and the step after
 * which to die.
 */
import { createGit } from '../../client/src/git/cli';
import { reviewsOver } from '../../client/src/git/reviews';

const [folder = '', name = '', count = '1', dieAfter = ''] = process.argv.slice(2);

async function write(): Promise<void> {
  const git = createGit({ onStep: (step) => { if (step === dieAfter) process.kill(process.pid, 'SIGKILL'); } });
  const opened = await git.open(folder);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  const reviews = reviewsOver(opened.store);
  const texts = Array.from({ length: Number(count) }, (_, index) => `${name}-${index}`);
  const outcomes = await Promise.all(texts.map((description) => reviews.comment({ path: 'brief.yaml', text: 'id: a\n', description, blocks: false })));
  process.stdout.write(JSON.stringify(outcomes.map(({ kind }) => kind)));
}

void write();
