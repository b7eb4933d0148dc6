/**
 * Turns the words that people keep in `server/lexicons/*.yaml` into modules that load at once.
 *
 *   node server/lexicons/generate.mjs           writes them into server/src/core/objectives/words
 *   node server/lexicons/generate.mjs --check   writes nothing; fails and names the files that are stale
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const here = path.dirname(fileURLToPath(import.meta.url));
const words = path.join(here, '../src/core/objectives/words');

// What packs words shares its guesses with what unpacks them, which is TypeScript.
const { outputFiles } = await build({ entryPoints: [path.join(here, 'module.mjs')], bundle: true, write: false, platform: 'node', format: 'esm', logLevel: 'warning' });
const { moduleOf } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const stale = [];
for (const file of fs.readdirSync(here).filter((name) => name.endsWith('.yaml')).sort()) {
  const language = file.replace('.yaml', '');
  const target = path.join(words, `${language}.ts`);
  const text = moduleOf(file, parse(fs.readFileSync(path.join(here, file), 'utf8')));
  if (fs.existsSync(target) && fs.readFileSync(target, 'utf8') === text) continue;
  stale.push(path.relative(process.cwd(), target));
  if (process.argv.includes('--check')) continue;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  process.stderr.write(`Stale: ${stale.join(', ')}. Run “npm run generate”.\n`);
  process.exitCode = 1;
}
