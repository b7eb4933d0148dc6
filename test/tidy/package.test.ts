import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS as CLIENT_KINDS } from '../../client/src/ui/documents';
import { KINDS } from '../../server/src/core/document';
import { TOKENS } from '../../server/src/core/features/semanticTokens';
import { jsonOf, root, sources } from '../support/sources';
import { colorSlips, commandSlips, commandsRegistered, engineSlips, languageSlips, settingSlips, settingsRead, wordSlips, type Manifest } from './manifest';

const manifest = jsonOf('package.json') as Manifest;
const { contributes } = manifest;
const client = sources(/^client\/src\/.*\.ts$/);
const server = sources(/^server\/src\/(?:lsp\/.*|[^/]+)\.ts$/);

test('every setting that is read is declared, and every declared one is read', () => {
  expect(settingSlips(manifest, [...client, ...server])).toEqual([]);
});

test('every command that is registered is contributed and the other way round, and menus run what exists', () => {
  expect(commandSlips(manifest, client)).toEqual([]);
});

test('every text of the manifest has its words, and no words are left over', () => {
  expect(wordSlips(manifest, jsonOf('package.nls.json') as Record<string, unknown>)).toEqual([]);
});

test('every translation of the manifest has the same words', () => {
  for (const { file, text } of sources(/^package\.nls\.[^/]+\.json$/)) expect(wordSlips(manifest, JSON.parse(text) as Record<string, unknown>), file).toEqual([]);
});

test('every kind of colored word is declared, and has a color in themes that know none of them', () => {
  expect(colorSlips(manifest, TOKENS)).toEqual([]);
  expect(colorSlips(manifest, [...TOKENS, 'verse'])).toEqual(['verse is not declared', 'verse has no color']);
  expect(colorSlips(manifest, TOKENS.slice(1))).toEqual([`${TOKENS[0]} is no kind of word`]);
});

test('the languages are the kinds of files', () => {
  expect(languageSlips(manifest, KINDS)).toEqual([]);
});

test('client and server know the same kinds', () => {
  // The client has a list of its own, because it may import nothing from the core.
  expect([...CLIENT_KINDS].sort()).toEqual([...KINDS].sort());
});

test('the editor that is asked for is the one the types describe', () => {
  expect(engineSlips(manifest)).toEqual([]);
});

test('the files that are named exist', () => {
  const named = [...contributes.languages.map(({ configuration }) => configuration), ...[...(contributes.grammars ?? []), ...(contributes.snippets ?? [])].map((entry) => entry.path)];
  expect(named.filter((file) => file !== undefined && !fs.existsSync(path.join(root, file)))).toEqual([]);
});

describe('planted mistakes', () => {
  const code = (text: string): { file: string; text: string }[] => [{ file: 'a.ts', text }];
  const changed = (change: Partial<Manifest['contributes']>): Manifest => ({ ...manifest, contributes: { ...contributes, ...change } });
  const one = (name: string): Manifest => changed({ configuration: { properties: { [name]: {} } } });

  test.each([
    "vscode.workspace.getConfiguration('learningBriefs').get('a.b')",
    "vscode.workspace.getConfiguration('learningBriefs', uri).get<boolean>('a.b', true)",
    "vscode.workspace.getConfiguration('learningBriefs.a').get('b')",
    "vscode.workspace.getConfiguration().get('learningBriefs.a.b')",
    "workspace.getConfiguration('learningBriefs').inspect('a.b')",
    "const settings = vscode.workspace.getConfiguration('learningBriefs'); settings.get('a.b')",
    "event.affectsConfiguration('learningBriefs.a.b')",
    "connection.workspace.getConfiguration({ scopeUri, section: 'learningBriefs.a.b' })",
  ])('a setting is seen in %s', (text) => {
    expect(settingsRead({ file: 'a.ts', text })).toEqual(['learningBriefs.a.b']);
    expect(settingSlips(one('learningBriefs.a.b'), code(text))).toEqual([]);
    expect(settingSlips(one('learningBriefs.a.c'), code(text))).toEqual(['the setting learningBriefs.a.b is read and not declared', 'the setting learningBriefs.a.c is declared and not read']);
  });

  test('other settings are the business of others', () => {
    expect(settingsRead({ file: 'a.ts', text: "getConfiguration('editor').get('tabSize'); new Map().get('learningBriefs.a')" })).toEqual([]);
    expect(settingSlips(one('editor.tabSize'), [])).toHaveLength(2);
  });

  test.each(["vscode.commands.registerCommand('learningBriefs.new', run)", "commands.registerTextEditorCommand('learningBriefs.new', run)"])('a command is seen in %s', (text) => {
    expect(commandsRegistered({ file: 'a.ts', text })).toEqual(['learningBriefs.new']);
    expect(commandSlips(manifest, [...client, ...code(text)])).toContain('the command learningBriefs.new is registered and not contributed');
  });

  test('a command under a name that cannot be seen', () => {
    expect(commandSlips(manifest, code('commands.registerCommand(NAME, run)'))).toContain('the command (NAME) is registered and not contributed');
  });

  test('a command that nobody registers, or two do', () => {
    const commands = [{ command: 'learningBriefs.a' }];
    expect(commandSlips(changed({ commands, menus: {}, keybindings: [] }), [])).toEqual(['the command learningBriefs.a is contributed and not registered']);
    expect(commandSlips(changed({ commands, menus: {}, keybindings: [] }), code("registerCommand('learningBriefs.a'); registerCommand('learningBriefs.a')"))).toEqual(['the command learningBriefs.a is registered twice']);
  });

  test('a menu, a key and a submenu that lead nowhere', () => {
    const slips = commandSlips(changed({ commands: [], menus: { 'editor/title': [{ command: 'learningBriefs.a' }, { submenu: 'learningBriefs.b' }] }, keybindings: [{ command: 'learningBriefs.c' }] }), []);
    expect(slips).toHaveLength(3);
  });

  test('words that are missing, and words left over', () => {
    expect(wordSlips({ a: [{ title: '%one%' }], b: '100 % sure' }, { two: '' })).toEqual(['%one% has no words', 'the words of two are used nowhere']);
  });

  test('a language too few, one too many, and one for other files', () => {
    expect(languageSlips(manifest, [...KINDS, 'contract'])).toEqual(['the language learning-contract is missing']);
    expect(languageSlips(manifest, KINDS.slice(1))).toEqual([`the language learning-${String(KINDS[0])} is no kind of file`]);
    const [first, ...others] = contributes.languages;
    if (!first) throw new Error('There are no languages.');
    expect(languageSlips(changed({ languages: [{ ...first, extensions: ['.yaml'] }, ...others] }), KINDS)).toHaveLength(1);
    expect(languageSlips(changed({ snippets: [{ language: 'yaml', path: '' }] }), KINDS)).toHaveLength(1);
  });

  test.each(['^1.99.0', '^1.101.0', '*'])('the editor %s', (vscode) => {
    expect(engineSlips({ ...manifest, engines: { vscode } })).toHaveLength(1);
  });
});
