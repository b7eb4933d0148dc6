/** Weights are shares of one whole: sharing it out, and writing a share down. */

/** Shares of `whole` in proportion to `weights`, in whole numbers (or tenths) that add up exactly (largest remainder). */
export function shareOut(weights: readonly number[], whole: number): number[] {
  const unit = Number.isInteger(whole) && weights.length <= whole ? 1 : 0.1;
  const units = Math.round(whole / unit);
  const exact = weights.map((weight) => (weight / sum(weights)) * units);
  const shares = exact.map(Math.floor);
  const byRemainder = exact.map((share, index) => ({ index, remainder: share - Math.floor(share) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, units - sum(shares))) shares[index] = (shares[index] ?? 0) + 1;
  return shares.map((share) => Math.round(share * unit * 10) / 10);
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const shown = (number: number): string => String(Math.round(number * 100) / 100);
