/**
 * A client at the other end of a real connection: what is sent goes through streams, as with an editor. Tests wait for
 * what the server says and for nothing else.
 */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files, Host } from '../../server/src/lsp/files';
import { documentStatus, type DocumentStatus } from '../../server/src/lsp/protocol';
import { serve } from '../../server/src/lsp/serve';

/** An editor of today. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, isPreferredSupport: true },
  },
};

/** Files that exist only here. Tests change the map and then tell the server, as a file watcher would. */
export class MemoryFiles implements Files {
  readonly texts: Map<string, string>;
  /** Files whose reading waits, so that a test can hold the index back. */
  readonly held = new Map<string, Promise<void>>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  list(folder: string): Promise<readonly string[]> {
    return Promise.resolve([...this.texts.keys()].filter((file) => file.startsWith(`${folder}/`) && /\.ya?ml$/.test(file)));
  }

  /** Keeps a file from being read until the answer is called. */
  hold(file: string): () => void {
    let release = (): void => undefined;
    this.held.set(file, new Promise((resolve) => { release = resolve; }));
    return () => { release(); };
  }

  async read(file: string): Promise<string | undefined> {
    await this.held.get(file);
    return this.texts.get(file);
  }
}

export interface Wishes {
  readonly files?: Files;
  readonly today?: () => string;
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  /** Answers to questions about settings. */
  readonly settings?: (uri: string, section: string) => unknown;
  readonly history?: Host['history'];
}

export class LspClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: DocumentStatus[] = [];
  readonly log: string[] = [];
  readonly registered: string[] = [];
  readonly #texts = new Map<string, TextDocument>();
  readonly #listeners = new Set<() => void>();
  #initialized: InitializeResult = { capabilities: {} };

  private constructor(
    readonly connection: ProtocolConnection,
    readonly end: () => Promise<void>,
  ) {}

  static async start({ files = new MemoryFiles(), today = () => '2026-05-11', folders = [], capabilities = CAPABILITIES, options, settings = () => null, history }: Wishes = {}): Promise<LspClient> {
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    const host: Host = { files, today, ...(history ? { history } : {}) };
    serve(server, host);
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const client = new LspClient(connection, async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly { scopeUri?: string; section?: string }[] }) => items.map(({ scopeUri, section }) => settings(scopeUri ?? '', section ?? '')));
    client.#listen();
    client.#initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: folders[0] ?? null,
      capabilities,
      ...(capabilities.workspace?.workspaceFolders ? { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) } : {}),
      initializationOptions: options,
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  get initialized(): InitializeResult {
    return this.#initialized;
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => { this.published.push(params); this.#heard(); });
    connection.onNotification(documentStatus, (params: DocumentStatus) => { this.statuses.push(params); this.#heard(); });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => { this.log.push(message); this.#heard(); });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: readonly { method: string }[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      this.#heard();
      return null;
    });
    connection.listen();
  }

  // Documents

  async open(uri: string, text: string, languageId = 'yaml'): Promise<PublishDiagnosticsParams> {
    this.openQuietly(uri, text, languageId);
    return this.diagnostics(uri, 1);
  }

  openQuietly(uri: string, text: string, languageId = 'yaml'): void {
    this.#texts.set(uri, TextDocument.create(uri, languageId, 1, text));
    void this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces the first `before`, as typing would; the whole text when there is none. Returns the new version. */
  type(uri: string, before: string, after: string): number {
    const text = this.document(uri);
    const at = text.getText().indexOf(before);
    if (at < 0) throw new Error(`There is no ${JSON.stringify(before)} in ${uri}.`);
    return this.apply(uri, [{ range: { start: text.positionAt(at), end: text.positionAt(at + before.length) }, newText: after }]);
  }

  apply(uri: string, edits: readonly TextEdit[]): number {
    const text = this.document(uri);
    const version = text.version + 1;
    // From the last to the first, so that each range still means what it meant, and what is written at one place keeps its order.
    const contentChanges = [...edits].reverse().sort((a, b) => text.offsetAt(b.range.start) - text.offsetAt(a.range.start)).map(({ range, newText }) => ({ range, text: newText }));
    this.#texts.set(uri, TextDocument.update(text, contentChanges, version));
    void this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  save(uri: string): void {
    void this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  close(uri: string): void {
    this.#texts.delete(uri);
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const text = this.#texts.get(uri);
    if (!text) throw new Error(`${uri} is not open.`);
    return text;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  // Files

  filesChanged(...uris: readonly string[]): void {
    this.#files(uris, 2);
  }

  filesDeleted(...uris: readonly string[]): void {
    this.#files(uris, 3);
  }

  #files(uris: readonly string[], type: number): void {
    void this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type })) });
  }

  // Questions

  async hover(uri: string, before: string): Promise<Hover | null> {
    return this.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position: this.#behind(uri, before) });
  }

  /** Proposals right behind the first `before`. */
  async complete(uri: string, before: string): Promise<readonly CompletionItem[] | null> {
    return this.connection.sendRequest<readonly CompletionItem[] | null>('textDocument/completion', { textDocument: { uri }, position: this.#behind(uri, before) });
  }

  async codeActions(uri: string, range: Range, diagnostics: readonly Diagnostic[] = [], only?: readonly string[]): Promise<readonly CodeAction[]> {
    return (await this.connection.sendRequest<readonly CodeAction[] | null>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, ...(only ? { only } : {}) } })) ?? [];
  }

  /** Asks so often that the server has had every chance to say something too early. */
  async chatter(uri: string): Promise<void> {
    for (let times = 0; times < 25; times++) await this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
  }

  #behind(uri: string, before: string): { line: number; character: number } {
    const text = this.document(uri);
    const at = text.getText().indexOf(before);
    if (at < 0) throw new Error(`There is no ${JSON.stringify(before)} in ${uri}.`);
    return text.positionAt(at + before.length);
  }

  // Waiting

  /** What is published for a version, now or later. */
  diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return this.heard(() => this.published.find((one) => one.uri === uri && one.version === version));
  }

  /** What is published for a document from now on and fits. */
  next(uri: string, fits: (params: PublishDiagnosticsParams) => boolean = () => true): Promise<PublishDiagnosticsParams> {
    const from = this.published.length;
    return this.heard(() => this.published.slice(from).find((one) => one.uri === uri && fits(one)));
  }

  status(uri: string, version: number): Promise<DocumentStatus> {
    return this.heard(() => this.statuses.find((one) => one.uri === uri && one.version === version));
  }

  async heard<T>(probe: () => T | undefined): Promise<T> {
    for (;;) {
      const answer = probe();
      if (answer !== undefined) return answer;
      await new Promise<void>((resolve) => this.#listeners.add(resolve));
    }
  }

  /** Lets everybody who waits look again. */
  #heard(): void {
    for (const resolve of this.#listeners) resolve();
    this.#listeners.clear();
  }
}

export const rules = ({ diagnostics }: PublishDiagnosticsParams): readonly string[] => diagnostics.map(({ code }) => String(code));
