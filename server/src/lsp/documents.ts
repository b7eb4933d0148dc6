/**
 * The one place that remembers documents: the open ones with their unsaved text, the other files of the opened folders,
 * and what follows from them. Everything here can be thrown away and worked out again; nothing is kept anywhere else.
 */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../core/check';
import { kindOfName, read, type Document, type DocumentOf } from '../core/document';
import { itemsOf } from '../core/located';
import type { Finding } from '../core/rule';
import { rules } from '../core/rules';
import { settingsFrom, type Settings } from '../core/settings';
import { folderOf, workspaceOf, type Workspace } from '../core/workspace';
import { isSkipped, isYaml, type Host } from './files';
import { Landscape } from './landscape';
import { nameFor, nameOf } from './names';

/** An open document at one version. */
export interface Opened {
  readonly text: TextDocument;
  readonly version: number;
  /** Undefined when it is none of ours. */
  readonly document: Document | undefined;
}

/** A workspace at one moment, and what is found in its documents. */
export interface Snapshot {
  readonly workspace: Workspace;
  /** Worked out once, when somebody asks. */
  readonly findings: (document: Document) => readonly Finding[];
}

export interface FileChange {
  readonly uri: string;
  readonly deleted: boolean;
}

interface ClosedFile {
  readonly uri: string;
  /** Undefined when it is none of ours. */
  readonly document: Document | undefined;
}

/** So many files are read at a time. */
const AT_ONCE = 16;

export class Documents {
  /** By address, as the client writes it. */
  readonly #opened = new Map<string, Opened>();
  /** By name. An open file is here too, as it is on disk, for the day it is closed without being saved. */
  readonly #closed = new Map<string, ClosedFile>();
  readonly #snapshots = new Map<string, Snapshot & { readonly today: string }>();
  #known: Landscape | undefined;
  #folders: readonly string[] = [];
  #reading: Promise<void> = Promise.resolve();

  constructor(
    readonly texts: TextDocuments<TextDocument>,
    readonly host: Host,
  ) {}

  // What is open

  /** The document as it is typed at this moment, parsed at most once a version. */
  opened(uri: string): Opened | undefined {
    const text = this.texts.get(uri);
    if (!text) return undefined;
    const known = this.#opened.get(uri);
    // A text keeps its identity while it is open, and counts its versions.
    if (known?.text === text && known.version === text.version) return known;
    const opened = { text, version: text.version, document: read(text.getText(), nameFor(uri, text.languageId)) };
    this.#opened.set(uri, opened);
    return opened;
  }

  /** The open documents that share a workspace with this one, without itself. */
  neighbors(uri: string): readonly string[] {
    const folderOf = (one: string): string => this.#landscape.workspaceFolderOf(this.opened(one)?.document?.name ?? nameOf(one));
    const folder = folderOf(uri);
    return this.texts.keys().filter((other) => other !== uri && folderOf(other) === folder);
  }

  /** To be called whenever the text of an open document is another one. */
  changed(): void {
    this.#snapshots.clear();
    this.#known = undefined;
  }

  /** What was typed and not saved no longer counts; what is on disk does. */
  async closed(uri: string): Promise<void> {
    this.#opened.delete(uri);
    this.changed();
    await this.filesChanged([{ uri, deleted: false }]);
  }

  // What belongs together

  snapshot(document: Document): Snapshot {
    const folder = this.#landscape.workspaceFolderOf(document.name);
    const today = this.host.today();
    const known = this.#snapshots.get(folder);
    if (known?.today === today && known.workspace.documents.includes(document)) return known;
    const documents = this.#documentsIn(folder, document);
    const settings = settingsFrom(documents.find(isWorkspaceFile), today);
    const snapshot = { ...snapshotOf(documents, folder === document.name ? alone(settings) : settings), today };
    this.#snapshots.set(folder, snapshot);
    return snapshot;
  }

  /** The address of a document, for pointing at it. */
  uriOf({ name }: Document): string {
    const open = this.texts.all().find(({ uri, languageId }) => nameFor(uri, languageId) === name);
    return open?.uri ?? this.#closed.get(name)?.uri ?? name;
  }

  /** In the order of their names, so that the same files give the same answers. */
  #documentsIn(folder: string, asked: Document): readonly Document[] {
    const landscape = this.#landscape;
    return this.#documents()
      .filter((one) => landscape.workspaceFolderOf(one.name) === folder && (one === asked || !landscape.isLeftOut(one.name)))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Every document of ours; where one is open, what is typed wins over what is on disk. */
  #documents(): Document[] {
    const open = this.texts.keys();
    const hidden = new Set(open.map(nameOf));
    const closed = [...this.#closed].flatMap(([name, { document }]) => (document && !hidden.has(name) ? [document] : []));
    return [...closed, ...open.flatMap((uri) => this.opened(uri)?.document ?? [])];
  }

