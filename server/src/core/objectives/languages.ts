/** The languages that can be read, and which one a list of statements is written in. */
import { german } from './de/grammar';
import { english } from './en/grammar';
import { spanish } from './es/grammar';
import { french } from './fr/grammar';
import type { Grammar, Language } from './grammar';
import { once } from './lexicon';

const GRAMMARS: readonly Grammar[] = [english, german, spanish, french];

export function grammarOf(language: Language): Grammar {
  const grammar = GRAMMARS.find((known) => known.language === language);
  if (!grammar) throw new Error(`There is no grammar of ${language}.`);
  return grammar;
}

/** The language of a document's `language` field: `en-GB` is English. Undefined for those that cannot be read. */
export function knownLanguage(tag: string): Language | undefined {
  const main = /^[a-z]+/i.exec(tag.trim())?.[0].toLowerCase();
  return GRAMMARS.find(({ language }) => language === main)?.language;
}

/** The language that the statements are written in, all taken together; undefined when it is none that is known. */
export function languageOf(texts: readonly string[]): Language | undefined {
  const text = texts.slice(0, 60).map((item) => item.slice(0, 200)).join('\n').normalize('NFC').toLowerCase().replace(/\u2019/g, "'");
  const otherwise = text.match(OTHER_SCRIPTS)?.length ?? 0;
  if (otherwise > 0 && otherwise * 2 > (text.match(/\p{L}/gu)?.length ?? 0)) return undefined;
  const votes = votesOf(text);
  const [[first, most] = ['', 0], [, second] = ['', 0]] = [...votes].sort(([, a], [, b]) => b - a);
  // A single small word that several languages share is no evidence, and short English statements have none at all.
  if (most < ENOUGH) return FOREIGN.test(text) ? undefined : 'en';
  return most > second ? GRAMMARS.find(({ language }) => language === first)?.language : undefined;
}

const ENOUGH = 0.7;
const OTHER_SCRIPTS = /[^\P{L}\p{Script=Latin}]/gu;
const FOREIGN = /[^\P{L}a-z]/u;

/** How much speaks for each language. What several have in common speaks for each of them a little. */
function votesOf(text: string): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const vote = (languages: readonly string[] | undefined, weight: number): void => {
    for (const language of languages ?? []) votes.set(language, (votes.get(language) ?? 0) + weight / (languages?.length ?? 1));
  };
  const speakersOf = speakersOfWords();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) vote(speakersOf.get(word), 1);
  for (const [, ending = ''] of text.matchAll(ENDING)) vote(ENDINGS.get(ending), 0.8);
  for (const [char] of text.matchAll(/[^\x20-\x7e]/gu)) vote(SPEAKERS_OF_LETTERS.get(char), 0.5);
  // Where most statements start with a verb, or end with one, that tells the language as well.
  for (const line of text.split('\n')) {
    const [head, last] = [/\p{L}+/u.exec(line)?.[0], /(\p{L}+)[^\p{L}]*$/u.exec(line)?.[1]];
    const knowing = GRAMMARS.filter((grammar) => [head, grammar.language === 'de' ? last : undefined].some((word) => word !== undefined && grammar.meaningOf(word) !== undefined)).map(({ language }) => language);
    vote(knowing, 0.9);
  }
  return votes;
}

/** Which languages have a small word. */
const speakersOfWords = once((): ReadonlyMap<string, readonly string[]> => {
  const speakers = new Map<string, Set<string>>();
  const add = (language: string, words: Iterable<string>): void => {
    for (const word of words) speakers.set(word, (speakers.get(word) ?? new Set()).add(language));
  };
  for (const { language, telltales } of GRAMMARS) add(language, telltales);
  for (const [language, words] of Object.entries(SMALL_WORDS)) add(language, words.split(' '));
  return new Map([...speakers].map(([word, languages]) => [word, [...languages]]));
});

