/**
 * Turns the schemas in this folder into what the core needs, so that each field is described in one place only:
 *
 *   types.ts        what a document of each kind looks like, for the compiler
 *   validators.js   one precompiled check per kind (and validators.d.ts, its types)
 *   schemas.ts      the same schemas as plain values, for hovers, completion, the reference and the form
 *
 * and into the reference that people read: docs/format/, a page for each kind of file, and docs/rules/, one for each rule.
 * Rules are TypeScript, so the pages are written by reference/, which is bundled here together with them.
 *
 *   node schemas/generate.mjs           writes them into server/src/core/schema and docs
 *   node schemas/generate.mjs --check   writes nothing; fails and names the files that are stale, missing or left over
 *   ... --out <folder> --docs <folder>  writes (or checks) other folders
 *
 * A field may say `$ref: common.schema.json#/definitions/…` and add words of its own next to it; its own words win.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const require = createRequire(import.meta.url);
const { default: Ajv } = require('ajv');
const { default: standaloneCode } = require('ajv/dist/standalone');

/** @typedef {Record<string, any>} Schema  A JSON Schema, or a part of one. */

const here = path.dirname(fileURLToPath(import.meta.url));

/** Every kind of file, with the name its type has in TypeScript. */
const kinds = {
  brief: 'Brief',
  rubric: 'Rubric',
  governance: 'Governance',
  deliverable: 'Deliverable',
  review: 'Review',
  decision: 'Decision',
  people: 'PeopleFile',
  workspace: 'WorkspaceFile',
};

/** Words that describe a field to people. Validators and types do without them. */
const annotations = new Set(['$schema', '$id', 'title', 'description', 'x-type', 'x-ref', 'x-keys', 'x-names', 'x-values', 'x-example', 'x-why', 'x-required-from', 'x-required-if', 'x-questions']);

const banner = '// Generated from schemas/ by npm run generate; do not edit.\n';

await main();

async function main() {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, out: { type: 'string' }, docs: { type: 'string' } } });
  const deliver = values.check ? check : write;
  deliver(await generate(), values.out ?? path.join(here, '../server/src/core/schema'), []);
  // The rules are read together with what has just been written, which may be what they were waiting for.
  deliver(await reference(), values.docs ?? path.join(here, '../docs'), ['rules', 'format']);
}

/**
 * @param {Record<string, string>} files
 * @param {string} out
 * @param {readonly string[]} owned  Folders in which nothing else may lie.
 */
function write(files, out, owned) {
  for (const name of leftOver(files, out, owned)) fs.rmSync(path.join(out, name));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
    fs.writeFileSync(path.join(out, name), text);
  }
}

/**
 * @param {Record<string, string>} files
 * @param {string} out
 * @param {readonly string[]} owned
 */
function check(files, out, owned) {
  const stale = Object.keys(files).filter((name) => read(path.join(out, name)) !== files[name]);
  const left = leftOver(files, out, owned);
  for (const name of stale) console.error(`${name} is not what the schemas and rules describe today. Run: npm run generate`);
  for (const name of left) console.error(`${name} is left over from what is no longer there. Run: npm run generate`);
  if (stale.length || left.length) process.exitCode = 1;
}

/** @param {string} file */
function read(file) {
  // A checkout may have given the text the line ends of its system.
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

/**
 * @param {Record<string, string>} files
 * @param {string} out
 * @param {readonly string[]} owned
 */
function leftOver(files, out, owned) {
  return owned
    .filter((folder) => fs.existsSync(path.join(out, folder)))
    .flatMap((folder) => fs.readdirSync(path.join(out, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !(name in files))
    .sort();
}

/** @returns {Promise<Record<string, string>>} */
async function reference() {
  const { outputFiles } = await esbuild.build({ entryPoints: [path.join(here, 'reference/index.ts')], bundle: true, write: false, format: 'cjs', platform: 'node', mainFields: ['module', 'main'], target: 'es2022', logLevel: 'warning' });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return /** @type {any} */ (module.exports).pages();
}

async function generate() {
  const common = load('common').definitions;
  const schemas = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, load(kind)]));
  return {
    'types.ts': await types(schemas, common),
    'validators.js': validators(schemas, common),
    'validators.d.ts': validatorTypes(),
    'schemas.ts': values(schemas, common),
  };
}

/**
 * @param {string} kind
 * @returns {Schema}
 */
function load(kind) {
  return JSON.parse(fs.readFileSync(path.join(here, `${kind}.schema.json`), 'utf8'));
}

// ── types.ts ────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * @param {Record<string, Schema>} schemas
 * @param {Record<string, Schema>} common
 */
