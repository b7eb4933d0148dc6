/**
 * A text without accents: writers leave them out, and a capital often has none. Every place can be told in the
 * author's own text, also where one letter became two ("œ") or two became one ("e" with a mark of its own).
 */
import type { Stretch } from '../phrases';

export interface Folded {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The same stretch in the text as it was given. */
  readonly original: (stretch: Stretch) => Stretch;
}

export interface Token extends Stretch {
  /** Small letters without accents; an elided word keeps its apostrophe: "l'". */
  readonly text: string;
  /** The marks between the token before and this one, without spaces. */
  readonly before: string;
}

export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  let folded = '';
  for (const char of text.normalize('NFC')) folded += FOLDED.get(char) ?? char;
  return folded;
}

export function foldedOf(lower: string, end: number): Folded {
  const given = lower.slice(0, end);
  if (PLAIN.test(given)) return { text: given, tokens: tokensOf(given), original: ({ start, end: last }) => ({ start, end: last }) };
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const char = given.charAt(at);
    if (MARK.test(char)) continue;
    const folded = FOLDED.get(char) ?? char;
    for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
    text += folded;
  }
  const startOf = (place: number): number => places[place] ?? given.length;
  // The end is where the last letter ends, together with the marks on it.
  const endOf = (place: number): number => {
    let last = (places[place - 1] ?? -1) + 1;
    while (last < given.length && MARK.test(given.charAt(last))) last += 1;
    return last;
  };
  return { text, tokens: tokensOf(text), original: ({ start, end: last }) => (last > start ? { start: startOf(start), end: endOf(last) } : { start: startOf(start), end: startOf(start) }) };
}

const PLAIN = /^[\x20-\x7e]*$/;
const MARK = /[\u0300-\u036f]/;

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...'áàâäãå=a éèêë=e íìîï=i óòôöõ=o úùûü=u ýÿ=y ñ=n ç=c'.split(' ').flatMap((pair) => {
    const [from = '', to = ''] = pair.split('=');
    return Array.from(from, (char) => [char, to] as const);
  }),
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['’', "'"],
  ['ʼ', "'"],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u2009', ' '],
]);

// An elided word ends with its apostrophe; what follows is a word of its own: "s'assurer" is two.
const TOKEN = /[\p{L}\p{N}□]+(?:[-.]+[\p{L}\p{N}□]+)*(?:'(?=[\p{L}\p{N}□]))?/gu;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: found, index: start } of text.matchAll(TOKEN)) {
    tokens.push({ text: found, start, end: start + found.length, before: text.slice(last, start).replaceAll(' ', '') });
    last = start + found.length;
    if (tokens.length >= TOKENS_AT_MOST) break;
  }
  return tokens;
}

const TOKENS_AT_MOST = 160;
