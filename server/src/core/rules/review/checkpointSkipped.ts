import * as l10n from '@vscode/l10n';
import { replaceScalar, type TextEdit } from '../../edit';
import type { DocumentOf } from '../../document';
import { approves, checkpointsOf } from '../../family';
import { newReview } from '../../newReview';
import { defineRule, type Fix } from '../../rule';
import { hasReached } from '../../progress';
import type { Workspace } from '../../workspace';
import { nameOf } from '../names';

/** What lies around the deliverable in the examples. */
const AROUND = `=== safety.brief.yaml
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
    title: Storyboard
    reviewers: [learning-lead]
  - id: build
    title: First build
    reviewers: [learning-lead]
  - id: trial
    title: Trial run
    for: [elearning-module]
`;

/** A storyboard that was never approved is approved by building it, and changed when it is expensive. */
export const checkpointSkipped = defineRule({
  id: 'review/checkpoint-skipped',
  kinds: ['deliverable'],
  // Whether a team keeps reviews in files at all is seen from the whole workspace.
  reads: ['family', 'workspace', 'date'],
  tier: 1,
  severity: 'error',
  summary: 'Work goes on when the checkpoint before has been approved.',
  why: 'Arrangements that lack defined checkpoints and agreed quality criteria produce higher revision counts and lower satisfaction on both sides (source document, “Governance gaps”). A checkpoint works when nobody passes it unseen. A team that keeps no reviews in files is not told anything.',
  examples: {
    clean: [
      `
kind: deliverable
id: card
status: building
brief: safety
type: job-aid
${AROUND}=== card-storyboard-1.review.yaml
kind: review
id: card-storyboard-1
deliverable: card
stage: storyboard
status: closed
outcome: approve-with-fixes
`,
      `
kind: deliverable
id: card
status: approved
brief: safety
type: job-aid
${AROUND}=== card-storyboard-1.review.yaml
kind: review
deliverable: card
stage: storyboard
status: closed
outcome: approve
=== card-build-1.review.yaml
kind: review
deliverable: card
stage: build
status: closed
outcome: approve
`,
      `
kind: deliverable
id: card
status: designing
brief: safety
type: job-aid
${AROUND}=== card-storyboard-1.review.yaml
kind: review
deliverable: card
stage: storyboard
status: closed
outcome: revise
`,
      `
kind: deliverable
id: card
status: in-review
brief: safety
type: job-aid
${AROUND}=== card-storyboard-1.review.yaml
kind: review
deliverable: card
stage: storyboard
status: open
=== card-build-1.review.yaml
kind: review
deliverable: card
stage: build
status: open
`,
      `
kind: deliverable
id: card
status: live
brief: safety
type: job-aid
${AROUND}`,
      `
kind: deliverable
id: card
status: building
type: job-aid
=== other.review.yaml
kind: review
id: other
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
id: card
status: building
#^^^^^ error: “Storyboard” was never approved, and the work has gone on. Late changes to it are the expensive ones: review it now.
brief: safety
type: job-aid
${AROUND}=== other.review.yaml
kind: review
id: other
`,
        fixed: `
kind: deliverable
id: card
status: designing
brief: safety
type: job-aid
`,
      },
      {
        text: `
kind: deliverable
id: card
status: building
#^^^^^ error: “Storyboard” is still being reviewed, and the work has gone on. Late changes to it are the expensive ones: set the status back until it is approved.
brief: safety
type: job-aid
${AROUND}=== card-storyboard-1.review.yaml
kind: review
id: card-storyboard-1
deliverable: card
stage: storyboard
status: open
`,
        fixed: `
kind: deliverable
id: card
status: designing
brief: safety
type: job-aid
`,
      },
      {
        text: `
kind: deliverable
id: card
status: approved
#^^^^^ error: “First build” was never approved, and the work has gone on. Late changes to it are the expensive ones: review it now.
#^^^^^ error: “Trial run” was never approved, and the work has gone on. Late changes to it are the expensive ones: review it now.
brief: safety
type: elearning-module
${AROUND}=== card-storyboard-1.review.yaml
kind: review
id: card-storyboard-1
deliverable: card
stage: storyboard
status: closed
outcome: approve
=== card-build-1.review.yaml
kind: review
id: card-build-1
deliverable: card
stage: build
status: closed
outcome: revise
`,
        fixed: `
kind: deliverable
id: card
status: in-review
brief: safety
type: elearning-module
`,
      },
      {
        text: `
kind: deliverable
id: card
status: in-review
#^^^^^ error: “Storyboard” was never approved, and the work has gone on. Late changes to it are the expensive ones: review it now.
brief: safety
type: job-aid
${AROUND}=== card-build-1.review.yaml
kind: review
id: card-build-1
deliverable: card
stage: build
status: closed
outcome: approve
`,
        fixed: `
kind: deliverable
id: card
status: in-review
brief: safety
type: job-aid
`,
      },
      {
        text: `
kind: deliverable
id: card
brief: safety
status: proposed
#^^^^^ warning: “Storyboard” was never approved, and the work has gone on. Late changes to it are the expensive ones: review it now.
type: job-aid
${AROUND}=== card-build-1.review.yaml
kind: review
id: card-build-1
deliverable: card
stage: build
status: open
`,
      },
      {
        text: `
kind: deliverable
status: approved
#^^^^^ error: “Storyboard” was never approved, and the work has gone on. Late changes to it are the expensive ones: review it now.
#^^^^^ error: “First build” was never approved, and the work has gone on. Late changes to it are the expensive ones: review it now.
brief: safety
type: job-aid
${AROUND}=== other.review.yaml
kind: review
id: other
`,
        fixed: `
kind: deliverable
status: in-review
brief: safety
type: job-aid
`,
      },
      {
        text: `
kind: deliverable
id: card
status: live
#^^^^^ error: “First build” was never approved, and the work has gone on. Late changes to it are the expensive ones: review it now.
brief: safety
type: job-aid
${AROUND}=== card-storyboard-1.review.yaml
kind: review
id: card-storyboard-1
deliverable: card
stage: storyboard
status: open
`,
        fixed: `
kind: deliverable
id: card
status: live
brief: safety
type: job-aid
`,
      },
    ],
  },
  *check({ status }, { document, workspace, settings }) {
    if (!status || workspace.ids('review').length === 0) return;
    const checkpoints = checkpointsOf(document, workspace);
    const reviews = workspace.reviewsOf(document.content.id?.value);
    const claimed = claimedBy(document, checkpoints.length);
    const opened = Math.max(0, ...reviews.map((review) => checkpoints.findIndex(({ id }) => id?.value === review.content.stage?.value)));
    for (const checkpoint of checkpoints.slice(0, Math.max(claimed, opened))) {
      const stage = checkpoint.id?.value;
      const own = reviews.filter((review) => review.content.stage?.value === stage);
      if (stage === undefined || own.some(approves)) continue;
      const running = own.find((review) => review.content.status?.value === 'open');
      // What is live stays live; everywhere else a status can be set back.
      const tooFar = checkpoints.indexOf(checkpoint) < claimed && !hasReached(document, 'live');
      // The round that makes up for it is under way, and the status does not hide that.
      if (running && !tooFar) continue;
      yield {
        at: status.place,
        message: running
          ? l10n.t('“{0}” is still being reviewed, and the work has gone on. Late changes to it are the expensive ones: set the status back until it is approved.', nameOf(checkpoint))
          : l10n.t('“{0}” was never approved, and the work has gone on. Late changes to it are the expensive ones: review it now.', nameOf(checkpoint)),
        related: own.map((review) => ({ document: review.name, span: review.content.status?.place.node.span ?? review.content.place.node.span, message: l10n.t('A review of it.') })),
        fixes: () => mends(document, stage, { workspace, today: settings.today, running: running !== undefined, tooFar }),
      };
    }
  },
});

