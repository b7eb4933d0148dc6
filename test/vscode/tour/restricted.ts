import * as assert from 'node:assert/strict';
import { until } from '../../support/until';
import type { Workbench } from '../../support/vscode/workbench';
import type { Album } from './album';
import type { GitWatch } from './gitWatch';

/** A folder from who knows where: the checks work, and no Git runs, since a repository's configuration can start programs. */
export async function restrictedTour(workbench: Workbench, album: Album, git: GitWatch): Promise<void> {
  await workbench.answerTrustQuestion('No');
  await workbench.ready();
  await workbench.statusItem('Restricted Mode').waitFor();
  await workbench.openFile('bad/safety-awareness.brief.yaml');
  await workbench.squiggles.first().waitFor();
  await album.take(workbench.page, 'restricted');
  assert.deepEqual(git.runs(), [], 'Git ran in Restricted Mode.');

  // The same watch must see Git once the folder is trusted; else its silence above would mean nothing.
  await workbench.trustFolder();
  await until('Git runs in the trusted folder', () => git.runs().length > 0);
}
