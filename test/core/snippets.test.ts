/** What a snippet inserts is a file, a section or a list item that the schema accepts, before anything is filled in. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { SchemaNode } from '../../server/src/core/schema/node';
import { schemas } from '../../server/src/core/schema/schemas';
import type { Kind } from '../../server/src/core/schema/types';
import * as validators from '../../server/src/core/schema/validators.js';

import { run } from '../../server/src/core/check';
import { read } from '../../server/src/core/document';
import { placeholder } from '../../server/src/core/rules/file/placeholder';
import { settingsFrom } from '../../server/src/core/settings';
import { workspaceOf } from '../../server/src/core/workspace';

interface Snippet { prefix: string | string[]; description: string; in?: string; body: string[] }

const root = path.join(__dirname, '../..');
const kinds = Object.keys(schemas) as Kind[];

/** Where a list item or an inner section belongs; other sections belong at the top. */
const homes: Record<string, string> = {
  'brief/Cause': 'performance-problem.causes[]',
  'brief/Audience': 'audiences[]',
  'brief/Objective': 'objectives[]',
  'brief/Requested deliverable': 'deliverables[]',
  'brief/Source': 'sources[]',
  'brief/Expert': 'smes[]',
  'brief/Expert session': 'smes[].sessions[]',
  'brief/Target language': 'localization.locales[]',
  'brief/Measure': 'measurement.measures[]',
  'brief/Milestone': 'milestones[]',
  'brief/Risk': 'risks[]',
  'brief/Open question': 'open-questions[]',
  'brief/Waiver': 'waivers[]',
  'rubric/Criterion': 'criteria[]',
  'rubric/Scale level': 'scale[]',
  'rubric/Waiver': 'waivers[]',
  'governance/Ending well': 'engagement',
  'governance/Role': 'roles[]',
  'governance/Responsibility': 'responsibilities[]',
  'governance/Checkpoint': 'checkpoints[]',
  'governance/Escalation level': 'escalation[]',
  'governance/Meeting': 'meetings[]',
  'governance/Service level': 'service-levels[]',
  'governance/Waiver': 'waivers[]',
  'deliverable/Part': 'structure[]',
  'deliverable/Assessment': 'assessments[]',
  'deliverable/Expert session': 'smes-consulted[]',
  'deliverable/Language': 'localization.locales[]',
  'deliverable/AI-assisted part': 'ai-assistance[]',
  'deliverable/Self-rating': 'self-check[]',
  'deliverable/Review date': 'checkpoints[]',
  'deliverable/Change': 'changes[]',
  'deliverable/Open question': 'open-questions[]',
  'deliverable/Waiver': 'waivers[]',
  'review/Reviewer': 'reviewers[]',
  'review/Score': 'scores[]',
  'review/Comment': 'feedback[]',
  'decision/Option': 'options[]',
  'people/Person': 'people[]',
  'people/Expert': 'people[]',
  'people/Embedded specialist': 'people[]',
  'people/Absence': 'people[].away[]',
};

