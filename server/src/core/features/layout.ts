/**
 * Where each sign of a YAML text should stand: the column of every line, and the blanks between the signs on a line.
 * Walks what the text is made of and writes nothing but blanks, so that words, quotes and comments stay as they are.
 */
import type { TextEdit } from '../edit';
import type { Lines } from '../lines';
import type { BlockList, BlockMap, BlockText, Flow, FlowText, Sign, Token } from '../tokens';
import type { Span } from '../tree';

/** The first and the last line that may change, both counted from zero. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export interface LayoutOptions {
  /** How far what belongs to a key stands to its right. */
  readonly step: number;
  readonly range: LineRange;
  /** The lines that should stand in place of the braces at an offset; undefined where the braces stay. */
  readonly onLines: (offset: number) => readonly string[] | undefined;
}

/** What is known of a text's lines once it was walked. */
export interface Layout {
  /** The column at which a line's first sign should stand. */
  readonly columns: ReadonlyMap<number, number>;
  /** Lines whose blanks, before or behind, are words of a text. */
  readonly texts: ReadonlySet<number>;
  /** Lines within a text that is quoted or goes on: no blank line of theirs may go. */
  readonly within: ReadonlySet<number>;
  /** Keys, dashes and values, in order: where comments may belong. */
  readonly starts: readonly Start[];
  /** Blanks between signs, and braces that become lines. */
  readonly edits: readonly TextEdit[];
}

export interface Start {
  readonly line: number;
  /** Where it stands, and where it should. */
  readonly from: number;
  readonly to: number;
  /** The first thing below a key or a dash. */
  readonly opens: boolean;
  readonly leads: boolean;
}

