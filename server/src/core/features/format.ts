/**
 * A document laid out as the good examples are: two spaces for what belongs to a key, one behind colons and dashes, no
 * blanks at line ends, one blank line at most. Only blanks change, and braces that hold prose; no text is wrapped again.
 */
import type { Document } from '../document';
import { applyEdits, eolOf, type TextEdit } from '../edit';
import type { Lines } from '../lines';
import { meaningOf, tokensOf } from '../tokens';
import type { ListNode, MapNode, Node } from '../tree';
import { linesOf } from './convertBraces';
import { layoutOf, type Layout, type LineRange, type Start } from './layout';

export interface FormatOptions {
  /** How far what belongs to a key stands to its right: two spaces, unless an editor wants another number. */
  readonly tabSize?: number;
  /** The lines that may change; all of them when it is left out. */
  readonly range?: LineRange;
}

/** The edits that lay a document out. None for a text that cannot be read, or that would say something else afterwards. */
export function format(document: Document, options: FormatOptions = {}): readonly TextEdit[] {
  const { source, complaints } = document;
  if (complaints.some(({ code }) => code !== 'DUPLICATE_KEY' && code !== 'UNUSED_ANCHOR') || /\r(?!\n)/.test(source) || source.trim() === '') return [];
  const tokens = tokensOf(source);
  for (const careful of [false, true]) {
    const layout = layoutOf(tokens, source, document.lines, layoutOptions(document, options, careful));
    if (!layout) return [];
    const edits = new Writing(document, layout, rangeFrom(document, options), careful).edits();
    if (edits.length === 0 || saysTheSame(source, applyEdits(source, edits))) return edits;
  }
  return [];
}

function saysTheSame(before: string, after: string): boolean {
  const meaning = meaningOf(before);
  return meaning !== undefined && meaningOf(after) === meaning;
}

/** How far an indentation goes in an editor's words; lists need at least two. */
export const stepOf = ({ tabSize }: FormatOptions): number => (tabSize !== undefined && Number.isInteger(tabSize) ? Math.min(8, Math.max(2, tabSize)) : 2);

const rangeFrom = ({ lines }: Document, { range }: FormatOptions): LineRange => range ?? { first: 0, last: lines.count - 1 };

function layoutOptions(document: Document, options: FormatOptions, careful: boolean): Parameters<typeof layoutOf>[3] {
  const prose = careful ? new Map<number, MapNode | ListNode>() : proseInBraces(document);
  return {
    step: stepOf(options),
    range: rangeFrom(document, options),
    onLines: (offset) => {
      const node = prose.get(offset);
      return node && linesOf(document, node, (list) => !holdsProse(list, document));
    },
  };
}

// Prose in braces

/** The outermost braces that hold a text to be read, by where they start. */
function proseInBraces(document: Document): ReadonlyMap<number, MapNode | ListNode> {
  const found = new Map<number, MapNode | ListNode>();
  const look = (node: Node): void => {
    if (node.type === 'scalar') return;
    if (node.flow) {
      if (holdsProse(node, document) && isPlainlyRead(node, document)) found.set(node.span.start, node);
      return;
    }
    for (const child of childrenOf(node)) look(child);
  };
  if (document.root && document.root.type !== 'scalar' && !document.root.flow) look(document.root);
  return found;
}

function holdsProse(node: Node, document: Document): boolean {
  if (node.type !== 'scalar') return childrenOf(node).some((child) => holdsProse(child, document));
  return typeof node.value === 'string' && PROSE.test(node.value);
}

/** Five words and more are a sentence, or something like it. */
const PROSE = /\S+(?:\s+\S+){4}/;

/** A comma in a text without quotes is read by us as part of the text, and by others as an end. */
function isPlainlyRead(node: Node, document: Document): boolean {
  if (node.type === 'scalar') return node.style !== 'plain' || !document.source.slice(node.span.start, node.span.end).includes(',');
  return childrenOf(node).every((child) => isPlainlyRead(child, document));
}

const childrenOf = (node: MapNode | ListNode): readonly Node[] => (node.type === 'map' ? node.entries.map(({ value }) => value) : node.items);

// Lines

/** Turns a layout into edits, line by line. */
class Writing {
  readonly #lines: Lines;
  readonly #source: string;

  constructor(
    readonly document: Document,
    readonly layout: Layout,
    readonly range: LineRange,
    /** Leaves every line where it stands. */
    readonly careful: boolean,
  ) {
    this.#lines = document.lines;
    this.#source = document.source;
  }

