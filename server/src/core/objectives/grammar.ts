/** What the reader asks of a language. One language is one folder with its grammar; its words (generated from `server/lexicons`) lie in `words`. */
import type { Direct, Domain, Level, Part, Performance, Reason, VerbMeaning } from './framing';
import type { Stretch } from './phrases';
import type { Statement } from './statement';

export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Grammar {
  readonly language: Language;
  /** Small words that are frequent in this language and rare in the other ones, in lower case. */
  readonly telltales: ReadonlySet<string>;
  /** Reads one statement; never throws, takes time in proportion to the length. */
  judge(statement: Statement, around: Around): Judgement;
  /** What a verb in its base form shows, where a list says so. */
  meaningOf(base: string): VerbMeaning | undefined;
  /** Verbs to offer for a level, for work by hand or a stance, and for none of them, the most usual ones at work first. */
  verbsFor(of: Level | Domain | undefined): readonly string[];
}

/** What else there is to know when a statement is read. Words are in lower case. */
export interface Around {
  /** Who learns, in the words of the brief: "technician", "shift supervisor". */
  readonly audiences: readonly string[];
  readonly allowedVerbs: ReadonlySet<string>;
  readonly vagueVerbs: ReadonlySet<string>;
  readonly topicWords: ReadonlySet<string>;
  /** After Mager (1962): explaining, describing, identifying and recalling are no performance. */
  readonly strict: boolean;
  /** How the other statements of the list start; undefined in the first pass, and where there are none. */
  readonly neighbors: Neighbors | undefined;
}

/** Shares of the other statements, from 0 to 1, counted among those that are sure. */
export interface Neighbors {
  readonly count: number;
  readonly verbs: number;
  readonly nouns: number;
}

/** The answer about one statement, before confidence and tier are worked out. */
export interface Judgement {
  readonly reason: Reason;
  readonly evidence: Stretch;
  readonly parts: readonly Part[];
  readonly performances: readonly Performance[];
  readonly direct?: Direct;
  /** Multiplies the confidence of the reason; 1 when nothing speaks against it. */
  readonly certainty: number;
  /** The verdict rests on a word that can be read in two ways: a hint at most, and the neighbors may turn it. */
  readonly homograph: boolean;
}
