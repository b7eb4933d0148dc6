/**
 * Turns the words that people keep in `server/lexicons/*.yaml` into modules that load at once.
 *
 *   node server/lexicons/generate.mjs           writes them into server/src/core/objectives/<language>/words.ts
 *   node server/lexicons/generate.mjs --check   writes nothing; fails and names the files that are stale
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { marksOf, packed } from './pack.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const objectives = path.join(here, '../src/core/objectives');
const LEVELS = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'];
const DOMAINS = ['cognitive', 'affective', 'psychomotor'];

const stale = [];
for (const file of fs.readdirSync(here).filter((name) => name.endsWith('.yaml')).sort()) {
  const language = file.replace('.yaml', '');
  const target = path.join(objectives, language, 'words.ts');
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

function moduleOf(file, { sources, verbs, offers, ...others }) {
  delete others.language;
  const lists = Object.fromEntries(flat(others));
  const meanings = meaningsOf(file, sources, verbs);
  const { markOf, lettersIn } = marksOf([...meanings.values()].flat(), lists);
  const groups = [...meanings].map(([meaning, words]) => [...meaning.split(' '), packed(words, markOf)].map(quoted).join(', '));
  const offered = Object.entries(offers).map(([level, list]) => `${level}: [${list.map(quoted).join(', ')}]`);
  return [
    `/** Generated from server/lexicons/${file} by \`npm run generate\`; change that file instead. How words are packed: server/lexicons/pack.mjs. */`,
    `export const VERBS = [\n${groups.map((group) => `  [${group}],\n`).join('')}] as const;`,
    `export const OFFERS = { ${offered.join(', ')} } as const;`,
    `export const LISTS = {\n${Object.entries(lists).map(([name, words]) => `  ${quoted(name)}: ${quoted(lettersIn.get(name) ?? packedList(file, name, words))},\n`).join('')}} as const;`,
    '',
  ].join('\n\n').replace(/\n+$/, '\n');
}

/** The verbs of each meaning, which is a domain, the lowest and the highest level. */
function meaningsOf(file, sources, verbs) {
  const seen = new Map();
  const meanings = new Map();
  for (const [index, { domain, level, source, words }] of verbs.entries()) {
    const where = `${file}, verbs, group ${index + 1}`;
    const [lowest, highest = lowest] = String(level).split('..');
    if (!DOMAINS.includes(domain)) throw new Error(`${where}: the domain “${domain}” is none of ${DOMAINS.join(', ')}.`);
    if (!LEVELS.includes(lowest) || LEVELS.indexOf(highest) < LEVELS.indexOf(lowest)) throw new Error(`${where}: the level “${level}” is no level and no range of levels.`);
    for (const name of source) if (!sources[name]) throw new Error(`${where}: the source “${name}” is not listed under “sources”.`);
    const list = words.trim().split(/\s+/);
    for (const word of list) {
      if (seen.has(word)) throw new Error(`${where}: “${word}” is in group ${seen.get(word)}, too. Leave it in one of them.`);
      if (/[\dA-Z|]/.test(word)) throw new Error(`${where}: “${word}” holds a digit, a capital or a “|”. Write verbs in small letters.`);
      seen.set(word, index + 1);
    }
    const meaning = `${domain} ${lowest} ${highest}`;
    meanings.set(meaning, [...(meanings.get(meaning) ?? []), ...list]);
  }
  return meanings;
}

function packedList(file, name, words) {
  try {
    return packed(words);
  } catch (error) {
    throw new Error(`${file}, ${name}: ${error.message}`);
  }
}

/** `also-nouns: { either: … }` becomes `also-nouns.either`. A text is words with spaces between; phrases are a list. */
function flat(lists, prefix = '') {
  return Object.entries(lists).flatMap(([key, value]) => {
    if (typeof value === 'string') return [[prefix + key, [...new Set(value.trim().split(/\s+/))]]];
    if (Array.isArray(value)) return [[prefix + key, value]];
    return flat(value, `${prefix}${key}.`);
  });
}

function quoted(text) {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
