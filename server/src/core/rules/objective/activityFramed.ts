import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { short } from '../short';
import { spanOfWords } from '../words';
import { actsIn } from './acts';
import { askBehind } from './behaviorToCome';
import { mendsBy, softly, type Statement, statementsRead } from './readings';

/** "Attend the training", "Watch the video": what happens in the course, and not what it is for. */
export const activityFramed = defineRule({
  id: 'objective/activity-framed',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: ['info', 'warning', 'warning'],
  summary: 'An objective says what people do at work and not what they do in the course.',
  why: 'A program can be attended to the end and change nothing: requests that are not framed as behavior lead to knowledge transfer but not performance change (source document, “Under-specified briefs”). Mager: an activity of the course is the way, and the objective is where it leads.',
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
    behavior: Attend the lockout training
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: “Attend the lockout training” is done in the course. Say what people do at work afterwards that they do not do today.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: <after “Attend the lockout training”, what do people do at work?>
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: "Watch the safety video."
#              ^^^^^^^^^^^^^^^^^^^^^^ info: “Watch the safety video” is done in the course. Say what people do at work afterwards that they do not do today.
`,
        fixed: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: "<after “Watch the safety video”, what do people do at work?>"
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Practice the handover
#             ^^^^^^^^ warning: “Practice” belongs to the course. Say what people do at work once they can.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: <after “Practice the handover”, what do people do at work?>
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: Explored the menus of the scanner
#             ^^^^^^^^ warning: “Explored” tells what was done in the course. Say what people do at work with it.
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: <after “Explored the menus of the scanner”, what do people do at work?>
`,
      },
    ],
  },
  *check(_brief, context) {
    for (const statement of statementsRead('activity', context)) {
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
  const sure = tier === 'warning';
  switch (reason) {
    case 'practice':
      return sure ? l10n.t('“{0}” belongs to the course. Say what people do at work once they can.', words) : l10n.t('“{0}” may belong to the course only. Say what people do at work once they can.', words);
    case 'done-in-course':
      return sure ? l10n.t('“{0}” tells what was done in the course. Say what people do at work with it.', words) : l10n.t('“{0}” may tell what was done in the course. Say what people do at work with it.', words);
    default:
      return sure
        ? l10n.t('“{0}” is done in the course. Say what people do at work afterwards that they do not do today.', words)
        : l10n.t('“{0}” may be done in the course. Say what people do at work afterwards that they do not do today.', words);
  }
}
