/** An item that becomes several: copies behind it, and everybody who names it names them, too. */
import type { Document } from './document';
import { addWord, applyEdits, columnOf, dashOf, eolOf, replace, type TextEdit } from './edit';
import { nodeAt, type ListNode, type MapNode } from './tree';

/** An item as it is written, with some edits of the document that lie in it. */
export function copyOf({ source }: Document, { span }: MapNode, edits: readonly TextEdit[]): string {
  const own = edits.map((edit) => ({ ...edit, span: { start: edit.span.start - span.start, end: edit.span.end - span.start } }));
  return applyEdits(source.slice(span.start, span.end), own).trimEnd();
}

/** Copies behind an item, on lines of their own or in the same brackets. */
export function insertBehind(document: Document, list: ListNode, node: MapNode, copies: readonly string[]): TextEdit | undefined {
  if (list.flow) return replace({ start: node.span.end, end: node.span.end }, copies.map((copy) => `, ${copy}`).join(''));
  const dash = dashOf(document, node);
  if (dash === undefined) return undefined;
  const { lines, source } = document;
  // A section ends where the next line begins, or with the last word of its own.
  const upTo = node.span.start + source.slice(node.span.start, node.span.end).trimEnd().length;
  const { end } = lines.span(lines.at(upTo).line);
  const lead = ' '.repeat(columnOf(document, dash)) + '-' + ' '.repeat(Math.max(1, columnOf(document, node.span.start) - columnOf(document, dash) - 1));
  return replace({ start: end, end }, copies.map((copy) => eolOf(document) + lead + copy).join(''));
}

/** The lists of a document that name an item name the added ones, too. `ref` is what the schema calls such a name. */
export function namedToo(document: Document, ref: string, id: string, added: readonly string[]): readonly TextEdit[] {
  return document.reading.fields.flatMap(({ schema, place: { node, path } }) => {
    if (schema.ref !== ref || node.type !== 'scalar' || node.value !== id) return [];
    const list = nodeAt(document.root, path.slice(0, -1));
    return list?.type === 'list' ? added.flatMap((one) => addWord(document, list, one) ?? []) : [];
  });
}
