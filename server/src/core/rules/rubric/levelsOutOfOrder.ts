import * as l10n from '@vscode/l10n';
import { replace, type TextEdit } from '../../edit';
import { itemsOf, type Located } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Rubric } from '../../schema/types';
import { nameOf } from '../names';
import { rearranged } from './rearranged';

type Level = Located<NonNullable<Rubric['scale']>[number]>;
type Ranked = Level & { readonly points: NonNullable<Level['points']> };

/** “One level lower” means the same to everybody when the levels stand in order. */
export const levelsOutOfOrder = defineRule({
  id: 'rubric/levels-out-of-order',
  kinds: ['rubric'],
  reads: ['file'],
  tier: 3,
  severity: 'warning',
  summary: 'The levels of a scale go from best to worst, with falling points.',
  why: 'A quality rubric keeps quality consistent when it is shared (source document, FAQ). Levels out of order, or two with the same points, are read in two ways.',
  examples: {
    clean: [
      `
kind: rubric
scale:
  - id: ready
    points: 2
  - id: small-fix
    points: 1.5
  - id: rework
    points: 0
`,
      `
kind: rubric
scale:
  - id: rework
    points: 0
  - id: small-fix
    points: <how many>
  - id: ready
    points: 2
`,
      `
kind: rubric
`,
    ],
    marked: [
      {
        text: `
kind: rubric
status: agreed
scale:
#^^^^ warning: “Rework” (0) stands above “Ready” (2). List the levels from best to worst, with falling points, so that “one lower” is clear to everybody.
  # What nobody should see.
  - id: rework
    label: Rework
    points: 0 # of 2

  - id: ready
    label: Ready
    points: 2
    meaning: >-
      Publish it
      as it is
    # ask Rosa
  # In between.
  - id: small-fix
    points: 1
# The end of the scale.
criteria: []
`,
        fixed: `
kind: rubric
status: agreed
scale:
  - id: ready
    label: Ready
    points: 2
    meaning: >-
      Publish it
      as it is
    # ask Rosa

  # In between.
  - id: small-fix
    points: 1
  # What nobody should see.
  - id: rework
    label: Rework
    points: 0 # of 2
# The end of the scale.
criteria: []
`,
      },
      {
        text: `
kind: rubric
scale: [{id: rework, points: 0}, {id: ready, points: 2}]
#^^^^ warning: “rework” (0) stands above “ready” (2). List the levels from best to worst, with falling points, so that “one lower” is clear to everybody.
`,
        fixed: `
kind: rubric
scale: [{id: ready, points: 2}, {id: rework, points: 0}]
`,
      },
      {
        text: `
kind: rubric
scale:
#^^^^ warning: “ready” (1) stands above “small-fix” (1). List the levels from best to worst, with falling points, so that “one lower” is clear to everybody.
  - id: ready
    points: 1
  - id: small-fix
    points: 1
  - id: rework
    points: 0
`,
        fixed: `
kind: rubric
scale:
  - id: ready
    points: 2
  - id: small-fix
    points: 1
  - id: rework
    points: 0
`,
      },
    ],
  },
  *check({ scale }, { document }) {
    const levels = itemsOf(scale).flatMap((level) => (level.points ? [{ ...level, points: level.points }] : []));
    // Points that cannot be read may well be the ones that put it in order.
    if (!scale || levels.length < itemsOf(scale).length) return;
    const at = levels.findIndex(({ points }, index) => index > 0 && points.value >= (levels[index - 1]?.points.value ?? 0));
    const [above, below] = [levels[at - 1], levels[at]];
    if (!above || !below) return;
    yield {
      at: scale.place,
      message: l10n.t('“{0}” ({1}) stands above “{2}” ({3}). List the levels from best to worst, with falling points, so that “one lower” is clear to everybody.', nameOf(above), above.points.value, nameOf(below), below.points.value),
      fixes: () => {
        const best = [...levels].sort((a, b) => b.points.value - a.points.value);
        const distinct = new Set(levels.map(({ points }) => points.value)).size === levels.length;
        const list = scale.place.node;
        const order = list.type === 'list' && distinct ? rearranged(document, list, best.map(({ place }) => place.node)) : [];
        return [...(order.length > 0 ? [{ title: l10n.t('Sort the levels from best to worst'), edits: order, preferred: true }] : []), keepOrder(levels, order.length === 0)];
      },
    };
  },
});

/** The order may be right and the points wrong. */
function keepOrder(levels: readonly Ranked[], preferred: boolean): Fix {
  const falling = [...levels].map(({ points }) => points.value).sort((a, b) => b - a);
  const distinct = new Set(falling).size === falling.length;
  const wanted = levels.map((_, index) => (distinct ? (falling[index] ?? 0) : levels.length - 1 - index));
  const edits = levels.flatMap(({ points }, index): TextEdit[] => (points.value === wanted[index] ? [] : [replace(points.place.node.span, String(wanted[index]))]));
  return { title: l10n.t('Keep the order and give falling points: {0}', wanted.join(', ')), edits, ...(preferred ? { preferred } : {}) };
}
