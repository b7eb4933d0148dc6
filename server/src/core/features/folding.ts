/** What can be folded away: sections, items, long texts and comments of several lines. */
import type { Document } from '../document';
import type { Node, Span } from '../tree';

export interface Fold {
  /** From the first line that stays to the last one that goes. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly kind: 'part' | 'comment';
}

/** In the order of their first lines, at most one from each; they lie in one another or apart. */
export function folds(document: Document): readonly Fold[] {
  const { root, lines } = document;
  const byLine = new Map<number, Fold>();
  const texts: Span[] = [];
  const add = ({ start, end }: Span): void => {
    const [firstLine, lastLine] = [lines.at(start).line, lines.at(end).line];
    if (lastLine > (byLine.get(firstLine)?.lastLine ?? firstLine)) byLine.set(firstLine, { firstLine, lastLine, kind: 'part' });
  };
  if (root) collect(root, add, (text) => texts.push(text));
  for (const fold of comments(document, texts)) byLine.set(fold.firstLine, fold);
  return [...byLine.values()].sort((a, b) => a.firstLine - b.firstLine);
}

function collect(node: Node, add: (span: Span) => void, text: (span: Span) => void): void {
  if (node.type === 'scalar') text(node.span);
  else if (node.type === 'map') {
    for (const { key, value, span } of node.entries) {
      // What an alias names stands further up.
      if (value.span.start < key.span.end) continue;
      add(span);
      collect(value, add, text);
    }
  } else {
    for (const item of node.items) {
      if (item.span.start < node.span.start) continue;
      add(item.span);
      collect(item, add, text);
    }
  }
}

/** Comments that fill two lines or more; what looks like one inside a text is text. */
function comments({ lines }: Document, texts: readonly Span[]): readonly Fold[] {
  const found: Fold[] = [];
  let firstLine: number | undefined;
  let at = 0;
  for (let line = 0; line <= lines.count; line++) {
    const { start } = lines.span(line);
    while ((texts[at]?.end ?? Infinity) < start) at++;
    const inText = (texts[at]?.start ?? Infinity) < start;
    const isComment = line < lines.count && !inText && /^[ \t]*#/.test(lines.line(line));
    if (isComment) firstLine ??= line;
    else if (firstLine !== undefined) {
      if (line - 1 > firstLine) found.push({ firstLine, lastLine: line - 1, kind: 'comment' });
      firstLine = undefined;
    }
  }
  return found;
}
