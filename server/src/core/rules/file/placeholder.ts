import * as l10n from '@vscode/l10n';
import { KINDS } from '../../document';
import { mayHaveOpenMark, isOpen, OPEN_MARK } from '../../open';
import { defineRule } from '../../rule';
import { spanOfWords } from '../words';

/** What a template or a hurried author leaves behind. */
export const placeholder = defineRule({
  id: 'file/placeholder',
  kinds: KINDS,
  reads: ['file'],
  tier: 1,
  severity: ['info', 'error', 'error'],
  format: true,
  summary: 'Nothing is left to be filled in.',
  why: 'The quality of the brief determines much of what follows (source document, “Scoping and needs analysis”). What still reads TBD when work starts is decided by somebody who does not know.',
  examples: {
    clean: [
      `
kind: brief
status: ready
summary: Fewer than 5 of 100 parts fail # TODO ask Kim
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
summary: TBD
#        ^^^ error: “TBD” is still to be filled in.
`,
      },
      {
        text: `
kind: brief
status: draft
audiences:
  - headcount: <how many people>
#              ^^^^^^^^^^^^^^^^^ info: “<how many people>” is still to be filled in.
notes: >-
  The pilot runs in
  <which plants> in June.
# ^^^^^^^^^^^^^^ info: “<which plants>” is still to be filled in.
`,
      },
    ],
  },
  *check(_content, { document, settings }) {
    const own = [...settings.vocabulary.placeholders];
    // Most files have no such mark anywhere, and one look at the whole text tells.
    if (own.length === 0 && !mayHaveOpenMark(document.source)) return;
    for (const { schema, place } of document.reading.fields) {
      const { node } = place;
      if (node.type !== 'scalar' || typeof node.value !== 'string') continue;
      // Where no text belongs, only a whole value can be left open: “<how many people>”.
      if (schema.valueType !== 'text' && !isOpen(node.value)) continue;
      for (const { start, text } of marks(node.value, own)) {
        yield { at: spanOfWords(document, node, { start, end: start + text.length }), message: l10n.t('“{0}” is still to be filled in.', text) };
      }
    }
  },
});

function* marks(text: string, own: readonly string[]): Iterable<{ start: number; text: string }> {
  for (const found of text.matchAll(OPEN_MARK)) yield { start: found.index, text: found[0] };
  const lower = text.toLowerCase();
  for (const mark of own) {
    const start = mark ? lower.indexOf(mark) : -1;
    if (start >= 0) yield { start, text: text.slice(start, start + mark.length) };
  }
}