async function types(schemas, common) {
  const definitions = {
    ...rename(schemas, (kind) => kinds[/** @type {keyof typeof kinds} */ (kind)]),
    ...rename(common, pascal),
  };
  const closed = Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, typeOnly(schema, common)]));
  const text = await compile({ title: 'All', type: 'object', definitions: closed }, 'All', {
    bannerComment: '',
    unreachableDefinitions: true,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 120 },
  });
  return [
    banner,
    "export type Kind = " + Object.keys(kinds).map(quote).join(' | ') + ';\n',
    'export interface KindTypes {',
    ...Object.entries(kinds).map(([kind, name]) => `  ${kind}: ${name};`),
    '}\n',
    onlyNamed(text),
  ].join('\n');
}

/** Drops the empty root type that json-schema-to-typescript needs, and its notes about where each type came from. */
function onlyNamed(/** @type {string} */ text) {
  return text
    .replace(/export interface All \{\}\n/, '')
    .replace(/\/\*\*\n(?: \*[^\n]*\n)*? \*\/\n(?=export)/g, '')
    .trimStart();
}

/**
 * Only what matters for the shape: plain values are written out, listed choices and shared sections keep their name.
 * @param {any} schema
 * @param {Record<string, Schema>} common
 * @returns {any}
 */
function typeOnly(schema, common) {
  if (Array.isArray(schema)) return schema;
  const { $ref, ...own } = schema;
  if ($ref) {
    const name = definitionName($ref);
    const target = common[name] ?? fail(`${$ref} is not defined`);
    return target.enum || target.type === 'object' ? { $ref: `#/definitions/${pascal(name)}` } : typeOnly(target, common);
  }
  return mapChildren(omit(own, new Set([...annotations, 'patternProperties'])), (child) => typeOnly(child, common));
}

// ── validators.js ───────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * @param {Record<string, Schema>} schemas
 * @param {Record<string, Schema>} common
 */
function validators(schemas, common) {
  const whole = mapValues(schemas, (schema) => bare(resolve(schema, common)));
  const { parts, roots } = factor(whole);
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, inlineRefs: false, unicode: false, messages: false, logger: false, code: { source: true, esm: true, lines: false } });
  for (const [name, schema] of Object.entries({ ...parts, ...roots })) ajv.addSchema(schema, name);
  const code = standaloneCode(ajv, Object.fromEntries(Object.keys(schemas).map((kind) => [kind, kind])));
  if (/\brequire\(/.test(code)) fail('a validator wants to load a package at run time');
  return `${banner}${code.replace('"use strict";', '')}\n`;
}

function validatorTypes() {
  return [
    banner,
    'export interface SchemaError {',
    '  instancePath: string;',
    '  keyword: string;',
    '  params: Record<string, unknown>;',
    '  message?: string;',
    '  schemaPath: string;',
    '}\n',
    'export type Validate = ((data: unknown) => boolean) & { errors?: SchemaError[] | null };\n',
    ...Object.keys(kinds).map((kind) => `export declare const ${kind}: Validate;`),
    '',
  ].join('\n');
}

/**
 * Parts that occur more than once become schemas of their own, and so functions that all kinds call: the code shrinks to
 * less than half its size.
 * @param {Record<string, Schema>} schemas
 */
function factor(schemas) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Record<string, Schema>} */
  const parts = {};
  for (const schema of Object.values(schemas)) count(schema);
  return { roots: mapValues(schemas, (schema) => mapChildren(schema, shorten)), parts };

  /** @param {Schema} schema @returns {Schema} */
  function count(schema) {
    const text = JSON.stringify(schema);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts.get(text) === 1 ? mapChildren(schema, count) : schema;
  }

  /** @param {Schema} schema @returns {Schema} */
  function shorten(schema) {
    const text = JSON.stringify(schema);
    if (counts.get(text) === 1) return mapChildren(schema, shorten);
    const name = `part${[...counts.keys()].indexOf(text)}`;
    parts[name] ??= mapChildren(schema, shorten);
    return { $ref: name };
  }
}

/**
 * Without the words for people.
 * @param {Schema} schema
 * @returns {Schema}
 */
function bare(schema) {
  return mapChildren(omit(schema, annotations), bare);
}

// ── schemas.ts ──────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * @param {Record<string, Schema>} schemas
 * @param {Record<string, Schema>} common
 */
function values(schemas, common) {
  const nodes = Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, node(resolve(schema, common))]));
  const { shared, print } = sharing(nodes);
  const kindLines = Object.entries(nodes).map(([kind, value]) => `  ${kind}: ${print(value, '  ')},`);
  return [
    banner,
    "import type { SchemaNode } from './node';",
    "import type { Kind } from './types';\n",
    ...shared(),
    'export const schemas: Readonly<Record<Kind, SchemaNode>> = {',
    ...kindLines,
    '};',
    '',
  ].join('\n');
}

/**
 * A JSON Schema in the core's own words (see node.ts).
 * @param {Schema} schema
 * @returns {Schema}
 */
