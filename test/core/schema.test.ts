/** The schemas speak to instructional designers, and what is generated from them says the same. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv, { type AnySchemaObject } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isNode, LineCounter, parse, parseDocument } from 'yaml';
import type { SchemaNode } from '../../server/src/core/schema/node';
import { schemas } from '../../server/src/core/schema/schemas';
import type { Kind } from '../../server/src/core/schema/types';
import * as validators from '../../server/src/core/schema/validators.js';

const root = path.join(__dirname, '../..');
const kinds = Object.keys(schemas) as Kind[];
const fieldTypes = ['text', 'prose', 'id', 'ref', 'date', 'locale', 'number', 'integer', 'yes-no', 'choice', 'list', 'section', 'map', 'text-or-number'];
const refTargets = ['person', 'role', 'checkpoint', 'criterion', 'scale-level', 'objective', 'audience', 'measure', 'source', 'milestone', 'deliverable-request', 'brief', 'governance', 'rubric', 'deliverable', 'decision', 'any'];
const jargon = /\b(strings?|arrays?|enums?|null|regex|regular expressions?|booleans?|integers?|objects?|json|yaml|schemas?|pars(e|er|ing)|syntax|kebab|properties|property|tokens?|undefined|nodes?)\b/i;

describe.each(kinds)('%s schema', (kind) => {
  const fields = [...walk(schemas[kind], kind)];

  it('speaks plainly in every field', () => {
    for (const { path, node } of fields) {
      expect(node.title, path).toMatch(/^\p{Lu}/u);
      expect(node.description, path).toMatch(/^.{11,}[.?)]$/u);
      const words = [node.title, node.description, node.why, node.requiredIf, ...(node.questions ?? []), ...Object.values(node.values ?? {})];
      for (const text of words) expect(text ?? '', path).not.toMatch(jargon);
    }
  });

  it('says what may stand in every field', () => {
    for (const { path, node } of fields) {
      expect(fieldTypes, path).toContain(node.type);
      expect(node.type === 'choice', path).toBe(node.values !== undefined);
      expect(node.type === 'list', path).toBe(node.items !== undefined);
      expect(node.type === 'map', path).toBe(node.additional !== undefined);
      expect(node.type === 'section', path).toBe(node.properties !== undefined);
      if (node.type === 'ref') expect(refTargets, path).toContain(node.ref);
      if (node.requiredFrom) expect(Object.keys(schemas[kind].properties?.status?.values ?? {}), path).toContain(node.requiredFrom);
      for (const meaning of Object.values(node.values ?? {})) expect(meaning, path).toMatch(/^\p{Lu}.*\.$/u);
      for (const key of node.required ?? []) expect(Object.keys(node.properties ?? {}), path).toContain(key);
    }
  });

  it('asks one to five real questions where it asks any', () => {
    for (const { path, node } of fields.filter(({ node }) => node.questions)) {
      expect(node.questions?.length, path).toBeLessThanOrEqual(5);
      for (const question of node.questions ?? []) expect(question, path).toMatch(/\?$/);
    }
  });

  it('explains why every section is asked for', () => {
    const sections = fields.filter(({ path, node }) => /^[a-z]+\.[a-z-]+$/.test(path) && node.valueType !== 'text' && !/\.(tags|links)$/.test(path));
    expect(sections.filter(({ node }) => !node.why).map(({ path }) => path)).toEqual([]);
  });
});

describe('examples of single fields', () => {
  const ajv = plainAjv();
  const cases = [...kinds, 'common' as const].flatMap((kind) => examplesIn(kind));

  it('exist for every field', () => {
    const fields = kinds.flatMap((kind) => [...walk(schemas[kind], kind)]).filter(({ path, node }) => /[\w-]$/.test(path) && path.includes('.') && !node.example);
    expect(fields.map(({ path }) => path)).toEqual([]);
  });

  it('fit the field they explain, one field per line', () => {
    for (const { pointer, key, example } of cases) {
      const value = parse(example) as Record<string, unknown>;
      expect(Object.keys(value), pointer).toEqual([key]);
      const validate = ajv.getSchema(pointer) ?? fail(pointer);
      expect(validate(value[key]) ? [] : validate.errors, pointer).toEqual([]);
      expect(example, pointer).not.toMatch(/: [[{](?!\])/);
    }
  });
});

describe('example workspaces', () => {
  it.each(exampleFiles().filter((file) => !file.startsWith('examples/bad/')))('%s fits its schema', (file) => {
    expect(violations(file)).toEqual([]);
  });

  it.each(exampleFiles().filter((file) => file.startsWith('examples/bad/')))('%s breaks its schema exactly where it says so', (file) => {
    const expected = read(file).split('\n').flatMap((line, index) => ['file/schema', 'file/unknown-field'].filter((rule) => line.includes('# expect:') && line.includes(rule)).map((rule) => `${index + 1} ${rule}`));
    expect(violations(file)).toEqual(expected);
  });

  it('are named after their id and kind', () => {
    for (const file of exampleFiles()) {
      const { id, kind } = parse(read(file)) as { id: string; kind: string };
      expect(path.basename(file)).toBe(`${id}.${kind}.yaml`);
    }
  });

  it('need no file that is not there', () => {
    for (const file of exampleFiles()) {
      const workspace = file.split('/').slice(0, 2).join('/');
      for (const [, location = ''] of read(file).matchAll(/location: (standards\/\S+)/g)) expect(fs.existsSync(path.join(root, workspace, location)), `${file}: ${location}`).toBe(true);
    }
  });
});

describe.each(kinds)('%s validator', (kind) => {
  const validate = validators[kind];

  it('accepts the least there can be, and misses each part of it', () => {
    const least = filled(schemas[kind], false);
    expect(accepts(least)).toBe(true);
    for (const missing of withoutEachRequired(schemas[kind], least)) expect(accepts(missing)).toBe(false);
  });

  it('accepts everything there can be, and misses each required part of it', () => {
    const most = filled(schemas[kind], true);
    expect(accepts(most)).toBe(true);
    for (const missing of withoutEachRequired(schemas[kind], most)) expect(accepts(missing)).toBe(false);
  });

  it('agrees with the description given to the rest of the core', () => {
    fc.assert(fc.property(arbitrary(schemas[kind]), (document) => accepts(document)), { numRuns: 40 });
  });

  it('accepts keys of your own when they start with x-, and no other', () => {
    const least = filled(schemas[kind], false) as Record<string, unknown>;
    expect(accepts({ ...least, 'x-cost-center': 4711 })).toBe(true);
    expect(accepts({ ...least, buget: 4711 })).toBe(false);
  });

  it('agrees with the schema it comes from, also about nonsense', () => {
    const original = plainAjv().getSchema(`${kind}.schema.json`) ?? fail(kind);
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), spoiled(filled(schemas[kind], true))), (document) => accepts(document) === original(document)),
      { numRuns: 300 },
    );
  });

  function accepts(document: unknown) {
    return validate(document);
  }
});

describe('generated files', () => {
  it('are up to date', () => {
    expect(check()).toEqual({ status: 0, said: '' });
  });

  it.each(['types.ts', 'validators.js', 'validators.d.ts', 'schemas.ts'])('are noticed when stale: %s', (name) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'learning-briefs-'));
    try {
      fs.cpSync(path.join(root, 'server/src/core/schema'), folder, { recursive: true });
      fs.appendFileSync(path.join(folder, name), '// someone was here\n');
      const { status, said } = check('--out', folder);
      expect(status).toBe(1);
      expect(said).toContain(`${name} is not what`);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  function check(...more: string[]) {
    const { status, stderr } = spawnSync(process.execPath, ['schemas/generate.mjs', '--check', ...more], { cwd: root, encoding: 'utf8' });
    return { status, said: stderr };
  }
});

/** Every field below a node, with a path such as `brief.objectives[].level`. */
function* walk(node: SchemaNode, path: string): Generator<{ path: string; node: SchemaNode }> {
  yield { path, node };
  for (const [key, child] of Object.entries(node.properties ?? {})) yield* walk(child, `${path}.${key}`);
  if (node.items) yield* walk(node.items, `${path}[]`);
  if (node.additional) yield* walk(node.additional, `${path}{}`);
}

