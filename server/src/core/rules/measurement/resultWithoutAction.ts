import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { actionLines } from './measures';

/** Results are there to decide something. */
export const resultWithoutAction = defineRule({
  id: 'measurement/result-without-action',
  kinds: ['brief'],
  reads: ['file'],
  tier: 3,
  severity: 'info',
  summary: 'A look at the results ends with what will change.',
  why: 'After rollout, results are reviewed to identify regions or job roles that may need reinforcement (source document, “A Practical Example of L&D Outsourcing in Action”).',
  examples: {
    clean: [
      `
kind: brief
measurement:
  reviews:
    - date: 2026-05-04
      done-on: 2026-05-04
      actions: [Shorter shifts]
    - date: 2026-11-02
      done-on:
    - date: 2027-05-03
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: live
measurement:
  reviews:
    - date: 2026-05-04
#     ^^^^^^^^^^^^^^^^ info: What will change because of these results? Write down what you agreed, even if it is little.
      done-on: 2026-05-04
    - date: 2026-05-08
      done-on: 2026-05-08
      actions: []
#     ^^^^^^^ info: What will change because of these results? Write down what you agreed, even if it is little.
`,
        fixed: `
kind: brief
status: live
measurement:
  reviews:
    - date: 2026-05-04
      done-on: 2026-05-04
      actions:
        - <what you will change>
    - date: 2026-05-08
      done-on: 2026-05-08
      actions: []
`,
      },
    ],
  },
  *check(brief, { document }) {
    for (const { place, actions, 'done-on': done } of itemsOf(brief.measurement?.reviews)) {
      if (lacks(place.node, 'done-on', done) || !lacks(place.node, 'actions', actions)) continue;
      yield {
        at: keyOr(place.node, 'actions', place),
        message: l10n.t('What will change because of these results? Write down what you agreed, even if it is little.'),
        fixes: () => mend(l10n.t('Add “actions”, to be filled in'), writeField(document, place.path, 'actions', actionLines()), { preferred: true }),
      };
    }
  },
});
