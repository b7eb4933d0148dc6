/**
 * What the reader of objectives answers: how a statement is framed, how sure that is, why, and which part is which.
 *
 * The parts are those of Mager (performance, conditions, criterion) and of the ABCD form (Heinich, Molenda, Russell and
 * Smaldino: audience, behavior, condition, degree), under the names that the fields of a brief have.
 */
import type { Stretch } from './phrases';

export const FRAMINGS = ['outcome', 'unmeasurable', 'topic', 'activity', 'instructor', 'business', 'other'] as const;
export type Framing = (typeof FRAMINGS)[number];

/** `verb` lies within `behavior`; the others do not overlap. */
export type PartName = 'stem' | 'audience' | 'condition' | 'behavior' | 'standard' | 'verb';

/** Offsets are UTF-16 code units into the statement as it was given; `end` is exclusive. */
export interface Part extends Stretch {
  readonly part: PartName;
}

/** Why a statement was read as it was. Stable for ever: mends, pages and the command line name them. */
export type Reason = keyof typeof REASONS;

interface Meaning {
  readonly framing: Framing;
  /** How often this reason is right, from 0 to 1, where nothing in the statement speaks against it. */
  readonly confidence: number;
}

export const REASONS = {
  'observable-verb': { framing: 'outcome', confidence: 0.98 },
  /** The word is a noun, too; what stands around it says that it is a verb here. */
  'verb-in-context': { framing: 'outcome', confidence: 0.85 },
  /** The word is in no list, and stands where only a verb can stand. */
  'verb-by-form': { framing: 'outcome', confidence: 0.75 },
  'own-verb': { framing: 'outcome', confidence: 0.99 },

  'inner-state': { framing: 'unmeasurable', confidence: 0.97 },
  'own-vague-verb': { framing: 'unmeasurable', confidence: 0.99 },
  'knowledge-nominal': { framing: 'unmeasurable', confidence: 0.95 },
  'demonstrate-understanding': { framing: 'unmeasurable', confidence: 0.95 },
  'vague-growth': { framing: 'unmeasurable', confidence: 0.92 },
  /** Only in the strict profile after Mager: recalling and explaining are no performance. */
  'not-performed': { framing: 'unmeasurable', confidence: 0.9 },

  'noun-phrase': { framing: 'topic', confidence: 0.9 },
  'topic-word': { framing: 'topic', confidence: 0.97 },
  'own-topic-word': { framing: 'topic', confidence: 0.99 },
  question: { framing: 'topic', confidence: 0.96 },
  'wh-phrase': { framing: 'topic', confidence: 0.94 },
  'how-to': { framing: 'topic', confidence: 0.96 },
  'gerund-heading': { framing: 'topic', confidence: 0.93 },

  'course-activity': { framing: 'activity', confidence: 0.93 },
  practice: { framing: 'activity', confidence: 0.88 },
  /** "Explored …", "Built …": what was done in the course, told afterwards. */
  'done-in-course': { framing: 'activity', confidence: 0.88 },

  'course-as-actor': { framing: 'instructor', confidence: 0.96 },
  'teacher-act': { framing: 'instructor', confidence: 0.9 },

  'business-result': { framing: 'business', confidence: 0.9 },

  blank: { framing: 'other', confidence: 0 },
  'not-a-statement': { framing: 'other', confidence: 0.3 },
  fact: { framing: 'other', confidence: 0.7 },
  prerequisite: { framing: 'other', confidence: 0.8 },
  /** "By the end of this course you will be able to:", "Topics:": what follows says what. */
  'lead-in': { framing: 'other', confidence: 0.9 },
  /** "Can you name the exits?" is a task of a test, and no title. */
  'asks-the-reader': { framing: 'other', confidence: 0.8 },
  'to-be-filled-in': { framing: 'other', confidence: 0.99 },
  'unknown-language': { framing: 'other', confidence: 0 },
} as const satisfies Readonly<Record<string, Meaning>>;

/** `warning`: sure. `hint`: likely, and it rests on a word that can be read in two ways. `none`: nothing to say. */
export type Tier = 'warning' | 'hint' | 'none';

export type Domain = 'cognitive' | 'affective' | 'psychomotor';

/** What a verb shows, by the published lists; they disagree about many, so a level is a range (Newton, Da Silva & Peters 2020). */
export interface VerbMeaning {
  readonly domain: Domain;
  readonly lowest: Level;
  readonly highest: Level;
}

/** A thing to do that the statement names; "isolate, lock and try each source" names three. */
export interface Performance extends Stretch {
  /** The verb as lists have it: "isolates" → "isolate", "organisiert" → "organisieren". */
  readonly base: string;
  /** Whether somebody could see, hear or read it being done. */
  readonly observable: boolean;
  readonly meaning?: VerbMeaning;
}

export interface Reading {
  readonly framing: Framing;
  readonly confidence: number;
  readonly tier: Tier;
  readonly reason: Reason;
  /** The words that decided; empty at the start where there are none. */
  readonly evidence: Stretch;
  readonly parts: readonly Part[];
  /** What the statement says people do, in order. The first one, when it is observable, is the `verb` part. */
  readonly performances: readonly Performance[];
  /** The verb to start with instead: "How to isolate …" and "Isolating …" → isolate, "Know how to lock …" → lock; ends where the text goes on. */
  readonly direct?: Direct;
}

export interface Direct extends Stretch {
  /** As it should be written, in small letters; replaces the text from `start` to `end`. */
  readonly verb: string;
}

export type Level = 'remember' | 'understand' | 'apply' | 'analyze' | 'evaluate' | 'create';

/** The levels of Bloom's revised taxonomy (Anderson & Krathwohl 2001), from the least to the most demanding. */
export const LEVELS: readonly Level[] = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'];

/** What is pointed out, however softly: no outcome, and meant to be one. */
export const FLAGGED: readonly Framing[] = ['topic', 'unmeasurable', 'activity', 'instructor'];

export const isFlagged = ({ framing }: Pick<Reading, 'framing'>): boolean => FLAGGED.includes(framing);
