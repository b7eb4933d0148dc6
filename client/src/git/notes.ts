/**
 * A notes tree, as far as it is loaded: which path holds a commit's note, and
 * which trees to write when a note changes. Pure.
 *
 * Git keeps a note under the annotated commit's id, and in a large tree under
 * directories of two digits: `ab/cdef…`. It reads any mixture of the two, so
 * we leave every entry where it is and only place new ones well.
 */
import type { TreeEntry } from './parse';

/** The loaded directories by their path: `''` is the top, then `ab`, `ab/cd`. */
export type NotesTree = ReadonlyMap<string, Directory>;

/** A directory's entries by name. */
export type Directory = ReadonlyMap<string, TreeEntry>;

/** How many directories deep we look. Git itself needs the third only beyond sixteen million notes. */
const DEPTH = 3;

/** From this many notes on, new ones go into directories of two digits. Git begins at about as many. */
const CROWDED = 256;

/** The directories that may hold a commit's note, outermost first. */
export function directoriesFor(annotated: string): readonly string[] {
  return Array.from({ length: DEPTH + 1 }, (_, depth) => fan(annotated, depth));
}

/** Every path that may hold a commit's note. */
export function pathsFor(annotated: string): readonly string[] {
  return directoriesFor(annotated).map((directory, depth) => join(directory, annotated.slice(2 * depth)));
}

/** Whether the tree names something at a path, be it there or not. */
export function hasEntry(tree: NotesTree, path: string): boolean {
  const [, directory = '', name = ''] = /^(?:(.*)\/)?(.*)$/.exec(path) ?? [];
  return tree.get(directory)?.has(name) ?? false;
}

export function directoryOf(entries: readonly TreeEntry[]): Directory {
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** The directory in which a commit's note is, or where a new one belongs. */
export function placeOf(tree: NotesTree, annotated: string): string {
  let place = '';
  for (const directory of directoriesFor(annotated)) {
    const depth = depthOf(directory);
    const entries = tree.get(directory);
    if (!entries) break;
    place = directory;
    if (entries.has(annotated.slice(2 * depth)) || depth === DEPTH) return place;
    const next = annotated.slice(2 * depth, 2 * depth + 2);
    if (isDirectory(entries.get(next))) continue;
    return !entries.has(next) && isFannedOut(entries, annotated.length - 2 * depth) ? join(directory, next) : place;
  }
  return place;
}

/** The tree with a note in its place. Directories between it and the top still carry their old ids: see {@link toWrite}. */
export function withNote(tree: NotesTree, annotated: string, blob: string): NotesTree {
  const place = placeOf(tree, annotated);
  const name = annotated.slice(2 * depthOf(place));
  const entries = new Map(tree.get(place)).set(name, { mode: '100644', name, id: blob });
  return new Map(tree).set(place, entries);
}

/** The directories to write so that the top knows about a change: the changed ones and all above them, deepest first, by depth. */
export function toWrite(places: Iterable<string>): readonly (readonly string[])[] {
  const levels: Set<string>[] = [];
  for (const place of places) {
    for (let depth = depthOf(place); depth >= 0; depth--) {
      (levels[depth] ??= new Set()).add(place.split('/').slice(0, depth).join('/'));
    }
  }
  return levels.map((level) => [...level]).reverse();
}

/** The tree with a written directory's id in the directory above it. */
export function withDirectory(tree: NotesTree, directory: string, id: string): NotesTree {
  const above = directory.split('/').slice(0, -1).join('/');
  const name = directory.slice(-2);
  const entries = new Map(tree.get(above)).set(name, { mode: '040000', name, id });
  return new Map(tree).set(above, entries);
}

/** A directory as `mktree -z` reads it. Each character is a byte. */
export function printDirectory(entries: Directory): string {
  return [...entries.values()].map(({ mode, name, id }) => `${mode} ${typeOf(mode)} ${id}\t${name}\0`).join('');
}

/** Where directories hold notes already, or notes crowd, a new note goes into a directory. */
function isFannedOut(entries: Directory, digits: number): boolean {
  let notes = 0;
  for (const entry of entries.values()) {
    if (isDirectory(entry) && /^[0-9a-f]{2}$/.test(entry.name)) return true;
    if (entry.name.length === digits) notes++;
  }
  return notes >= CROWDED;
}

function isDirectory(entry: TreeEntry | undefined): boolean {
  return entry?.mode === '040000';
}

function typeOf(mode: string): string {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

function fan(annotated: string, depth: number): string {
  return Array.from({ length: depth }, (_, level) => annotated.slice(2 * level, 2 * level + 2)).join('/');
}

function depthOf(directory: string): number {
  return directory === '' ? 0 : directory.split('/').length;
}

function join(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}
