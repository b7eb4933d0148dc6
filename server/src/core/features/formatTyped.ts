/**
 * The column for what is typed next: behind Enter, and for a dash at the start of a line. Only the blanks of the line
 * that is being typed change, and only where nothing else would say something else.
 */
import type { Document } from '../document';
import type { TextEdit } from '../edit';
import { tokensOf, type Token } from '../tokens';
import type { Span } from '../tree';
import { stepOf, type FormatOptions } from './format';
import { endsDocument, rowOf, type Row } from './rows';

/** Below `key:` of a list or section further to the right, within an item below its fields. */
export function afterEnter(document: Document, offset: number, options: FormatOptions = {}): readonly TextEdit[] {
  const { lines } = document;
  const { line } = lines.at(offset);
  const row = line > 0 && lines.line(line).trim() === '' ? rowAt(document, line - 1) : undefined;
  if (!row) return [];
  const column = columnBelow(document, line, row, stepOf(options));
  if (column === undefined || inText(document, line)) return [];
  return indented(document, line, column);
}

/** A dash between the columns goes to the list it can only belong to. */
export function afterDash(document: Document, offset: number, options: FormatOptions = {}): readonly TextEdit[] {
  const { lines } = document;
  const { line, character } = lines.at(offset);
  const text = lines.line(line);
  if (!/^ *-[ \t]*$/.test(text) || text.indexOf('-') !== character - 1) return [];
  const tokens = spansOfTexts(tokensOf(document.source));
  const at = offset - 1;
  if (tokens.some(({ start, end, plain }) => !plain && start <= at && at < end)) return [];
  const above = rowAbove(document, line, tokens);
  const column = above && dashColumn(document, above, character - 1, stepOf(options));
  const next = nextRow(document, line);
  if (column === undefined || (next && (next.first > column || (next.first === column && next.dashes.length === 0 && opensList(document, above))))) return [];
  return indented(document, line, column);
}

function indented({ lines, source }: Document, line: number, column: number): readonly TextEdit[] {
  const { start } = lines.span(line);
  const text = lines.line(line);
  const span = { start, end: start + (/^[ \t]*/.exec(text)?.[0].length ?? 0) };
  const blanks = ' '.repeat(column);
  return source.slice(span.start, span.end) === blanks ? [] : [{ span, text: blanks }];
}

interface LineRow extends Row {
  readonly line: number;
}

function rowAt({ lines }: Document, line: number): LineRow | undefined {
  const text = lines.line(line);
  const row = /^\s*\t/.test(text) || endsDocument(text) ? undefined : rowOf(text.replace(/^\uFEFF/, ''));
  return row && { ...row, line };
}

// Enter

