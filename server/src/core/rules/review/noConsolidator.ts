import * as l10n from '@vscode/l10n';
import { scalarText } from '../../edit';
import type { DocumentOf } from '../../document';
import { roleIn, type Checkpoint } from '../../family';
import { itemsOf } from '../../located';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { Path } from '../../tree';
import type { Workspace } from '../../workspace';
import { nameOf } from '../names';
import { writeField } from '../sections';
import { isWritten, lackOf } from '../written';
import { around, holders, reviewersOf } from './around';

/** A partner cannot serve two reviewers who ask for opposite things. */
export const noConsolidator = defineRule({
  id: 'review/no-consolidator',
  kinds: ['governance', 'review'],
  reads: ['file', 'family'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'Where several people review, one of them turns all comments into one list.',
  why: 'Without a defined review process, each stakeholder engages with content on different terms, producing conflicting feedback (source document, “Review, Revision, and Approval”). One list has one answer for each point.',
  examples: {
    clean: [
      `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
    reviewers: [learning-lead]
  - id: build
    reviewers: [learning-lead, expert]
    consolidated-by: learning-lead
  - id: final
    reviewers: [expert, expert]
`,
      `
kind: review
status: closed
reviewers:
  - person: rosa
    role: learning-lead
  - person: rosa
    role: expert
  - role: works-council
`,
      `
kind: review
status: open
reviewers:
  - person: rosa
  - person: kim
`,
      `
kind: review
status: closed
reviewers:
  - person: rosa
  - person: kim
consolidated-by: <who merged them>
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
roles:
  - id: studio
    side: partner
  - id: expert
    side: internal
  - id: learning-lead
    side: internal
checkpoints:
  - id: storyboard
#   ^^^^^^^^^^^^^^ error: 3 roles review at “Storyboard”. Name one that turns all comments into one list, so that the partner gets one voice.
    title: Storyboard
    reviewers: [studio, expert, learning-lead]
    decided-by: learning-lead
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: studio
    side: partner
  - id: expert
    side: internal
  - id: learning-lead
    side: internal
checkpoints:
  - id: storyboard
    title: Storyboard
    reviewers: [studio, expert, learning-lead]
    consolidated-by: learning-lead
    decided-by: learning-lead
`,
      },
      {
        text: `
kind: governance
status: draft
roles:
  - id: expert
    side: internal
  - id: learning-lead
    side: internal
checkpoints:
  - id: storyboard
    reviewers: [expert, learning-lead]
    consolidated-by:
#   ^^^^^^^^^^^^^^^ warning: 2 roles review at “storyboard”. Name one that turns all comments into one list, so that the partner gets one voice.
    decided-by: sponsor
`,
        fixed: `
kind: governance
status: draft
roles:
  - id: expert
    side: internal
  - id: learning-lead
    side: internal
checkpoints:
  - id: storyboard
    reviewers: [expert, learning-lead]
    consolidated-by: expert
    decided-by: sponsor
`,
      },
      {
        text: `
kind: review
status: closed
deliverable: card
stage: storyboard
reviewers:
#^^^^^^^^ error: 3 people reviewed, and nobody is named who turned their comments into one list. Say who did, so that the partner has one voice to ask.
  - person: kim
    role: expert
  - person: rosa
    role: learning-lead
  - person: vic
    role: studio
outcome: approve
=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
governance: works
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: learning-lead
    person: rosa
checkpoints:
  - id: storyboard
    consolidated-by: learning-lead
=== team.people.yaml
kind: people
people:
  - id: kim
    side: internal
  - id: rosa
    side: internal
  - id: vic
    side: partner
`,
        fixed: `
kind: review
status: closed
deliverable: card
stage: storyboard
reviewers:
  - person: kim
    role: expert
  - person: rosa
    role: learning-lead
  - person: vic
    role: studio
consolidated-by: rosa
outcome: approve
`,
      },
      {
        text: `
kind: review
status: closed
reviewers:
#^^^^^^^^ error: 2 people reviewed, and nobody is named who turned their comments into one list. Say who did, so that the partner has one voice to ask.
  - person: vic
    role: studio
  - person: kim
    role: expert
=== team.people.yaml
kind: people
people:
  - id: kim
    side: internal
  - id: vic
    side: partner
`,
        fixed: `
kind: review
status: closed
reviewers:
  - person: vic
    role: studio
  - person: kim
    role: expert
consolidated-by: kim
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    if (document.kind === 'governance') for (const checkpoint of itemsOf(document.content.checkpoints)) yield* ofCheckpoint(checkpoint, document);
    else yield* ofReview(document, workspace);
  },
});

function* ofCheckpoint(checkpoint: Checkpoint, document: DocumentOf<'governance'>): Iterable<Problem> {
  const { place, 'decided-by': decider } = checkpoint;
  const reviewers = [...new Set(itemsOf(checkpoint.reviewers).map(({ value }) => value))];
  if (reviewers.length < 2 || isWritten(place.node, 'consolidated-by') || checkpoint['consolidated-by']) return;
  yield {
    at: lackOf(place, 'consolidated-by'),
    message: l10n.t('{0} roles review at “{1}”. Name one that turns all comments into one list, so that the partner gets one voice.', reviewers.length, nameOf(checkpoint)),
    fixes: () => {
      const inside = reviewers.filter((role) => roleIn(document, role)?.side?.value === 'internal');
      return nameOne(document, place.path, inside, decider?.value);
    },
  };
}

function* ofReview(review: DocumentOf<'review'>, workspace: Workspace): Iterable<Problem> {
  const { status, reviewers: list } = review.content;
  const reviewers = reviewersOf(review);
  if (status?.value !== 'closed' || !list || reviewers.length < 2 || isWritten(review.root, 'consolidated-by') || review.content['consolidated-by']) return;
  yield {
    at: list.place,
    message: l10n.t('{0} people reviewed, and nobody is named who turned their comments into one list. Say who did, so that the partner has one voice to ask.', reviewers.length),
    fixes: () => {
      const family = around(review, workspace);
      const asked = holders(family, family.checkpoint?.['consolidated-by']?.value);
      const inside = reviewers.filter((person) => workspace.person(person)?.side?.value !== 'partner');
      return nameOne(review, [], inside, inside.find((person) => asked.includes(person)));
    },
  };
}

/** One mend for each candidate, the likely one first. */
function nameOne(document: DocumentOf<'governance'> | DocumentOf<'review'>, path: Path, candidates: readonly string[], likely: string | undefined): Fix[] {
  const first = candidates.filter((one) => one === likely);
  return [...first, ...candidates.filter((one) => one !== likely)].slice(0, 5).flatMap((one, index) => {
    const edit = writeField(document, path, 'consolidated-by', scalarText(one));
    return edit ? [{ title: l10n.t('Add “consolidated-by: {0}”', one), edits: [edit], ...(index === 0 ? { preferred: true } : {}) }] : [];
  });
}
