/** How a document is built, as editors ask about it: outline, search, folding, selections, links, linked ids, colors, what depends on what. */
import { afterEach, describe, expect, test } from 'vitest';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, ClientCapabilities, DocumentLink, DocumentSymbol, FoldingRange, LinkedEditingRanges, SelectionRange, SemanticTokens, SymbolInformation } from 'vscode-languageserver/node';
import { read } from '../../server/src/core/document';
import { exampleWorkspace, workspaceNames } from '../support/examples';
import { CAPABILITIES, LspClient, MemoryFiles, type Wishes } from '../support/lspClient';

const HOME = 'file:///briefs/team';
const BRIEF = `${HOME}/plans/a.brief.yaml`;
const DECISION = `${HOME}/cut.decision.yaml`;
const TEXT = '# one\n# two\nkind: brief\nschema-version: 1\nid: a\ntitle: Bread\nowner: kim\nlanguage: en\nobjectives:\n  - id: knead\n    behavior: knead the dough\n    level: apply\ndeliverables:\n  - id: course\n    objectives: [knead]\nsources:\n  - id: words\n    location: words.csv\n  - id: other\n    location: ../../other.csv\nlinks:\n  - url: https://example.org\nwaivers:\n  - rule: objective/vague-verb\n';
const CUT = 'kind: decision\nid: cut\ntitle: Cut it\naffects: [brief:a]\n';

const TODAY: ClientCapabilities = {
  ...CAPABILITIES,
  workspace: { ...CAPABILITIES.workspace, symbol: { symbolKind: { valueSet: [5, 6, 19, 24] } } },
  textDocument: {
    ...CAPABILITIES.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { rangeLimit: 3 },
    selectionRange: {},
    linkedEditingRange: {},
    callHierarchy: {},
    semanticTokens: { requests: { full: true, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

let client: LspClient;
afterEach(() => client.end());

class FilesOfAllKinds extends MemoryFiles {
  readonly has = (file: string): Promise<boolean> => Promise.resolve(this.texts.has(file));
}

async function start(wishes: Wishes = {}): Promise<void> {
  const files = new FilesOfAllKinds({ [DECISION]: CUT, [`${HOME}/words.csv`]: '', 'file:///briefs/other.csv': '' });
  client = await LspClient.start({ folders: [HOME], files, capabilities: TODAY, ...wishes });
  client.openQuietly(BRIEF, TEXT);
}

const textDocument = { uri: BRIEF };
const at = (before: string) => ({ textDocument, position: client.document(BRIEF).positionAt(TEXT.indexOf(before) + before.length) });
const ask = <T>(method: string, params: object): Promise<T> => client.connection.sendRequest<T>(method, params);

describe('the outline', () => {
  test('as a tree', async () => {
    await start();
    const [objectives] = await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(objectives).toMatchObject({ name: 'Objectives', kind: 3, range: { start: { line: 8, character: 0 }, end: { line: 11, character: 16 } }, selectionRange: { start: { line: 8, character: 0 }, end: { line: 8, character: 10 } } });
    expect(objectives?.children).toMatchObject([{ name: 'knead · Knead the dough', detail: '(apply)', kind: 6, selectionRange: { start: { line: 9, character: 8 }, end: { line: 9, character: 13 } } }]);
  });
  test('for an editor that knows lists only, with the signs it has', async () => {
    await start({ capabilities: CAPABILITIES });
    const all = await ask<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    expect(all[1]).toEqual({ name: 'knead · Knead the dough (apply)', kind: 6, containerName: 'Objectives', location: { uri: BRIEF, range: { start: { line: 9, character: 4 }, end: { line: 11, character: 16 } } } });
    expect(all.every(({ kind }) => kind <= 18)).toBe(true);
  });
});

test('a search through all files, open or not', async () => {
  await start();
  expect(await ask('workspace/symbol', { query: 'cut' })).toEqual([{ name: 'cut · Cut it', kind: 13, location: { uri: DECISION, range: { start: { line: 1, character: 4 }, end: { line: 1, character: 7 } } } }]);
  client.type(BRIEF, 'id: knead', 'id: bake');
  expect(await ask('workspace/symbol', { query: 'bk' })).toMatchObject([{ name: 'bake · Knead the dough', kind: 6, containerName: 'Bread', location: { uri: BRIEF } }]);
  expect(await ask<unknown[]>('workspace/symbol', { query: '' })).toHaveLength(6);
});

test('folds, as many as are shown', async () => {
  await start();
  expect(await ask<FoldingRange[]>('textDocument/foldingRange', { textDocument })).toEqual([{ startLine: 0, endLine: 1, kind: 'comment' }, { startLine: 8, endLine: 11 }, { startLine: 9, endLine: 11 }]);
});

test('growing selections, one for each place', async () => {
  await start();
  const [first, second] = await ask<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [at('knead the').position, at('title: Br').position] });
  expect(first).toMatchObject({ range: { start: { line: 10, character: 20 }, end: { line: 10, character: 23 } }, parent: { range: { start: { line: 10, character: 14 }, end: { line: 10, character: 29 } } } });
  expect(second?.range).toEqual({ start: { line: 5, character: 7 }, end: { line: 5, character: 12 } });
});

describe('links', () => {
  const targets = async (): Promise<readonly unknown[]> => (await ask<DocumentLink[]>('textDocument/documentLink', { textDocument })).map(({ target }) => target);
  test('to addresses, to files of the workspace, and to the pages of checks', async () => {
    await start({ options: { rulePages: 'https://example.org/{rule}.html' } });
    expect(await targets()).toEqual([`${HOME}/words.csv`, 'https://example.org', 'https://example.org/objective/vague-verb.html']);
  });
  test('without pages, and where nobody can tell which files there are', async () => {
    await start({ files: new MemoryFiles({ [`${HOME}/words.csv`]: '' }) });
    expect(await targets()).toEqual(['https://example.org']);
  });
});

test('ids typed together', async () => {
  await start();
  expect((await ask<LinkedEditingRanges>('textDocument/linkedEditingRange', at('id: kn'))).ranges.map(({ start: { line } }) => line)).toEqual([9, 14]);
  expect(await ask('textDocument/linkedEditingRange', at('id: a'))).toBeNull();
});

test('what words are', async () => {
  await start();
  const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  expect(data.slice(0, 15)).toEqual([4, 4, 1, 0, 0, 2, 7, 3, 4, 0, 3, 8, 5, 0, 0]);
  const range = await ask<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range: { start: { line: 10, character: 0 }, end: { line: 11, character: 0 } } });
  expect(range.data).toEqual([10, 14, 5, 2, 0]);
  expect(client.initialized.capabilities.semanticTokensProvider).toMatchObject({ legend: { tokenTypes: ['enumMember', 'variable', 'function', 'number', 'class', 'macro'] } });
});

