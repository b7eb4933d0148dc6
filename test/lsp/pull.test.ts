/** Clients that ask for findings instead of being told. */
import { afterEach, expect, test } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { CAPABILITIES, LspClient, MemoryFiles, type Wishes } from '../support/lspClient';

const HOME = 'file:///briefs/team';
const BRIEF = `${HOME}/a.brief.yaml`;
const RUBRIC = `${HOME}/craft.rubric.yaml`;
const TEXT = 'kind: brief\nschema-version: 1\nid: a\nstatus: draft\nrubric: craft@1\n';
const PULLS = { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, diagnostic: {} }, workspace: { ...CAPABILITIES.workspace, diagnostics: { refreshSupport: true } } };

let client: LspClient;
afterEach(() => client.end());

let files: MemoryFiles;
async function start(wishes: Wishes = {}): Promise<void> {
  files = new MemoryFiles({ [RUBRIC]: 'kind: rubric\nschema-version: 1\nid: craft\nversion: 1\n' });
  client = await LspClient.start({ folders: [HOME], files, capabilities: PULLS, ...wishes });
  client.openQuietly(BRIEF, TEXT);
}

const pull = (uri = BRIEF, previousResultId?: string): Promise<DocumentDiagnosticReport> => client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });
const pullAll = (previousResultIds: readonly { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> => client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
const rulesIn = (report: DocumentDiagnosticReport | WorkspaceDiagnosticReport['items'][number]): readonly unknown[] => (report.kind === 'full' ? report.items.map(({ code }: Diagnostic) => code) : []);

test('what is asked for is what others are told, and nothing is told twice', async () => {
  await start();
  const report = await pull();
  expect(rulesIn(report)).not.toContain('ref/unknown');
  expect(await pull(BRIEF, report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });
  client.type(BRIEF, 'craft@1', 'carft@1');
  const next = await pull(BRIEF, report.resultId);
  expect(next.resultId).not.toBe(report.resultId);
  expect(rulesIn(next)).toContain('ref/unknown');
  await client.chatter(BRIEF);
  expect(client.published).toEqual([]);

  const told = await LspClient.start({ folders: [HOME], files, capabilities: CAPABILITIES });
  const { diagnostics } = await told.open(BRIEF, client.text(BRIEF));
  expect(next).toMatchObject({ kind: 'full', items: diagnostics });
  await told.end();
});

test('the client is asked to ask again when something follows for another file', async () => {
  await start();
  let asked = 0;
  const again = new Promise<void>((resolve) => { client.connection.onRequest('workspace/diagnostic/refresh', () => { asked++; resolve(); return null; }); });
  await pull();
  client.openQuietly(RUBRIC, files.texts.get(RUBRIC) ?? '');
  client.type(RUBRIC, 'id: craft', 'id: skill');
  await again;
  expect(rulesIn(await pull())).toContain('ref/unknown');
  expect(asked).toBeGreaterThan(0);
});

test('of a whole workspace: files that are closed, and files that are gone', async () => {
  await start();
  const { items } = await pullAll();
  expect(items.map(({ uri, version }) => [uri, version]).sort()).toEqual([[BRIEF, 1], [RUBRIC, null]]);
  const before = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
  expect((await pullAll(before)).items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  files.texts.delete(RUBRIC);
  client.filesDeleted(RUBRIC);
  const after = (await pullAll(before)).items;
  expect(after.find(({ uri }) => uri === RUBRIC)).toMatchObject({ kind: 'full', items: [] });
  expect(rulesIn(after.find(({ uri }) => uri === BRIEF) ?? { kind: 'unchanged', resultId: '', uri: '', version: null })).toContain('ref/unknown');
});

test('the settings count', async () => {
  await start({ settings: (_, section) => (section === 'learningBriefs.check.files' ? 'open' : section === 'learningBriefs.check.when' ? 'save' : null) });
  const saved = await pull();
  client.type(BRIEF, 'craft@1', 'carft@1');
  expect(await pull(BRIEF, saved.resultId)).toMatchObject({ kind: 'unchanged' });
  client.save(BRIEF);
  expect(rulesIn(await pull(BRIEF, saved.resultId))).toContain('ref/unknown');
  expect((await pullAll()).items.find(({ uri }) => uri === RUBRIC)).toMatchObject({ kind: 'full', items: [] });
});

test('what is none of ours has nothing, and who wants to be told is not asked to ask', async () => {
  await start();
  client.openQuietly(`${HOME}/pod.yaml`, 'apiVersion: v1\nkind: Pod\n');
  expect(rulesIn(await pull(`${HOME}/pod.yaml`))).toEqual([]);
  await client.end();
  client = await LspClient.start({ folders: [HOME], files, capabilities: PULLS, options: { diagnostics: 'push' } });
  expect(client.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
  expect((await client.open(BRIEF, TEXT)).diagnostics.length).toBeGreaterThan(0);
});
