/** The forms of German verbs: which verb "isoliert", "abzuschalten" and "beschrieben" belong to. */
import type { VerbMeaning } from '../framing';
import { lexiconOf, once } from '../lexicon';
import { fold, type Token } from './tokens';
import * as words from '../words';
import type { ListName } from '../words/de';

export const lexicon = once(() => lexiconOf(words.de));

const sets = new Map<ListName, ReadonlySet<string>>();

/** The words of a list, folded. */
export function wordsOf(name: ListName): ReadonlySet<string> {
  let set = sets.get(name);
  if (!set) sets.set(name, (set = new Set([...lexicon().set(name)].map(fold))));
  return set;
}

interface Verbs {
  /** Folded infinitive → the infinitive as it is written. */
  readonly infinitives: ReadonlyMap<string, string>;
  readonly thirdPersons: ReadonlyMap<string, string>;
  readonly participles: ReadonlyMap<string, string>;
  readonly prefixes: readonly string[];
  readonly separable: readonly string[];
  readonly inseparable: readonly string[];
}

const VERB_LISTS = [
  'inner-verbs', 'growth-verbs', 'demonstrate-verbs', 'practice-verbs', 'teacher-always', 'teacher-to-learners', 'teacher-we', 'teacher-passive', 'change-verbs',
  'activities.anything.verbs', 'activities.watch.verbs', 'activities.read.verbs', 'activities.finish.verbs', 'activities.do.verbs', 'activities.shadow.verbs', 'activities.hear.verbs', 'activities.sit.verbs',
] as const;

const verbs = once((): Verbs => {
  const infinitives = new Map([...VERB_LISTS.flatMap((name) => [...lexicon().set(name)]), ...lexicon().verbs.keys()].map((verb) => [fold(verb), verb] as const));
  const thirdPersons = new Map<string, string>();
  const participles = new Map<string, string>();
  for (const entry of lexicon().set('strong')) {
    const [base = '', third = '', participle = ''] = entry.split(':');
    if (!infinitives.has(fold(base))) infinitives.set(fold(base), base);
    if (third !== '') thirdPersons.set(fold(third), base);
    participles.set(fold(participle), base);
  }
  const longestFirst = (name: ListName): string[] => [...wordsOf(name)].sort((a, b) => b.length - a.length);
  const separable = longestFirst('separable');
  const inseparable = longestFirst('inseparable');
  return { infinitives, thirdPersons, participles, separable, inseparable, prefixes: [...new Set([...separable, ...inseparable])].sort((a, b) => b.length - a.length) };
});

const meanings = once((): ReadonlyMap<string, VerbMeaning> => new Map([...lexicon().verbs].map(([verb, meaning]) => [fold(verb), meaning] as const)));

export const meaningOf = (base: string): VerbMeaning | undefined => meanings().get(fold(base));

/** The infinitive as it is written; undefined when the word is none that is known. */
export function infinitiveOf(key: string): string | undefined {
  if (!key.endsWith('n') || key.length < 4) return undefined;
  const { infinitives, prefixes } = verbs();
  const known = infinitives.get(key);
  if (known !== undefined) return known;
  // Nouns like "Papieren" have capitals.
  if (key.endsWith('ieren') && key.length > 7) return unfolded(key);
  for (const prefix of prefixes) {
    if (!key.startsWith(prefix) || key.length - prefix.length < 5 || key.startsWith('zu', prefix.length)) continue;
    const rest = infinitives.get(key.slice(prefix.length));
    if (rest !== undefined) return prefixed(prefix, rest);
  }
  return undefined;
}

/** "abzuschalten" → "abschalten". */
export function infinitiveWithZu(key: string): string | undefined {
  const at = key.indexOf('zu', 2);
  if (at < 2 || !key.endsWith('n')) return undefined;
  for (const prefix of verbs().separable) {
    if (!key.startsWith(`${prefix}zu`)) continue;
    const rest = key.slice(prefix.length + 2);
    const joined = infinitiveOf(prefix + rest) ?? (looksLikeInfinitive(rest) ? prefixed(prefix, rest) : undefined);
    if (joined !== undefined) return joined;
  }
  return undefined;
}

/** "isoliert", "prüft", "misst", "erkläre", "isolierst" → the infinitive. Plural forms are infinitives. */
export function finiteOf(key: string): string | undefined {
  const third = verbs().thirdPersons.get(key);
  if (third !== undefined) return third;
  for (const prefix of verbs().prefixes) {
    if (!key.startsWith(prefix)) continue;
    const base = verbs().thirdPersons.get(key.slice(prefix.length));
    if (base !== undefined) return prefixed(prefix, base);
  }
  for (const ending of ['est', 'et', 'st', 't', 'e']) {
    if (!key.endsWith(ending) || key.length - ending.length < 3) continue;
    const stem = key.slice(0, -ending.length);
    const base = infinitiveOf(`${stem}en`) ?? (/(?:er|el)$/.test(stem) ? infinitiveOf(`${stem}n`) : undefined) ?? (ending === 'e' && stem.endsWith('l') ? infinitiveOf(`${stem.slice(0, -1)}eln`) : undefined);
    if (base !== undefined) return base;
  }
  return undefined;
}

