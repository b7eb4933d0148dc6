/**
 * Whether a statement starts with a verb or with a noun.
 *
 * Half of the English verbs are nouns, too, so the words behind decide: an article says verb ("Report the leak"), "of" says
 * noun ("Test of skill"), a noun that usually closes headings says noun ("Test results"). Each sign is worth some points.
 */
import type { Around } from '../grammar';
import type { Statement, Word } from '../statement';
import { baseOf, gerundOf, isHomograph, isNounOf, leaningOf, lexicon, pastOf, thirdPersonOf } from './forms';
import { wordSet } from './patterns';
import type { ListName } from '../words/en';

export interface Lead {
  readonly kind: 'verb' | 'noun' | 'gerund' | 'past' | 'sentence';
  readonly base?: string;
  /** How sure, from 0 to 1. */
  readonly certainty: number;
  readonly homograph: boolean;
  readonly byForm?: boolean;
}

/** Reads the word at `index` as the first one of what is done; undefined where there is no word. */
export function leadAt({ words }: Statement, index: number, around: Around, led: boolean): Lead | undefined {
  const word = words[index];
  if (!word) return undefined;
  if (word.code) return noun(0.9);
  const { lower } = word;
  const next = words[index + 1];
  const base = baseOf(lower);
  if (base !== undefined && around.allowedVerbs.has(base)) return verb(base);
  if (led) return ledBy(lower, base);
  if (lower === 'be') return byForm('be');
  if (base !== undefined && lower.includes('/')) return verb(base);
  if (base !== undefined) return isHomograph(base) || isHomograph(lower) ? homographAt(words, index, around, leaningOf(isHomograph(lower) ? lower : base), base) : verb(base);
  if (lower.endsWith('ing')) {
    const gerund = lexicon().set('ing-nouns').has(lower) && !goesOn(words, index) ? undefined : gerundOf(lower);
    return gerund === undefined ? noun(1) : { kind: 'gerund', base: gerund, certainty: 1, homograph: false };
  }
  const third = thirdPersonOf(lower);
  if (third !== undefined) {
    if (!isHomograph(third) && !lexicon().set('s-nouns').has(lower)) return verb(third, 0.95);
    return homographAt(words, index, around, leaningOf(third) - (next?.before === '' && !closesHeading(next) && !PREPOSITIONS.has(next.lower) ? 1.5 : 4), third);
  }
  const past = lexicon().set('ed-adjectives').has(lower) && !SURE_OBJECTS.has(next?.lower ?? '') ? undefined : pastOf(lower);
  if (past !== undefined && next && (DETERMINERS.has(next.lower) || PREPOSITIONS.has(next.lower) || next.code)) return { kind: 'past', base: past, certainty: 1, homograph: false };
  return unknownAt(words, index, around);
}

/** "Working at height", "Opening and closing": something is being done, although the word is a noun, too. */
function goesOn(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  if (next?.before !== '') return false;
  return SURE_OBJECTS.has(next.lower) || (PREPOSITIONS.has(next.lower) && !/^(?:of|for|to|from)$/.test(next.lower)) || (next.lower === 'and' && gerundOf(words[index + 2]?.lower ?? '') !== undefined);
}

/** Behind "will" or behind the one who learns stands a verb, known or not. */
function ledBy(lower: string, base: string | undefined): Lead {
  const known = base ?? thirdPersonOf(lower);
  return known === undefined ? byForm(lower) : verb(known);
}

const verb = (base: string, certainty = 1): Lead => ({ kind: 'verb', base, certainty, homograph: false });
const byForm = (base: string): Lead => ({ ...verb(base), byForm: true });
const noun = (certainty: number, homograph = false): Lead => ({ kind: 'noun', certainty, homograph });

