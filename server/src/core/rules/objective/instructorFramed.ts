import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { short } from '../short';
import { spanOfWords } from '../words';
import { actsIn } from './acts';
import { askBehind } from './behaviorToCome';
import { mendsBy, softly, type Statement, statementsRead } from './readings';

/** "This course covers …", "Provide learners with …": what the course or its teacher does. */
export const instructorFramed = defineRule({
  id: 'objective/instructor-framed',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: ['info', 'warning', 'warning'],
  summary: 'An objective says what people do and not what the course or its teacher does.',
  why: 'What a course covers says what is built and not what changes: such requests lead to knowledge transfer but not performance change (source document, “Under-specified briefs”). Mager and Quality Matters 2.3: objectives are stated from the perspective of the learner.',
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
    behavior: This course covers lockout
#             ^^^^^^^^^^^^^^^^^^ warning: “This course covers” tells what the course does. Say what people do at work after it.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: <after “This course covers lockout”, what do people do at work?>
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: This course teaches learners to isolate the line
#             ^^^^^^^^^^^^^^^^^^^ warning: “This course teaches” tells what the course does. Say what people do at work after it.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Isolate the line
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: provide learners with an overview of lockout
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: “provide learners with an overview” is what a teacher does. Say what people do at work once they have learned it.
`,
        fixed: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: <after “provide learners with an overview of lockout”, what do people do at work?>
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: enable learners to lock the valve
#             ^^^^^^^^^^^^^^^ warning: “enable learners” is what a teacher does. Say what people do at work once they have learned it.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: lock the valve
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: Introduce the lockout procedure
#             ^^^^^^^^^ hint: “Introduce” may be what a teacher does. Say what people do at work once they have learned it.
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: <after “Introduce the lockout procedure”, what do people do at work?>
`,
      },
    ],
  },
  *check(_brief, context) {
    for (const statement of statementsRead('instructor', context)) {
      const { document, behavior, reading } = statement;
      yield {
        at: spanOfWords(document, behavior.place.node, reading.evidence),
        message: messageFor(statement),
        ...softly(reading),
        fixes: () => [...mendsBy(statement, actsIn(statement)), ...askBehind(statement)],
      };
    }
  },
});

/** A reading that is not sure says so. */
function messageFor({ behavior: { value }, reading: { reason, tier, evidence } }: Statement): string {
  const words = short(value.slice(evidence.start, evidence.end), 40);
  if (reason === 'course-as-actor') return l10n.t('“{0}” tells what the course does. Say what people do at work after it.', words);
  return tier === 'warning'
    ? l10n.t('“{0}” is what a teacher does. Say what people do at work once they have learned it.', words)
    : l10n.t('“{0}” may be what a teacher does. Say what people do at work once they have learned it.', words);
}
