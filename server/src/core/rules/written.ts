/** What stands in the text where a rule misses something: nothing, a key without a value, or something that cannot be read. */
import type { Document } from '../document';
import { addField, replaceScalar, scalarText, type TextEdit } from '../edit';
import { entryOf, type Node, type Place, type Span } from '../tree';
import { keyOr } from './missing';
import { kindPlace } from './places';
import { orderAt } from './sections';

/** Whether something stands under a key, be it right or wrong. What is wrong with it is told elsewhere. */
export function isWritten(section: Node | undefined, key: string): boolean {
  const value = entryOf(section, key)?.value;
  return value !== undefined && !isBlank(value);
}

function isBlank(node: Node): boolean {
  switch (node.type) {
    case 'scalar':
      return node.value === null || node.value === '';
    case 'list':
      return node.items.length === 0;
    case 'map':
      return node.entries.length === 0;
  }
}

/** Where a finding goes about a field that a section lacks: the key when it is there and empty, else the section. */
export const lackOf = (section: Place, key: string): Place | Span => keyOr(section.node, key, section);

/** The same for a field of the document itself. */
export function lackOfPart(document: Document, part: string): { readonly at: Span; readonly part: string } {
  return { at: entryOf(document.root, part)?.key.span ?? kindPlace(document), part };
}

/** Writes a text into a field that is missing or empty, be it written as `""`. */
export function fillIn(document: Document, { node, path }: Place, key: string, text: string, order = orderAt(document.kind, path)): TextEdit | undefined {
  const value = entryOf(node, key)?.value;
  if (value?.type === 'scalar' && value.value === '') return replaceScalar(value, text);
  return node.type === 'map' ? addField(document, node, key, scalarText(text), order) : undefined;
}
