/** What the scores of a review are given for, and on which scale. */
import type { DocumentOf } from '../../document';
import { itemsOf } from '../../located';
import { nameOf } from '../names';
import { levelIds } from '../rubric/levels';

type Rubric = DocumentOf<'rubric'> | undefined;

/** The levels of a rubric, the best first. */
export const levelsOf = (rubric: Rubric): readonly string[] => (rubric ? levelIds(rubric.content) : []);

/** What a criterion of the rubric is called. */
export const criterionName = (rubric: Rubric, id: string | undefined): string => nameOf(itemsOf(rubric?.content.criteria).find((criterion) => criterion.id?.value === id) ?? {}, id);