  get #landscape(): Landscape {
    return (this.#known ??= new Landscape(this.#folders.map(nameOf), this.#documents().filter(isWorkspaceFile)));
  }

  // What is on disk

  /** Resolves when every file that is known to have changed is read. Before that, nobody can say that a name is unknown. */
  async settled(): Promise<void> {
    for (let before; before !== this.#reading; ) {
      before = this.#reading;
      await before;
    }
  }

  async foldersAre(uris: readonly string[]): Promise<void> {
    await this.#next(async () => {
      const before = new Set(this.#folders.map(nameOf));
      this.#folders = uris;
      this.changed();
      for (const name of this.#closed.keys()) if (this.#landscape.openedFolderOf(name) === undefined) this.#closed.delete(name);
      for (const uri of uris) if (!before.has(nameOf(uri))) await this.#scan(uri);
    });
  }

  async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    const gone = new Set(removed.map(nameOf));
    await this.foldersAre([...this.#folders.filter((uri) => !gone.has(nameOf(uri))), ...added]);
  }

  async filesChanged(changes: readonly FileChange[]): Promise<void> {
    await this.#next(async () => {
      for (const change of changes) await this.#fileChanged(change);
    });
  }

  async #fileChanged({ uri, deleted }: FileChange): Promise<void> {
    const name = nameOf(uri);
    const folder = this.#landscape.openedFolderOf(name);
    if (folder === undefined || folderOf(name).slice(folder.length).split('/').some(isSkipped)) return;
    const before = this.#leftOutBy(name);
    if (deleted) this.#remove(name);
    else if (isYaml(name)) await this.#readAll([uri]);
    else await this.#scan(uri);
    const opened = this.#folders.find((one) => nameOf(one) === folder);
    if (opened !== undefined && this.#leftOutBy(name) !== before) await this.#scan(opened);
  }

  /** What a workspace file leaves out, in a form that can be compared. */
  #leftOutBy(name: string): string {
    const file = this.#closed.get(name)?.document;
    return file?.kind === 'workspace' ? itemsOf(file.content.folders?.ignore).map(({ value }) => value).join('\n') : '';
  }

  /** One thing after the other: a file that changes while its folder is read must not be overtaken by its old text. */
  #next(work: () => Promise<void>): Promise<void> {
    const done = this.#reading.then(work).finally(() => { this.changed(); });
    this.#reading = done.catch(() => undefined);
    return done;
  }

  async #scan(folder: string): Promise<void> {
    const uris = await this.host.files.list(folder);
    this.#remove(nameOf(folder));
    // Workspace files first: they say what is left out.
    const first = uris.filter((uri) => kindOfName(nameOf(uri)) === 'workspace');
    await this.#readAll(first);
    await this.#readAll(uris.filter((uri) => !first.includes(uri)));
  }

  async #readAll(uris: readonly string[]): Promise<void> {
    this.changed();
    const wanted = uris.filter((uri) => kindOfName(nameOf(uri)) === 'workspace' || !this.#landscape.isLeftOut(nameOf(uri)));
    for (let from = 0; from < wanted.length; from += AT_ONCE) await Promise.all(wanted.slice(from, from + AT_ONCE).map((uri) => this.#read(uri)));
    this.changed();
  }

  async #read(uri: string): Promise<void> {
    const name = nameOf(uri);
    const source = await this.host.files.read(uri);
    if (source === undefined) this.#closed.delete(name);
    else this.#closed.set(name, { uri, document: read(source, name) });
  }

  /** A file, or all the files in a folder. */
  #remove(name: string): void {
    for (const known of this.#closed.keys()) if (known === name || known.startsWith(`${name}/`)) this.#closed.delete(known);
  }
}

const isWorkspaceFile = (document: Document): document is DocumentOf<'workspace'> => document.kind === 'workspace' && kindOfName(document.name) === 'workspace';

/** Beside a lone file there may be others that were never read: nobody can say which names exist. */
const alone = (settings: Settings): Settings => ({ ...settings, rules: new Map([['ref/unknown', 'skip']]) });

function snapshotOf(documents: readonly Document[], settings: Settings): Snapshot {
  const workspace = workspaceOf(documents);
  const found = new Map<Document, readonly Finding[]>();
  return {
    workspace,
    findings: (document) => {
      const findings = found.get(document) ?? check(document, workspace, settings, rules);
      found.set(document, findings);
      return findings;
    },
  };
}
