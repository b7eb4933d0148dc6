/** The pages that explain the rules come with the extension: nothing is fetched from anywhere. */
import * as vscode from 'vscode';

/** Shows a rule's page beside the text. What is asked for may come from a link in any document. */
export async function openRule(extension: vscode.Uri, rule: unknown): Promise<void> {
  const page = typeof rule === 'string' && /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(rule) ? `${rule}.md` : 'README.md';
  await vscode.commands.executeCommand('markdown.showPreviewToSide', vscode.Uri.joinPath(extension, 'docs', 'rules', ...page.split('/')));
}
