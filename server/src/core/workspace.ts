/**
 * What the files of a workspace know of each other: which ids there are, and whose.
 *
 * A workspace is a folder with a `*.workspace.yaml` in it, or else the folder somebody opened.
 *
 * Whoever asks a workspace asks for facts by their keys (`document:brief:safety`, `promises:marco`). So it can be written
 * down what a finding rests on, and when a file changes, only what rests on a changed fact is worked out again.
 */
import { idOf, type Document, type DocumentOf } from './document';
import { byWeek, type BusyWeek } from './expertLoad';
import { factsOf, type Fact, type Person, type PromisedHours } from './facts';
import type { Kind } from './schema/types';

export type { Person } from './facts';

/** A person, and the people file they are described in. */
export interface Described {
  readonly person: Person;
  readonly document: Document;
}

/** Hours of an expert that a brief counts on. */
export interface ExpertPromise extends PromisedHours {
  readonly document: DocumentOf<'brief'>;
}

export interface Workspace {
  /** Every document, in the order of their names. For a rule that has to ask for one, there is a narrower question. */
  readonly documents: readonly Document[];
  /** The document of a kind with an id, the first one when several claim it. */
  find<K extends Kind>(kind: K, id: string | undefined): DocumentOf<K> | undefined;
  /** The ids of all documents of a kind, each one once. */
  ids(kind: Kind): readonly string[];
  /** All documents of a kind that claim an id. */
  namesakes(kind: Kind, id: string): readonly Document[];

  /** Whether a file of ours has a name. */
  hasFile(name: string): boolean;

  /** Whether anybody is described in a people file; if not, names are free text. */
  hasPeople(): boolean;
  /** The ids of everybody in the people files. */
  personIds(): readonly string[];
  person(id: string | undefined): Person | undefined;
  /** Every entry in the people files with an id: more than one when it is taken twice. */
  described(id: string): readonly Described[];

  /** The deliverable specs that answer a brief. */
  deliverablesOf(brief: string | undefined): readonly DocumentOf<'deliverable'>[];
  /** The reviews of a deliverable. */
  reviewsOf(deliverable: string | undefined): readonly DocumentOf<'review'>[];
  /** The briefs under a working agreement. What is asked of them: their id, title, status and engagement model. */
  briefsUnder(governance: string | undefined): readonly DocumentOf<'brief'>[];
  /** The hours of an expert that the briefs being worked on count on. */
  promisesOf(person: string): readonly ExpertPromise[];
  /** The same hours, added up by the Monday of their week. */
  busyWeeksOf(person: string): ReadonlyMap<string, BusyWeek<ExpertPromise>>;
  /** The open reviews that still wait for a person. */
  openReviewsOf(person: string): readonly DocumentOf<'review'>[];
  /** The accepted decisions that affect `kind:id` or `kind:id#item`, written exactly so. */
  decisionsOn(affected: string): readonly DocumentOf<'decision'>[];
  /** Whether a change of `kind:id`, or of something in it, has been asked for or agreed. */
  hasScopeChange(affected: string): boolean;
  /**
   * The decisions, proposed ones too, that affect the document `kind:id` or something in it. What is asked of them: their
   * id, title, type and day.
   */
  decisionsAbout(named: string): readonly DocumentOf<'decision'>[];
}

/** Called with the key of every fact that is asked for. */
export type Record = (key: string) => void;

export const workspaceOf = (documents: readonly Document[]): Workspace => {
  const index = new Index();
  for (const document of documents) index.replace(undefined, document);
  return index.view();
};

/** The same workspace, with a record of what it is asked. */
export const recorded = (workspace: Workspace, record: Record): Workspace => (workspace instanceof View ? workspace.recorded(record) : workspace);

interface Contribution {
  readonly document: Document;
  readonly fact: Fact;
}

const NONE: readonly Contribution[] = [];

/** All facts of a workspace, kept up to date file by file. Whoever holds one holds state; see `lsp/space.ts`. */
export class Index {
  readonly #byKey = new Map<string, Told>();
  readonly #facts = new Map<Document, readonly Fact[]>();
  readonly #workedOut = new Map<string, unknown>();
  #documents: readonly Document[] | undefined;

