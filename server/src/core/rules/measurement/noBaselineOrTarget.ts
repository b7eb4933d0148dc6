import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { baselineLines, isAtWork, measuresOf, targetLines } from './measures';

/** A change is the distance between two numbers. */
export const noBaselineOrTarget = defineRule({
  id: 'measurement/no-baseline-or-target',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['none', 'info', 'warning'],
  summary: 'What should change at work has a number today and a number to reach.',
  why: 'Learning outcomes, behavioral change and business impact remain unmeasured (source document, “Measurement and Iteration”). The number before is the one that nobody can fetch later.',
  examples: {
    clean: [
      `
kind: brief
status: agreed
measurement:
  measures:
    - id: refusals
      level: behavior
      baseline:
        value: 41
      target:
        value: 90
    - id: test
      level: learning
    - id: gain
      level: return
    - id: unknown
    - id: complaints
      level: results
      baseline: about 40
      target: <when we know>
`,
      `
kind: brief
status: draft
measurement:
  measures:
    - id: refusals
      level: behavior
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: agreed
measurement:
  measures:
    - id: refusals
#     ^^^^^^^^^^^^ warning: Without today’s number and a target you cannot show a change. Take the number now: after launch it is too late.
      level: behavior
      source: Shift book
    - id: complaints
#     ^^^^^^^^^^^^^^ warning: Without today’s number you cannot show a change. Take it now: after launch it is too late.
      level: results
      target:
        value: 3
`,
        fixed: `
kind: brief
status: agreed
measurement:
  measures:
    - id: refusals
      level: behavior
      baseline:
        value: <the number before the learning begins>
        date: <the day it was taken>
      target:
        value: <the number you want>
        by: <the day you want it by>
      source: Shift book
    - id: complaints
      level: results
      target:
        value: 3
`,
      },
      {
        text: `
kind: brief
status: ready
measurement:
  measures:
    - id: complaints
      level: results
      baseline:
        value: 12
      target:
#     ^^^^^^ info: Without a target nobody can say whether it worked. Write the number you want, and by when.
`,
        fixed: `
kind: brief
status: ready
measurement:
  measures:
    - id: complaints
      level: results
      baseline:
        value: 12
      target:
        value: <the number you want>
        by: <the day you want it by>
`,
      },
    ],
  },
  *check(brief, { document }) {
    for (const measure of measuresOf(brief).filter(isAtWork)) {
      const { place, baseline, target } = measure;
      const [noBaseline, noTarget] = [lacks(place.node, 'baseline', baseline), lacks(place.node, 'target', target)];
      if (!noBaseline && !noTarget) continue;
      yield {
        at: noBaseline && noTarget ? place : keyOr(place.node, noBaseline ? 'baseline' : 'target', place),
        message: message(noBaseline, noTarget),
        fixes: () =>
          mend(title(noBaseline, noTarget), [
            ...(noBaseline ? [writeField(document, place.path, 'baseline', baselineLines())] : []),
            ...(noTarget ? [writeField(document, place.path, 'target', targetLines())] : []),
          ], { preferred: true }),
      };
    }
  },
});

function message(noBaseline: boolean, noTarget: boolean): string {
  if (!noBaseline) return l10n.t('Without a target nobody can say whether it worked. Write the number you want, and by when.');
  return noTarget
    ? l10n.t('Without today’s number and a target you cannot show a change. Take the number now: after launch it is too late.')
    : l10n.t('Without today’s number you cannot show a change. Take it now: after launch it is too late.');
}

function title(noBaseline: boolean, noTarget: boolean): string {
  if (!noBaseline) return l10n.t('Add “target”, to be filled in');
  return noTarget ? l10n.t('Add “baseline” and “target”, to be filled in') : l10n.t('Add “baseline”, to be filled in');
}
