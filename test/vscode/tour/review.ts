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
  await workbench.goTo(51);
  await workbench.line('Overview of lockout procedures').waitFor();
  await album.take(page, 'brief-with-findings-and-thread', { forDocs: true });
  await workbench.closePanel();

  await workbench.pressThreadAction(thread, 'Resolve Thread');
  await thread.filter({ hasText: 'Resolved' }).waitFor();
  await album.take(page, 'resolved');
  await workbench.showComments();
  await workbench.commentsPanel.filter({ hasText: question }).first().waitFor();
  await album.take(page, 'comments-panel', { forDocs: true });

  await workbench.reload();
  await workbench.openFile('bad/safety-awareness.brief.yaml');
  await workbench.showComments();
  const row = workbench.commentsPanel.filter({ hasText: question }).first();
  await row.waitFor();
  await row.click();
  const again = workbench.threads.filter({ hasText: question }).first();
  await again.filter({ hasText: answer }).waitFor();
  await again.filter({ hasText: 'Resolved' }).waitFor();
  await workbench.pressThreadAction(again, 'Reopen Thread');
  await again.filter({ hasText: 'Open' }).waitFor();
  await album.take(page, 'after-reload');
  await workbench.closePanel();
}
