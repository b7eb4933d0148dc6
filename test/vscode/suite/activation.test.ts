import * as assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { learningBriefs, notes, until } from './support';

suite('activation', () => {
  test('the extension is there', () => {
    assert.equal((learningBriefs().packageJSON as { displayName?: string }).displayName, 'Learning Briefs');
  });

  test('opening a brief wakes it', async () => {
    const [brief] = await vscode.workspace.findFiles('**/*.brief.yaml', null, 1);
    assert.ok(brief, 'There is no brief in the workspace.');
    const wasActive = learningBriefs().isActive;
    const begin = performance.now();
    await vscode.window.showTextDocument(brief);
    await until('the extension is active', () => learningBriefs().isActive);
    await learningBriefs().activate(); // also “active” is an extension whose activation failed; this throws its error
    notes.push(wasActive ? 'the extension was active before a brief was opened' : `active ${Math.round(performance.now() - begin)} ms after a brief was opened`);
  });
});
