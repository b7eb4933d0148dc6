/** Where the thing is described that an id names. */
import type { Document } from '../document';
import { occurrenceAt } from '../occurrences';
import { head, type Span } from '../tree';
import type { Workspace } from '../workspace';

export interface Definition {
  /** The id that was pointed at. */
  readonly from: Span;
  readonly document: Document;
  /** The item, or the first lines of a file. */
  readonly whole: Span;
  /** The id there. */
  readonly span: Span;
}

/** Undefined where no id stands, or where nothing has it. */
export function definition(document: Document, workspace: Workspace, offset: number): Definition | undefined {
  const here = occurrenceAt(document, workspace, offset);
  const declaration = here?.declaration;
  if (!here || !declaration) return undefined;
  const { place, span, list } = declaration;
  // A whole file would be a long preview.
  return { from: here.span, document: declaration.document, whole: list === undefined ? span : wide(place.node.span, span, head(place)), span };
}

/** The item with its id in it: what a client shows around a target must hold the target. */
const wide = (item: Span, ...inside: readonly Span[]): Span => ({
  start: Math.min(item.start, ...inside.map(({ start }) => start)),
  end: Math.max(item.end, ...inside.map(({ end }) => end)),
});
