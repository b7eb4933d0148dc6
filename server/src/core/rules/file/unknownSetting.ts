import * as l10n from '@vscode/l10n';
import { closest } from '../../closest';
import { replace } from '../../edit';
import { isOpen } from '../../open';
import { defineRule, type Fix, type Problem } from '../../rule';
import { removeEntry } from '../../edit';
import type { Document } from '../../document';
import { entryOf } from '../../tree';

/** A check or a number that the team means to change, and that does not exist. */
export const unknownSetting = defineRule({
  id: 'file/unknown-setting',
  kinds: ['workspace'],
  reads: ['file'],
  tier: 1,
  severity: 'warning',
  format: true,
  after: true,
  summary: 'Every check and every number that the workspace file changes exists.',
  why: 'Both organizations rely on the strictness they agreed on. A misspelt name changes nothing, and nobody notices until a weak brief has passed (source document, “Governance gaps”).',
  examples: {
    clean: [
      `
kind: workspace
rules:
  file/placeholder: warning
`,
      `
kind: workspace
rules:
  <which check>: warning
`,
    ],
    marked: [
      {
        text: `
kind: workspace
rules:
  file/placeholders: warning
# ^^^^^^^^^^^^^^^^^ warning: There is no check called “file/placeholders”. Did you mean “file/placeholder”?
`,
        fixed: `
kind: workspace
rules:
  file/placeholder: warning
`,
      },
      {
        text: `
kind: workspace
rules:
  file/syntax: error
  colors/too-bright: error
# ^^^^^^^^^^^^^^^^^ warning: There is no check called “colors/too-bright”, so this changes nothing.
`,
        fixed: `
kind: workspace
rules:
  file/syntax: error
`,
      },
      {
        text: `
kind: workspace
thresholds:
  most-colors-in-a-rainbow: 7
# ^^^^^^^^^^^^^^^^^^^^^^^^ warning: No check counts with a number called “most-colors-in-a-rainbow”, so this changes nothing.
`,
      },
    ],
  },
  *check(_content, { document, others }) {
    const ids = others.rules.map(({ id }) => id);
    const numbers = others.rules.flatMap(({ thresholds = {} }) => Object.keys(thresholds));
    yield* unknownIn(document, 'rules', ids, (name, likely) =>
      likely ? l10n.t('There is no check called “{0}”. Did you mean “{1}”?', name, likely) : l10n.t('There is no check called “{0}”, so this changes nothing.', name),
    );
    yield* unknownIn(document, 'thresholds', numbers, (name, likely) =>
      likely
        ? l10n.t('No check counts with a number called “{0}”. Did you mean “{1}”?', name, likely)
        : l10n.t('No check counts with a number called “{0}”, so this changes nothing.', name),
    );
  },
});

function* unknownIn(document: Document, field: string, known: readonly string[], say: (name: string, likely: string | undefined) => string): Iterable<Problem> {
  const section = entryOf(document.root, field)?.value;
  if (section?.type !== 'map') return;
  const taken = new Set(section.entries.map(({ key }) => String(key.value)));
  for (const entry of section.entries) {
    const name = String(entry.key.value);
    if (known.includes(name) || isOpen(name) || name.startsWith('x-')) continue;
    const likely = closest(name, known.filter((one) => !taken.has(one)));
    yield {
      at: entry.key.span,
      message: say(name, likely),
      fixes: () => {
        const removal = removeEntry(document, entry, section);
        const fixes: Fix[] = likely ? [{ title: l10n.t('Change to “{0}”', likely), edits: [replace(entry.key.span, likely)], preferred: true }] : [];
        return removal ? [...fixes, { title: l10n.t('Remove “{0}”', name), edits: [removal], ...(likely ? {} : { preferred: true }) }] : fixes;
      },
    };
  }
}