/** Undefined for texts with signs that we leave alone: keys that are no words, a second document, values beside `---`. */
export function layoutOf(tokens: readonly Token[], source: string, lines: Lines, options: LayoutOptions): Layout | undefined {
  const documents = tokens.filter((token) => token.type === 'document');
  const [document] = documents;
  if (documents.length > 1) return undefined;
  const walk = new Walk(source, lines, options);
  try {
    if (document?.value) walk.top(document.value);
    return walk;
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

class Unusual extends Error {}

/** What a value hangs on: the key or the dash before it. */
interface Around {
  readonly from: number;
  readonly to: number;
  /** The column for the value when it has lines of its own. */
  readonly inner: number;
  /** The end of the colon or the dash. */
  readonly end: number;
  readonly dash: boolean;
  /** The line break between is going away. */
  readonly joined: boolean;
  /** Nothing but blanks stands between. */
  readonly bare: boolean;
}

class Walk implements Layout {
  readonly columns = new Map<number, number>();
  readonly texts = new Set<number>();
  readonly within = new Set<number>();
  readonly starts: Start[] = [];
  readonly edits: TextEdit[] = [];
  readonly #ends = new Map<object, number>();

  constructor(
    readonly source: string,
    readonly lines: Lines,
    readonly options: LayoutOptions,
  ) {}

  top(token: Token): void {
    const start = startOf(token);
    if (!this.#leads(start)) throw new Unusual();
    this.#value(token, { from: 0, to: 0, inner: 0, end: start, dash: false, joined: false, bare: false });
  }

  #value(token: Token, around: Around): void {
    if (token.type === 'block-map') this.#section(token, around);
    else if (token.type === 'block-seq') this.#list(token, around);
    else if (token.type === 'flow-collection') this.#flow(token, around);
    else if (token.type === 'block-scalar') this.#blockText(token, around);
    else if (isWord(token)) this.#text(token, around);
    else throw new Unusual();
  }

  // Sections and lists on lines

  #section(token: BlockMap, around: Around): void {
    const items = token.items.filter(({ key, sep, start }) => Boolean(key ?? sep) || start.some(isMeant));
    let column: { from: number; to: number } | undefined;
    for (const { start, key, sep, value } of items) {
      if (!key || !isWord(key) || start.some(({ type }) => type === 'explicit-key-ind')) throw new Unusual();
      const at = start.find(isMeant)?.offset ?? key.offset;
      const opens = column === undefined;
      column ??= this.#column(token, at, around);
      this.#start(at, column, opens && !around.joined && this.#leads(at), opens);
      if (at !== key.offset && this.#leads(key.offset)) this.#place(key.offset, column.to);
      const colon = this.#behindKey(key, sep, value, column.to);
      if (value) this.#value(value, { ...column, inner: column.to + this.options.step, end: colon, dash: false, joined: false, bare: isBare(sep.slice(sep.findIndex(isColon) + 1)) });
    }
  }

  #list(token: BlockList, around: Around): void {
    let column: { from: number; to: number } | undefined;
    for (const { start, value } of token.items) {
      const index = start.findIndex(({ type }) => type === 'seq-item-ind');
      const dash = start[index];
      if (!dash) continue;
      const opens = column === undefined;
      column ??= this.#column(token, dash.offset, around);
      this.#start(dash.offset, column, opens && !around.joined && this.#leads(dash.offset), opens);
      if (!value) continue;
      const rest = start.slice(index + 1);
      const end = dash.offset + 1;
      const moves = !isBlock(value) || this.#mayMove(value);
      const joined = moves && isBare(rest) && rest.some(isBreak) && value.type !== 'block-scalar' && value.type !== 'flow-collection';
      if (joined) this.#blank(end, startOf(value), ' ');
      else if (moves) this.#behind(end, rest, value);
      this.#props(rest, column.to + 2);
      this.#value(value, { ...column, inner: column.to + 2, end, dash: true, joined, bare: isBare(rest) });
    }
  }

  /** The column of a section or list: as wanted, unless some of it may not change. */
  #column(token: Token, at: number, around: Around): { readonly from: number; readonly to: number } {
    const { line, character: from } = this.lines.at(at);
    const column = this.#visible(line, from);
    return { from: column, to: this.#mayMove(token) ? around.inner : column };
  }

  /** A mark at the very start of a text takes no room. */
  #visible(line: number, character: number): number {
    return line === 0 && this.source.startsWith('\uFEFF') ? character - 1 : character;
  }

  #start(offset: number, { from, to }: { readonly from: number; readonly to: number }, opens: boolean, inline: boolean): void {
    const { line } = this.lines.at(offset);
    const leads = this.#leads(offset);
    if (!inline && !leads) throw new Unusual();
    this.starts.push({ line, from, to, opens, leads });
    if (leads) this.columns.set(line, to);
  }

  /** The blanks around a colon. Returns where the colon ends. */
  #behindKey(key: FlowText, sep: readonly Sign[], value: Token | undefined, column: number): number {
    const index = sep.findIndex(isColon);
    const colon = sep[index];
    if (!colon || sep.slice(0, index).some(({ type }) => type !== 'space')) throw new Unusual();
    if (key.type !== 'alias') this.#blank(key.offset + key.source.length, colon.offset, '');
    const rest = sep.slice(index + 1);
    this.#behind(colon.offset + 1, rest, value);
    this.#props(rest, column + this.options.step);
    return colon.offset + 1;
  }

  /** One space behind a colon or a dash, when something follows on the line. */
  #behind(end: number, rest: readonly Sign[], value: Token | undefined): void {
    const next = rest.find(({ type }) => type !== 'space');
    const at = next?.offset ?? (value && startOf(value));
    if (at === undefined || next?.type === 'newline') return;
    this.#blank(end, at, next?.type === 'comment' ? undefined : ' ');
  }

  /** Marks such as `&name` and `!!str` on lines of their own stand where their value stands. */
  #props(signs: readonly Sign[], column: number): void {
    for (const { type, offset } of signs) {
      if ((type === 'anchor' || type === 'tag') && this.#leads(offset)) this.#place(offset, column);
    }
  }

  // Texts

  /** A text in quotes or none: the lines it goes on in stand below its key. */
  #text(token: FlowText, around: Around): void {
    const { offset, source, end } = token;
    if (this.#leads(offset) && !around.joined) this.#below(offset, around.inner);
    this.#goesOn(token, around.inner);
    this.#behindValue(offset + source.length, end);
  }

  /** A value on a line of its own. */
  #below(offset: number, column: number): void {
    const { line, character } = this.lines.at(offset);
    this.starts.push({ line, from: this.#visible(line, character), to: column, opens: true, leads: true });
    this.#place(offset, column);
  }

  /** The further lines of a text. */
  #goesOn({ offset, source, type }: FlowText, column: number): void {
    const [first, last] = [this.lines.at(offset).line, this.lines.at(offset + source.length).line];
    for (let line = first; line <= last; line++) {
      if (line > first) {
        this.within.add(line);
        this.columns.set(line, column);
      }
      // `\` keeps the blank behind it.
      if (line < last && type === 'double-quoted-scalar' && /\\[ \t]*$/.test(this.lines.line(line))) this.texts.add(line);
    }
  }

  /** A block of text moves as a whole. */
  #blockText({ props, offset, source }: BlockText, around: Around): void {
    const from = props.reduce((end, prop) => Math.max(end, prop.offset + sourceOf(prop).length), offset);
    if (!source) return;
    const [first, last] = [this.lines.at(from).line, this.lines.at(from + source.length - 1).line];
    for (let line = first; line <= last; line++) {
      this.texts.add(line);
      this.within.add(line);
    }
    const header = props.find(({ type }) => type === 'block-scalar-header');
    // A number says how far the text stands to the right of its key.
    const distance = /\d/.exec(header ? sourceOf(header) : '')?.[0];
    const before = distance === undefined ? this.#indentOf(first, last) : around.from + Number(distance);
    if (before === undefined || first - 1 < this.options.range.first || last > this.options.range.last) return;
    const after = distance === undefined ? around.inner : around.to + Number(distance);
    for (let line = first; line <= last; line++) this.#shift(line, before, after);
  }

  /** The indentation of the first line that has words. */
  #indentOf(first: number, last: number): number | undefined {
    for (let line = first; line <= last; line++) {
      const text = this.lines.line(line);
      if (/[^ ]/.test(text)) return text.search(/[^ ]/);
    }
    return undefined;
  }

  #shift(line: number, before: number, after: number): void {
    const text = this.lines.line(line);
    const { start } = this.lines.span(line);
    const blanks = /^ */.exec(text)?.[0].length ?? 0;
    if (blanks === text.length && blanks <= before) this.#blank(start, start + blanks, '');
    else if (blanks >= before) this.#blank(start, start + before, ' '.repeat(after));
  }

  // Braces and brackets

  #flow(token: Flow, around: Around): void {
    const leads = this.#leads(token.offset) && !around.joined;
    const close = token.end.find(isClose);
    if (!close) throw new Unusual();
    const end = close.offset + close.source.length;
    const behind = token.end.slice(token.end.indexOf(close) + 1);
    if (this.#written(token, end, behind, around, leads)) return;
    if (leads) this.#below(token.offset, around.inner);
    const movable = this.#inRange(token.offset, end);
    const signs = flowSigns(token);
    const base = leads || around.dash ? around.inner : around.to;
    let depth = 0;
    signs.forEach((sign, index) => {
      const next = signs[index + 1];
      if (sign.kind === 'open') depth++;
      if (sign.kind === 'close') depth--;
      if (sign.token) this.#goesOn(sign.token, movable ? base + this.options.step * depth : base);
      if (next) this.#between(sign, next, movable ? base + this.options.step * (next.kind === 'close' ? depth - 1 : depth) : undefined);
    });
    this.#behindValue(end, behind);
  }

  /** Prose in braces, written on lines. */
  #written(token: Flow, end: number, behind: readonly Sign[], around: Around, leads: boolean): boolean {
    if (!around.bare || (around.dash && leads) || !this.#inRange(around.end, end)) return false;
    const lines = this.options.onLines(token.offset);
    if (!lines || (behind.some(({ type }) => type === 'comment') && this.source.slice(token.offset, end).includes('#'))) return false;
    const eol = this.source.includes('\r\n') ? '\r\n' : '\n';
    const margin = eol + ' '.repeat(around.inner);
    this.edits.push(around.dash ? { span: { start: token.offset, end }, text: lines.join(margin) } : { span: { start: around.end, end }, text: lines.map((line) => margin + line).join('') });
    return true;
  }

  #between(sign: FlowSign, next: FlowSign, column: number | undefined): void {
    if (this.source.slice(sign.end, next.start).includes('\n')) {
      if (column !== undefined) this.#place(next.start, column);
      return;
    }
    const wanted = blanksBetween(sign, next);
    this.#blank(sign.end, next.start, wanted);
  }

  // Blanks

  #behindValue(end: number, signs: readonly Sign[] | undefined): void {
    const comment = signs?.find(({ type }) => type !== 'space');
    if (comment?.type === 'comment') this.#blank(end, comment.offset, undefined);
  }

  /** Sets what stands between two signs on a line. Without a wish only tabs become a space. */
  #blank(start: number, end: number, wish: string | undefined): void {
    const text = this.source.slice(start, end);
    const wanted = wish ?? (text.includes('\t') ? ' ' : text);
    if (text !== wanted && /^\s*$/.test(text)) this.edits.push({ span: { start, end }, text: wanted });
  }

  #place(offset: number, column: number): void {
    this.columns.set(this.lines.at(offset).line, column);
  }

  #leads(offset: number): boolean {
    const { line } = this.lines.at(offset);
    return /^\uFEFF?[ \t]*$/.test(this.source.slice(this.lines.span(line).start, offset));
  }

  #mayMove(token: Token): boolean {
    return this.#inRange(startOf(token), this.#endOf(token));
  }

  #inRange(start: number, end: number): boolean {
    const { first, last } = this.options.range;
    return this.lines.at(start).line >= first && this.lines.at(end).line <= last;
  }

  /** Where the last word of a value ends. */
  #endOf(token: Token): number {
    const known = this.#ends.get(token);
    if (known !== undefined) return known;
    const end = this.#worksOutEnd(token);
    this.#ends.set(token, end);
    return end;
  }

  #worksOutEnd(token: Token): number {
    if (token.type === 'block-map' || token.type === 'block-seq') {
      const last = [...token.items].reverse().find((item) => item.value ?? item.key ?? item.start.some(isMeant));
      if (!last) return token.offset;
      const sign = last.sep?.find(isColon) ?? last.start.find(isMeant);
      return last.value ? this.#endOf(last.value) : sign ? sign.offset + 1 : token.offset;
    }
    if (token.type === 'block-scalar') return token.props.reduce((sum, prop) => sum + sourceOf(prop).length, startOf(token)) + Math.max(0, token.source.length - 1);
    if (token.type === 'flow-collection') return token.end.find(isClose)?.offset ?? token.offset;
    return 'source' in token ? token.offset + token.source.length : token.offset;
  }
}

