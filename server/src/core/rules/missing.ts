/** What is not there: whether it is missing, and where to say so. */
import type { Document } from '../document';
import type { Problem } from '../rule';
import { entryOf, isBlank, type Node, type Place, type Span } from '../tree';
import { kindPlace } from './places';

/**
 * Whether a section says nothing under a key: it is missing, or empty. `field` is what was read there. Something that
 * could not be read counts as said; what is wrong with it is told as such.
 */
export const lacks = (section: Node | undefined, key: string, field: { readonly place: Place } | undefined): boolean => {
  const node = field?.place.node ?? entryOf(section, key)?.value;
  return node === undefined || isBlank(node);
};

/** Where a part of the whole document is missed: at its key when that stands there empty, else on the first line. */
export function missingPart(document: Document, key: string): Pick<Problem, 'at' | 'part'> {
  const entry = entryOf(document.root, key);
  return entry ? { at: entry.key.span } : { at: kindPlace(document), part: key };
}

/** Where a field of a section is missed: at its key when that stands there empty, else where the caller says. */
export const keyOr = (section: Node | undefined, key: string, otherwise: Place | Span): Place | Span => entryOf(section, key)?.key.span ?? otherwise;
