/** Words and phrases in a text, whole ones only: "good" is in "a good start" and not in "goods" or "good-natured". */

/** Some words of a text; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Finder = (text: string) => readonly Stretch[];

/** Finds every one of some phrases, small letters or capitals, however the words are spaced. */
export function finderOf(phrases: Iterable<string>): Finder {
  // The longest comes first, so that "high quality" is found as one.
  const known = [...phrases].map((phrase) => phrase.trim()).filter((phrase) => phrase !== '').sort((a, b) => b.length - a.length);
  if (known.length === 0) return () => [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${known.map(literally).join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return (text) => [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

const literally = (phrase: string): string => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

export const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;
