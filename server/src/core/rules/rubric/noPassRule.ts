import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { writeField } from '../sections';
import { isWritten, lackOfPart } from '../written';
import { targetLevel } from './levels';

/** Scores alone do not say whether the work is accepted. */
export const noPassRule = defineRule({
  id: 'rubric/no-pass-rule',
  kinds: ['rubric'],
  reads: ['file'],
  tier: 2,
  severity: ['none', 'none', 'error'],
  summary: 'An agreed rubric says what it takes to be accepted.',
  why: 'Arrangements without agreed quality criteria produce higher revision counts and lower satisfaction on both sides (source document, “Governance gaps”). Statements of work call this the acceptance criteria.',
  examples: {
    clean: [
      `
kind: rubric
status: draft
`,
      `
kind: rubric
status: agreed
pass:
  percent: 80
`,
      `
kind: rubric
status: agreed
pass: everything is fine
`,
    ],
    marked: [
      {
        text: `
kind: rubric
#     ^^^^^^ error: When is the work good enough? Add the pass rule, so that acceptance follows from the rubric and not from the mood of the day.
status: agreed
style: analytic
scale:
  - id: ready
    points: 2
  - id: small-fix
    points: 1
  - id: rework
    points: 0
`,
        fixed: `
kind: rubric
status: agreed
style: analytic
scale:
  - id: ready
    points: 2
  - id: small-fix
    points: 1
  - id: rework
    points: 0
pass:
  percent: 80
  no-criterion-below: small-fix
`,
      },
      {
        text: `
kind: rubric
status: agreed
style: checklist
scale:
  - id: met
    points: 1
  - id: not-met
    points: 0
pass:
#^^^ error: When is the work good enough? Add the pass rule, so that acceptance follows from the rubric and not from the mood of the day.
`,
        fixed: `
kind: rubric
status: agreed
style: checklist
scale:
  - id: met
    points: 1
  - id: not-met
    points: 0
pass:
  percent: 100
  no-criterion-below: met
`,
      },
      {
        text: `
kind: rubric
#     ^^^^^^ error: When is the work good enough? Add the pass rule, so that acceptance follows from the rubric and not from the mood of the day.
status: agreed
style: single-point
scale:
  - id: above
    points: 4
  - id: meets
    points: 3
  - id: below
    points: 0
criteria:
  - id: accuracy
    levels:
      meets: Every step matches the procedure.
`,
        fixed: `
kind: rubric
status: agreed
style: single-point
scale:
  - id: above
    points: 4
  - id: meets
    points: 3
  - id: below
    points: 0
pass:
  percent: 75
  no-criterion-below: meets
criteria:
  - id: accuracy
    levels:
      meets: Every step matches the procedure.
`,
      },
      {
        text: `
kind: rubric
#     ^^^^^^ error: When is the work good enough? Add the pass rule, so that acceptance follows from the rubric and not from the mood of the day.
status: agreed
`,
        fixed: `
kind: rubric
status: agreed
pass:
  percent: 80
`,
      },
    ],
  },
  *check(rubric, { document }) {
    if (rubric.pass || isWritten(document.root, 'pass')) return;
    yield {
      ...lackOfPart(document, 'pass'),
      message: l10n.t('When is the work good enough? Add the pass rule, so that acceptance follows from the rubric and not from the mood of the day.'),
      fixes: () => {
        const { percent, lowest } = usualRule(document);
        const edit = writeField(document, [], 'pass', [`percent: ${String(percent)}`, ...(lowest === undefined ? [] : [`no-criterion-below: ${lowest}`])]);
        const title = lowest === undefined ? l10n.t('Add a pass rule: {0} percent', percent) : l10n.t('Add a pass rule: {0} percent, and no criterion below “{1}”', percent, lowest);
        return edit ? [{ title, edits: [edit], preferred: true }] : [];
      },
    };
  },
});

/** Where every level is described, some may fall short of the best; elsewhere the target is what is asked for. */
function usualRule({ content }: DocumentOf<'rubric'>): { readonly percent: number; readonly lowest: string | undefined } {
  const lowest = targetLevel(content);
  const points = itemsOf(content.scale).map((level) => ({ id: level.id?.value, points: level.points?.value ?? 0 }));
  const best = Math.max(0, ...points.map((level) => level.points));
  const target = points.find(({ id }) => id === lowest)?.points ?? 0;
  const percent = content.style?.value === 'single-point' || content.style?.value === 'checklist' ? Math.round((target / best) * 100) : USUAL_PERCENT;
  return { percent: best > 0 && percent > 0 ? percent : USUAL_PERCENT, lowest };
}

const USUAL_PERCENT = 80;
