/** What Spanish and French each tell the machinery that reads them. Everything is in small letters without accents. */
import type { Reason } from '../framing';
import type { Language } from '../grammar';
import type { Lexicon } from '../lexicon';
import { fold } from './folded';

/** Only an infinitive, a command or a future can be nothing but a verb; a present may be a noun, too. */
export type Kind = 'infinitive' | 'command' | 'future' | 'present' | 'gerund';

export interface Tongue {
  readonly language: Language;
  readonly lexicon: () => Lexicon;
  readonly telltales: string;
  /** The infinitives that a form may belong to, the likeliest first. */
  readonly candidates: (word: string) => Iterable<readonly [infinitive: string, kind: Kind]>;
  /** The infinitive of a word that is in no list and looks like a verb all the same. */
  readonly byForm: (word: string) => readonly [infinitive: string, kind: Kind] | undefined;
  /** Verbs that the noun for an act may come from. */
  readonly actsOf: (noun: string) => readonly string[];
  /** Whether a word could name people by what they do: "caldereros", "soudeurs". */
  readonly agent: RegExp;
  /** Adverbs by their ending. */
  readonly adverb: RegExp;
  /** A form with "se" written to its end: "familiarizarse". */
  readonly enclitic?: RegExp;
  /** A present at the head of a statement is a verb as it stands. */
  readonly headless: boolean;
  readonly small: SmallWords;
  /** What is written between the noun for an act and its object, and what remains of it after a verb: "del" → "el". */
  readonly links: Readonly<Record<string, string>>;
  /** Whether the bare noun after such a link can stand behind a verb. */
  readonly bareObject?: RegExp;
  readonly patterns: Patterns;
  readonly frames: readonly Frame[];
}

/** Words separated by spaces. */
interface SmallWords {
  readonly determiners: string;
  /** "de": the word before is a noun. */
  readonly of: string;
  /** Words that join equals. */
  readonly and: string;
  /** Words after which a clause of its own begins. */
  readonly under: string;
  /** Words before a verb that say who it is done to: "se", "s'". */
  readonly reflexive: string;
  /** "no", "ne", "pas". */
  readonly not: string;
  /** Adverbs that their ending does not give away. */
  readonly adverbs: string;
  readonly relative: string;
  /** What a verb is followed by, and a noun is not. */
  readonly object: string;
  /** Before the verb that is to be learnt: "cómo", "a". */
  readonly how: string;
  /** "es", "son": what is said about something. */
  readonly copulas: string;
  /** "ser", "tener": what somebody is or has, and nobody does. */
  readonly states: string;
}

/**
 * Regular expressions, matched where the text stands, whole words only. `<learners>` and the like stand for the words of a
 * list. No quantifier stands within another one, so that no text takes long.
 */
interface Patterns {
  readonly label: string;
  readonly time: string;
  readonly goal: string;
  readonly modal: string;
  /** Counts when an infinitive follows. */
  readonly ability: string;
  readonly condition: string;
  readonly adverb: string;
  readonly prerequisite: string;
  readonly actor: string;
  readonly how: string;
  readonly question: string;
  readonly nominal: string;
  readonly growth: string;
  /** A heading for what is done in a course: group work, a visit. */
  readonly event: string;
  /** Said about the course, and of nobody: how long, where, how much. */
  readonly fact: string;
  readonly share: string;
  /** Searched for anywhere behind the verb; starts with what stands before it, which is quick to look for. */
  readonly standard: string;
  readonly circumstance: string;
}

/** What a verb and the words behind it mean together. The first one that fits decides. */
export interface Frame {
  readonly reason: Reason | 'act';
  /** Infinitives separated by spaces. */
  readonly verbs: string;
  /** What must stand behind the verb, and what must not. */
  readonly with?: string;
  readonly without?: string;
  readonly certainty?: number;
  /** Only where nobody is said to do it. */
  readonly unaddressed?: true;
  readonly reflexive?: boolean;
}

