/**
 * The one place that remembers documents: the open ones with their unsaved text, the other files of the opened folders,
 * and what follows from them. Everything here can be thrown away and worked out again; nothing is kept anywhere else.
 */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Check } from '../core/checked';
import { kindOfName, read, type Document } from '../core/document';
import { gathered } from '../core/gather';
import type { History } from '../core/history';
import { itemsOf } from '../core/located';
import type { Finding } from '../core/rule';
import { rules } from '../core/rules';
import { folderOf, type Workspace } from '../core/workspace';
import type { Settings } from '../core/settings';
import { isSkipped, isYaml, type Host } from './files';
import { Landscape } from './landscape';
import { nameFor, nameOf } from './names';
import { isWorkspaceFile, Space } from './space';
import type { Addressed } from './toLsp';

/** An open document at one version. */
export interface Opened {
  readonly text: TextDocument;
  readonly version: number;
  /** Undefined when it is none of ours. */
  readonly document: Document | undefined;
}

/** A document among its neighbors, at one moment. */
export interface Snapshot {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly history: History | undefined;
  /** Worked out once, when somebody asks. */
  readonly findings: () => readonly Finding[];
  /** The findings as an editor shows them: many missing parts are one. */
  readonly shown: () => readonly Finding[];
  /** What would be found in another version of the document. */
  readonly check: Check;
  /** The folder of the workspace; undefined for a file that was opened alone. */
  readonly folder: string | undefined;
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

/** Where a document has been put. */
interface Seat {
  readonly folder: string;
  readonly document: Document;
  /** Left out by the team, and open all the same: it is checked, and nobody else sees it. */
  readonly visiting: boolean;
}

/** So many files are read at a time. */
const AT_ONCE = 16;

export class Documents {
  /** By address, as the client writes it. */
  readonly #opened = new Map<string, Opened>();
  /** By name. An open file is here too, as it is on disk, for the day it is closed without being saved. */
  readonly #closed = new Map<string, ClosedFile>();
  /** By the folder of a workspace, and in it by the names of files. */
  readonly #spaces = new Map<string, Space>();
  readonly #seats = new Map<string, Seat>();
  readonly #histories = new Map<string, History>();
  /** The names of documents whose findings may be others than when they were last asked for. */
  readonly #stale = new Set<string>();
  /** The addresses of files that went away. */
  readonly #gone = new Set<string>();
  #landscape = new Landscape([], []);
  #folders: readonly string[] = [];
  #reading: Promise<void> = Promise.resolve();
  #today: string;

  constructor(
    readonly texts: TextDocuments<TextDocument>,
    readonly host: Host,
  ) {
    this.#today = host.today();
  }

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
    this.#seat(nameOf(uri));
    return opened;
  }

  /** What was typed and not saved no longer counts; what is on disk does. */
  async closed(uri: string): Promise<void> {
    this.#opened.delete(uri);
    this.#seat(nameOf(uri));
    await this.filesChanged([{ uri, deleted: false }]);
  }

  /** The document of an address, open or not. */
  document(uri: string): Document | undefined {
    return this.opened(uri)?.document ?? this.#closed.get(nameOf(uri))?.document;
  }

  // What belongs together

