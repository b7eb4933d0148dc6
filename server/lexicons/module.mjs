/** The module of a language, made of its lexicon; says what is wrong, and where, when something is. */
import { packed } from './pack.mjs';

const LEVELS = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'];
const DOMAINS = ['cognitive', 'affective', 'psychomotor'];

export function moduleOf(file, { sources, verbs, offers, ...others }) {
  delete others.language;
  const lists = Object.fromEntries(flat(others));
  const meanings = meaningsOf(file, sources, verbs);
  dropDerived(meanings, lists);
  const { letters, lists: names, count, code } = packed({ ...Object.fromEntries(meanings), ...lists });
  const offered = Object.entries(offers).map(([level, list]) => `${level}: [${list.map(quoted).join(', ')}]`);
  return [
    `/** Generated from server/lexicons/${file} by \`npm run generate\`; change that file instead. How words are packed: ../spelled.ts. */`,
    `export const WORDS = {\n${[
      `offers: { ${offered.join(', ')} }`,
      `meanings: ${meanings.size}`,
      `lists: [\n${names.map((name) => `    ${quoted(name)},\n`).join('')}  ]`,
      `count: ${count}`,
      `letters: ${quoted(letters)}`,
      `code: ${quoted(code)}`,
    ].map((line) => `  ${line},\n`).join('')}} as const;`,
    `export type ListName = (typeof WORDS.lists)[number];`,
    '',
  ].join('\n\n').replace(/\n+$/, '\n');
}

/** The verbs of each meaning, which is a domain, the lowest and the highest level: the first lists of all. */
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
      if (/[\dA-Z]/.test(word)) throw new Error(`${where}: “${word}” holds a digit or a capital. Write verbs in small letters.`);
      seen.set(word, index + 1);
    }
    const meaning = `${domain} ${lowest} ${highest}`;
    meanings.set(meaning, [...(meanings.get(meaning) ?? []), ...list]);
  }
  return meanings;
}

/** Leaves out the verbs that a grammar knows by their endings; see `verb-endings` in `en.yaml`. Those that are nouns, too, have to be named. */
function dropDerived(meanings, { 'verb-endings': endings = [], 'ate-nouns': nouns = [], ...lists }) {
  const known = new Set([...nouns, ...Object.keys(lists).filter((name) => name.startsWith('also-nouns')).flatMap((name) => lists[name])]);
  const derived = (word) => /^[a-z]{6,}$/.test(word) && endings.some((ending) => word.endsWith(ending)) && !known.has(word);
  const usual = meanings.get('cognitive apply apply');
  if (usual) meanings.set('cognitive apply apply', usual.filter((word) => !derived(word)));
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
