/** Where something is missing, and who may say so. */
import type { Document } from '../document';
import { replaceScalar, type TextEdit } from '../edit';
import type { Problem } from '../rule';
import { entryOf, isBlank, nodeAt, type Node, type Path, type Place, type Span } from '../tree';
import { writeField } from './sections';

/**
 * Where to say that a section does not have a field: at its key when nothing is written there, else at `missing`.
 * Undefined when something is written there that cannot be read, which is told as such.
 */
export function gapAt(section: Node | undefined, key: string, missing: Place | Span): Place | Span | undefined {
  const entry = entryOf(section, key);
  if (!entry) return missing;
  return isBlank(entry.value) ? entry.key.span : undefined;
}

/** The same for a part of the document itself, which is missing at `missing`, the place of its kind. */
export function partGap(root: Node | undefined, key: string, missing: Span): Pick<Problem, 'at' | 'part'> | undefined {
  const at = gapAt(root, key, missing);
  if (!at) return undefined;
  return at === missing ? { at, part: key } : { at };
}

/** Writes one line into such a gap: a field that is not there, or one with nothing in it, blanks in quotes included. */
export function fillGap(document: Document, path: Path, key: string, value: string): TextEdit | undefined {
  const node = entryOf(nodeAt(document.root, path), key)?.value;
  return node?.type === 'scalar' && typeof node.value === 'string' && isBlank(node) ? replaceScalar(node, value) : writeField(document, path, key, value);
}