/** How many checkpoints the status says are passed. */
function claimedBy(document: DocumentOf<'deliverable'>, all: number): number {
  if (hasReached(document, 'approved')) return all;
  return document.content.status?.value === 'building' ? Math.min(1, all) : 0;
}

interface Situation {
  readonly workspace: Workspace;
  readonly today: string;
  readonly running: boolean;
  readonly tooFar: boolean;
}

/** A review has to be opened where there is none, and the status must not say more than has been approved. */
function mends(document: DocumentOf<'deliverable'>, stage: string, { workspace, today, running, tooFar }: Situation): Fix[] {
  const review = running ? undefined : newReview({ deliverable: document, stage, workspace, today });
  if (!running && !review && !tooFar) return [];
  const back = hasReached(document, 'approved') ? 'in-review' : 'designing';
  const edits = tooFar ? statusEdits(document, back) : [];
  if (tooFar && edits.length === 0) return [];
  const file = review?.name.slice(review.name.search(/[^/\\]+$/)) ?? '';
  const title = review
    ? tooFar
      ? l10n.t('Start the review “{0}” and set the status back to “{1}”', file, back)
      : l10n.t('Start the review “{0}”', file)
    : l10n.t('Set the status back to “{0}”', back);
  return [{ title, edits, ...(review ? { creates: [review] } : {}), preferred: true }];
}

function statusEdits(document: DocumentOf<'deliverable'>, status: string): readonly TextEdit[] {
  const node = document.content.status?.place.node;
  return node?.type === 'scalar' ? [replaceScalar(node, status)] : [];
}
