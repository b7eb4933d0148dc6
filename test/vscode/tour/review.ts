import type { Locator } from 'playwright-core';
import type { Workbench } from '../../support/vscode/workbench';
import type { Album } from './album';

const question = 'What would you see them do at the press?';
const answer = 'Lock and try every energy source before reaching in.';

/** A reviewer sees what is wrong, comments, somebody replies, the thread is resolved and reopened; after a reload all of it is there. */
export async function reviewTour(workbench: Workbench, album: Album): Promise<void> {
  const { page } = workbench;
  const begin = Date.now();
  await workbench.openFile('bad/safety-awareness.brief.yaml');
  await workbench.squiggles.first().waitFor();
  album.note(`first squiggle ${Date.now() - begin} ms after asking for the brief`);
  album.note(`VS Code says the extension took ${await workbench.activationTime('Learning Briefs')} to activate`);

  await workbench.openFile('bad/safety-awareness.brief.yaml');
  await workbench.goTo(49);
  const thread = await workbench.commentFromGutter('understand the safety rules');
  await workbench.submit(thread, question, 'Comment');
  await workbench.reply(thread, answer, 'Reply');
  await workbench.showProblems();
  await workbench.focusEditor();
  await workbench.goTo(47);
  // Room for the thread below its line.
  for (let line = 0; line < 9; line++) await page.keyboard.press('Control+ArrowDown');
  await album.take(page, 'brief-with-findings-and-thread', { forDocs: true });
  await workbench.closePanel();

  await workbench.goTo(47);
  await workbench.pressThreadAction(thread, 'Resolve Thread');
  // VS Code folds a resolved thread; the panel opens it again.
  await thread.waitFor({ state: 'hidden' });
  await workbench.showComments();
  await openFromPanel(workbench, 'Resolved');
  await album.take(page, 'resolved');

  await workbench.reload();
  await workbench.openFile('bad/safety-awareness.brief.yaml');
  await workbench.showComments();
  const again = await openFromPanel(workbench, 'Resolved');
  await again.filter({ hasText: answer }).waitFor();
  await workbench.pressThreadAction(again, 'Reopen Thread');
  await openFromPanel(workbench, 'Open');
  await album.take(page, 'after-reload');
  await workbench.closePanel();
}

/** Opens the thread by its row in the Comments panel, and waits until its title says how it stands. */
async function openFromPanel(workbench: Workbench, state: string): Promise<Locator> {
  const row = workbench.commentsPanel.filter({ hasText: question }).first();
  await row.waitFor();
  await row.click();
  const thread = workbench.threads.filter({ hasText: question }).filter({ hasText: state }).first();
  await thread.waitFor();
  return thread;
}