function node(schema) {
  return defined({
    type: schema['x-type'],
    valueType: valueType(schema),
    title: schema.title,
    description: schema.description,
    ref: schema['x-ref'],
    keys: schema['x-keys'],
    names: schema['x-names'],
    values: schema['x-values'],
    minimum: schema.minimum,
    maximum: schema.maximum,
    maxLength: schema.maxLength,
    pattern: schema.pattern,
    requiredFrom: schema['x-required-from'],
    requiredIf: schema['x-required-if'],
    example: schema['x-example'],
    why: schema['x-why'],
    questions: schema['x-questions'],
    required: schema.required,
    properties: schema.properties && Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, node(value)])),
    items: schema.items && node(schema.items),
    additional: schema['x-type'] === 'map' ? node(schema.additionalProperties) : undefined,
  });
}

/** @param {Schema} schema */
function valueType(schema) {
  const type = schema.enum ? 'string' : [schema.type].flat().join(' ');
  const words = /** @type {Record<string, string>} */ ({ string: 'text', number: 'number', integer: 'number', boolean: 'yes-no', 'string number': 'text-or-number', array: 'list' });
  return type === 'object' ? schema['x-type'] : (words[type] ?? fail(`no word for the type ${type}`));
}

/**
 * Parts that occur more than once are printed once, under a name of their own.
 * @param {unknown} root
 */
function sharing(root) {
  /** @type {Map<string, { count: number, value: unknown }>} */
  const parts = new Map();
  count(root);
  const names = new Map([...parts].filter(([text, { count }]) => count > 1 && text.length > 80).map(([text], index) => [text, `shared${index + 1}`]));
  return { shared, print };

  /** Children are counted (and so declared) before what contains them. @param {unknown} value */
  function count(value) {
    if (typeof value !== 'object' || value === null) return;
    const text = JSON.stringify(value);
    const seen = parts.get(text);
    if (seen) return void seen.count++;
    for (const child of Object.values(value)) count(child);
    parts.set(text, { count: 1, value });
  }

  function shared() {
    return [...names].map(([text, name]) => `const ${name}${Array.isArray(parts.get(text)?.value) ? '' : annotation(parts.get(text)?.value)} = ${write(parts.get(text)?.value, '')};\n`);
  }

  /** @param {unknown} value @param {string} indent @returns {string} */
  function print(value, indent) {
    return names.get(JSON.stringify(value)) ?? write(value, indent);
  }

  /** @param {any} value @param {string} indent @returns {string} */
  function write(value, indent) {
    if (typeof value !== 'object') return typeof value === 'string' ? quote(value) : String(value);
    const inner = indent + '  ';
    if (Array.isArray(value)) {
      const short = `[${value.map((item) => print(item, inner)).join(', ')}]`;
      return short.length < 100 ? short : `[\n${value.map((item) => `${inner}${print(item, inner)},\n`).join('')}${indent}]`;
    }
    return `{\n${Object.entries(value).map(([key, child]) => `${inner}${name(key)}: ${print(child, inner)},\n`).join('')}${indent}}`;
  }
}

/** A node needs its type written down; plain records of text or of nodes do not. @param {any} value */
function annotation(value) {
  return 'valueType' in value ? ': SchemaNode' : typeof Object.values(value)[0] === 'string' ? '' : ': Readonly<Record<string, SchemaNode>>';
}

// ── Small tools ─────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Puts every shared definition where it is pointed at. What stands next to the `$ref` wins over the definition.
 * @param {any} schema
 * @param {Record<string, Schema>} common
 * @returns {any}
 */
function resolve(schema, common) {
  const { $ref, ...own } = schema;
  const target = $ref ? (common[definitionName($ref)] ?? fail(`${$ref} is not defined`)) : {};
  const whole = $ref ? { ...resolve(target, common), ...own } : own;
  return mapChildren(whole, (child) => resolve(child, common));
}

/**
 * The same schema with every direct part replaced.
 * @param {Schema} schema
 * @param {(child: Schema) => Schema} change
 * @returns {Schema}
 */
function mapChildren(schema, change) {
  const result = { ...schema };
  if (schema.properties) result.properties = Object.fromEntries(Object.entries(schema.properties).map(([key, child]) => [key, change(child)]));
  if (schema.items) result.items = change(schema.items);
  if (typeof schema.additionalProperties === 'object') result.additionalProperties = change(schema.additionalProperties);
  return result;
}

/** @param {string} ref */
function definitionName(ref) {
  return ref.match(/^common\.schema\.json#\/definitions\/([a-z-]+)$/)?.[1] ?? fail(`${ref} does not point into common.schema.json`);
}

/** @param {Record<string, any>} record @param {(value: any) => any} change */
function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** @param {Record<string, any>} record @param {Set<string>} keys */
function omit(record, keys) {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));
}

/** @param {Record<string, any>} record */
function defined(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** @param {Record<string, any>} record @param {(key: string) => string} change */
function rename(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [change(key), value]));
}

/** @param {string} words */
function pascal(words) {
  return words.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
}

/** @param {string} text */
function quote(text) {
  return `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}

/** @param {string} key */
function name(key) {
  return /^[a-zA-Z]\w*$/.test(key) ? key : quote(key);
}

/** @param {string} message @returns {never} */
function fail(message) {
  throw new Error(message);
}
