/**
 * Lines as an author sees them: how far indented, behind which dashes, with which key in front. Completion lives from
 * this view, because the text around the cursor is seldom valid YAML at the moment somebody asks.
 */

export interface Row {
  /** The column of the first dash or word. */
  readonly first: number;
  /** The columns of the dashes before the content. */
  readonly dashes: readonly number[];
  /** The column at which the content starts. */
  readonly column: number;
  /** The content, without comments behind a bare key. */
  readonly text: string;
  /** The key the content starts with. */
  readonly key?: Key;
}

export interface Key {
  readonly name: string;
  /** The column behind the key, where its colon or a space before it stands. */
  readonly end: number;
  /** The column behind the colon. */
  readonly valueFrom: number;
  /** What stands on the same line behind the colon; empty when that is nothing or a comment. */
  readonly value: string;
}

const KEY = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s"'#[\]{},][^#]*?))(\s*):(?=\s|$)/;

/** Undefined for lines that say nothing: blank ones and comments. */
export function rowOf(line: string): Row | undefined {
  const lead = /^ *(?:- +)*/.exec(line)?.[0] ?? '';
  const text = line.slice(lead.length).trimEnd();
  const dashes = [...lead.matchAll(/-/g)].map(({ index }) => index);
  if (text.startsWith('#') ? dashes.length === 0 : !text && dashes.length === 0) return undefined;
  // A dash with nothing behind it is an empty item.
  if (text === '-') return { first: dashes[0] ?? lead.length, dashes: [...dashes, lead.length], column: lead.length + 2, text: '' };
  const key = keyOf(text, lead.length);
  return { first: dashes[0] ?? lead.length, dashes, column: lead.length, text: text.startsWith('#') ? '' : text, ...(key ? { key } : {}) };
}

function keyOf(text: string, column: number): Key | undefined {
  const found = KEY.exec(text);
  if (!found) return undefined;
  const name = found[1] ?? found[2] ?? found[3] ?? '';
  const rest = text.slice(found[0].length).trim();
  return {
    name,
    end: column + found[0].length - 1 - (found[4]?.length ?? 0),
    valueFrom: column + found[0].length,
    value: rest.startsWith('#') ? '' : rest,
  };
}

/** Whether a line ends the document before it. */
export const endsDocument = (line: string): boolean => /^(?:---|\.\.\.)(?:\s|$)/.test(line) || line.startsWith('%');
