import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGit } from '../../client/src/git/cli';
import { reviewsOver } from '../../client/src/git/reviews';
import type { PlacedThread, Reviews, Store } from '../../client/src/git/store';
import { locate } from '../../client/src/reviews/anchor';
import { ADA, makeRepository, repositoryAt, temporaryFolder, type TestRepository } from '../support/repository';

const BRIEF = 'id: cells\ntitle: Isolate cells\nobjectives:\n  - id: isolate\n    behavior: explain\n';
const PATH = 'briefs/cells.yaml';

describe('a comment', () => {
  it('is a line of the note on the commit that stands for its path', async () => {
    const repository = makeRepository();
    const head = repository.commit(PATH, BRIEF);
    const reviews = await reviewsOf(repository);

    const outcome = await reviews.comment({ path: PATH, text: BRIEF, range: { startLine: 5, endLine: 5 }, description: 'How would we <see> it?', blocks: true });

    expect(outcome).toMatchObject({ kind: 'written' });
    const [line = '', ...others] = note(repository, PATH).split('\n');
    expect(others).toEqual(['']);
    expect(line).toMatch(/^\{"timestamp":"\d{10}","author":"ada@example.org","location":\{"commit":"/);
    expect(line).toContain('How would we \\u003csee\\u003e it?');
    expect(JSON.parse(line)).toMatchObject({
      location: { commit: head, path: PATH, range: { startLine: 5, endLine: 5 } },
      resolved: false,
      lb: { exact: ['    behavior: explain'], blob: repository.git('rev-parse', `HEAD:${PATH}`).trim(), name: ADA.name },
    });
  });

  it('is attached where the other client attaches it', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    await say(await reviewsOf(repository), 'Hello');
    const listed = repository.git('notes', '--ref=devtools/discuss', 'list');
    expect(listed.split(/\s/)[1]).toBe(commitForPath(repository, PATH));
    expect(repository.git('cat-file', 'commit', commitForPath(repository, PATH))).toContain('author nobody <nobody> 100000000 +0000\n');
  });

  it('keeps the commit it was made on, once', async () => {
    const repository = makeRepository();
    const head = repository.commit(PATH, BRIEF);
    const reviews = await reviewsOf(repository);
    await say(reviews, 'One');
    expect(repository.git('log', '-1', '--format=%P%x09%T', 'refs/devtools/archives/reviews').trim()).toBe(`${head}\t${emptyTree(repository)}`);
    const archive = repository.git('rev-parse', 'refs/devtools/archives/reviews');
    await say(reviews, 'Two');
    expect(repository.git('rev-parse', 'refs/devtools/archives/reviews')).toBe(archive);

    const other = repository.commit('other.yaml', 'id: other\n');
    await say(reviews, 'Three');
    expect(repository.git('log', '-1', '--format=%P', 'refs/devtools/archives/reviews').trim()).toBe(`${archive.trim()} ${other}`);
    repository.git('fsck', '--strict', '--no-dangling');
  });

  it('is signed by its author in the notes commit', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    await say(await reviewsOf(repository), 'Hello');
    expect(repository.git('log', '-1', '--format=%an <%ae>|%cn <%ce>', 'refs/notes/devtools/discuss').trim()).toBe(
      'Ada Lovelace <ada@example.org>|Ada Lovelace <ada@example.org>',
    );
  });

  it('can be about a whole file, and about text that is not saved', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    const reviews = await reviewsOf(repository);
    await reviews.comment({ path: PATH, text: BRIEF, description: 'All of it', blocks: false });
    await reviews.comment({ path: 'new.yaml', text: 'id: new\n', range: { startLine: 1, endLine: 1 }, description: 'Not yet added', blocks: false });
    const threads = await threadsOf(reviews);
    expect(threads.map(({ anchor }) => [anchor?.path, anchor?.range?.startLine, anchor?.blob])).toEqual(
      expect.arrayContaining([[PATH, undefined, expect.stringMatching(/^[0-9a-f]{40}$/)], ['new.yaml', 1, undefined]]),
    );
  });
});

