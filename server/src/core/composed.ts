/** Edits one after the other, as edits of the first text. */
import { inOrder } from './combine';
import type { TextEdit } from './edit';

/** What `first` and then `second` do to a text of a length, as edits of that text. */
export function composed(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  return editsOf(applied(applied([{ start: 0, end: length }], first), second), length);
}

/** A piece of a text: a stretch of the original one, or words that were written. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

function applied(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let from = 0;
  for (const { span, text } of inOrder(edits)) {
    result.push(...between(pieces, from, span.start), { text });
    from = span.end;
  }
  return [...result, ...between(pieces, from, Number.POSITIVE_INFINITY)];
}

/** The pieces between two offsets of the text that they make. */
function between(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece[] => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, lengthOf(piece))];
    at += lengthOf(piece);
    if (start >= end) return [];
    return ['text' in piece ? { text: piece.text.slice(start, end) } : { start: piece.start + start, end: piece.start + end }];
  });
}

/** What is written between two stretches of the original, in place of what stood between them. */
function editsOf(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let text = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    if (text !== '' || piece.start > from) edits.push({ span: { start: from, end: piece.start }, text });
    [from, text] = [piece.end, ''];
  }
  return edits;
}
