/** The words of one language, made ready when the first statement of that language is read. */
import { type Domain, type Level, type VerbMeaning } from './framing';

/** As generated from `server/lexicons`. */
export interface Words {
  readonly VERBS: readonly (readonly [domain: Domain, lowest: Level, highest: Level, words: string])[];
  readonly OFFERS: Readonly<Record<Level | 'any', readonly string[]> & Partial<Record<Domain, readonly string[]>>>;
  readonly LISTS: Readonly<Record<string, string>>;
}

export interface Lexicon<Name extends string = string> {
  readonly verbs: ReadonlyMap<string, VerbMeaning>;
  /** The words of a list. */
  readonly set: (name: Name) => ReadonlySet<string>;
  /** The words of a list as alternatives for a regular expression, the longest first. */
  readonly any: (name: Name) => string;
  /** For a level, for a domain, or for neither. */
  readonly offers: (of: Level | Domain | undefined) => readonly string[];
}

export function lexiconOf<W extends Words>({ VERBS, OFFERS, LISTS }: W): Lexicon<Extract<keyof W['LISTS'], string>> {
  const sets = new Map<string, ReadonlySet<string>>();
  const marks: (readonly [verb: string, letters: string])[] = [];
  const verbs = new Map<string, VerbMeaning>();
  for (const [domain, lowest, highest, words] of VERBS) {
    const meaning = { domain, lowest, highest };
    for (const [verb, letters] of unpacked(words)) {
      marks.push([verb, letters]);
      if (!hidden?.has(verb)) verbs.set(verb, meaning);
    }
  }
  const itemsOf = (name: string): string[] => {
    const list = LISTS[name] ?? '';
    const letter = /^[A-Z]/.exec(list)?.[0];
    const own = unpacked(list).map(([word]) => word);
    return letter === undefined ? own : [...own, ...marks.filter(([, letters]) => letters.includes(letter)).map(([verb]) => verb)];
  };
  return {
    verbs,
    set: (name) => {
      const set = sets.get(name) ?? new Set(itemsOf(name));
      sets.set(name, set);
      return set;
    },
    any: (name) => itemsOf(name).sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|'),
    offers: (of) => OFFERS[of ?? 'any'] ?? [],
  };
}

/** Words as `server/lexicons/pack.mjs` has packed them, each with the letters of the other lists that it is in. */
export function unpacked(list: string): (readonly [word: string, letters: string])[] {
  const bar = list.indexOf('|');
  if (bar >= 0) return list.slice(bar + 1).split('|').map((word) => [word, ''] as const);
  let word = '';
  return list.split(/(?=\d)/).filter((part) => /^\d/.test(part)).map((part) => {
    const end = part.search(/[A-Z]/);
    const letters = end < 0 ? '' : part.slice(end);
    word = part.slice(1, end < 0 ? undefined : end) + word.slice(word.length - Number(part[0]));
    return [word, letters] as const;
  });
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
