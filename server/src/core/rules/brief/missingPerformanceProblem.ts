import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, missingPart } from '../missing';
import { lacksProblem, problemEdits, PROBLEM_PARTS } from './problem';

/** The one thing everything else in a brief hangs on: what people do now, and what it costs. */
export const missingPerformanceProblem = defineRule({
  id: 'brief/missing-performance-problem',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'A brief says what people do now and what it costs.',
  why: 'External partners cannot design effective learning without a clear performance problem statement: without one, what comes back is content that transfers knowledge and changes nothing (source document, “Under-specified briefs”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
performance-problem:
  statement: Nurses skip the medication question at shift change; 9 of 14 missed doses in May followed such a handover.
`,
      `
kind: brief
status: ready
performance-problem: Nurses skip the medication question
`,
      `
kind: brief
status: ready
performance-problem:
  statement: [Nurses skip the question, 9 of 14 missed doses]
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ error: Say what people do now, what it costs, and what they should do instead. Without this the partner can only build content.
status: ready
title: Handover
`,
        fixed: `
kind: brief
status: ready
title: Handover
performance-problem:
  # Who does what, or fails to do what, that you could film?
  # In which situation does it happen, and how often?
  # What does it cost in injuries, money, time or trust, and how do you know?
  # What would people do instead if the problem were solved?
  statement: <what people do now and where and how often and what it costs>
  current: <what people do today as a camera would see it>
  desired: <what the same people should do as a camera would see it>
  evidence: [<a source that shows the problem>]
`,
      },
      {
        text: `
kind: brief
status: agreed
performance-problem:
#^^^^^^^^^^^^^^^^^^ error: Say what people do now, what it costs, and what they should do instead. Without this the partner can only build content.

sources:
  - id: handover-rules
    type: procedure
  - id: missed-doses
    type: incident-data
`,
        fixed: `
kind: brief
status: agreed
performance-problem:
  # Who does what, or fails to do what, that you could film?
  # In which situation does it happen, and how often?
  # What does it cost in injuries, money, time or trust, and how do you know?
  # What would people do instead if the problem were solved?
  statement: <what people do now and where and how often and what it costs>
  current: <what people do today as a camera would see it>
  desired: <what the same people should do as a camera would see it>
  evidence: [missed-doses]

sources:
  - id: handover-rules
    type: procedure
  - id: missed-doses
    type: incident-data
`,
      },
      {
        text: `
kind: brief
status: draft
performance-problem:
#^^^^^^^^^^^^^^^^^^ warning: Say what people do now, what it costs, and what they should do instead. Without this the partner can only build content.
  current: They read the sheet aloud.
  impact: 14 missed doses in May
`,
        fixed: `
kind: brief
status: draft
performance-problem:
  current: They read the sheet aloud.
  statement: <what people do now and where and how often and what it costs>
  desired: <what the same people should do as a camera would see it>
  impact: 14 missed doses in May
  evidence: [<a source that shows the problem>]
`,
      },
      {
        text: `
kind: brief
status: draft
performance-problem:
  statement: " "
# ^^^^^^^^^ warning: Say what people do now, what it costs, and what they should do instead. Without this the partner can only build content.
  current: They read the sheet aloud.
`,
        fixed: `
kind: brief
status: draft
performance-problem:
  statement: <what people do now and where and how often and what it costs>
  current: They read the sheet aloud.
  desired: <what the same people should do as a camera would see it>
  evidence: [<a source that shows the problem>]
`,
      },
      {
        text: `
kind: brief
status: draft
performance-problem: {}
#^^^^^^^^^^^^^^^^^^ warning: Say what people do now, what it costs, and what they should do instead. Without this the partner can only build content.
`,
      },
    ],
  },
  *check(brief, { document }) {
    if (!lacksProblem(document, brief)) return;
    const section = brief['performance-problem'];
    yield {
      ...(section ? { at: keyOr(section.place.node, 'statement', section.place) } : missingPart(document, 'performance-problem')),
      message: l10n.t('Say what people do now, what it costs, and what they should do instead. Without this the partner can only build content.'),
      fixes: () => mend(l10n.t('Add the performance problem, with questions that help to write it'), problemEdits(document, brief, PROBLEM_PARTS), { preferred: true }),
    };
  },
});
