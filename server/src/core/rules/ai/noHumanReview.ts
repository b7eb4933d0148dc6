import * as l10n from '@vscode/l10n';
import { itemsOf, said } from '../../located';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { gapAt } from '../gap';
import { writeField } from '../sections';
import { short } from '../short';
import { reviewersFor, reviewLines } from './policy';

/** Made with an AI tool, and no person has looked. */
export const noHumanReview = defineRule({
  id: 'ai/no-human-review',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 1,
  severity: ['none', 'warning', 'error'],
  summary: 'A person has checked every part that an AI tool helped with.',
  why: 'AI-generated content requires skilled review to catch accuracy errors, instructional misalignments, and tone inconsistencies (source document, “Technology in the outsourced L&D stack”).',
  examples: {
    clean: [
      `
kind: deliverable
status: in-review
ai-assistance:
  - part: First wording of the feedback
    used-for: first-draft
    human-review:
      by: dev
  - part: Pictures
    human-review: Dev looked at them
`,
      `
kind: deliverable
status: proposed
ai-assistance:
  - part: First wording of the feedback
`,
      `
kind: deliverable
status: in-review
ai-assistance: []
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
status: building
ai-assistance:
  - part: Quiz items
#   ^^^^^^^^^^^^^^^^ warning: A person must check “Quiz items” for accuracy, instructional fit and tone before it is reviewed.
    used-for: knowledge-checks
`,
        fixed: `
kind: deliverable
status: building
ai-assistance:
  - part: Quiz items
    used-for: knowledge-checks
    human-review:
      by: <who checked it>
      date: <day of the check>
      checked: [accuracy, instructional-fit, tone]
      outcome: <accepted, changed or rejected>
`,
      },
      {
        text: `
kind: deliverable
status: in-review
brief: handover
ai-assistance:
  - used-for: knowledge-checks
    human-review:
#   ^^^^^^^^^^^^ error: A person must check “knowledge-checks” for accuracy, instructional fit and tone before it is reviewed.
=== handover.brief.yaml
kind: brief
id: handover
governance: care
=== care.governance.yaml
kind: governance
id: care
roles:
  - id: lead
    person: ana
    deputy: bo
ai-policy:
  stance: allowed-with-review
  reviewed-by: [lead]
=== team.people.yaml
kind: people
people:
  - id: ana
    skills: [video]
  - id: bo
    skills: [subject-matter]
`,
        fixed: `
kind: deliverable
status: in-review
brief: handover
ai-assistance:
  - used-for: knowledge-checks
    human-review:
      by: bo
      date: <day of the check>
      checked: [accuracy, instructional-fit, tone]
      outcome: <accepted, changed or rejected>
`,
      },
      {
        // Somebody is qualified, but nobody has said that they should check it.
        text: `
kind: deliverable
status: designing
ai-assistance:
  - used-for: images
#   ^^^^^^^^^^^^^^^^ warning: A person must check “images” for accuracy, instructional fit and tone before it is reviewed.
=== team.people.yaml
kind: people
people:
  - id: bo
    skills: [subject-matter]
`,
        fixed: `
kind: deliverable
status: designing
ai-assistance:
  - used-for: images
    human-review:
      by: <who checked it>
      date: <day of the check>
      checked: [accuracy, instructional-fit, tone]
      outcome: <accepted, changed or rejected>
`,
      },
    ],
  },
  *check({ 'ai-assistance': assisted }, { document, workspace }) {
    if (!hasReached(document, 'designing')) return;
    for (const { place, part, 'used-for': use, 'human-review': review } of itemsOf(assisted)) {
      const at = review ? undefined : gapAt(place.node, 'human-review', place);
      if (!at) continue;
      yield {
        at,
        severity: hasReached(document, 'in-review') ? 'error' : 'warning',
        message: l10n.t('A person must check “{0}” for accuracy, instructional fit and tone before it is reviewed.', short(said(part) ?? use?.value ?? '')),
        fixes: () => {
          const edit = writeField(document, place.path, 'human-review', reviewLines(reviewersFor(document, workspace).named[0]));
          return edit ? [{ title: l10n.t('Add the check by a person, to be filled in'), edits: [edit], preferred: true }] : [];
        },
      };
    }
  },
});
