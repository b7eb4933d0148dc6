/**
 * What Git remembers of the documents of a workspace, as values. How Git is asked is told elsewhere.
 *
 * Only the main line counts: a merge is the moment when something became true, and what went on in its branch is not.
 * Documents are known by kind and id, so that a file may move; a version is there only when the document says something
 * else, so that comments, layout and order never count as a change.
 */
import { kindOfName } from './document';
import type { Past } from './past';
import type { Kind } from './schema/types';
import { isSame, type Values } from './values';
import { folderOf } from './workspace';

export interface History {
  /** The versions of a document on the main line, oldest first, found by kind and id wherever its file lay. */
  versionsOf(kind: Kind, id: string): readonly Version[];
  /** The ids of all documents of a kind that there ever were. */
  ids(kind: Kind): readonly string[];
}

export interface Version {
  /** The commit that brought it; undefined for what is not committed yet. */
  readonly commit?: string;
  /** The day of that commit where it was made, as `2026-05-11`. */
  readonly day: string;
  readonly author: Signature;
  /** Who else had a hand in it: who committed it, and who is named at the end of its message as having reviewed or signed it. */
  readonly others: readonly Signature[];
  /** Whether the commit brought in a branch. */
  readonly merge: boolean;
  readonly data: Values;
}

/** Somebody, as Git knows them. No proof of who it was. */
export interface Signature {
  readonly name: string;
  readonly email: string;
}

export interface Commit extends Pick<Version, 'day' | 'author' | 'others' | 'merge'> {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** What a commit did to a file, by its path from the top of the repository. */
export interface Change {
  readonly path: string;
  /** The content it has now; undefined when it is gone, or is no plain file. */
  readonly blob?: string;
}

/**
 * The history of a folder up to a commit. Never changes: going on makes another one.
 * `folder` is named as changes name files: from the top of the repository, and empty for the top itself.
 */
export class Timeline implements History {
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, Past>;
  readonly #claims: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #nested: ReadonlySet<string>;
  readonly #versions: ReadonlyMap<string, readonly Version[]>;

  private constructor(folder: string, { files, claims, nested }: Files, versions: ReadonlyMap<string, readonly Version[]>) {
    this.#folder = folder;
    this.#files = files;
    this.#claims = claims;
    this.#nested = nested;
    this.#versions = versions;
  }

  static of(folder: string): Timeline {
    return new Timeline(folder, { files: new Map(), claims: new Map(), nested: new Set() }, new Map());
  }

  versionsOf(kind: Kind, id: string): readonly Version[] {
    return this.#versions.get(`${kind}:${id}`) ?? [];
  }

  ids(kind: Kind): readonly string[] {
    return [...this.#versions.keys()].flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));
  }

  /** The same history with the commits that come next, oldest first. `read` knows what their blobs hold. */
  with(commits: readonly Commit[], read: (blob: string) => Past | undefined): Timeline {
    const next = { files: new Map(this.#files), claims: new Map(this.#claims), nested: new Set(this.#nested) };
    const added = new Map<string, Version[]>();
    for (const commit of commits) {
      for (const { path, blob } of commit.changes) if (isWorkspaceFile(path)) this.#border(path, blob !== undefined, next.nested);
      const touched = commit.changes.flatMap(({ path, blob }) => place(path, blob === undefined ? undefined : read(blob), next));
      for (const key of new Set(touched)) this.#note(key, commit, next, added);
    }
    const versions = new Map(this.#versions);
    for (const [key, list] of added) versions.set(key, [...(versions.get(key) ?? []), ...list]);
    return new Timeline(this.#folder, next, versions);
  }

  /** A workspace file further down has a workspace of its own around it, whose documents are none of this one. */
  #border(path: string, there: boolean, nested: Set<string>): void {
    const folder = folderOf(path);
    if (folder === this.#folder) return;
    if (there) nested.add(folder);
    else nested.delete(folder);
  }

  /** A new version of a document, if it says something new. When several files claim to be it, the first one counts. */
  #note(key: string, { id, day, author, others, merge }: Commit, { files, claims }: Files, added: Map<string, Version[]>): void {
    const [path] = [...(claims.get(key) ?? [])].sort();
    const data = path === undefined ? undefined : files.get(path)?.data;
    const fresh = added.get(key);
    const last = fresh?.at(-1) ?? this.#versions.get(key)?.at(-1);
    if (data === undefined || isSame(last?.data, data)) return;
    const version: Version = { commit: id, day, author, others, merge, data };
    if (fresh) fresh.push(version);
    else added.set(key, [version]);
  }
}

/** What there is at one moment. */
interface Files {
  readonly files: Map<string, Past>;
  /** The files that claim to be a document. */
  readonly claims: Map<string, ReadonlySet<string>>;
  /** The folders further down that are workspaces of their own. */
  readonly nested: Set<string>;
}

/** Puts a document where a file is, or takes it away. Answers with the documents this is about. */
function place(path: string, found: Past | undefined, { files, claims, nested }: Files): readonly string[] {
  const before = files.get(path);
  const after = isIn(path, nested) ? undefined : found;
  if (before) claims.set(keyOf(before), without(claims.get(keyOf(before)), path));
  if (after) claims.set(keyOf(after), new Set([...(claims.get(keyOf(after)) ?? []), path]));
  if (after) files.set(path, after);
  else files.delete(path);
  return [before, after].flatMap((one) => (one ? [keyOf(one)] : []));
}

const without = (paths: ReadonlySet<string> | undefined, path: string): ReadonlySet<string> => new Set([...(paths ?? [])].filter((one) => one !== path));

const keyOf = ({ kind, id }: Past): string => `${kind}:${id}`;

const isWorkspaceFile = (path: string): boolean => kindOfName(path) === 'workspace';

function isIn(path: string, folders: ReadonlySet<string>): boolean {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) if (folders.has(folder)) return true;
  return false;
}
