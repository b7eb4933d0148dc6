/** Findings about single words of a longer text. */
import type { Document } from '../document';
import { spanOfPart } from '../edit';
import type { Stretch } from '../objectives/phrases';
import type { Node, Span } from '../tree';

/** Where words of a value stand in the document; the whole value where that cannot be told. */
export function spanOfWords(document: Document, node: Node, stretch: Stretch): Span {
  return (node.type === 'scalar' ? spanOfPart(document, node, stretch) : undefined) ?? node.span;
}

/** A text for a message: never longer than `most` characters. */
export const short = (text: string, most = 50): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
