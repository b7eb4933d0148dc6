import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Session } from '../report';

export { until } from '../../support/until';

/** Which of the two sessions this is. */
export const session: Session = process.env.LEARNING_BRIEFS_SESSION === 'afterReload' ? 'afterReload' : 'first';

/** A suite for one session only. A plain `suite` runs in both. */
export function suiteIn(which: Session, title: string, body: () => void): void {
  if (which === session) suite(title, body);
}

/** Sentences that the launcher prints under the results: what was measured, what was seen. */
export const notes: string[] = [];

/** The extension under test, as VS Code knows it. */
export function learningBriefs(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('learning-briefs.learning-briefs');
  assert.ok(extension, 'VS Code does not know the extension learning-briefs.learning-briefs.');
  return extension;
}

/** A file of the opened workspace. */
export function inWorkspace(file: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'No folder is open.');
  return vscode.Uri.joinPath(folder.uri, file);
}