/** The committed schemas as they are, without our generator in between. */
function plainAjv() {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  ajv.addVocabulary(['x-type', 'x-ref', 'x-keys', 'x-names', 'x-values', 'x-example', 'x-why', 'x-required-from', 'x-required-if', 'x-questions']);
  for (const kind of ['common', ...kinds]) ajv.addSchema(schemaFile(kind));
  return ajv;
}

function schemaFile(kind: string) {
  return JSON.parse(read(`schemas/${kind}.schema.json`)) as AnySchemaObject;
}

function examplesIn(kind: string) {
  const found: { pointer: string; key: string; example: string }[] = [];
  visit(schemaFile(kind), `${kind}.schema.json#`);
  return found;

  function visit(schema: AnySchemaObject, pointer: string) {
    const parts = Object.entries({ ...(schema.properties as object | undefined), ...(schema.definitions as object) }) as [string, AnySchemaObject][];
    for (const [key, child] of parts) {
      const place = `${pointer}/${schema.definitions ? 'definitions' : 'properties'}/${key}`;
      const example = child['x-example'] as string | undefined;
      if (example) found.push({ pointer: place, key: schema.definitions ? example.slice(0, example.indexOf(':')) : key, example });
      visit(child, place);
    }
    if (schema.items) visit(schema.items as AnySchemaObject, `${pointer}/items`);
  }
}