/** Frequent small words; also of languages without a grammar, so that they are not taken for their neighbors. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'die the and of to in for with a an or on is are their your how what at as by from that this you will can be',
  de: 'der die das und den dem des ein eine einer eines zu zum zur mit für von im in auf bei nach ist sind nicht wie wird werden kann können sowie über an als durch',
  es: 'el los las del una un y en con por para su sus al se que es son como la de lo e más este esta sobre sin entre',
  fr: "le les des du une un et en dans pour par sur avec son sa ses leur leurs aux au se que est sont la de l d ce cette qui ou sans à être",
  pt: 'o os as um uma do da dos das no na nos nas e em com por para ao à aos seu sua seus suas que é são de não como pelo pela mais se ou sobre',
  it: 'il lo la le gli i un una uno di del della dei delle degli nel nella e ed con per da al alla ai alle che è sono si non come su sul sulla tra loro l d essere dell nell',
  ca: 'el els les la un una i de del dels amb per a al als que és són com en seu seva o l d les més aquest aquesta sobre',
  ro: 'și în de la cu pe din a al ale un o unei unui pentru care este sunt să prin sau lor ale după',
  nl: 'de het een en van met voor te op in is zijn aan of bij naar om uit door tot niet hoe wat deze dit je kan kunnen worden wordt over als',
  sv: 'och att en ett i på av för med som till är den det de kan från om eller inte vid ska hur sin sina deltagaren',
  da: 'og at en et i på af for med som til er den det de kan fra om eller ikke ved skal hvordan sin sine deres samt',
  no: 'og å en et i på av for med som til er den det de kan fra om eller ikke ved skal hvordan sin sine deres',
  fi: 'ja on se että sekä osaa tai ovat joka miten käyttää eri voi kuin sen',
  pl: 'i w z na do się o oraz jest po od dla jak nie że za przez są lub ze a',
  cs: 'a v z na do se o je pro jak ne že za s ve k po od nebo jsou při umí i',
  hu: 'a az és egy hogy nem is meg vagy van ki be el',
  tr: 've bir bu için ile de da olarak nasıl ne olan en',
  id: 'dan yang di dengan untuk dari pada ini dapat atau secara dalam ke adalah mampu',
  vi: 'và của các cho trong một được là những với để có',
  hr: 'i u na je se za da od s su kako ili o te prema',
  eo: 'kaj la de en por kun estas al',
};

const speakers = (pairs: string): readonly (readonly [string, readonly string[]])[] =>
  pairs.split(' ').map((pair) => {
    const [what = '', languages = ''] = pair.split(':');
    return [what, languages.split(',')] as const;
  });

const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map(speakers('ción:es ciones:es miento:es mente:es,pt,it ção:pt ções:pt mento:pt,it zione:it zioni:it ità:it ció:ca ment:fr,ca,en tions:fr,en ité:fr eur:fr tät:de keit:de ungen:de heid:nl ingen:nl,sv,no,da ning:sv,da,en,nl ości:pl ować:pl'));
const ENDING = new RegExp(`(?<=\\p{L}{3})(${[...ENDINGS.keys()].join('|')})(?!\\p{L})`, 'gu');

const SPEAKERS_OF_LETTERS: ReadonlyMap<string, readonly string[]> = new Map(
  speakers(
    'ß:de ñ:es ¿:es ¡:es œ:fr ç:fr,pt,ca ã:pt õ:pt ä:de,sv,fi ö:de,sv,fi,hu ü:de,hu å:sv,da,no ø:da,no æ:da,no ł:pl ż:pl ź:pl ś:pl ć:pl,hr ń:pl ą:pl ę:pl č:cs,hr š:cs,hr ž:cs,hr ř:cs ě:cs ů:cs ő:hu ű:hu ğ:tr ş:tr ı:tr ș:ro ț:ro ă:ro,vi é:fr,fr,es,pt,hu,cs è:fr,it,ca à:fr,it,ca,pt ê:fr,pt â:fr,pt,ro î:fr,ro ô:fr,pt û:fr á:es,pt,hu,cs í:es,pt,hu,cs ó:es,pt,ca,pl,hu ú:es,pt,ca,hu ì:it ò:it,ca ù:it,fr ï:fr,ca đ:vi,hr ơ:vi ư:vi ạ:vi ế:vi ệ:vi ố:vi',
  ),
);
