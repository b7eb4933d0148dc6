import { describe, expect, test } from 'vitest';
import { COMPUTED, importsOf } from '../support/imports';
import { sources } from '../support/sources';
import { layers, violations } from './layers';

const programs = sources(/\.(?:[cm]?[jt]sx?)$/);

test('every file imports only what its row allows', () => {
  expect(programs.length).toBeGreaterThan(50);
  expect(programs.flatMap(({ text, file }) => violations(text, file))).toEqual([]);
});

describe('every form of import is seen', () => {
  test.each([
    ['a default import', "import a from 'x';", false],
    ['named imports', "import { a, type B } from 'x';", false],
    ['everything under one name', "import * as a from 'x';", false],
    ['an import for its effect', "import 'x';", false],
    ['an import of types', "import type { A } from 'x';", true],
    ['an import of everything, as types', "import type * as a from 'x';", true],
    ['an import with attributes', "import a from 'x' with { type: 'json' };", false],
    ['only types, yet run for its effect', "import { type A } from 'x';", false],
    ['an export of names', "export { a } from 'x';", false],
    ['an export of everything', "export * from 'x';", false],
    ['an export under one name', "export * as a from 'x';", false],
    ['an export of types', "export type { A } from 'x';", true],
    ['an export of all types', "export type * from 'x';", true],
    ['import = require', "import a = require('x');", false],
    ['import type = require', "import type a = require('x');", true],
    ['export import = require', "export import a = require('x');", false],
    ['require', "const a = require('x');", false],
    ['require deep inside', "function f() { return [() => require('x').y]; }", false],
    ['require with a plain template', 'const a = require(`x`);', false],
    ['a dynamic import', "const a = await import('x');", false],
    ['a dynamic import with a plain template', 'void import(`x`);', false],
    ['a type from an import', "let a: import('x').A;", true],
    ['the type of an import', "let a: typeof import('x');", true],
    ['a type from an import inside other types', "type A = Map<string, readonly import('x').A[]>;", true],
    ['a reference to types', '/// <reference types="x" />', true],
  ])('%s', (_form, text, typeOnly) => {
    expect(importsOf(text, 'a.ts').map(({ specifier, typeOnly: seen }) => [specifier, seen])).toEqual([['x', typeOnly]]);
  });

  test.each([
    ['a type in a comment', "/** @type {import('x').A} */\nlet a;"],
    ['a type of a parameter in a comment', "/** @param {import('x').A} a */\nfunction f(a) {}"],
    ['an import in a comment', "/** @import { A } from 'x' */\nlet a;"],
    ['a type definition in a comment', "/** @typedef {import('x').A} A */\n"],
  ])('%s of a JavaScript file', (_form, text) => {
    expect(importsOf(text, 'a.js').map(({ specifier, typeOnly }) => [specifier, typeOnly])).toEqual([['x', true]]);
  });

  test.each(['require(name)', 'import(name)', 'const load = require', 'require.resolve("x")', 'require(`x${y}`)', 'module.children.map(require)'])('a name that is worked out: %s', (text) => {
    expect(importsOf(text, 'a.ts').map(({ specifier }) => specifier)).toEqual([COMPUTED]);
  });

  test('and nothing else is', () => {
    const text = "// import 'x'\nconst a = \"import 'x'\"; a.require('x'); const b = { require: 1 }; import c = A.B; export { a }; import.meta.url;";
    expect(importsOf(text, 'a.ts')).toEqual([]);
  });
});

