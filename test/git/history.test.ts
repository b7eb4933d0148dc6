import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { harmlessEnvironment } from '../../git/harmless';
import { check } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import type { History } from '../../server/src/core/history';
import { rules } from '../../server/src/core/rules';
import { settingsFrom } from '../../server/src/core/settings';
import { workspaceOf } from '../../server/src/core/workspace';
import { gitHistory, type Reason } from '../../server/src/node/history';
import { sources } from '../support/sources';
import { makeRepository, repositoryAt, temporaryFolder, type TestRepository } from '../support/repository';

interface Reader {
  readonly of: (folder: string) => Promise<History | undefined>;
  readonly lines: readonly string[];
  readonly reasons: readonly Reason[];
}

function reader(environment: TestRepository['environment']): Reader {
  const lines: string[] = [];
  const reasons: Reason[] = [];
  const history = gitHistory((line, reason) => { lines.push(line); reasons.push(reason); }, { environment });
  return { of: (folder) => history(pathToFileURL(folder).href), lines, reasons };
}

interface Committed {
  readonly day: string;
  readonly by?: { readonly name: string; readonly email: string };
  readonly message?: string;
}

const KIM = { name: 'Kim Ryder', email: 'kim@example.org' };
const VIC = { name: 'Vic Vance', email: 'vic@partner.example' };

/** Writes files, or with no text removes them, and commits what there is on a day. */
function commit(repository: TestRepository, files: Readonly<Record<string, string | undefined>>, { day, by = KIM, message = 'Write' }: Committed): void {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) repository.git('rm', '--quiet', '--', path);
    else repository.write(path, text);
  }
  repository.git('add', '--all');
  execFileSync('git', ['commit', '--quiet', '--allow-empty', '-m', message], { cwd: repository.root, env: { ...repository.environment, ...dated(day, by) } });
}

const dated = (day: string, { name, email }: typeof KIM): Record<string, string> => ({
  GIT_AUTHOR_DATE: `${day}T12:00:00+0100`, GIT_COMMITTER_DATE: `${day}T12:00:00+0100`,
  GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email,
});

const brief = (more: string): string => `kind: brief\nschema-version: 1\nid: safety\n${more}`;

/** The days, or another part, of the versions of the brief. */
const days = (history: History | undefined): readonly string[] | undefined => history?.versionsOf('brief', 'safety').map(({ day }) => day);