  edits(): readonly TextEdit[] {
    const following = this.#following();
    const comments = this.#comments(following);
    const small: TextEdit[] = [];
    const last = this.#lastLine();
    // At the top, and right below a key, no blank line is needed.
    let spare = true;
    for (let line = 0; line <= last; line++) {
      const blank = this.#isBlank(line);
      small.push(...(blank ? this.#blankLine(line, spare) : this.#fullLine(line, comments.get(line))));
      spare = blank || (following[line]?.opens === true && !comments.has(line));
    }
    small.push(...this.#end(last));
    return this.#joined(small).filter((edit) => this.#mayChange(edit));
  }

  #mayChange({ span, text }: TextEdit): boolean {
    const [first, last] = [this.#lines.at(span.start).line, this.#lines.at(span.end)];
    // A line taken out whole ends where the next one starts.
    const end = text === '' && last.character === 0 && last.line > first ? last.line - 1 : last.line;
    return first >= this.range.first && end <= this.range.last && this.#source.slice(span.start, span.end) !== text;
  }

  /** What stands in braces that become lines, or between a dash and its value, needs no second look. */
  #joined(small: readonly TextEdit[]): readonly TextEdit[] {
    const { edits } = this.layout;
    const isLarge = ({ span, text }: TextEdit): boolean => text.includes('\n') || this.#source.slice(span.start, span.end).includes('\n');
    const large = edits.filter(isLarge).sort((a, b) => a.span.start - b.span.start);
    const others = [...edits.filter((edit) => !isLarge(edit)), ...small].sort((a, b) => a.span.start - b.span.start);
    let next = 0;
    let to = 0;
    const kept = others.filter(({ span }) => {
      while (next < large.length && (large[next]?.span.end ?? 0) <= span.start) next++;
      const over = large[next];
      // The blanks at the very end may belong to a text as well.
      const stands = span.start >= to && (!over || span.end <= over.span.start || span.start >= over.span.end);
      if (stands) to = span.end;
      return stands;
    });
    return [...(this.careful ? [] : large), ...kept].sort((a, b) => a.span.start - b.span.start);
  }

  #fullLine(line: number, comment: number | undefined): readonly TextEdit[] {
    const { start, end } = this.#lines.span(line);
    const text = this.#source.slice(start, end);
    if (/^(?:---|\.\.\.|%)/.test(text)) return [];
    const edits: TextEdit[] = [];
    const column = this.layout.columns.get(line) ?? comment;
    const lead = /^\uFEFF?/.exec(text)?.[0].length ?? 0;
    const first = text.slice(lead).search(/[^ \t]/) + lead;
    if (column !== undefined && !this.careful) edits.push({ span: { start: start + lead, end: start + first }, text: ' '.repeat(column) });
    const words = trimmed(text).length;
    if (!this.layout.texts.has(line) && words < text.length) edits.push({ span: { start: start + words, end }, text: '' });
    return edits;
  }

  #blankLine(line: number, spare: boolean): readonly TextEdit[] {
    const { start, end } = this.#lines.span(line);
    const lead = this.#source.startsWith('\uFEFF', start) ? 1 : 0;
    if (this.layout.texts.has(line)) return [];
    if (!spare || this.layout.within.has(line)) return end > start + lead ? [{ span: { start: start + lead, end }, text: '' }] : [];
    return [{ span: { start: start + lead, end: this.#lines.span(line + 1).start }, text: '' }];
  }

  /** One line break at the end. */
  #end(last: number): readonly TextEdit[] {
    const { end } = this.#lines.span(last);
    const rest = this.#source.slice(end);
    const eol = /^\r?\n/.exec(rest)?.[0] ?? '';
    if (!eol) return [{ span: { start: end, end }, text: eolOf(this.document) }];
    return rest.length > eol.length ? [{ span: { start: end + eol.length, end: this.#source.length }, text: '' }] : [];
  }

  #isBlank(line: number): boolean {
    return /^\uFEFF?[ \t]*$/.test(this.#lines.line(line));
  }

  /** The last line that says something, or belongs to a text. */
  #lastLine(): number {
    let line = this.#lines.count - 1;
    while (line > 0 && this.#isBlank(line) && !(this.layout.within.has(line) && line < this.#lines.count - 1)) line--;
    return line;
  }

  // Comments

  /** Where each comment on a line of its own should stand: with what it is about. */
  #comments(following: readonly (Start | undefined)[]): ReadonlyMap<number, number> {
    const columns = new Map<number, number>();
    const open: Start[] = [];
    let next = 0;
    for (let line = 0; line < this.#lines.count; line++) {
      for (let start = this.layout.starts[next]; start?.line === line; start = this.layout.starts[++next]) {
        while ((open.at(-1)?.from ?? -1) >= start.from) open.pop();
        open.push(start);
      }
      const text = this.#lines.line(line).replace(/^\uFEFF/, '');
      const from = text.search(/[^ \t]/);
      if (text[from] !== '#' || this.layout.columns.has(line) || this.layout.within.has(line)) continue;
      columns.set(line, commentColumn(from, open, following[line]));
    }
    return columns;
  }

  /** For each line the next key, dash or value that starts a line below it. */
  #following(): readonly (Start | undefined)[] {
    const result: (Start | undefined)[] = [];
    const leading = this.layout.starts.filter(({ leads }) => leads);
    let index = leading.length - 1;
    let next: Start | undefined;
    for (let line = this.#lines.count - 1; line >= 0; line--) {
      result[line] = next;
      while (leading[index]?.line === line) next = leading[index--];
    }
    return result;
  }
}

/** Above the first thing below a key: with it. Further right than what follows: with what came before. */
function commentColumn(from: number, open: readonly Start[], next: Start | undefined): number {
  if (next && (next.opens || from <= next.from)) return next.to;
  if (!next && from === 0) return 0;
  return [...open].reverse().find((start) => start.from <= from)?.to ?? next?.to ?? 0;
}

/** Without the blanks at its end; looks at each of them once. */
function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}
