/** With `tokens.ts` the only place that knows the YAML parser: source text in, our tree and the parser's complaints out. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type ErrorCode, type ParsedNode } from 'yaml';
import type { Entry, Node, ScalarNode, ScalarStyle, Span } from './tree';

export interface Complaint {
  readonly code: ErrorCode | 'TOO_MANY_ALIASES' | 'TOO_DEEP' | 'CONTROL_CHARACTER' | 'UNUSED_ANCHOR';
  readonly span: Span;
  readonly message: string;
}

export interface Parsed {
  /** Undefined when the text holds nothing but comments. */
  readonly root?: Node;
  readonly complaints: readonly Complaint[];
}

/** More than this, once every alias is written out, is a bomb and not a brief. */
const MOST_NODES_BEHIND_ALIASES = 50_000;

/** Reads YAML 1.2: dates and words such as `no` stay text. Never throws; what is unreadable is left out of the tree. */
export function parse(text: string): Parsed {
  // YAML takes a lone carriage return for a space; our lines end there, as in the editor. Every place stays where it is.
  const source = text.replace(/\r(?!\n)/g, '\n');
  const tooDeep = deepest(source);
  if (tooDeep) return { complaints: [{ code: 'TOO_DEEP', span: tooDeep, message: '' }] };
  const yaml = parseDocument(source, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const complaints: Complaint[] = [...yaml.errors, ...yaml.warnings].map(({ code, pos, message }) => ({ code, span: { start: pos[0], end: pos[1] }, message }));
  const builder = new TreeBuilder(source);
  const root = yaml.contents && builder.build(yaml.contents);
  // What the parser stumbled over comes first: a key may be there twice only because a line was read wrongly.
  complaints.push(...builder.complaints());
  // A file full of them is no text at all, and that comes first.
  const sign = CONTROL_CHARACTER.exec(source);
  if (sign) complaints.unshift({ code: 'CONTROL_CHARACTER', span: { start: sign.index, end: sign.index + 1 }, message: '' });
  return root ? { root, complaints } : { complaints };
}

const CONTROL_CHARACTER = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/;

/** Nesting beyond any brief; the parser recurses, and would take the whole process down with it. */
const DEEPEST = 200;

/** Where the text nests too deeply: too many open brackets, or too long a run of dashes and spaces before a value. */
function deepest(source: string): Span | undefined {
  let open = 0;
  let lead = 0;
  let leading = true;
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if (char === '\n') [lead, leading] = [0, true];
    else if (leading && (char === ' ' || char === '-' || char === '?')) lead++;
    else leading = false;
    if (char === '[' || char === '{') open++;
    else if ((char === ']' || char === '}') && open > 0) open--;
    if (open > DEEPEST || (leading && lead > 2 * DEEPEST)) return { start: i, end: i + 1 };
  }
  return undefined;
}

/** Turns the parser's nodes into ours. An alias becomes the very node it names, so nothing is written out. */
class TreeBuilder {
  readonly #anchors = new Map<string, Node>();
  readonly #weights = new Map<Node, number>();
  /** Texts that something could point to, and nothing does. */
  readonly #unused = new Map<string, Span>();
  readonly #complaints: Complaint[] = [];
  #aliased = 0;

  constructor(readonly source: string) {}

  build(node: ParsedNode): Node {
    if (isAlias(node)) return this.#alias(node.source, spanOf(node));
    const built = this.#content(node);
    if (node.anchor !== undefined) {
      this.#anchors.set(node.anchor, built);
      // `due: &launch 2026-06-01` was marked on purpose; `&Co wins` is a text that starts with “&”.
      const meant = /^[a-z][\w-]*$/.test(node.anchor) && built.type === 'scalar' && built.value !== null && !/\s/.test(String(built.value));
      if (built.type === 'scalar' && !meant) this.#unused.set(node.anchor, built.span);
    }
    return built;
  }

