import * as l10n from '@vscode/l10n';
import type { Performance } from '../../objectives/framing';
import { grammarOf } from '../../objectives/languages';
import type { Stretch } from '../../objectives/phrases';
import { readingsOf, type ObjectiveReading } from '../../objectivesOf';
import { defineRule, type Fix } from '../../rule';
import { short } from '../short';
import { spanOfWords } from '../words';
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
#             ^^^^^^^^^^ hint: “Understand” cannot be seen, and “apply” already says what people do. Leave “Understand” out.
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
#                        ^^^^^^^^^^ hint: “understand” cannot be seen, and “apply” already says what people do. Leave “understand” out.
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
#             ^^^^^^^^^^ hint: “understand” cannot be seen, and “explain” already says what people do. Leave “understand” out.
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
#             ^^^^^^^^^^ hint: “Understand” cannot be seen, and “apply” already says what people do. Leave “Understand” out.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: apply the refund rule and understand the reasons
#                                       ^^^^^^^^^^ hint: “understand” cannot be seen, and “apply” already says what people do. Leave “understand” out.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Demonstrate knowledge of and apply the refund rule
#             ^^^^^^^^^^^^^^^^^^^^^^^^ hint: “Demonstrate knowledge of” cannot be seen, and “apply” already says what people do. Leave “Demonstrate knowledge of” out.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Apply the refund rule
`,
      },
    ],
  },
  *check(_brief, { document, settings }) {
    for (const found of readingsOf(document, settings)) {
      const { behavior, reading: { framing, performances } } = found;
      const hidden = framing === 'outcome' ? hiddenIn(found) : undefined;
      const seen = performances.find(({ observable }) => observable);
      if (!hidden || !seen) continue;
      const [words, other] = [hidden, seen].map(({ start, end }) => short(behavior.value.slice(start, end), 40));
      yield {
        at: spanOfWords(document, behavior.place.node, hidden),
        message: l10n.t('“{0}” cannot be seen, and “{1}” already says what people do. Leave “{0}” out.', words ?? '', other ?? ''),
        fixes: () => leaveOut({ ...found, document, settings }, hidden),
      };
    }
  },
});

interface Hidden extends Stretch {
  readonly before: Performance | undefined;
  readonly after: Performance | undefined;
}

/** What cannot be seen. "Demonstrate" could be, so that it is more than a word: "demonstrate knowledge of". */
function hiddenIn({ behavior: { value }, language, reading: { performances } }: ObjectiveReading): Hidden | undefined {
  const index = performances.findIndex(({ observable }) => !observable);
  const [hidden, before, after] = [performances[index], performances[index - 1], performances[index + 1]];
  if (!hidden) return undefined;
  const isPhrase = after !== undefined && grammarOf(language).meaningOf(hidden.base) !== undefined;
  const end = isPhrase ? value.slice(0, after.start).replace(JOINT, '').length : hidden.end;
  return { start: hidden.start, end, before, after };
}

/** The verb goes with the word that joins it to its neighbor, where they have one object. */
function leaveOut(statement: Statement, { start, end, before, after }: Hidden): readonly Fix[] {
  const { value } = statement.behavior;
  const title = l10n.t('Leave “{0}” out', value.slice(start, end));
  if (after && isJoint(value.slice(end, after.start))) {
    const verb = capitalLike(value.slice(start), value.slice(after.start, after.end));
    return reword(statement, title, [{ start, end: after.end, text: verb }], { preferred: true });
  }
  return before && isJoint(value.slice(before.end, start)) ? reword(statement, title, [{ start: before.end, end, text: '' }], { preferred: true }) : [];
}

const JOINT = /(?:\s*[,&/]|\s*,?\s+(?:and|or|then|und|oder|sowie|y|e|o|et|ou))\s*$/iu;
/** What stands between two verbs with one object. */
const isJoint = (text: string): boolean => text.replace(JOINT, '') === '';
