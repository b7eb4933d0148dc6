/** Braces and brackets turned into lines: `{ id: a, text: b }` becomes one field on a line, with its quotes and comments. */
import type { Document } from '../document';
import { applyEdits, columnOf, eolOf, replace, scalarText, type TextEdit } from '../edit';
import { parse } from '../parse';
import type { Entry, ListNode, MapNode, Node, ScalarNode, Span } from '../tree';

/**
 * Writes the section or list at `node` on lines of its own; when it stands inside other braces, those too, because lines
 * cannot stand in braces. Undefined when there are no braces, nothing in them, or when the text would say something else.
 */
export function blockStyle(document: Document, node: Node): TextEdit | undefined {
  const found = document.root && outermost(document.root, node);
  if (!found || isEmpty(found.node)) return undefined;
  const lines = new Printer(document).print(found.node);
  const edit = lines && editFor(document, found, lines);
  return edit && saysTheSame(document, edit) ? edit : undefined;
}

/**
 * The lines, without their margin, that say what the braces at `node` say. What `keeps` names stays in its brackets.
 * Undefined when there is nothing in them, or something that lines could not say.
 */
export function linesOf(document: Document, node: MapNode | ListNode, keeps: (node: ListNode) => boolean): readonly string[] | undefined {
  return isEmpty(node) ? undefined : new Printer(document, keeps).print(node);
}

interface Found {
  readonly node: MapNode | ListNode;
  /** The key it is the value of; undefined for an item of a list, and at the top. */
  readonly key?: ScalarNode;
}

/** The first braces on the way from the top to a node. */
function outermost(from: Node, node: Node, key?: ScalarNode): Found | undefined {
  if (from.type === 'scalar' || !within(node.span, from.span)) return undefined;
  if (from.flow) return holds(from, node) ? { node: from, ...(key ? { key } : {}) } : undefined;
  const children = from.type === 'map' ? from.entries.map((entry) => [entry.value, entry.key] as const) : from.items.map((item) => [item, undefined] as const);
  for (const [child, name] of children) {
    const found = outermost(child, node, name);
    if (found) return found;
  }
  return undefined;
}

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const holds = (from: Node, node: Node): boolean => from === node || childrenOf(from).some((child) => holds(child, node));

const childrenOf = (node: Node): readonly Node[] => (node.type === 'map' ? node.entries.map(({ value }) => value) : node.type === 'list' ? node.items : []);

const isEmpty = (node: Node): boolean => node.type !== 'scalar' && childrenOf(node).length === 0;

const emptied = (node: MapNode | ListNode): string => (node.type === 'map' ? '{}' : '[]');

/** Below its key, two spaces further in; an item of a list stays behind its dash. */
function editFor(document: Document, { node, key }: Found, lines: readonly string[]): TextEdit {
  const eol = eolOf(document);
  if (!key) {
    const margin = ' '.repeat(columnOf(document, node.span.start));
    return replace(node.span, lines.join(eol + margin));
  }
  const margin = ' '.repeat(columnOf(document, key.span.start) + 2);
  const from = key.span.end + colonAfter(document, key);
  return replace({ start: from, end: node.span.end }, lines.map((line) => eol + margin + line).join(''));
}

/** How far the colon's end is behind the key. */
const colonAfter = ({ source }: Document, { span }: ScalarNode): number => (/^\s*:/.exec(source.slice(span.end))?.[0] ?? '').length;

/** Writes what stands in braces as lines. */
class Printer {
  constructor(
    readonly document: Document,
    readonly keeps: (node: ListNode) => boolean = () => false,
  ) {}

  /** The lines of a section or list without their margin; undefined when something stands between that we do not know. */
  print(node: MapNode | ListNode): string[] | undefined {
    const lines: string[] = [];
    let from = node.span.start;
    for (const child of node.type === 'map' ? node.entries : node.items) {
      const comments = this.#between(from, child.span.start, node);
      const own = comments && ('key' in child ? this.#entry(child) : this.#item(child));
      if (!own) return undefined;
      this.#addComments(lines, comments, from);
      lines.push(...own);
      from = child.span.end;
    }
    const last = this.#between(from, node.span.end, node);
    if (!last) return undefined;
    this.#addComments(lines, last, from);
    return lines;
  }

  #entry({ key, value }: Entry): string[] | undefined {
    const name = this.#text(key);
    const start = Math.max(key.span.end, value.span.start);
    const comments = this.#between(key.span.end, start);
    if (!comments) return undefined;
    const above = comments.map(({ text }) => text);
    if (value.type === 'scalar') return [...above, value.style === 'empty' ? `${name}:` : `${name}: ${this.#text(value)}`];
    const lines = this.print(value);
    if (!lines) return undefined;
    if (value.type === 'list' && !isEmpty(value) && this.keeps(value)) return [...above, `${name}: [${value.items.map((item) => (item.type === 'scalar' ? this.#text(item) : '')).join(', ')}]`];
    // Nothing but comments, if anything: they go above what stays in its braces.
    if (isEmpty(value)) return [...above, ...lines, `${name}: ${emptied(value)}`];
    return [...above, `${name}:`, ...lines.map((line) => `  ${line}`)];
  }

  #item(item: Node): string[] | undefined {
    if (item.type === 'scalar') return [item.style === 'empty' ? '-' : `- ${this.#text(item)}`];
    const lines = this.print(item);
    return isEmpty(item) ? lines && [...lines, `- ${emptied(item)}`] : lines?.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
  }

  /** A scalar as it is written, on one line. */
  #text({ span, style, value }: ScalarNode): string {
    const text = this.document.source.slice(span.start, span.end);
    if (!text.includes('\n')) return text;
    const whole = String(value);
    if (style === 'single-quoted' && !whole.includes('\n')) return `'${whole.replaceAll("'", "''")}'`;
    return style === 'plain' ? scalarText(whole) : JSON.stringify(whole);
  }

  /** The comments in a stretch of text that holds nothing but commas, braces and white space otherwise. */
  #between(start: number, end: number, inside?: Node): readonly Comment[] | undefined {
    if (end < start || (inside && !within({ start, end }, inside.span))) return undefined;
    const text = this.document.source.slice(start, end);
    const rest = text.replace(/#.*/g, '');
    if (!/^[\s,{}[\]:?]*$/.test(rest)) return undefined;
    return [...text.matchAll(/#.*/g)].map((found) => ({ text: found[0].trimEnd(), at: start + found.index }));
  }

  /** A comment behind a value stays behind it; one on a line of its own keeps a line of its own. */
  #addComments(lines: string[], comments: readonly Comment[], from: number): void {
    for (const { text, at } of comments) {
      const last = lines.at(-1);
      const behind = last !== undefined && !this.document.source.slice(from, at).includes('\n') && !last.trimStart().startsWith('#');
      if (behind) lines[lines.length - 1] = `${last} ${text}`;
      else lines.push(text);
    }
  }
}

interface Comment {
  readonly text: string;
  readonly at: number;
}

function saysTheSame({ source, root, complaints }: Document, edit: TextEdit): boolean {
  const after = parse(applyEdits(source, [edit]));
  return after.complaints.length <= complaints.length && JSON.stringify(meaningOf(after.root)) === JSON.stringify(meaningOf(root));
}

const meaningOf = (node: Node | undefined): unknown =>
  node?.type === 'map' ? { fields: node.entries.map(({ key, value }) => [key.value, meaningOf(value)]) } : node?.type === 'list' ? node.items.map(meaningOf) : (node?.value ?? null);
