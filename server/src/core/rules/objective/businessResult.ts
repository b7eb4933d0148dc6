import * as l10n from '@vscode/l10n';
import { replaceScalar, scalarText } from '../../edit';
import type { Located } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Brief } from '../../schema/types';
import { mend } from '../mend';
import { lacks } from '../missing';
import { writeField } from '../sections';
import { spanOfWords } from '../words';
import { type Statement, statementsRead } from './readings';

/** "Reduce accidents by 20 %": nobody does that; it follows from what many people do. */
export const businessResult = defineRule({
  id: 'objective/business-result',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: 'info',
  summary: 'An objective says what people do and leaves results of the organization to the business goal.',
  why: 'A well-specified brief connects learning objectives to performance outcomes, and so keeps the two apart (source document, FAQ on quality). Cathy Moore: first the goal of the organization, then the actions that lead to it.',
  examples: {
    clean: [
      `
kind: brief
status: ready
objectives:
  - id: isolate
    behavior: isolate the line before reaching in
  - id: understand
    behavior: understand the rules
  - id: later
    behavior: <attend the training>
`,
      `
kind: brief
status: ready
language: sv
objectives:
  - id: course
    behavior: Attend the lockout training
  - id: teach
    behavior: This course covers lockout
  - id: sales
    behavior: Reduce accidents by 20 %
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Reduce accidents by 20 %
#             ^^^^^^^^^^^^^^^^^^^^^^^^ info: This is a result of the organization. Put it under “business-goal”, and say here what people do that leads to it.
`,
        fixed: `
kind: brief
status: ready
business-goal:
  statement: Reduce accidents by 20 %
objectives:
  - id: one
    behavior: <what people do that leads to it>
`,
      },
      {
        text: `
kind: brief
status: ready
business-goal:
  measure: sales
objectives:
  - id: one
    behavior: "Increase sales"
#              ^^^^^^^^^^^^^^ info: This is a result of the organization. Put it under “business-goal”, and say here what people do that leads to it.
`,
        fixed: `
kind: brief
status: ready
business-goal:
  measure: sales
  statement: Increase sales
objectives:
  - id: one
    behavior: "<what people do that leads to it>"
`,
      },
      {
        text: `
kind: brief
status: ready
business-goal:
  statement: Sell more in spring
objectives:
  - id: one
    behavior: Increase sales
#             ^^^^^^^^^^^^^^ info: This is a result of the organization. Put it under “business-goal”, and say here what people do that leads to it.
`,
      },
    ],
  },
  *check(brief, context) {
    for (const statement of statementsRead('business', context)) {
      const { document, behavior, reading } = statement;
      yield {
        at: spanOfWords(document, behavior.place.node, reading.evidence),
        message: l10n.t('This is a result of the organization. Put it under “business-goal”, and say here what people do that leads to it.'),
        fixes: () => move(statement, brief),
      };
    }
  },
});

/** Its words become the goal where there is none yet. */
function move({ document, behavior: { value, place } }: Statement, { 'business-goal': goal }: Located<Brief>): readonly Fix[] {
  const isMissing = goal ? lacks(goal.place.node, 'statement', goal.statement) : lacks(document.root, 'business-goal', undefined);
  if (!isMissing || place.node.type !== 'scalar') return [];
  const line = scalarText(value.trim().replace(/\s+/g, ' '));
  const written = goal ? writeField(document, ['business-goal'], 'statement', line) : writeField(document, [], 'business-goal', [`statement: ${line}`]);
  return mend(l10n.t('Make this the business goal, and leave the behavior to be filled in'), [replaceScalar(place.node, l10n.t('<what people do that leads to it>')), written], { preferred: true });
}
