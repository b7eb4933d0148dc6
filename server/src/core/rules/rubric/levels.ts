/** The levels of a rubric: which there are, and which one is asked for. */
import * as l10n from '@vscode/l10n';
import { itemsOf, said, type Located } from '../../located';
import type { Rubric } from '../../schema/types';
import { nameOf } from '../names';

export type Criterion = Located<NonNullable<Rubric['criteria']>[number]>;

/** The ids of the scale, the best first. */
export const levelIds = (rubric: Located<Rubric>): readonly string[] => itemsOf(rubric.scale).flatMap(({ id }) => id?.value ?? []);

/** The level that is good enough: what the pass rule says, else the one that is described, else the usual place for it. */
export function targetLevel(rubric: Located<Rubric>): string | undefined {
  const levels = levelIds(rubric);
  const passing = rubric.pass?.['no-criterion-below']?.value;
  if (passing !== undefined && levels.includes(passing)) return passing;
  if (rubric.style?.value === 'single-point') {
    const described = itemsOf(rubric.criteria).flatMap((criterion) => criterion.levels?.entries.filter(({ content }) => said(content) !== undefined) ?? []);
    const known = described.find(({ key }) => levels.includes(key));
    if (known) return known.key;
  }
  return levels.length > 2 && rubric.style?.value !== 'checklist' ? levels[1] : levels[0];
}

/** What reviewers call a level. */
export const levelName = (rubric: Located<Rubric>, id: string): string => nameOf(itemsOf(rubric.scale).find((level) => level.id?.value === id) ?? {}, id);

/** What an author is asked to write for a level. */
export const describeLevel = (rubric: Located<Rubric>, id: string): string => l10n.t('<what one sees at the level {0}>', levelName(rubric, id).replace(/[<>]/g, '').replace(/[^\p{L}\p{N}]+$/u, '') || id);
