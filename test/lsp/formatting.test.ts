/** Layout as an editor asks for it: a whole document, some lines, and what was just typed. */
import { afterEach, expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { LspClient } from '../support/lspClient';

const BRIEF = 'file:///briefs/a.brief.yaml';
const TEXT = 'kind:   brief\nobjectives:\n    - behavior: "🙂"   \n      id:   a\n    -\n      id: b\n';

let client: LspClient;
afterEach(() => client.end());

async function start(text = TEXT, uri = BRIEF): Promise<void> {
  client = await LspClient.start();
  client.openQuietly(uri, text);
}

const ask = async (method: string, params: object, tabSize = 2, uri = BRIEF): Promise<readonly TextEdit[] | null> =>
  client.connection.sendRequest<readonly TextEdit[] | null>(method, { textDocument: { uri }, options: { tabSize, insertSpaces: false }, ...params });

test('a document, as often as one likes', async () => {
  await start();
  client.apply(BRIEF, (await ask('textDocument/formatting', {})) ?? []);
  expect(client.text(BRIEF)).toBe('kind: brief\nobjectives:\n  - behavior: "🙂"\n    id: a\n  - id: b\n');
  expect(await ask('textDocument/formatting', {})).toEqual([]);
  client.apply(BRIEF, (await ask('textDocument/formatting', {}, 4)) ?? []);
  expect(client.text(BRIEF)).toBe('kind: brief\nobjectives:\n    - behavior: "🙂"\n      id: a\n    - id: b\n');
});

test('the lines of a selection, which ends where the next line starts', async () => {
  await start();
  const range = { start: { line: 2, character: 3 }, end: { line: 4, character: 0 } };
  client.apply(BRIEF, (await ask('textDocument/rangeFormatting', { range })) ?? []);
  expect(client.text(BRIEF)).toBe(TEXT.replace('"   \n', '"\n').replace('id:   a', 'id: a'));
});

test('Enter and a dash', async () => {
  await start('kind: brief\ntags:\n\n');
  client.apply(BRIEF, (await ask('textDocument/onTypeFormatting', { position: { line: 2, character: 0 }, ch: '\n' })) ?? []);
  expect(client.text(BRIEF)).toBe('kind: brief\ntags:\n  \n');
  client.type(BRIEF, '  \n', '  - a\n-');
  client.apply(BRIEF, (await ask('textDocument/onTypeFormatting', { position: { line: 3, character: 1 }, ch: '-' })) ?? []);
  expect(client.text(BRIEF)).toBe('kind: brief\ntags:\n  - a\n  -');
  expect(await ask('textDocument/onTypeFormatting', { position: { line: 3, character: 3 }, ch: 'x' })).toEqual([]);
});

test('files of others are left to others', async () => {
  const other = 'file:///briefs/compose.yaml';
  await start('a:   b\n', other);
  expect(await ask('textDocument/formatting', {}, 2, other)).toBeNull();
  expect(await ask('textDocument/onTypeFormatting', { position: { line: 1, character: 0 }, ch: '\n' }, 2, other)).toBeNull();
});

test('another order of fields is offered as such, and made by no layout', async () => {
  await start();
  const range = { start: { line: 3, character: 6 }, end: { line: 3, character: 6 } };
  const offered = async (only: readonly string[]): Promise<readonly CodeAction[]> => (await client.codeActions(BRIEF, range, [], only)).filter(({ kind }) => kind === 'refactor.rewrite');
  const [action] = await offered(['refactor']);
  expect(action?.title).toBe('Sort the fields in the format’s order');
  expect(await offered(['refactor.rewrite'])).toHaveLength(1);
  expect(await offered(['source.fixAll'])).toEqual([]);
  const [change] = action?.edit?.documentChanges ?? [];
  client.apply(BRIEF, change && 'edits' in change ? (change.edits as readonly TextEdit[]) : []);
  expect(client.text(BRIEF)).toContain('    - id:   a\n      behavior: "🙂"   \n');
});
