import type { Workbench } from '../../support/vscode/workbench';
import type { Album } from './album';

/** An author opens a brief that is not good yet, reads why, takes a mend, and is offered what may be written. */
export async function writingTour(workbench: Workbench, album: Album): Promise<void> {
  const { page } = workbench;
  await workbench.openFile('bad/forklift-refresher.brief.yaml');
  await workbench.squiggles.first().waitFor();
  await workbench.openFile('bad/safety-awareness.brief.yaml');
  await workbench.goTo(49, 16);
  await workbench.openQuickFixes();
  await album.take(page, 'quick-fix', { forDocs: true });
  await workbench.takeQuickFix('Replace “understand” with “explain”');
  await workbench.line('explain the safety rules').waitFor();
  await workbench.save();

  // The reviewer's words do not stay on a line they are not about.
  await workbench.showComments();
  await workbench.commentsPanel.filter({ hasText: 'What would you see them do' }).first().click();
  await workbench.threads.filter({ hasText: 'the text this is about has changed' }).filter({ hasText: 'understand the safety rules' }).first().waitFor();
  await album.take(page, 'outdated');
  await workbench.closePanel();

  await objectivesTour(workbench, album);

  await workbench.goTo(12);
  const hover = await workbench.hover('engagement-model');
  await hover.filter({ hasText: 'Engagement model' }).waitFor();
  await album.take(page, 'hover', { forDocs: true });
  await page.keyboard.press('Escape');

  const status = await workbench.languageStatus();
  await status.filter({ hasText: 'Learning Briefs: brief' }).filter({ hasText: 'checked strictly as agreed' }).waitFor();
  await album.take(page, 'status');
  await page.keyboard.press('Escape');

  await workbench.goTo(12, 19);
  const offers = await workbench.openCompletions();
  await offers.filter({ hasText: 'hybrid-coe' }).waitFor();
  await album.take(page, 'completion');
  await page.keyboard.press('Escape');
}

/** How an objective is read, and a heading that becomes something to see: word by word, and taken back with one undo. */
async function objectivesTour(workbench: Workbench, album: Album): Promise<void> {
  const { page } = workbench;
  await workbench.goTo(52, 20);
  const reading = await workbench.hover('Overview of lockout procedures');
  await reading.filter({ hasText: 'Read as' }).waitFor();
  await album.take(page, 'objective-hover');
  await page.keyboard.press('Escape');

  await workbench.openQuickFixes();
  await album.take(page, 'objective-mends');
  await workbench.takeQuickFix('Make it observable …');
  await workbench.line('standard: <how well').waitFor();
  await album.take(page, 'make-it-observable', { forDocs: true });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
  await workbench.line('behavior: Overview of lockout procedures').waitFor();
  await workbench.save();
}
