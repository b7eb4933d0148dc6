/**
 * Words that sound like a promise and that nobody can test: "appropriate", "engaging", "as needed".
 *
 * Such lists are right in about six of ten cases, so what follows from them is advice, and a team can add words of its
 * own and take words out. English only.
 */
import type { Vocabulary } from '../settings';
import { finderOf, overlap, type Finder, type Stretch } from './phrases';

/** Finds the vague words of a text. A word in quotes is a name: “good” on a scale of the rubric. */
export function vagueWordFinder({ vagueWords, allowedPhrases }: Vocabulary): Finder {
  const vague = finderOf([...VAGUE_WORDS, ...vagueWords]);
  const firm = finderOf([...FIRM_PHRASES, ...allowedPhrases]);
  return (text) => {
    const found = vague(text).filter((word) => !isQuoted(text, word));
    if (found.length === 0) return found;
    const allowed = firm(text);
    return found.filter((word) => !allowed.some((phrase) => overlap(phrase, word)));
  };
}

const isQuoted = (text: string, { start, end }: Stretch): boolean => /["'“„‘«]/.test(text[start - 1] ?? '') && /["'”“’»]/.test(text[end] ?? '');

const VAGUE_WORDS: readonly string[] = [
  'appropriate', 'appropriately', 'adequate', 'adequately', 'sufficient', 'sufficiently', 'acceptable', 'acceptably',
  'reasonable', 'reasonably', 'proper', 'properly', 'optimal', 'optimally',
  'as needed', 'as required', 'as appropriate', 'as necessary', 'if necessary', 'where possible', 'if possible',
  'as soon as possible', 'asap', 'timely', 'in a timely manner',
  'various', 'etc.', 'etc', 'and so on', 'and so forth',
  'effective', 'effectively', 'efficient', 'efficiently', 'robust', 'seamless', 'seamlessly',
  'good', 'excellent', 'high quality', 'high-quality', 'world-class', 'world class', 'best-in-class', 'best in class',
  'state-of-the-art', 'state of the art', 'modern', 'user-friendly', 'user friendly', 'intuitive', 'engaging', 'interactive',
];

/** Phrases with such a word in them that do say something definite. */
const FIRM_PHRASES: readonly string[] = [
  'effective date', 'effective from', 'effective on', 'effective as of', 'as required by', 'as required in',
  'good manufacturing practice', 'good clinical practice', 'good laboratory practice', 'good distribution practice',
  'good faith', 'good morning', 'good afternoon', 'good evening', 'reasonable accommodation', 'reasonable adjustment',
  'acceptable quality level', 'proper name', 'proper noun',
];
