import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { learningBriefs, type RunOptions } from '../support/cli';
import { makeRepository, temporaryFolder, type TestRepository } from '../support/repository';

const brief = (status: string, scope: string): string => `kind: brief\nschema-version: 1\nid: safety\nstatus: ${status}\nscope:\n  in: [${scope}]\n`;

function changedAfterAgreement(folder = ''): TestRepository {
  const repository = makeRepository();
  repository.commit(`${folder}safety.brief.yaml`, brief('agreed', 'Presses'));
  repository.commit(`${folder}safety.brief.yaml`, brief('agreed', 'Presses, Conveyors'));
  return repository;
}

const within = (repository: TestRepository, folder = repository.root): RunOptions => ({ folder, environment: Object.fromEntries(Object.entries(repository.environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))) });

/** The findings about a change without a decision, and what is said beside the report. */
function asked(options: RunOptions, ...args: readonly string[]): { readonly found: number; readonly error: string } {
  const { out, error } = learningBriefs(['check', ...args], options);
  return { found: out.split('\n').filter((line) => line.endsWith('decision/change-without-decision')).length, error };
}

describe('what Git remembers', () => {
  test('is looked at, from the top of a repository, from a folder in it, and for one file', () => {
    const repository = changedAfterAgreement('learning/');
    for (const [folder, path] of [['', '.'], ['learning', '.'], ['', 'learning'], ['', 'learning/safety.brief.yaml']] as const) {
      expect(asked(within(repository, join(repository.root, folder)), path), `${folder} ${path}`).toEqual({ found: 1, error: '' });
    }
  });

  test('is left alone when told so', () => {
    expect(asked(within(changedAfterAgreement()), '--no-history')).toEqual({ found: 0, error: '' });
  });

  test('and one day is as good as another: --today sets the clock for what is not committed, too', () => {
    const repository = makeRepository();
    repository.commit('safety.brief.yaml', brief('agreed', 'Presses'));
    repository.write('safety.brief.yaml', brief('agreed', 'Presses, Conveyors'));
    repository.commit('conveyors.decision.yaml', 'kind: decision\nschema-version: 1\nid: conveyors\nstatus: accepted\ndecided-on: 2031-01-01\naffects: [brief:safety]\n');
    expect(asked(within(repository), '--today', '2031-01-08').found).toBe(0);
    expect(asked(within(repository), '--today', '2031-01-09').found).toBe(1);
  });
});

describe('when nothing is remembered', () => {
  test('because nothing is kept in Git, nothing is said', () => {
    const folder = temporaryFolder();
    const repository = makeRepository();
    repository.write('safety.brief.yaml', brief('draft', 'Presses'));
    expect(asked(within(repository)).error).toBe('');
    expect(asked(within(repository, folder), repository.root).error).toBe('');
  });

  test('because only the last commit was fetched, one line says so, and the rest is checked', () => {
    const repository = changedAfterAgreement();
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '--quiet', '--depth=1', pathToFileURL(repository.root).href, clone);
    const { code, out, error } = learningBriefs(['check'], within(repository, clone));
    expect(error).toBe(`No history of ${clone}: the older commits were not fetched (a shallow clone). Fetch them with “git fetch --unshallow”.\n`);
    expect(out).toContain('safety.brief.yaml:');
    expect(code).toBe(1);
    expect(asked(within(repository, clone), '--no-history').error).toBe('');
  });

  test('because there is no Git although the folder is kept in it, one line says so', () => {
    const repository = changedAfterAgreement();
    const { error } = learningBriefs(['check'], { folder: repository.root, environment: { PATH: temporaryFolder() } });
    expect(error).toBe(`No history of ${repository.root}: Git is not installed, or not where it is looked for.\n`);
  });
});
