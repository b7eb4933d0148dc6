/**
 * What is stored: one comment a line, in git-appraise's format.
 *
 * A line is read once, here; everything behind this door may trust what it is
 * given. A line that is not what it should be is kept as it is and set aside.
 */
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A stored line, looked at once: a comment, an event of our own (`"v": 1`), or something we set aside. */
export type Line = CommentLine | EventLine | QuarantinedLine;

export interface CommentLine {
  readonly kind: 'comment';
  readonly id: string;
  readonly comment: Comment;
}

/** A line of a kind that other readers ignore: verdicts, reactions, assignments. Kept, not yet interpreted. */
export interface EventLine {
  readonly kind: 'event';
  readonly line: string;
  readonly value: Extension;
}

/** A line we could not trust. It stays in Git as it is; `reason` says which promise it broke. */
export interface QuarantinedLine {
  readonly kind: 'quarantined';
  readonly line: string;
  readonly reason: Reason;
}

export type Reason =
  | 'too-long'
  | 'not-json'
  | 'not-an-object'
  | 'unknown-version'
  | 'bad-timestamp'
  | 'bad-author'
  | 'bad-id'
  | 'bad-location'
  | 'unsafe-path'
  | 'bad-range'
  | 'bad-description'
  | 'bad-resolved'
  | 'bad-signature'
  | 'bad-extension';

/** One comment, an edit of one (`original`), or a reply to one (`parent`). */
export interface Comment {
  /** Whole seconds since 1970, at most ten digits. */
  readonly timestamp: number;
  /** Who says so. A claim: the notes commit that brought the line is the evidence. */
  readonly author: string;
  /** The id of the first line of the comment that this line replaces. */
  readonly original?: string;
  /** The id of the comment that this one answers. */
  readonly parent?: string;
  readonly location?: Location;
  /** Markdown. Empty for a mere mark, such as *resolved*. */
  readonly description: string;
  /** `false` asks for a change, `true` says it was made, absent says neither. */
  readonly resolved?: boolean;
  readonly signature?: string;
  /** What only we know about the comment. Not covered by the id. */
  readonly lb?: Extension;
}

export interface Location {
  /** The commit whose text was in front of the author. */
  readonly commit?: string;
  /** Relative to the top of the repository, with `/`. */
  readonly path?: string;
  /** Absent: the whole file. */
  readonly range?: Range;
}

/**
 * Lines count from 1 and both ends are included.
 *
 * Columns count from 1, in UTF-16 code units, and both ends are included. So
 * `endColumn` equals an editor's zero-based, exclusive end character, and
 * `startColumn` its start character plus one. git-appraise itself only checks
 * that a column fits the line's bytes, which a UTF-16 column always does.
 */
export interface Range {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export type Extension = Readonly<Record<string, unknown>>;

/** The longest line we read or write, in bytes. */
export const MAX_LINE_BYTES = 64 * 1024;

/** The last second that ten digits can hold. */
export const MAX_TIMESTAMP = 9_999_999_999;

/** Looks at one stored line (without its newline). Never throws. */
export function readLine(line: string): Line {
  const value = parse(line);
  if (typeof value === 'string') return { kind: 'quarantined', line, reason: value };
  const fields = knownFields(value);
  const version = fields.get('v') ?? 0;
  if (version === 1) return { kind: 'event', line, value };
  if (version !== 0) return { kind: 'quarantined', line, reason: 'unknown-version' };
  const comment = readComment(fields);
  if (typeof comment === 'string') return { kind: 'quarantined', line, reason: comment };
  return { kind: 'comment', id: commentId(comment), comment };
}

/** The line to store for a comment, without a newline. */
export function printComment(comment: Comment): string {
  const known = canonical(comment);
  if (!comment.lb) return known;
  return `${known.slice(0, -1)},"lb":${printJson(comment.lb)}}`;
}

/** A comment's name: SHA-1 of its canonical form, 40 lower-case hexadecimal digits. What `lb` says does not matter. */
export function commentId(comment: Comment): string {
  return bytesToHex(sha1(utf8ToBytes(canonical(comment))));
}

/** Whether a printed line may be stored. */
export function fits(line: string): boolean {
  // A character of a string is at most three bytes of UTF-8.
  return line.length * 3 <= MAX_LINE_BYTES || utf8ToBytes(line).length <= MAX_LINE_BYTES;
}

/** Whether a value names an object of a repository: SHA-1 or SHA-256, in lower-case hexadecimal. */
export function isObjectId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value);
}

/**
 * Whether a value is a path that stays inside the repository, on every system:
 * relative, with `/`, and never near `.git`, however that may be spelt.
 */
export function isSafePath(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 4096) return false;
  if (/^-|^[A-Za-z]:|[\\\u0000-\u001f\u007f]/.test(value)) return false;
  return value.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..' && !isGitDirectory(segment));
}

function parse(line: string): Extension | Reason {
  if (!fits(line)) return 'too-long';
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not-json';
  }
  return isRecord(value) ? value : 'not-an-object';
}

const KNOWN = new Set([
  ...['timestamp', 'author', 'original', 'parent', 'location', 'description', 'resolved', 'v', 'signature', 'lb'],
  ...['commit', 'path', 'range', 'startline', 'startcolumn', 'endline', 'endcolumn'],
]);

/**
 * Other readers match known keys in any case, the last one winning, and take
 * null for absent. We read what they read, or one line would have two ids.
 */
