/** The entry on a computer: the server as a child process, Git through its command line. */
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as wire } from './activate';
import { createGit } from './git/cli';

export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  wire(context, {
    client: (options) => new LanguageClient('learningBriefs', 'Learning Briefs', { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6010'] } } }, options),
    git: createGit(),
  });
}
