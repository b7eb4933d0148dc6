/** Real Git repositories in temporary folders, with a configuration of their own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

export interface TestRepository {
  readonly root: string;
  /** What Git is told about the world: no configuration of the machine or of the person. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Runs Git in the repository and answers what it prints. */
  git(...args: string[]): string;
  /** Runs Git with something on its standard input. */
  gitWith(input: string | Buffer, ...args: string[]): string;
  write(path: string, text: string): void;
  /** Writes a file and commits it. Answers the commit's id. */
  commit(path: string, text: string): string;
}

export interface RepositoryOptions {
  readonly init?: readonly string[];
  /** Default: Ada. `null`: nobody. */
  readonly identity?: { readonly name: string; readonly email: string } | null;
}

export const ADA = { name: 'Ada Lovelace', email: 'ada@example.org' };

/** An empty repository. It goes away when the test file is done. */
export function makeRepository({ init = [], identity = ADA }: RepositoryOptions = {}): TestRepository {
  const root = temporaryFolder();
  const repository = repositoryAt(root, identity);
  repository.git('init', '--quiet', '--initial-branch=main', ...init);
  return repository;
}

/** A repository that is already there: a clone, or a second working tree. */
export function repositoryAt(root: string, identity: RepositoryOptions['identity'] = ADA): TestRepository {
  const environment = testEnvironment(identity);
  const run = (args: readonly string[], input?: string | Buffer): string =>
    execFileSync('git', args, { cwd: root, env: environment, encoding: 'utf8', stdio: 'pipe', ...(input !== undefined && { input }) });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    environment,
    git: (...args) => run(args),
    gitWith: (input, ...args) => run(args, input),
    write,
    commit(path, text) {
      write(path, text);
      run(['add', '--', path]);
      run(['-c', 'user.name=Committer', '-c', 'user.email=committer@example.org', 'commit', '--quiet', '-m', `Write ${path}`]);
      return run(['rev-parse', 'HEAD']).trim();
    },
  };
}

/** A folder of its own, with its links followed. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'learning-briefs-')));
  folders.push(folder);
  return folder;
}

function testEnvironment(identity: RepositoryOptions['identity']): Record<string, string | undefined> {
  const home = temporaryFolder();
  const settings = identity ? `[user]\n\tname = ${identity.name}\n\temail = ${identity.email}\n` : '';
  writeFileSync(join(home, 'gitconfig'), `${settings}[protocol "file"]\n\tallow = always\n`);
  return {
    PATH: process.env['PATH'],
    HOME: home,
    GIT_CONFIG_GLOBAL: join(home, 'gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
  };
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
