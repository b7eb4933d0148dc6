import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { lacks, missingPart } from '../missing';
import { newObjective } from './skeleton';

/** Without an objective there is nothing to design for, nothing to review against and nothing to measure. */
export const noObjective = defineRule({
  id: 'objective/none',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'A brief says at least one thing that people will do differently.',
  why: 'Design decisions made without performance objectives produce technically competent content that does not change behavior (source document, “Design and development”); defining clear objectives is the first thing that makes outsourcing successful (FAQ).',
  examples: {
    clean: [
      `
kind: brief
status: ready
objectives:
  - id: weigh-twice
`,
      `
kind: brief
status: ready
objectives: Weigh each bag twice
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ warning: Add at least one thing people will do differently.
status: draft
`,
        fixed: `
kind: brief
status: draft
objectives:
  - id: main-behavior
    # What would you see or hear them do?
    # Which verb would a supervisor use?
    behavior: <what the person does at work that one could see or hear>
    supports: [<which measure it moves>]
`,
      },
      {
        text: `
kind: brief
status: ready
objectives: []
#^^^^^^^^^ error: Add at least one thing people will do differently.
measurement:
  measures:
    - id: completions
      level: activity
    - level: behavior
    - id: weighed-twice
      level: behavior
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: main-behavior
    # What would you see or hear them do?
    # Which verb would a supervisor use?
    behavior: <what the person does at work that one could see or hear>
    supports: [weighed-twice]
measurement:
  measures:
    - id: completions
      level: activity
    - level: behavior
    - id: weighed-twice
      level: behavior
`,
      },
    ],
  },
  *check(brief, { document }) {
    if (!lacks(document.root, 'objectives', brief.objectives)) return;
    yield {
      ...missingPart(document, 'objectives'),
      message: l10n.t('Add at least one thing people will do differently.'),
      fixes: () => mend(l10n.t('Add an objective, with questions that help to write it'), newObjective(document, brief), { preferred: true }),
    };
  },
});
