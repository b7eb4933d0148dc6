import * as l10n from '@vscode/l10n';
import { addDays, dayIn } from '../../calendar';
import { KINDS } from '../../document';
import { replaceScalar } from '../../edit';
import { defineRule, type Fix } from '../../rule';
import { idleRule, removal, waiversOf } from './waivers';

/** An exception that has ended excuses nothing any more. */
export const expired = defineRule({
  id: 'waiver/expired',
  kinds: KINDS,
  reads: ['date'],
  tier: 2,
  severity: 'warning',
  after: true,
  summary: 'No recorded exception is past its last day.',
  why: 'An exception with an end is a decision both sides took together. When it ends unnoticed, one side goes on as if it still held: misaligned expectations are among the common risks (source document, FAQ).',
  examples: {
    clean: [
      `
kind: brief
status: ready
waivers:
  - rule: localization/no-glossary
    reason: One market only
    until: 2026-05-11
  - rule: localization/plan-missing
    reason: One market only
  - rule: localization/no-language-review
    reason: One market only
    until: 2026-02-30
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
waivers:
  - rule: localization/no-glossary
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This exception ended on 2026-05-10. Remove it, or agree on a later day.
    reason: One market only
    until: 2026-05-10
title: Handover
`,
        fixed: `
kind: brief
status: ready
title: Handover
`,
      },
      {
        text: `
kind: rubric
waivers:
  - rule: rubric/weights-sum
    reason: Agreed
    until: 2026-05-12
  # Until spring
  - rule: rubric/not-agreed
#   ^^^^^^^^^^^^^^^^^^^^^^^ warning: This exception ended on 2026-05-01. Remove it, or agree on a later day.
    reason: Agreed
    until: '2026-05-01'
`,
        fixed: `
kind: rubric
waivers:
  - rule: rubric/weights-sum
    reason: Agreed
    until: 2026-05-12
  # Until spring
`,
      },
    ],
  },
  *check(_content, context) {
    const { document, settings, stage } = context;
    for (const waiver of waiversOf(document)) {
      const until = dayIn(waiver.until);
      const node = waiver.until?.place.node;
      if (until === undefined || until >= settings.today || node?.type !== 'scalar') continue;
      yield {
        at: waiver.place,
        message: l10n.t('This exception ended on {0}. Remove it, or agree on a later day.', until),
        fixes: (): Fix[] => {
          const later = addDays(settings.today, 90);
          const edit = node.style === 'plain' ? { span: node.span, text: later } : replaceScalar(node, later);
          // In a draft it may still be needed; later, what excuses nothing need not last longer.
          const prolonged = stage !== 'draft' && idleRule(waiver, context) ? [] : [{ title: l10n.t('Let it count until {0}', later), edits: [edit] }];
          return [...removal(document, waiver), ...prolonged];
        },
      };
    }
  },
});
