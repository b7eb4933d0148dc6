import * as l10n from '@vscode/l10n';
import { closest } from '../../closest';
import { KINDS } from '../../document';
import { replaceScalar } from '../../edit';
import { isOpen } from '../../open';
import { defineRule, type Fix } from '../../rule';
import { removal, waiversOf } from './waivers';

/** An exception from a check that does not exist excuses nothing. */
export const unknownWaiver = defineRule({
  id: 'waiver/unknown',
  kinds: KINDS,
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  format: true,
  after: true,
  summary: 'Every recorded exception names a check that exists.',
  why: 'An exception is a message to the other organization. When its name is misspelt it excuses nothing, and its author believes that it does (source document, “Governance gaps”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
title: TBD
waivers:
  - rule: file/placeholder
    reason: The client decides in May
  - rule: <which check>
    reason: The client decides in May
  - reason: The client decides in May
`,
    ],
    marked: [
      {
        text: `
kind: brief
title: TBD
waivers:
  - rule: file/placeholders
#         ^^^^^^^^^^^^^^^^^ warning: There is no check called “file/placeholders”. Did you mean “file/placeholder”?
    reason: The client decides in May
`,
        fixed: `
kind: brief
title: TBD
waivers:
  - rule: file/placeholder
    reason: The client decides in May
`,
      },
      {
        text: `
kind: brief
title: Handover
waivers:
  - rule: colors/too-bright
#         ^^^^^^^^^^^^^^^^^ warning: There is no check called “colors/too-bright”, so this excuses nothing. Each message ends with the name of its check.
    reason: The client likes them
`,
        fixed: `
kind: brief
title: Handover
`,
      },
    ],
  },
  *check(_content, { document, others: { rules } }) {
    const ids = rules.map(({ id }) => id);
    for (const waiver of waiversOf(document)) {
      const node = waiver.rule?.place.node;
      const name = waiver.rule?.value;
      if (name === undefined || node?.type !== 'scalar' || isOpen(name) || ids.includes(name)) continue;
      const likely = closest(name, ids);
      yield {
        at: node.span,
        message: likely
          ? l10n.t('There is no check called “{0}”. Did you mean “{1}”?', name, likely)
          : l10n.t('There is no check called “{0}”, so this excuses nothing. Each message ends with the name of its check.', name),
        fixes: (): Fix[] => {
          const change: Fix[] = likely ? [{ title: l10n.t('Change to “{0}”', likely), edits: [replaceScalar(node, likely)], preferred: true }] : [];
          return [...change, ...removal(document, waiver).map((fix) => ({ ...fix, preferred: !likely }))];
        },
      };
    }
  },
});
