import * as l10n from '@vscode/l10n';
import { addDays, dayIn } from '../../calendar';
import { replace } from '../../edit';
import { defineRule } from '../../rule';

/** Some decisions are right for a while, and whoever made them said for how long. */
export const revisitDue = defineRule({
  id: 'decision/revisit-due',
  kinds: ['decision'],
  reads: ['file', 'date'],
  tier: 3,
  severity: 'info',
  summary: 'A decision is looked at again when its day has come.',
  why: 'Priorities change and programs need updating (source document, “Why organizations outsource”). A day to look again keeps an old decision from being law for ever, or from being argued before its time.',
  examples: {
    clean: [
      `
kind: decision
status: accepted
revisit-on: 2026-05-11
`,
      `
kind: decision
status: superseded
revisit-on: 2026-05-10
`,
      `
kind: decision
status: accepted
revisit-on: <when>
`,
      `
kind: decision
status: accepted
`,
    ],
    marked: [
      {
        text: `
kind: decision
status: accepted
revisit-on: 2026-05-10
#^^^^^^^^^ info: This was to be looked at again on 2026-05-10. If it still holds, set the next day; else write a decision that replaces it.
`,
        fixed: `
kind: decision
status: accepted
revisit-on: 2027-05-11
`,
      },
    ],
  },
  *check(decision, { settings }) {
    const due = decision['revisit-on'];
    const day = dayIn(due);
    if (!due || day === undefined || decision.status?.value !== 'accepted' || day >= settings.today) return;
    const next = addDays(settings.today, 365);
    yield {
      at: due.place,
      message: l10n.t('This was to be looked at again on {0}. If it still holds, set the next day; else write a decision that replaces it.', day),
      fixes: () => [{ title: l10n.t('It still holds: look again in a year, on {0}', next), edits: [replace(due.place.node.span, next)] }],
    };
  },
});
