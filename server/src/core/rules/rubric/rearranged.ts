/** Puts the items of a list into another order: whole items, with the comments that stand on, in and above them. */
import type { Document } from '../../document';
import { columnOf, dashOf, replace, type TextEdit } from '../../edit';
import type { ListNode, Node, Span } from '../../tree';

/** The edits that make the list read as `order`, which holds its items. Blank lines between items stay where they are. */
export function rearranged(document: Document, list: ListNode, order: readonly Node[]): readonly TextEdit[] {
  const places = list.items.map((item, index) => (list.flow ? item.span : withComments(document, item, list.items[index - 1])));
  return order.flatMap((item, index) => {
    const [to, from] = [places[index], places[list.items.indexOf(item)]];
    return to && from && to !== from ? [replace(to, document.source.slice(from.start, from.end))] : [];
  });
}

/** From the first comment line above the dash to the last line of the item. */
function withComments(document: Document, item: Node, before: Node | undefined): Span {
  const { lines } = document;
  const taken = before ? lastLine(document, before) : -1;
  let top = lines.at(dashOf(document, item) ?? item.span.start).line;
  while (top - 1 > taken && isComment(lines.line(top - 1))) top--;
  return { start: lines.span(top).start, end: lines.span(lastLine(document, item)).end };
}

/** The last line of an item; comments below it that are indented like its fields belong to it. */
function lastLine(document: Document, item: Node): number {
  const { lines, source } = document;
  const column = columnOf(document, dashOf(document, item) ?? item.span.start);
  const end = item.span.start + source.slice(item.span.start, item.span.end).trimEnd().length;
  let last = lines.at(end).line;
  while (isComment(lines.line(last + 1)) && indentOf(lines.line(last + 1)) > column) last++;
  return last;
}

const isComment = (line: string): boolean => /^\s*#/.test(line);

const indentOf = (line: string): number => line.search(/\S/);
