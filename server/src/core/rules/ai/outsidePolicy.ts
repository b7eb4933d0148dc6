import * as l10n from '@vscode/l10n';
import { familyOf } from '../../family';
import { itemsOf } from '../../located';
import { defineRule, type Problem } from '../../rule';
import type { Place } from '../../tree';
import { policyIn, type Assisted, type Policy } from './policy';

/** An AI tool was used for something that was not agreed. */
export const outsidePolicy = defineRule({
  id: 'ai/outside-policy',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 1,
  severity: 'error',
  summary: 'AI tools are used only for what was agreed.',
  why: 'AI-assisted generation is reshaping first drafts, knowledge checks and translation, while judging the result remains a human capability (source document, “Technology in the outsourced L&D stack”). Where the line runs is for both sides to agree, and not for whoever is in a hurry.',
  examples: {
    clean: [
      `
kind: deliverable
brief: handover
ai-assistance:
  - part: Feedback
    used-for: first-draft
  - part: Something
=== handover.brief.yaml
kind: brief
id: handover
ai-use:
  stance: allowed-with-review
  allowed-for: [first-draft, translation]
  not-for: [images]
`,
      // Any use is fine as long as a person checks it.
      `
kind: deliverable
brief: handover
ai-assistance:
  - used-for: images
=== handover.brief.yaml
kind: brief
id: handover
ai-use:
  stance: allowed-with-review
`,
      // The brief replaces the agreement.
      `
kind: deliverable
brief: handover
ai-assistance:
  - used-for: images
=== handover.brief.yaml
kind: brief
id: handover
governance: care
ai-use:
  stance: allowed-with-review
  allowed-for: [images]
=== care.governance.yaml
kind: governance
id: care
ai-policy:
  stance: not-allowed
`,
      // Nothing is agreed, or it is still open.
      `
kind: deliverable
brief: handover
ai-assistance:
  - used-for: images
=== handover.brief.yaml
kind: brief
id: handover
`,
      `
kind: deliverable
brief: handover
ai-assistance:
  - used-for: images
=== handover.brief.yaml
kind: brief
id: handover
ai-use:
  stance: <not-allowed or allowed-with-review>
  allowed-for: [<what for>, first-draft]
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
status: building
brief: handover
ai-assistance:
  - part: Pictures of the ward
    used-for: images
#   ^^^^^^^^ error: The agreement does not allow AI for “images”. Replace this part, or agree on it first.
  - part: Questions
    used-for: knowledge-checks
#   ^^^^^^^^ error: The agreement does not allow AI for “knowledge-checks”. Replace this part, or agree on it first.
=== handover.brief.yaml
kind: brief
id: handover
governance: care
=== care.governance.yaml
kind: governance
id: care
ai-policy:
  allowed-for: [first-draft, images]
  not-for: [images]
`,
      },
      {
        text: `
kind: deliverable
status: proposed
brief: handover
ai-assistance:
  - used-for: first-draft
#   ^^^^^^^^ warning: The brief does not allow AI tools at all. Replace this part, or agree on it first.
=== handover.brief.yaml
kind: brief
id: handover
ai-use:
  stance: not-allowed
`,
      },
    ],
  },
  *check({ 'ai-assistance': assisted }, { document, workspace }) {
    const policy = policyIn(familyOf(document, workspace));
    if (policy) for (const part of itemsOf(assisted)) yield* judged(part, policy);
  },
});

function* judged({ 'used-for': use }: Assisted, { rules, document }: Policy): Iterable<Problem> {
  if (!use) return;
  const allowed = itemsOf(rules['allowed-for']).map(({ value }) => value);
  const forbidden = itemsOf(rules['not-for']).some(({ value }) => value === use.value);
  const never = rules.stance?.value === 'not-allowed';
  // A list with something in it that cannot be read may allow what is asked for.
  const isWhole = allowed.length === listLength(rules['allowed-for']?.place);
  if (!never && !forbidden && (allowed.length === 0 || !isWhole || allowed.includes(use.value))) return;
  const where = document.kind === 'brief' ? l10n.t('The brief') : l10n.t('The agreement');
  yield {
    at: use.place,
    message: never
      ? l10n.t('{0} does not allow AI tools at all. Replace this part, or agree on it first.', where)
      : l10n.t('{0} does not allow AI for “{1}”. Replace this part, or agree on it first.', where, use.value),
    related: [{ document: document.name, span: rules.place.key?.span ?? rules.place.node.span, message: l10n.t('The rules for AI tools') }],
  };
}

const listLength = (place: Place | undefined): number => (place?.node.type === 'list' ? place.node.items.length : 0);
