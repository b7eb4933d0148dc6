/** Lines above the text and words beside it, as an editor asks for them. */
import { afterEach, expect, test } from 'vitest';
import type { CodeLens, InlayHint } from 'vscode-languageserver/node';
import { CAPABILITIES, LspClient, MemoryFiles, type Wishes } from '../support/lspClient';

const HOME = 'file:///briefs/team';
const BRIEF = `${HOME}/a.brief.yaml`;
const SPEC = `${HOME}/m.deliverable.yaml`;
const TEXT = 'kind: brief\nschema-version: 1\nid: a\nstatus: draft\nobjectives:\n  - id: find\n    behavior: find it\ndeliverables:\n  - id: course\n    objectives: [find]\n    due: 2026-05-18\n';
const TODAY = { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, codeLens: {}, inlayHint: {} }, workspace: { ...CAPABILITIES.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } } };

let client: LspClient;
afterEach(() => client.end());

async function start(wishes: Wishes = {}): Promise<void> {
  client = await LspClient.start({ folders: [HOME], files: new MemoryFiles({ [SPEC]: 'kind: deliverable\nid: m\nbrief: a\nfulfils: course\nassessments:\n  - objectives: [find]\n' }), capabilities: TODAY, ...wishes });
  client.openQuietly(BRIEF, TEXT);
}

const lenses = (): Promise<CodeLens[]> => client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: BRIEF } });
const hints = (): Promise<InlayHint[]> => client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: BRIEF }, range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } });

test('lines that can be clicked, where the editor said how', async () => {
  await start({ options: { promoteCommand: 'raise', placesCommand: 'show' } });
  const all = await lenses();
  expect(all.map(({ range, command }) => [range.start.line, command?.command])).toEqual([[0, 'raise'], [5, 'show'], [8, 'show']]);
  expect(all[0]?.command?.title).toMatch(/^Ready: \d+ things left$/);
  expect(all[1]?.command).toEqual({ title: '1 deliverable · 1 assessment · no measure', command: 'show', arguments: [BRIEF, { line: 9, character: 17 }, [
    { uri: BRIEF, range: { start: { line: 9, character: 17 }, end: { line: 9, character: 21 } } },
    { uri: SPEC, range: { start: { line: 5, character: 17 }, end: { line: 5, character: 21 } } },
  ]] });
});

test('words alone, where it did not', async () => {
  await start();
  expect((await lenses()).map(({ command }) => command?.command)).toEqual(['', '', '']);
  expect(await hints()).toEqual([{ position: { line: 10, character: 19 }, label: 'in 5 working days', paddingLeft: true }]);
});

test('each of them can be switched off', async () => {
  const off = new Set(['learningBriefs.codeLens.coverage', 'learningBriefs.inlayHints.dates']);
  await start({ settings: (_, section) => !off.has(section) });
  expect(await lenses()).toHaveLength(1);
  expect(await hints()).toEqual([]);
});

test('the editor asks again when another file has changed', async () => {
  await start();
  await lenses();
  const asked = new Promise<void>((resolve) => { client.connection.onRequest('workspace/codeLens/refresh', () => { resolve(); return null; }); });
  client.connection.onRequest('workspace/inlayHint/refresh', () => null);
  client.filesDeleted(SPEC);
  await asked;
  expect((await lenses()).map(({ command }) => command?.title).slice(1)).toEqual(['1 deliverable · no assessment · no measure']);
});

test('editors that cannot show them are not told of them', async () => {
  await start({ capabilities: CAPABILITIES });
  expect(client.initialized.capabilities).not.toHaveProperty('codeLensProvider');
  expect(client.initialized.capabilities).not.toHaveProperty('inlayHintProvider');
});
