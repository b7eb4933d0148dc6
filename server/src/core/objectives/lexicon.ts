/** The words of one language, made ready when the first statement of that language is read. */
import { type Domain, type Level, type VerbMeaning } from './framing';

/** As generated from `server/lexicons`. */
export interface Words {
  readonly VERBS: readonly (readonly [domain: Domain, lowest: Level, highest: Level, words: string])[];
  readonly OFFERS: Readonly<Record<Level | 'any', readonly string[]>>;
  readonly LISTS: Readonly<Record<string, string>>;
}

export interface Lexicon<Name extends string = string> {
  readonly verbs: ReadonlyMap<string, VerbMeaning>;
  /** The words of a list. */
  readonly set: (name: Name) => ReadonlySet<string>;
  /** The words of a list as alternatives for a regular expression, the longest first. */
  readonly any: (name: Name) => string;
  readonly offers: (level: Level | undefined) => readonly string[];
}

export function lexiconOf<W extends Words>({ VERBS, OFFERS, LISTS }: W): Lexicon<Extract<keyof W['LISTS'], string>> {
  const sets = new Map<string, ReadonlySet<string>>();
  const itemsOf = (name: string): readonly string[] => (LISTS[name] ?? '').split(LISTS[name]?.includes('|') ? '|' : ' ').filter((word) => word !== '');
  return {
    verbs: new Map(VERBS.flatMap(([domain, lowest, highest, words]) => words.split(' ').filter((word) => !hidden?.has(word)).map((word) => [word, { domain, lowest, highest }] as const))),
    set: (name) => {
      const set = sets.get(name) ?? new Set(itemsOf(name));
      sets.set(name, set);
      return set;
    },
    any: (name) => [...itemsOf(name)].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|'),
    offers: (level) => OFFERS[level ?? 'any'],
  };
}

/** Makes a value when it is first asked for; while verbs are hidden, another one. What is made of a lexicon is made here. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  const madeWithout = new WeakMap<ReadonlySet<string>, { readonly value: T }>();
  return () => {
    if (!hidden) return (made ??= { value: make() }).value;
    const known = madeWithout.get(hidden) ?? { value: make() };
    madeWithout.set(hidden, known);
    return known.value;
  };
}

let hidden: ReadonlySet<string> | undefined;

/** For measuring: reads as if these verbs stood in no lexicon. Reading waits for nothing, so nobody else reads meanwhile. */
export function withoutVerbs<T>(verbs: ReadonlySet<string> | undefined, read: () => T): T {
  if (!verbs) return read();
  const before = hidden;
  hidden = verbs;
  try {
    return read();
  } finally {
    hidden = before;
  }
}
