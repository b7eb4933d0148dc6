import type { Workbench } from '../../support/vscode/workbench';
import type { Album } from './album';

/** An author opens a brief that is not good yet, sees why, and takes a mend. */
export async function writingTour(workbench: Workbench, album: Album): Promise<void> {
  const { page } = workbench;
  const begin = Date.now();
  await workbench.openFile('bad/safety-awareness.brief.yaml');
  await workbench.squiggles.first().waitFor();
  album.note(`first squiggle ${Date.now() - begin} ms after asking for the brief`);
  await album.take(page, 'squiggles', { forDocs: true });

  await workbench.showProblems();
  await album.take(page, 'problems', { forDocs: true });
  await workbench.closePanel();

  await workbench.nextProblem();
  const fixes = await workbench.openQuickFixes();
  const title = (await fixes.locator('.monaco-list-row.action').first().textContent())?.trim() ?? '';
  await album.take(page, 'quick-fix', { forDocs: true });
  await workbench.takeQuickFix(title);
  await workbench.save();
  await album.take(page, 'mended');

  album.note(`VS Code says the extension took ${await workbench.activationTime('Learning Briefs')} to activate`);
}
