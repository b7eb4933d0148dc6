import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { personName } from '../names';
import { around } from './around';

/** What lies around the review in the examples. */
const AROUND = `=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
prepared-by: dev
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Ode
    side: internal
  - id: rosa
    name: Rosa Brandt
    side: internal
  - id: dev
    name: Dev Rao
    side: partner
  - id: vic
    name: Vic Duarte
    side: partner
`;

/** Whoever made the work is the last one to see what is missing in it. */
export const selfApproval = defineRule({
  id: 'review/self-approval',
  kinds: ['review'],
  reads: ['family'],
  tier: 1,
  severity: 'error',
  summary: 'Work is approved by somebody inside who did not make it.',
  why: 'The internal team continues to own final approval (source document, “A Practical Example of L&D Outsourcing in Action”), and quality needs an internal review led by someone who can evaluate the work (FAQ). Approval by its maker is none.',
  examples: {
    clean: [
      `
kind: review
status: closed
deliverable: card
decided-by: rosa
${AROUND}`,
      `
kind: review
status: closed
deliverable: card
decided-by: somebody-new
${AROUND}`,
      `
kind: review
status: closed
deliverable: card
${AROUND}`,
    ],
    marked: [
      {
        text: `
kind: review
status: closed
deliverable: card
decided-by: vic
#^^^^^^^^^ error: Vic Duarte is on the partner’s side. Work cannot be approved by the side that made it; ask somebody on your side to decide.
${AROUND}`,
      },
      {
        text: `
kind: review
status: closed
deliverable: card
decided-by: dev
#^^^^^^^^^ error: Dev Rao made this work and also decided about it. Work cannot be approved by whoever made it; ask somebody on your side to decide.
${AROUND}`,
      },
      {
        text: `
kind: review
status: closed
deliverable: guide
decided-by: rosa
#^^^^^^^^^ error: rosa made this work and also decided about it. Work cannot be approved by whoever made it; ask somebody on your side to decide.
=== guide.deliverable.yaml
kind: deliverable
id: guide
prepared-by: rosa
`,
      },
    ],
  },
  *check(review, { document, workspace }) {
    const who = review['decided-by'];
    if (!who) return;
    const name = personName(workspace, who.value);
    const { deliverable } = around(document, workspace);
    if (who.value === deliverable?.content['prepared-by']?.value) {
      yield { at: who.place, message: l10n.t('{0} made this work and also decided about it. Work cannot be approved by whoever made it; ask somebody on your side to decide.', name) };
    } else if (workspace.person(who.value)?.side?.value === 'partner') {
      yield { at: who.place, message: l10n.t('{0} is on the partner’s side. Work cannot be approved by the side that made it; ask somebody on your side to decide.', name) };
    }
  },
});
