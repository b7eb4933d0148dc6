/** The language server: what the client may ask, and who answers. Each request stands alone: when one fails, the others go on. */
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  InlayHintRefreshRequest,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type DidChangeWorkspaceFoldersParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answers } from './answers';
import { Checks } from './checks';
import { clientFrom, type Client } from './client';
import { Desk } from './desk';
import { Documents } from './documents';
import { Histories } from './histories';
import type { Host } from './files';
import { PreferencesOf } from './preferences';
import { SECTION, trusted } from './protocol';

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

/** Git writes here whenever there is another commit. */
const COMMITS = '**/.git/logs/HEAD';

const capabilitiesFor = (client: Client): InitializeResult => ({
  serverInfo: { name: 'Learning Briefs' },
  capabilities: answers.map((answer) => answer.capabilities(client)).reduce(together, {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: FOLDERS, didRename: FOLDERS, didDelete: FOLDERS },
    },
  }),
});

/** Several answers may have something to do with the files of a workspace. */
const together = (one: ServerCapabilities, other: ServerCapabilities): ServerCapabilities => ({
  ...one,
  ...other,
  workspace: { ...one.workspace, ...other.workspace, fileOperations: { ...one.workspace?.fileOperations, ...other.workspace?.fileOperations } },
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
    const { connection, client, failed } = this;
    const desk = new Desk(connection, client, this.#documents, this.#preferences, this.#checks, failed);
    for (const answer of answers) answer.register(desk);
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
        this.#askAgain();
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
        this.#askAgain();
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
        this.#askAgain();
      });
    });
  }

  /** Asks the client to keep us informed, as far as it can. */
  async #register(): Promise<void> {
    const { connection, client } = this;
    if (client.watchesFiles) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{yaml,yml}' }, { globPattern: COMMITS }] });
    if (client.watchesConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }

  /** What stands above and beside the text of one file may follow from another. */
  #askAgain(): void {
    const { connection, client: { refreshes } } = this;
    if (refreshes.codeLens) this.#later('codeLens/refresh', () => connection.sendRequest(CodeLensRefreshRequest.type));
    if (refreshes.inlayHint) this.#later('inlayHint/refresh', () => connection.sendRequest(InlayHintRefreshRequest.type));
  }

  // When something fails

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
