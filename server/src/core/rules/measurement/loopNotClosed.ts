import * as l10n from '@vscode/l10n';
import { dayIn } from '../../calendar';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { lacks } from '../missing';
import { writeField } from '../sections';
import { actionLines } from './measures';

/** The last step is the one that is left out. */
export const loopNotClosed = defineRule({
  id: 'measurement/loop-not-closed',
  kinds: ['brief'],
  reads: ['date'],
  tier: 1,
  severity: 'warning',
  summary: 'When results are due, somebody writes down what they show.',
  why: 'Post-launch data should inform whether programs achieve their objectives; in practice, this loop is frequently broken (source document, “Measurement and Iteration”).',
  examples: {
    clean: [
      `
kind: brief
status: live
measurement:
  reviews:
    - date: 2026-05-11
    - date: 2026-05-10
      done-on: 2026-05-12
    - date: <when>
    - led-by: pat
`,
      `
kind: brief
status: in-production
measurement:
  reviews:
    - date: 2026-05-10
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: live
measurement:
  reviews:
    - date: 2026-05-10 # after Easter
#     ^^^^^^^^^^^^^^^^ warning: Results were due on 2026-05-10. Record what you saw and what will change.
      led-by: pat
`,
        fixed: `
kind: brief
status: live
measurement:
  reviews:
    - date: 2026-05-10 # after Easter
      led-by: pat
      done-on: 2026-05-11
      findings: <what the results show, and for whom>
      actions:
        - <what you will change>
`,
      },
      {
        text: `
kind: brief
status: closed
measurement:
  reviews:
    - date: 2026-01-12
#     ^^^^^^^^^^^^^^^^ warning: Results were due on 2026-01-12. Record what you saw and what will change.
      done-on:
      findings: More taxis in Leuven
      actions: [Shorter shifts]
`,
        fixed: `
kind: brief
status: closed
measurement:
  reviews:
    - date: 2026-01-12
      done-on: 2026-05-11
      findings: More taxis in Leuven
      actions: [Shorter shifts]
`,
      },
    ],
  },
  *check(brief, { document, settings }) {
    if (!hasReached(document, 'live')) return;
    for (const { place, date, findings, actions, 'done-on': done } of itemsOf(brief.measurement?.reviews)) {
      const day = dayIn(date);
      if (day === undefined || day >= settings.today || !lacks(place.node, 'done-on', done)) continue;
      yield {
        at: place,
        message: l10n.t('Results were due on {0}. Record what you saw and what will change.', day),
        fixes: () =>
          mend(l10n.t('Record the review as held today, with what you saw and what will change'), [
            writeField(document, place.path, 'done-on', settings.today),
            ...(lacks(place.node, 'findings', findings) ? [writeField(document, place.path, 'findings', l10n.t('<what the results show, and for whom>'))] : []),
            ...(lacks(place.node, 'actions', actions) ? [writeField(document, place.path, 'actions', actionLines())] : []),
          ], { preferred: true }),
      };
    }
  },
});
