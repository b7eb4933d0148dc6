/** An id and its uses, to be typed together. */
import type { Document } from '../document';
import { alike, occurrenceAt, occurrencesOf } from '../occurrences';
import type { Span } from '../tree';
import type { Workspace } from '../workspace';

/**
 * All places of the id at the cursor, as long as they are in this document: what other files say is changed by renaming
 * only. Undefined where two things have the same id, for instance while one of them is being typed.
 */
export function linkedIds(document: Document, workspace: Workspace, offset: number): readonly Span[] | undefined {
  const declaration = occurrenceAt(document, workspace, offset)?.declaration;
  if (declaration?.document !== document || declaration.list === undefined) return undefined;
  if (alike(declaration).length > 1) return undefined;
  const all = occurrencesOf(declaration, workspace);
  if (all.some((one) => one.document !== document)) return undefined;
  const spans = all.map(({ span }) => span).filter(({ start }, index, others) => start !== others[index - 1]?.start);
  return spans.length > 1 ? spans : undefined;
}

/** What an id is made of, or on its way to be: it may be empty for a moment. */
export const ID_BEING_TYPED = '[A-Za-z0-9_-]*';
