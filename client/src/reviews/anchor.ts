/**
 * Where a thread sits in today's text, or that its place is lost.
 *
 * A comment on the wrong line is worse than a comment in a list of lost ones,
 * so a place is believed only when the text itself says so.
 */
import { isObjectId, type Extension, type Location, type Range } from './event';

/** What we remember of the place a comment is about. */
export interface Anchor {
  readonly path: string;
  /** The commit whose text was in front of the author. */
  readonly commit?: string;
  /** Absent: the whole file. Positions as in {@link Range}: from 1, both ends included, columns in UTF-16. */
  readonly range?: Range;
  /** The whole lines of the range, and three on either side. Absent when the comment came without its text. */
  readonly snippet?: Snippet;
  /** Git's id of the text, if it was that of the commit. */
  readonly blob?: string;
  /** The `id` the document gives itself. It survives a rename. */
  readonly document?: string;
}

/** Lines without their endings; each cut after {@link LINE_WIDTH} characters. */
export interface Snippet {
  readonly before: readonly string[];
  /** Shorter than the range when the range is very long. */
  readonly exact: readonly string[];
  readonly after: readonly string[];
  /** The same lines stood elsewhere too, so that finding them once proves nothing. */
  readonly repeated?: true;
}

export type Place =
  /** `range` absent: the whole file. */
  | { readonly state: 'current'; readonly range?: Range }
  | { readonly state: 'outdated'; readonly snippet?: Snippet };

/** How many lines of context go with a comment on either side. */
export const CONTEXT_LINES = 3;

/** Lines are stored and compared up to this many characters, so that a stored line stays small. */
export const LINE_WIDTH = 500;

// With the context, even escaped sixfold, still far from the longest line we may write.
const SNIPPET_CHARACTERS = 5_000;

/** What is known when a comment is made. */
export interface Target {
  readonly path: string;
  /** The whole text in front of the author, with any line endings. */
  readonly text: string;
  /** Absent: the whole file. */
  readonly range?: Range;
  readonly commit?: string;
  readonly blob?: string;
  readonly document?: string;
}

/** The anchor of a new comment. A range that leaves the text is cut to it. */
export function makeAnchor({ text, range, ...known }: Target): Anchor {
  if (!range) return known;
  const lines = linesOf(text);
  const inside = clamp(range, lines.length);
  return { ...known, range: inside, snippet: snippetAt(lines, inside.startLine - 1, height(inside)) };
}

/** The part of an anchor that every reader of the format understands. */
export function locationOf({ commit, path, range }: Anchor): Location {
  return { ...(commit !== undefined && { commit }), path, ...(range && { range }) };
}

/** The part of an anchor that goes into `lb`. */
export function selectorsOf({ snippet, blob, document }: Anchor): Extension {
  return {
    ...snippet,
    ...(blob !== undefined && { blob }),
    ...(document !== undefined && { document }),
  };
}

/** The anchor of a stored comment; nothing if it is about no file. What `lb` does not hold properly counts as absent. */
export function readAnchor(location: Location | undefined, lb: Extension = {}): Anchor | undefined {
  if (location?.path === undefined) return undefined;
  const { exact, before, after, repeated, blob, document } = lb;
  const whole = isLines(exact) && isLines(before) && isLines(after) && exact.length > 0;
  return {
    path: location.path,
    ...(location.commit !== undefined && { commit: location.commit }),
    ...(location.range && { range: location.range }),
    ...(whole && location.range && { snippet: { before, exact, after, ...(repeated === true && { repeated }) } }),
    ...(isObjectId(blob) && { blob }),
    ...(typeof document === 'string' && document !== '' && { document }),
  };
}

/**
 * Where an anchor is in a text.
 *
 * On its old lines if they still say what they said; else where the same lines
 * stand, if only one place can be meant; else lost. When the same lines stand
 * in several places, the lines around them decide, or nothing does.
 */
export function locate(anchor: Anchor, text: string): Place {
  const { range, snippet } = anchor;
  if (!range) return { state: 'current' };
  if (!snippet) return { state: 'outdated' };
  const lines = linesOf(text);
  const at = placeOf(snippet, lines, range.startLine - 1);
  if (at === undefined || at + height(range) > lines.length) return { state: 'outdated', snippet };
  return { state: 'current', range: moved(range, at + 1) };
}

/** The zero-based line where the snippet stands, if one can be told. */
function placeOf(snippet: Snippet, lines: readonly string[], home: number): number | undefined {
  const candidates = occurrences(snippet.exact, lines).map((at) => ({ at, agreement: agreement(snippet, lines, at) }));
  const full = snippet.before.length + snippet.after.length;
  const [only] = candidates;
  const telling = !snippet.repeated && snippet.exact.some((line) => line.trim() !== '');
  if (candidates.length === 1 && only && telling) return only.at;
  const stayed = candidates.find(({ at }) => at === home);
  const best = candidates.reduce((most, candidate) => Math.max(most, candidate.agreement), 0);
  if (stayed?.agreement === best && (best > 0 || full === 0)) return home;
  const exact = candidates.filter((candidate) => candidate.agreement === full && full > 0);
  return exact.length === 1 ? exact[0]?.at : undefined;
}

function occurrences(wanted: readonly string[], lines: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + wanted.length <= lines.length; at++) {
    if (wanted.every((line, offset) => lines[at + offset] === line)) found.push(at);
  }
  return found;
}

/** How many lines of the context stand where they stood, seen from the candidate. */
function agreement({ before, exact, after }: Snippet, lines: readonly string[], at: number): number {
  const above = before.filter((line, index) => lines[at - before.length + index] === line);
  const below = after.filter((line, index) => lines[at + exact.length + index] === line);
  return above.length + below.length;
}

function snippetAt(lines: readonly string[], start: number, count: number): Snippet {
  const exact: string[] = [];
  let room = SNIPPET_CHARACTERS;
  for (const line of lines.slice(start, start + count)) {
    room -= line.length + 1;
    if (exact.length > 0 && room < 0) break;
    exact.push(line);
  }
  // After a range that was cut short, what follows is its own next lines.
  const end = start + exact.length;
  return {
    before: lines.slice(Math.max(0, start - CONTEXT_LINES), start),
    exact,
    after: lines.slice(end, end + CONTEXT_LINES),
    ...(occurrences(exact, lines).length > 1 && { repeated: true }),
  };
}

/** A text's lines, whatever ends them, as far as they are compared. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.slice(0, LINE_WIDTH));
}

/** How many lines a range covers. */
function height({ startLine, endLine = startLine }: Range): number {
  return endLine - startLine + 1;
}

function moved(range: Range, startLine: number): Range {
  return { ...range, startLine, endLine: startLine + height(range) - 1 };
}

function clamp(range: Range, lineCount: number): Range {
  const startLine = Math.min(Math.max(1, range.startLine), lineCount);
  const endLine = Math.min(Math.max(startLine, range.endLine ?? startLine), lineCount);
  return { ...range, startLine, endLine };
}

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string');
}
