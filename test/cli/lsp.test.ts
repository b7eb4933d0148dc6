/** The server for other editors, started as they start it: a process that speaks the protocol on standard input and output. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type CompletionItem, type DocumentSymbol, type Hover, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams, type SymbolInformation } from 'vscode-languageserver/node';
import { learningBriefs, program } from '../support/cli';
import { makeWorkspace } from '../support/workspace';

interface Started {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

let started: Started | undefined;
afterEach(() => {
  started?.connection.dispose();
  started?.child.kill('SIGKILL');
  started = undefined;
});

function start(...args: readonly string[]): Started {
  const child = spawn(process.execPath, [program(), 'lsp', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let noise = '';
  child.stderr.on('data', (piece: Buffer) => { noise += piece.toString(); });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  started = { child, connection, ended, said: () => noise };
  return started;
}

const BRIEF = 'kind: brief\nschema-version: 1\nid: a\nstatus: drft\nobjectives:\n  - id: find\n    behavior: Overview of lockout\n';

describe.each([['as editors write it', ['--stdio']], ['without naming the way', []]])('%s', (_, args) => {
  test('an editor that knows nothing but the base protocol gets findings and answers', async () => {
    const { connection, ended, said } = start(...args);
    const folder = makeWorkspace({ 'a.brief.yaml': BRIEF });
    const uri = pathToFileURL(path.join(folder, 'a.brief.yaml')).href;
    const published = new Promise<PublishDiagnosticsParams>((resolve) => connection.onNotification('textDocument/publishDiagnostics', resolve));
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} });
    expect(capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true, documentSymbolProvider: {} });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: BRIEF } });
    expect((await published).diagnostics.map(({ code }) => code)).toContain('objective/topic-framed');
    const at = { textDocument: { uri }, position: { line: 3, character: 2 } };
    expect((await connection.sendRequest<Hover>('textDocument/hover', at)).contents).toMatchObject({ kind: 'plaintext' });
    expect((await connection.sendRequest<CompletionItem[]>('textDocument/completion', { ...at, position: { line: 3, character: 8 } })).map(({ label }) => label)).toContain('draft');
    // A flat list, for who knows no tree.
    expect((await connection.sendRequest<(SymbolInformation | DocumentSymbol)[]>('textDocument/documentSymbol', { textDocument: { uri } })).every((one) => 'location' in one)).toBe(true);
    expect(await connection.sendRequest('shutdown')).toBeNull();
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    expect(said()).toBe('');
  });
});

test('it ends with the editor, however that one ends', async () => {
  const { connection, child, ended } = start('--stdio');
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  child.stdin?.end();
  expect(await ended).toBe(1);
});

test('slips are told in words', () => {
  expect(learningBriefs(['lsp', 'a.brief.yaml'])).toMatchObject({ code: 2, error: expect.stringContaining('“lsp” takes no files.') as unknown });
  expect(learningBriefs(['lps'])).toMatchObject({ code: 2, error: expect.stringContaining('Did you mean “lsp”?') as unknown });
  expect(learningBriefs(['lsp', '--group']).error).toContain('“--group” belongs to “frame”.');
  expect(learningBriefs(['check', '--stdio']).error).toContain('“--stdio” belongs to “lsp”.');
  expect(learningBriefs(['help']).out).toContain('learning-briefs lsp --stdio');
});
