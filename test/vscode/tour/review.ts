import type { Workbench } from '../../support/vscode/workbench';
import type { Album } from './album';

/** The words on the buttons of a thread. */
const buttons = { comment: 'Comment', reply: 'Comment', resolve: 'Resolve' };

/** A reviewer comments, a reply follows, the thread is resolved; after a reload all of it is still there. */
export async function reviewTour(workbench: Workbench, album: Album): Promise<void> {
  const { page } = workbench;
  await workbench.openFile('bad/safety-awareness.brief.yaml');
  await workbench.goTo(1);
  const thread = await workbench.commentFromGutter('kind: brief');
  await workbench.submit(thread, 'Who will do something differently after this?', buttons.comment);
  await album.take(page, 'comment', { forDocs: true });
  await workbench.reply(thread, 'The line operators, at every restart.', buttons.reply);
  await album.take(page, 'reply', { forDocs: true });

  await workbench.pressThreadAction(thread, buttons.resolve);
  await workbench.showComments();
  await workbench.commentsPanel.filter({ hasText: 'Who will do something differently' }).first().waitFor();
  await album.take(page, 'comments-panel', { forDocs: true });

  await workbench.reload();
  await workbench.openFile('bad/safety-awareness.brief.yaml');
  await workbench.showComments();
  await workbench.commentsPanel.filter({ hasText: 'Who will do something differently' }).first().waitFor();
  await album.take(page, 'after-reload');
}
