/** From the forms of an English verb to its base, as the lexicon has it. */
import type { VerbMeaning } from '../framing';
import { lexiconOf, once } from '../lexicon';
import { wordSet } from './patterns';
import * as words from '../words';

export const lexicon = once(() => lexiconOf(words.en));

/** What a verb in its base form shows; undefined for what is no verb. */
export function meaningOf(base: string): VerbMeaning | undefined {
  return lexicon().verbs.get(base) ?? (endsLikeVerb(base) ? USUAL : undefined);
}

const USUAL: VerbMeaning = { domain: 'cognitive', lowest: 'apply', highest: 'apply' };
const isVerb = (word: string): boolean => meaningOf(word) !== undefined;

/** "Sanitize", "clarify", "lubricate", but not "climate". */
const endsLikeVerb = (word: string): boolean => VERB_ENDING.test(word) && !lexicon().set('ate-nouns').has(word) && !isInner(word);
const VERB_ENDING = /^[a-z]{3,}(?:ize|ify|ate)$/;

/** The base of a known verb that stands in its base form, in any spelling: "organise" → "organize", "re-check" → "check". */
export function baseOf(word: string): string | undefined {
  if (isVerb(word)) return word;
  if (lexicon().set('ate-nouns').has(word)) return undefined;
  const american = americanOf(word);
  if (american !== undefined && isVerb(american)) return american;
  const root = PREFIXED.exec(word)?.[1];
  if (root !== undefined && isVerb(root) && !NOT_PREFIXED.has(word)) return root;
  return /[-/]/.test(word) ? compoundBase(word) : undefined;
}

/** "cross-check" does something; "sorting-network" and "face-to-face" are things. "check/verify" is two verbs in one. */
function compoundBase(word: string): string | undefined {
  const parts = word.split(/[-/]/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (word.includes('/')) return baseOf(last) === undefined ? undefined : baseOf(first);
  return parts.length === 2 && isVerb(last) && !isHomograph(last) && !/ing$|ed$/.test(first) ? last : undefined;
}

/** British spelling, word by word: -ise and -yse, -our, doubled l, -re, -ence. */
function americanOf(word: string): string | undefined {
  const american = word
    .replace(/is(e|es|ed|ing)$/, 'iz$1')
    .replace(/ys(e|es|ed|ing)$/, 'yz$1')
    .replace(/our(?=$|s$|ed$|ing$|ize$)/, 'or')
    .replace(/ll(?=$|ed$|ing$)/, 'l')
    .replace(/tre$/, 'ter')
    .replace(/ogue$/, 'og')
    .replace(/^practise/, 'practice')
    .replace(/^licence/, 'license')
    .replace(/^programme$/, 'program')
    .replace(/fil$/, 'fill')
    .replace(/rol$/, 'roll');
  return american === word ? undefined : american;
}

const PREFIXED = /^(?:re|un|co|de|dis|mis|over|pre|out|under|inter|fore|counter|cross|auto|sub|up|double|self|hand|hot|air|steam|vacuum)-?(.{3,})$/;
const NOT_PREFIXED = wordSet('discover delight misuse outcome outlook overtime overview upset reform preview disease copilot upstream resort');

/** "isolates" → isolate; only where the base is known. */
export function thirdPersonOf(word: string): string | undefined {
  if (!word.endsWith('s') || word.endsWith('ss')) return undefined;
  const candidates = [word.slice(0, -1), ...(word.endsWith('es') ? [word.slice(0, -2)] : []), ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : [])];
  return firstBase(candidates);
}

/** "isolating" → isolate, "planning" → plan, "tying" → tie. */
export function gerundOf(word: string): string | undefined {
  if (!word.endsWith('ing') || word.length < 5) return undefined;
  const stem = word.slice(0, -3);
  return firstBase([`${stem}e`, ...undoubled(stem), stem, ...(stem.endsWith('y') ? [`${stem.slice(0, -1)}ie`] : []), ...(stem.endsWith('ck') ? [stem.slice(0, -1)] : [])].filter((candidate) => candidate.length > 1), stem);
}

/** "explored" → explore, "built" → build; only where the base is known. */
export function pastOf(word: string): string | undefined {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('ed') || word.length < 4) return undefined;
  const stem = word.slice(0, -2);
  return firstBase([stem, `${stem}e`, ...undoubled(stem), ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])], stem);
}

const undoubled = (stem: string): string[] => (/([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : []);

/** A stem that is a verb as it stands wins over one with an e: "adding" is of "add", "using" of "use". */
function firstBase(candidates: readonly string[], stem?: string): string | undefined {
  if (stem !== undefined && isVerb(stem)) return stem;
  return candidates.find((candidate) => isVerb(candidate) || isInner(candidate)) ?? candidates.map(baseOf).find((base) => base !== undefined);
}

/** "Know", "understand": a verb of the mind, in its base form. */
export const isInner = (base: string): boolean => lexicon().set('inner-state').has(base);

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'built:build wrote:write made:make ran:run took:take gave:give drew:draw chose:choose drove:drive did:do went:go held:hold kept:keep met:meet paid:pay sent:send spoke:speak spent:spend taught:teach told:tell understood:understand knew:know saw:see felt:feel thought:think learnt:learn heard:hear became:become began:begin brought:bring bought:buy caught:catch got:get grew:grow sold:sell sought:seek shown:show'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Whether a list of nouns holds a word, or the word without its -s. */
export const isNounOf = (list: NounList, word: string): boolean => {
  const nouns = lexicon().set(list);
  return nouns.has(word) || (word.endsWith('s') && nouns.has(word.slice(0, -1)));
};
type NounList = 'course-nouns' | 'fixed-compounds' | 'learners' | 'topic-words';

const homographs = once(() => ({ verb: lexicon().set('also-nouns.mostly-verb'), either: lexicon().set('also-nouns.either'), noun: lexicon().set('also-nouns.mostly-noun') }));

/** Whether a verb in its base form is a noun or an adjective, too. */
export function isHomograph(base: string): boolean {
  const { verb, either, noun } = homographs();
  return verb.has(base) || either.has(base) || noun.has(base);
}

/** What a homograph is where nothing around it says more: above zero a verb. */
export function leaningOf(base: string): number {
  const { verb, noun } = homographs();
  return verb.has(base) ? 3 : noun.has(base) ? -0.5 : 1.5;
}