describe('a year of work', () => {
  const TODAY = '2026-05-11';
  const names = new Set(['agreement/signed-by-one-side', 'decision/change-without-decision', 'decision/rewritten', 'engagement/model-drift', 'review/approved-by-partner-commit', 'review/rounds-exceeded', 'rubric/agreed-late', 'rubric/changed-after-agreement']);

  const document = (kind: string, id: string, more: string): string => `kind: ${kind}\nschema-version: 1\nid: ${id}\ntitle: ${id}\n${more}`;
  const agreement = (ends: string): string => document('governance', 'frame', `status: agreed\nengagement:\n  model: project-based\n  ends-on: ${ends}\ncheckpoints:\n  - id: draft\n    rounds: 1\n`);
  const safety = (status: string, scope: string, more = ''): string => document('brief', 'safety', `status: ${status}\ngovernance: frame\nrubric: quality@1\nengagement-model: project-based\nscope:\n  in: [${scope}]\n${more}`);
  const rubric = (status: string, percent: number): string => document('rubric', 'quality', `status: ${status}\nversion: 1\npass:\n  percent: ${percent}\n`);
  const module = (status: string): string => document('deliverable', 'module', `status: ${status}\nbrief: safety\n`);
  const decision = (choice: string): string => document('decision', 'conveyors', `status: accepted\ntype: scope-change\ndecided-on: 2026-02-17\nchoice: ${choice}\nbecause: Two injuries\ndecided-by: [kim]\naffects: [brief:safety]\n`);

  async function planted(): Promise<{ repository: TestRepository; found: (day?: string) => Promise<readonly string[]> }> {
    const repository = makeRepository();
    const steps: readonly (readonly [Readonly<Record<string, string | undefined>>, string])[] = [
      [{ 'frame.governance.yaml': agreement('2026-03-31'), 'safety.brief.yaml': safety('draft', 'Presses') }, '2025-12-01'],
      [{ 'safety.brief.yaml': safety('agreed', 'Presses') }, '2025-12-15'],
      [{ 'quality.rubric.yaml': rubric('draft', 70) }, '2026-01-07'],
      [{ 'safety.brief.yaml': safety('in-production', 'Presses') }, '2026-01-12'],
      [{ 'module.deliverable.yaml': module('building') }, '2026-01-14'],
      // The rubric is agreed two weeks after production began.
      [{ 'quality.rubric.yaml': rubric('agreed', 70) }, '2026-01-26'],
      // The brief moves, and nothing in it changes.
      [{ 'safety.brief.yaml': undefined, 'briefs/machine-safety.brief.yaml': safety('in-production', 'Presses') }, '2026-02-02'],
      [{ 'module.deliverable.yaml': module('in-review') }, '2026-02-09'],
      // A change with its decision, then one without.
      [{ 'briefs/machine-safety.brief.yaml': safety('in-production', 'Presses, Conveyors'), 'conveyors.decision.yaml': decision('Add conveyors') }, '2026-02-17'],
      [{ 'module.deliverable.yaml': module('building') }, '2026-02-19'],
      [{ 'briefs/machine-safety.brief.yaml': safety('in-production', 'Presses, Conveyors, Forklifts') }, '2026-03-16'],
      // The end moves, and moves again.
      [{ 'frame.governance.yaml': agreement('2026-06-30') }, '2026-03-18'],
      [{ 'frame.governance.yaml': agreement('2026-09-30') }, '2026-04-08'],
      // The module goes to review a second time, although one round is included.
      [{ 'module.deliverable.yaml': module('in-review') }, '2026-04-13'],
      // What was agreed, and what was decided, becomes something else.
      [{ 'quality.rubric.yaml': rubric('agreed', 60) }, '2026-04-20'],
      [{ 'conveyors.decision.yaml': decision('Add conveyors and forklifts') }, '2026-04-27'],
    ];
    for (const [files, day] of steps) commit(repository, files, { day });
    expect(repository.git('rev-list', '--count', 'HEAD').trim()).toBe('16');
    const git = reader(repository.environment);
    return {
      repository,
      async found(today = TODAY) {
        const documents = documentsIn(repository.root);
        const workspace = workspaceOf(documents);
        const history = await git.of(repository.root);
        expect(git.lines).toEqual([]);
        return documents.flatMap((one) => check(one, workspace, settingsFrom(undefined, today), rules, history)
          .filter(({ rule }) => names.has(rule))
          .map(({ rule, span, message }) => `${one.kind}:${String(one.lines.at(span.start).line + 1)} ${rule} ${message.replace(/\([0-9a-f]{7}\)/g, '(…)')}`)).sort();
      },
    };
  }

  const PLANTED = [
    'brief:7 rubric/agreed-late Production began on 2026-01-12 (…), but the rubric was agreed on 2026-01-26 (…). Check what was built in between.',
    'brief:9 decision/change-without-decision The agreed “scope” changed on 2026-03-16 (…), and no decision says why. Record it, so that it is not argued again.',
    'decision:8 decision/rewritten What was decided here was changed on 2026-04-27 (…): choice. Decisions are history: restore it, and write a new one that replaces it.',
    'deliverable:5 review/rounds-exceeded This went to review 2 times; the agreement includes 1 round. Agree what is still open, then decide: accept, change the scope, or escalate.',
    'governance:7 engagement/model-drift You agreed a project, but it now works like a managed service (end moved 2 times, 1 brief started in 12 months). Decide: stop, or agree intake, service levels and exit.',
    'rubric:6 rubric/changed-after-agreement After version 1 was agreed, this changed on 2026-04-20 (…): pass. Give it a version of its own, or undo it.',
  ];

  test('everything planted in it is found, and nothing else', async () => {
    const { found } = await planted();
    expect(await found()).toEqual(PLANTED);
  });

  test('new names, new layout and comments change nothing', async () => {
    const { repository, found } = await planted();
    commit(repository, { 'briefs/machine-safety.brief.yaml': undefined, 'briefs/renamed.brief.yml': `# Ours\n${safety('in-production', 'Presses, Conveyors, Forklifts')}# The end\n` }, { day: '2026-05-01' });
    commit(repository, { 'quality.rubric.yaml': "# Read me\nkind: rubric\r\n\r\npass: { percent: 60 }\r\nversion: 1\r\nstatus: 'agreed'\r\ntitle: >-\r\n  quality\r\nid: quality\r\nschema-version: 1\r\n" }, { day: '2026-05-02' });
    const withoutLines = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replace(/:\d+/, '')).sort();
    expect(withoutLines(await found())).toEqual(withoutLines(PLANTED));
  });

  test('a decision that is written now is not too late', async () => {
    const { repository, found } = await planted();
    repository.write('forklifts.decision.yaml', document('decision', 'forklifts', 'status: accepted\ntype: scope-change\ndecided-on: 2026-03-10\naffects: [brief:safety#scope]\n'));
    expect(await found()).toEqual(PLANTED.filter((line) => !line.includes('change-without-decision')));
  });

  test('what is typed and not committed counts as just now', async () => {
    const { repository, found } = await planted();
    repository.write('module.deliverable.yaml', module('building'));
    expect(await found()).toEqual(PLANTED);
    repository.write('frame.governance.yaml', agreement('2026-12-31'));
    expect((await found()).join('\n')).toContain('end moved 3 times');
  });
});

