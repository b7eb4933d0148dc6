/** Who may import whom, as a table, and what in a file breaks it. ARCHITECTURE tells the story behind the rows. */
import { builtinModules } from 'node:module';
import path from 'node:path';
import { COMPUTED, importsOf } from '../support/imports';

/** The row of the nearest folder, or of the file itself, decides. Every row may import itself. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  // What everybody tells Git who starts it.
  git: [],

  'server/src/core': ['yaml', '@vscode/l10n'],
  'server/src/lsp': ['server/src/core', 'server/src/lsp/files', 'server/src/lsp/protocol', 'vscode-languageserver', 'vscode-languageserver-textdocument', '@vscode/l10n'],
  'server/src/lsp/files': ['server/src/core'],
  'server/src/lsp/protocol': [],
  'server/src/node': ['server/src/lsp', 'server/src/lsp/files', 'server/src/lsp/protocol', 'server/src/core', 'server/src/node/history', 'vscode-languageserver', 'node:*'],
  'server/src/node/history': ['server/src/core', 'server/src/lsp/files', 'server/src/node/git', 'node:*'],
  'server/src/node/git': ['git', 'node:*'],

  'client/src/reviews': ['@noble/hashes'],
  'client/src/git': ['client/src/git/store', 'client/src/reviews'],
  'client/src/git/store': ['client/src/git', 'client/src/reviews'],
  'client/src/git/reviews': ['client/src/git', 'client/src/git/store', 'client/src/reviews'],
  'client/src/git/cli': ['client/src/git', 'client/src/git/store', 'client/src/reviews', 'git', 'simple-git', 'node:*'],
  'client/src/ui': ['client/src/reviews', 'client/src/git/reviews', 'type client/src/git/store', 'type server/src/lsp/protocol', 'vscode', 'vscode-languageclient'],
  'client/src/activate': ['client/src/ui', 'client/src/reviews', 'type client/src/git/store', 'type server/src/lsp/protocol', 'vscode', 'vscode-languageclient'],
  'client/src/node': ['client/src/activate', 'client/src/ui', 'client/src/git/cli', 'vscode', 'vscode-languageclient', 'node:*'],

  cli: ['package', 'server/src/core', 'server/src/node/history', 'client/src/reviews', 'client/src/git', 'client/src/git/store', 'client/src/git/reviews', 'client/src/git/cli', '@vscode/l10n', 'node:*'],

  // Nothing of these ships: tests, what builds, what generates.
  test: ['*'],
  'server/lexicons': ['*'],
  schemas: ['*'],
  esbuild: ['*'],
  'eslint.config': ['*'],
  'vitest.config': ['*'],
};

/** What in a file breaks the table, one sentence each. `file` is named from the top of the project. */
export function violations(text: string, file: string): readonly string[] {
  const layer = layerOf(bare(file));
  if (layer === undefined) return [`${file}: no row of the table covers this file`];
  const allowed = layers[layer] ?? [];
  return importsOf(text, file).flatMap(({ specifier, typeOnly, line }) => {
    const target = targetOf(specifier, file);
    return mayImport(layer, allowed, target, typeOnly) ? [] : [`${file}:${line}: ${layer} may not import ${target}`];
  });
}

function mayImport(layer: string, allowed: readonly string[], target: string, typeOnly: boolean): boolean {
  if (target.startsWith('..') || path.isAbsolute(target)) return false;
  if (allowed.includes('*')) return true;
  const wanted = target.startsWith('node:') ? 'node:*' : (layerOf(target) ?? target);
  return wanted === layer || allowed.includes(wanted) || (typeOnly && allowed.includes(`type ${wanted}`));
}

/** The row of a path without its extension. */
function layerOf(target: string): string | undefined {
  for (let at = target; at !== '.'; at = path.posix.dirname(at)) if (Object.hasOwn(layers, at)) return at;
  return undefined;
}

/** A path from the top of the project, the name of a package, or a part of Node. */
function targetOf(specifier: string, file: string): string {
  if (specifier === COMPUTED || path.isAbsolute(specifier)) return specifier;
  if (/^\.\.?(?:\/|$)/.test(specifier)) return bare(path.posix.join(path.posix.dirname(file), specifier));
  if (specifier.startsWith('node:')) return specifier;
  const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return builtinModules.includes(specifier) || builtinModules.includes(name) ? `node:${specifier}` : name;
}

const bare = (file: string): string => file.replace(/(?:\.d)?\.(?:[cm]?[jt]sx?|json)$/, '');
