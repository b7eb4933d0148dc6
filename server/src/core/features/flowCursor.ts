/** Where a cursor stands inside brackets: `[a, │]` and `{ key: │ }`, on one line or over several. */
import type { Lines } from '../lines';
import type { Path } from '../tree';
import type { Cursor } from './cursor';
import { endsDocument, rowOf, type Row } from './rows';

/** Brackets that opened further up than this are no longer looked for. */
const MOST_LINES = 50;

type PathOf = (line: number, row: Row) => Path | undefined;

/** `outside` when no bracket is open at the cursor; undefined when one is, and nothing can be proposed there. */
export function flowCursor(lines: Lines, offset: number, pathOf: PathOf): Cursor | 'outside' | undefined {
  const { line } = lines.at(offset);
  let leftmost = Infinity;
  for (let above = line; above >= Math.max(0, line - MOST_LINES) && leftmost > 0; above--) {
    if (endsDocument(lines.line(above))) break;
    const row = rowOf(lines.line(above));
    if (!row) continue;
    const from = bracketIn(row);
    // What is inside brackets is indented further than what they hang on.
    if (from !== undefined && row.first < leftmost) {
      const open = new Reading(lines.text.slice(lines.span(above).start + from, offset));
      const start = open.frames.length > 0 ? pathOf(above, row) : undefined;
      if (start) return cursorIn(open, lines.text, offset, row.key ? [...start, row.key.name] : start, row.column);
    }
    if (above < line) leftmost = Math.min(leftmost, row.first);
  }
  return 'outside';
}

/** The column of the bracket a row's value starts with. */
function bracketIn({ key, text, column }: Row): number | undefined {
  const value = key ? key.value : text;
  if (!/^[[{]/.test(value)) return undefined;
  return key ? column + text.length - trimmedFrom(text, key.valueFrom - column) : column;
}

const trimmedFrom = (text: string, from: number): number => text.slice(from).trimStart().length;

function cursorIn(open: Reading, text: string, offset: number, path: Path, column: number): Cursor | undefined {
  const frame = open.frames.at(-1);
  if (!frame) return undefined;
  const quoted = /^["']/.test(open.word);
  const typed = quoted ? open.word.slice(1) : open.word;
  // A space behind a word: the next thing has to be a comma and not a second word.
  if (/\s/.test(typed)) return undefined;
  const rest = text.slice(offset);
  const more = (quoted ? /^[^\s"',[\]{}]*/ : /^[^\s"',:[\]{}#]*/).exec(rest)?.[0] ?? '';
  const inKey = frame.map && frame.key === undefined;
  const colon = /^["']?\s*:/.test(rest.slice(more.length));
  if (!/^["']?\s*(?:$|[,\]}\r\n]|#|:)/.test(rest.slice(more.length)) || (colon && !inKey)) return undefined;
  return {
    path: [...path, ...steps(open.frames), ...(frame.map ? (inKey ? [] : [frame.key ?? '']) : [0])],
    span: { start: offset - typed.length, end: offset + more.length },
    column,
    inline: true,
    named: inKey && colon,
    taken: new Set([...frame.taken, ...following(rest.slice(more.length))]),
    neighbors: inKey ? 'keys' : 'items',
    lead: text[offset - 1] === ':' ? ' ' : '',
    quoted,
  };
}

/** From the outermost bracket to the innermost one. */
const steps = (frames: readonly Frame[]): Path => frames.slice(0, -1).map(({ map, key }) => (map ? (key ?? '') : 0));

/** The words that follow up to the closing bracket, without what is nested. */
function following(rest: string): readonly string[] {
  const closing = /[\]}]/.exec(rest)?.index ?? 0;
  return rest.slice(0, closing).split(',').map((part) => part.replace(/:(?:\s.*)?$/s, '').trim().replace(/^["']|["']$/g, ''));
}

interface Frame {
  readonly map: boolean;
  readonly taken: string[];
  key?: string | undefined;
}

/** Reads brackets up to the cursor and keeps what is still open, and the word that has begun. */
class Reading {
  readonly frames: Frame[] = [];
  word = '';

  constructor(text: string) {
    let quote = '';
    for (let at = 0; at < text.length; at++) {
      const char = text[at] ?? '';
      if (quote) {
        this.word += char;
        if (char === quote) quote = '';
      } else if ((char === '"' || char === "'") && !this.word) {
        quote = char;
        this.word = char;
      } else if (char === '#' && /\s/.test(text[at - 1] ?? '')) {
        while (at + 1 < text.length && text[at + 1] !== '\n') at++;
      } else this.#plain(char, text[at + 1] ?? ' ');
      if (this.frames.length === 0) return;
    }
  }

  #plain(char: string, next: string): void {
    const frame = this.frames.at(-1);
    switch (char) {
      case '[':
      case '{':
        this.frames.push({ map: char === '{', taken: [] });
        this.word = '';
        return;
      case ']':
      case '}':
        this.frames.pop();
        this.word = '';
        return;
      case ',':
        if (frame && frame.key === undefined) frame.taken.push(unquoted(this.word));
        if (frame) frame.key = undefined;
        this.word = '';
        return;
      case ':':
        if (frame?.map && frame.key === undefined && /[\s,[\]{}]/.test(next)) {
          frame.key = unquoted(this.word);
          frame.taken.push(frame.key);
          this.word = '';
          return;
        }
        break;
      default:
    }
    if (this.word || /\S/.test(char)) this.word += char;
  }
}

const unquoted = (word: string): string => word.trim().replace(/^(["'])(.*)\1$/, '$2');
