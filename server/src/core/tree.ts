/**
 * The tree a YAML text is read into: maps, lists and scalars, each with its place in the text.
 *
 * Offsets count UTF-16 code units from the start of the text, and `end` is exclusive.
 */

/** A stretch of the source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly type: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
  /** Written with braces, `{ a: b }`. */
  readonly flow: boolean;
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
  /** From the key to the end of its value. */
  readonly span: Span;
}

export interface ListNode {
  readonly type: 'list';
  readonly span: Span;
  readonly items: readonly Node[];
  /** Written with brackets, `[a, b]`. */
  readonly flow: boolean;
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded' | 'empty';

export interface ScalarNode {
  readonly type: 'scalar';
  readonly span: Span;
  /** As YAML 1.2 reads it: dates and `no` stay text. */
  readonly value: string | number | boolean | null;
  readonly style: ScalarStyle;
}

/** Keys and list positions from the top of a document down to a value. */
export type Path = readonly (string | number)[];

/** Where a value stands: its node, the key it is under, and the way to it. */
export interface Place {
  readonly node: Node;
  readonly key?: ScalarNode;
  readonly path: Path;
}

/**
 * The words a finding about this place is shown on: the key, or for a list item its first line.
 * A squiggle under a whole section would shout.
 */
export function head({ node, key }: Place): Span {
  if (key) return key.span;
  if (node.type === 'map' && node.entries[0]) {
    const { key: first, value } = node.entries[0];
    return value.type === 'scalar' && value.style !== 'empty' ? { start: first.span.start, end: value.span.end } : first.span;
  }
  return node.span;
}

export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.type === 'map' ? node.entries.find((entry) => entry.key.value === key) : undefined;
}

/** What a field says in one word or text; undefined when it is missing, a section or a list. */
export function scalarIn(node: Node | undefined, key: string): ScalarNode['value'] | undefined {
  const value = entryOf(node, key)?.value;
  return value?.type === 'scalar' ? value.value : undefined;
}

/** The node at `path`, or undefined when the way ends earlier. */
export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const step of path) {
    if (typeof step === 'number') node = node?.type === 'list' ? node.items[step] : undefined;
    else node = entryOf(node, step)?.value;
  }
  return node;
}

/** Whether a node says nothing: no value, a blank text, a list without items, a section without fields. */
export function isBlank(node: Node): boolean {
  switch (node.type) {
    case 'scalar':
      return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
    case 'list':
      return node.items.length === 0;
    case 'map':
      return node.entries.length === 0;
  }
}

export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** A finding needs something to stand on: at least one character, on the last line that has one. */
export function visible(span: Span, { source }: { readonly source: string }): Span {
  if (/[^\r\n]/.test(source.slice(span.start, span.end))) return span;
  let at = Math.min(span.start, source.length - 1);
  while (at > 0 && /\s/.test(source[at] ?? ' ')) at--;
  return at < 0 ? { start: 0, end: 0 } : { start: at, end: at + 1 };
}
