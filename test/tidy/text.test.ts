import { describe, expect, test } from 'vitest';
import { sources, textOf, type SourceFile } from '../support/sources';

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  readonly files: RegExp;
  /** Files that hold the words as data. */
  readonly except?: RegExp;
  readonly planted: readonly string[];
  readonly fine: readonly string[];
}

const PROGRAMS = /\.(?:[cm]?[jt]sx?|sh)$|^\.ci\//;

const bans: readonly Ban[] = [
  {
    what: 'a test that keeps the others from running, or does not run itself',
    pattern: /\b(?:test|it|describe|suite)\b[\w.]*\.(?:only|skip|todo|fixme)\b|\bthis\.skip\(|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/,
    files: /^test\/.*\.[cm]?[jt]s$/,
    except: /^test\/tidy\/text\.test\.ts$/,
    planted: ["test.only('a', run)", "describe.skip('a', run)", "test.concurrent.skip('a', run)", "it.only.each([])('a')", "test.skip.each([])('a')", "test.todo('a')", 'this.skip();', "xit('a')"],
    fine: ["test.skipIf(windows)('a', run)", 'latest.only', 'await.skip()', 'profit(1)', "list.skip('a')"],
  },
  {
    what: 'a promise to do it later',
    pattern: /\b(?:TODO|FIXME|XXX|HACK)\b|\bnot (?:yet )?implemented\b|\bunimplemented\b|\bstubs?\b|\bstubbed\b/,
    files: PROGRAMS,
    except: /^server\/src\/core\/rules\/file\/placeholder\.ts$|^server\/src\/core\/open\.ts$|^test\/tidy\/text\.test\.ts$|^test\/(?:core|lsp)\//,
    planted: ['// TODO later', '/* FIXME */', "throw new Error('not implemented')", '// a stub for now'],
    fine: ['the todo list', 'stubborn', 'hacksaw'],
  },
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.~*)\]}-])\/(?:home|Users|root|mnt|srv|work|workspaces?)\/[\w.-]|\b[A-Za-z]:(?:\\\\?|\/)Users\b/,
    files: /\.(?:[cm]?[jt]sx?|sh|json|ya?ml|md|html|css)$|^\.ci\/|^\.npmrc$|^\.vscodeignore$/,
    except: /^test\/tidy\/text\.test\.ts$/,
    planted: ["'/home/kim/briefs'", 'see /root/a', '"/Users/kim/a"', "'C:\\\\Users\\\\kim'", '`/srv/build/a`'],
    fine: ["'../home/a'", 'https://example.org/home/a', "'docs/work/a'", '~/root/a', '`${folder}/srv/a`'],
  },
  {
    what: 'the host of a package registry',
    pattern: /"resolved": "https?:|https?:\/\/[^"\s]*(?:registry|artifact|nexus|npm\.|pypi|mirror)/i,
    files: /^(?:package-lock\.json|\.npmrc)$/,
    planted: ['"resolved": "https://packages.example.org/a.tgz"', 'registry=https://registry.example.org/'],
    fine: ['"url": "https://github.com/sponsors/ljharb"', '"resolved": ""'],
  },
];

describe.each(bans)('nowhere $what', ({ pattern, files, except, planted, fine }) => {
  test('in our files', () => {
    const searched = sources(files).filter(({ file }) => !except?.test(file));
    expect(searched.length).toBeGreaterThan(0);
    expect(searched.flatMap((source) => findings(source, pattern))).toEqual([]);
  });

  test.each(planted)('planted, it is found: %s', (text) => {
    expect(findings({ file: 'a.ts', text: `first\n${text}\n` }, pattern)).toEqual([`a.ts:2: ${text}`]);
  });

  test.each(fine)('this is something else: %s', (text) => {
    expect(findings({ file: 'a.ts', text }, pattern)).toEqual([]);
  });
});

test('the lock file pins every package by its checksum', () => {
  expect(unpinned(textOf('package-lock.json'))).toEqual([]);
  expect(unpinned('{ "packages": { "": {}, "node_modules/a": { "version": "1.0.0" } } }')).toEqual(['node_modules/a']);
});

const findings = ({ file, text }: SourceFile, pattern: RegExp): string[] =>
  text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 200)}`] : []));

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly inBundle?: boolean }>>;
}

function unpinned(lock: string): string[] {
  const { packages } = JSON.parse(lock) as Lock;
  return Object.entries(packages).flatMap(([name, { integrity, inBundle }]) => (name === '' || integrity || inBundle ? [] : [name]));
}
