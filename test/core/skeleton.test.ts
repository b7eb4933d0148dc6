import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../server/src/core/check';
import { KINDS } from '../../server/src/core/document';
import { isOpen } from '../../server/src/core/open';
import { rules } from '../../server/src/core/rules';
import type { SchemaNode } from '../../server/src/core/schema/node';
import { schemas } from '../../server/src/core/schema/schemas';
import { settingsFrom } from '../../server/src/core/settings';
import { fieldLines, itemLines, placeholder, sectionLines } from '../../server/src/core/skeleton';
import { workspaceOf } from '../../server/src/core/workspace';
import { readAs } from '../support/versions';

const everything = (): boolean => true;
const nothing = (): boolean => false;

describe.each(KINDS)('%s', (kind) => {
  test.each([['everything', everything], ['what it cannot do without', nothing]] as const)('%s, written as a skeleton, is right but for its blanks', (_what, needed) => {
    const document = readAs(`${sectionLines(schemas[kind], needed, { id: 'a', title: 'A' }).join('\n')}\n`, `a.${kind}.yaml`);
    expect(document.complaints).toEqual([]);
    expect(document.kindFrom).toBe('content');
    const format = rules.filter(({ id }) => ['file/schema', 'file/unknown-field', 'file/unknown-kind', 'file/schema-version'].includes(id));
    expect(format).toHaveLength(4);
    expect(findingsOf(format, document, { workspace: workspaceOf([document]), settings: settingsFrom(undefined, '2026-05-11') }).map(({ message }) => message)).toEqual([]);
  });
});

describe('a skeleton', () => {
  const text = (title: string, more: Partial<SchemaNode> = {}): SchemaNode => ({ type: 'text', valueType: 'text', title, ...more });
  const section = (properties: Readonly<Record<string, SchemaNode>>, more: Partial<SchemaNode> = {}): SchemaNode => ({ type: 'section', valueType: 'section', properties, ...more });
  const list = (items: SchemaNode, more: Partial<SchemaNode> = {}): SchemaNode => ({ type: 'list', valueType: 'list', items, ...more });

  test('has the fields it cannot do without, those that are needed and those that are known', () => {
    const schema = section({ a: text('A'), b: text('B', { requiredFrom: 'ready' }), c: text('C'), d: text('D') }, { required: ['a'] });
    expect(sectionLines(schema, ({ requiredFrom }) => requiredFrom === 'ready', { d: 'known' })).toEqual(['a: <a>', 'b: <b>', 'd: known']);
    expect(sectionLines(section({ a: text('A'), b: text('B') }), nothing, {})).toEqual(['a: <a>']);
    expect(sectionLines(section({ a: text('A') }), nothing, { a: ['- one', '- two'] })).toEqual(['a:', '  - one', '  - two']);
  });

  test('asks its questions', () => {
    expect(fieldLines('a', text('A', { questions: ['Why?', 'When?'] }), nothing)).toEqual(['# Why?', '# When?', 'a: <a>']);
    expect(fieldLines('s', section({ a: text('A', { questions: ['Who?'] }) }, { questions: ['Why?'] }), nothing)).toEqual(['s:', '  # Why?', '  # Who?', '  a: <a>']);
  });

  test('of a list has one item, with an id where items have ids', () => {
    expect(fieldLines('l', list(text('One thing')), nothing)).toEqual(['l:', '  - <one thing>']);
    const item = section({ id: text('Id'), a: text('A') }, { required: ['id', 'a'], title: 'Launch wave' });
    expect(fieldLines('l', list(item), nothing)).toEqual(['l:', '  - id: launch-wave-1', '    a: <a>']);
    expect(itemLines(item, nothing, { id: 'mine' })).toEqual(['id: mine', 'a: <a>']);
    expect(itemLines(section({ id: text('Id') }, { required: ['id'] }), nothing)).toEqual(['id: item-1']);
  });

  test('is empty where the author chooses the keys', () => {
    expect(fieldLines('m', { type: 'map', valueType: 'map', additional: text('A') }, everything)).toEqual([]);
    expect(fieldLines('l', { type: 'list', valueType: 'list' }, everything)).toEqual([]);
    expect(fieldLines('s', section({}), everything)).toEqual([]);
  });
});

describe('a placeholder', () => {
  const node = (more: Partial<SchemaNode>): SchemaNode => ({ type: 'text', valueType: 'text', ...more });

  test.each<[string, SchemaNode, string]>([
    ['its title', node({ title: 'Job role' }), '<job role>'],
    ['its key, without a title', node({}), '<launch wave>'],
    ['the only choice', node({ values: { brief: '' } }), 'brief'],
    ['the only number', node({ minimum: 1, maximum: 1 }), '1'],
    ['a few choices', node({ values: { a: '', b: '', c: '', d: '', e: '', f: '' } }), '<a, b, c, d, e, f>'],
    ['many choices', node({ title: 'Kind', values: { a: '', b: '', c: '', d: '', e: '', f: '', g: '' } }), '<kind>'],
    ['true or false', node({ type: 'yes-no' }), '<true or false>'],
    ['a number', node({ title: 'Days', minimum: 1, maximum: 9 }), '<days>'],
    ['a title that would not read as a blank', node({ title: 'A <b> (c)' }), '<launch wave>'],
  ])('%s', (_what, schema, expected) => {
    expect(placeholder(schema, 'launch-wave')).toBe(expected);
  });

  test('reads as one, for every field there is', () => {
    const fields = (schema: SchemaNode | undefined, key: string): string[] => [
      ...(schema && !schema.properties ? [placeholder(schema, key)] : []),
      ...Object.entries(schema?.properties ?? {}).flatMap(([name, field]) => fields(field, name)),
      ...(schema?.items ? fields(schema.items, 'item') : []),
    ];
    const all = KINDS.flatMap((kind) => fields(schemas[kind], kind));
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter((one) => one.includes('<') && !isOpen(one))).toEqual([]);
  });
});
