/** Times of pieces of work that are to be compared. */

const TURNS = 5;

/** The fastest of several turns of each piece of work, in milliseconds; the turns alternate, so that all see the same machine. */
export function fastest(works: readonly (() => void)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (const work of works) work();
  for (let turn = 0; turn < TURNS; turn++) {
    works.forEach((work, index) => {
      const began = performance.now();
      work();
      best[index] = Math.min(best[index] ?? 0, performance.now() - began);
    });
  }
  return best;
}

export const repeat = (work: () => void, times: number) => (): void => { for (let time = 0; time < times; time++) work(); };
