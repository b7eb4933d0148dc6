/** What nobody writes by hand: it is told clearly, nothing throws, and twice the text takes about twice as long. */
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import { applyEdits } from '../../server/src/core/edit';
import { rules } from '../../server/src/core/rules';
import { settingsFrom } from '../../server/src/core/settings';
import { workspaceOf } from '../../server/src/core/workspace';

const HEAD = 'kind: brief\nschema-version: 1\nid: a\ntitle: A\nstatus: draft\nowner: pat\nengagement-model: project-based\n';
const settings = settingsFrom(undefined, '2026-05-11');
const format = new Set(rules.filter((rule) => rule.format).map(({ id }) => id));

const objectives = (count: number): string => `objectives:\n${Array.from({ length: count }, (_, i) => `  - id: part-${String(i)}\n    behavior: inspect part ${String(i)} before use\n`).join('')}`;

const readOrFail = (source: string): Document => {
  const document = read(source, 'a.brief.yaml');
  if (!document) throw new Error('This is none of ours.');
  return document;
};

/** What the format has to say, after everything was asked for. */
function told(source: string): readonly string[] {
  const document = readOrFail(source);
  const findings = check(document, workspaceOf([document]), settings, rules).filter(({ rule }) => format.has(rule));
  for (const { fixes, span } of findings.slice(0, 20)) {
    expect(span.end).toBeLessThanOrEqual(source.length);
    for (const { edits } of fixes()) applyEdits(source, edits);
  }
  return findings.map(({ rule }) => rule);
}

describe('large and fine', () => {
  test.each([
    ['10,000 objectives', HEAD + objectives(10_000)],
    ['5 MB of prose', `${HEAD}summary: |\n${`  ${'word '.repeat(20)}\n`.repeat(50_000)}`],
    ['5 MB of comments', HEAD + '# a comment of some length that goes on\n'.repeat(125_000)],
    ['a line of 1 MB', `${HEAD}summary: ${'word '.repeat(200_000)}\n`],
    ['a list of 1 MB on one line', `${HEAD}tags: [${'safety, '.repeat(100_000)}]\n`],
    ['line ends of an old Mac', (HEAD + objectives(100)).replaceAll('\n', '\r')],
    ['mixed line ends', `${HEAD.replaceAll('\n', '\r\n')}summary: a\rlanguage: en\n`],
  ])('%s', { timeout: 60_000 }, (_name, source) => {
    expect(told(source)).toEqual([]);
  });
});

describe('one clear finding', () => {
  test.each([
    ['a slip at the end of 10,000 objectives', `${HEAD}${objectives(10_000)}summary: a: b\n`, 'file/syntax'],
    ['a quote that stays open over 10,000 objectives', `${HEAD}summary: "a\n${objectives(10_000)}`, 'file/syntax'],
    ['a bracket that stays open over 10,000 objectives', `${HEAD}tags: [a\n${objectives(10_000)}`, 'file/syntax'],
    ['5 MB of spaces in a line', `${HEAD}summary: a${' '.repeat(5_000_000)}b: c\n`, 'file/syntax'],
    ['a line of 1 MB that opens a quote', `${HEAD}summary: "${'word '.repeat(200_000)}\ntags: [a]\n`, 'file/syntax'],
    ['1 MB without a field', 'x'.repeat(1_000_000), 'file/unknown-kind'],
    ['text saved with two bytes a letter', HEAD.replace(/./gs, '$&\0'), 'file/syntax'],
    ['a single zero byte', `${HEAD}summary: a\0b\n`, 'file/syntax'],
    ['brackets within brackets', `${HEAD}x-a: ${'['.repeat(100_000)}`, 'file/syntax'],
    ['sections within sections', HEAD + Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'file/syntax'],
    ['dashes behind dashes', `${HEAD}x-a:\n  ${'- '.repeat(100_000)}`, 'file/syntax'],
    ['references that multiply', HEAD + ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((name, i, all) => `x-${name}: &${name} [${Array(9).fill(i === 0 ? '1' : `*${all[i - 1] ?? ''}`).join(', ')}]\n`).join(''), 'file/syntax'],
    ['the same field 10,000 times', HEAD + 'x-a: 1\n'.repeat(10_000), 'file/syntax'],
    ['10,000 documents', HEAD + '---\na: 1\n'.repeat(10_000), 'file/syntax'],
    ['10,000 conflicts', HEAD + '<<<<<<< a\n'.repeat(10_000), 'file/syntax'],
    ['3,000 lines with tabs', `${HEAD}scope:\n\tin:\n${'\t\t- a\n'.repeat(3_000)}`, 'file/syntax'],
  ])('%s', { timeout: 60_000 }, (_name, source, rule) => {
    expect(told(source)).toEqual([rule]);
  });

  test('10,000 items with one id are told one by one', () => {
    expect(told(`${HEAD}objectives:\n${'  - id: a\n    behavior: inspect it\n'.repeat(10_000)}`)).toHaveLength(9_999);
  });
});

describe('twice the text takes about twice as long', () => {
  test.each<[string, (size: number) => string]>([
    ['objectives', (size) => HEAD + objectives(500 * size)],
    ['fields nobody knows', (size) => HEAD + Array.from({ length: 1_000 * size }, (_, i) => `unknown${String(i)}: 1\n`).join('')],
    ['a slip at the end', (size) => `${HEAD}${objectives(500 * size)}summary: a: b\n`],
    ['a slip nobody understands', (size) => `${HEAD}${objectives(500 * size)}}{ %% : - :\n`],
    ['prose in braces', (size) => `${HEAD}x-a: { a: b${', and so on'.repeat(2_000 * size)} }\n`],
    ['items out of line', (size) => `${HEAD}scope:\n  in:\n${'    - a\n   - b\n'.repeat(500 * size)}`],
  ])('%s', { timeout: 60_000 }, (_name, source) => {
    const took = (size: number): number => {
      const text = source(size);
      const times = [0, 1].map(() => {
        const began = performance.now();
        told(text);
        return performance.now() - began;
      });
      return Math.min(...times);
    };
    took(1);
    // Four times the text: linear work takes four times as long, quadratic work sixteen times.
    expect(took(8)).toBeLessThan(10 * Math.max(took(2), 25));
  });
});