describe.each(kinds)('%s snippets', (kind) => {
  const snippets = Object.entries(JSON.parse(fs.readFileSync(path.join(root, 'snippets', `${kind}.json`), 'utf8')) as Record<string, Snippet>);

  it('begin with a whole file', () => {
    expect(snippets[0]?.[1].prefix).toEqual([kind, expect.stringMatching(/^new /)]);
  });

  it.each(snippets)('%s leaves nothing open that a check would not notice', (_name, { body }) => {
    const open = [...body.join('\n').matchAll(/<[^<>]*>/g)].map(([mark]) => mark);
    const document = read(`kind: brief\nsummary: ${JSON.stringify(open.join(' '))}\n`, 'x.brief.yaml');
    if (!document) throw new Error('not read');
    expect(run(placeholder, document, { workspace: workspaceOf([document]), settings: settingsFrom(undefined, '2026-05-11') })).toHaveLength(open.length);
  });

  it.each(snippets)('%s says which field it belongs under', (name, snippet) => {
    expect(snippet.in).toBe(homes[`${kind}/${name}`]?.split('.').at(-1)?.replace('[]', ''));
  });

  it.each(snippets)('%s fits the schema and is block style', (name, { body }) => {
    const document = parseDocument(filledIn(body));
    expect(document.errors).toEqual([]);
    const value = document.toJS() as unknown;
    const wrong = isWholeFile(name) ? broken(kind, value) : brokenInPart(kind, homes[`${kind}/${name}`] ?? '', value);
    expect(Array.isArray(value)).toBe(isItem(homes[`${kind}/${name}`] ?? ''));
    expect(wrong).toEqual([]);
    visit(document, { Collection: (_, node) => expect(node.flow && node.items.length > 0).toBeFalsy() });
  });

  it.each(snippets)('%s offers exactly the values of the schema', (name, { body }) => {
    const home = isWholeFile(name) ? '' : (homes[`${kind}/${name}`] ?? '');
    const offered = choicesByField(filledIn(body, (choices) => choices.replaceAll(',', '|')), at(kind, home));
    for (const { field, choices, node } of offered) {
      const expected = node.type === 'yes-no' ? ['false', 'true'] : Object.keys(node.values ?? {});
      expect(node.type === 'yes-no' ? [...choices].sort() : choices, field).toEqual(expected);
    }
    expect(offered.length).toBe(body.join('\n').match(/\$\{\d+\|/g)?.length ?? 0);
  });

  it.each(snippets)('%s numbers its stops in reading order and ends after them', (_, { body, description, prefix }) => {
    const stops = [...body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
    const fresh = [...new Set(stops)];
    expect(fresh).toEqual([...Array(fresh.length - 1).keys()].map((index) => index + 1).concat(0));
    expect(body.at(-1)).toBe('$0');
    expect(description).toMatch(/\.$/);
    expect([prefix].flat().join()).not.toBe('');
  });

  it.each(snippets)('%s asks the same questions as the schema', (_, { body }) => {
    const questions = new Set([...allNodes(schemas[kind])].flatMap(({ questions }) => questions ?? []));
    for (const line of body) if (/^ *# .*\?$/.test(line)) expect(questions).toContain(line.trim().slice(2));
  });
});

it('has a home only for snippets that exist', () => {
  for (const home of Object.keys(homes)) {
    const [kind = '', name = ''] = home.split('/');
    expect(Object.keys(JSON.parse(fs.readFileSync(path.join(root, 'snippets', `${kind}.json`), 'utf8')) as object)).toContain(name);
  }
});

function isWholeFile(name: string) {
  return name.startsWith('New ');
}

/** The text an author gets who accepts every default. Choices become their first value, unless told otherwise. */
function filledIn(body: string[], choose = (choices: string) => choices.split(',')[0] ?? '') {
  const defaults = new Map<string, string>();
  return body
    .join('\n')
    .replace(/\$\{TM_FILENAME_BASE\/[^}]*\}/g, 'file-name')
    .replace('$0', '')
    .replaceAll('${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}', '2026-05-11')
    .replace(/\$\{\d+\|([^|]*)\|\}/g, (_, choices: string) => choose(choices))
    .replace(/\$\{(\d+):([^}]*)\}/g, (_, stop: string, text: string) => (defaults.set(stop, text), text))
    .replace(/\$\{(\d+)\}/g, (_, stop: string) => defaults.get(stop) ?? '');
}

function broken(kind: Kind, value: unknown) {
  const validate = validators[kind];
  return validate(value) ? [] : (validate.errors ?? []);
}

/** Puts the part where it belongs and listens only to what is said about the part: the rest of the file is missing. */
function brokenInPart(kind: Kind, home: string, value: unknown) {
  const steps = home.split('.').filter(Boolean).flatMap((step) => step.split(/(?=\[\])/));
  const part = Array.isArray(value) ? (value[0] as unknown) : value;
  const whole = steps.reduceRight<unknown>((inner, step) => (step === '[]' ? [inner] : { [step]: inner }), part);
  const places = isItem(home) ? [''] : Object.keys(part as object).map((key) => `/${key}`);
  const start = steps.map((step) => `/${step === '[]' ? 0 : step}`).join('');
  return broken(kind, whole).filter(({ instancePath, params }) => places.some((place) => instancePath.startsWith(start + place)) || 'additionalProperty' in params);
}

function isItem(home: string) {
  return home.endsWith('[]');
}

function at(kind: Kind, home: string): SchemaNode {
  if (!home) return schemas[kind];
  return home.split('.').reduce<SchemaNode>((node, step) => {
    const field = node.properties?.[step.replace('[]', '')] ?? fail(home);
    return step.endsWith('[]') ? (field.items ?? fail(home)) : field;
  }, schemas[kind]);
}

/** Every value written as `a|b|c`, with the field it stands in. */
function choicesByField(text: string, node: SchemaNode) {
  const found: { field: string; choices: string[]; node: SchemaNode }[] = [];
  const contents = parseDocument(text).contents;
  if (isSeq(contents)) for (const item of contents.items) collect(item, node, 'item');
  else collect(contents, node, 'file');
  return found;

  function collect(value: unknown, node: SchemaNode, field: string) {
    if (isScalar(value) && String(value.value).includes('|')) found.push({ field, choices: String(value.value).split('|'), node });
    if (!isCollection(value)) return;
    for (const item of value.items) {
      if (isPair(item) && isScalar(item.key) && isMap(value)) collect(item.value, node.properties?.[String(item.key.value)] ?? node.additional ?? fail(String(item.key.value)), `${field}.${String(item.key.value)}`);
      else collect(item, node.items ?? fail(field), `${field}[]`);
    }
  }
}

function* allNodes(node: SchemaNode): Generator<SchemaNode> {
  yield node;
  for (const child of [...Object.values(node.properties ?? {}), node.items, node.additional]) if (child) yield* allNodes(child);
}

function fail(what: string): never {
  throw new Error(`There is no ${what}`);
}
