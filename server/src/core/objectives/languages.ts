/** The languages that can be read, and which one a list of statements, or one of them, is written in. */
import { german } from './de/grammar';
import { germanLeadIns } from './de/leadIns';
import { germanSigns } from './de/signs';
import { english } from './en/grammar';
import { englishLeadIns } from './en/leadIns';
import { englishSigns } from './en/signs';
import { spanish } from './es/grammar';
import { spanishLeadIns } from './es/leadIns';
import { spanishSigns } from './es/signs';
import { french } from './fr/grammar';
import { frenchLeadIns } from './fr/leadIns';
import { frenchSigns } from './fr/signs';
import type { Grammar, Language } from './grammar';
import type { LeadIns } from './leadIn';
import { once } from './lexicon';
import { OTHER_LANGUAGES, OTHER_SIGNS } from './otherLanguages';
import { SURE_VERB, VERB, type OwnSigns } from './signs';

const GRAMMARS: readonly Grammar[] = [english, german, spanish, french];
const SIGNS: readonly OwnSigns[] = [englishSigns, germanSigns, spanishSigns, frenchSigns];
const LEAD_INS: Readonly<Record<Language, LeadIns>> = { en: englishLeadIns, de: germanLeadIns, es: spanishLeadIns, fr: frenchLeadIns };

export function grammarOf(language: Language): Grammar {
  const grammar = GRAMMARS.find((known) => known.language === language);
  if (!grammar) throw new Error(`There is no grammar of ${language}.`);
  return grammar;
}

/** How lists of objectives begin in a language. */
export const leadInsOf = (language: Language): LeadIns => LEAD_INS[language];

/** The language of a document's `language` field: `en-GB` is English. Undefined for those that cannot be read. */
export function knownLanguage(tag: string): Language | undefined {
  const main = /^[a-z]+/i.exec(tag.trim())?.[0].toLowerCase();
  return GRAMMARS.find(({ language }) => language === main)?.language;
}

/** The language that the statements are written in, all taken together; undefined when it is none that is known. */
export const languageOf = (texts: readonly string[]): Language | undefined => known(tongueOf(texts));

/** The language of each statement: its own where it tells one by itself, and else that of most of them. */
export function languagesOf(texts: readonly string[]): readonly (Language | undefined)[] {
  const usual = usualIn(texts);
  return texts.map((text) => known(usual !== undefined && !hasWords(text) ? usual : tongueOf([text], usual)));
}