function documentsIn(folder: string): readonly Document[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name)).sort();
  return names.flatMap((name) => read(execFileSync('cat', [join(folder, name)], { encoding: 'utf8' }), name) ?? []);
}

describe('what is remembered', () => {
  test('who did what on which day, and what a merge brought in', async () => {
    const repository = makeRepository();
    commit(repository, { 'safety.brief.yaml': brief('status: draft\n') }, { day: '2026-03-02' });
    repository.git('switch', '--quiet', '-c', 'work');
    commit(repository, { 'safety.brief.yaml': brief('status: ready\n') }, { day: '2026-03-03' });
    commit(repository, { 'safety.brief.yaml': brief('status: agreed\n') }, { day: '2026-03-04', by: VIC });
    repository.git('switch', '--quiet', 'main');
    commit(repository, { 'other.txt': 'x' }, { day: '2026-03-05' });
    execFileSync('git', ['merge', '--quiet', '--no-ff', '-m', 'Merge work\n\nReviewed-by: Vic Vance <vic@partner.example>', 'work'], { cwd: repository.root, env: { ...repository.environment, ...dated('2026-03-06', KIM) } });
    const history = await reader(repository.environment).of(repository.root);
    expect(history?.versionsOf('brief', 'safety').map(({ day, author, others, merge, data }) => ({ day, author, others, merge, status: data['status'] }))).toEqual([
      { day: '2026-03-02', author: KIM, others: [], merge: false, status: 'draft' },
      { day: '2026-03-06', author: KIM, others: [VIC], merge: true, status: 'agreed' },
    ]);
    expect(history?.versionsOf('brief', 'safety').map(({ commit: id }) => id)).toEqual([repository.git('rev-list', '--max-parents=0', 'HEAD').trim(), repository.git('rev-parse', 'HEAD').trim()]);
    expect(history?.ids('brief')).toEqual(['safety']);
    expect(history?.ids('rubric')).toEqual([]);
    expect(history?.versionsOf('rubric', 'safety')).toEqual([]);
  });

  test.each(['sha1', 'sha256'])('with ids of %s', async (format) => {
    const repository = makeRepository({ init: [`--object-format=${format}`] });
    commit(repository, { 'safety.brief.yaml': brief('status: draft\n') }, { day: '2026-03-02' });
    const history = await reader(repository.environment).of(repository.root);
    expect(history?.versionsOf('brief', 'safety').map(({ commit: id }) => id?.length)).toEqual([format === 'sha1' ? 40 : 64]);
  });

  test('unusual names, an ending in capitals, and none that says what it is', async () => {
    const repository = makeRepository();
    commit(repository, { 'ünï "code"\n\ttab/safety.brief.YAML': brief('status: draft\n') }, { day: '2026-03-02' });
    commit(repository, { 'ünï "code"\n\ttab/safety.brief.YAML': undefined, 'plain.yml': brief('status: ready\n') }, { day: '2026-03-03' });
    const git = reader(repository.environment);
    expect(days(await git.of(repository.root))).toEqual(['2026-03-02', '2026-03-03']);
    // Without a telling name and without an edition, it is somebody else's.
    commit(repository, { 'plain.yml': 'kind: brief\nid: safety\n' }, { day: '2026-03-04' });
    expect(days(await git.of(repository.root))).toEqual(['2026-03-02', '2026-03-03']);
  });

  test('a folder of a repository, without what lies beside it or has a workspace of its own', async () => {
    const repository = makeRepository();
    commit(repository, { 'safety.brief.yaml': brief('status: draft\n') }, { day: '2026-03-01' });
    commit(repository, { 'learning/safety.brief.yaml': brief('status: ready\n'), 'learning/a.workspace.yaml': 'kind: workspace\nid: a\n' }, { day: '2026-03-02' });
    commit(repository, { 'learning/deep/other.workspace.yaml': 'kind: workspace\nid: other\n', 'learning/deep/down/safety.brief.yaml': brief('status: live\n') }, { day: '2026-03-03' });
    commit(repository, { 'learning/node_modules/x/a.brief.yaml': brief('status: live\n'), 'learning/.cache/a.brief.yaml': brief('status: live\n'), 'learning2/a.brief.yaml': brief('status: live\n') }, { day: '2026-03-04' });
    commit(repository, { 'learning/safety.brief.yaml': brief('status: agreed\n') }, { day: '2026-03-05' });
    const git = reader(repository.environment);
    const statuses = async (folder: string): Promise<unknown> => (await git.of(join(repository.root, folder)))?.versionsOf('brief', 'safety').map(({ data }) => data['status']);
    expect(await statuses('learning')).toEqual(['ready', 'agreed']);
    expect(await statuses('learning/deep')).toEqual(['live']);
    // A workspace that is none any more gives its documents back from the next time they change.
    commit(repository, { 'learning/deep/other.workspace.yaml': undefined, 'learning/deep/down/safety.brief.yaml': undefined, 'learning/deep/a.rubric.yaml': 'kind: rubric\nid: r\n' }, { day: '2026-03-06' });
    expect((await git.of(join(repository.root, 'learning')))?.ids('rubric')).toEqual(['r']);
  });

  test('of two files that claim to be one document, the first one counts', async () => {
    const repository = makeRepository();
    commit(repository, { 'b.brief.yaml': brief('status: draft\n') }, { day: '2026-03-02' });
    commit(repository, { 'c.brief.yaml': brief('status: live\n') }, { day: '2026-03-03' });
    commit(repository, { 'c.brief.yaml': brief('status: closed\n') }, { day: '2026-03-04' });
    commit(repository, { 'b.brief.yaml': undefined }, { day: '2026-03-05' });
    const history = await reader(repository.environment).of(repository.root);
    expect(history?.versionsOf('brief', 'safety').map(({ day, data }) => [day, data['status']])).toEqual([['2026-03-02', 'draft'], ['2026-03-05', 'closed']]);
  });

  test('links, submodules, repositories inside, files that cannot be read, and huge ones are passed over', async () => {
    const repository = makeRepository();
    commit(repository, { 'safety.brief.yaml': brief('status: draft\n') }, { day: '2026-03-02' });
    const inside = repositoryAt(join(repository.root, 'inside.brief.yaml'));
    mkdirSync(inside.root);
    inside.git('init', '--quiet', '--initial-branch=main');
    commit(inside, { 'a.brief.yaml': brief('status: live\n') }, { day: '2026-03-02' });
    commit(repository, {}, { day: '2026-03-03' });
    expect(repository.git('ls-files', '-s', 'inside.brief.yaml')).toMatch(/^160000 /);
    commit(repository, { 'safety.brief.yaml': 'kind: brief\nid: [\n' }, { day: '2026-03-04' });
    commit(repository, { 'safety.brief.yaml': brief(`notes: |\n${'  A very long story.\n'.repeat(300_000)}`) }, { day: '2026-03-05' });
    commit(repository, { 'safety.brief.yaml': brief('status: ready\n') }, { day: '2026-03-06' });
    const git = reader(repository.environment);
    expect(days(await git.of(repository.root))).toEqual(['2026-03-02', '2026-03-06']);
    expect((await git.of(inside.root))?.versionsOf('brief', 'safety').map(({ data }) => data['status'])).toEqual(['live']);
    expect(git.lines).toEqual([]);
  });

  test('a second working tree, and a commit that is checked out without a branch', async () => {
    const repository = makeRepository();
    commit(repository, { 'safety.brief.yaml': brief('status: draft\n') }, { day: '2026-03-02' });
    commit(repository, { 'safety.brief.yaml': brief('status: ready\n') }, { day: '2026-03-03' });
    const tree = join(temporaryFolder(), 'tree');
    repository.git('worktree', 'add', '--quiet', '--detach', tree, 'HEAD~1');
    const git = reader(repository.environment);
    expect(days(await git.of(tree))).toEqual(['2026-03-02']);
    expect(days(await git.of(repository.root))).toEqual(['2026-03-02', '2026-03-03']);
  });

  test('a folder that is in no commit', async () => {
    const repository = makeRepository();
    commit(repository, { 'safety.brief.yaml': brief('status: draft\n') }, { day: '2026-03-02' });
    repository.write('new/safety.brief.yaml', brief('status: draft\n'));
    const git = reader(repository.environment);
    expect((await git.of(join(repository.root, 'new')))?.ids('brief')).toEqual([]);
    expect(git.lines).toEqual([]);
  });
});