/** "stell", "gib": where nothing but a verb can stand. */
export const imperativeOf = (key: string): string | undefined => verbs().thirdPersons.get(`${key}t`) ?? infinitiveOf(`${key}en`);

/** "isoliert", "beschrieben", "abgeschaltet" → the infinitive. */
export function participleOf(key: string): string | undefined {
  const { participles, separable, inseparable } = verbs();
  const strong = participles.get(key);
  if (strong !== undefined) return strong;
  if (/[ntd]$/.test(key)) {
    for (const prefix of separable) {
      if (!key.startsWith(`${prefix}ge`)) continue;
      const base = participleOf(key.slice(prefix.length));
      if (base !== undefined) return joined(prefix, base);
      const weak = infinitiveOf(`${prefix}${key.slice(prefix.length + 2).replace(/e?t$/, '')}en`);
      if (weak !== undefined) return weak;
    }
    for (const prefix of inseparable) {
      if (!key.startsWith(prefix)) continue;
      const base = participles.get(`ge${key.slice(prefix.length)}`);
      if (base !== undefined) return prefixed(prefix, base);
    }
  }
  if (!key.endsWith('t')) return undefined;
  const stem = key.replace(/e?t$/, '');
  const weak = key.startsWith('ge') ? stem.slice(2) : undefined;
  return [weak, stem].map((form) => (form === undefined || form.length < 3 ? undefined : (infinitiveOf(`${form}en`) ?? (/(?:er|el|n)$/.test(form) ? infinitiveOf(`${form}n`) : undefined)))).find((base) => base !== undefined);
}

/** Of a verb that is in no list: -ieren keeps its stem, so only a prefix can have an umlaut. */
const unfolded = (key: string): string => key.replace(/^(ue|rueck|zurueck)/, (start) => start.replace('ue', 'ü'));

/** Prefixes lose their umlauts in keys and get them back here. */
const prefixed = (prefix: string, base: string): string => (prefix.includes('ue') ? prefix.replace('ue', 'ü') : prefix.replace('bloss', 'bloß').replace('naeher', 'näher')) + base;

/** A particle that came off: "schaltet … ab". */
export const isParticle = (key: string): boolean => wordsOf('separable').has(key);

/** With the particle from the end: "schalten" and "ab" → "abschalten". */
export const joined = (particle: string, base: string): string => infinitiveOf(particle + fold(base)) ?? prefixed(particle, base);

/** Ends like an infinitive, and is none of the small words that do. */
export const looksLikeInfinitive = (key: string): boolean => key.length > 4 && /(?:[^aeiou]|ie|[aeo]u|au)(?:en|ern|eln)$/.test(key) && !NO_VERBS.has(key);

const NO_VERBS = new Set(
  'zwischen neben gegen wegen oben unten innen aussen hinten vorne vorn sieben zusammen selten morgen dessen denen deren wessen allen einen keinen meinen deinen seinen ihren unseren euren diesen jenen jeden welchen vielen wenigen anderen beiden einigen mehreren manchen bestehenden folgenden verschiedenen eigenen einzelnen offen sondern gestern lieben guten neuen alten ersten letzten besten meisten wichtigsten naechsten entlang verschieden bescheiden trocken eben ausser ihnen einzeln insgesamt mindestens hoechstens daneben dagegen hingegen deswegen meinetwegen mithin modern gern ungern extern intern sofern inwiefern insofern ober nuechtern lassen koennen muessen sollen wollen duerfen moegen werden wurden haben hatten waren wuerden'.split(' '),
);

/** Whether a clause may end with this word. */
export const isVerbal = ({ key, capital }: Token): boolean => !capital && (AUXILIARIES.has(key) || /(?:en|ern|eln|t)$/.test(key));

export const MODALS = new Set('koennen kann kannst koennt koenne koennten koennte sollen soll sollst sollte sollten sollt muessen muss musst muesst duerfen darf darfst wollen will moechte moechten'.split(' '));
export const WERDEN = new Set('werden wird wirst werde werdet wurden wurde'.split(' '));
export const SEIN = new Set('ist sind bin bist seid sei seien'.split(' '));
export const HABEN = new Set('hat haben habe hast habt hatten hatte'.split(' '));
const AUXILIARIES = new Set([...MODALS, ...WERDEN, ...SEIN, ...HABEN, 'sein', 'worden', 'laesst', 'lassen']);
export const isAuxiliary = (key: string): boolean => AUXILIARIES.has(key);
