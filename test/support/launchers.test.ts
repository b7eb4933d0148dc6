import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { summarise, type Outcome, type SessionReport } from '../vscode/report';
import { until } from './until';
import { cached } from './vscode/cached';
import { installCodeServer } from './vscode/codeServer';
import { Missing } from './vscode/ending';
import { findProgram } from './vscode/findProgram';
import { playground } from './vscode/playground';
import { run } from './vscode/run';
import { addressOf } from './vscode/server';
import { chooseSource, insteadOfDownload, type Surroundings } from './vscode/source';

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'learning-briefs-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('where VS Code comes from', () => {
  const here: Surroundings = { display: 'real', downloadAnswers: true };
  const kind = (change: Partial<Surroundings>) => chooseSource({ ...here, ...change }).source;

  test.each<[string, Partial<Surroundings>, object]>([
    ['the one that VSCODE_PATH names', { vscodePath: '/opt/code' }, { kind: 'installed', executable: '/opt/code' }],
    ['the one on the PATH', { code: '/usr/bin/code' }, { kind: 'installed', executable: '/usr/bin/code' }],
    ['VSCODE_PATH before the PATH', { vscodePath: '/opt/code', code: '/usr/bin/code' }, { kind: 'installed', executable: '/opt/code' }],
    ['a stable download', {}, { kind: 'download', version: 'stable' }],
    ['the download asked for', { vscodeVersion: '1.100.0' }, { kind: 'download', version: '1.100.0' }],
    ['a download on a pretended screen', { display: 'virtual' }, { kind: 'download', version: 'stable' }],
    ['npm’s when the service is silent', { downloadAnswers: false }, { kind: 'server', version: '4.100.3' }],
    ['npm’s when there is no screen', { display: 'none', vscodePath: '/opt/code' }, { kind: 'server', version: '4.100.3' }],
    ['npm’s when a version of it is asked for', { vscodePath: '/opt/code', codeServerVersion: '4.139.1' }, { kind: 'server', version: '4.139.1' }],
  ])('%s', (_title, change, source) => expect(kind(change)).toEqual(source));

  test('says why', () => {
    expect(chooseSource({ ...here, display: 'none' }).because).toBe('VS Code: npm’s code-server 4.100.3, since there is no display for a desktop (under Linux, xvfb-run would do)');
    expect(insteadOfDownload('404').because).toBe('VS Code: npm’s code-server 4.100.3, since the desktop could not be downloaded (404)');
  });

  test('an unknown version is refused in one sentence', async () => {
    await expect(installCodeServer('1.2.3')).rejects.toThrow(/^CODE_SERVER_VERSION=1\.2\.3 is not a version we know; take .*\.$/);
  });

  test('an address keeps its slashes and hides what a browser would misread', () => {
    expect(addressOf({ url: 'http://127.0.0.1:1', authority: '127.0.0.1:1' }, '/a b/c&d')).toBe('http://127.0.0.1:1/?folder=/a%20b/c%26d');
  });
});

describe('the report', () => {
  const session: SessionReport = { session: 'first', vscode: '1.100.3', node: '20.20.2', tests: [{ title: 'opens', passed: true, milliseconds: 5 }], notes: [], finished: true };
  const outcome = (change: Partial<SessionReport> = {}, exitCode = 0): Outcome => ({ session: 'first', exitCode, report: { ...session, ...change } });

  test('a good run', () => {
    const { ok, lines } = summarise([outcome({ notes: ['active after 90 ms'] })]);
    expect(ok).toBe(true);
    expect(lines).toEqual(['Session “first”, VS Code 1.100.3, Node 20.20.2', '  ✓ opens (5 ms)', '  · active after 90 ms', '1 passed, 0 failed']);
  });

  test.each<[string, readonly Outcome[], string]>([
    ['no session', [], '0 passed, 0 failed'],
    ['no test', [outcome({ tests: [] })], 'The session “first” ran no test.'],
    ['a test that failed', [outcome({ tests: [{ title: 'opens', passed: false, milliseconds: 5, error: 'why' }] }, 1)], '0 passed, 1 failed'],
    ['no report', [{ session: 'first', exitCode: 0, report: undefined }], 'The session “first” left no report: VS Code ended, or hung, before the suite began.'],
    ['no end', [outcome({ finished: false, running: 'opens' })], 'The session “first” did not finish; it was running “opens”.'],
    ['an exit code that nothing explains', [outcome({}, 3)], 'The session “first” ended with exit code 3 although every test passed.'],
  ])('%s is a failure', (_title, outcomes, line) => {
    const summary = summarise(outcomes);
    expect(summary.ok).toBe(false);
    expect(summary.lines).toContain(line);
  });
});