describe('a planted violation is reported', () => {
  test.each([
    ['server/src/core/check.ts', "import fs from 'node:fs';", 'node:fs'],
    ['server/src/core/check.ts', "import fs from 'fs';", 'node:fs'],
    ['server/src/core/check.ts', "import fs from 'fs/promises';", 'node:fs/promises'],
    ['server/src/core/check.ts', "import type { Stats } from 'fs';", 'node:fs'],
    ['server/src/core/check.ts', "let a: import('node:fs').Stats;", 'node:fs'],
    ['server/src/core/check.ts', '/// <reference lib="dom" />', 'lib:dom'],
    ['server/src/core/check.ts', '/// <reference types="node" />', 'node'],
    ['server/src/core/check.ts', "import type { A } from 'vscode';", 'vscode'],
    ['server/src/core/check.ts', "import 'vscode-languageserver/node';", 'vscode-languageserver'],
    ['server/src/core/rules/brief/a.ts', "export * from '../../../lsp/serve';", 'server/src/lsp/serve'],
    ['server/src/core/rules/brief/a.ts', "export type { A } from '../../../../../client/src/reviews/event.js';", 'client/src/reviews/event'],
    ['server/src/core/check.ts', "import a from '../../../../elsewhere/a';", '../elsewhere/a'],
    ['server/src/core/check.ts', "import a from '../../../node_modules/left/pad.js';", 'node_modules/left/pad'],
    ['server/src/core/check.ts', "import a from '/etc/a';", '/etc/a'],
    ['server/src/core/check.ts', 'const a = require(name);', COMPUTED],
    ['server/src/core/schema/validators.js', "const a = require('ajv/dist/runtime/equal');", 'ajv'],
    ['server/src/lsp/serve.ts', "import { a } from '../node';", 'server/src/node'],
    ['server/src/lsp/serve.ts', "import yaml from 'yaml';", 'yaml'],
    ['client/src/reviews/event.ts', "import type { Document } from '../../../server/src/core/document';", 'server/src/core/document'],
    ['client/src/reviews/event.ts', "import type * as vscode from 'vscode';", 'vscode'],
    ['client/src/git/parse.ts', "import fs = require('node:fs');", 'node:fs'],
    ['client/src/git/parse.ts', "import { createGit } from './cli';", 'client/src/git/cli'],
    ['client/src/git/store.ts', "import { simpleGit } from 'simple-git';", 'simple-git'],
    ['client/src/ui/comment.ts', "import { a } from '../git/store';", 'client/src/git/store'],
    ['client/src/ui/comment.ts', "import type { A } from '../git/cli';", 'client/src/git/cli'],
    ['client/src/ui/comment.ts', "import { documentStatus } from '../../../server/src/lsp/protocol';", 'server/src/lsp/protocol'],
    ['client/src/ui/comment.ts', "import type { Document } from '../../../server/src/core/document';", 'server/src/core/document'],
    ['client/src/activate.ts', "await import('./git/cli');", 'client/src/git/cli'],
    ['client/src/node.ts', "import '../../server/src/node';", 'server/src/node'],
    ['cli/main.ts', "import { a } from '../server/src/lsp/serve';", 'server/src/lsp/serve'],
    ['cli/main.ts', "import ts from 'typescript';", 'typescript'],
    ['test/core/a.test.ts', "import a from '../../../elsewhere';", '../elsewhere'],
  ])('%s: %s', (file, text, target) => {
    expect(violations(text, file)).toEqual([expect.stringContaining(`may not import ${target}`)]);
  });

  test('a folder without a row', () => {
    expect(violations('', 'helpers/a.ts')).toEqual(['helpers/a.ts: no row of the table covers this file']);
    expect(violations('', 'server/src/other/a.ts')).toEqual(['server/src/other/a.ts: no row of the table covers this file']);
    expect(violations('', 'client/src/new.ts')).toEqual(['client/src/new.ts: no row of the table covers this file']);
  });
});

test('what the table allows is let through', () => {
  expect(violations("import type { Git } from '../git/store'; import type { A } from '../../../server/src/lsp/protocol'; import * as vscode from 'vscode';", 'client/src/ui/a.ts')).toEqual([]);
  expect(violations("import { parseDocument } from 'yaml'; import { a } from '../tree'; import b from './schema/validators.js';", 'server/src/core/features/a.ts')).toEqual([]);
  expect(violations("import { sha1 } from '@noble/hashes/legacy.js';", 'client/src/reviews/event.ts')).toEqual([]);
  expect(violations("import fs from 'fs'; import { version } from '../package.json';", 'cli/main.ts')).toEqual([]);
});

test('every row names rows, packages or parts of Node that exist', () => {
  const known = /^(?:\*|node:\*|package|yaml|@vscode\/l10n|@noble\/hashes|simple-git|vscode(?:-[a-z-]+)?)$/;
  const unknown = Object.values(layers).flat().map((name) => name.replace(/^type /, '')).filter((name) => !known.test(name) && !Object.hasOwn(layers, name));
  expect(unknown).toEqual([]);
});
