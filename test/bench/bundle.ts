/** What the reader of objectives weighs in a browser: bundled, minified, gzipped. */
import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '../../server/src/core/objectives/grammar';
import { knownLanguage } from '../../server/src/core/objectives/languages';
import { root } from '../support/sources';

export interface Weight {
  readonly language: Language;
  /** In bytes: the first language with the code that all share, each further one as what it adds. */
  readonly bytes: number;
}

export async function weigh(): Promise<readonly Weight[]> {
  const weights: Weight[] = [];
  const bundled: Language[] = [];
  let before = 0;
  for (const language of LANGUAGES.filter(knownLanguage)) {
    bundled.push(language);
    const bytes = await sizeWith(bundled);
    weights.push({ language, bytes: bytes - before });
    before = bytes;
  }
  return weights;
}

async function sizeWith(languages: readonly string[]): Promise<number> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, 'server/src/core/objectives/read.ts')],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'objectives',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [{ name: 'some languages', setup: (build) => leaveOut(build, languages) }],
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

/** Languages that are left out leave nothing behind: what is asked of them by name is undefined. */
function leaveOut(build: esbuild.PluginBuild, languages: readonly string[]): void {
  build.onResolve({ filter: /^\.\/[a-z]{2}(\/\w+)?$/ }, ({ path: asked, resolveDir }) => {
    const [, language = ''] = asked.split('/');
    return languages.includes(language) ? undefined : { path: path.join(resolveDir, `${asked}.ts`), namespace: 'left-out' };
  });
  build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: file }) => {
    const names = Array.from(fs.readFileSync(file, 'utf8').matchAll(/^export const (\w+)/gm), ([, name = '']) => name);
    return { contents: names.map((name) => `export const ${name} = undefined;`).join('\n') };
  });
}
