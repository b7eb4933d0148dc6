/** Raising the status of the file in the editor: first the list of what still stands in its way, then the decision. */
import * as vscode from 'vscode';
import type { PromotionAnswer, ProtocolRange } from '../../../server/src/lsp/protocol';

type Ask = (uri: string) => Promise<PromotionAnswer | null>;

type Choice = vscode.QuickPickItem & ({ readonly does: 'raise' } | { readonly does: 'go'; readonly range: ProtocolRange } | { readonly does: 'nothing' });

export async function promote(ask: Ask): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const step = await ask(editor.document.uri.toString());
  if (!step) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no next status for this file. Files with “status: draft” and the like have one.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(choices(step), {
    title: vscode.l10n.t('From here to “{0}”', step.next),
    placeHolder: step.blockers.length > 0 ? vscode.l10n.t('Choose a point to go there, or raise the status all the same.') : vscode.l10n.t('Nothing stands in its way.'),
  });
  if (chosen?.does === 'go') show(editor, chosen.range);
  if (chosen?.does === 'raise') await raise(editor, step);
}

function choices({ title, blockers, next }: PromotionAnswer): Choice[] {
  const raising: Choice = { label: `$(arrow-up) ${title}`, does: 'raise', ...(blockers.length > 0 ? { detail: vscode.l10n.t('These {0} points will then be told as they are told for “{1}”.', blockers.length, next) } : {}) };
  const points = blockers.map(({ message, severity, range }): Choice => ({
    label: `$(${severity}) ${vscode.l10n.t('Line {0}', range.start.line + 1)}`,
    detail: message,
    does: 'go',
    range,
  }));
  if (points.length === 0) return [raising];
  return [{ label: vscode.l10n.t('Still open'), kind: vscode.QuickPickItemKind.Separator, does: 'nothing' }, ...points, { label: '', kind: vscode.QuickPickItemKind.Separator, does: 'nothing' }, raising];
}

function show(editor: vscode.TextEditor, { start, end }: ProtocolRange): void {
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  void vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active, selection: range });
}

async function raise(editor: vscode.TextEditor, { edits, version }: PromotionAnswer): Promise<void> {
  if (editor.document.version !== version) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed in the meantime. Please ask again.'));
    return;
  }
  const changes = new vscode.WorkspaceEdit();
  changes.set(editor.document.uri, edits.map(({ range: { start, end }, newText }) => vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText)));
  await vscode.workspace.applyEdit(changes);
}
