import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { said } from '../../located';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { problemEdits } from './problem';

/** What people do now and what they should do: the difference is all that learning can change. */
export const noBehaviorGap = defineRule({
  id: 'brief/no-behavior-gap',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'A brief says what people do today and what they should do instead.',
  why: 'Programs framed without behavioral outcomes address knowledge transfer but not performance change (source document, “Under-specified briefs”). The gap between what is done and what is wanted is what human performance technology calls the performance gap.',
  examples: {
    clean: [
      `
kind: brief
status: ready
performance-problem:
  statement: Baristas guess the milk temperature.
  current: They hold the jug until it feels hot.
  desired: They stop at 65 degrees by the thermometer.
`,
      `
kind: brief
status: ready
performance-problem:
  impact: 12 returned drinks a day
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Baristas guess the milk temperature.
  current: [They hold the jug until it feels hot.]
  desired: <what they should do>
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Baristas guess the milk temperature.
  current: <to be observed>
  desired: <to be observed>
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
performance-problem:
#^^^^^^^^^^^^^^^^^^ error: Add what people do today and what they should do, as you would see it on video. The difference is what the learning must change.
  statement: Baristas guess the milk temperature.
  impact: 12 returned drinks a day
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  statement: Baristas guess the milk temperature.
  current: <what people do today as a camera would see it>
  desired: <what the same people should do as a camera would see it>
  impact: 12 returned drinks a day
`,
      },
      {
        text: `
kind: brief
status: draft
performance-problem:
#^^^^^^^^^^^^^^^^^^ warning: Add what people should do instead, as you would see it on video. The difference to what they do today is what the learning must change.
  statement: Baristas guess the milk temperature.
  current: They hold the jug until it feels hot.
`,
        fixed: `
kind: brief
status: draft
performance-problem:
  statement: Baristas guess the milk temperature.
  current: They hold the jug until it feels hot.
  desired: <what the same people should do as a camera would see it>
`,
      },
      {
        text: `
kind: brief
status: agreed
performance-problem:
  statement: Baristas guess the milk temperature.
  current:
# ^^^^^^^ error: Add what people do today, as you would see it on video. The difference to what they should do is what the learning must change.
  desired: They stop at 65 degrees by the thermometer.
`,
        fixed: `
kind: brief
status: agreed
performance-problem:
  statement: Baristas guess the milk temperature.
  current: <what people do today as a camera would see it>
  desired: They stop at 65 degrees by the thermometer.
`,
      },
      {
        text: `
kind: brief
status: ready
performance-problem:
  statement: Baristas guess the milk temperature.
  current: "They hold the jug. "
  desired: They hold the jug.
# ^^^^^^^ error: “current” and “desired” say the same, so there is nothing for the learning to change. Tell what people should do instead.
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  statement: Baristas guess the milk temperature.
  current: "They hold the jug. "
  desired: <what the same people should do as a camera would see it>
`,
      },
    ],
  },
  *check(brief, { document }) {
    const section = brief['performance-problem'];
    if (!section || !said(section.statement)) return;
    const { current, desired, place } = section;
    const missing = (['current', 'desired'] as const).filter((part) => lacks(place.node, part, section[part]));
    if (missing[0]) {
      yield {
        at: keyOr(place.node, missing[0], place),
        message: missingMessage(missing),
        fixes: () => mend(missing.length > 1 ? l10n.t('Add “current” and “desired”') : l10n.t('Add “{0}”', missing[0] ?? ''), problemEdits(document, brief, missing), { preferred: true }),
      };
      return;
    }
    if (!current || !desired || isOpen(current.value) || current.value.trim() !== desired.value.trim()) return;
    const { node } = desired.place;
    yield {
      at: desired.place,
      message: l10n.t('“current” and “desired” say the same, so there is nothing for the learning to change. Tell what people should do instead.'),
      fixes: () => (node.type === 'scalar' ? mend(l10n.t('Write “desired” anew'), replaceScalar(node, l10n.t('<what the same people should do as a camera would see it>')), { preferred: true }) : []),
    };
  },
});

function missingMessage(missing: readonly ('current' | 'desired')[]): string {
  if (missing.length > 1) return l10n.t('Add what people do today and what they should do, as you would see it on video. The difference is what the learning must change.');
  return missing[0] === 'current'
    ? l10n.t('Add what people do today, as you would see it on video. The difference to what they should do is what the learning must change.')
    : l10n.t('Add what people should do instead, as you would see it on video. The difference to what they do today is what the learning must change.');
}
