import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { nameOf } from '../names';
import { fillIn, isWritten, lackOf } from '../written';

/** Two reviewers who look at different parts do not score the same thing. */
export const noEvidenceHint = defineRule({
  id: 'rubric/no-evidence-hint',
  kinds: ['rubric'],
  reads: ['file'],
  tier: 3,
  severity: ['none', 'none', 'info'],
  summary: 'Every criterion says where in the work reviewers find the evidence.',
  why: 'Each stakeholder who engages with content on different terms adds conflicting feedback (source document, “Review, Revision, and Approval”). OSCQR and Quality Matters tell reviewers where to look for each standard.',
  examples: {
    clean: [
      `
kind: rubric
status: agreed
criteria:
  - id: accuracy
    look-at: Steps against the procedure
  - id: practice
    look-at: <where to look>
`,
      `
kind: rubric
status: draft
criteria:
  - id: accuracy
`,
    ],
    marked: [
      {
        text: `
kind: rubric
status: agreed
criteria:
  - id: accuracy
#   ^^^^^^^^^^^^ info: Tell reviewers where to look for “Correct for our plants”, so that they all score the same part of the work.
    title: Correct for our plants
    levels:
      ready: Every step matches.
  - id: practice
    look-at: ""
#   ^^^^^^^ info: Tell reviewers where to look for “practice”, so that they all score the same part of the work.
`,
        fixed: `
kind: rubric
status: agreed
criteria:
  - id: accuracy
    title: Correct for our plants
    look-at: <where in the work reviewers find it>
    levels:
      ready: Every step matches.
  - id: practice
    look-at: ""
`,
      },
    ],
  },
  *check(rubric, { document }) {
    for (const criterion of itemsOf(rubric.criteria)) {
      const { place } = criterion;
      if (isWritten(place.node, 'look-at')) continue;
      yield {
        at: lackOf(place, 'look-at'),
        message: l10n.t('Tell reviewers where to look for “{0}”, so that they all score the same part of the work.', nameOf(criterion)),
        fixes: () => {
          const edit = fillIn(document, place, 'look-at', l10n.t('<where in the work reviewers find it>'));
          return edit ? [{ title: l10n.t('Add a line that says where to look'), edits: [edit], preferred: true }] : [];
        },
      };
    }
  },
});
