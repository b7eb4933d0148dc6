/** Everywhere an id is used, in all files of a workspace, and in the one that is shown. */
import type { Document } from '../document';
import { occurrenceAt, occurrencesOf, occurrencesOfIn, type Occurrence } from '../occurrences';
import type { Workspace } from '../workspace';

/** All places of the id under the cursor, the one where it is given too. An id that names nothing is where it is written. */
export function usages(document: Document, workspace: Workspace, offset: number): readonly Occurrence[] {
  const here = occurrenceAt(document, workspace, offset);
  if (!here) return [];
  return here.declaration ? occurrencesOf(here.declaration, workspace) : [here];
}

/** Those in the document itself. */
export function usagesHere(document: Document, workspace: Workspace, offset: number): readonly Occurrence[] {
  const here = occurrenceAt(document, workspace, offset);
  if (!here) return [];
  return here.declaration ? occurrencesOfIn(document, here.declaration, workspace) : [here];
}
