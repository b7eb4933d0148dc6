import * as l10n from '@vscode/l10n';
import { scalarText } from '../../edit';
import type { DocumentOf } from '../../document';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Workspace } from '../../workspace';
import { writeField } from '../sections';
import { isWritten } from '../written';
import { around, holders } from './around';

/** What lies around the review in the examples. */
const AROUND = `=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
prepared-by: dev
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
    decided-by: learning-lead
  - id: build
    decided-by: learning-lead
  - id: final
`;

/** A round that ends without a yes or no goes on in everybody's mailbox. */
export const noDecision = defineRule({
  id: 'review/no-decision',
  kinds: ['review'],
  reads: ['family'],
  tier: 2,
  severity: 'error',
  summary: 'A closed review says what was decided and by whom.',
  why: 'When neither party has clear accountability for review cycles, small ambiguities compound into significant delays (source document, “Governance gaps”).',
  examples: {
    clean: [
      `
kind: review
status: closed
outcome: revise
decided-by: rosa
`,
      `
kind: review
status: open
`,
      `
kind: review
status: closed
outcome: <what was decided>
decided-by: <who decided>
`,
    ],
    marked: [
      {
        text: `
kind: review
status: closed
#^^^^^ error: This round is closed, and nobody can see how it ended. Record the outcome and who decided.
deliverable: card
stage: storyboard
${AROUND}`,
        fixed: `
kind: review
status: closed
deliverable: card
stage: storyboard
outcome: approve
decided-by: rosa
`,
      },
      {
        text: `
kind: review
status: closed
#^^^^^ error: This round is closed, and nobody can see how it ended. Record the outcome.
decided-by: rosa
feedback:
  - id: photo
    type: must-fix
    state: open
`,
        fixed: `
kind: review
status: closed
decided-by: rosa
feedback:
  - id: photo
    type: must-fix
    state: open
outcome: revise
`,
      },
      {
        text: `
kind: review
status: closed
#^^^^^ error: Record who decided, so that both sides know whom to ask about it.
deliverable: card
stage: build
outcome: approve
decided-by:
${AROUND}`,
        fixed: `
kind: review
status: closed
deliverable: card
stage: build
outcome: approve
decided-by: rosa
`,
      },
      {
        text: `
kind: review
status: closed
#^^^^^ error: Record who decided, so that both sides know whom to ask about it.
deliverable: card
stage: final
outcome: approve
${AROUND}`,
      },
      {
        text: `
kind: review
status: closed
#^^^^^ error: This round is closed, and nobody can see how it ended. Record the outcome and who decided.
deliverable: card
stage: final
${AROUND}`,
      },
    ],
  },
  *check(review, { document, workspace }) {
    const { status } = review;
    if (status?.value !== 'closed') return;
    const undecided = !review.outcome && !isWritten(document.root, 'outcome');
    const nobody = !review['decided-by'] && !isWritten(document.root, 'decided-by');
    if (!undecided && !nobody) return;
    yield {
      at: status.place,
      message: undecided
        ? nobody
          ? l10n.t('This round is closed, and nobody can see how it ended. Record the outcome and who decided.')
          : l10n.t('This round is closed, and nobody can see how it ended. Record the outcome.')
        : l10n.t('Record who decided, so that both sides know whom to ask about it.'),
      fixes: () => record(document, workspace, undecided, nobody),
    };
  },
});

/** Only the decision itself is left to choose; who decides at a checkpoint has been agreed. */
function record(document: DocumentOf<'review'>, workspace: Workspace, undecided: boolean, nobody: boolean): Fix[] {
  const decider = nobody ? deciderOf(document, workspace) : undefined;
  if (nobody && decider === undefined) return [];
  const signed = decider === undefined ? [] : [{ key: 'decided-by', value: decider }];
  if (!undecided) return write(document, signed, true);
  const open = itemsOf(document.content.feedback).some(({ type, state }) => type?.value === 'must-fix' && state?.value === 'open');
  const outcomes = open ? ['revise', 'stop'] : ['approve', 'approve-with-fixes', 'revise', 'stop'];
  return outcomes.flatMap((outcome) => write(document, [{ key: 'outcome', value: outcome }, ...signed], false));
}

function write(document: DocumentOf<'review'>, fields: readonly { readonly key: string; readonly value: string }[], preferred: boolean): Fix[] {
  const edits = fields.map(({ key, value }) => writeField(document, [], key, scalarText(value)));
  if (!edits.every((edit) => edit !== undefined)) return [];
  const lines = fields.map(({ key, value }) => `“${key}: ${value}”`);
  return [{ title: l10n.t('Add {0}', lines.join(l10n.t(' and '))), edits, ...(preferred ? { preferred } : {}) }];
}

/** The one person who holds the deciding role and did not make the work. */
function deciderOf(document: DocumentOf<'review'>, workspace: Workspace): string | undefined {
  const family = around(document, workspace);
  const maker = family.deliverable?.content['prepared-by']?.value;
  const deciders = holders(family, family.checkpoint?.['decided-by']?.value).filter((person) => person !== maker && workspace.person(person)?.side?.value !== 'partner');
  return deciders.length === 1 ? deciders[0] : undefined;
}