  /** The addresses of the documents whose findings may be others since this was last asked. */
  takeStale(): readonly string[] {
    const stale = [...this.#stale];
    this.#stale.clear();
    return stale.flatMap((name) => this.#uriOf(name) ?? []);
  }

  /** The addresses of all documents there are. */
  all(): readonly string[] {
    return [...new Set([...this.#closed.keys(), ...this.texts.keys().map(nameOf)])].flatMap((name) => this.#uriOf(name) ?? []);
  }

  snapshot(uri: string): Snapshot | undefined {
    this.#followTheDay();
    const document = this.document(uri);
    const seat = this.#seats.get(nameOf(uri));
    if (!document || seat?.document !== document) return undefined;
    const space = this.#space(seat.folder);
    const { workspace, settings } = space;
    const history = this.#histories.get(seat.folder);
    const name = nameOf(uri);
    const findings = (): readonly Finding[] => (seat.visiting ? space.instead(name, document) : space.findings(name));
    const check: Check = (version) => space.instead(name, version);
    return { workspace, settings, history, findings, shown: () => gathered(findings(), document, check), check, folder: seat.folder === name ? undefined : seat.folder };
  }

  /** The document with a name, and its address, for pointing at it. */
  named(name: string): Addressed | undefined {
    for (const uri of this.texts.keys()) {
      const document = this.opened(uri)?.document;
      if (document?.name === name) return { uri, document };
    }
    const closed = this.#closed.get(name);
    return closed?.document && { uri: closed.uri, document: closed.document };
  }

  /** The opened folder that a document lies in, whose settings count for it; else the document itself. */
  scopeOf(uri: string): string {
    const folder = this.#landscape.openedFolderOf(nameOf(uri));
    return this.#folders.find((one) => nameOf(one) === folder) ?? uri;
  }

  /** Workspace folders, by their names. */
  spaces(): readonly string[] {
    return [...this.#spaces.keys()];
  }

  /** What Git remembers of a workspace; undefined when it remembers nothing that can be trusted. */
  historyIs(folder: string, history: History | undefined): void {
    if (history === this.#histories.get(folder)) return;
    if (history) this.#histories.set(folder, history);
    else this.#histories.delete(folder);
    this.#outdate(this.#spaces.get(folder)?.turn(this.#today, history));
  }

  #uriOf(name: string): string | undefined {
    return this.texts.keys().find((uri) => nameOf(uri) === name) ?? this.#closed.get(name)?.uri;
  }

  #outdate(names: Iterable<string> | undefined): void {
    for (const name of names ?? []) this.#stale.add(name);
  }

  #space(folder: string): Space {
    const known = this.#spaces.get(folder);
    if (known) return known;
    // Outside the opened folders there may be neighbors that nobody has read.
    const alone = this.#landscape.openedFolderOf(`${folder}/`) === undefined;
    const space = new Space(rules, this.#today, alone);
    space.turn(this.#today, this.#histories.get(folder));
    this.#spaces.set(folder, space);
    return space;
  }

  /** At midnight everything that depends on the day is worked out again. */
  #followTheDay(): void {
    const today = this.host.today();
    if (today === this.#today) return;
    this.#today = today;
    for (const [folder, space] of this.#spaces) this.#outdate(space.turn(today, this.#histories.get(folder)));
  }

  /** Puts a document where it belongs, in the version that counts: what is typed wins over what is on disk. */
  #seat(name: string): void {
    const open = this.texts.keys().find((uri) => nameOf(uri) === name);
    const opened = open === undefined ? undefined : this.#opened.get(open);
    const document = opened ? opened.document : this.#closed.get(name)?.document;
    const before = this.#seats.get(name);
    if (before?.document === document) return;
    const moved = [before?.document, document].some((one) => one !== undefined && isWorkspaceFile(one)) && this.#mapAgain();
    if (moved) this.#seatAll();
    else this.#put(name, document, opened !== undefined);
  }

  #put(name: string, document: Document | undefined, open: boolean): void {
    const before = this.#seats.get(name);
    const folder = document && this.#landscape.workspaceFolderOf(document.name);
    if (before && before.folder !== folder) this.#outdate(this.#spaces.get(before.folder)?.put(name, undefined));
    if (document) this.#stale.add(name);
    if (!document || folder === undefined) {
      this.#seats.delete(name);
      return;
    }
    const leftOut = this.#landscape.isLeftOut(document.name);
    // Nobody asked for it, and the team left it out.
    if (leftOut && !open) this.#seats.delete(name);
    else this.#seats.set(name, { folder, document, visiting: leftOut });
    this.#outdate(this.#space(folder).put(name, leftOut ? undefined : document));
  }

  /** Looks again at which folders are workspaces, and what they leave out; whether something is different. */
  #mapAgain(): boolean {
    const open = this.texts.keys().flatMap((uri) => this.#opened.get(uri)?.document ?? []);
    const hidden = new Set(this.texts.keys().map(nameOf));
    const closed = [...this.#closed].flatMap(([name, { document }]) => (document && !hidden.has(name) ? [document] : []));
    const landscape = new Landscape(this.#folders.map(nameOf), [...closed, ...open].filter(isWorkspaceFile));
    if (landscape.print === this.#landscape.print) return false;
    this.#landscape = landscape;
    return true;
  }

  /** Everything may belong somewhere else now. */
  #seatAll(): void {
    this.#spaces.clear();
    this.#seats.clear();
    const hidden = new Map(this.texts.keys().map((uri) => [nameOf(uri), uri]));
    for (const [name, { document }] of this.#closed) if (!hidden.has(name)) this.#put(name, document, false);
    for (const [name, uri] of hidden) this.#put(name, this.#opened.get(uri)?.document, true);
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
      if (this.#mapAgain()) this.#seatAll();
      for (const name of this.#closed.keys()) if (this.#landscape.openedFolderOf(name) === undefined) this.#forget(name);
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
    const done = this.#reading.then(work);
    this.#reading = done.catch(() => undefined);
    return done;
  }

  async #scan(folder: string): Promise<void> {
    const uris = await this.host.files.list(folder);
    const found = new Set(uris.map(nameOf));
    this.#remove(nameOf(folder), found);
    // Workspace files first: they say what is left out.
    const first = uris.filter((uri) => kindOfName(nameOf(uri)) === 'workspace');
    await this.#readAll(first);
    await this.#readAll(uris.filter((uri) => !first.includes(uri)));
  }

  async #readAll(uris: readonly string[]): Promise<void> {
    const wanted = uris.filter((uri) => kindOfName(nameOf(uri)) === 'workspace' || !this.#landscape.isLeftOut(nameOf(uri)));
    for (let from = 0; from < wanted.length; from += AT_ONCE) await Promise.all(wanted.slice(from, from + AT_ONCE).map((uri) => this.#read(uri)));
  }

  async #read(uri: string): Promise<void> {
    const name = nameOf(uri);
    const source = await this.host.files.read(uri);
    if (source === undefined) {
      this.#forget(name);
      return;
    }
    const known = this.#closed.get(name)?.document;
    // Touched and not changed: what is known of it stays true.
    if (known?.source === source) return;
    this.#closed.set(name, { uri, document: read(source, name) });
    this.#seat(name);
  }

  /** A file, or all the files in a folder, but for those that are still there. */
  #remove(name: string, except: ReadonlySet<string> = new Set()): void {
    for (const known of this.#closed.keys()) if ((known === name || known.startsWith(`${name}/`)) && !except.has(known)) this.#forget(known);
  }

  #forget(name: string): void {
    const known = this.#closed.get(name);
    if (!known) return;
    this.#closed.delete(name);
    this.#gone.add(known.uri);
    this.#seat(name);
  }

  /** The addresses of files that went away since this was last asked. */
  takeGone(): readonly string[] {
    const gone = [...this.#gone].filter((uri) => !this.#closed.has(nameOf(uri)) && !this.texts.keys().some((open) => nameOf(open) === nameOf(uri)));
    this.#gone.clear();
    return gone;
  }
}
