import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWorkspace, suiteIn, until } from './support';

const BAD = 'bad/safety-awareness.brief.yaml';

const ours = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Learning Briefs');
const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

const open = async (file: string): Promise<vscode.TextDocument> => (await vscode.window.showTextDocument(inWorkspace(file))).document;

/** What snippets are offered where the bar stands. */
async function snippetsIn(text: string): Promise<string[]> {
  const document = await vscode.workspace.openTextDocument({ language: 'learning-brief', content: text.replace('│', '') });
  await vscode.window.showTextDocument(document);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(text.indexOf('│')));
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet).map(({ label }) => (typeof label === 'string' ? label : label.label));
}

suiteIn('first', 'a brief', () => {
  test('is recognised by its name', async () => {
    const document = await open(BAD);
    assert.equal(document.languageId, 'learning-brief');
  });

  test('shows what is wrong, on the right words', async () => {
    const document = await open(BAD);
    const diagnostics = await until('findings show', () => { const found = ours(document.uri); return found.length > 5 && found; });
    const vague = diagnostics.find((one) => codeOf(one) === 'objective/vague-verb');
    assert.ok(vague, 'no objective/vague-verb');
    assert.equal(document.getText(vague.range), 'understand');
    assert.equal(vague.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(vague.message, /cannot be seen/);
  });

  test('is mended with one click', async () => {
    const document = await open(BAD);
    const vague = await until('the finding shows', () => ours(document.uri).find((one) => codeOf(one) === 'objective/vague-verb'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, vague.range, vscode.CodeActionKind.QuickFix.value);
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(preferred?.edit, `no preferred fix among: ${actions.map(({ title }) => title).join(' | ')}`);
    assert.ok(await vscode.workspace.applyEdit(preferred.edit));
    assert.match(document.getText(), /behavior: explain the safety rules # expect/);
    await until('the finding is gone', () => !ours(document.uri).some((one) => codeOf(one) === 'objective/vague-verb'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('has findings when it is closed too, and they follow what other files say', async () => {
    const people = await open('bad/bad.people.yaml');
    const brief = inWorkspace(BAD);
    const unknown = (): number => ours(brief).filter(({ message }) => message.includes('“sol”')).length;
    await until('the closed brief has findings', () => ours(brief).length > 5);
    assert.equal(unknown(), 0);
    const at = people.getText().indexOf('id: sol') + 'id: '.length;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(people.uri, new vscode.Range(people.positionAt(at), people.positionAt(at + 3)), 'solveig');
    await vscode.workspace.applyEdit(edit);
    await until('the brief misses its expert', () => unknown() > 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('and has found them again', () => unknown() === 0);
  });

  test('links each finding to the page of its check', async () => {
    const document = await open(BAD);
    const vague = await until('the finding shows', () => ours(document.uri).find((one) => codeOf(one) === 'objective/vague-verb'));
    assert.ok(typeof vague.code === 'object' && 'target' in vague.code);
    const { target } = vague.code;
    assert.equal(target.scheme, 'command');
    await vscode.commands.executeCommand(target.path, ...(JSON.parse(target.query) as unknown[]));
    await until('the page is open', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.includes('vague-verb')));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('offers to record an exception', async () => {
    const document = await open(BAD);
    const vague = await until('the finding shows', () => ours(document.uri).find((one) => codeOf(one) === 'objective/vague-verb'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, vague.range, vscode.CodeActionKind.QuickFix.value);
    assert.ok(actions.some(({ title }) => title.startsWith('Record an exception for')), actions.map(({ title }) => title).join(' | '));
  });

  test('makes all safe mends at once', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'kind: brief\nschema-version: 1\nid: x\ntitle: X\nstatus: Draft\nowner: pat\nengagement-model: Project-based # agreed by phone\n' });
    await vscode.window.showTextDocument(document);
    await until('it is checked', () => ours(document.uri).some((one) => codeOf(one) === 'file/schema'));
    const [all, ...others] = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 0, 0, 0), 'source.fixAll.learningBriefs');
    assert.equal(all?.title, 'Make all safe mends');
    assert.deepEqual(others, []);
    assert.ok(all.edit && (await vscode.workspace.applyEdit(all.edit)));
    assert.match(document.getText(), /status: draft\nowner: pat\nengagement-model: project-based # agreed by phone\n/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('explains a field on hover and offers values', async () => {
    const document = await open(BAD);
    const at = document.positionAt(document.getText().indexOf('engagement-model'));
    const hovers = await until('the hover answers', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at.translate(0, 2));
      return found.length > 0 && found;
    });
    const text = hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value : typeof content === 'string' ? content : '')).join('\n');
    assert.match(text, /[Ee]ngagement model/);
    const value = document.positionAt(document.getText().indexOf('managed-services'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, value);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const model of ['project-based', 'staff-augmentation', 'managed-services', 'hybrid-coe']) assert.ok(labels.includes(model), `${model} is not offered among ${labels.join(', ')}`);
  });

  test('says how an objective was read, and rewrites it stop by stop', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'learning-brief', content: 'kind: brief\nschema-version: 1\nid: x\ntitle: X\nstatus: ready\nowner: pat\nengagement-model: project-based\nobjectives:\n  - id: lockout\n    behavior: understand lockout\n' });
    const editor = await vscode.window.showTextDocument(document);
    const vague = await until('the finding shows', () => ours(document.uri).find((one) => codeOf(one) === 'objective/vague-verb'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, vague.range.start);
    assert.match(hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n'), /Read as: not measurable/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, vague.range, vscode.CodeActionKind.Refactor.value);
    const command = actions.find(({ title }) => title === 'Make it observable …')?.command;
    assert.ok(command, actions.map(({ title }) => title).join(' | '));
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    assert.match(document.getText(), /\n {4}behavior: explain lockout\n {4}conditions: <given what, or when>\n {4}standard: <how well, how fast, how often>\n/);
    assert.equal(document.getText(editor.selection), 'explain');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(document.getText(editor.selection), 'lockout');
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /behavior: understand lockout\n$/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('hyphenated words are one word', async () => {
    const document = await open(BAD);
    const at = document.positionAt(document.getText().indexOf('engagement-model') + 3);
    const range = document.getWordRangeAtPosition(at);
    assert.equal(range && document.getText(range), 'engagement-model');
  });

  test('offers snippets where they fit, and nowhere else', async () => {
    assert.ok((await snippetsIn('│')).includes('brief'), 'a whole file in an empty document');
    const section = await snippetsIn('kind: brief\nobj│');
    assert.ok(section.includes('objectives') && !section.includes('objective') && !section.includes('brief'), `sections at the margin: ${section.join(', ')}`);
    assert.deepEqual(await snippetsIn('kind: brief\nobjectives:\n  - id: a\n    behavior: ask\n  obj│'), ['objective'], 'an item in its list');
    assert.deepEqual(await snippetsIn('kind: brief\nobjectives:\n  - id: a\n    behavior: explain the goal│'), [], 'nothing in a sentence');
    assert.deepEqual(await snippetsIn('kind: brief\nobjectives:\n  - id: a\n    beh│'), [], 'nothing in an item');
  });

  test('is checked the same under plain yaml, and other YAML is left alone', async () => {
    const plain = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'kind: brief\nschema-version: 1\nid: x\ntitle: X\nstatus: ready\nowner: pat\nengagement-model: project-based\n' });
    await vscode.window.showTextDocument(plain);
    await until('plain YAML is checked', () => ours(plain.uri).some((one) => codeOf(one) === 'file/missing-parts'));
    const foreign = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'kind: Deployment\napiVersion: apps/v1\n' });
    await vscode.window.showTextDocument(foreign);
    const sentinel = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'kind: brief\nschema-version: 1\n' });
    await until('the server has come past it', () => ours(sentinel.uri).length > 0);
    assert.deepEqual(ours(foreign.uri), []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('the server restarts and checks again', async () => {
    const document = await open(BAD);
    await vscode.commands.executeCommand('learningBriefs.restartServer');
    await until('findings are back', () => ours(document.uri).length > 5);
  });
});
