/** A reading of other words than those that were written – without marks that nobody sees, behind a lead-in – with its places told in the author's own text. */
import type { Judgement } from './grammar';
import type { Stretch } from './phrases';

/** What is read, and where each place of it stands in what was written. */
export interface Source {
  readonly text: string;
  /** Undefined: in the same place. */
  readonly original?: (stretch: Stretch) => Stretch;
}

/** A text without soft hyphens and spaces of no width inside of its words, which would be cut there. */
export function joined(text: string): Source {
  if (!INSIDE_WORDS.test(text)) return { text };
  const places: number[] = [];
  let from = 0;
  let kept = '';
  const keep = (to: number): void => {
    for (let place = from; place < to; place++) places.push(place);
    kept += text.slice(from, to);
  };
  for (const { index, 0: found } of text.matchAll(ALL_INSIDE_WORDS)) {
    keep(index);
    from = index + found.length;
  }
  keep(text.length);
  const startOf = (place: number): number => places[place] ?? text.length;
  const endOf = (place: number): number => (places[place - 1] ?? -1) + 1;
  return { text: kept, original: ({ start, end }) => ({ start: startOf(start), end: end > start ? endOf(end) : startOf(start) }) };
}

const INSIDE_WORDS = /[\p{L}\p{M}\p{N}][\u00AD\u200B-\u200D\u2060\uFEFF]+(?=[\p{L}\p{N}])/u;
const ALL_INSIDE_WORDS = /(?<=[\p{L}\p{M}\p{N}])[\u00AD\u200B-\u200D\u2060\uFEFF]+(?=[\p{L}\p{N}])/gu;

/** A judgement with its places told in another text. */
export function moved(judgement: Judgement, original: Source['original']): Judgement {
  if (!original) return judgement;
  const { evidence, parts, performances, direct } = judgement;
  return {
    ...judgement,
    evidence: original(evidence),
    parts: parts.map((part) => ({ ...part, ...original(part) })),
    performances: performances.map((performance) => ({ ...performance, ...original(performance) })),
    ...(direct ? { direct: { ...direct, ...original(direct) } } : {}),
  };
}