/** Undefined where the editor knows better: in texts, below an empty item. */
function columnBelow(document: Document, line: number, row: LineRow, step: number): number | undefined {
  const { key, dashes, column, text } = row;
  if (!key) return text && dashes.length > 0 && isWhole(text) ? dashes.at(-1) : undefined;
  const next = nextRow(document, line);
  const below = next && next.first > column ? next.first : undefined;
  if (key.value === '') {
    if (below !== undefined) return below;
    return next?.first === column && next.dashes.length > 0 ? column : isOneLine(document, row) ? undefined : column + step;
  }
  if (/^[|>][-+\d]*(?:\s+#.*)?$/.test(key.value)) return below === undefined ? column + step : undefined;
  return below === undefined && isWhole(key.value) ? column : undefined;
}

/** Braces and quotes that are still open go on below, and marks wait for their value. */
const isWhole = (value: string): boolean => !/^[[{&!*"'|>?]/.test(value) || /^(?:\[.*\]|\{.*\}|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:\s+#.*)?$/.test(value);

/** A field whose answer is a word or a text: nothing has to stand below it. */
function isOneLine(document: Document, row: LineRow): boolean {
  const type = typeOf(document, row);
  return type !== undefined && type !== 'list' && type !== 'section' && type !== 'map';
}

function typeOf({ lines, reading }: Document, { line, column }: LineRow): string | undefined {
  const offset = lines.span(line).start + column;
  return reading.fields.find(({ place: { key } }) => key && key.span.start <= offset + 1 && offset <= key.span.end)?.schema.valueType;
}

function inText(document: Document, line: number): boolean {
  const { start } = document.lines.span(line);
  const above = document.lines.span(line - 1).start;
  return spansOfTexts(tokensOf(document.source)).some((text) => (text.start < start && start < text.end) || (text.from <= above && above < text.end));
}

// Dash

/** The line above that something can hang on; for a text of several lines the one it starts on. */
function rowAbove(document: Document, line: number, texts: readonly TextSpan[]): LineRow | undefined {
  for (let above = line - 1; above >= 0; above--) {
    const { start, end } = document.lines.span(above);
    const text = texts.find((one) => one.from <= end && start < one.end && one.start < start);
    const row = rowAt(document, text ? document.lines.at(text.start).line : above);
    if (row) return row;
    if (endsDocument(document.lines.line(above))) return undefined;
  }
  return undefined;
}

/** Undefined when the dash stands well, or belongs nowhere. */
function dashColumn(document: Document, above: LineRow, column: number, step: number): number | undefined {
  const dashes = openDashes(document, above);
  if (dashes.includes(column)) return undefined;
  if (opensList(document, above)) return above.column + step;
  return Math.max(...dashes.filter((one) => one < column), -1) >= 0 ? Math.max(...dashes.filter((one) => one < column)) : dashes.length > 0 ? Math.min(...dashes) : undefined;
}

/** `key:` with nothing behind it, unless the format wants no list there. */
function opensList(document: Document, row: LineRow | undefined): boolean {
  if (row?.key?.value !== '') return false;
  const type = typeOf(document, row);
  return type === undefined || type === 'list';
}

/** The columns of the lists that a line stands in. */
function openDashes(document: Document, row: LineRow): readonly number[] {
  const found = [...row.dashes].filter((dash) => dash < row.column);
  let bound = row.first;
  for (let line = row.line - 1; line >= 0 && bound > 0; line--) {
    const above = rowAt(document, line);
    if (!above || above.first >= bound) continue;
    found.push(...above.dashes.filter((dash) => dash < bound && dash < above.column));
    bound = above.first;
  }
  return found;
}

function nextRow(document: Document, line: number): LineRow | undefined {
  for (let below = line + 1; below < document.lines.count; below++) {
    if (document.lines.line(below).trim() === '' || /^\s*#/.test(document.lines.line(below))) continue;
    return rowAt(document, below);
  }
  return undefined;
}

// Texts

interface TextSpan extends Span {
  /** Where its second line starts. */
  readonly from: number;
  readonly plain: boolean;
}

/** Texts of several lines, and braces: within them columns are words or the author's own. */
function spansOfTexts(tokens: readonly Token[]): readonly TextSpan[] {
  const found: TextSpan[] = [];
  const waiting: unknown[] = [...tokens].reverse();
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null) continue;
    if (!('type' in one)) {
      waiting.push(...partsOf(one));
      continue;
    }
    const token = one as Token;
    if (token.type === 'block-scalar') {
      const from = token.props.reduce((end, prop) => end + ('source' in prop ? prop.source.length : 0), token.props[0]?.offset ?? token.offset);
      if (token.source) found.push({ start: token.props[0]?.offset ?? token.offset, from, end: from + token.source.length, plain: false });
    } else if (token.type === 'scalar' || token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar') {
      const line = token.source.indexOf('\n');
      if (line >= 0) found.push({ start: token.offset, from: token.offset + line + 1, end: token.offset + token.source.length, plain: token.type === 'scalar' });
    } else if (token.type === 'flow-collection') {
      const close = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
      found.push({ start: token.offset, from: token.offset + 1, end: close ? close.offset + 1 : Number.POSITIVE_INFINITY, plain: false });
    } else waiting.push(...partsOf(token));
  }
  return found;
}

const partsOf = (one: object): readonly unknown[] => (Object.values(one) as readonly unknown[]).filter((part) => typeof part === 'object' && part !== null);
