/** Vague words in one text of a document: where the first one stands, and which ones there are. */
import type { Document } from '../document';
import type { LocatedValue } from '../located';
import type { Finder } from '../objectives/phrases';
import { isOpen } from '../open';
import type { Span } from '../tree';
import { spanOfWords } from './words';

export interface Vague {
  readonly at: Span;
  /** At most three of them, for a message. */
  readonly words: string;
}

/** One text is one finding, however many vague words it has: one better sentence mends them all. */
export function vagueIn(document: Document, text: LocatedValue<string> | undefined, find: Finder): Vague | undefined {
  if (!text || isOpen(text.value)) return undefined;
  const found = find(text.value);
  const [first] = found;
  if (!first) return undefined;
  const words = [...new Set(found.map(({ start, end }) => text.value.slice(start, end)))].slice(0, 3);
  return { at: spanOfWords(document, text.place.node, first), words: words.join('”, “') };
}
