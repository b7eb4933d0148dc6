/**
 * Who does what is written in lists of activities. These mends take an activity out of one list of a section and put it
 * into another, and what somebody wrote about it goes along.
 */
import type { Document } from '../../document';
import { addWord, indentAt, replace, type TextEdit } from '../../edit';
import type { LocatedList, LocatedValue } from '../../located';
import type { Activity } from '../../schema/types';
import { nodeAt, type ListNode, type Node, type Path } from '../../tree';
import { writeField } from '../sections';

export type ActivityList = LocatedList<Activity>;
export type LocatedActivity = LocatedValue<Activity>;

export const includes = (list: ActivityList | undefined, activity: Activity): boolean => find(list, activity) !== undefined;

export const find = (list: ActivityList | undefined, activity: Activity): LocatedActivity | undefined => list?.items.find(({ value }) => value === activity);

/** Takes an activity out of one list and puts it into the list `key` of the section at `path`, where it may be already. */
export function move(document: Document, from: ActivityList, activity: LocatedActivity, path: Path, key: string): readonly TextEdit[] | undefined {
  const out = takeOut(document, from, activity);
  const into = nodeAt(document.root, [...path, key]);
  if (into?.type === 'list' && into.items.some((item) => item.type === 'scalar' && item.value === activity.value)) return out;
  const put = out && putIn(document, path, key, activity.value, commentsOf(document, from, activity));
  return put && [...out, ...put];
}

/** Takes an activity out of its list, with the comments about it. */
export function takeOut(document: Document, { place }: ActivityList, { place: { node } }: LocatedActivity): readonly TextEdit[] | undefined {
  const list = place.node;
  if (list.type !== 'list' || !place.key) return undefined;
  if (list.flow) return [takeFromBrackets(list, node)];
  const { lines } = document;
  const start = firstLineOf(document, list, node);
  const line = lines.at(node.span.end).line;
  const lineOut = replace({ start: lines.span(start - 1).end, end: lines.span(line).end }, '');
  if (list.items.length > 1) return [lineOut];
  const colon = place.key.span.end + 1;
  return [replace({ start: colon, end: colon }, ' []'), lineOut];
}

function takeFromBrackets({ items, span }: ListNode, node: Node): TextEdit {
  const at = items.indexOf(node);
  const [before, after] = [items[at - 1], items[at + 1]];
  if (before) return replace({ start: before.span.end, end: node.span.end }, '');
  return after ? replace({ start: node.span.start, end: after.span.start }, '') : replace(span, '[]');
}

interface Comments {
  /** Lines above the item. */
  readonly above: readonly string[];
  /** At the end of its line. */
  readonly behind: string;
}

function commentsOf(document: Document, { place }: ActivityList, { place: { node } }: LocatedActivity): Comments {
  const { lines, source } = document;
  if (place.node.type !== 'list' || place.node.flow) return { above: [], behind: '' };
  const line = lines.at(node.span.start).line;
  const above: string[] = [];
  for (let at = firstLineOf(document, place.node, node); at < line; at++) above.push(lines.line(at).trim());
  return { above, behind: source.slice(node.span.end, lines.span(line).end).trimEnd() };
}

/** The first line that is about an item: comments above it are, except above the first one, where they are about the list. */
function firstLineOf({ lines }: Document, list: ListNode, node: Node): number {
  let line = lines.at(node.span.start).line;
  if (list.items[0] === node) return line;
  while (lines.line(line - 1).trim().startsWith('#')) line--;
  return line;
}

function putIn(document: Document, path: Path, key: string, activity: Activity, { above, behind }: Comments): readonly TextEdit[] | undefined {
  const { lines, source } = document;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const item = [...above, `- ${activity}${behind}`];
  const node = nodeAt(document.root, [...path, key]);
  const last = node?.type === 'list' ? node.items.at(-1) : undefined;
  if (node?.type !== 'list' || !last) {
    const section = nodeAt(document.root, path);
    const edit = writeField(document, path, key, section?.type === 'map' && section.flow ? `[${activity}]` : item);
    return edit && [edit];
  }
  if (node.flow) {
    const edit = addWord(document, node, activity);
    // Brackets have no room for comments: they go above.
    const { start } = lines.span(lines.at(node.span.start).line);
    const margin = ' '.repeat(indentAt(document, node.span.start));
    const comments = [...above, behind.trim()].filter(Boolean).map((comment) => margin + comment + eol);
    return edit && [...(comments.length > 0 ? [replace({ start, end: start }, comments.join(''))] : []), edit];
  }
  const { end } = lines.span(lines.at(last.span.end).line);
  const margin = ' '.repeat(indentAt(document, last.span.start));
  return [replace({ start: end, end }, item.map((line) => eol + margin + line).join(''))];
}
