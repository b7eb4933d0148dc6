import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules/index';
import { example } from '../support/marked';
import { root, sources } from '../support/sources';

/** Words of the format's machinery, which no author should have to know. */
const SCHEMA_WORDS = /\b(?:propert(?:y|ies)|arrays?|objects?|strings?|null|regex|regular expressions?|schemas?|enums?)\b/i;

const LONGEST_MESSAGE = 200;

/** A file in the folder of a group is a rule when it defines one; the others help the rules beside them. */
const ruleFiles = sources(/^server\/src\/core\/rules\/[^/]+\/[^/]+\.ts$/).filter(({ text }) => text.includes('defineRule('));

describe.each(ruleFiles.map(({ file }) => file))('%s', (file) => {
  test('holds one rule, which is listed and named after its folder', async () => {
    const exported = Object.values((await import(pathToFileURL(path.join(root, file)).href)) as Record<string, unknown>).filter(isRule);
    expect(exported.flatMap((rule) => slipsOfFile(rule, file, rules))).toEqual([]);
    expect(exported).toHaveLength(1);
  });
});

test('every listed rule has a file', () => {
  expect(ruleFiles).toHaveLength(rules.length);
});

test('rules that count with a number of one name count alike', () => {
  const numbers = new Map<string, Set<number>>();
  for (const [name, value] of rules.flatMap(({ thresholds = {} }) => Object.entries(thresholds))) numbers.set(name, (numbers.get(name) ?? new Set()).add(value));
  expect(numbers.size).toBeGreaterThan(5);
  expect([...numbers].filter(([, values]) => values.size > 1)).toEqual([]);
});

test('no id is used twice', () => {
  expect(repeated(rules)).toEqual([]);
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s shows what it means, in words of an author', (_id, rule) => {
  expect(slipsOfExamples(rule)).toEqual([]);
});

function slipsOfFile(rule: Rule, file: string, listed: readonly Rule[]): string[] {
  const folder = path.posix.basename(path.posix.dirname(file));
  return [
    ...(listed.includes(rule) ? [] : [`${rule.id} is missing in rules/index.ts`]),
    ...(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(rule.id) ? [] : [`${rule.id} is no id such as objective/vague-verb`]),
    ...(rule.id.startsWith(`${folder}/`) ? [] : [`${rule.id} lies in the folder ${folder}`]),
  ];
}

function slipsOfExamples({ id, examples }: Rule): string[] {
  const messages = examples.marked.flatMap(({ text }) => example(text).marks.map((mark) => mark.text.replace(/^\w+: /, '')));
  return [
    ...(examples.clean.length > 0 ? [] : [`${id} has no clean example`]),
    ...(messages.length > 0 ? [] : [`${id} has no marked example`]),
    ...messages.filter((message) => message.length > LONGEST_MESSAGE).map((message) => `${id} says too much: ${message}`),
    ...messages.filter((message) => SCHEMA_WORDS.test(unquoted(message))).map((message) => `${id} speaks like a schema: ${message}`),
  ];
}

/** What stands in quotes is the author's own word, or a field's name. */
const unquoted = (message: string): string => message.replace(/“[^”]*”/g, '');

const repeated = (listed: readonly Rule[]): string[] => listed.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index);

const isRule = (value: unknown): value is Rule => typeof value === 'object' && value !== null && 'id' in value && 'check' in value;

describe('planted mistakes', () => {
  const [rule] = rules;
  if (!rule) throw new Error('There are no rules.');
  const marked = (message: string): Rule => ({ ...rule, examples: { clean: ['kind: brief\n'], marked: [{ text: `kind: brief\n#     ^^^^^ error: ${message}\n` }] } });

  test('a rule that is not listed', () => {
    expect(slipsOfFile({ ...rule, id: 'brief/new' }, 'server/src/core/rules/brief/new.ts', rules)).toEqual(['brief/new is missing in rules/index.ts']);
  });
  test('a rule in the wrong folder', () => {
    expect(slipsOfFile(rule, 'server/src/core/rules/elsewhere/a.ts', rules)).toEqual([`${rule.id} lies in the folder elsewhere`]);
  });
  test('an id of another shape', () => {
    const other = { ...rule, id: 'brief/Missing_Problem' };
    expect(slipsOfFile(other, 'server/src/core/rules/brief/a.ts', [other])).toHaveLength(1);
  });
  test('an id used twice', () => {
    expect(repeated([...rules, rule])).toEqual([rule.id]);
  });
  test('no examples', () => {
    expect(slipsOfExamples({ ...rule, examples: { clean: [], marked: [] } })).toHaveLength(2);
  });
  test('a marked example without a mark', () => {
    expect(slipsOfExamples({ ...rule, examples: { clean: ['kind: brief\n'], marked: [{ text: 'kind: brief\n' }] } })).toHaveLength(1);
  });
  test('a message that goes on and on', () => {
    expect(slipsOfExamples(marked('a'.repeat(200)))).toEqual([]);
    expect(slipsOfExamples(marked('a'.repeat(201)))).toHaveLength(1);
  });
  test.each(['property', 'properties', 'array', 'object', 'string', 'null', 'regex', 'schema', 'enum'])('the word %s', (word) => {
    expect(slipsOfExamples(marked(`This wants a ${word}.`))).toHaveLength(1);
    expect(slipsOfExamples(marked(`“${word}” is the author’s own word.`))).toEqual([]);
  });
  test('but not the words objective and nullify', () => {
    expect(slipsOfExamples(marked('This objective would nullify the others.'))).toEqual([]);
  });
});
