/**
 * What the files of a workspace know of each other: which ids there are, and whose.
 *
 * A workspace is a folder with a `*.workspace.yaml` in it, or else the folder somebody opened.
 */
import { closest } from './closest';
import { idOf, type Document, type DocumentOf } from './document';
import { itemsOf, type Located } from './located';
import type { Kind, PeopleFile } from './schema/types';

export type Person = Located<NonNullable<PeopleFile['people']>[number]>;

export interface Workspace {
  readonly documents: readonly Document[];
  /** The document of a kind with an id, the first one when several claim it. */
  find<K extends Kind>(kind: K, id: string | undefined): DocumentOf<K> | undefined;
  /** The ids of all documents of a kind. */
  ids(kind: Kind): readonly string[];
  readonly people: ReadonlyMap<string, Person>;
}

export function workspaceOf(documents: readonly Document[]): Workspace {
  const byKind = new Map<Kind, Map<string, Document>>();
  const people = new Map<string, Person>();
  for (const document of documents) {
    const id = idOf(document);
    if (id !== undefined) {
      const known = byKind.get(document.kind) ?? new Map<string, Document>();
      if (!known.has(id)) known.set(id, document);
      byKind.set(document.kind, known);
    }
    if (document.kind !== 'people') continue;
    for (const person of itemsOf(document.content.people)) {
      if (person.id && !people.has(person.id.value)) people.set(person.id.value, person);
    }
  }
  return {
    documents,
    people,
    find: <K extends Kind>(kind: K, id: string | undefined) => (id === undefined ? undefined : (byKind.get(kind)?.get(id) as DocumentOf<K> | undefined)),
    ids: (kind) => [...(byKind.get(kind)?.keys() ?? [])],
  };
}

/** The candidate that was most likely meant, with the usual slips forgiven. */
export const meant = (word: string, candidates: Iterable<string>): string | undefined => closest(word, candidates);

/**
 * Which folder's workspace a file belongs to: the nearest folder above it that holds a `*.workspace.yaml`, else `fallback`,
 * the folder that was opened. Paths use `/`; folders have no slash at their end.
 */
export function workspaceFolderOf(file: string, workspaceFiles: readonly string[], fallback: string): string {
  let best: string | undefined;
  for (const workspaceFile of workspaceFiles) {
    const folder = folderOf(workspaceFile);
    const inside = file.startsWith(`${folder}/`);
    if (inside && folder.length >= (best?.length ?? 0)) best = folder;
  }
  return best ?? fallback;
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
