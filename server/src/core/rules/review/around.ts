/** What a review is about: the checkpoint it belongs to, who is asked there, and the rubric it is scored with. */
import type { DocumentOf } from '../../document';
import { checkpointIn, familyOf, holdersOf, idIn, versionIn, type Checkpoint, type Family } from '../../family';
import { itemsOf } from '../../located';
import type { Workspace } from '../../workspace';

export interface Around extends Family {
  readonly checkpoint?: Checkpoint | undefined;
}

export function around(review: DocumentOf<'review'>, workspace: Workspace): Around {
  const family = familyOf(review, workspace);
  return { ...family, checkpoint: checkpointIn(family.governance, review.content.stage?.value), rubric: usedRubric(review, family) };
}

/** The rubric as it was when the review used it: undefined when the file has gone on to another version. */
function usedRubric(review: DocumentOf<'review'>, { rubric, brief }: Family): DocumentOf<'rubric'> | undefined {
  const own = review.content.rubric?.value;
  const reference = own !== undefined && idIn(own) === rubric?.content.id?.value ? own : brief?.content.rubric?.value;
  const pinned = versionIn(reference);
  const version = rubric?.content.version?.value;
  return pinned === undefined || version === undefined || pinned === version ? rubric : undefined;
}

/** Who reviews, each person once, in the order of the list. */
export const reviewersOf = ({ content }: DocumentOf<'review'>): readonly string[] => [...new Set(itemsOf(content.reviewers).flatMap(({ person }) => person?.value ?? []))];

/** Who holds a role of the agreement in this piece of work. */
export const holders = ({ governance, brief }: Family, role: string | undefined): readonly string[] => [...holdersOf(governance, role, brief)];