test('what words are, for an editor that has colors for them', async () => {
  await start({ options: { ownWordKinds: true } });
  expect(client.initialized.capabilities.semanticTokensProvider).toMatchObject({ legend: { tokenTypes: ['id', 'reference', 'verb', 'date', 'person', 'placeholder'] } });
});

test('what depends on what, also in files that are closed', async () => {
  await start();
  const [brief] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('id: a'));
  expect(brief).toMatchObject({ name: 'a · Bread', uri: BRIEF });
  const [incoming] = await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: brief });
  expect(incoming).toMatchObject({ from: { name: 'Affects', uri: DECISION, detail: 'Cut it' }, fromRanges: [{ start: { line: 3, character: 16 }, end: { line: 3, character: 17 } }] });
  expect(await ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: incoming?.from })).toMatchObject([{ to: { name: 'a · Bread' }, fromRanges: [{ start: { line: 3, character: 16 } }] }]);
  const [course] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('objectives: ['));
  expect(course?.name).toBe('knead · Knead the dough');
  expect((await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: course })).map(({ from }) => from.name)).toEqual(['course']);
});

test('an editor of the first days is offered what it knows', async () => {
  await start({ capabilities: {} });
  const { capabilities } = client.initialized;
  expect(capabilities).toMatchObject({ workspaceSymbolProvider: true, documentLinkProvider: {} });
  for (const name of ['foldingRangeProvider', 'selectionRangeProvider', 'linkedEditingRangeProvider', 'semanticTokensProvider', 'callHierarchyProvider']) expect(capabilities).not.toHaveProperty(name);
});

test('what is none of ours, or gone, has no answer', async () => {
  await start();
  const uri = `${HOME}/none.yaml`;
  client.openQuietly(uri, 'a: b\n');
  for (const method of ['documentSymbol', 'foldingRange', 'documentLink']) expect(await ask(`textDocument/${method}`, { textDocument: { uri } })).toBeNull();
  expect(await ask('textDocument/semanticTokens/full', { textDocument: { uri } })).toEqual({ data: [] });
  expect(await ask('callHierarchy/incomingCalls', { item: { name: 'x', kind: 1, uri, range: at('id').position, selectionRange: { start: { line: 900, character: 0 }, end: { line: 900, character: 0 } } } })).toBeNull();
  expect(client.log).toEqual([]);
});

test('every request at places all over the examples, whole and half typed, is answered without a complaint', async () => {
  await start();
  for (const name of workspaceNames) {
    for (const { source, name: file } of exampleWorkspace(name).documents) {
      for (const text of [source, source.slice(0, Math.floor(source.length * 0.6)), source.replaceAll('\n', '\r\n').replaceAll('e', '🥖')]) {
        const uri = `${HOME}/${name}/${file}`;
        if (!read(text, file)) continue;
        client.openQuietly(uri, text);
        const { lineCount } = client.document(uri);
        const positions = Array.from({ length: 6 }, (_, index) => ({ line: Math.floor((lineCount * index) / 6), character: index * 4 }));
        await Promise.all([
          ...['documentSymbol', 'foldingRange', 'documentLink', 'semanticTokens/full'].map((method) => ask(`textDocument/${method}`, { textDocument: { uri } })),
          ask('textDocument/selectionRange', { textDocument: { uri }, positions }),
          ...positions.flatMap((position) => ['linkedEditingRange', 'prepareCallHierarchy'].map((method) => ask(`textDocument/${method}`, { textDocument: { uri }, position }))),
        ]);
        client.close(uri);
      }
    }
  }
  expect(client.log).toEqual([]);
}, 120_000);
