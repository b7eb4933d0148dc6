import { isPlainNoun } from '../../objectives/domains';

/** Writes `word` with a capital letter when `like` starts with one. */
export function capitalLike(like: string, word: string): string {
  const first = like.trimStart()[0] ?? '';
  const isCapital = first !== first.toLowerCase();
  return isCapital ? (word[0]?.toUpperCase() ?? '') + word.slice(1) : word;
}

/** Whether a capital at the start of a text is there because it is the start: small words, plain nouns, and words that the document has in small letters, too. English only. */
export function isNoName(text: string, source: string): boolean {
  const word = /^\p{Lu}[\p{Ll}'’-]*(?![\p{L}\p{N}])/u.exec(text)?.[0];
  if (word === undefined) return false;
  const small = word.toLowerCase();
  return SMALL_WORDS.has(small) || isPlainNoun(word) || new RegExp(`(?<![\\p{L}\\p{N}])${small}(?![\\p{L}\\p{N}])`, 'u').test(source);
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the a an our your their this what why how when where who which whether types elements principles importance procedures policies regulations regulation safety history definition definitions concepts concept theory features benefits advantages components examples roles rights requirements responsibilities basic key general common'.split(' '),
);
