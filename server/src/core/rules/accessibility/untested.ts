import * as l10n from '@vscode/l10n';
import { said } from '../../located';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { fillGap, gapAt } from '../gap';
import { testDay } from './plan';

/** A standard that was promised and never tried. */
export const accessibilityUntested = defineRule({
  id: 'accessibility/untested',
  kinds: ['deliverable'],
  reads: ['file'],
  tier: 2,
  severity: 'error',
  summary: 'What is approved has been tested for accessibility.',
  why: 'Accessibility testing is an activity of its own that can be outsourced (source document, FAQ). A standard in a file is a promise; WCAG conformance is what a test has found.',
  examples: {
    clean: [
      `
kind: deliverable
status: approved
accessibility:
  standard: wcag-2.2-aa
  tested-on: 2026-05-08
`,
      `
kind: deliverable
status: in-review
accessibility:
  standard: wcag-2.2-aa
`,
      `
kind: deliverable
status: approved
`,
      `
kind: deliverable
status: approved
accessibility:
  standard: wcag-2.2-aa
  tested-on: [a list]
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
status: approved
accessibility:
#^^^^^^^^^^^^ error: Accessibility was not tested. Test it with a keyboard and a screen reader, and write down the day.
  standard: wcag-2.2-aa
`,
        fixed: `
kind: deliverable
status: approved
accessibility:
  standard: wcag-2.2-aa
  tested-on: <day of the accessibility test>
`,
      },
      {
        text: `
kind: deliverable
status: live
accessibility:
  standard: wcag-2.2-aa
  tested-on:
# ^^^^^^^^^ error: Accessibility was not tested. Test it with a keyboard and a screen reader, and write down the day.
`,
        fixed: `
kind: deliverable
status: live
accessibility:
  standard: wcag-2.2-aa
  tested-on: <day of the accessibility test>
`,
      },
    ],
  },
  *check({ accessibility }, { document }) {
    if (!accessibility || !hasReached(document, 'approved') || said(accessibility['tested-on']) !== undefined) return;
    const at = gapAt(accessibility.place.node, 'tested-on', accessibility.place);
    if (!at) return;
    yield {
      at,
      message: l10n.t('Accessibility was not tested. Test it with a keyboard and a screen reader, and write down the day.'),
      fixes: () => {
        const edit = fillGap(document, ['accessibility'], 'tested-on', testDay());
        return edit ? [{ title: l10n.t('Add “tested-on”, to be filled in'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});
