import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/node/files';

let home = '';
const at = (name: string): string => join(home, name);
const uri = (name: string): string => pathToFileURL(at(name)).href;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'learning-briefs-'));
  for (const folder of ['briefs/deep', 'node_modules/a', '.git']) mkdirSync(at(folder), { recursive: true });
  for (const file of ['a b.brief.yaml', 'briefs/deep/c.rubric.yml', 'node_modules/a/d.brief.yaml', '.git/e.yaml', 'notes.md']) writeFileSync(at(file), 'kind: brief\n');
  writeFileSync(at('marked.yaml'), '\uFEFFkind: brief\n');
  symlinkSync(home, at('briefs/round-and-round'));
  symlinkSync(at('nowhere.yaml'), at('dangling.yaml'));
});
afterAll(() => { rmSync(home, { recursive: true }); });

test('lists the YAML files of a folder, without going in circles', async () => {
  const log: string[] = [];
  const found = await nodeFiles((line) => log.push(line)).list(pathToFileURL(home).href);
  expect([...found].sort()).toEqual(['a b.brief.yaml', 'briefs/deep/c.rubric.yml', 'dangling.yaml', 'marked.yaml'].map(uri).sort());
  expect(log).toEqual([]);
});

test('reads texts as an editor shows them', async () => {
  const files = nodeFiles(() => undefined);
  expect(await files.read(uri('a b.brief.yaml'))).toBe('kind: brief\n');
  expect(await files.read(uri('marked.yaml'))).toBe('kind: brief\n');
});

test('says which files there are, of any kind; a folder is none', async () => {
  const { has } = nodeFiles(() => undefined);
  for (const [file, there] of [[uri('notes.md'), true], [uri('briefs'), false], [uri('none.md'), false], ['https://example.org/notes.md', false]] as const) expect(await has?.(file)).toBe(there);
});

test('what cannot be read is skipped with one line; what is gone is no news', async () => {
  const log: string[] = [];
  const files = nodeFiles((line) => log.push(line));
  expect(await files.read(uri('dangling.yaml'))).toBeUndefined();
  expect(log).toEqual([]);
  expect(await files.read(uri('briefs'))).toBeUndefined();
  expect(await files.read('vscode-vfs://github/a/b.yaml')).toBeUndefined();
  expect(await files.list('vscode-vfs://github/a')).toEqual([]);
  expect(log).toHaveLength(3);
  expect(log[0]).toMatch(/^Skipped file:.*EISDIR/);
});

test('the built server answers on standard input and output', async () => {
  await build({ entryPoints: [join(__dirname, '../../server/src/node.ts')], outfile: at('server.js'), bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], logLevel: 'error' });
  const server = spawn(process.execPath, [at('server.js'), '--stdio']);
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  // Before it is open, the same file may be told as it is on disk.
  const published = new Promise<PublishDiagnosticsParams>((resolve) => connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => { if (params.version !== undefined) resolve(params); }));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: pathToFileURL(home).href, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri('a b.brief.yaml'), languageId: 'yaml', version: 7, text: 'kind: brief\n' } });
  expect(await published).toMatchObject({ uri: uri('a b.brief.yaml'), version: 7 });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await ended).toBe(0);
  connection.dispose();
});
