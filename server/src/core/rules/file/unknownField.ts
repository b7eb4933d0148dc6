import * as l10n from '@vscode/l10n';
import { KINDS } from '../../document';
import { removeEntry, replace } from '../../edit';
import { slug } from '../../forms';
import { defineRule, type Fix } from '../../rule';
import { entryOf } from '../../tree';
import { few, short } from './mends';

/** A field nobody reads. */
export const unknownField = defineRule({
  id: 'file/unknown-field',
  kinds: KINDS,
  reads: ['file'],
  tier: 1,
  severity: 'warning',
  format: true,
  summary: 'Every field is one the format knows, or begins with “x-”.',
  why: 'A misspelt field is read by nobody, and its author believes that it was said: what one side wrote down and the other never saw is how briefs become under-specified (source document, “Under-specified briefs”).',
  examples: {
    clean: [
      `
kind: brief
title: Handover
x-cost-center: 4711
`,
    ],
    marked: [
      {
        text: `
kind: brief
objectivs:
#^^^^^^^^ warning: “objectivs” is not known here. Did you mean “objectives”?
  - id: ask
    behavior: ask the question
`,
        fixed: `
kind: brief
objectives:
  - id: ask
    behavior: ask the question
`,
      },
      {
        text: `
kind: rubric
owner: pat
criteria:
  - id: accuracy
    color: red
#   ^^^^^ warning: “color” is not known here. Known here: title, question, category, weight, must-pass, look-at …. Start your own fields with “x-”.
`,
        fixed: `
kind: rubric
owner: pat
criteria:
  - id: accuracy
    x-color: red
`,
      },
    ],
  },
  *check(_content, { document }) {
    for (const { entry, section, meant, schema } of document.reading.unknownKeys) {
      const key = String(entry.key.value);
      const known = Object.keys(schema.properties ?? {}).filter((name) => !entryOf(section, name));
      yield {
        at: entry.key.span,
        message: meant
          ? l10n.t('“{0}” is not known here. Did you mean “{1}”?', short(key), meant)
          : l10n.t('“{0}” is not known here. Known here: {1}. Start your own fields with “x-”.', short(key), few(known)),
        fixes: () => {
          const fixes: Fix[] = [];
          if (meant) fixes.push({ title: l10n.t('Change “{0}” to “{1}”', key, meant), edits: [replace(entry.key.span, meant)], preferred: true, safe: slug(key) === meant });
          if (/^[A-Za-z][\w-]*$/.test(key)) fixes.push({ title: l10n.t('Keep it as your own field “x-{0}”', key), edits: [replace(entry.key.span, `x-${key}`)] });
          const removal = removeEntry(document, entry, section);
          if (removal) fixes.push({ title: l10n.t('Remove “{0}”', short(key)), edits: [removal] });
          return fixes;
        },
      };
    }
  },
});