describe('a thread', () => {
  it('is answered, resolved, reopened, edited and deleted', async () => {
    const reviews = await ready();
    const thread = await say(reviews, 'Please change this', true);
    expect(await reviews.reply(thread, 'Why?')).toMatchObject({ kind: 'written', thread });
    expect(await one(reviews)).toMatchObject({ state: 'open', blocking: true });

    await reviews.resolve(thread, 'Done');
    expect(await one(reviews)).toMatchObject({ state: 'resolved', blocking: false });
    expect(await reviews.resolve(thread)).toEqual({ kind: 'unchanged' });

    await reviews.reopen(thread);
    await reviews.resolve(thread);
    await reviews.reopen(thread);
    expect(await one(reviews)).toMatchObject({ state: 'open', blocking: true });

    const [, reply] = (await one(reviews)).comments;
    await reviews.edit(thread, reply?.id ?? '', 'Why, though?');
    expect((await one(reviews)).comments.map(({ description }) => description)).toEqual(['Please change this', 'Why, though?', 'Done']);
    await reviews.remove(thread, reply?.id ?? '');
    expect((await one(reviews)).comments.map(({ description }) => description)).toEqual(['Please change this', 'Done']);
  });

  it('asks for what it needs, in values', async () => {
    const reviews = await ready();
    const thread = await say(reviews, 'Hello');
    expect(await reviews.comment({ path: '../x', text: '', description: 'x', blocks: false })).toEqual({ kind: 'unsafe-path' });
    expect(await reviews.comment({ path: PATH, text: BRIEF, description: ' \n', blocks: false })).toEqual({ kind: 'nothing-said' });
    expect(await reviews.reply(thread, 'x'.repeat(70_000))).toEqual({ kind: 'too-long' });
    expect(await reviews.reply('0'.repeat(40), 'x')).toEqual({ kind: 'no-such-thread' });
    expect(await reviews.reply(thread, 'x', '0'.repeat(40))).toEqual({ kind: 'no-such-comment' });
  });

  it('leaves other people their words', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    const thread = await say(await reviewsOf(repository), 'Mine');
    const grace = repositoryAt(repository.root, { name: 'Grace', email: 'grace@example.org' });
    const reviews = await reviewsOf(grace);
    expect(await reviews.edit(thread, thread, 'Not mine')).toEqual({ kind: 'not-yours' });
    expect(await reviews.remove(thread, thread)).toEqual({ kind: 'not-yours' });
  });

  it('of another writer finds its place by the commit it names', async () => {
    const repository = makeRepository();
    const head = repository.commit(PATH, BRIEF);
    const line = `{"timestamp":"1700000000","author":"bob@example.org","location":{"commit":"${head}","path":"${PATH}","range":{"startLine":4}},"description":"From a terminal"}`;
    repository.git('notes', '--ref=devtools/discuss', 'append', '-m', line, head);
    const thread = await one(await reviewsOf(repository));
    expect(thread.anchor && locate(thread.anchor, `# new first line\n${BRIEF}`)).toMatchObject({ state: 'current', range: { startLine: 5 } });
  });

  it('is read again only when somebody wrote', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    const store = await storeOf(repository);
    const reviews = reviewsOver(store);
    await say(reviews, 'One');
    const before = await store.read();
    expect(await store.read()).toEqual(before);
    expect((await store.read()) as { snapshot: unknown }).toHaveProperty('snapshot', (before as { snapshot: unknown }).snapshot);
    await say(await reviewsOf(repository), 'Two, from another window');
    expect(await threadsOf(reviews)).toHaveLength(2);
    expect(store.watchPaths.some((file) => existsSync(file))).toBe(true);
  });
});

