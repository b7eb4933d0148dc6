/**
 * When documents are checked, and what the client is told. A change is answered at once; what comes in while a check
 * runs is answered together afterwards, always for the newest text.
 */
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import { stageOf, type Finding } from '../core/rule';
import type { Client } from './client';
import type { Documents, Opened } from './documents';
import type { PreferencesOf } from './preferences';
import { documentStatus, type DocumentStatus } from './protocol';
import { diagnosticOf } from './toLsp';

/** A check that takes longer than this many milliseconds waits for a pause in typing, but never longer than `LONGEST_WAIT`. */
const AT_ONCE = 15;
const LONGEST_WAIT = 150;

export class Checks {
  /** Who waits for a check, the document somebody is typing in first. */
  #waiting: readonly string[] = [];
  #running = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastTook = 0;
  /** The version that is on disk, as far as one can tell: as opened, or as last saved. */
  readonly #saved = new Map<string, number>();
  /** What the client shows findings for. */
  readonly #shown = new Set<string>();

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

  edited(uri: string): void {
    const neighbors = this.documents.neighbors(uri);
    this.#request([uri, ...this.#waiting.filter((other) => other !== uri), ...neighbors.filter((other) => !this.#waiting.includes(other))]);
  }

  saved(uri: string): void {
    this.#saved.set(uri, this.documents.opened(uri)?.version ?? 0);
    this.#request([uri, ...this.#waiting.filter((other) => other !== uri)]);
  }

  /** A closed document has no problems any more, and its neighbors may have others. */
  closed(uri: string): void {
    this.#saved.delete(uri);
    this.#waiting = this.#waiting.filter((other) => other !== uri);
    if (this.#shown.delete(uri)) this.#publish({ uri, diagnostics: [] });
  }

  all(): void {
    this.#request([...new Set([...this.#waiting, ...this.documents.texts.keys()])]);
  }

  /** After this nothing is said any more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #request(waiting: readonly string[]): void {
    this.#waiting = waiting;
    if (this.#stopped || this.#running || this.#timer !== undefined || waiting.length === 0) return;
    const pause = this.#lastTook < AT_ONCE ? 0 : Math.min(2 * this.#lastTook, LONGEST_WAIT);
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
      const [uri, ...others] = this.#waiting;
      this.#waiting = others;
      if (uri !== undefined) await this.#check(uri);
    } catch (error) {
      this.failed('check', error);
    } finally {
      this.#running = false;
      this.#request(this.#waiting);
    }
  }

  async #check(uri: string): Promise<void> {
    const { checkWhen } = await this.preferences.of(uri);
    const opened = this.documents.opened(uri);
    if (this.#stopped || !opened || (checkWhen === 'save' && this.#saved.get(uri) !== opened.version)) return;
    const began = Date.now();
    this.#tell(opened, checkWhen === 'never' ? [] : undefined);
    this.#lastTook = Date.now() - began;
  }

  /** Nothing here waits, so what is said is about the version it names. */
  #tell({ text: { uri }, version, document }: Opened, decided: readonly Finding[] | undefined): void {
    if (!document) {
      if (this.#shown.delete(uri)) this.#publish({ uri, version, diagnostics: [] });
      this.#report({ uri, version, kind: null, kindFrom: null, stage: null, id: null, findings: count([]) });
      return;
    }
    const { workspace, findings: findIn } = this.documents.snapshot(document);
    const findings = decided ?? findIn(document);
    const surroundings = { document, workspace, uriOf: this.documents.uriOf.bind(this.documents), client: this.client };
    this.#shown.add(uri);
    this.#publish({ uri, version, diagnostics: findings.map((finding) => diagnosticOf(finding, surroundings)) });
    const { kind, kindFrom } = document;
    this.#report({ uri, version, kind, kindFrom, stage: stageOf(document) ?? null, id: document.content.id?.value ?? null, findings: count(findings) });
  }

  #publish(params: PublishDiagnosticsParams): void {
    this.connection.sendDiagnostics(params).catch((error: unknown) => { this.failed('publishDiagnostics', error); });
  }

  #report(status: DocumentStatus): void {
    this.connection.sendNotification(documentStatus, status).catch((error: unknown) => { this.failed(documentStatus, error); });
  }
}

function count(findings: readonly Finding[]): DocumentStatus['findings'] {
  const of = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info'), hint: of('hint') };
}
