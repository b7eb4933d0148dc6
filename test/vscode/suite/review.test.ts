import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { inWorkspace, suiteIn, until } from './support';

const BAD = 'bad/safety-awareness.brief.yaml';
const LINE = 'understand the safety rules';
const WORDS = 'What would you see them do at the press?';

const git = (...args: string[]): string => execFileSync('git', args, { cwd: path.dirname(inWorkspace(BAD).fsPath), encoding: 'utf8' });

/** Every line of every review note, as plain Git prints them. */
function notes(): string {
  const listed = git('notes', '--ref=devtools/discuss', 'list').trim();
  return listed.split('\n').filter(Boolean).map((entry) => git('notes', '--ref=devtools/discuss', 'show', entry.split(' ')[1] ?? '')).join('\n');
}

async function openBad(): Promise<{ editor: vscode.TextEditor; line: number }> {
  const editor = await vscode.window.showTextDocument(inWorkspace(BAD));
  const text = editor.document.getText();
  return { editor, line: editor.document.positionAt(text.indexOf(LINE)).line };
}

/** Where VS Code itself finds the next comment thread below the first line. */
async function nextThread(editor: vscode.TextEditor): Promise<number | undefined> {
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.commands.executeCommand('editor.action.nextCommentThreadAction');
  const { line } = editor.selection.active;
  return line > 0 ? line : undefined;
}

suiteIn('first', 'a comment', () => {
  test('is stored as a Git note and shown on its line', async () => {
    const { editor, line } = await openBad();
    await vscode.commands.executeCommand('learningBriefs.addComment', { lineNumber: line + 1, text: WORDS });
    const stored = await until('Git has the comment', () => { const text = notes(); return text.includes(WORDS) && text; });
    const event = JSON.parse(stored.trim().split('\n')[0] ?? '') as { description?: string; timestamp?: string; location?: { path?: string } };
    assert.equal(event.description, WORDS);
    assert.equal(event.location?.path, BAD);
    assert.match(event.timestamp ?? '', /^\d{10}$/);
    assert.equal(await until('the thread shows', () => nextThread(editor)), line);
  });
});

suiteIn('afterReload', 'a comment', () => {
  test('is there again after VS Code was closed and opened', async () => {
    const { editor, line } = await openBad();
    assert.equal(await until('the thread shows', () => nextThread(editor)), line);
    assert.ok(notes().includes(WORDS));
  });
});