describe('notes of others', () => {
  it('stay byte for byte, flat and fanned out', async () => {
    const repository = makeRepository();
    const head = repository.commit(PATH, BRIEF);
    const strange = Buffer.from([0x66, 0xff, 0xfe, 0x0a, 0x00, 0x67]);
    const blob = repository.gitWith(strange, 'hash-object', '-w', '--stdin').trim();
    repository.git('notes', '--ref=devtools/discuss', 'add', '-C', blob, head);
    const target = commitForPath(repository, PATH);
    const mine = repository.gitWith('not even JSON, and no newline', 'hash-object', '-w', '--stdin').trim();
    const other = 'ab'.repeat(20);
    const entries = [
      `100644 blob ${blob}\t${head}`,
      `040000 tree ${tree(repository, [`100644 blob ${mine}\t${target.slice(2)}`])}\t${target.slice(0, 2)}`,
      `040000 tree ${tree(repository, [`100644 blob ${blob}\t${other.slice(2)}`])}\tab`,
      `100644 blob ${blob}\tREADME`,
    ];
    repository.git('update-ref', 'refs/notes/devtools/discuss', repository.git('commit-tree', '-m', 'fanned out', tree(repository, entries)).trim());
    await say(await reviewsOf(repository), 'Hello');
    expect(note(repository, PATH)).toMatch(/^not even JSON, and no newline\n\{"timestamp"/);
    expect(repository.git('notes', '--ref=devtools/discuss', 'list', head).trim()).toBe(blob);
    expect(repository.git('ls-tree', '-r', '--name-only', 'refs/notes/devtools/discuss').trim().split('\n').sort()).toEqual(
      [head, `${target.slice(0, 2)}/${target.slice(2)}`, `ab/${other.slice(2)}`, 'README'].sort(),
    );
  });

  it('may be many', async () => {
    const repository = makeRepository();
    const head = repository.commit(PATH, BRIEF);
    const input = Array.from({ length: 700 }, (_, index) => {
      const id = ((index + 1) * 7919).toString(16).padStart(8, '0').repeat(5);
      return `M 100644 inline ${id}\ndata 3\nab\n\n`;
    }).join('');
    repository.gitWith(`commit refs/notes/devtools/discuss\ncommitter A <a@b> 1 +0000\ndata 0\n${input}`, 'fast-import', '--quiet');
    const reviews = await reviewsOf(repository);
    await say(reviews, 'Hello');
    expect(repository.git('notes', '--ref=devtools/discuss', 'list').trim().split('\n')).toHaveLength(701);
    const target = commitForPath(repository, PATH);
    expect(repository.git('ls-tree', '-r', '--name-only', 'refs/notes/devtools/discuss')).toContain(`${target.slice(0, 2)}/${target.slice(2)}`);
    expect(repository.git('rev-parse', 'HEAD').trim()).toBe(head);
  });
});

describe('a damaged repository', () => {
  it.each([
    ['note', (repository: TestRepository) => repository.git('notes', '--ref=devtools/discuss', 'list').slice(0, 40)],
    ['tree of the notes', (repository: TestRepository) => repository.git('rev-parse', 'refs/notes/devtools/discuss^{tree}').trim()],
  ])('keeps what its %s held, and the new line in the journal', async (_what, lost) => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    const store = await storeOf(repository);
    await say(reviewsOver(store), 'First');
    const tip = repository.git('rev-parse', 'refs/notes/devtools/discuss');
    const id = lost(repository);
    const file = join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2));
    const kept = readFileSync(file);
    rmSync(file, { force: true });
    const entry = { target: { kind: 'path', path: PATH }, lines: ['{"timestamp":"1700000000","author":"a","description":"Second"}'], by: ADA } as const;
    expect(await store.append(entry)).toMatchObject({ kind: 'failed', kept: true });
    expect(repository.git('rev-parse', 'refs/notes/devtools/discuss')).toBe(tip);

    writeFileSync(file, kept);
    expect(await store.recover()).toMatchObject({ kind: 'recovered', entries: 1 });
    expect(note(repository, PATH)).toMatch(/First.*\n.*Second.*\n$/);
  });
});

describe('another clone', () => {
  it('sees the threads after a fetch', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    const here = await reviewsOf(repository);
    const thread = await say(here, 'Hello', true);
    await here.reply(thread, 'And again');

    const folder = join(temporaryFolder(), 'clone');
    repository.git('clone', '--quiet', repository.root, folder);
    const clone = repositoryAt(folder, { name: 'Grace', email: 'grace@example.org' });
    clone.git('fetch', '--quiet', 'origin', 'refs/notes/devtools/*:refs/notes/devtools/*');
    const there = await reviewsOf(clone);
    expect(await threadsOf(there)).toEqual(await threadsOf(here));
    expect(await there.resolve(thread)).toMatchObject({ kind: 'written' });
    repository.git('fetch', '--quiet', folder, 'refs/notes/devtools/*:refs/notes/devtools/*');
    expect(await one(here)).toMatchObject({ state: 'resolved' });
  });
});

