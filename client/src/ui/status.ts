/** The language status item: says that a file is recognised, as what, and how strictly it is checked. */
import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/lsp/protocol';
import { selector } from './documents';

export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('learningBriefs.document', selector);
  readonly #known = new Map<string, DocumentStatus>();
  readonly #subscriptions: vscode.Disposable[];

  constructor() {
    this.#item.name = vscode.l10n.t('Learning Briefs');
    this.#item.command = { command: 'learningBriefs.showOutput', title: vscode.l10n.t('Show Output') };
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => { this.#show(); }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    ];
    this.#show();
  }

  /** What the server found out about a document. */
  update(status: DocumentStatus): void {
    this.#known.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#show();
  }

  /** The id a document gives itself, as the server last read it. */
  idOf(uri: vscode.Uri): string | undefined {
    return this.#known.get(uri.toString())?.id ?? undefined;
  }

  kindOf(uri: vscode.Uri): string | undefined {
    return this.#known.get(uri.toString())?.kind ?? undefined;
  }

  /** Whether the server takes a document for one of ours; undefined while it has not said. */
  isOurs(uri: vscode.Uri): boolean | undefined {
    const status = this.#known.get(uri.toString());
    return status && status.kind !== null;
  }

  #show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const status = uri && this.#known.get(uri.toString());
    // For keys and menus: a file may be one of ours under any name and language.
    void vscode.commands.executeCommand('setContext', 'learningBriefs.isOurs', status !== undefined && status.kind !== null);
    const item = this.#item;
    if (!status) {
      item.severity = vscode.LanguageStatusSeverity.Information;
      item.text = vscode.l10n.t('Learning Briefs');
      item.detail = vscode.l10n.t('Not read yet');
      return;
    }
    if (status.kind === null) {
      item.severity = vscode.LanguageStatusSeverity.Information;
      item.text = vscode.l10n.t('Not a learning brief');
      item.detail = vscode.l10n.t('Start the file with “kind: brief” and “schema-version: 1” if it should be one.');
      return;
    }
    const { error, warning } = status.findings;
    item.severity = error > 0 ? vscode.LanguageStatusSeverity.Error : warning > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.text = vscode.l10n.t('Learning Briefs: {0}', status.kind);
    item.detail = [status.kindFrom === 'name' ? vscode.l10n.t('recognized by its name') : vscode.l10n.t('recognized by its kind'), strictness(status.stage)].join(', ');
  }

  dispose(): void {
    this.#item.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function strictness(stage: DocumentStatus['stage']): string {
  switch (stage) {
    case 'draft':
      return vscode.l10n.t('checked gently as a draft');
    case 'ready':
      return vscode.l10n.t('checked as ready');
    case 'agreed':
      return vscode.l10n.t('checked strictly as agreed');
    case null:
      return vscode.l10n.t('resting: content is not checked');
  }
}
