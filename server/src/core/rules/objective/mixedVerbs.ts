import * as l10n from '@vscode/l10n';
import type { Performance } from '../../objectives/framing';
import { readingsOf } from '../../objectivesOf';
import { defineRule, type Fix } from '../../rule';
import { short, spanOfWords } from '../words';
import { capitalLike } from './capital';
import { reword, type Statement } from './readings';

/** "Understand and apply the rule": the second verb says it all. */
export const mixedVerbs = defineRule({
  id: 'objective/mixed-verbs',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: 'hint',
  summary: 'An objective names nothing that cannot be seen beside what people do.',
  why: 'A well-specified brief connects learning objectives to performance outcomes (source document, FAQ on quality). Mager and Quality Matters 2.1 ask authors to avoid “understand” and “know”: beside a verb that can be assessed, they promise something that nobody can check.',
  examples: {
    clean: [
      `
kind: brief
status: ready
objectives:
  - id: isolate
    behavior: isolate, lock and try the line before reaching in
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
    behavior: Understand and apply the refund rule
#             ^^^^^^^^^^ hint: “Understand” cannot be seen, and “apply” says already what people do. Leave “Understand” out.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Apply the refund rule
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: "apply and understand the refund rule"
#                        ^^^^^^^^^^ hint: “understand” cannot be seen, and “apply” says already what people do. Leave “understand” out.
`,
        fixed: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: "apply the refund rule"
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: understand & explain the refund rule
#             ^^^^^^^^^^ hint: “understand” cannot be seen, and “explain” says already what people do. Leave “understand” out.
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: explain the refund rule
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Understand the refund rule and apply it to a case
#             ^^^^^^^^^^ hint: “Understand” cannot be seen, and “apply” says already what people do. Leave “Understand” out.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: apply the refund rule and understand the reasons
#                                       ^^^^^^^^^^ hint: “understand” cannot be seen, and “apply” says already what people do. Leave “understand” out.
`,
      },
    ],
  },
  *check(_brief, { document, settings }) {
    for (const found of readingsOf(document, settings)) {
      const { behavior, reading: { framing, performances } } = found;
      const hidden = performances.find(({ observable }) => !observable);
      const seen = performances.find(({ observable }) => observable);
      if (framing !== 'outcome' || !hidden || !seen) continue;
      const [words, other] = [hidden, seen].map(({ start, end }) => short(behavior.value.slice(start, end), 30));
      yield {
        at: spanOfWords(document, behavior.place.node, hidden),
        message: l10n.t('“{0}” cannot be seen, and “{1}” says already what people do. Leave “{0}” out.', words ?? '', other ?? ''),
        fixes: () => leaveOut({ ...found, document, settings }, hidden),
      };
    }
  },
});

/** The verb goes with the word that joins it to its neighbor, where they have one object. */
function leaveOut(statement: Statement, hidden: Performance): readonly Fix[] {
  const { behavior: { value }, reading: { performances } } = statement;
  const index = performances.indexOf(hidden);
  const [before, after] = [performances[index - 1], performances[index + 1]];
  const title = l10n.t('Leave “{0}” out', value.slice(hidden.start, hidden.end));
  if (after && isJoint(value.slice(hidden.end, after.start))) {
    const verb = capitalLike(value.slice(hidden.start), value.slice(after.start, after.end));
    return reword(statement, title, [{ start: hidden.start, end: after.end, text: verb }], { preferred: true });
  }
  return before && isJoint(value.slice(before.end, hidden.start)) ? reword(statement, title, [{ start: before.end, end: hidden.end, text: '' }], { preferred: true }) : [];
}

/** What stands between two verbs with one object. */
const isJoint = (text: string): boolean => /^\s*(?:,|&|\/|,?\s*(?:and|or|then|und|oder|sowie|y|e|o|et|ou)\b)\s*$/iu.test(text);
