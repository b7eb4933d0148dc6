/** The language server: what the client may ask, and who answers. Each request stands alone: when one fails, the others go on. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type DidChangeWorkspaceFoldersParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, exceptionActions } from '../core/features/codeActions';
import { complete } from '../core/features/complete';
import { hover } from '../core/features/hover';
import { largerActions } from '../core/features/largerActions';
import { ownWordActions } from '../core/features/ownWords';
import { promotion } from '../core/features/promotion';
import { Checks } from './checks';
import { clientFrom, record, type Client } from './client';
import { Documents } from './documents';
import { Histories } from './histories';
import type { Host } from './files';
import { PreferencesOf } from './preferences';
import { promotionRequest, SECTION, trusted, type PromotionAnswer } from './protocol';
import { codeActionOf, completionItemOf, hoverOf, promotionAnswerOf, spanOf } from './toLsp';

export function serve(connection: Connection, host: Host): void {
  const failed = (what: string, error: unknown): void => {
    try {
      connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } catch {
      // The client is gone, and with it the one who could be told.
    }
  };
  connection.onInitialize((params) => {
    const client = clientFrom(params);
    new Server(connection, host, client, failed).start();
    return capabilitiesFor(client);
  });
  connection.listen();
}

/** Folders that come and go take their files with them, and no file watcher tells. */
const FOLDERS = { filters: [{ pattern: { glob: '**/*', matches: 'folder' as const } }] };

/** For editors that mend on saving: `"editor.codeActionsOnSave": { "source.fixAll.learningBriefs": "explicit" }`. */
const FIX_ALL = 'source.fixAll.learningBriefs';

/** Git writes here whenever there is another commit. */
const COMMITS = '**/.git/logs/HEAD';

const capabilitiesFor = (client: Client): InitializeResult => ({
  serverInfo: { name: 'Learning Briefs' },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [' ', ':', '[', ','] },
    ...(client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL] } } : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: FOLDERS, didRename: FOLDERS, didDelete: FOLDERS },
    },
  },
});

class Server {
  readonly #texts = new TextDocuments(TextDocument);
  readonly #documents: Documents;
  readonly #preferences: PreferencesOf;
  readonly #checks: Checks;
  readonly #histories: Histories;

  constructor(
    readonly connection: Connection,
    readonly host: Host,
    readonly client: Client,
    readonly failed: (what: string, error: unknown) => void,
  ) {
    this.#documents = new Documents(this.#texts, host);
    this.#preferences = new PreferencesOf(connection, client);
    this.#checks = new Checks(connection, this.#documents, this.#preferences, client, failed);
    this.#histories = new Histories(host, this.#documents, client.trusted, () => { this.#checks.changed(); }, failed);
  }

  start(): void {
    this.#listenToTexts();
    this.#listenToFiles();
    this.#answer();
    this.connection.onInitialized(() => {
      this.#later('initialized', () => this.#register());
    });
    this.connection.onShutdown(() => { this.#checks.stop(); });
    // Reading may begin before the client is done with its own start.
    this.#later('initialize', async () => {
      await this.#documents.foldersAre(this.client.folders);
      this.#checks.changed();
      this.#histories.refresh();
    });
  }

  // What the client tells