function exampleFiles() {
  return fs.readdirSync(path.join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).map((file) => `examples/${file.split(path.sep).join('/')}`).sort();
}

/** `line rule` for everything the schema objects to. */
function violations(file: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(read(file), { lineCounter });
  expect(document.errors).toEqual([]);
  const validate = validators[(document.toJS() as { kind: Kind }).kind];
  validate(document.toJS());
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
    const place = instancePath.split('/').slice(1);
    const unknown = keyword === 'additionalProperties' ? String(params.additionalProperty) : undefined;
    const parent = unknown === undefined ? undefined : place.length ? document.getIn(place, true) : document.contents;
    const key = isMap(parent) ? parent.items.find(({ key }) => String(key) === unknown)?.key : document.getIn(place, true);
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    return `${lineCounter.linePos(offset).line} ${unknown === undefined ? 'file/schema' : 'file/unknown-field'}`;
  });
}

/** A document with the least, or with every field, and one entry in each list. */
function filled(node: SchemaNode, everything: boolean): unknown {
  switch (node.type) {
    case 'section': {
      const keys = everything ? Object.keys(node.properties ?? {}) : (node.required ?? []);
      return Object.fromEntries(keys.map((key) => [key, filled(node.properties?.[key] ?? fail(key), everything)]));
    }
    case 'list': return [filled(node.items ?? fail('items'), everything)];
    case 'map': return { 'some-key': filled(node.additional ?? fail('additional'), everything) };
    case 'choice': return Object.keys(node.values ?? {})[0];
    case 'number': return 0.5;
    case 'integer': return node.minimum ?? 0;
    case 'yes-no': return false;
    case 'date': return '2026-05-11';
    case 'locale': return 'pt-BR';
    default: return 'some-name';
  }
}

function* withoutEachRequired(node: SchemaNode, value: unknown): Generator {
  if (Array.isArray(value) && node.items) for (const less of withoutEachRequired(node.items, value[0])) yield [less];
  if (!node.properties) return;
  const section = value as Record<string, unknown>;
  for (const key of node.required ?? []) yield Object.fromEntries(Object.entries(section).filter(([other]) => other !== key));
  for (const [key, child] of Object.entries(section)) {
    for (const less of withoutEachRequired(node.properties[key] ?? fail(key), child)) yield { ...section, [key]: less };
  }
}

/** Documents the description allows. */
function arbitrary(node: SchemaNode): fc.Arbitrary<unknown> {
  switch (node.type) {
    case 'section': {
      const fields = Object.fromEntries(Object.entries(node.properties ?? {}).map(([key, child]) => [key, arbitrary(child)]));
      return fc.record(fields, { requiredKeys: [...(node.required ?? [])] });
    }
    case 'list': return fc.array(arbitrary(node.items ?? fail('items')), { maxLength: 2 });
    case 'map': return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), arbitrary(node.additional ?? fail('additional')), { maxKeys: 2 });
    case 'choice': return fc.constantFrom(...Object.keys(node.values ?? {}));
    case 'number': return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'integer': return fc.integer({ min: node.minimum ?? 0, max: node.maximum ?? 1000 });
    case 'yes-no': return fc.boolean();
    case 'text-or-number': return fc.oneof(fc.string(), fc.integer());
    case 'date': return fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2099-12-31') }).map((date) => date.toISOString().slice(0, 10));
    case 'locale': return fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW', 'es-419', 'sr-Latn');
    case 'id': return fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}$/);
    case 'ref': return fc.constantFrom('some-name', 'rubric@2', 'brief:some-name', 'brief:some-name#item');
    default: return fc.string({ minLength: 1 });
  }
}

/** The document with one value, somewhere, replaced by nonsense. */
function spoiled(document: unknown): fc.Arbitrary<unknown> {
  const paths: string[][] = [];
  collect(document, []);
  return fc.tuple(fc.constantFrom(...paths), fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('', 'Not An Id', '2026-5-1', '@', -1, 1.5))).map(([place, nonsense]) => {
    const copy = structuredClone(document) as Record<string, never>;
    const parent = place.slice(0, -1).reduce<Record<string, never>>((value, key) => (key in value ? (value[key] as never) : fail(key)), copy);
    Object.assign(parent, { [place.at(-1) ?? '']: nonsense });
    return copy;
  });

  function collect(value: unknown, place: string[]) {
    if (place.length) paths.push(place);
    if (typeof value === 'object' && value !== null) for (const [key, child] of Object.entries(value)) collect(child, [...place, key]);
  }
}

function read(file: string) {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

function fail(what: string): never {
  throw new Error(`There is no ${what}`);
}
