/** Which comments belong to what stands on a line: those right above in its column, and those below that stand further in. */
import type { Lines } from '../lines';

/** The first of the comment lines right above a line that start in a column; the line itself where there are none. */
export function firstAbove(lines: Lines, line: number, column: number): number {
  let first = line;
  while (first > 0 && isComment(lines.line(first - 1)) && columnOfText(lines.line(first - 1)) === column) first--;
  return first;
}

/** The last of the comment lines right below a line that start further in than a column, before `limit`. */
export function lastBelow(lines: Lines, line: number, column: number, limit: number): number {
  let last = line;
  while (last + 1 < limit && isComment(lines.line(last + 1)) && columnOfText(lines.line(last + 1)) > column) last++;
  return last;
}

const isComment = (text: string): boolean => text.trim().startsWith('#');

/** Where the first sign of a line stands. */
export const columnOfText = (text: string): number => text.search(/\S|$/);
