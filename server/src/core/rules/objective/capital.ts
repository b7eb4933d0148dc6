/** Writes `word` with a capital letter when `like` starts with one. */
export function capitalLike(like: string, word: string): string {
  const first = like.trimStart()[0] ?? '';
  const isCapital = first !== first.toLowerCase();
  return isCapital ? (word[0]?.toUpperCase() ?? '') + word.slice(1) : word;
}
