/** The words of one language, made ready when the first statement of that language is read. */
import type { Domain, Level, VerbMeaning } from './framing';
import { unpacked, type Listed, type Packed } from './spelled';

/** As generated from `server/lexicons`. */
export interface Words extends Packed {
  /** How many lists, of the first ones, are verbs; their names are “<domain> <lowest level> <highest level>”. */
  readonly meanings: number;
  readonly offers: Readonly<Record<Level | 'any', readonly string[]> & Partial<Record<Domain, readonly string[]>>>;
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

export function lexiconOf<W extends Words>(words: W): Lexicon<W['lists'][number]> {
  const lists = new Map(words.lists.map((name) => [name, new Set<string>()]));
  const verbs = new Map<string, VerbMeaning>();
  const meanings = words.lists.slice(0, words.meanings).map(meaningOf);
  for (const [word, places] of listedOf(words)) {
    for (const place of places) {
      lists.get(words.lists[place] ?? '')?.add(word);
      const meaning = meanings[place];
      if (meaning && !hidden?.has(word)) verbs.set(word, meaning);
    }
  }
  const set = (name: string): ReadonlySet<string> => lists.get(name) ?? new Set();
  return {
    verbs,
    set,
    any: (name) => [...set(name)].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|'),
    offers: (of) => words.offers[of ?? 'any'] ?? [],
  };
}

function meaningOf(name: string): VerbMeaning {
  const [domain, lowest, highest] = name.split(' ') as [Domain, Level, Level];
  return { domain, lowest, highest };
}

/** Unpacked once for all, also where verbs are hidden. */
function listedOf(words: Words): readonly Listed[] {
  const known = unpackedWords.get(words) ?? unpacked(words);
  unpackedWords.set(words, known);
  return known;
}

const unpackedWords = new WeakMap<Words, readonly Listed[]>();

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