function knownFields(value: Extension): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [key, field] of Object.entries(value)) {
    // Go also folds the long s; JavaScript's lower case leaves it alone.
    const name = key.replaceAll('\u017f', 's').toLowerCase();
    if (KNOWN.has(name) && field !== null) fields.set(name, field);
  }
  return fields;
}

function readComment(fields: ReadonlyMap<string, unknown>): Comment | Reason {
  const timestamp = fields.get('timestamp');
  if (typeof timestamp !== 'string' || !/^[0-9]{1,10}$/.test(timestamp)) return 'bad-timestamp';
  const author = fields.get('author');
  if (typeof author !== 'string' || author === '') return 'bad-author';
  const original = orAbsent(fields.get('original'));
  const parent = orAbsent(fields.get('parent'));
  if ((original !== undefined && !isObjectId(original)) || (parent !== undefined && !isObjectId(parent))) return 'bad-id';
  const location = fields.has('location') ? readLocation(fields.get('location')) : undefined;
  if (typeof location === 'string') return location;
  const description = fields.get('description') ?? '';
  if (typeof description !== 'string') return 'bad-description';
  const resolved = fields.get('resolved');
  if (resolved !== undefined && typeof resolved !== 'boolean') return 'bad-resolved';
  const signature = orAbsent(fields.get('signature'));
  if (signature !== undefined && typeof signature !== 'string') return 'bad-signature';
  const lb = fields.get('lb');
  if (lb !== undefined && !isRecord(lb)) return 'bad-extension';
  return {
    timestamp: Number(timestamp),
    author,
    ...(original !== undefined && { original }),
    ...(parent !== undefined && { parent }),
    ...(location && { location }),
    description,
    ...(resolved !== undefined && { resolved }),
    ...(signature !== undefined && { signature }),
    ...(lb && { lb }),
  };
}

function readLocation(value: unknown): Location | Reason {
  if (!isRecord(value)) return 'bad-location';
  const fields = knownFields(value);
  const commit = orAbsent(fields.get('commit'));
  if (commit !== undefined && !isObjectId(commit)) return 'bad-id';
  const path = orAbsent(fields.get('path'));
  if (path !== undefined && !isSafePath(path)) return 'unsafe-path';
  const range = fields.has('range') ? readRange(fields.get('range')) : undefined;
  if (range === 'bad-range') return range;
  return {
    ...(commit !== undefined && { commit }),
    ...(path !== undefined && { path }),
    ...(range && { range }),
  };
}

function readRange(value: unknown): Range | 'bad-range' {
  if (!isRecord(value)) return 'bad-range';
  const fields = knownFields(value);
  const numbers = ['startline', 'startcolumn', 'endline', 'endcolumn'].map((name) => fields.get(name) ?? 0);
  if (!numbers.every(isPosition)) return 'bad-range';
  const [startLine = 0, startColumn = 0, endLine = 0, endColumn = 0] = numbers;
  const lastLine = endLine || startLine;
  if (startLine === 0 || lastLine < startLine) return 'bad-range';
  if (lastLine === startLine && startColumn && endColumn && endColumn < startColumn) return 'bad-range';
  // Zero is how the format says "not given".
  return {
    startLine,
    ...(startColumn && { startColumn }),
    ...(endLine && { endLine }),
    ...(endColumn && { endColumn }),
  };
}

/** The known keys in their order, empty ones left out: the bytes that the id covers. */
function canonical({ timestamp, author, original, parent, location, description, resolved, signature }: Comment): string {
  const seconds = String(Math.min(Math.max(Math.trunc(timestamp), 0), MAX_TIMESTAMP)).padStart(10, '0');
  return printJson({
    timestamp: seconds,
    author: author || undefined,
    original: original || undefined,
    parent: parent || undefined,
    location: location && {
      commit: location.commit || undefined,
      path: location.path || undefined,
      range: location.range && {
        startLine: location.range.startLine,
        startColumn: location.range.startColumn || undefined,
        endLine: location.range.endLine || undefined,
        endColumn: location.range.endColumn || undefined,
      },
    },
    description: description || undefined,
    resolved,
    signature: signature || undefined,
  });
}

const ESCAPED = /[<>&\u2028\u2029]|\\u(d[89ab][0-9a-f]{2}|d[c-f][0-9a-f]{2})/g;

/**
 * JSON as Go prints it, since ids are hashes of those bytes. A lone surrogate
 * is no text, and Go reads it as the replacement character.
 */
function printJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.replace(ESCAPED, (found, _surrogate, offset: number) => {
    if (found.length === 1) return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return isEscaped(json, offset) ? found : '\ufffd';
  });
}

/** Whether the backslash at `offset` is itself the second half of an escaped backslash. */
function isEscaped(json: string, offset: number): boolean {
  let before = offset;
  while (json[before - 1] === '\\') before--;
  return (offset - before) % 2 === 1;
}

function isGitDirectory(segment: string): boolean {
  // File systems see `.git` in these as well: Windows drops trailing dots,
  // spaces and stream names and knows `git~1`; macOS skips invisible characters.
  const seen = segment.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff]/g, '').toLowerCase();
  return /^(?:\.git|git~[0-9]+)[. ]*(?::.*)?$/.test(seen);
}

/** The format takes an empty string for "not given". */
function orAbsent(value: unknown): unknown {
  return value === '' ? undefined : value;
}

function isPosition(value: unknown): value is number {
  // Readers in Go keep positions in 32 bits.
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;
}

function isRecord(value: unknown): value is Extension {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
