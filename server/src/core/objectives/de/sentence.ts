/** A German statement with its words and clauses, and what is asked of them again and again. */
import type { Around } from '../grammar';
import type { Statement } from '../statement';
import { isVerbal } from './forms';
import { DETERMINERS, isAudience, isLearner, isPerson, endsIn, PRONOUNS } from './nouns';
import { clausesOf, tokensOf, type Clause, type Token } from './tokens';

export interface Sentence {
  readonly statement: Statement;
  readonly around: Around;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  /** Capitals say nothing: all letters are small, or all are large. */
  readonly flat: boolean;
  /** One past the last word of the sentence that is read. */
  readonly end: number;
}

export function sentenceOf(statement: Statement, around: Around): Sentence {
  const tokens = withoutShouting(tokensOf(statement));
  const clauses = clausesOf(tokens, isVerbal);
  const rest = tokens.slice(1).filter(({ code, text }) => !code && /\p{L}/u.test(text));
  const flat = rest.length > 0 && rest.every(({ capital }) => !capital);
  return { statement, around, tokens, clauses, flat, end: clauses.at(-1)?.to ?? 0 };
}

/** "ANLAGEN ISOLIEREN" is read as "anlagen isolieren". */
function withoutShouting(tokens: readonly Token[]): readonly Token[] {
  const letters = tokens.filter(({ code, text }) => !code && /\p{L}/u.test(text));
  const shouted = letters.length > 1 && letters.every(({ text }) => text === text.toUpperCase()) && letters.some(({ text }) => text.length > 4);
  return shouted ? tokens.map((token) => ({ ...token, capital: false })) : tokens;
}

export const clauseAt = ({ clauses }: Sentence, index: number): Clause | undefined => clauses.find(({ from, to }) => index >= from && index < to);

/** Whether a word may be a verb: written small, the first one, or where capitals say nothing. */
export const maySpeak = ({ flat }: Sentence, { capital, code }: Token, isFirst: boolean): boolean => !code && (!capital || flat || isFirst);

export const isNoun = ({ flat }: Sentence, { capital, code, key }: Token): boolean => code || capital || (flat && key.length > 3);

export interface Subject {
  readonly kind: 'learner' | 'we' | 'course' | 'teacher' | 'person' | 'other';
  readonly from: number;
  readonly to: number;
  /** With an article, or a pronoun: not the object of a verb at the end. */
  readonly definite: boolean;
}

/** The noun with its article and adjectives, or the pronoun, that starts at a word. */
export function subjectAt(sentence: Sentence, from: number): Subject | undefined {
  const { tokens, around, flat } = sentence;
  const first = tokens[from];
  if (!first || from >= sentence.end || NO_SUBJECTS.has(first.key)) return undefined;
  if (first.key === 'wir') return { kind: 'we', from, to: from + 1, definite: true };
  const next = tokens[from + 1];
  if (PRONOUNS.has(first.key) && !(next && DETERMINERS.has(first.key) && !next.before && (isNoun(sentence, next) || isAdjective(next)))) return { kind: 'learner', from, to: from + 1, definite: true };
  let at = from;
  const definite = DETERMINERS.has(first.key);
  // "Neue Produkte": the first word has a capital anyway.
  if (definite || (from === 0 && first.capital && /e[nrs]?$/.test(first.key) && next?.capital && !next.before)) at++;
  for (let token = tokens[at]; at - from < 6 && token && !token.before && isAdjective(token) && !(flat && isLearner(token, around.audiences)); token = tokens[at]) at++;
  const noun = tokens[at];
  if (!noun || at >= sentence.end || (at > from && noun.before !== '') || !isNoun(sentence, noun)) return undefined;
  const kind = kindOf(sentence, noun);
  const joint = tokens[at + 1];
  if ((kind === 'learner' || kind === 'person') && joint && (joint.key === 'und' || joint.key === 'sowie' || joint.key === 'bzw') && !joint.before) {
    const other = subjectAt(sentence, at + 2);
    if (other && (other.kind === 'learner' || other.kind === 'person')) return { kind, from, to: other.to, definite };
  }
  return { kind, from, to: at + 1, definite };
}

const NO_SUBJECTS = new Set('sich mich dich uns euch einander selbst mehr'.split(' '));

const isAdjective = ({ capital, key }: Token): boolean => (!capital && /e[nrms]?$/.test(key)) || /^\d+$/.test(key);

function kindOf({ around }: Sentence, noun: Token): Subject['kind'] {
  if (isAudience(noun.key, around.audiences)) return 'learner';
  if (endsIn('teacher-nouns', noun.key)) return 'teacher';
  if (isLearner(noun, around.audiences)) return 'learner';
  if (endsIn('course-nouns', noun.key)) return 'course';
  return isPerson(noun) ? 'person' : 'other';
}
