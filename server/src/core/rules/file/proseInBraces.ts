import * as l10n from '@vscode/l10n';
import { KINDS, type Document } from '../../document';
import { columnOf, eolOf, replace, scalarText } from '../../edit';
import { defineRule, type Fix } from '../../rule';
import type { ListNode, MapNode, Node, ScalarNode } from '../../tree';
import { short } from './mends';

/** A sentence inside braces or brackets, where every comma, colon and quote ends it. */
export const proseInBraces = defineRule({
  id: 'file/prose-in-braces',
  kinds: KINDS,
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  format: true,
  summary: 'Sentences stand on lines of their own, and not inside braces or brackets.',
  why: 'The next person who adds a comma to such a sentence changes what the file says without seeing it: poor communication is among the common risks (source document, FAQ; YAML 1.2).',
  examples: {
    clean: [
      `
kind: brief
tags: [safety, energy control, three short words]
performance-problem: { statement: 'Nurses skip the question, and nobody asks again', impact: 14 doses }
`,
    ],
    marked: [
      {
        text: `
kind: brief
performance-problem: { statement: They skip it, and nobody asks, impact: 14 doses } # May
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Inside braces and brackets a comma or a colon breaks “They skip it, and nobody asks”. Write each field on a line of its own.
`,
        fixed: `
kind: brief
performance-problem:
  statement: They skip it, and nobody asks
  impact: 14 doses # May
`,
      },
      {
        text: `
kind: brief
scope:
  in: [every ward of three hospitals, nights]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Inside braces and brackets a comma or a colon breaks “every ward of three hospitals”. Write each field on a line of its own.
`,
        fixed: `
kind: brief
scope:
  in:
    - every ward of three hospitals
    - nights
`,
      },
      {
        text: `
kind: brief
objectives:
  - { id: ask, behavior: What do they ask?, supports: [audits], assumptions: { x-a: b } }
#                        ^^^^^^^^^^^^^^^^^ warning: Inside braces and brackets a comma or a colon breaks “What do they ask?”. Write each field on a line of its own.
`,
        fixed: `
kind: brief
objectives:
  - id: ask
    behavior: What do they ask?
    supports: [audits]
    assumptions: { x-a: b }
`,
      },
    ],
  },
  *check(_content, { document }) {
    // A file that is braces all over was written by a program, and is read by one.
    if (document.root?.type === 'map' && document.root.flow) return;
    let until = 0;
    for (const { place } of document.reading.fields) {
      const { node } = place;
      if (node.type === 'scalar' || !node.flow || node.span.start < until) continue;
      until = node.span.end;
      const sentence = sentenceIn(node);
      if (!sentence) continue;
      yield {
        at: sentence.span,
        message: l10n.t('Inside braces and brackets a comma or a colon breaks “{0}”. Write each field on a line of its own.', short(String(sentence.value))),
        fixes: () => unfolded(document, node, place.key),
      };
    }
  },
});

/** The first text of four words or more, or with a comma or a question mark in it. */
function sentenceIn(node: Node): ScalarNode | undefined {
  if (node.type === 'scalar') {
    const isText = typeof node.value === 'string' && node.style === 'plain' && !/^<.*>$/.test(node.value);
    return isText && (/[,?]/.test(node.value) || node.value.trim().split(/\s+/).length >= 4) ? node : undefined;
  }
  const children = node.type === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const child of children) {
    const sentence = sentenceIn(child);
    if (sentence) return sentence;
  }
  return undefined;
}

function unfolded(document: Document, node: MapNode | ListNode, key: ScalarNode | undefined): Fix[] {
  const { source, lines } = document;
  const text = source.slice(node.span.start, node.span.end);
  // Comments and references inside would be lost.
  if (/(?:^|\s)#|(?:^|[\s,[{])[&*!]/.test(text)) return [];
  // The key of a field, or nothing when it is an item of a list.
  const isField = key !== undefined && lines.at(key.span.start).line === lines.at(node.span.start).line && !/[^\s:]/.test(source.slice(key.span.end, node.span.start));
  const body = linesOf(node, source);
  const eol = eolOf(document);
  const edit = isField
    ? replace({ start: key.span.end + 1, end: node.span.end }, eol + body.map((line) => ' '.repeat(columnOf(document, key.span.start) + 2) + line).join(eol))
    : replace(node.span, body.join(eol + ' '.repeat(columnOf(document, node.span.start))));
  return [{ title: l10n.t('Write it on lines of its own'), edits: [edit], preferred: true }];
}

/** The lines of a section or a list without its braces. What holds no sentence stays as it is written. */
function linesOf(node: MapNode | ListNode, source: string): string[] {
  if (node.type === 'list') {
    return node.items.flatMap((item) => {
      const inner = sentenceIn(item) && item.type !== 'scalar' ? linesOf(item, source) : [written(item, source)];
      return inner.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
    });
  }
  return node.entries.flatMap(({ key, value }) => {
    const name = source.slice(key.span.start, key.span.end);
    if (value.type !== 'scalar' && sentenceIn(value)) return [`${name}:`, ...linesOf(value, source).map((line) => `  ${line}`)];
    return [`${name}:${value.span.end > value.span.start ? ` ${written(value, source)}` : ''}`];
  });
}

function written(node: Node, source: string): string {
  const text = source.slice(node.span.start, node.span.end).replace(/\s+/g, ' ');
  return node.type === 'scalar' && node.style === 'plain' && typeof node.value === 'string' ? scalarText(node.value) : text;
}