interface FlowSign extends Span {
  readonly kind: 'open' | 'close' | 'comma' | 'colon' | 'mark' | 'comment' | 'value';
  readonly source: string;
  readonly token?: FlowText;
}

/** What stands in braces, sign by sign and without blanks. */
function flowSigns(token: Flow): readonly FlowSign[] {
  const signs: FlowSign[] = [];
  const add = (kind: FlowSign['kind'], { offset, source }: { readonly offset: number; readonly source: string }, text?: FlowText): void => {
    signs.push({ kind, start: offset, end: offset + source.length, source, ...(text ? { token: text } : {}) });
  };
  const addSigns = (some: readonly Sign[]): void => {
    for (const sign of some) {
      if (sign.type === 'space' || sign.type === 'newline') continue;
      const kind = FLOW_KINDS[sign.type];
      if (!kind) throw new Unusual();
      add(kind, sign);
    }
  };
  const addValue = (value: Token | null | undefined): void => {
    if (!value) return;
    if (value.type === 'flow-collection') addFlow(value);
    else if (isWord(value)) {
      add('value', value, value);
      addSigns(value.end ?? []);
    } else throw new Unusual();
  };
  const addFlow = ({ start, items, end }: Flow): void => {
    add('open', start);
    for (const item of items) {
      addSigns(item.start);
      addValue(item.key);
      addSigns(item.sep ?? []);
      addValue(item.value);
    }
    // Behind the outermost there is the rest of the line.
    addSigns(end === token.end ? end.slice(0, end.findIndex(isClose) + 1) : end);
  };
  addFlow(token);
  return signs;
}

