import * as l10n from '@vscode/l10n';
import { KINDS } from '../../document';
import { replace } from '../../edit';
import { defineRule } from '../../rule';

/** The words that YAML 1.1 reads as true or false, and YAML 1.2 as text. */
export const ambiguousWord = defineRule({
  id: 'file/ambiguous-word',
  kinds: KINDS,
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  format: true,
  summary: 'A text that other tools could read as true or false stands in quotes.',
  why: 'Both organizations read these files with tools of their own, and older ones (YAML 1.1) turn an unquoted no into “false”: Norway disappears from the list of languages.',
  examples: {
    clean: [
      `
kind: brief
notes: 'no'
tags: [north]
objectives:
  - id: a
    critical: no
`,
    ],
    marked: [
      {
        text: `
kind: brief
title: On
#      ^^ warning: Other tools read “On” as true or false. Put it in quotes.
`,
        fixed: `
kind: brief
title: 'On'
`,
      },
      {
        text: `
kind: brief
localization:
  locales:
    - locale: no
#             ^^ warning: Other tools read “no” as true or false. Put it in quotes, or write nb-NO for Norwegian.
`,
        fixed: `
kind: brief
localization:
  locales:
    - locale: nb-NO
`,
      },
      {
        text: `
kind: brief
tags: [y, n]
#      ^ warning: Other tools read “y” as true or false. Put it in quotes.
#         ^ warning: Other tools read “n” as true or false. Put it in quotes.
`,
      },
    ],
  },
  *check(_content, { document }) {
    for (const { schema, place: { node } } of document.reading.fields) {
      if (schema.valueType !== 'text' || schema.values || node.type !== 'scalar' || node.style !== 'plain') continue;
      const word = document.source.slice(node.span.start, node.span.end);
      if (!/^(?:yes|no|on|off|y|n)$/i.test(word)) continue;
      const norwegian = schema.type === 'locale' && word.toLowerCase() === 'no';
      const quote = { title: l10n.t('Put “{0}” in quotes', word), edits: [replace(node.span, `'${word}'`)], preferred: !norwegian, safe: !norwegian };
      yield {
        at: node.span,
        message: norwegian
          ? l10n.t('Other tools read “{0}” as true or false. Put it in quotes, or write nb-NO for Norwegian.', word)
          : l10n.t('Other tools read “{0}” as true or false. Put it in quotes.', word),
        fixes: () => (norwegian ? [{ title: l10n.t('Change to “nb-NO”, Norwegian Bokmål'), edits: [replace(node.span, 'nb-NO')], preferred: true }, quote] : [quote]),
      };
    }
  },
});