describe('it is read once', () => {
  const grown = async (): Promise<{ repository: TestRepository; git: Reader; first: History | undefined }> => {
    const repository = makeRepository();
    commit(repository, { 'safety.brief.yaml': brief('status: draft\n'), 'a.rubric.yaml': 'kind: rubric\nid: a\n' }, { day: '2026-03-02' });
    const git = reader(repository.environment);
    return { repository, git, first: await git.of(repository.root) };
  };

  test('while the same commit is checked out, whoever asks', async () => {
    const { repository, git, first } = await grown();
    repository.write('safety.brief.yaml', brief('status: ready\n'));
    const [second, third] = await Promise.all([git.of(repository.root), git.of(repository.root)]);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  test('when it moves forward, with what is new only, and what was given out stays as it was', async () => {
    const { repository, git, first } = await grown();
    commit(repository, { 'safety.brief.yaml': brief('status: ready\n') }, { day: '2026-03-03' });
    commit(repository, { 'a.rubric.yaml': undefined }, { day: '2026-03-04' });
    // The old contents are gone: whoever reads them again, fails.
    const old = repository.git('rev-parse', 'HEAD~2:safety.brief.yaml').trim();
    const object = join(repository.root, '.git/objects', old.slice(0, 2), old.slice(2));
    renameSync(object, `${object}.away`);
    const second = await git.of(repository.root);
    renameSync(`${object}.away`, object);
    expect(days(second)).toEqual(['2026-03-02', '2026-03-03']);
    expect(days(first)).toEqual(['2026-03-02']);
    expect(second?.versionsOf('rubric', 'a')).toBe(first?.versionsOf('rubric', 'a'));
    expect(second?.versionsOf('brief', 'safety')).toEqual((await reader(repository.environment).of(repository.root))?.versionsOf('brief', 'safety'));
  });

  test('afresh when the main line is another one: a commit taken back, a branch, a merge that was made on the other side', async () => {
    const { repository, git } = await grown();
    commit(repository, { 'safety.brief.yaml': brief('status: ready\n') }, { day: '2026-03-03' });
    expect(days(await git.of(repository.root))).toEqual(['2026-03-02', '2026-03-03']);
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect(days(await git.of(repository.root))).toEqual(['2026-03-02']);
    repository.git('switch', '--quiet', '-c', 'side');
    commit(repository, { 'safety.brief.yaml': brief('status: agreed\n') }, { day: '2026-03-05' });
    expect(days(await git.of(repository.root))).toEqual(['2026-03-02', '2026-03-05']);
    repository.git('switch', '--quiet', '-c', 'elsewhere', 'main');
    commit(repository, { 'other.txt': 'x' }, { day: '2026-03-06' });
    execFileSync('git', ['merge', '--quiet', '--no-ff', '-m', 'Merge', 'side'], { cwd: repository.root, env: { ...repository.environment, ...dated('2026-03-07', KIM) } });
    repository.git('switch', '--quiet', 'side');
    await git.of(repository.root);
    repository.git('merge', '--quiet', '--ff-only', 'elsewhere');
    expect(days(await git.of(repository.root))).toEqual(['2026-03-02', '2026-03-07']);
  });
});

describe('silent, with one line that says why', () => {
  const asked = async (git: Reader, folder: string): Promise<void> => {
    expect(await git.of(folder)).toBeUndefined();
    // The second time there is nothing new to say.
    expect(await git.of(folder)).toBeUndefined();
    expect(git.lines).toHaveLength(1);
    expect(git.lines[0]).toMatch(/^No history of .+: .+[.”]$|^No history of .+: .+$/);
    expect(git.lines[0]).not.toContain('\n');
  };

  const written = (): TestRepository => {
    const repository = makeRepository();
    for (const [day, status] of [['2026-03-02', 'draft'], ['2026-03-03', 'ready'], ['2026-03-04', 'agreed']] as const) commit(repository, { 'safety.brief.yaml': brief(`status: ${status}\n`) }, { day });
    return repository;
  };

  test('a shallow clone, and no longer when the rest was fetched', async () => {
    const repository = written();
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '--quiet', '--depth=1', pathToFileURL(repository.root).href, clone);
    const git = reader(repository.environment);
    await asked(git, clone);
    expect(git.reasons).toEqual(['shallow']);
    repositoryAt(clone).git('fetch', '--quiet', '--unshallow');
    expect(days(await git.of(clone))).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
  });

  test('a clone that has not everything, and fetches nothing', async () => {
    const repository = written();
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '--quiet', '--filter=blob:none', pathToFileURL(repository.root).href, clone);
    const git = reader(repository.environment);
    const objects = (): string => repositoryAt(clone).git('count-objects', '-v');
    const before = objects();
    await asked(git, clone);
    expect(git.reasons).toEqual(['broken']);
    expect(objects()).toBe(before);
  });

  test('a machine without Git', async () => {
    const repository = written();
    const git = reader({ ...repository.environment, PATH: temporaryFolder() });
    await asked(git, repository.root);
    expect(git.reasons).toEqual(['git-missing']);
  });

  test('a folder that is in no repository, with Git and without', async () => {
    const folder = temporaryFolder();
    const git = reader(makeRepository().environment);
    await asked(git, folder);
    expect(git.reasons).toEqual(['no-repository']);
    const without = reader({ PATH: folder });
    await asked(without, folder);
    expect(without.reasons).toEqual(['no-repository']);
  });

  test('a folder that is not there', async () => {
    const git = reader(makeRepository().environment);
    await asked(git, join(temporaryFolder(), 'gone'));
    expect(git.reasons).toEqual(['no-repository']);
  });

  test('a folder that is not on this computer says nothing at all', async () => {
    const lines: string[] = [];
    const history = gitHistory((line) => { lines.push(line); });
    expect(await history('vscode-vfs://github/someone/briefs')).toBeUndefined();
    expect(lines).toEqual([]);
  });

  test('a repository without a commit, and no longer when there is one', async () => {
    const repository = makeRepository();
    const git = reader(repository.environment);
    await asked(git, repository.root);
    expect(git.reasons).toEqual(['no-commits']);
    commit(repository, { 'safety.brief.yaml': brief('status: draft\n') }, { day: '2026-03-02' });
    expect(days(await git.of(repository.root))).toEqual(['2026-03-02']);
  });

  test.each(['bare', 'inside'])('no working folder: %s', async (where) => {
    const repository = written();
    const bare = join(temporaryFolder(), 'bare.git');
    repository.git('clone', '--quiet', '--bare', repository.root, bare);
    const git = reader(repository.environment);
    await asked(git, where === 'bare' ? bare : join(repository.root, '.git/objects'));
  });

  test.each([
    ['an old content is damaged', 'HEAD~1:safety.brief.yaml', (file: string) => writeFileSync(file, 'damaged')],
    ['an old content is gone', 'HEAD~1:safety.brief.yaml', (file: string) => renameSync(file, `${file}.away`)],
    ['an old commit is damaged', 'HEAD~1', (file: string) => writeFileSync(file, 'damaged')],
    ['an old folder is gone', 'HEAD~1^{tree}', (file: string) => renameSync(file, `${file}.away`)],
    ['what is checked out is gone', 'HEAD', (file: string) => renameSync(file, `${file}.away`)],
  ])('%s', async (_what, name, damage) => {
    const repository = written();
    const id = repository.git('rev-parse', name).trim();
    const file = join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2));
    chmodSync(file, 0o600);
    damage(file);
    const git = reader(repository.environment);
    await asked(git, repository.root);
    expect(git.reasons).toEqual(['broken']);
  });

  test('a damaged pack', async () => {
    const repository = written();
    repository.git('gc', '--quiet');
    const packs = join(repository.root, '.git/objects/pack');
    const pack = join(packs, readdirSync(packs).find((name) => name.endsWith('.pack')) ?? '');
    chmodSync(pack, 0o600);
    writeFileSync(pack, Buffer.alloc(statSync(pack).size, 7));
    const git = reader(repository.environment);
    await asked(git, repository.root);
    expect(git.reasons).toEqual(['broken']);
  });

  test('a repository that cannot be understood', async () => {
    const repository = written();
    writeFileSync(join(repository.root, '.git/HEAD'), 'nonsense');
    const git = reader(repository.environment);
    await asked(git, repository.root);
    expect(git.reasons).toEqual(['broken']);
  });
});

