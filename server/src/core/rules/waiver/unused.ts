import * as l10n from '@vscode/l10n';
import { KINDS } from '../../document';
import { defineRule } from '../../rule';
import { idleRule, removal, waiversOf } from './waivers';

/** An exception that nothing needs any more. */
export const unused = defineRule({
  id: 'waiver/unused',
  kinds: KINDS,
  reads: ['date'],
  tier: 3,
  // What a check says may wait for the work to come further, and so may the exception from it.
  severity: ['none', 'info', 'info'],
  after: true,
  summary: 'Every recorded exception excuses something.',
  why: 'Both organizations read the exceptions as open points between them. One that is settled should not look as if it were still open (source document, “Governance gaps”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
summary: TBD
waivers:
  - rule: file/placeholder
    reason: The client decides in May
    until: 2026-05-11
`,
      `
kind: brief
status: draft
waivers:
  - rule: file/placeholder
    reason: The client decides in May
`,
      `
kind: brief
status: ready
waivers:
  - rule: file/placeholder
    reason: The client decides in May
    until: 2026-05-10
  - rule: waiver/expired
    reason: We clean up in June
  - rule: colors/too-bright
    reason: The client likes them
  - rule: file/placeholder
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
summary: Nurses ask the medication question.
waivers:
  - rule: file/placeholder
#   ^^^^^^^^^^^^^^^^^^^^^^ info: Nothing here needs this exception any more: “file/placeholder” finds nothing. You can remove it.
    reason: The client decides in May
    until: 2026-05-11
`,
        fixed: `
kind: brief
status: ready
summary: Nurses ask the medication question.
`,
      },
    ],
  },
  *check(_content, context) {
    const { document, settings } = context;
    for (const waiver of waiversOf(document)) {
      const rule = idleRule(waiver, context);
      if (!rule || !waiver.reason || (waiver.until && waiver.until.value < settings.today)) continue;
      yield {
        at: waiver.place,
        message: l10n.t('Nothing here needs this exception any more: “{0}” finds nothing. You can remove it.', rule.id),
        fixes: () => removal(document, waiver),
      };
    }
  },
});