describe('repositories of every kind', () => {
  it.each([['sha1'], ['sha256']])('work with %s', async (format) => {
    const repository = makeRepository({ init: [`--object-format=${format}`] });
    const head = repository.commit(PATH, BRIEF);
    const reviews = await reviewsOf(repository);
    const thread = await say(reviews, 'Hello', true);
    await reviews.reply(thread, 'Again');
    expect(thread).toHaveLength(40);
    expect(await one(reviews)).toMatchObject({ comments: [{ description: 'Hello' }, { description: 'Again' }] });
    expect(repository.git('log', '-1', '--format=%P', 'refs/devtools/archives/reviews').trim()).toBe(head);
    expect(note(repository, PATH).trim().split('\n')).toHaveLength(2);
    repository.git('fsck', '--strict', '--no-dangling');
  });

  it('are not taken in by a bare repository that was committed into a working tree', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    const planted = join(repository.root, 'planted');
    repository.git('clone', '--quiet', '--bare', repository.root, planted);
    writeFileSync(join(planted, 'x.brief.yaml'), 'kind: brief\n');
    const outcome = await createGit({ environment: repository.environment }).open(planted);
    expect(outcome.kind === 'opened' && outcome.store.root).toBe(repository.root);
  });

  it('work bare, given a path', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    const folder = join(temporaryFolder(), 'bare.git');
    repository.git('clone', '--quiet', '--bare', repository.root, folder);
    const store = await storeOf(repositoryAt(folder));
    expect(store.root).toBeUndefined();
    expect(store.fileOf(PATH)).toBeUndefined();
    expect(await store.pathOf(join(folder, 'HEAD'))).toBeUndefined();
    await say(reviewsOver(store), 'Hello');
    expect(await threadsOf(reviewsOver(store))).toHaveLength(1);
  });

  it('share their threads among working trees, and folders share a store', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    const tree = join(temporaryFolder(), 'tree');
    repository.git('worktree', 'add', '--quiet', '--detach', tree);
    const git = createGit({ environment: repository.environment });
    const [top, sub, side] = await Promise.all([repository.root, join(repository.root, 'briefs'), tree].map((folder) => git.open(folder)));
    if (top?.kind !== 'opened' || sub?.kind !== 'opened' || side?.kind !== 'opened') throw new Error('opened');
    expect(sub.store).toBe(top.store);
    expect(side.store).not.toBe(top.store);
    await say(reviewsOver(side.store), 'From a detached head');
    expect(await threadsOf(reviewsOver(top.store))).toHaveLength(1);
    expect(await side.store.pathOf(join(tree, PATH))).toBe(PATH);
    expect(side.store.watchPaths).toEqual(top.store.watchPaths);
  });

  it('know the path of a file wherever the folder begins', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    symlinkSync('/etc', join(repository.root, 'outside'));
    const store = await storeOf(repositoryAt(join(repository.root, 'briefs')));
    expect(await store.pathOf(join(repository.root, PATH))).toBe(PATH);
    expect(await store.pathOf(join(repository.root, 'briefs/new/unsaved.yaml'))).toBe('briefs/new/unsaved.yaml');
    expect(await store.pathOf(join(repository.root, 'outside/passwd'))).toBeUndefined();
    expect(await store.pathOf(join(repository.root, '.git/config'))).toBeUndefined();
    expect(await store.pathOf('/etc/passwd')).toBeUndefined();
    expect(store.fileOf(PATH)).toBe(join(repository.root, PATH));
  });

  it('without a commit say so', async () => {
    const repository = makeRepository();
    const reviews = await reviewsOf(repository);
    expect(await threadsOf(reviews)).toEqual([]);
    expect(await reviews.comment({ path: PATH, text: BRIEF, description: 'x', blocks: false })).toEqual({ kind: 'no-commit-yet' });
  });

  it('without an author say so', async () => {
    const repository = makeRepository({ identity: null });
    repository.commit(PATH, BRIEF);
    const reviews = await reviewsOf(repository);
    expect(await reviews.comment({ path: PATH, text: BRIEF, description: 'x', blocks: false })).toEqual({ kind: 'no-identity' });
  });

  it('are missing where there are none', async () => {
    const folder = temporaryFolder();
    const { environment } = makeRepository();
    const git = createGit({ environment });
    expect(await git.open(folder)).toEqual({ kind: 'no-repository' });
    expect(await git.open(join(folder, 'nowhere'))).toEqual({ kind: 'no-repository' });
    execFileSync('git', ['init', '--quiet', folder]);
    expect(await git.open(folder)).toMatchObject({ kind: 'opened' });
  });

  it('are unknown without Git', async () => {
    const repository = makeRepository();
    const git = createGit({ environment: { ...repository.environment, PATH: temporaryFolder() } });
    expect(await git.open(repository.root)).toEqual({ kind: 'git-missing' });
  });

  it('that are broken fail, and do not look missing', async () => {
    const repository = makeRepository();
    writeFileSync(join(repository.root, '.git', 'HEAD'), 'nonsense');
    expect(await createGit({ environment: repository.environment }).open(repository.root)).toMatchObject({ kind: 'failed' });
  });
});

