import * as l10n from '@vscode/l10n';
import { scalarText } from '../../edit';
import { itemsOf, said } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { short } from '../words';
import { showsResult } from '../brief/resultMeasure';

/** An objective that moves no number will be built, paid for and never missed. */
export const notLinkedToGoal = defineRule({
  id: 'objective/not-linked-to-goal',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['none', 'warning', 'warning'],
  summary: 'Every objective names a measure that it should move.',
  why: 'Quality depends on a well-specified brief that connects learning objectives to performance outcomes (source document, FAQ on quality).',
  examples: {
    clean: [
      `
kind: brief
status: ready
objectives:
  - id: weigh-twice
    supports: [wrong-weights]
  - id: label
    supports: [<which measure it moves>]
  - id: seal
    supports: wrong-weights
`,
      `
kind: brief
status: draft
objectives:
  - id: weigh-twice
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - id: weigh-twice
#   ^^^^^^^^^^^^^^^ warning: Link this objective to a measure it should move, or drop it.
    behavior: weigh each bag twice
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: weigh-twice
    behavior: weigh each bag twice
    supports: [<which measure it moves>]
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: weigh-twice
    supports: []
#   ^^^^^^^^ warning: Link this objective to a measure it should move, or drop it.
    assess-by: [observation]
measurement:
  measures:
    - id: completions
      level: activity
    - level: results
    - id: wrong-weights
      level: results
      metric: Bags of the wrong weight
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: weigh-twice
    supports: [wrong-weights]
    assess-by: [observation]
measurement:
  measures:
    - id: completions
      level: activity
    - level: results
    - id: wrong-weights
      level: results
      metric: Bags of the wrong weight
`,
      },
      {
        text: `
kind: brief
status: agreed
business-goal:
  measure: returns
objectives:
  - id: weigh-twice
#   ^^^^^^^^^^^^^^^ warning: Link this objective to a measure it should move, or drop it.
measurement:
  measures:
    - id: wrong-weights
      level: results
    - id: returns
      level: results
`,
        fixed: `
kind: brief
status: agreed
business-goal:
  measure: returns
objectives:
  - id: weigh-twice
    supports: [returns]
measurement:
  measures:
    - id: wrong-weights
      level: results
    - id: returns
      level: results
`,
      },
    ],
  },
  *check(brief, { document }) {
    const goal = brief['business-goal']?.measure?.value;
    for (const { supports, place } of itemsOf(brief.objectives)) {
      if (!lacks(place.node, 'supports', supports)) continue;
      yield {
        at: keyOr(place.node, 'supports', place),
        message: l10n.t('Link this objective to a measure it should move, or drop it.'),
        fixes: () => {
          const rank = (measure: (typeof measures)[number]): number => (measure.id?.value === goal ? 0 : showsResult(measure) ? 1 : 2);
          const measures = itemsOf(brief.measurement?.measures).filter(({ id }) => said(id));
          const best = [...measures].sort((a, b) => rank(a) - rank(b)).slice(0, 6);
          if (best.length === 0) return mend(l10n.t('Add “supports”'), writeField(document, place.path, 'supports', `[${l10n.t('<which measure it moves>')}]`), { preferred: true });
          return best.flatMap(({ id, metric }) => mend(l10n.t('Link it to “{0}”', short(said(metric) ?? id?.value ?? '')), writeField(document, place.path, 'supports', `[${scalarText(id?.value ?? '')}]`)));
        },
      };
    }
  },
});
