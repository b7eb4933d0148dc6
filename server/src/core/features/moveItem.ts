/** An item of a list one place up or down, with the comments above it. What an order says, nobody can tell: it is the author's. */
import * as l10n from '@vscode/l10n';
import type { Document } from '../document';
import { eolOf, indentAt, replace } from '../edit';
import { titleIn } from '../occurrences';
import type { Fix } from '../rule';
import { short } from '../rules/short';
import { contains, scalarIn, type ListNode, type Node, type Span } from '../tree';
import { firstAbove, lastBelow } from './commentLines';

/** For the item on whose first line the cursor is; none where it shares its lines with others, or where something points into it. */
export function moveItem(document: Document, span: Span): readonly Fix[] {
  const found = document.complaints.length === 0 ? itemAt(document, span) : undefined;
  if (!found) return [];
  const { list, index } = found;
  const blocks = blocksOf(document, list);
  if (!blocks) return [];
  const name = nameOf(list.items[index]);
  return [
    ...exchange(document, blocks, index - 1, l10n.t('Move “{0}” up', name)),
    ...exchange(document, blocks, index, l10n.t('Move “{0}” down', name)),
  ];
}

function nameOf(item: Node | undefined): string {
  const id = scalarIn(item, 'id');
  if (typeof id === 'string') return id;
  if (item?.type === 'scalar') return short(String(item.value ?? ''), 30);
  return short((item && titleIn(item)) ?? l10n.t('this item'), 30);
}

/** The innermost one, so that an item in an item moves in its own list. */
function itemAt({ reading, lines }: Document, span: Span): { readonly list: ListNode; readonly index: number } | undefined {
  const { line } = lines.at(span.start);
  const lists = reading.fields.flatMap(({ place: { node } }) => (node.type === 'list' && !node.flow && node.items.length > 1 ? [node] : []));
  const found = lists.flatMap((list) => list.items.flatMap((item, index) => (lines.at(item.span.start).line === line && (contains(item.span, span.start) || span.start < item.span.start) ? [{ list, index }] : [])));
  return found.at(-1);
}

/** The lines of each item with its comments, from the first one to the one behind its last. */
interface Block {
  readonly from: number;
  readonly to: number;
}

function blocksOf(document: Document, { items }: ListNode): readonly Block[] | undefined {
  const { lines } = document;
  const first = items.map(({ span }) => lines.at(span.start).line);
  // A dash of its own line, or two items on one, are beyond a simple exchange of lines.
  if (first.some((line, index) => !/^ *- +\S/.test(lines.line(line)) || line === first[index - 1])) return undefined;
  const starts = items.map(({ span }, index) => firstAbove(lines, first[index] ?? 0, indentAt(document, span.start)));
  return items.map(({ span }, index) => {
    const end = starts[index + 1] ?? lastBelow(lines, lastLine(document, span), indentAt(document, span.start), lines.count) + 1;
    return { from: starts[index] ?? 0, to: trimmed(document, starts[index] ?? 0, end) };
  });
}

function lastLine({ lines, source }: Document, { start, end }: Span): number {
  let last = end;
  while (last > start && /\s/.test(source[last - 1] ?? '')) last--;
  return lines.at(last).line;
}

/** Blank lines at the end stand between items and stay where they are. */
function trimmed({ lines }: Document, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && lines.line(end - 1).trim() === '') end--;
  return end;
}

/** The item at `index` and the one behind it in each other's place; nothing where there are not two, or where a mark would come before its name. */
function exchange(document: Document, blocks: readonly Block[], index: number, title: string): readonly Fix[] {
  const [one, other] = [blocks[index], blocks[index + 1]];
  if (!one || !other) return [];
  const { lines, source } = document;
  const span = { start: lines.span(one.from).start, end: lines.span(other.to - 1).end };
  const both = source.slice(span.start, span.end);
  if (/(?:^|[\s[{,:-])[&*][\w-]/m.test(both)) return [];
  // Blank lines at the end of such a text belong to it, and a text that ends with the file has no line end to give away.
  if (/[|>]\d?\+|[|>]\+\d?/.test(both) || (span.end === source.length && /(?:^|\s)[|>][-\d]*\s*(?:#.*)?$/m.test(both))) return [];
  const text = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => lines.line(from + at));
  return [{ title, edits: [replace(span, [...text(other.from, other.to), ...text(one.to, other.from), ...text(one.from, one.to)].join(eolOf(document)))] }];
}
