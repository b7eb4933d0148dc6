/** The verbs a statement joins to its first one: "isolate, lock and try each source". English only. */
import { USUAL_LEVEL, type Level } from './levels';
import type { Stretch } from './phrases';
import { OBSERVABLE_VERBS } from './verbs';

/** The verbs behind "and" and "then", in the order they stand. */
export const verbsAfterAnd = (text: string, from: number): readonly Stretch[] => verbsBehind(/\b(?:and then|and|then)\s+([a-z][a-z-]*)/gi, text, from);

const verbsAfterJoint = (text: string, from: number): readonly Stretch[] => verbsBehind(/(?:,\s*(?:and |or |then )*|\b(?:and then|and|or|then)\s+)([a-z][a-z-]*)/gi, text, from);

/** The level that all verbs of a statement usually show; undefined when one of them may show more, or nobody can tell. */
export function usualLevel(text: string, first: Stretch): Level | undefined {
  const verbs = [first, ...verbsAfterJoint(text, first.end)].map(({ start, end }) => text.slice(start, end).toLowerCase());
  const levels = verbs.map((verb) => USUAL_LEVEL.get(verb));
  const [level] = levels;
  return levels.every((one) => one === level) ? level : undefined;
}

function verbsBehind(pattern: RegExp, text: string, from: number): readonly Stretch[] {
  return [...text.slice(from).matchAll(pattern)].flatMap(({ index, 0: whole, 1: verb = '' }) => {
    const end = from + index + whole.length;
    return OBSERVABLE_VERBS.has(verb.toLowerCase()) ? [{ start: end - verb.length, end }] : [];
  });
}
