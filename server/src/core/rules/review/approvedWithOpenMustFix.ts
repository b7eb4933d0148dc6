import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { itemsOf, type Located } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Review } from '../../schema/types';
import { listed, short } from '../names';

type Comment = Located<NonNullable<Review['feedback']>[number]>;

/** “Must be fixed” and “approved” cannot both be true. */
export const approvedWithOpenMustFix = defineRule({
  id: 'review/approved-with-open-must-fix',
  kinds: ['review'],
  reads: ['file'],
  tier: 1,
  severity: 'error',
  summary: 'Nothing is approved while a must-fix is open.',
  why: 'Structured review governance is as important as any authoring capability (source document, “Review, Revision, and Approval”). An approval that overlooks what had to be fixed tells the partner that the list does not count.',
  examples: {
    clean: [
      `
kind: review
status: closed
outcome: approve
feedback:
  - id: step-four
    type: must-fix
    state: done
  - id: voice
    type: must-fix
    state: declined
  - id: photo
    type: should-fix
    state: open
  - id: unsorted
    type: must-fix
`,
      `
kind: review
status: closed
outcome: revise
feedback:
  - id: step-four
    type: must-fix
    state: open
`,
      `
kind: review
status: closed
outcome: stop
feedback:
  - id: step-four
    type: must-fix
    state: open
`,
      `
kind: review
status: open
feedback:
  - id: step-four
    type: must-fix
    state: open
`,
    ],
    marked: [
      {
        text: `
kind: review
status: closed
outcome: approve
#^^^^^^ error: Still open although it must be fixed: “step-four”. Close it or change the outcome to “revise”.
feedback:
  - id: step-four
    type: must-fix
    state: open
`,
        fixed: `
kind: review
status: closed
outcome: revise
feedback:
  - id: step-four
    type: must-fix
    state: open
`,
      },
      {
        text: `
kind: review
status: closed
feedback:
  - id: step-four
    type: must-fix
    state: open
  - id: photo
    type: should-fix
    state: open
  - type: must-fix
    text: The valve handle is the old one
    state: open
outcome: approve-with-fixes # Kim agrees
#^^^^^^ error: Still open although it must be fixed: “step-four” and “The valve handle is the old…”. Close it or change the outcome to “revise”.
`,
        fixed: `
kind: review
status: closed
feedback:
  - id: step-four
    type: must-fix
    state: open
  - id: photo
    type: should-fix
    state: open
  - type: must-fix
    text: The valve handle is the old one
    state: open
outcome: revise # Kim agrees
`,
      },
    ],
  },
  *check(review, { document }) {
    const { outcome } = review;
    if (outcome?.value !== 'approve' && outcome?.value !== 'approve-with-fixes') return;
    const open = itemsOf(review.feedback).filter(({ type, state }) => type?.value === 'must-fix' && state?.value === 'open');
    if (open.length === 0) return;
    const names = listed(open.map((comment) => `“${nameOfComment(comment)}”`));
    yield {
      at: outcome.place,
      message: l10n.t('Still open although it must be fixed: {0}. Close it or change the outcome to “revise”.', names),
      related: open.map(({ place }) => ({ document: document.name, span: place.node.span, message: l10n.t('This must be fixed and is open.') })),
      fixes: () => [
        ...(outcome.place.node.type === 'scalar' ? [{ title: l10n.t('Set “outcome: revise”'), edits: [replaceScalar(outcome.place.node, 'revise')], preferred: true }] : []),
        markDone(open, names),
      ],
    };
  },
});

function markDone(open: readonly Comment[], names: string): Fix {
  const edits = open.flatMap(({ state }) => (state?.place.node.type === 'scalar' ? [replaceScalar(state.place.node, 'done')] : []));
  return { title: l10n.t('Mark {0} as done', names), edits };
}

const nameOfComment = ({ id, text }: Comment): string => short(id?.value ?? text?.value ?? '', 30);
