import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { nameOf } from '../names';
import { writeField } from '../sections';
import { isWritten, lackOf } from '../written';

/** Comments without a date come when they come, and the partner's plan waits for them. */
export const noTurnaround = defineRule({
  id: 'review/no-turnaround',
  kinds: ['governance'],
  reads: ['file'],
  tier: 2,
  severity: ['info', 'warning', 'warning'],
  summary: 'Every checkpoint says how many working days a round of comments takes.',
  why: 'Approval cycles are where timelines expand (source document, “Review, Revision, and Approval”). A plan can only be kept when both sides know how long a round takes.',
  examples: {
    clean: [
      `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
    turnaround-days: 4
  - id: build
    turnaround-days: <how many>
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
#   ^^^^^^^^^^^^^^ warning: Agree how many working days a round of comments takes at “Storyboard”. The partner plans with it.
    title: Storyboard
    rounds: 2
    if-late: escalate
`,
        fixed: `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
    title: Storyboard
    rounds: 2
    turnaround-days: 5
    if-late: escalate
`,
      },
      {
        text: `
kind: governance
status: draft
checkpoints:
  - id: storyboard
    turnaround-days: # ask Rosa
#   ^^^^^^^^^^^^^^^ info: Agree how many working days a round of comments takes at “storyboard”. The partner plans with it.
`,
        fixed: `
kind: governance
status: draft
checkpoints:
  - id: storyboard
    turnaround-days: 5 # ask Rosa
`,
      },
    ],
  },
  *check(governance, { document }) {
    for (const checkpoint of itemsOf(governance.checkpoints)) {
      const { place } = checkpoint;
      if (checkpoint['turnaround-days'] || isWritten(place.node, 'turnaround-days')) continue;
      yield {
        at: lackOf(place, 'turnaround-days'),
        message: l10n.t('Agree how many working days a round of comments takes at “{0}”. The partner plans with it.', nameOf(checkpoint)),
        fixes: () => {
          const edit = writeField(document, place.path, 'turnaround-days', '5');
          return edit ? [{ title: l10n.t('Set “turnaround-days: 5”'), edits: [edit], preferred: true }] : [];
        },
      };
    }
  },
});
