/** The words of a German statement, and its clauses: which of them may hold the verb that counts. */
import type { Stretch } from '../phrases';
import type { Statement, Word } from '../statement';

export interface Token extends Stretch {
  readonly text: string;
  /** In small letters, without umlauts and ß, gender forms in one: "Mitarbeiter:innen" → "mitarbeiterinnen". */
  readonly key: string;
  readonly capital: boolean;
  /** Marks before the word; a dash between spaces is `–`. */
  readonly before: string;
  readonly code: boolean;
}

/** `sub`: a clause behind wie, dass, um …; `relative`: may be one, or the next item of a list. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly kind: 'main' | 'relative' | 'sub';
}

/** Small letters without umlauts, so that Swiss spelling and ae, oe, ue are the same words. */
export const fold = (text: string): string => text.toLowerCase().normalize('NFC').replace(/[äöüß]/g, (letter) => PLAIN[letter] ?? letter);

/** Empty where there is no word. */
export const keyAt = (tokens: readonly Token[], index: number): string => tokens[index]?.key ?? '';

const PLAIN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const GENDERED = /[:*_/(-]+(innen|in|nen|n|r|s|e)$/;

export function tokensOf({ words, plain, text }: Statement): readonly Token[] {
  const tokens: Token[] = [];
  for (const word of words) {
    const last = tokens.at(-1);
    const key = fold(word.lower).replace(GENDERED, '$1');
    if (last && isEnding(word, last, text)) {
      // "Teilnehmer*innen" and "Teilnehmer(innen)" came as two words.
      tokens[tokens.length - 1] = { ...last, key: last.key + key, end: word.end + (text[last.end] === '(' && text[word.end] === ')' ? 1 : 0), text: last.text + word.text };
      continue;
    }
    const dash = /^[-–—]$/.test(word.before) && last && plain[last.end] === ' ';
    tokens.push({
      start: word.start,
      end: word.end,
      text: word.text,
      key,
      capital: /^\p{Lu}/u.test(word.text) || word.code || /^\d/.test(word.text),
      before: dash ? '–' : word.before.replace(/-/g, ''),
      code: word.code && !GENDERED.test(word.lower),
    });
  }
  return tokens;
}

const isEnding = ({ lower, start }: Word, last: Token, text: string): boolean =>
  start === last.end + 1 && /[*(]/.test(text[last.end] ?? '') && /^(?:innen|in|r|n)$/.test(lower);

const ABBREVIATIONS = new Set('bzw inkl ggf etc evtl usw sog vgl ca nr max min abs art lit std dr bspw resp zzgl'.split(' '));

/** Whether a sentence ends before this word. */
const endsBefore = ({ before, capital }: Token, last: Token): boolean =>
  /[.!?…]/.test(before) && capital && (last.key.length > 2 || /[!?]/.test(before)) && !/\d$|\./.test(last.key) && !ABBREVIATIONS.has(last.key);

/** What opens a clause whose verb does not count: "…, wie die Anlage isoliert wird". */
export const OPENERS = new Set(
  'dass ob wie warum weshalb wieso wann wo woher wohin was wer wem wen wessen welche welcher welches welchen welchem wodurch womit worauf woran worin wofuer wozu wovon worueber worum wonach wogegen wenn falls weil da damit sodass um ohne anstatt statt nachdem bevor ehe sobald solange indem obwohl sofern soweit waehrend inwiefern inwieweit'.split(' '),
);
const RELATIVE = new Set('der die das dem den denen deren dessen'.split(' '));
const AROUND = new Set('in an auf mit von zu bei fuer aus nach ueber unter durch vor gegen um'.split(' '));
const JOINTS = new Set(['und', 'oder', 'sowie', 'bzw']);

export function clausesOf(tokens: readonly Token[], closes: (token: Token) => boolean): readonly Clause[] {
  const clauses: Clause[] = [];
  let open = false;
  let inBrackets = false;
  let from = 0;
  for (let index = 1; index <= tokens.length; index++) {
    const token = tokens[index];
    const last = tokens[index - 1];
    if (!last) break;
    const over = !token || endsBefore(token, last);
    if (!over && !/[,;:()–—…]/.test(token.before) && !/[.!?]/.test(token.before) && !startsInside(tokens, index)) continue;
    const kind: Clause['kind'] = open || inBrackets ? 'sub' : kindOf(tokens, from);
    clauses.push({ from, to: index, kind });
    open = kind === 'sub' && !inBrackets && !closes(last);
    if (over) break;
    if (/[:;]/.test(token.before)) open = false;
    inBrackets = /\([^)]*$/.test(token.before) || (inBrackets && !token.before.includes(')'));
    from = index;
  }
  return clauses;
}

/** "… erkennen und wie man sie behebt": a clause that no comma announces. */
const startsInside = (tokens: readonly Token[], index: number): boolean => {
  const [last, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return !!last && !!token && !!next && JOINTS.has(last.key) && /^(?:wie|warum|weshalb|was|welche[rsmn]?|ob|dass|wann)$/.test(token.key) && !token.capital;
};

function kindOf(tokens: readonly Token[], from: number): Clause['kind'] {
  const [first, second] = JOINTS.has(keyAt(tokens, from)) ? [tokens[from + 1], tokens[from + 2]] : [tokens[from], tokens[from + 1]];
  if (!first) return 'main';
  if (first.key === 'waehrend' && JOINTS.has(second?.key ?? '')) return 'main';
  if (OPENERS.has(first.key) && !(CONDITIONS.has(first.key) && (from === 0 || /^\d/.test(second?.key ?? '')))) return 'sub';
  if (from === 0) return 'main';
  if (RELATIVE.has(first.key) || (AROUND.has(first.key) && !!second && (RELATIVE.has(second.key) || /^welche[rsmn]$/.test(second.key)) && !second.capital)) return 'relative';
  return 'main';
}

// "Ohne Hilfe …", "Während der Schicht …", "… , um 20 % …" are no clauses.
const CONDITIONS = new Set(['ohne', 'statt', 'anstatt', 'waehrend', 'da', 'um']);
