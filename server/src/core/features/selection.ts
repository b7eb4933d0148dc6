/** What a growing selection takes: the word, the value, the field, the item, the section, the document. */
import type { Document } from '../document';
import { contains, type Node, type Span } from '../tree';

/** From the smallest to the whole document; each one holds the one before, and is larger. */
export function selections(document: Document, offset: number): readonly Span[] {
  const { root, source } = document;
  const at = Math.max(0, Math.min(offset, source.length));
  const around = root ? spansAt(root, at, source) : [];
  const chosen: Span[] = [];
  for (const span of [wordAt(source, at), ...around.reverse(), { start: 0, end: source.length }]) {
    const last = chosen.at(-1);
    if (!last) chosen.push(span);
    else if (span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start) chosen.push(span);
  }
  return chosen;
}

/** From the outermost to the innermost. */
function spansAt(root: Node, offset: number, source: string): Span[] {
  const spans: Span[] = [];
  let node: Node | undefined = root;
  while (node) {
    if (!contains(node.span, offset)) break;
    spans.push(node.span);
    if (node.type === 'scalar') {
      spans.push(...withoutQuotes(node.span, source));
      break;
    }
    if (node.type === 'list') {
      node = node.items.find(({ span }) => contains(span, offset));
      continue;
    }
    const entry: { readonly key: Node; readonly value: Node; readonly span: Span } | undefined = node.entries.find(({ span }) => contains(span, offset));
    if (entry) spans.push(entry.span);
    node = entry && (contains(entry.key.span, offset) ? entry.key : entry.value);
  }
  return spans;
}

/** What is said between quotes. */
function withoutQuotes({ start, end }: Span, source: string): readonly Span[] {
  const quote = source[start];
  return (quote === '"' || quote === "'") && end - start > 2 && source[end - 1] === quote ? [{ start: start + 1, end: end - 1 }] : [];
}

/** The word that the cursor is in or right behind; nothing where there is none. */
function wordAt(source: string, offset: number): Span {
  // The halves of an emoji, and what joins several into one, stay together.
  const isPartOfWord = (at: number): boolean => /[\p{L}\p{M}\p{N}\p{Cs}\u200D_'’-]/u.test(source[at] ?? ' ');
  let start = offset;
  let end = offset;
  while (start > 0 && isPartOfWord(start - 1)) start--;
  while (end < source.length && isPartOfWord(end)) end++;
  return { start, end };
}
