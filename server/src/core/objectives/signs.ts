/** What tells a language: its small words, its letters, the endings of its words, and that statements start with a verb. */
import type { Language } from './grammar';

export interface Signs {
  /** Small words, with spaces between. */
  readonly words: string;
  /** "ción:es ment:fr,ca,en" – the endings that tell a language, with all languages that have them, this one first. */
  readonly endings: string;
  readonly letters: string;
}

/** Of a language that is read. */
export interface OwnSigns extends Signs {
  readonly language: Language;
  /** How much speaks for this language because a statement has its verb where this language has it; a small word is 1. Makes the lexicon ready. */
  readonly weigh: (words: readonly string[]) => number;
}

/** For a verb in its place. */
export const VERB = 0.9;
/** For an English one: nothing else tells English, whose statements may have no small word and have no letters of their own. */
export const SURE_VERB = 1.5;

export const NO_SIGNS: Signs = { words: '', endings: '', letters: '' };