  /** Takes a document's facts out and another version's in. Answers with the keys under which something else is true now. */
  replace(before: Document | undefined, after: Document | undefined): ReadonlySet<string> {
    const old = (before && this.#facts.get(before)) ?? [];
    const facts = after ? factsOf(after) : [];
    if (before) this.#remove(before, old);
    if (after) this.#add(after, facts);
    this.#documents = undefined;
    return changed(old, facts).add(DOCUMENTS);
  }

  view(): Workspace {
    return new View(this, () => undefined);
  }

  /** All of them, in the order of their names. */
  get documents(): readonly Document[] {
    return (this.#documents ??= [...this.#facts.keys()].sort((a, b) => (a.name < b.name ? -1 : 1)));
  }

  /** In the order of the documents' names, so that the same files give the same answers. */
  get(key: string): readonly Contribution[] {
    return this.#byKey.get(key)?.all() ?? NONE;
  }

  /**
   * What follows from all facts of a key, worked out once for as long as they stay the same: hundreds of briefs may ask
   * about one expert. There is one `work` for a key.
   */
  workedOut<T>(key: string, work: (facts: readonly Contribution[]) => T): T {
    if (!this.#workedOut.has(key)) this.#workedOut.set(key, work(this.get(key)));
    return this.#workedOut.get(key) as T;
  }

  #remove(document: Document, facts: readonly Fact[]): void {
    this.#facts.delete(document);
    for (const { key } of facts) {
      this.#workedOut.delete(key);
      const told = this.#byKey.get(key);
      told?.take(document.name);
      if (told?.isEmpty) this.#byKey.delete(key);
    }
  }

  #add(document: Document, facts: readonly Fact[]): void {
    this.#facts.set(document, facts);
    for (const fact of facts) {
      this.#workedOut.delete(fact.key);
      const told = this.#byKey.get(fact.key) ?? new Told();
      told.put({ document, fact });
      this.#byKey.set(fact.key, told);
    }
  }
}

const DOCUMENTS = 'documents';

/** What is told under one key. Another version of a document takes its place without a look at the others. */
class Told {
  readonly #byName = new Map<string, Contribution[]>();
  #all: readonly Contribution[] | undefined;

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  put(one: Contribution): void {
    const { name } = one.document;
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), one]);
    this.#all = undefined;
  }

  take(name: string): void {
    this.#byName.delete(name);
    this.#all = undefined;
  }

  /** Put in order when somebody asks. */
  all(): readonly Contribution[] {
    return (this.#all ??= [...this.#byName].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, facts]) => facts));
  }
}

const expertPromise = ({ fact, document }: Contribution): ExpertPromise => ({ ...(fact.value as PromisedHours), document: document as DocumentOf<'brief'> });

/** The keys under which two versions of a document tell different things. */
function changed(before: readonly Fact[], after: readonly Fact[]): Set<string> {
  const keys = new Set<string>();
  const told = new Map<string, string>();
  for (const { key, print } of before) {
    if (print === undefined) keys.add(key);
    else told.set(key, (told.get(key) ?? '') + print + SEPARATOR);
  }
  const tells = new Map<string, string>();
  for (const { key, print } of after) {
    if (print === undefined) keys.add(key);
    else tells.set(key, (tells.get(key) ?? '') + print + SEPARATOR);
  }
  for (const [key, print] of told) if (tells.get(key) !== print) keys.add(key);
  for (const key of tells.keys()) if (!told.has(key)) keys.add(key);
  return keys;
}

const SEPARATOR = '\u0000';

class View implements Workspace {
  constructor(
    readonly index: Index,
    readonly record: Record,
  ) {}

  recorded(record: Record): Workspace {
    return new View(this.index, record);
  }

  get documents(): readonly Document[] {
    this.record(DOCUMENTS);
    return this.index.documents;
  }

  find<K extends Kind>(kind: K, id: string | undefined): DocumentOf<K> | undefined {
    return id === undefined ? undefined : (this.#documents(`document:${kind}:${id}`)[0] as DocumentOf<K> | undefined);
  }

  ids(kind: Kind): readonly string[] {
    return [...new Set(this.#documents(`ids:${kind}`).flatMap((document) => idOf(document) ?? []))];
  }

  namesakes(kind: Kind, id: string): readonly Document[] {
    return this.#documents(`named:${kind}:${id}`);
  }

  hasFile(name: string): boolean {
    return this.#get(`file:${name}`).length > 0;
  }

  hasPeople(): boolean {
    return this.#get('person-ids').length > 0;
  }

  personIds(): readonly string[] {
    return [...new Set(this.#get('person-ids').flatMap(({ fact }) => (typeof fact.value === 'string' ? [fact.value] : [])))];
  }

  person(id: string | undefined): Person | undefined {
    return id === undefined ? undefined : this.described(id)[0]?.person;
  }

  described(id: string): readonly Described[] {
    return this.#get(`person:${id}`).map(({ fact, document }) => ({ person: fact.value as Person, document }));
  }

  deliverablesOf(brief: string | undefined): readonly DocumentOf<'deliverable'>[] {
    return brief === undefined ? [] : this.#documents(`deliverables:${brief}`);
  }

  reviewsOf(deliverable: string | undefined): readonly DocumentOf<'review'>[] {
    return deliverable === undefined ? [] : this.#documents(`reviews:${deliverable}`);
  }

  briefsUnder(governance: string | undefined): readonly DocumentOf<'brief'>[] {
    return governance === undefined ? [] : this.#documents(`briefs-under:${governance}`);
  }

  promisesOf(person: string): readonly ExpertPromise[] {
    return this.#get(`promises:${person}`).map(expertPromise);
  }

  busyWeeksOf(person: string): ReadonlyMap<string, BusyWeek<ExpertPromise>> {
    const key = `promises:${person}`;
    this.record(key);
    return this.index.workedOut(key, (promises) => byWeek(promises.map(expertPromise)));
  }

  openReviewsOf(person: string): readonly DocumentOf<'review'>[] {
    return this.#documents(`open-reviews:${person}`);
  }

  decisionsOn(affected: string): readonly DocumentOf<'decision'>[] {
    return this.#documents(`decisions-on:${affected}`);
  }

  hasScopeChange(affected: string): boolean {
    return this.#get(`scope-change:${affected}`).length > 0;
  }

  decisionsAbout(named: string): readonly DocumentOf<'decision'>[] {
    return this.#documents(`decisions-about:${named}`);
  }

  #get(key: string): readonly Contribution[] {
    this.record(key);
    return this.index.get(key);
  }

  #documents<D extends Document>(key: string): readonly D[] {
    return this.#get(key).map(({ document }) => document as D);
  }
}

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
