/**
 * Where a cursor stands: in which section or list, and which words would be replaced there.
 *
 * Worked out from lines and indentation alone. The parsed tree knows nothing about the line that is being typed, and one
 * way that always works is better than two that take turns.
 */
import type { Lines } from '../lines';
import type { Path, Span } from '../tree';
import { flowCursor } from './flowCursor';
import { endsDocument, rowOf, type Row } from './rows';

export interface Cursor {
  /** The way to the value that is written here; 0 stands for whichever item of a list. */
  readonly path: Path;
  /** What is replaced. */
  readonly span: Span;
  /** Where what is written starts, for indenting what comes below it. */
  readonly column: number;
  /** The value follows its key on one line, or stands in brackets. */
  readonly inline: boolean;
  /** A key that already has its colon: only the name is replaced. */
  readonly named: boolean;
  /** What the section or list has already. */
  readonly taken: ReadonlySet<string>;
  /** What the neighbors on the same level are, so that a key never lands among items. */
  readonly neighbors: 'keys' | 'items' | 'none';
  /** What has to be written first: the space after a colon. */
  readonly lead: string;
  /** Written inside quotes, so that the text needs none of its own. */
  readonly quoted: boolean;
}

/** Undefined where nothing can be proposed: in a text, in a comment, or where a line would tear the file apart. */
export function cursorAt(lines: Lines, offset: number): Cursor | undefined {
  const { line, character } = lines.at(offset);
  const text = lines.line(line);
  const before = text.slice(0, character);
  if (before.includes('\t') || /(?:^|\s)#/.test(before) || endsDocument(text)) return undefined;
  const inBrackets = flowCursor(lines, offset, (line, row) => pathOf(lines, line, row)?.path);
  if (inBrackets !== 'outside') return inBrackets;
  const row = rowOf(text);
  if (row?.key && character > row.key.end) return valueCursor(lines, line, character, row);
  return slotCursor(lines, line, character, row);
}

// Behind `key:`

function valueCursor(lines: Lines, line: number, character: number, row: Row): Cursor | undefined {
  const { key } = row;
  if (!key || character < key.valueFrom) return undefined;
  const word = wordAt(lines.line(line), key.valueFrom, character);
  const above = pathOf(lines, line, row);
  if (!word || !above || nextIsDeeper(lines, line, row.column)) return undefined;
  const { start } = lines.span(line);
  return {
    path: [...above.path, key.name],
    span: { start: start + word.from, end: start + word.to },
    column: row.column,
    inline: true,
    named: false,
    taken: new Set(),
    neighbors: 'none',
    lead: word.from === key.valueFrom ? ' ' : '',
    quoted: word.quoted,
  };
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

/** The one word behind `from`, when the cursor is in it; an empty one where nothing is written yet. */
function wordAt(text: string, from: number, at: number): Word | undefined {
  const rest = text.slice(from).replace(/(?:^|\s)#.*$/, '');
  const end = from + rest.length;
  if (!rest.trim()) return end === text.length ? { from: at, to: end, quoted: false } : at <= end ? { from: at, to: at, quoted: false } : undefined;
  const found = /^(\s*["']?)([^\s"']*)["']?\s*$/.exec(rest);
  const [, lead = '', word = ''] = found ?? [];
  if (!found || /^[-?:|>&*!%@`[\]{},]/.test(word)) return undefined;
  const start = from + lead.length;
  return at >= start && at <= start + word.length ? { from: start, to: start + word.length, quoted: /["']$/.test(lead) } : undefined;
}

/** A value that goes on below is not one word any more. */
function nextIsDeeper(lines: Lines, line: number, column: number): boolean {
  const next = rowsBelow(lines, line).next().value;
  return next !== undefined && next.first > column;
}

// At the start of a line or behind a dash

function slotCursor(lines: Lines, line: number, character: number, row: Row | undefined): Cursor | undefined {
  const text = lines.line(line);
  const lead = /^ *(?:- +)*/.exec(text.slice(0, character))?.[0] ?? '';
  const dashes = [...lead.matchAll(/-/g)].map(({ index }) => index);
  const slot: Row = { first: dashes[0] ?? lead.length, dashes, column: lead.length, text: '' };
  const named = row?.key && row.column === lead.length ? { from: row.column, to: row.key.end, quoted: false } : undefined;
  const word = named ?? wordAt(text, lead.length, character);
  const above = word && pathOf(lines, line, slot);
  const below = above && siblingsBelow(lines, line, slot, above, !named);
  if (!below) return undefined;
  const { start } = lines.span(line);
  return {
    path: above.path,
    span: { start: start + word.from, end: start + word.to },
    column: slot.column,
    inline: false,
    named: named !== undefined,
    taken: new Set([...above.taken, ...below.taken]),
    neighbors: above.neighbors === 'none' ? below.neighbors : above.neighbors,
    lead: '',
    quoted: word.quoted,
  };
}

interface Level {
  readonly path: Path;
  /** Keys of the section, or the texts of the list, that stand on the other lines. */
  readonly taken: readonly string[];
  readonly neighbors: Cursor['neighbors'];
}

interface Above extends Level {
  /** The columns in which the document may go on below: our own, and those of everything we hang on. */
  readonly columns: readonly number[];
}

/**
 * Climbs from a row to the top of the document: past neighbors to the key or the dash they hang on, and on from there.
 * Undefined when the row belongs to a text, or stands in a column where nothing can stand.
 */
function pathOf(lines: Lines, line: number, row: Row): Above | undefined {
  const climb = new Climb(row);
  for (let above = line - 1; above >= 0; above--) {
    if (endsDocument(lines.line(above))) break;
    const next = rowOf(lines.line(above));
    if (next && !climb.pass(next)) return undefined;
  }
  return climb.result();
}

class Climb {
  readonly #path: (string | number)[] = [];
  readonly #taken: string[] = [];
  /** The column whose section or list we stand in. */
  #column: number;
  /** A list is known by our own dash; else it is a section until we see otherwise. */
  #inList = false;
  /** Deeper lines are only fine when they hang on a neighbor of ours. */
  #deeper = false;
  #settled = false;
  #items = false;
  #keys = false;
  /** How many levels up we are from where we started. */
  #level = 0;
  readonly #isItem: boolean;
  readonly #columns: number[];

  constructor(row: Row) {
    this.#column = row.column;
    this.#columns = [row.column];
    this.#isItem = row.dashes.length > 0;
    this.#behindDashes(row.dashes);
    // Our own dash is no evidence that it stands in the right column.
    this.#settled = false;
  }

  /** False when nothing sensible can stand where we came from. */
  pass(row: Row): boolean {
    if (row.first > this.#column) {
      this.#deeper = true;
      return true;
    }
    return this.#inList ? this.#passInList(row) : this.#passInSection(row);
  }

  result(): Above | undefined {
    if (this.#deeper && !this.#settled) return undefined;
    const neighbors = this.#keys ? 'keys' : this.#items ? 'items' : 'none';
    return { path: this.#path, taken: this.#taken, neighbors, columns: this.#columns };
  }

  #passInList(row: Row): boolean {
    const own = row.dashes.indexOf(this.#column);
    if (own >= 0) {
      this.#settled = true;
      if (this.#isItem && this.#level === 1) this.#taken.push(wordOf(row));
      if (own > 0) this.#behindDashes(row.dashes.slice(0, own));
      return true;
    }
    return row.column <= this.#column && this.#hangOn(row);
  }

  #passInSection(row: Row): boolean {
    if (row.first === this.#column && row.dashes.length > 0) {
      // Items in our own column: of the list we are in, or of the key above them when there is one.
      if (this.#level === 0) this.#items = true;
      this.#settled = true;
      return true;
    }
    if (row.column === this.#column) {
      if (!row.key) return false;
      if (this.#level === 0) {
        this.#keys = true;
        this.#taken.push(row.key.name);
      }
      this.#settled = true;
      if (row.dashes.length > 0) this.#behindDashes(row.dashes);
      return true;
    }
    return row.column < this.#column && this.#hangOn(row);
  }

  /** The key of a row has nothing on its own line, so what stands below is its value. */
  #hangOn(row: Row): boolean {
    if (row.key?.value !== '' || (this.#deeper && !this.#settled)) return false;
    this.#path.unshift(row.key.name);
    this.#enter(row.column, false);
    this.#settled = true;
    this.#behindDashes(row.dashes);
    return true;
  }

  #behindDashes(dashes: readonly number[]): void {
    for (const dash of [...dashes].reverse()) {
      this.#path.unshift(0);
      this.#enter(dash, true);
    }
    if (dashes.length > 0) this.#settled = true;
  }

  #enter(column: number, inList: boolean): void {
    this.#column = column;
    this.#columns.push(column);
    this.#inList = inList;
    this.#deeper = false;
    this.#settled = false;
    this.#level++;
  }
}

/** What stands on the same level further down; undefined when a new line here would take its children from someone. */
function siblingsBelow(lines: Lines, line: number, slot: Row, above: Above, isNew: boolean): Omit<Level, 'path'> | undefined {
  const taken: string[] = [];
  let neighbors: Cursor['neighbors'] = 'none';
  let nearest = true;
  const dash = slot.dashes.at(-1);
  for (const row of rowsBelow(lines, line)) {
    if (isNew && nearest && !mayFollow(row, slot, above)) return undefined;
    nearest = false;
    if (row.first < (dash ?? slot.column)) break;
    if (row.first === slot.column && row.dashes.length === 0 && row.key && neighbors !== 'items') {
      taken.push(row.key.name);
      neighbors = 'keys';
    }
    if (row.first === slot.column && row.dashes.length > 0 && neighbors === 'none') neighbors = 'items';
    if (row.first === dash) {
      if (neighbors === 'keys') break;
      taken.push(wordOf(row));
    }
  }
  return { taken, neighbors };
}

function mayFollow(row: Row, slot: Row, above: Above): boolean {
  if (row.first > slot.column) return false;
  // Items in the column of our keys hang on the key above them; a new key would take them over.
  if (row.first === slot.column) return row.dashes.length === 0 || above.neighbors !== 'keys' && above.path.length > 0;
  return above.columns.includes(row.first);
}

function* rowsBelow(lines: Lines, line: number): Generator<Row, undefined> {
  for (let below = line + 1; below < lines.count; below++) {
    if (endsDocument(lines.line(below))) return;
    const row = rowOf(lines.line(below));
    if (row) yield row;
  }
}

const wordOf = (row: Row): string => row.text.replace(/\s+#.*$/, '').replace(/^(["'])(.*)\1$/, '$2');