const FLOW_KINDS: Readonly<Partial<Record<Sign['type'], FlowSign['kind']>>> = {
  comma: 'comma',
  'map-value-ind': 'colon',
  anchor: 'mark',
  tag: 'mark',
  comment: 'comment',
  'flow-map-end': 'close',
  'flow-seq-end': 'close',
};

/** `{ a: b, c: [d, e] }`. Undefined where the blanks are the author's. */
function blanksBetween(sign: FlowSign, next: FlowSign): string | undefined {
  if (next.kind === 'comment' || sign.kind === 'comment') return undefined;
  if (sign.kind === 'open' && next.kind === 'close') return '';
  if (sign.kind === 'open') return sign.source === '{' ? ' ' : '';
  if (next.kind === 'close') return next.source === '}' ? ' ' : '';
  if (next.kind === 'comma') return sign.kind === 'value' || sign.kind === 'close' ? '' : undefined;
  if (next.kind === 'colon') return (sign.kind === 'value' && sign.token?.type !== 'alias') || sign.kind === 'close' ? '' : undefined;
  return sign.kind === 'comma' || sign.kind === 'colon' ? ' ' : undefined;
}

const isWord = (token: Token): token is FlowText => token.type === 'scalar' || token.type === 'alias' || token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar';

const sourceOf = (token: Token): string => ('source' in token ? token.source : '');

const isBlock = ({ type }: Token): boolean => type === 'block-map' || type === 'block-seq';

const isColon = ({ type }: Sign): boolean => type === 'map-value-ind';

const isBreak = ({ type }: Sign): boolean => type === 'newline';

const isClose = ({ type }: Sign): boolean => type === 'flow-map-end' || type === 'flow-seq-end';

const isBare = (signs: readonly Sign[]): boolean => signs.every(({ type }) => type === 'space' || type === 'newline');

/** More than blanks and comments. */
const isMeant = ({ type }: Sign): boolean => type !== 'space' && type !== 'newline' && type !== 'comment';

/** Where the first sign of a value stands. */
function startOf(token: Token): number {
  if (token.type === 'block-map' || token.type === 'block-seq') {
    for (const item of token.items) {
      const first = item.start.find(isMeant)?.offset ?? item.key?.offset;
      if (first !== undefined) return first;
    }
  }
  if (token.type === 'block-scalar') return token.props[0]?.offset ?? token.offset;
  return token.offset;
}
