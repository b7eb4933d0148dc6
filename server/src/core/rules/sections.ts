/** Mends that write whole parts of a document: where they go, and the questions that help to fill them in. */
import type { Document } from '../document';
import { addField, addToList, addWord, scalarText, type TextEdit } from '../edit';
import type { SchemaNode } from '../schema/node';
import { schemas } from '../schema/schemas';
import { entryOf, nodeAt, type MapNode, type Path } from '../tree';

/** The schema's description of a field, by the way to it. A step into a list is a number, and which one does not matter. */
export function fieldAt(kind: Document['kind'], path: Path): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((node, step) => (typeof step === 'number' ? node?.items : (node?.properties?.[step] ?? node?.additional)), schemas[kind]);
}

/** The keys of the section at `path`, in the order in which one writes them. */
export const orderAt = (kind: Document['kind'], path: Path): readonly string[] => Object.keys(fieldAt(kind, path)?.properties ?? {});

/** Writes `key` into the section at `path` (`[]` is the top level): one line of YAML, or the lines of a block. */
export function writeField(document: Document, path: Path, key: string, value: string | readonly string[]): TextEdit | undefined {
  const section = sectionAt(document, path);
  return section && addField(document, section, key, value, orderAt(document.kind, path));
}

/** Writes an item into the list `key` of the section at `path`; the list may be missing yet. */
export function writeItem(document: Document, path: Path, key: string, item: string | readonly string[]): TextEdit | undefined {
  const section = sectionAt(document, path);
  return section && addToList(document, section, key, item, orderAt(document.kind, path));
}

/** Writes short words into the list `key` of the section at `path`; the list may be missing yet. */
export function writeWords(document: Document, path: Path, key: string, words: readonly string[]): readonly TextEdit[] {
  const list = entryOf(nodeAt(document.root, path), key)?.value;
  const edits = list?.type === 'list' && list.items.length > 0
    ? words.map((word) => addWord(document, list, word))
    : [writeField(document, path, key, `[${words.map(scalarText).join(', ')}]`)];
  return edits.filter((edit) => edit !== undefined);
}

function sectionAt(document: Document, path: Path): MapNode | undefined {
  const node = nodeAt(document.root, path);
  return node?.type === 'map' ? node : undefined;
}
