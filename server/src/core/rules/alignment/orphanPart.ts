import * as l10n from '@vscode/l10n';
import { itemsOf, said } from '../../located';
import { isOpen } from '../../open';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { gapAt } from '../gap';
import { writeField } from '../sections';
import { short } from '../short';

/** A part that teaches, practices or assesses something nobody asked for. */
export const orphanPart = defineRule({
  id: 'alignment/orphan-part',
  kinds: ['deliverable'],
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  summary: 'Every part that teaches, practices or assesses serves an objective.',
  why: 'Content that serves no objective costs learner time and changes nothing: this is how technically competent content comes about that does not change behavior (source document, “Design and development”).',
  examples: {
    clean: [
      `
kind: deliverable
status: designing
objectives: [ask-about-doses]
structure:
  - id: welcome
    title: A missed dose
    purpose: orient
  - id: card
    purpose: support
  - id: your-ward
    purpose: reflect
  - id: bedside
    purpose: practice
    objectives: [ask-about-doses]
  - id: said-elsewhere
    purpose: teach
    objectives: ask-about-doses
`,
      `
kind: deliverable
status: proposed
structure:
  - id: rules
    purpose: teach
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
status: designing
objectives: [ask-about-doses]
structure:
  - id: rules
#   ^^^^^^^^^ warning: “The rules” serves no objective. Link it or cut it.
    title: The rules
    purpose: teach
  - id: quiz
    purpose: assess
    objectives: []
#   ^^^^^^^^^^ warning: “quiz” serves no objective. Link it or cut it.
  - id: bedside
#   ^^^^^^^^^^^ warning: “bedside” serves no objective. Link it or cut it.
    purpose: practice
`,
        fixed: `
kind: deliverable
status: designing
objectives: [ask-about-doses]
structure:
  - id: rules
    title: The rules
    purpose: teach
    objectives: [ask-about-doses]
  - id: quiz
    purpose: assess
    objectives: []
  - id: bedside
    purpose: practice
`,
      },
      {
        text: `
kind: deliverable
status: live
objectives: [ask-about-doses, <another one>, call-the-pharmacist]
structure:
  - id: rules
#   ^^^^^^^^^ warning: “The rules” serves no objective. Link it or cut it.
    title: The rules
    purpose: teach
`,
      },
    ],
  },
  *check({ structure, objectives }, { document }) {
    if (!hasReached(document, 'designing')) return;
    const served = itemsOf(objectives).map(({ value }) => value).filter((id) => !isOpen(id));
    for (const { place, id, title, purpose, objectives: own } of itemsOf(structure)) {
      if (!purpose || !NEEDS_OBJECTIVE.has(purpose.value) || itemsOf(own).length > 0) continue;
      const at = gapAt(place.node, 'objectives', place);
      if (!at) continue;
      yield {
        at,
        message: l10n.t('“{0}” serves no objective. Link it or cut it.', short(said(title) ?? id?.value ?? '')),
        fixes: () => served.slice(0, 6).flatMap((objective) => {
          const edit = writeField(document, place.path, 'objectives', `[${objective}]`);
          return edit ? [{ title: l10n.t('Link it to “{0}”', objective), edits: [edit], preferred: served.length === 1 }] : [];
        }),
      };
    }
  },
});

const NEEDS_OBJECTIVE: ReadonlySet<string> = new Set(['teach', 'practice', 'assess']);
