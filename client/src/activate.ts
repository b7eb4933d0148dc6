/** The one place where the parts are wired together. The entries bring what differs between a computer and a browser. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { DocumentStatus, InitializationOptions, PromotionAnswer } from '../../server/src/lsp/protocol';
import type { Git } from './git/store';
import { mayBeOurs, selector } from './ui/documents';
import { ReviewThreads, readWish } from './ui/reviewThreads';
import { fillIn, insertSnippet } from './ui/fillIn';
import { promote } from './ui/promote';
import { showPlaces } from './ui/places';
import { openRule } from './ui/rulePages';
import { Snippets } from './ui/snippets';
import { StatusItem } from './ui/status';

export interface Platform {
  /** Makes a client for the server; it is started when the first file of ours is opened. */
  client(options: LanguageClientOptions): BaseLanguageClient;
  /** Absent where no Git can run. */
  readonly git?: Git;
}

export function activate(context: vscode.ExtensionContext, platform: Platform): void {
  const output = vscode.window.createOutputChannel('Learning Briefs', { log: true });
  const status = new StatusItem();
  const client = platform.client({
    documentSelector: selector,
    outputChannel: output,
    // After a field's name is taken, its values are offered at once.
    initializationOptions: {
      suggestCommand: 'editor.action.triggerSuggest',
      fillInCommand: 'learningBriefs.fillIn',
      snippetCommand: 'learningBriefs.insertSnippet',
      promoteCommand: 'learningBriefs.promote',
      placesCommand: 'learningBriefs.showPlaces',
      // The link beside a finding: it opens the page that explains the rule.
      rulePages: `command:learningBriefs.openRule?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`,
      ownWordKinds: true,
      trusted: vscode.workspace.isTrusted,
      // Told while one is typing; asked for, they would come after a pause.
      diagnostics: 'push',
    } satisfies InitializationOptions,
    markdown: { isTrusted: false, supportHtml: false },
  });
  client.onNotification('learningBriefs/documentStatus', (document: DocumentStatus) => { status.update(document); });
  const reviews = new Reviews(platform.git, status, output);

  const server = startWhenNeeded(client, output);
  context.subscriptions.push(
    output,
    status,
    new Snippets(vscode.Uri.joinPath(context.extensionUri, 'snippets'), (uri) => status.kindOf(uri)).register(),
    reviews,
    server,
    { dispose: () => { void client.stop(); } },
    vscode.commands.registerCommand('learningBriefs.restartServer', async () => {
      await server.restart();
      void vscode.window.setStatusBarMessage(vscode.l10n.t('Learning Briefs: the server was restarted.'), 5000);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => { void client.sendNotification('learningBriefs/trusted'); }),
    vscode.commands.registerCommand('learningBriefs.fillIn', fillIn),
    vscode.commands.registerCommand('learningBriefs.insertSnippet', insertSnippet),
    vscode.commands.registerCommand('learningBriefs.showPlaces', showPlaces),
    vscode.commands.registerCommand('learningBriefs.openRule', (rule: unknown) => openRule(context.extensionUri, rule)),
    vscode.commands.registerCommand('learningBriefs.promote', () => promote((uri) => client.sendRequest<PromotionAnswer | null>('learningBriefs/promotion', { uri }))),
    vscode.commands.registerCommand('learningBriefs.showOutput', () => { output.show(true); }),
  );
}

/** Other people's YAML does not start a server: the first document that may be ours does. */
function startWhenNeeded(client: BaseLanguageClient, output: vscode.LogOutputChannel): { dispose(): void; restart(): Promise<void> } {
  let started: Promise<void> | undefined;
  const start = (): Promise<void> =>
    (started ??= client.start().catch((error: unknown) => {
      output.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(vscode.l10n.t('Learning Briefs could not start its language server. See the output “Learning Briefs”.'));
    }));
  const look = (document: vscode.TextDocument): void => {
    if (mayBeOurs(document)) void start();
  };
  vscode.workspace.textDocuments.forEach(look);
  const subscription = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    // A YAML file becomes one of ours while its first line is being typed.
    vscode.workspace.onDidChangeTextDocument(({ document }) => { if (!started) look(document); }),
  );
  return {
    dispose: () => { subscription.dispose(); },
    restart: async () => {
      if (started) await client.stop();
      started = undefined;
      await start();
    },
  };
}

/** Review threads, as long as the workspace is trusted and the setting is on. No Git runs before. */
class Reviews implements vscode.Disposable {
  #threads: ReviewThreads | undefined;
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    readonly git: Git | undefined,
    readonly status: StatusItem,
    readonly output: vscode.LogOutputChannel,
  ) {
    this.#subscriptions = [
      vscode.workspace.onDidGrantWorkspaceTrust(() => { this.#decide(); }),
      vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('learningBriefs.reviews.enabled')) this.#decide(); }),
      vscode.commands.registerCommand('learningBriefs.refreshReviews', () => this.#threads?.refresh()),
      vscode.commands.registerCommand('learningBriefs.addComment', async (wish: unknown) => {
        if (this.#threads) await this.#threads.add(readWish(wish));
        else void vscode.window.showInformationMessage(this.#whyNot());
      }),
    ];
    this.#decide();
  }

  #decide(): void {
    const { git } = this;
    if (git && vscode.workspace.isTrusted && vscode.workspace.getConfiguration('learningBriefs').get('reviews.enabled') === true) {
      this.#threads ??= new ReviewThreads(git, this.status, this.output);
      return;
    }
    this.#threads?.dispose();
    this.#threads = undefined;
  }

  #whyNot(): string {
    if (!this.git) return vscode.l10n.t('Review threads need a Git repository on this computer.');
    if (!vscode.workspace.isTrusted) return vscode.l10n.t('Review threads need Git, which only runs in a trusted workspace. Trust this workspace first.');
    return vscode.l10n.t('Review threads are switched off in the settings.');
  }

  dispose(): void {
    this.#threads?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