  /** `&Co wins` is meant as a text, when nothing says `*Co`. */
  complaints(): readonly Complaint[] {
    const unused = [...this.#unused.values()].map((span): Complaint => ({ code: 'UNUSED_ANCHOR', span, message: '' }));
    return [...this.#complaints, ...unused].sort((x, y) => x.span.start - y.span.start);
  }

  #content(node: Exclude<ParsedNode, { source: string; type: 'alias' }>): Node {
    const span = spanOf(node);
    if (isMap(node)) {
      const pairs = node.items.map((pair) => this.#entry(pair as { key: ParsedNode; value: ParsedNode | null }));
      const entries = node.flow ? this.#joined(pairs) : pairs;
      this.#unique(entries);
      const map = { type: 'map', span: snug(entries, span, node.flow), entries, flow: node.flow === true } as const;
      return this.#weigh(map, entries.map(({ value }) => value));
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.build(item));
      return this.#weigh({ type: 'list', span: snug(items, span, node.flow), items, flow: node.flow === true }, items);
    }
    if (isScalar(node)) return this.#scalar(node.value, node.type, span);
    return empty(span.start);
  }

  #entry({ key, value }: { key: ParsedNode; value: ParsedNode | null }): Entry {
    const name = this.#key(key);
    const content = value ? this.build(value) : empty(name.span.end);
    return { key: name, value: content, span: { start: name.span.start, end: Math.max(name.span.end, content.span.end) } };
  }

  /** The parser would compare each key with every other. */
  #unique(entries: readonly Entry[]): void {
    const seen = new Set<unknown>();
    for (const { key } of entries) {
      if (key.value !== '' && seen.has(key.value)) this.#complaints.push({ code: 'DUPLICATE_KEY', span: key.span, message: '' });
      seen.add(key.value);
    }
  }

  /** `{ statement: They skip it, and nobody asks }` has one field: what follows a comma and is no name goes on with the text. */
  #joined(pairs: readonly Entry[]): readonly Entry[] {
    const entries: Entry[] = [];
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index];
      if (!pair) continue;
      let end = pair.span.end;
      for (let next = pairs[index + 1]; pair.value.type === 'scalar' && pair.value.style === 'plain' && next && goesOn(next); next = pairs[index + 1]) {
        end = next.key.span.end;
        index++;
      }
      entries.push(end === pair.span.end ? pair : this.#until(pair, end));
    }
    return entries;
  }

  #until({ key, value, span: { start } }: Entry, end: number): Entry {
    const span = { start: value.span.start, end };
    return { key, value: { type: 'scalar', span, value: this.source.slice(span.start, end).replace(/\s+/g, ' '), style: 'plain' }, span: { start, end } };
  }

  /** A key that is itself a list or a map has no name; it keeps its place and says so by its empty text. */
  #key(key: ParsedNode): ScalarNode {
    const node = this.build(key);
    if (node.type !== 'scalar') return { type: 'scalar', span: node.span, value: '', style: 'plain' };
    return { ...node, value: node.value === null ? '' : String(node.value) };
  }

  #alias(name: string, span: Span): Node {
    const target = this.#anchors.get(name);
    this.#unused.delete(name);
    if (!target) return empty(span.start);
    this.#aliased += this.#weights.get(target) ?? 1;
    if (this.#aliased <= MOST_NODES_BEHIND_ALIASES) return target;
    if (!this.#complaints.some(({ code }) => code === 'TOO_MANY_ALIASES')) this.#complaints.push({ code: 'TOO_MANY_ALIASES', span, message: '' });
    return empty(span.start);
  }

  #scalar(value: unknown, type: string | undefined, span: Span): ScalarNode {
    if (span.end <= span.start && value === null) return empty(span.start);
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    const style = STYLES[type ?? ''] ?? 'plain';
    // A block of text is read to the line break that ends it; its place ends with its last word.
    const end = style === 'literal' || style === 'folded' ? span.start + this.source.slice(span.start, span.end).trimEnd().length : span.end;
    return { type: 'scalar', span: { start: span.start, end }, value: known, style };
  }

  #weigh<T extends Node>(node: T, children: readonly Node[]): T {
    this.#weights.set(node, children.reduce((sum, child) => sum + (this.#weights.get(child) ?? 1), 1));
    return node;
  }
}

/** A key that is no name, and has nothing behind it. */
const goesOn = ({ key, value }: Entry): boolean => value.type === 'scalar' && value.style === 'empty' && key.style === 'plain' && !/^[\w-]+$/.test(String(key.value));

const spanOf = ({ range }: ParsedNode): Span => ({ start: range[0], end: range[1] });

/** A block section ends where its last value ends; the parser counts the blank lines and comments after it too. */
function snug(children: readonly { readonly span: Span }[], span: Span, flow: boolean | undefined): Span {
  const last = children.at(-1);
  return flow || !last ? span : { start: span.start, end: Math.max(last.span.end, span.start) };
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

const empty = (offset: number): ScalarNode => ({ type: 'scalar', span: { start: offset, end: offset }, value: null, style: 'empty' });
