/**
 * When documents are checked, and what the client is told. A change is answered at once; what comes in while a check
 * runs is answered together afterwards, always for the newest text. Files that are not open have findings too.
 */
import type { Connection, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { stageOf, type Finding } from '../core/rule';
import type { Client } from './client';
import type { Documents, Opened } from './documents';
import type { PreferencesOf } from './preferences';
import { documentStatus, type DocumentStatus } from './protocol';
import { diagnosticsOf } from './toLsp';

/** A check that takes longer than this many milliseconds waits for a pause in typing, but never longer than `LONGEST_WAIT`. */
const AT_ONCE = 15;
const LONGEST_WAIT = 150;

export class Checks {
  /** Whose check somebody is waiting for, the document that is typed in first. */
  #waiting = new Set<string>();
  #running = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastTook = 0;
  /** The client was told to ask again, and has not answered yet. */
  #asked = false;
  #typedIn: string | undefined;
  /** The version that is on disk, as far as one can tell: as opened, or as last saved. */
  readonly #saved = new Map<string, number>();
  /** What the client shows, as one text for each document that has something to show. */
  readonly #shown = new Map<string, string>();

  constructor(
    readonly connection: Connection,
    readonly documents: Documents,
    readonly preferences: PreferencesOf,
    readonly client: Client,
    readonly failed: (what: string, error: unknown) => void,
  ) {}

  opened(uri: string): void {
    this.saved(uri);
  }

  /** The document somebody types in comes first, then the ones that have to do with what was changed. */
  edited(uri: string): void {
    this.documents.opened(uri);
    this.#typedIn = uri;
    this.#request([uri, ...this.#waiting, ...this.documents.takeStale()], this.#pause());
  }

  saved(uri: string): void {
    this.#saved.set(uri, this.documents.opened(uri)?.version ?? 0);
    this.#request([uri, ...this.#waiting, ...this.documents.takeStale()]);
  }

  /** A closed document is as it is on disk again, and that may be nowhere. */
  closed(uri: string): void {
    this.#saved.delete(uri);
    this.#waiting.delete(uri);
    if (!this.documents.document(uri)) this.#clear(uri);
  }

  /** Files came, went or changed. */
  changed(): void {
    for (const uri of this.documents.takeGone()) this.#clear(uri);
    this.#request([...this.#waiting, ...this.documents.takeStale()]);
  }

  all(): void {
    this.documents.takeStale();
    this.#request([...this.#waiting, ...this.documents.all()]);
  }

  /** After this nothing is said any more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** What a client that asks for itself is answered: the findings of a document as they are shown at this moment. */
  async pulled(uri: string): Promise<{ readonly version: number | null; readonly diagnostics: Diagnostic[] }> {
    await this.documents.settled();
    const open = this.documents.opened(uri) !== undefined;
    const { checkWhen, checkFiles } = await this.preferences.of(open ? uri : this.documents.scopeOf(uri));
    const opened = this.documents.opened(uri);
    const wanted = checkWhen !== 'never' && (opened !== undefined || checkFiles === 'workspace');
    const version = opened?.version ?? null;
    // Until it is saved, what was told about the saved text stands.
    if (opened && checkWhen === 'save' && this.#saved.get(uri) !== version) return { version, diagnostics: JSON.parse(this.#shown.get(uri) ?? '[]') as Diagnostic[] };
    const diagnostics = this.#diagnostics(uri, wanted ? (this.documents.snapshot(uri)?.shown() ?? []) : []);
    this.#shown.set(uri, JSON.stringify(diagnostics));
    return { version, diagnostics };
  }

  #pause(): number {
    return this.#lastTook < AT_ONCE ? 0 : Math.min(2 * this.#lastTook, LONGEST_WAIT);
  }

  #request(waiting: Iterable<string>, pause = 0): void {
    this.#waiting = new Set(waiting);
    if (this.#stopped || this.#running || this.#timer !== undefined || this.#waiting.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, pause);
  }

  /** Checks the first one that waits, then lets others have their turn: a keystroke must not wait for a whole workspace. */
  async #run(): Promise<void> {
    this.#running = true;
    try {
      await this.documents.settled();
      const [uri] = this.#waiting;
      if (uri !== undefined) {
        this.#waiting.delete(uri);
        await this.#check(uri);
      }
    } catch (error) {
      this.failed('check', error);
    } finally {
      this.#running = false;
      const [next] = this.#waiting;
      this.#request([...this.#waiting, ...this.documents.takeStale()], next !== undefined && this.documents.opened(next) ? this.#pause() : 0);
    }
  }

  async #check(uri: string): Promise<void> {
    const open = this.documents.opened(uri) !== undefined;
    const { checkWhen, checkFiles } = await this.preferences.of(open ? uri : this.documents.scopeOf(uri));
    const opened = this.documents.opened(uri);
    if (this.#stopped) return;
    if (!opened) {
      this.#tellClosed(uri, checkWhen !== 'never' && checkFiles === 'workspace');
      return;
    }
    if (checkWhen === 'save' && this.#saved.get(uri) !== opened.version) return;
    const began = Date.now();
    this.#tell(opened, checkWhen !== 'never');
    this.#lastTook = Date.now() - began;
  }

  #tellClosed(uri: string, wanted: boolean): void {
    const findings = wanted ? (this.documents.snapshot(uri)?.shown() ?? []) : [];
    const diagnostics = this.#diagnostics(uri, findings);
    // Most files have nothing new to tell, and many have nothing at all.
    const print = JSON.stringify(diagnostics);
    if (diagnostics.length === 0) this.#clear(uri);
    else if (this.#shown.get(uri) !== print) this.#publish({ uri, diagnostics });
  }

  /** Nothing here waits, so what is said is about the version it names. */
  #tell({ text: { uri }, version, document }: Opened, wanted: boolean): void {
    const snapshot = this.documents.snapshot(uri);
    if (!document || !snapshot) {
      if (this.#shown.delete(uri)) this.#send({ uri, version, diagnostics: [] });
      this.#report({ uri, version, kind: null, kindFrom: null, stage: null, id: null, findings: count([]) });
      return;
    }
    const findings = wanted ? snapshot.shown() : [];
    this.#publish({ uri, version, diagnostics: this.#diagnostics(uri, findings) });
    const { kind, kindFrom } = document;
    this.#report({ uri, version, kind, kindFrom, stage: stageOf(document) ?? null, id: document.content.id?.value ?? null, findings: count(findings) });
  }

  #diagnostics(uri: string, findings: readonly Finding[]): Diagnostic[] {
    const document = this.documents.document(uri);
    return document ? diagnosticsOf(findings, { document, named: this.documents.named.bind(this.documents), client: this.client }) : [];
  }

  #clear(uri: string): void {
    if (this.#shown.delete(uri)) this.#send({ uri, diagnostics: [] });
  }

  #publish(params: PublishDiagnosticsParams): void {
    const print = JSON.stringify(params.diagnostics);
    const before = this.#shown.get(params.uri);
    this.#shown.set(params.uri, print);
    if (!this.client.pullsDiagnostics) this.#send(params);
    else if (print !== (before ?? '[]') && params.uri !== this.#typedIn) this.#askAgain();
  }

  #send(params: PublishDiagnosticsParams): void {
    if (this.client.pullsDiagnostics) {
      if (params.uri !== this.#typedIn) this.#askAgain();
      return;
    }
    this.connection.sendDiagnostics(params).catch((error: unknown) => { this.failed('publishDiagnostics', error); });
  }

  /** A client that asks for itself asks at every key for the document that is typed in; what follows elsewhere it has to be told. */
  #askAgain(): void {
    if (!this.client.refreshes.diagnostics || this.#asked) return;
    this.#asked = true;
    this.connection.languages.diagnostics.refresh()
      .catch((error: unknown) => { this.failed('diagnostic/refresh', error); })
      .finally(() => { this.#asked = false; });
  }

  #report(status: DocumentStatus): void {
    this.connection.sendNotification(documentStatus, status).catch((error: unknown) => { this.failed(documentStatus, error); });
  }
}

function count(findings: readonly Finding[]): DocumentStatus['findings'] {
  const of = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info'), hint: of('hint') };
}
