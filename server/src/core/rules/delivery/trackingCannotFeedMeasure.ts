import * as l10n from '@vscode/l10n';
import { itemsOf, said } from '../../located';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';
import { entryOf, type Node } from '../../tree';
import { writeWords } from '../sections';
import { short } from '../short';

/** A measure that waits for data nobody will send. */
export const trackingCannotFeedMeasure = defineRule({
  id: 'delivery/tracking-cannot-feed-measure',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: 'warning',
  summary: 'The platform records what the measures need.',
  why: 'Completion rates get reported, but learning outcomes remain unmeasured (source document, “Measurement and iteration”), and data from learning platforms is only valuable when it can be read against performance objectives (“Technology in the outsourced L&D stack”). What was not recorded cannot be had after launch.',
  examples: {
    clean: [
      `
kind: brief
delivery:
  tracking: [completion, score]
measurement:
  measures:
    - id: passes
      needs-tracking: [score, completion]
    - id: audits
`,
      // How it goes live is not planned yet.
      `
kind: brief
measurement:
  measures:
    - id: passes
      needs-tracking: [score]
`,
      `
kind: brief
delivery:
  tracking: score
measurement:
  measures:
    - id: passes
      needs-tracking: [score]
`,
      `
kind: brief
delivery:
  tracking: [completion, <what else>]
measurement:
  measures:
    - id: passes
      needs-tracking: [score]
`,
    ],
    marked: [
      {
        text: `
kind: brief
delivery:
  tracking: [completion]
measurement:
  measures:
    - id: answers
      metric: Right answers on doses
      needs-tracking: [completion, question-level, score]
#     ^^^^^^^^^^^^^^ warning: “Right answers on doses” needs “question-level”, “score”, but the course will not send it. Add tracking now; it cannot be added after launch.
`,
        fixed: `
kind: brief
delivery:
  tracking: [completion, question-level, score]
measurement:
  measures:
    - id: answers
      metric: Right answers on doses
      needs-tracking: [completion, question-level, score]
`,
      },
      {
        text: `
kind: brief
delivery:
  tracking:
    - completion # always
measurement:
  measures:
    - id: answers
      needs-tracking: [question-level, time, score, interactions]
#     ^^^^^^^^^^^^^^ warning: “answers” needs “question-level”, “time”, “score”, …, but the course will not send it. Add tracking now; it cannot be added after launch.
`,
        fixed: `
kind: brief
delivery:
  tracking:
    - completion # always
    - question-level
    - time
    - score
    - interactions
measurement:
  measures:
    - id: answers
      needs-tracking: [question-level, time, score, interactions]
`,
      },
      {
        text: `
kind: brief
delivery:
  platform: Ward Academy
  tracking:
measurement:
  measures:
    - id: answers
      needs-tracking: [question-level, score]
#     ^^^^^^^^^^^^^^ warning: “answers” needs “question-level”, “score”, but the course will not send it. Add tracking now; it cannot be added after launch.
`,
        fixed: `
kind: brief
delivery:
  platform: Ward Academy
  tracking: [question-level, score]
measurement:
  measures:
    - id: answers
      needs-tracking: [question-level, score]
`,
      },
    ],
  },
  *check({ delivery, measurement }, { document }) {
    if (!delivery || !isReadable(delivery.place.node)) return;
    const sent = new Set(itemsOf(delivery.tracking).map(({ value }) => value));
    for (const { id, metric, 'needs-tracking': needs } of itemsOf(measurement?.measures)) {
      const missing = [...new Set(itemsOf(needs).map(({ value }) => value))].filter((data) => !sent.has(data));
      if (!needs || missing.length === 0) continue;
      const data = missing.slice(0, 3).map((one) => `“${one}”`).join(', ') + (missing.length > 3 ? ', …' : '');
      yield {
        at: needs.place,
        message: l10n.t('“{0}” needs {1}, but the course will not send it. Add tracking now; it cannot be added after launch.', short(said(metric) ?? id?.value ?? '', 40), data),
        fixes: () => {
          const edits = writeWords(document, ['delivery'], 'tracking', missing);
          return edits.length > 0 ? [{ title: l10n.t('Track {0} too', data), edits, preferred: true }] : [];
        },
      };
    }
  },
});

/** Whether the list of what is sent can be trusted: nothing in it is still open, and it is a list. */
function isReadable(delivery: Node): boolean {
  const list = entryOf(delivery, 'tracking')?.value;
  if (list?.type === 'list') return list.items.every((node) => node.type === 'scalar' && !isOpen(node.value));
  return !list || (list.type === 'scalar' && list.value === null);
}