/** Counted by statements: a long one says no more about the others than a short one. */
function usualIn(texts: readonly string[]): string | undefined {
  const together = tongueOf(texts);
  const counts = new Map<string | undefined, number>();
  for (const text of texts.slice(0, READ_AT_MOST).filter(hasWords)) {
    const own = told(readable([text]));
    if (own.kind === 'one') counts.set(own.tongue, (counts.get(own.tongue) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const usual = [...counts].filter(([, count]) => count === most).map(([tongue]) => tongue);
  return usual.includes(together) ? together : (usual[0] ?? together);
}

/** A word on its own may be a name: "Excel". */
const hasWords = (text: string): boolean => /\p{L}[^\p{L}]+\p{L}/u.test(text.slice(0, 200));

const known = (tongue: string | undefined): Language | undefined => SIGNS.find(({ language }) => language === tongue)?.language;

/** The code of a language, one that is read or another one; undefined where two are as likely. What tells nothing is in English, or like the others. */
function tongueOf(texts: readonly string[], usual?: string): string | undefined {
  const text = readable(texts);
  const answer = told(text, usual);
  switch (answer.kind) {
    case 'one':
      return answer.tongue;
    case 'several':
      return usual;
    case 'none':
      return usual ?? (FOREIGN.test(text) ? undefined : 'en');
  }
}

const readable = (texts: readonly string[]): string => texts.slice(0, READ_AT_MOST).map((item) => item.slice(0, 200)).join('\n').replace(UNSEEN, '').normalize('NFC').toLowerCase().replace(/\u2019/g, "'");

/** Statements say the same about their language soon enough. */
const READ_AT_MOST = 60;

type Told = { readonly kind: 'one'; readonly tongue: string } | { readonly kind: 'several' | 'none' };

function told(text: string, usual?: string): Told {
  const otherwise = text.match(OTHER_SCRIPTS)?.length ?? 0;
  if (otherwise > 0 && otherwise * 2 > (text.match(/\p{L}/gu)?.length ?? 0)) return { kind: 'one', tongue: ELSEWHERE };
  const votes = votesOf(text);
  // Nothing that is read here is written in the other scripts.
  if (usual !== undefined && usual !== ELSEWHERE) votes.set(usual, (votes.get(usual) ?? 0) + (known(usual) ? LIKE_THE_OTHERS : LIKE_OTHERS_ELSEWHERE));
  addVerbs(votes, text);
  const [[first, most] = ['', 0], [, second] = ['', 0]] = [...votes].sort(([, a], [, b]) => b - a);
  // A single small word that several languages share is no evidence, and short English statements have none at all.
  if (most < ENOUGH) return { kind: 'none' };
  // One small word does not make a statement foreign, so that nobody reads it.
  const ahead = known(usual ?? '') !== undefined && known(first) === undefined ? ONE_WORD : 0;
  return most > second + ahead ? { kind: 'one', tongue: first } : { kind: 'several' };
}

/** What stands for a script that no grammar here can read. */
const ELSEWHERE = '?';
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const ENOUGH = 0.7;
const ONE_WORD = 1;
/** How much it says about a statement that the others of its list are in a language: less than a verb. */
const LIKE_THE_OTHERS = 0.6;
/** A verb that Spanish has is often one that Portuguese has, too. */
const LIKE_OTHERS_ELSEWHERE = 2.5;
const OTHER_SCRIPTS = /[^\P{L}\p{Script=Latin}]/gu;
const FOREIGN = /[^\P{L}a-z]/u;

type Votes = Map<string, number>;

function vote(votes: Votes, languages: readonly string[] | undefined, weight: number): void {
  for (const language of languages ?? []) votes.set(language, (votes.get(language) ?? 0) + weight / (languages?.length ?? 1));
}

/** How much speaks for each language, without a look at its lexicon. What several have in common speaks for each of them a little. */
function votesOf(text: string): Votes {
  const votes: Votes = new Map();
  const { words, endings, ending, letters } = speakers();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) vote(votes, words.get(word), 1);
  for (const [, found = ''] of text.matchAll(ending)) vote(votes, endings.get(found), 0.8);
  for (const [char] of text.matchAll(/[^\x20-\x7e]/gu)) vote(votes, letters.get(char), 0.5);
  return votes;
}

/**
 * Where most statements start with a verb, or end with one, that tells the language as well. A language whose verbs could
 * not change the answer any more is not asked, so that its lexicon is not made ready for nothing.
 */
function addVerbs(votes: Votes, text: string): void {
  let statements = text.split('\n').map((line) => line.match(/\p{L}+/gu) ?? []).filter((words) => words.length > 0);
  const { language: first } = englishSigns;
  if (mayMatter(votes, first, statements.length)) {
    const weights = statements.map((words) => englishSigns.weigh(words));
    for (const weight of weights) vote(votes, [first], weight);
    statements = statements.filter((_, index) => (weights[index] ?? 0) < SURE_VERB);
  }
  const others = SIGNS.filter(({ language }) => language !== first && mayMatter(votes, language, statements.length));
  for (const words of statements) vote(votes, others.filter((signs) => signs.weigh(words) > 0).map(({ language }) => language), VERB);
}

/** Whether verbs of one language could still decide: it may win by them, or be overtaken without them. */
function mayMatter(votes: Votes, language: string, statements: number): boolean {
  const best = Math.max(0, ...[...votes].filter(([other]) => other !== language).map(([, count]) => count));
  const own = votes.get(language) ?? 0;
  const more = statements * SURE_VERB;
  return statements > 0 && own + more >= best && !(own > best + more && own >= ENOUGH);
}

interface Speakers {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly endings: ReadonlyMap<string, readonly string[]>;
  readonly ending: RegExp;
  readonly letters: ReadonlyMap<string, readonly string[]>;
}

/** Which languages have a small word, an ending, a letter. */
const speakers = once((): Speakers => {
  const words = new Map<string, string[]>();
  const add = (language: string, some: Iterable<string>): void => {
    for (const word of some) if (!words.get(word)?.includes(language)) words.set(word, [...(words.get(word) ?? []), language]);
  };
  for (const { language, telltales } of GRAMMARS) add(language, telltales);
  for (const [language, signs] of [...SIGNS.map((signs) => [signs.language, signs] as const), ...OTHER_LANGUAGES]) add(language, signs.words.split(' '));
  const signs = [...SIGNS, OTHER_SIGNS];
  const endings = pairsOf(signs.map((one) => one.endings));
  return { words, endings, ending: new RegExp(`(?<=\\p{L}{3})(${[...endings.keys()].join('|')})(?!\\p{L})`, 'gu'), letters: pairsOf(signs.map((one) => one.letters)) };
});

/** "ß:de ö:de,sv" */
const pairsOf = (lists: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lists.flatMap((list) => list.split(' ').filter((pair) => pair !== '')).map((pair) => {
      const [what = '', languages = ''] = pair.split(':');
      return [what, languages.split(',')] as const;
    }),
  );
