import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { replace } from '../../edit';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { nameOf } from '../names';
import { questionLines } from '../questions';
import { fieldAt, writeField } from '../sections';
import { isWritten, lackOf, lackOfPart } from '../written';

/** Without a number of rounds, the last round is the one in which somebody loses patience. */
export const roundsUnbounded = defineRule({
  id: 'review/rounds-unbounded',
  kinds: ['governance'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  thresholds: { 'review-rounds': 3 },
  summary: 'Every checkpoint says how many rounds of comments it includes.',
  why: 'Approval cycles are where timelines expand: without a defined review process there are multiple revision rounds and scope uncertainty (source document, “Review, Revision, and Approval”). A number that both sides know makes the last round visible before it begins.',
  examples: {
    clean: [
      `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
    title: Storyboard
    rounds: 3
  - id: build
    title: Build
    rounds: <how many>
`,
      `
kind: governance
status: draft
`,
      `
kind: governance
status: agreed
checkpoints: storyboard and build
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: draft
checkpoints:
  - id: storyboard
#   ^^^^^^^^^^^^^^ warning: Agree how many rounds of comments “Storyboard” includes. One to three is usual; without a number they have no end.
    title: Storyboard
    decided-by: learning-lead
`,
        fixed: `
kind: governance
status: draft
checkpoints:
  - id: storyboard
    title: Storyboard
    decided-by: learning-lead
    rounds: 2
`,
      },
      {
        text: `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
    rounds:
#   ^^^^^^ error: Agree how many rounds of comments “storyboard” includes. One to three is usual; without a number they have no end.
`,
        fixed: `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
    rounds: 2
`,
      },
      {
        text: `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
    title: Storyboard
    rounds: 4
#   ^^^^^^ info: “Storyboard” includes 4 rounds. Up to 3 are usual; more of them often means that the brief is not clear yet.
`,
        fixed: `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
    title: Storyboard
    rounds: 3
`,
      },
      {
        text: `
kind: governance
#     ^^^^^^^^^^ error: Nobody knows yet when work is reviewed and how many rounds are included. Add the checkpoints, so that a round of comments has an end.
status: agreed
roles:
  - id: studio-lead
    side: partner
  - id: learning-lead
    side: internal
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: studio-lead
    side: partner
  - id: learning-lead
    side: internal
checkpoints:
  - id: first-draft
    title: First draft
    look-at:
      # What is expensive to change after this point?
      - <what feedback is wanted on>
    reviewers: [learning-lead]
    decided-by: learning-lead
    rounds: 2
    turnaround-days: 5
    if-late: escalate
  - id: final
    title: Final version
    look-at:
      # What is expensive to change after this point?
      - <what feedback is wanted on>
    reviewers: [learning-lead]
    decided-by: learning-lead
    rounds: 2
    turnaround-days: 5
    if-late: escalate
`,
      },
      {
        text: `
kind: governance
status: agreed
checkpoints: # when Rosa is back
#^^^^^^^^^^ error: Nobody knows yet when work is reviewed and how many rounds are included. Add the checkpoints, so that a round of comments has an end.
`,
        fixed: `
kind: governance
status: agreed
checkpoints: # when Rosa is back
  - id: first-draft
    title: First draft
    look-at:
      # What is expensive to change after this point?
      - <what feedback is wanted on>
    reviewers: [<which of your roles>]
    decided-by: <which of your roles>
    rounds: 2
    turnaround-days: 5
    if-late: escalate
  - id: final
    title: Final version
    look-at:
      # What is expensive to change after this point?
      - <what feedback is wanted on>
    reviewers: [<which of your roles>]
    decided-by: <which of your roles>
    rounds: 2
    turnaround-days: 5
    if-late: escalate
`,
      },
    ],
  },
  *check(governance, { document, stage, threshold }) {
    const checkpoints = itemsOf(governance.checkpoints);
    if (stage === 'agreed' && checkpoints.length === 0 && !isWritten(document.root, 'checkpoints')) {
      yield {
        ...lackOfPart(document, 'checkpoints'),
        message: l10n.t('Nobody knows yet when work is reviewed and how many rounds are included. Add the checkpoints, so that a round of comments has an end.'),
        fixes: () => addCheckpoints(document),
      };
    }
    const most = threshold('review-rounds');
    for (const checkpoint of checkpoints) {
      const { rounds, place } = checkpoint;
      if (rounds && rounds.value > most) {
        yield {
          at: rounds.place,
          severity: 'info',
          message: l10n.t('“{0}” includes {1} rounds. Up to {2} are usual; more of them often means that the brief is not clear yet.', nameOf(checkpoint), rounds.value, most),
          fixes: () => [{ title: l10n.t('Set “rounds: {0}”', most), edits: [replace(rounds.place.node.span, String(most))] }],
        };
      }
      if (rounds || isWritten(place.node, 'rounds')) continue;
      yield {
        at: lackOf(place, 'rounds'),
        message: l10n.t('Agree how many rounds of comments “{0}” includes. One to three is usual; without a number they have no end.', nameOf(checkpoint)),
        fixes: () => {
          const edit = writeField(document, place.path, 'rounds', '2');
          return edit ? [{ title: l10n.t('Set “rounds: 2”'), edits: [edit], preferred: true }] : [];
        },
      };
    }
  },
});

/** Two checkpoints: one while everything can still change, one before the work is accepted. */
function addCheckpoints(document: DocumentOf<'governance'>): Fix[] {
  const role = itemsOf(document.content.roles).find(({ side, id }) => side?.value === 'internal' && id)?.id?.value ?? l10n.t('<which of your roles>');
  const checkpoint = (id: string, title: string): string[] => [
    `- id: ${id}`,
    `  title: ${title}`,
    '  look-at:',
    ...questionLines(fieldAt('governance', ['checkpoints', 0, 'look-at'])).map((line) => `    ${line}`),
    `    - ${l10n.t('<what feedback is wanted on>')}`,
    `  reviewers: [${role}]`,
    `  decided-by: ${role}`,
    '  rounds: 2',
    '  turnaround-days: 5',
    '  if-late: escalate',
  ];
  const edit = writeField(document, [], 'checkpoints', [...checkpoint('first-draft', l10n.t('First draft')), ...checkpoint('final', l10n.t('Final version'))]);
  return edit ? [{ title: l10n.t('Add two checkpoints, each with 2 rounds of 5 working days'), edits: [edit], preferred: true }] : [];
}