  #listenToTexts(): void {
    const texts = this.#texts;
    texts.onDidOpen(({ document: { uri } }) => { this.#now('didOpen', () => { this.#checks.opened(uri); }); });
    texts.onDidChangeContent(({ document: { uri } }) => {
      this.#now('didChange', () => {
        this.#checks.edited(uri);
      });
    });
    texts.onDidSave(({ document: { uri } }) => {
      this.#now('didSave', () => {
        this.#checks.saved(uri);
        this.#histories.refresh();
      });
    });
    texts.onDidClose(({ document: { uri } }) => {
      this.#later('didClose', async () => {
        this.#preferences.forget(uri);
        await this.#documents.closed(uri);
        this.#checks.closed(uri);
        this.#checks.changed();
      });
    });
    texts.listen(this.connection);
  }

  #listenToFiles(): void {
    const { connection } = this;
    const changed = (what: string, changes: readonly { uri: string; deleted: boolean }[]): void => {
      this.#later(what, async () => {
        await this.#documents.filesChanged(changes);
        this.#checks.changed();
        this.#histories.refresh();
      });
    };
    connection.onDidChangeWatchedFiles(({ changes }) => {
      changed('didChangeWatchedFiles', changes.map(({ uri, type }) => ({ uri, deleted: type === FileChangeType.Deleted })));
    });
    connection.workspace.onDidCreateFiles(({ files }) => { changed('didCreateFiles', files.map(({ uri }) => ({ uri, deleted: false }))); });
    connection.workspace.onDidDeleteFiles(({ files }) => { changed('didDeleteFiles', files.map(({ uri }) => ({ uri, deleted: true }))); });
    connection.workspace.onDidRenameFiles(({ files }) => {
      changed('didRenameFiles', files.flatMap(({ oldUri, newUri }) => [{ uri: oldUri, deleted: true }, { uri: newUri, deleted: false }]));
    });
    connection.onNotification('workspace/didChangeWorkspaceFolders', (params: DidChangeWorkspaceFoldersParams) => {
      this.#later('didChangeWorkspaceFolders', async () => {
        await this.#documents.foldersChanged(params.event.added.map(({ uri }) => uri), params.event.removed.map(({ uri }) => uri));
        this.#checks.changed();
        this.#histories.refresh();
      });
    });
    connection.onNotification(trusted, () => { this.#now(trusted, () => { this.#histories.trust(); }); });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#now('didChangeConfiguration', () => {
        this.#preferences.changed(settings);
        this.#checks.all();
      });
    });
  }

  /** Asks the client to keep us informed, as far as it can. */
  async #register(): Promise<void> {
    const { connection, client } = this;
    if (client.watchesFiles) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{yaml,yml}' }, { globPattern: COMMITS }] });
    if (client.watchesConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }

  // What the client asks

  #answer(): void {
    const { connection, client } = this;
    connection.onHover(this.#guarded('hover', null, ({ textDocument, position }) => {
      const document = this.#documents.opened(textDocument.uri)?.document;
      const snapshot = this.#documents.snapshot(textDocument.uri);
      const found = document && snapshot && hover(document, snapshot.workspace, snapshot.settings, document.lines.offset(position));
      return found ? hoverOf(found, document, client) : null;
    }));
    connection.onCompletion(this.#guarded('completion', null, ({ textDocument, position }) => {
      const document = this.#documents.opened(textDocument.uri)?.document;
      const workspace = this.#documents.snapshot(textDocument.uri)?.workspace;
      if (!document || !workspace) return null;
      const found = complete(document, workspace, document.lines.offset(position));
      return found.map((one, index) => completionItemOf(one, index, document, client));
    }));
    connection.onRequest(promotionRequest, this.#guarded('promotion', null, async (params: unknown): Promise<PromotionAnswer | null> => {
      await this.#documents.settled();
      const uri = String(record(params)['uri']);
      const opened = this.#documents.opened(uri);
      const snapshot = this.#documents.snapshot(uri);
      const step = opened?.document && snapshot && promotion(opened.document, snapshot.check, snapshot.settings.today);
      return step ? promotionAnswerOf(step, opened.document, opened.version) : null;
    }));
    if (!client.codeActionLiterals) return;
    connection.onCodeAction(this.#guarded('codeAction', [], async ({ textDocument: { uri }, range, context }) => {
      await this.#documents.settled();
      const opened = this.#documents.opened(uri);
      const snapshot = this.#documents.snapshot(uri);
      if (!opened?.document || !snapshot) return [];
      const { document, version } = opened;
      const wanted = (kind: string): boolean => (context.only ? context.only.some((one) => one === CodeActionKind.Empty || kind === one || kind.startsWith(`${one}.`)) : !kind.startsWith('source'));
      const span = spanOf(document, range);
      const found = wanted(CodeActionKind.QuickFix) ? codeActions(snapshot.shown(), span) : [];
      const own = wanted(CodeActionKind.QuickFix) ? ownWordActions({ ...snapshot, document, span, findings: snapshot.findings() }) : [];
      const exceptions = wanted(CodeActionKind.QuickFix) ? exceptionActions(snapshot.findings(), span, document, snapshot.settings) : [];
      // What mends a finding already is not offered twice.
      const larger = largerActions({ document, span, workspace: snapshot.workspace, settings: snapshot.settings, check: snapshot.check, wanted }).filter(({ title }) => !found.some((one) => one.title === title));
      const seen = { document, uri, version, client, named: this.#documents.named.bind(this.#documents), versionOf: (other: string) => this.#documents.opened(other)?.version ?? null, shown: context.diagnostics };
      return [...found, ...own, ...larger, ...exceptions].flatMap((one) => codeActionOf(one, seen) ?? []);
    }));
  }

  // When something fails

  #guarded<Params, Answer>(name: string, otherwise: Answer, handle: (params: Params) => Answer | Promise<Answer>): (params: Params) => Promise<Answer> {
    return async (params) => {
      try {
        return await handle(params);
      } catch (error) {
        this.failed(name, error);
        return otherwise;
      }
    };
  }

  #now(name: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.failed(name, error);
    }
  }

  #later(name: string, work: () => Promise<void>): void {
    work().catch((error: unknown) => { this.failed(name, error); });
  }
}
