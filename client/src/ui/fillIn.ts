/** After a mend has written a text that only the author can complete: the cursor goes there, with the text selected, or from stop to stop. */
import * as vscode from 'vscode';
import { positionOf } from './places';

/** `range` is in lines and characters of the text after the mend. Both come from the server, and are looked at here. */
export async function fillIn(uri: unknown, range: unknown): Promise<void> {
  const selection = selectionOf(range);
  if (typeof uri !== 'string' || !selection) return;
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: false });
  editor.selection = selection;
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function selectionOf(range: unknown): vscode.Selection | undefined {
  const { start, end } = (range ?? {}) as { readonly start?: unknown; readonly end?: unknown };
  const [from, to] = [positionOf(start), positionOf(end)];
  return from && to && new vscode.Selection(from, to);
}

/** Writes a text with stops in place of `range`, unless the document has changed since the server looked at it. */
export async function insertSnippet(uri: unknown, version: unknown, range: unknown, text: unknown): Promise<void> {
  const selection = selectionOf(range);
  if (typeof uri !== 'string' || typeof text !== 'string' || !selection) return;
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: false });
  if (editor.document.version !== version) return;
  await editor.insertSnippet(new vscode.SnippetString(text), selection, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
}