describe('the cache', () => {
  test('builds once', async () => {
    let built = 0;
    const build = async (partial: string) => fs.writeFileSync(path.join(partial, 'whole'), String(++built));
    await cached('thing', build, folder);
    await cached('thing', build, folder);
    expect(fs.readFileSync(path.join(folder, 'thing/whole'), 'utf8')).toBe('1');
  });

  test('an interrupted build is not taken for a whole one', async () => {
    await expect(cached('thing', () => Promise.reject(new Error('interrupted')), folder)).rejects.toThrow('interrupted');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('takes the folder of a process that was faster', async () => {
    const found = await cached('thing', async () => {
      fs.mkdirSync(path.join(folder, 'thing'));
      fs.writeFileSync(path.join(folder, 'thing/theirs'), '');
    }, folder);
    expect(fs.readdirSync(found)).toEqual(['theirs']);
    expect(fs.readdirSync(folder)).toEqual(['thing']);
  });

  test('clears away what a killed process left', async () => {
    const { pid } = await deadProcess();
    fs.mkdirSync(path.join(folder, `thing.partial-${pid}`));
    await cached('thing', () => Promise.resolve(), folder);
    expect(fs.readdirSync(folder)).toEqual(['thing']);
  });

  async function deadProcess(): Promise<{ pid: string }> {
    return { pid: await run(process.execPath, ['-p', 'process.pid'], { cwd: folder, without: '' }).then((text) => text.trim()) };
  }
});

describe('the playground', () => {
  test('is kept with what somebody did in it, until the original changes', async () => {
    const original = path.join(folder, 'examples');
    const copy = path.join(folder, 'copy');
    fs.mkdirSync(original);
    fs.writeFileSync(path.join(original, 'a.brief.yaml'), 'kind: brief\n');
    expect(await playground(original, copy)).toEqual({ made: 'new' });
    fs.writeFileSync(path.join(copy, 'mine'), '');
    expect(await playground(original, copy)).toEqual({ made: 'kept' });
    expect(fs.existsSync(path.join(copy, 'mine'))).toBe(true);
    fs.appendFileSync(path.join(original, 'a.brief.yaml'), 'id: a\n');
    expect(await playground(original, copy)).toEqual({ made: 'new' });
    expect(fs.existsSync(path.join(copy, 'mine'))).toBe(false);
  });

  test('is a repository with one commit', async () => {
    const original = path.join(folder, 'examples');
    fs.mkdirSync(original);
    await playground(original, path.join(folder, 'copy'));
    const log = await run('git', ['log', '--format=%an %s'], { cwd: path.join(folder, 'copy'), without: '' });
    expect(log.trim()).toBe('Robin Example The examples as they are');
  });
});

describe('small things', () => {
  test('a program that is not installed is a sentence', async () => {
    await expect(run('no-such-program', [], { cwd: folder, without: 'It is missing.' })).rejects.toThrow(new Missing('It is missing.'));
  });

  test('a program that fails says its last words', async () => {
    await expect(run(process.execPath, ['-e', 'console.error("last words"); process.exit(1)'], { cwd: folder, without: '' })).rejects.toThrow('last words');
  });

  test('finds a program on the PATH, in the order of the names', () => {
    fs.writeFileSync(path.join(folder, 'second'), '');
    expect(findProgram(['first', 'second'], { PATH: folder })).toBe(path.join(folder, 'second'));
    expect(findProgram(['third'], { PATH: folder })).toBeUndefined();
  });

  test('waiting has an end, and says for what', async () => {
    await expect(until('pigs fly', () => false, 100)).rejects.toThrow('Waited 0.1 seconds, in vain, until pigs fly.');
  });
});
