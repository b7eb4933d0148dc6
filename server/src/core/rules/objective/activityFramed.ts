import * as l10n from '@vscode/l10n';
import type { Reason } from '../../objectives/framing';
import { defineRule } from '../../rule';
import { spanOfWords } from '../words';
import { askBehind } from './behaviorToCome';
import { directly, softly, statementsRead } from './readings';

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
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This is done in the course. Say what people do at work afterwards that they do not do today.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: <after “Attend the lockout training” what do people do at work?>
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: "Watch the safety video."
#              ^^^^^^^^^^^^^^^^^^^^^^ info: This is done in the course. Say what people do at work afterwards that they do not do today.
`,
        fixed: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: "<after “Watch the safety video” what do people do at work?>"
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Practice the handover
#             ^^^^^^^^ warning: Practice belongs to the course. Say what people do at work once they can.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: <after “Practice the handover” what do people do at work?>
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: Explored the menus of the scanner
#             ^^^^^^^^ warning: This was done in the course. Say what people do at work with it.
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: <after “Explored the menus of the scanner” what do people do at work?>
`,
      },
    ],
  },
  *check(_brief, context) {
    for (const statement of statementsRead('activity', context)) {
      const { document, behavior, reading } = statement;
      yield {
        at: spanOfWords(document, behavior.place.node, reading.evidence),
        message: messageFor(reading.reason),
        ...softly(reading),
        fixes: () => [...directly(statement), ...askBehind(statement)],
      };
    }
  },
});

function messageFor(reason: Reason): string {
  switch (reason) {
    case 'practice':
      return l10n.t('Practice belongs to the course. Say what people do at work once they can.');
    case 'done-in-course':
      return l10n.t('This was done in the course. Say what people do at work with it.');
    default:
      return l10n.t('This is done in the course. Say what people do at work afterwards that they do not do today.');
  }
}