/** A word that is in no list: its ending, and whether an article follows, which nothing but a verb has behind it. */
function unknownAt(words: readonly Word[], index: number, around: Around): Lead {
  const word = words[index];
  const next = words[index + 1];
  const lower = word?.lower ?? '';
  if (PRONOUNS.has(lower) || (REPORTED.has(lower) && !isName(word)) || (lower === 'by' && next?.lower.endsWith('ing')) || AUXILIARIES.has(lower)) return { kind: 'sentence', certainty: 0.95, homograph: false };
  if (FUNCTION_WORDS.has(lower) || PREPOSITIONS.has(lower) || DETERMINERS.has(lower)) return noun(0.95);
  if (next?.before === '' && SURE_OBJECTS.has(next.lower) && !NOUN_ENDING.test(lower) && !isName(word)) return byForm(lower);
  const { neighbors } = around;
  // Among verbs an unknown word may be one, too.
  if (neighbors !== undefined && neighbors.count >= 2 && neighbors.verbs >= 0.9 && next !== undefined && !NOUN_ENDING.test(lower) && !isName(word) && !lower.endsWith('s') && !closesHeading(next)) return noun(0.8, true);
  return noun(1);
}

const isName = (word: Word | undefined): boolean => word !== undefined && /^[A-Z0-9]{2,}s?$|[a-z][A-Z]|\d/.test(word.text);
const closesHeading = ({ lower }: Word): boolean => lexicon().set('compound-heads').has(lower);

function homographAt(words: readonly Word[], index: number, around: Around, leaning: number, base: string): Lead {
  const score = leaning + signs(words, index) + swayOf(around);
  const certainty = Math.min(1, 0.72 + Math.abs(score) * 0.07);
  const homograph = Math.abs(score) < 4;
  return score > 0 ? { kind: 'verb', base, certainty, homograph } : { kind: 'noun', base, certainty, homograph };
}

/** Authors write the items of a list alike. */
function swayOf({ neighbors }: Around): number {
  return neighbors ? (neighbors.verbs - neighbors.nouns) * Math.min(1, neighbors.count / 3) * 3 : 0;
}