export interface KnownVerb {
  /** With its accents. */
  readonly infinitive: string;
  readonly observable: boolean;
}

type PatternName = keyof Patterns;
type SmallName = keyof SmallWords;

interface ReadyFrame extends Pick<Frame, 'reason' | 'certainty' | 'unaddressed' | 'reflexive'> {
  readonly verbs: ReadonlySet<string>;
  readonly with: RegExp | undefined;
  readonly without: RegExp | undefined;
}

/** A tongue made ready to read with. */
export interface Ready {
  readonly tongue: Tongue;
  readonly verbs: ReadonlyMap<string, KnownVerb>;
  readonly acts: ReadonlyMap<string, string>;
  readonly set: (name: string) => ReadonlySet<string>;
  readonly small: (name: SmallName, word: string | undefined) => boolean;
  readonly pattern: (name: PatternName) => RegExp;
  readonly frames: ReadonlyMap<string, readonly ReadyFrame[]>;
}

export function readyOf(tongue: Tongue, lexicon: Lexicon): Ready {
  const sets = new Map<string, ReadonlySet<string>>();
  const set = (name: string): ReadonlySet<string> => {
    const known = sets.get(name) ?? new Set([...lexicon.set(name)].map(fold));
    sets.set(name, known);
    return known;
  };
  const any = (name: string): string => [...set(name)].sort((a, b) => b.length - a.length).join('|');
  const compiled = (source: string, flags = 'uy'): RegExp =>
    new RegExp(`(?:${source.replace(/<([a-z-]+)>/g, (_, name: string) => `(?:${any(name)})`).replaceAll(' ', '\\s+')})(?:(?<=')|(?![\\p{L}\\p{N}]))`, flags);
  const patterns = new Map((Object.entries(tongue.patterns) as readonly (readonly [string, string])[]).map(([name, source]) => [name, compiled(source, name === 'standard' || name === 'circumstance' || name === 'share' ? 'gu' : 'uy')]));
  const small = new Map((Object.entries(tongue.small) as readonly (readonly [string, string])[]).map(([name, words]) => [name, new Set(words.split(' '))]));
  return {
    tongue,
    verbs: verbsOf(lexicon),
    acts: new Map([...lexicon.set('acts')].map((pair) => pairOf(pair))),
    set,
    small: (name, word) => word !== undefined && (small.get(name)?.has(word) ?? false),
    pattern: (name) => patterns.get(name) ?? NEVER,
    frames: framesByVerb(tongue.frames, compiled),
  };
}

const NEVER = /(?!)/y;

function framesByVerb(frames: readonly Frame[], compiled: (source: string) => RegExp): ReadonlyMap<string, readonly ReadyFrame[]> {
  const byVerb = new Map<string, ReadyFrame[]>();
  for (const { verbs, with: wanted, without, ...frame } of frames) {
    const ready = { ...frame, verbs: new Set(verbs.split(' ')), with: wanted === undefined ? undefined : compiled(wanted), without: without === undefined ? undefined : compiled(without) };
    for (const verb of ready.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), ready]);
  }
  return byVerb;
}

function verbsOf(lexicon: Lexicon): ReadonlyMap<string, KnownVerb> {
  const verbs = new Map<string, KnownVerb>();
  const add = (infinitive: string, observable: boolean): void => {
    if (!verbs.has(fold(infinitive))) verbs.set(fold(infinitive), { infinitive, observable });
  };
  for (const infinitive of lexicon.set('inner-state')) add(infinitive, false);
  for (const infinitive of lexicon.verbs.keys()) add(infinitive, true);
  for (const infinitive of lexicon.set('inner-reflexive')) add(infinitive, false);
  for (const infinitive of lexicon.set('other-verbs')) add(infinitive, false);
  return verbs;
}

/** "hara:hacer" → hara and hacer; the first without its accents. */
export function pairOf(pair: string): readonly [string, string] {
  const [from = '', to = ''] = pair.split(':');
  return [fold(from), to];
}
