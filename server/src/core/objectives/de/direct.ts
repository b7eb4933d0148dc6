/** The good objective that hides in a heading or behind "wissen, wie man …": in German the verb goes to the end, so all of it is written anew. */
import type { Direct } from '../framing';
import type { Act } from './acts';
import { finiteOf, infinitiveOf, infinitiveWithZu, MODALS, participleOf } from './forms';
import { JOINTS, PREPOSITIONS } from './nouns';
import { clauseAt, type Sentence } from './sentence';
import { keyAt } from './tokens';

/** "Lernen, Konflikte zu lösen" → "Konflikte lösen"; "Wissen, wie man Störungen behebt" → "Störungen beheben". */
export function directFromClause(sentence: Sentence, { at }: Act): Direct | undefined {
  const { tokens, clauses, end } = sentence;
  const clause = clauses.find(({ from }) => from > at);
  if (clause?.to !== end || clause.from !== at + 1) return undefined;
  const first = tokens[clause.from]?.key;
  if (first === 'wie') return /^(?:man|sie|du|ich|wir)$/.test(keyAt(tokens, clause.from + 1)) ? rewritten(sentence, 0, clause.from + 2, end) : undefined;
  return clause.kind === 'main' ? rewritten(sentence, 0, clause.from, end, true) : undefined;
}

/** "Wie man Störungen behebt" → "Störungen beheben"; "So schalten Sie die Anlage ab" → "die Anlage abschalten". */
export function directFromHowTo(sentence: Sentence, start: number, from: number): Direct | undefined {
  const { tokens, end } = sentence;
  const clause = clauseAt(sentence, start);
  if (clause?.to !== end) return undefined;
  if (tokens[start]?.key !== 'so') return rewritten(sentence, start, from, end);
  const verb = keyAt(tokens, start + 1);
  const last = tokens[end - 1];
  const base = infinitiveOf(verb) ?? finiteOf(verb);
  if (base === undefined || !last || from >= end) return undefined;
  const particle = last.capital ? undefined : infinitiveOf(last.key + base);
  const stop = particle === undefined ? end : end - 1;
  if (stop <= from) return undefined;
  return made(sentence, start, end, `${textOf(sentence, from, stop)} ${particle ?? base}`);
}

/** The words from one on, with their verb as an infinitive: undefined when it is none that is known. */
function rewritten(sentence: Sentence, start: number, from: number, end: number, needsZu = false): Direct | undefined {
  const { tokens } = sentence;
  let stop = end;
  if (MODALS.has(keyAt(tokens, stop - 1))) stop--;
  if (stop - 1 < from + 1) return undefined;
  let text = '';
  let changed = false;
  for (let at = from; at < stop; at++) {
    const token = tokens[at];
    if (!token) return undefined;
    const closes = at === stop - 1 || JOINTS.has(keyAt(tokens, at + 1));
    if (token.key === 'zu' && infinitiveOf(keyAt(tokens, at + 1)) !== undefined && !tokens[at + 1]?.capital) {
      changed = true;
      continue;
    }
    let word = token.text;
    if (!token.capital && closes) {
      const base = infinitiveWithZu(token.key) ?? (needsZu ? undefined : (infinitiveOf(token.key) ?? finiteOf(token.key)));
      if (base !== undefined && base !== token.text) word = base;
      if (at === stop - 1 && base === undefined && (!needsZu || !changed)) return undefined;
      if (base !== undefined) changed = true;
    }
    text += (text === '' ? '' : `${token.before === '' ? '' : gapBefore(sentence, at)}${/\s$/.test(gapBefore(sentence, at)) && token.before !== '' ? '' : ' '}`) + word;
  }
  return changed ? made(sentence, start, end, text) : undefined;
}

const gapBefore = ({ tokens, statement }: Sentence, at: number): string => statement.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);

/** "Erkennen von Gefahren" → "Gefahren erkennen"; "Isolieren der Anlage" → "die Anlage isolieren". Only where no ending has to change. */
export function directFromNominal(sentence: Sentence, start: number, base: string): Direct | undefined {
  const { tokens, end, clauses } = sentence;
  const [small, noun] = [tokens[start + 1], tokens[start + 2]];
  if (!small || !noun?.capital || clauses[0]?.to !== end || end - start > 9) return undefined;
  if (tokens.slice(start + 3, end).some(({ key, capital }) => JOINTS.has(key) || key === 'von' || (!capital && !PREPOSITIONS.has(key) && participleOf(key) !== undefined))) return undefined;
  const article = ARTICLES[small.key];
  if (article === undefined || (small.key === 'von' && !/(?:[^r]n|s)$/.test(noun.key))) return undefined;
  return made(sentence, start, end, `${article}${textOf(sentence, start + 2, end)} ${base}`);
}

/** The genitive, and how the same noun starts as an object. */
const ARTICLES: Readonly<Record<string, string>> = { von: '', der: 'die ', einer: 'eine ', dieser: 'diese ', aller: 'alle ' };

const textOf = ({ tokens, statement }: Sentence, from: number, to: number): string => statement.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

function made({ tokens }: Sentence, from: number, to: number, verb: string): Direct | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last ? { verb, start: first.start, end: last.end } : undefined;
}
