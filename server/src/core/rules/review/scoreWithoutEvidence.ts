import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { fillIn, isWritten } from '../written';
import { around } from './around';
import { criterionName, levelsOf } from './scores';

/** What lies around the review in the examples. */
const AROUND = `=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
scale:
  - id: ready
    label: Ready
  - id: small-fix
    label: Small fix
  - id: rework
    label: Rework
criteria:
  - id: accuracy
    title: Correct for our plants
  - id: practice
    title: Realistic practice
`;

/** “Rework” alone makes the partner guess, and a guess costs another round. */
export const scoreWithoutEvidence = defineRule({
  id: 'review/score-without-evidence',
  kinds: ['review'],
  reads: ['family'],
  tier: 2,
  severity: 'warning',
  summary: 'Every score below the best level says where and why.',
  why: 'Agreed quality criteria keep revision counts low (source document, “Governance gaps”), when a score can be acted on: OSCQR pairs every score with evidence, which makes a review a plan for the next revision.',
  examples: {
    clean: [
      `
kind: review
deliverable: card
scores:
  - criterion: accuracy
    level: ready
  - criterion: practice
    level: rework
    evidence: "press-jam: the consequence is told and not shown"
  - criterion: practice
    level: small-fix
    evidence: <where you saw it>
  - criterion: tracking
    level: unheard-of
  - criterion: tracking
${AROUND}`,
      `
kind: review
deliverable: card
rubric: quality@1
scores:
  - criterion: accuracy
    level: rework
${AROUND}`,
    ],
    marked: [
      {
        text: `
kind: review
deliverable: card
scores:
  - criterion: accuracy
#   ^^^^^^^^^^^^^^^^^^^ warning: Say where “Correct for our plants” falls short and why, so that it can be fixed in one go.
    by: kim
    level: small-fix
  - criterion: gone
#   ^^^^^^^^^^^^^^^ warning: Say where “gone” falls short and why, so that it can be fixed in one go.
    level: rework
    evidence: ""
${AROUND}`,
        fixed: `
kind: review
deliverable: card
scores:
  - criterion: accuracy
    by: kim
    level: small-fix
    evidence: <where you saw it, and why it is this level>
  - criterion: gone
    level: rework
    evidence: ""
`,
      },
    ],
  },
  *check(review, { document, workspace }) {
    const { rubric } = around(document, workspace);
    const levels = levelsOf(rubric);
    for (const { level, criterion, place } of itemsOf(review.scores)) {
      if (!level || levels.indexOf(level.value) < 1 || isWritten(place.node, 'evidence')) continue;
      yield {
        at: place,
        message: l10n.t('Say where “{0}” falls short and why, so that it can be fixed in one go.', criterionName(rubric, criterion?.value)),
        fixes: () => {
          const edit = fillIn(document, place, 'evidence', l10n.t('<where you saw it, and why it is this level>'));
          return edit ? [{ title: l10n.t('Add a line for the evidence'), edits: [edit], preferred: true }] : [];
        },
      };
    }
  },
});
