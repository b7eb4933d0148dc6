/** Ids as an editor asks about them: where they lead, who uses them, and another one for all of them. */
import { afterEach, expect, test } from 'vitest';
import type { DocumentHighlight, Location, LocationLink, WorkspaceEdit } from 'vscode-languageserver/node';
import { CAPABILITIES, LspClient, MemoryFiles, type Wishes } from '../support/lspClient';

const HOME = 'file:///briefs/team';
const BRIEF = `${HOME}/a.brief.yaml`;
const RUBRIC = `${HOME}/craft.rubric.yaml`;
const TEXT = 'kind: brief\nschema-version: 1\nid: a\nrubric: craft@2\nobjectives:\n  - id: find\n    behavior: find it\ndeliverables:\n  - id: course\n    objectives: [find]\n';
const TODAY = { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } }, workspace: { ...CAPABILITIES.workspace, fileOperations: { willRename: true } } };

let client: LspClient;
afterEach(() => client.end());

async function start(wishes: Wishes = {}): Promise<void> {
  client = await LspClient.start({ folders: [HOME], files: new MemoryFiles({ [RUBRIC]: 'kind: rubric\nid: craft\nversion: 2\n' }), capabilities: TODAY, ...wishes });
  client.openQuietly(BRIEF, TEXT);
}

const at = (before: string) => ({ textDocument: { uri: BRIEF }, position: client.document(BRIEF).positionAt(TEXT.indexOf(before) + before.length) });
const ask = <T>(method: string, params: object): Promise<T> => client.connection.sendRequest<T>(method, params);

test('where an id leads', async () => {
  await start();
  expect(await ask<LocationLink[]>('textDocument/definition', at('rubric: cr'))).toMatchObject([{ targetUri: RUBRIC, targetSelectionRange: { start: { line: 1, character: 4 }, end: { line: 1, character: 9 } }, originSelectionRange: { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } } }]);
  expect(await ask<null>('textDocument/definition', at('ki'))).toBeNull();
});

test('for an editor that knows no links', async () => {
  await start({ capabilities: CAPABILITIES });
  expect(await ask<Location[]>('textDocument/definition', at('rubric: cr'))).toEqual([{ uri: RUBRIC, range: { start: { line: 1, character: 4 }, end: { line: 1, character: 9 } } }]);
});

test('who uses it', async () => {
  await start();
  const lines = async (includeDeclaration: boolean): Promise<readonly number[]> => (await ask<Location[]>('textDocument/references', { ...at('objectives: [f'), context: { includeDeclaration } })).map(({ range }) => range.start.line);
  expect(await lines(true)).toEqual([5, 9]);
  expect(await lines(false)).toEqual([9]);
  expect((await ask<DocumentHighlight[]>('textDocument/documentHighlight', at('id: fi'))).map(({ range, kind }) => [range.start.line, kind])).toEqual([[5, 3], [9, 2]]);
});

test('another id, in unsaved texts and files that are closed', async () => {
  await start();
  expect(await ask('textDocument/prepareRename', at('rubric: cr'))).toEqual({ range: { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } }, placeholder: 'craft' });
  const { position } = at('rubric: cr');
  client.type(BRIEF, 'kind', '# typed\nkind');
  const edit = await ask<WorkspaceEdit>('textDocument/rename', { textDocument: { uri: BRIEF }, position: { ...position, line: position.line + 1 }, newName: 'skill' });
  expect(edit.documentChanges).toEqual([
    { textDocument: { uri: BRIEF, version: 2 }, edits: [{ range: { start: { line: 4, character: 8 }, end: { line: 4, character: 13 } }, newText: 'skill' }] },
    { textDocument: { uri: RUBRIC, version: null }, edits: [{ range: { start: { line: 1, character: 4 }, end: { line: 1, character: 9 } }, newText: 'skill' }] },
    { kind: 'rename', oldUri: RUBRIC, newUri: `${HOME}/skill.rubric.yaml` },
  ]);
});

test('a refusal says why', async () => {
  await start();
  await expect(ask('textDocument/prepareRename', at('ki'))).rejects.toThrow('Only ids can be renamed.');
  await expect(ask('textDocument/rename', { ...at('id: fi'), newName: 'Find It' })).rejects.toThrow('An id is made of small letters');
});

test('a file that gets another name takes its id along', async () => {
  await start();
  expect(client.initialized.capabilities.workspace?.fileOperations?.willRename?.filters).toHaveLength(1);
  const edit = await ask<WorkspaceEdit>('workspace/willRenameFiles', { files: [{ oldUri: RUBRIC, newUri: `${HOME}/skill.rubric.yaml` }] });
  expect(edit.documentChanges).toMatchObject([{ textDocument: { uri: RUBRIC }, edits: [{ newText: 'skill' }] }, { textDocument: { uri: BRIEF }, edits: [{ newText: 'skill' }] }]);
  expect(await ask('workspace/willRenameFiles', { files: [{ oldUri: `${HOME}/other.txt`, newUri: `${HOME}/more.txt` }] })).toBeNull();
});

test('an editor that cannot rename files gets the text changed all the same', async () => {
  await start({ capabilities: {} });
  const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...at('rubric: cr'), newName: 'skill' });
  expect(edit.changes).toEqual({
    [BRIEF]: [{ range: { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } }, newText: 'skill' }],
    [RUBRIC]: [{ range: { start: { line: 1, character: 4 }, end: { line: 1, character: 9 } }, newText: 'skill' }],
  });
});
