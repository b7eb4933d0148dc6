import * as l10n from '@vscode/l10n';
import { KINDS } from '../../document';
import { replace } from '../../edit';
import { defineRule } from '../../rule';
import { short } from './mends';

/** A comment sign in the middle of a text, which takes the rest of the line with it. */
export const commentInText = defineRule({
  id: 'file/comment-in-text',
  kinds: KINDS,
  reads: ['file'],
  tier: 1,
  severity: 'warning',
  format: true,
  summary: 'No part of a text is lost behind a comment sign.',
  why: 'What stands behind “ #” is a comment and reaches no report, no translation and no partner. A number that is lost this way is a brief that says less than its author wrote (source document, “Under-specified briefs”; YAML 1.2).',
  examples: {
    clean: [
      `
kind: brief
summary: A C# course # agreed in May
title: 'Cost #3'
status: draft #new
notes: Fine
#hidden
`,
    ],
    marked: [
      {
        text: `
kind: brief
summary: It's cost #3 of five
#        ^^^^^^^^^^^^^^^^^^^^ warning: “#3 of five” is read as a comment, and not as part of the text. Put the text in quotes.
`,
        fixed: `
kind: brief
summary: "It's cost #3 of five"
`,
      },
      {
        text: `
kind: brief
scope:
  in:
    - Module #2
#     ^^^^^^^^^ warning: “#2” is read as a comment, and not as part of the text. Put the text in quotes.
`,
        fixed: `
kind: brief
scope:
  in:
    - 'Module #2'
`,
      },
    ],
  },
  *check(_content, { document }) {
    const { source, lines } = document;
    for (const { schema: { type }, place: { node } } of document.reading.fields) {
      if ((type !== 'text' && type !== 'prose') || node.type !== 'scalar' || node.style !== 'plain' || typeof node.value !== 'string') continue;
      const lineEnd = lines.span(lines.at(node.span.end).line).end;
      const lost = /^[ \t]+(#[^\s#!-].*)$/.exec(source.slice(node.span.end, lineEnd))?.[1]?.trimEnd();
      if (lost === undefined) continue;
      const sign = source.indexOf('#', node.span.end);
      const span = { start: node.span.start, end: sign + lost.length };
      const text = source.slice(span.start, span.end);
      yield {
        at: span,
        message: l10n.t('“{0}” is read as a comment, and not as part of the text. Put the text in quotes.', short(lost)),
        fixes: () => [
          { title: l10n.t('Put the text in quotes'), edits: [replace(span, text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`)], preferred: true },
          { title: l10n.t('Keep it as a comment'), edits: [replace({ start: sign + 1, end: sign + 1 }, ' ')] },
        ],
      };
    }
  },
});
