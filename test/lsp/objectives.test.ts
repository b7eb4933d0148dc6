/** What an editor is told and offered where an objective stands, through streams. */
import { afterEach, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { LspClient, MemoryFiles, type Wishes } from '../support/lspClient';

const HOME = 'file:///briefs/team';
const BRIEF = `${HOME}/a.brief.yaml`;
const CARD = `${HOME}/card.deliverable.yaml`;

const brief = (behavior: string, more = ''): string => `kind: brief\nid: a\nobjectives:\n  - id: one\n    behavior: ${behavior}\n${more}`;

const clients: LspClient[] = [];
async function start(wishes: Wishes = {}): Promise<LspClient> {
  const client = await LspClient.start({ folders: [HOME], ...wishes });
  clients.push(client);
  return client;
}
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
});

/** What may be done with the behavior of the first objective. */
const offered = async (client: LspClient, title: string): Promise<CodeAction | undefined> => {
  const place = { line: 4, character: 20 };
  return (await client.codeActions(BRIEF, { start: place, end: place }, [], ['refactor'])).find((one) => one.title.startsWith(title));
};

const editsOf = (action: CodeAction | undefined): TextDocumentEdit[] => (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
const own = (action: CodeAction | undefined): TextEdit[] => (editsOf(action).find(({ textDocument }) => textDocument.uri === BRIEF)?.edits ?? []) as TextEdit[];

test('a hover on the text says how it was read, on its name what the field is', async () => {
  const client = await start();
  await client.open(BRIEF, brief('"🦺 calculate the order within 5 minutes"'));
  expect(await client.hover(BRIEF, 'calcu')).toMatchObject({
    contents: { kind: 'markdown', value: expect.stringContaining('Behavior: **calculate** the order · Standard: within 5 minutes') },
    range: { start: { line: 4, character: 14 }, end: { line: 4, character: 55 } },
  });
  expect(await client.hover(BRIEF, 'behav')).toMatchObject({ contents: { value: expect.stringContaining('What the person does on the job.') }, range: { start: { line: 4, character: 4 }, end: { line: 4, character: 12 } } });
});

test('a client without Markdown is told the same in plain words', async () => {
  const client = await start({ capabilities: {} });
  await client.open(BRIEF, brief('understand the `order` [form]'));
  expect(await client.hover(BRIEF, 'under')).toMatchObject({ contents: { kind: 'plaintext', value: expect.stringMatching(/^Read as: not measurable\n\n“understand” happens in people’s heads/) } });
});

test('two things to do become two objectives, in the files that name them, too', async () => {
  const client = await start({ files: new MemoryFiles({ [CARD]: 'kind: deliverable\nid: card\nbrief: a\nobjectives: [one]\n' }) });
  await client.open(BRIEF, brief('inspect the pump and label the valve', '    critical: true\n').replaceAll('\n', '\r\n'));
  const action = await offered(client, 'Split into 2 objectives');
  expect(action).toMatchObject({ kind: 'refactor', title: 'Split into 2 objectives with the same other fields: “inspect the pump”, “label the valve”' });
  expect(editsOf(action).map(({ textDocument, edits }) => [textDocument, edits.length])).toEqual([
    [{ uri: BRIEF, version: 1 }, 2],
    [{ uri: CARD, version: null }, 1],
  ]);
  client.apply(BRIEF, own(action));
  expect(client.text(BRIEF)).toBe(brief('inspect the pump', '    critical: true\n  - id: label\n    behavior: label the valve\n    critical: true\n').replaceAll('\n', '\r\n'));
});

test('what mends a finding is offered once', async () => {
  const client = await start();
  await client.open(BRIEF, brief('inspect the pump and label the valve and sign the form'));
  const place = { line: 4, character: 36 };
  const actions = await client.codeActions(BRIEF, { start: place, end: place });
  expect(actions.filter(({ title }) => title.startsWith('Split into')).map(({ kind, title }) => [kind, title])).toEqual([['quickfix', 'Split into 3 objectives: “inspect the pump”, “label the valve”, “sign the form”']]);
});

test('a sentence is split into its fields', async () => {
  const client = await start();
  await client.open(BRIEF, brief('Given a price list, calculate the order within 5 minutes'));
  client.apply(BRIEF, own(await offered(client, 'Split into “behavior”')));
  expect(client.text(BRIEF)).toBe(brief('Calculate the order', '    conditions: Given a price list\n    standard: within 5 minutes\n'));
});

test('what nobody can see is rewritten stop by stop where the client has stops', async () => {
  const client = await start({ options: { snippetCommand: 'write' } });
  await client.open(BRIEF, brief('understand the lockout'));
  const action = await offered(client, 'Make it observable');
  expect(action?.edit).toBeUndefined();
  expect(action?.command).toEqual({
    title: 'Make it observable …',
    command: 'write',
    arguments: [BRIEF, 1, { start: { line: 4, character: 14 }, end: { line: 4, character: 36 } }, expect.stringMatching(/^\$\{1\|explain,[^|]*\|\} \$\{2:the lockout\}\n {4}conditions: \$\{3:<[^>]*>\}\n {4}standard: \$\{4:<[^>]*>\}$/)],
  });
});

test('and with questions to answer where it has none, the first of them selected', async () => {
  const client = await start({ options: { fillInCommand: 'fill' } });
  await client.open(BRIEF, brief('understand the lockout'));
  const action = await offered(client, 'Make it observable');
  expect(action?.command).toMatchObject({ command: 'fill', arguments: [BRIEF, { start: { line: 4, character: 14 }, end: { line: 4, character: 38 } }] });
  const version = client.apply(BRIEF, own(action));
  expect(client.text(BRIEF)).toBe(brief('<do what others can see> the lockout', '    conditions: <given what, or when>\n    standard: <how well, how fast, how often>\n'));
  const { diagnostics } = await client.diagnostics(BRIEF, version);
  expect(diagnostics.filter(({ code }) => code === 'file/placeholder').map(({ range }) => range.start.line)).toEqual([4, 5, 6]);
});