describe('a hostile repository', () => {
  it('runs nothing', async () => {
    const repository = makeRepository();
    repository.write('.gitattributes', '* filter=canary diff=canary\n');
    const head = repository.commit(PATH, BRIEF);
    const canary = join(temporaryFolder(), 'canary');
    const program = join(temporaryFolder(), 'program');
    writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> ${canary}\ncat\n`, { mode: 0o755 });
    const hooks = temporaryFolder();
    for (const hook of ['reference-transaction', 'post-commit', 'pre-commit', 'post-index-change', 'post-rewrite']) symlinkSync(program, join(hooks, hook));
    for (const hook of readdirSync(hooks)) symlinkSync(program, join(repository.root, '.git/hooks', hook));
    for (const [key, value] of Object.entries({
      'core.fsmonitor': program, 'core.hooksPath': hooks, 'core.pager': program, 'core.editor': program, 'core.sshCommand': program, 'core.askPass': program,
      'filter.canary.clean': program, 'filter.canary.smudge': program, 'filter.canary.process': program, 'diff.canary.textconv': program, 'diff.external': program,
      'commit.gpgSign': 'true', 'gpg.program': program, 'notes.rewriteRef': '*', 'pager.config': program, 'alias.rev-parse': `!${program}`,
    })) repository.git('config', key, value);

    const reviews = await reviewsOf(repository);
    const thread = await say(reviews, 'Hello', true);
    await reviews.reply(thread, 'Again');
    await reviews.resolve(thread);
    expect(await threadsOf(reviews)).toHaveLength(1);
    expect((await reviews.store.texts([{ commit: head, path: PATH }]))[0]).toBe(BRIEF);
    expect(existsSync(canary) ? readFileSync(canary, 'utf8') : '').toBe('');
    // The canary sings when anybody else asks.
    repository.git('status');
    expect(readFileSync(canary, 'utf8')).not.toBe('');
  });

  it('cannot make us read more than we can hold, nor stop us with it', async () => {
    const repository = makeRepository();
    const head = repository.commit(PATH, BRIEF);
    const blob = repository.gitWith(Buffer.alloc(33 * 1024 * 1024, 'x'), 'hash-object', '-w', '--stdin').trim();
    repository.git('notes', '--ref=devtools/discuss', 'add', '-C', blob, head);
    const store = await storeOf(repository);
    const lines = ['{"timestamp":"1700000000","author":"ada@example.org","description":"x"}'] as const;
    expect(await store.append({ target: { kind: 'commit', commit: head }, lines, by: ADA })).toMatchObject({ kind: 'failed', kept: true });
    await say(reviewsOver(store), 'Still here');
    expect(await reviewsOver(store).threads()).toMatchObject({ threads: [{ comments: [{ description: 'Still here' }] }], oversized: [head] });
    expect(repository.git('notes', '--ref=devtools/discuss', 'list', head).trim()).toBe(blob);
  });

  it('does not turn us to another one by the environment', async () => {
    const repository = makeRepository();
    repository.commit(PATH, BRIEF);
    const other = makeRepository();
    other.commit('x', 'x');
    const environment = { ...repository.environment, GIT_DIR: join(other.root, '.git'), GIT_INDEX_FILE: '/nowhere', EDITOR: 'false', GIT_EXTERNAL_DIFF: 'false' };
    await say(await reviewsOf({ ...repository, environment }), 'Hello');
    expect(note(repository, PATH)).toContain('Hello');
    expect(() => other.git('rev-parse', '--verify', '--quiet', 'refs/notes/devtools/discuss')).toThrow();
  });

  it('cannot stop the good lines with bad ones', async () => {
    const repository = makeRepository();
    const head = repository.commit(PATH, BRIEF);
    const line = (over: object): string => JSON.stringify({ timestamp: '1700000000', author: 'eve@example.org', description: 'x', ...over });
    const bad = [
      'not JSON', '[]', 'null', '7', '{', line({ timestamp: 7 }), line({ location: { path: '../../etc/passwd' } }), line({ location: { path: 'a/.GIT/config' } }),
      line({ location: { path: PATH, range: { startLine: -1 } } }), line({ parent: '--upload-pack=x' }), line({ description: 'x'.repeat(70_000) }), '['.repeat(60_000),
      line({ v: 99 }), line({ location: { commit: 'HEAD; rm -rf /', path: PATH } }),
    ];
    const good = line({ location: { commit: head, path: PATH, range: { startLine: 1 } }, description: 'Good' });
    const blob = repository.gitWith([...bad, good, ''].join('\n'), 'hash-object', '-w', '--stdin').trim();
    repository.git('notes', '--ref=devtools/discuss', 'add', '-C', blob, head);
    const reviews = await reviewsOf(repository);
    const outcome = await reviews.threads();
    expect(outcome).toMatchObject({ kind: 'read', threads: [{ comments: [{ description: 'Good' }] }] });
    expect(outcome.kind === 'read' && outcome.quarantined.map((each) => each.line).sort()).toEqual([...bad].sort());
    const thread = (await one(reviews)).id;
    await reviews.reply(thread, 'Still here');
    expect(repository.git('notes', '--ref=devtools/discuss', 'show', head).startsWith(`${[...bad, good].join('\n')}\n`)).toBe(true);
  });

  it('keeps its secrets out of the notes: a path stays inside', async () => {
    const repository = makeRepository();
    mkdirSync(join(repository.root, 'briefs'));
    repository.commit(PATH, BRIEF);
    const store = await storeOf(repository);
    const by = ADA;
    expect(await store.append({ target: { kind: 'path', path: '../x' }, lines: ['{}'], by })).toMatchObject({ kind: 'failed', kept: false });
    expect(await store.append({ target: { kind: 'commit', commit: 'HEAD' }, lines: ['{}'], by })).toMatchObject({ kind: 'failed', kept: false });
    expect(store.fileOf('../x')).toBeUndefined();
  });
});

async function storeOf({ root, environment }: TestRepository): Promise<Store> {
  const opened = await createGit({ environment }).open(root);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  return opened.store;
}

async function reviewsOf(repository: TestRepository): Promise<Reviews> {
  return reviewsOver(await storeOf(repository));
}

async function ready(): Promise<Reviews> {
  const repository = makeRepository();
  repository.commit(PATH, BRIEF);
  return reviewsOf(repository);
}

async function say(reviews: Reviews, description: string, blocks = false): Promise<string> {
  const outcome = await reviews.comment({ path: PATH, text: BRIEF, range: { startLine: 1, endLine: 1 }, description, blocks });
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  return outcome.thread;
}

async function threadsOf(reviews: Reviews): Promise<readonly PlacedThread[]> {
  const outcome = await reviews.threads();
  if (outcome.kind !== 'read') throw new Error(outcome.detail);
  return outcome.threads;
}

async function one(reviews: Reviews): Promise<PlacedThread> {
  const [thread, ...others] = await threadsOf(reviews);
  expect(others).toEqual([]);
  if (!thread) throw new Error('no thread');
  return thread;
}

function note(repository: TestRepository, path: string): string {
  return repository.git('notes', '--ref=devtools/discuss', 'show', commitForPath(repository, path));
}

/** The commit for a path as the design says, made by Git itself. */
function commitForPath(repository: TestRepository, path: string): string {
  const who = { NAME: 'nobody', EMAIL: 'nobody', DATE: '100000000 +0000' };
  const environment = Object.fromEntries(Object.entries(who).flatMap(([key, value]) => [[`GIT_AUTHOR_${key}`, value], [`GIT_COMMITTER_${key}`, value]]));
  return execFileSync('git', ['commit-tree', '-m', path, emptyTree(repository)], {
    cwd: repository.root, env: { ...repository.environment, ...environment }, encoding: 'utf8',
  }).trim();
}

function emptyTree(repository: TestRepository): string {
  return tree(repository, []);
}

function tree(repository: TestRepository, entries: readonly string[]): string {
  return repository.gitWith(entries.map((entry) => `${entry}\n`).join(''), 'mktree', '--missing').trim();
}