test('nothing in a repository runs, and nothing in it changes what is told', async () => {
  const repository = makeRepository();
  for (const [day, status] of [['2026-03-02', 'draft'], ['2026-03-03', 'ready']] as const) commit(repository, { 'sub/safety.brief.yaml': brief(`status: ${status}\n`), '.gitattributes': '*.yaml diff=evil filter=evil\n' }, { day });
  // A signed commit: to look at its signature, Git would start a program.
  const plain = repository.git('cat-file', 'commit', 'HEAD');
  const signed = plain.replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n aaaa\n -----END PGP SIGNATURE-----\n\n');
  repository.git('reset', '--quiet', '--soft', repository.gitWith(signed, 'hash-object', '-t', 'commit', '-w', '--stdin').trim());
  const traps = temporaryFolder();
  const trap = (name: string): string => {
    const file = join(traps, name);
    writeFileSync(file, `#!/bin/sh\ntouch '${traps}/${name}-ran'\ncat 2>/dev/null\n`);
    chmodSync(file, 0o755);
    return file;
  };
  // Git looks for this one in the folder it is told to work in.
  repository.write('sub/git', `#!/bin/sh\ntouch '${traps}/git-ran'\n`);
  chmodSync(join(repository.root, 'sub/git'), 0o755);
  for (const hook of ['post-checkout', 'pre-commit', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
    const file = join(repository.root, '.git/hooks', hook);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\ntouch '${traps}/${hook}-ran'\n`);
    chmodSync(file, 0o755);
  }
  const settings = `
[alias]
	log = !${trap('alias')}
	rev-parse = !${trap('alias2')}
	cat-file = !${trap('alias3')}
[core]
	fsmonitor = ${trap('fsmonitor')}
	pager = ${trap('pager')}
	editor = ${trap('editor')}
	sshCommand = ${trap('ssh')}
	hooksPath = .git/hooks
	askPass = ${trap('askpass')}
	alternateRefsCommand = ${trap('alternates')}
[pager]
	log = ${trap('pager2')}
	cat-file = true
[diff]
	external = ${trap('external')}
	relative = true
	orderFile = ${join(traps, 'not-there')}
	renames = copies
[diff "evil"]
	textconv = ${trap('textconv')}
	command = ${trap('command')}
[filter "evil"]
	smudge = ${trap('smudge')}
	clean = ${trap('clean')}
	process = ${trap('process')}
[log]
	showSignature = true
	showRoot = false
	follow = true
	mailmap = true
	date = relative
	diffMerges = off
	decorate = full
[gpg]
	program = ${trap('gpg')}
[gpg "ssh"]
	program = ${trap('gpg2')}
[format]
	pretty = oneline
[color]
	ui = always
[i18n]
	logOutputEncoding = UTF-16
[extensions]
	partialClone = evil
[remote "evil"]
	url = ext::${trap('ext')}
	vcs = evil
	promisor = true
	uploadpack = ${trap('uploadpack')}
`;
  const included = join(traps, 'included');
  writeFileSync(included, settings);
  repository.git('config', 'core.repositoryFormatVersion', '1');
  writeFileSync(join(repository.root, '.git/config'), `[include]\n\tpath = ${included}\n${settings}`, { flag: 'a' });
  const git = reader({ ...repository.environment, PATH: `${repository.environment['PATH'] ?? ''}:.`, GIT_PAGER: trap('environment'), GIT_EXTERNAL_DIFF: trap('environment2'), GIT_SSH_COMMAND: trap('environment3'), GIT_DIR: traps });
  expect(days(await git.of(join(repository.root, 'sub')))).toEqual(['2026-03-02', '2026-03-03']);
  expect(git.lines).toEqual([]);

  // And when something is missing, nobody is asked for it.
  const id = repository.git('rev-parse', 'HEAD~1:sub/safety.brief.yaml').trim();
  const object = join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2));
  renameSync(object, `${object}.away`);
  const again = reader(repository.environment);
  expect(await again.of(join(repository.root, 'sub'))).toBeUndefined();
  expect(again.reasons).toEqual(['broken']);
  const sprung = (): readonly string[] => readdirSync(traps).flatMap((name) => (name.endsWith('-ran') ? [name.slice(0, -4)] : [])).sort();
  expect(sprung()).toEqual([]);
  expect(existsSync(join(repository.root, '.git/index.lock'))).toBe(false);

  // The traps are good ones: whoever takes no care springs them.
  renameSync(`${object}.away`, object);
  execFileSync('sh', ['-c', 'git status; git -c diff.orderFile=/dev/null -c log.follow=false log -p --no-ext-diff --textconv; exit 0'], { cwd: repository.root, env: repository.environment, stdio: 'ignore' });
  expect(sprung()).toEqual(expect.arrayContaining(['fsmonitor', 'gpg', 'textconv']));
});

test('with what Git is told of its surroundings, it cannot fetch', () => {
  const repository = makeRepository();
  commit(repository, { 'safety.brief.yaml': brief('status: draft\n') }, { day: '2026-03-02' });
  const clone = join(temporaryFolder(), 'clone');
  repository.git('clone', '--quiet', pathToFileURL(repository.root).href, clone);
  const fetch = (env: Readonly<Record<string, string | undefined>>): Buffer => execFileSync('git', ['fetch', '--quiet'], { cwd: clone, env: { ...env }, stdio: 'pipe' });
  expect(() => fetch(repository.environment)).not.toThrow();
  expect(() => fetch(harmlessEnvironment({ ...repository.environment, GIT_ALLOW_PROTOCOL: 'file' }))).toThrow(/transport 'file' not allowed/);
});

test('only one file of the server starts programs', () => {
  const starting = sources(/^server\/.*\.ts$/).filter(({ text }) => text.includes('child_process'));
  expect(starting.map(({ file }) => file)).toEqual(['server/src/node/git.ts']);
});