/** What the words behind a homograph say, in points; above zero for a verb. */
function signs(words: readonly Word[], index: number): number {
  const word = words[index];
  const next = words[index + 1];
  const rest = words.length - index - 1;
  if (!word || !next) return -5;
  if (isFixed(words, index)) return -8;
  if (/[:–—(]/.test(next.before)) return -5;
  if (next.before.includes(',')) return isVerb(words[index + 1]) ? 3 : -2;
  if (SURE_OBJECTS.has(next.lower) || (next.lower === 'at' && /^(?:least|most)$/.test(words[index + 2]?.lower ?? ''))) return 6;
  if (next.lower === 'and' || next.lower === 'or' || next.before === '&' || next.before === '/') return joined(words[next.before === '' ? index + 2 : index + 1], words[next.before === '' ? index + 3 : index + 2]);
  if (next.lower === 'of') return -7;
  if (PARTICLES.has(next.lower) || goesWith(word, next)) return 4;
  if (PREPOSITIONS.has(next.lower)) return HALF_PARTICLES.has(next.lower) ? 2 : -3.5;
  if (AUXILIARIES.has(next.lower)) return -6;
  if (next.lower.endsWith('ly') && !NOT_ADVERBS.has(next.lower)) return 4;
  return length(rest) + object(words, index, word, next) + (words.slice(index + 2, index + 9).some((later) => DETERMINERS.has(later.lower) || isManner(later)) ? 1.5 : 0);
}

/** "Report to …", "Wait for …". */
const goesWith = (word: Word, { lower }: Word): boolean => lexicon().set(`intransitive-prepositions.${lower}` as PrepositionList).has(word.lower);
type PrepositionList = Extract<ListName, `intransitive-prepositions.${string}`>;

/** "Report breaches promptly": headings hold no adverbs. */
const isManner = ({ lower }: Word): boolean => lower.endsWith('ly') && lower.length > 5 && !NOT_ADVERBS.has(lower);

/** Headings are short. */
const length = (rest: number): number => (rest >= 11 ? 2.5 : rest >= 6 ? 1.5 : rest >= 4 ? 0.5 : 0);

/** "Use cases", "Search and rescue". */
function isFixed(words: readonly Word[], index: number): boolean {
  const [one = '', two = '', three = ''] = words.slice(index, index + 3).map(({ lower }) => lower);
  return isNounOf('fixed-compounds', `${one} ${two}`) || isNounOf('fixed-compounds', `${one} ${two} ${three}`);
}

/** "Plan and deliver" against "Design and accessibility". */
function joined(second: Word | undefined, third: Word | undefined): number {
  const base = second && baseOf(second.lower);
  if (second === undefined) return -2;
  if (base === undefined) return NOUN_ENDING.test(second.lower) ? -5 : -3.5;
  if (!isHomograph(base)) return 5;
  return third && SURE_OBJECTS.has(third.lower) ? 5 : leaningOf(base) / 2 - (third ? 0 : 1);
}

/** A noun, an adjective or a name follows: is it what the verb is done to, or the other half of a heading? */
function object(words: readonly Word[], index: number, word: Word, next: Word): number {
  const after = words[index + 2];
  const last = !after || /[:;.(–—]/.test(after.before) || PREPOSITIONS.has(after.lower) || after.lower === 'and';
  const compounds = lexicon().set('noun-compounds').has(word.lower);
  if (next.lower.endsWith('ing') && gerundOf(next.lower) !== undefined && (last || closesHeading(after))) return after && !closesHeading(after) ? -2 : -5;
  if (closesHeading(next)) return (compounds ? -6 : leaningOf(word.lower) - 4.5) / (last ? 1 : 2);
  if (after && closesHeading(after) && compounds) return -3;
  if (next.lower.endsWith('s') && !next.lower.endsWith('ss')) return compounds ? 1.5 : 3;
  if (next.code || /\d/.test(next.lower)) return 1.5;
  if (ADJECTIVE_ENDING.test(next.lower)) return 1;
  return compounds ? (ABSTRACT_ENDING.test(next.lower) ? -4 : -1.5) : 0;
}

const isVerb = (word: Word | undefined): boolean => word !== undefined && baseOf(word.lower) !== undefined && !isHomograph(baseOf(word.lower) ?? '');

export const DETERMINERS = wordSet('the a an this that these those my your his her its our their each every all any both some no another other such many several most few more enough one two three four five six seven eight nine ten');
/** "The", "each", "what": what a verb is done to begins here. */
export const startsObject = (word: Word | undefined): boolean => word !== undefined && (SURE_OBJECTS.has(word.lower) || DETERMINERS.has(word.lower));
/** Words that no heading has in its second place. */
export const SURE_OBJECTS = wordSet('the a an this these those my your his her its our their each every any both another yourself themselves himself herself itself oneself them it him us me someone others what whether why where who whose which how if when that at-risk all one two three four five six ten');
export const PREPOSITIONS = wordSet('of for from in on with to by at about into onto over under between among across against during through throughout within without after before until upon via per as than like towards toward around behind above below beyond along off out up down vs versus regarding concerning including using');
/** Behind nearly every verb. */
const PARTICLES = wordSet('up out off down back away together apart forward');
const HALF_PARTICLES = wordSet('through over around along on');
export const AUXILIARIES = wordSet("is are was were be been am has have had will would can could may might must shall should does do did isn't aren't can't cannot won't doesn't don't");
const PRONOUNS = wordSet("we they it there you i he she we've we're they're it's there's you've you're i've i'm that's let's here's");
/** "Made improvements", "Led to changes": told afterwards, by nobody in particular. */
const REPORTED = wordSet('made led got gave took went came saw won lost met held kept found brought became began');
/** Something is asked or told behind them. */
export const CLAUSE_WORDS = wordSet('how what why when where which who that whether to if');
const FUNCTION_WORDS = wordSet('and or but not nor so if because although while when where who what which why how than then there here it he she they we you i no yes');
export const NOT_ADVERBS = wordSet('apply supply reply comply rely multiply imply family assembly anomaly monthly weekly daily yearly hourly quarterly only early fly ally rally tally belly july italy friendly costly timely elderly likely ply sully bully gully jelly');
const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ology|ography|ics|acy|hood|dom|ure|ist|age|er|or|ure|logy|cy|al|ous|ive|ful|less|ible|able|ic|ary|ing|ant|ent|ium|us|ia)$/;
const ABSTRACT_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ing)$/;
const ADJECTIVE_ENDING = /(?:ed|al|ous|ive|ful|less|ible|able|ic|ary|ant|ent)$/;
