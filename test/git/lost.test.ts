/** Nothing is ever lost, and nothing is stored twice: races, crashes, and a ref that moves under our hands. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { createGit, type GitOptions, type Step } from '../../client/src/git/cli';
import { reviewsOver } from '../../client/src/git/reviews';
import type { Store } from '../../client/src/git/store';
import { ADA, makeRepository, temporaryFolder, type TestRepository } from '../support/repository';

const STEPS: readonly Step[] = ['journalled', 'built', 'moved', 'seen'];

let writer = '';

beforeAll(async () => {
  writer = join(temporaryFolder(), 'writer.cjs');
  await build({ entryPoints: [join(import.meta.dirname, 'writer.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: writer, logLevel: 'error' });
});

describe('forty comments at once', () => {
  it('from one window are all stored, once', async () => {
    const repository = ready();
    const reviews = reviewsOver(await open(repository));
    const texts = Array.from({ length: 40 }, (_, index) => `comment ${index}`);
    const outcomes = await Promise.all(texts.map((description) => reviews.comment({ path: 'brief.yaml', text: 'id: a\n', description, blocks: false })));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['written']));
    expect(descriptions(repository).sort()).toEqual([...texts].sort());
    expect(journal(repository)).toEqual([]);
  });

  it('from eight processes are all stored, once', async () => {
    const repository = ready();
    const names = Array.from({ length: 8 }, (_, index) => `process${index}`);
    const printed = await Promise.all(names.map((name) => run(repository, name, '5')));
    expect(printed.flatMap((text) => JSON.parse(text) as string[])).toEqual(Array.from({ length: 40 }, () => 'written'));
    expect(descriptions(repository).sort()).toEqual(names.flatMap((name) => [0, 1, 2, 3, 4].map((index) => `${name}-${index}`)).sort());
    expect(journal(repository)).toEqual([]);
    expect(repository.git('log', '--format=%P', 'refs/devtools/archives/reviews').trim().split('\n')[0]).toBe(repository.git('rev-parse', 'HEAD').trim());
    repository.git('fsck', '--strict', '--no-dangling');
  });
});

describe.each(STEPS)('a process that dies when the line is %s', (step) => {
  it('leaves it to the next one, exactly once', async () => {
    const repository = ready();
    await expect(run(repository, 'dying', '1', step)).rejects.toMatchObject({ signal: 'SIGKILL' });
    expect(journal(repository)).toHaveLength(1);

    await open(repository);
    expect(descriptions(repository)).toEqual(['dying-0']);
    expect(journal(repository)).toEqual([]);
    expect(repository.git('log', '-1', '--format=%P', 'refs/devtools/archives/reviews').trim()).toBe(repository.git('rev-parse', 'HEAD').trim());
  });

  it('does not stop the window from going on', async () => {
    const repository = ready();
    let failing = true;
    const store = await open(repository, { onStep: (at) => { if (failing && at === step) throw new Error('unplugged'); } });
    const reviews = reviewsOver(store);
    const comment = (description: string) => reviews.comment({ path: 'brief.yaml', text: 'id: a\n', description, blocks: false });
    expect(await comment('first')).toEqual({ kind: 'failed', detail: 'unplugged', kept: true });
    failing = false;
    expect(await comment('second')).toMatchObject({ kind: 'written' });
    expect(descriptions(repository).sort()).toEqual(['first', 'second']);
    expect(journal(repository)).toEqual([]);
  });
});

describe('a ref that moves after we read it', () => {
  it('is read again, and the lines of the other are kept', async () => {
    const repository = ready();
    let others = 0;
    const store = await open(repository, {
      onStep: (step) => {
        if (step !== 'built' || others === 3) return;
        others++;
        repository.git('notes', '--ref=devtools/discuss', 'append', '-m', line(`other ${others}`), 'HEAD');
      },
    });
    expect(await store.append({ target: { kind: 'path', path: 'brief.yaml' }, lines: [line('ours')], by: ADA })).toMatchObject({ kind: 'written' });
    expect(descriptions(repository).sort()).toEqual(['other 1', 'other 2', 'other 3', 'ours']);
  });

  it('every time is reported, with the lines in the journal', async () => {
    const repository = ready();
    let others = 0;
    let busy = true;
    const store = await open(repository, {
      onStep: (step) => {
        if (busy && step === 'built') repository.git('notes', '--ref=devtools/discuss', 'append', '-m', line(`other ${others++}`), 'HEAD');
      },
    });
    expect(await store.append({ target: { kind: 'path', path: 'brief.yaml' }, lines: [line('ours')], by: ADA })).toEqual({ kind: 'busy', kept: true });
    expect(journal(repository)).toHaveLength(1);
    busy = false;
    expect(await store.recover()).toEqual({ kind: 'recovered', entries: 1, unreadable: [] });
    expect(descriptions(repository)).toHaveLength(others + 1);
  });

  it('and cannot be moved by us is a failure, with the lines in the journal', async () => {
    const repository = ready();
    const lock = join(repository.root, '.git/refs/notes/devtools/discuss.lock');
    mkdirSync(join(lock, '..'), { recursive: true });
    writeFileSync(lock, '');
    const store = await open(repository);
    const outcome = await store.append({ target: { kind: 'path', path: 'brief.yaml' }, lines: [line('ours')], by: ADA });
    expect(outcome).toMatchObject({ kind: 'failed', kept: true, detail: expect.stringContaining('discuss.lock') });
    expect(journal(repository)).toHaveLength(1);
  });
});

describe('the journal', () => {
  it('holds the line before Git is asked for anything, and lies where all working trees find it', async () => {
    const repository = ready();
    const held: string[] = [];
    const store = await open(repository, {
      onStep: (step) => { if (step === 'journalled') held.push(...journal(repository).map((file) => readFileSync(file, 'utf8'))); },
    });
    const ours = line('ours');
    await store.append({ target: { kind: 'path', path: 'brief.yaml' }, lines: [ours], by: ADA });
    expect(held.map((text) => JSON.parse(text) as unknown)).toEqual([{ v: 1, target: { kind: 'path', path: 'brief.yaml' }, lines: [ours], by: ADA }]);
  });

  it('leaves alone what it cannot read, and goes on', async () => {
    const repository = ready();
    const folder = join(repository.root, '.git/learning-briefs/journal');
    mkdirSync(folder, { recursive: true });
    const bad = { '1.json': '{"v":1,"target":{"ki', '2.json': '{"v":2}', '3.json': JSON.stringify({ v: 1, target: { kind: 'path', path: '../x' }, lines: ['{}'], by: ADA }), '4.json.partial': 'half' };
    for (const [name, text] of Object.entries(bad)) writeFileSync(join(folder, name), text);
    const store = await open(repository);
    expect(await store.append({ target: { kind: 'path', path: 'brief.yaml' }, lines: [line('ours')], by: ADA })).toMatchObject({ kind: 'written' });
    expect(await store.recover()).toEqual({ kind: 'recovered', entries: 0, unreadable: ['1.json', '2.json', '3.json'].map((name) => join(folder, name)) });
    expect(readdirSync(folder).sort()).toEqual(Object.keys(bad));
  });

  it('that cannot be written stores nothing', async () => {
    const repository = ready();
    writeFileSync(join(repository.root, '.git/learning-briefs'), 'a file where the folder should be');
    const store = await open(repository);
    expect(await store.append({ target: { kind: 'path', path: 'brief.yaml' }, lines: [line('ours')], by: ADA })).toMatchObject({ kind: 'failed', kept: false });
    expect(descriptions(repository)).toEqual([]);
  });
});

function ready(): TestRepository {
  const repository = makeRepository();
  repository.commit('brief.yaml', 'id: a\n');
  return repository;
}

async function open({ root, environment }: TestRepository, options: GitOptions = {}): Promise<Store> {
  const opened = await createGit({ environment, ...options }).open(root);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  return opened.store;
}

async function run({ root, environment }: TestRepository, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [writer, root, ...args], { env: environment });
  return stdout;
}

function line(description: string): string {
  return `{"timestamp":"1700000000","author":"ada@example.org","location":{"path":"brief.yaml"},"description":"${description}"}`;
}

/** What every stored line says, by Git's own reading of the notes. */
function descriptions(repository: TestRepository): string[] {
  const listed = repository.git('for-each-ref', 'refs/notes/devtools/discuss') && repository.git('notes', '--ref=devtools/discuss', 'list');
  const blobs = listed.split('\n').flatMap((each) => each.split(' ').slice(0, 1)).filter((id) => id !== '');
  const lines = blobs.flatMap((blob) => repository.git('cat-file', 'blob', blob).split('\n')).filter((each) => each !== '');
  return lines.map((each) => (JSON.parse(each) as { description: string }).description);
}

function journal(repository: TestRepository): string[] {
  const folder = join(repository.root, '.git/learning-briefs/journal');
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
