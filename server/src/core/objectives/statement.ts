/**
 * A statement made ready to be read: what is decoration has become spaces, and every offset is still the author's.
 *
 * Bullets, numbers, check marks and boxes, emoji, Markdown and quotes around the whole say nothing about the framing. What stands in
 * backticks is a name, whatever words it holds.
 */

export interface Statement {
  /** As the author wrote it. */
  readonly text: string;
  /** As long as `text`, without decoration. */
  readonly plain: string;
  /** `plain` in small letters, and as long. */
  readonly lower: string;
  readonly words: readonly Word[];
  /** Where the words that are read end: very long texts are read at their head only. */
  readonly end: number;
  /** Ends with a question mark. */
  readonly asks: boolean;
}

export interface Word {
  readonly start: number;
  readonly end: number;
  /** In small letters, apostrophes straight. */
  readonly lower: string;
  readonly text: string;
  /** The marks and spaces between the word before and this one, without the spaces: `,` or `(` or ``. */
  readonly before: string;
  /** Stood in backticks, or is made of code: `glob.glob`. */
  readonly code: boolean;
}

/** A statement is a sentence or two; what comes later does not change how it is framed. */
const READ_AT_MOST = 1200;
const WORDS_AT_MOST = 160;

export function statementOf(text: string): Statement {
  const head = text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text;
  const spans = codeSpans(head);
  const plain = plainOf(head, spans);
  const words = wordsOf(plain, spans);
  return { text, plain, lower: lowerOf(plain), words, end: plain.trimEnd().length, asks: asksAtTheEnd(head) };
}

/** Whether a statement is so long that its end is not read. */
export function isCut(text: string): boolean {
  if (text.length > READ_AT_MOST) return true;
  return text.length > WORDS_AT_MOST && statementOf(text).words.length >= WORDS_AT_MOST;
}

/** "Answer “Where is my parcel?”" asks nothing: the question is somebody else's, unless all of it stands in quotes. */
function asksAtTheEnd(text: string): boolean {
  const [, closing] = /\?[)\]*_\s]*(["”’»'“]?)[)\]*_\s]*$/u.exec(text.slice(-40)) ?? [];
  return closing === '' || (closing !== undefined && /^[\s*_(-]*["“‘«'„]/u.test(text));
}

/** `code` in backticks; a single backtick is an ordinary mark. */
function codeSpans(text: string): readonly (readonly [number, number])[] {
  if (!text.includes('`')) return [];
  return [...text.matchAll(/(?<!`)(`+)([^`]{1,200})\1/g)].map(({ index, 0: whole }) => [index, index + whole.length] as const);
}

function plainOf(text: string, spans: readonly (readonly [number, number])[]): string {
  let plain = text.replace(BOX, (found) => ' '.repeat(found.length));
  for (const [start, end] of spans) plain = plain.slice(0, start) + ' ' + CODE.repeat(end - start - 2) + ' ' + plain.slice(end);
  if (DECORATED.test(plain)) plain = plain.replace(DECORATION, (found) => ' '.repeat(found.length));
  const lead = (NUMBERED.exec(plain) ?? LEAD.exec(plain))?.[0].length ?? 0;
  return lead > 0 ? ' '.repeat(lead) + plain.slice(lead) : plain;
}

/** "[x]" and "[ ]", as lists of things to do have them. */
const BOX = /^[\s\p{P}\p{S}\d]{0,12}?\[[\sxX✓✔✗]\](?=\s)/u;

/** Stands for one code unit of something in backticks. */
export const CODE = '□';

const DECORATED = /[*_~#<>[\]|•●▪◦‣➢➔→✓☐]|\p{Cf}|\p{Variation_Selector}|\p{Extended_Pictographic}|\p{Cc}|\p{Zl}|\p{Zp}/u;
// Links keep their words; markers around and inside words go; so do direction marks, soft hyphens and pictures.
const DECORATION = /\]\([^)\s]{0,300}\)|[*~#•●▪◦‣➢➔→✓☐|]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|<\/?[a-z][^<>]{0,60}>|[[\]]|\p{Cf}|\p{Variation_Selector}|\p{Extended_Pictographic}|\p{Cc}|\p{Zl}|\p{Zp}/gu;
// "1.", "2)", "a)", "2.1", "LO3:", "K1.2 –", "Objective 4:", "-", an opening quote; marks may stand before them, too. Whatever
// ends the marks is let pass, so that nothing is tried again with one mark less.
const LEAD = /^(?:(?:(?!□)[\s\p{P}\p{S}])*?\(?(?:\d{1,3}\.\d{1,3}(?:\.\d{1,3}){0,2}(?=\s)|\d{1,3}(?:\.\d{1,3}){0,3}[.):]|[a-z]\)|[ivx]{1,4}[.)]|(?:objective|outcome|goal|ziel|lernziel|objetivo|objectif|resultado)\s*\d{1,3}(?:\.\d{1,3})?\s*[.:)–—-]|[A-Z]{1,4}-?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?\s*[.:)–—-])\s*)?[\s\p{P}\p{S}]*?(?=[^\s\p{P}\p{S}]|[□(]|$)/iu;

// "K0063 - …", "LO-1.1 …", "T0654B: …": the number that a catalog gives to a statement.
const NUMBERED = /^(?:(?!□)[\s\p{P}\p{S}])*[A-Z]{1,4}[-.]?\d{1,5}(?:[.-]\d{1,3}){0,3}[A-Za-z]?(?:\s*[.:)–—-][\s\p{P}\p{S}]*|\s+)(?=\p{Lu}\p{Ll})/u;

const WORD = /[□\p{L}\p{M}\p{N}]+(?:['’.\-/_&+#@:]+[□\p{L}\p{M}\p{N}]+)*[+#]*/gu;

function wordsOf(plain: string, spans: readonly (readonly [number, number])[]): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const { 0: text, index: start } of plain.matchAll(WORD)) {
    const end = start + text.length;
    const code = text.includes(CODE) || /[a-z][A-Z]|[\p{L}\p{N}][._:@#][\p{L}\p{N}]|_/u.test(text) || spans.some(([from, to]) => start >= from && end <= to);
    words.push({ start, end, text, lower: text.toLowerCase().replace(/’/g, "'"), before: plain.slice(last, start).replace(/\s+/g, ''), code });
    last = end;
    if (words.length >= WORDS_AT_MOST) break;
  }
  return words;
}

/** Small letters without a change of length: İ would become two code units. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}
