/** What layout does to a text, and what it never does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCollection, parseDocument, visit } from 'yaml';
import { read, type Document } from '../../../server/src/core/document';
import { applyEdits } from '../../../server/src/core/edit';
import { format, type FormatOptions } from '../../../server/src/core/features/format';
import { tokensOf } from '../../../server/src/core/tokens';
import { exampleWorkspace, workspaceNames } from '../../support/examples';

const formatted = (text: string, options: FormatOptions = {}, name = 'a.brief.yaml'): string => applyEdits(text, format(read(text, name) as Document, options));

const examples = workspaceNames.flatMap((name) => exampleWorkspace(name).documents);

/** What the parser makes of a text, told with the order of its keys; undefined when it cannot be read. */
function valueOf(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  try {
    return JSON.stringify(entries(document.toJS({ mapAsMap: true })));
  } catch (error) {
    // An alias that names nothing.
    return String(error);
  }
}

const entries = (value: unknown): unknown =>
  value instanceof Map ? { fields: [...value].map(([key, one]) => [entries(key), entries(one)]) } : Array.isArray(value) ? value.map(entries) : value;

/** Every comment, in order. */
function commentsOf(text: string): readonly string[] {
  const found: { readonly at: number; readonly text: string }[] = [];
  const look = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(look);
    else if (typeof one === 'object' && one !== null) {
      const { type, source, offset } = one as { readonly type?: unknown; readonly source?: unknown; readonly offset?: unknown };
      if (type === 'comment') found.push({ at: Number(offset), text: String(source).trimEnd() });
      else Object.values(one).forEach(look);
    }
  };
  look(tokensOf(text));
  return found.sort((a, b) => a.at - b.at).map((one) => one.text);
}

/** All that holds for whatever is laid out. */
function expectGood(text: string, name: string, options: FormatOptions = {}): string {
  const document = read(text, name);
  if (!document) return text;
  const after = applyEdits(text, format(document, options));
  const again = read(after, name);
  const value = valueOf(text);
  if (value === undefined) expect(after).toBe(text);
  expect(valueOf(after)).toEqual(value);
  expect(commentsOf(after)).toEqual(commentsOf(text));
  expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
  if (!options.range) expect(again && applyEdits(after, format(again, options))).toBe(after);
  return after;
}

describe('the layout of', () => {
  test.each([
    ['fields below a key', 'scope:\n      in: a\n      out: b\n', 'scope:\n  in: a\n  out: b\n'],
    ['lists, whichever way they are written', 'tags:\n- a\n-   b\nrisks:\n    -   id: a\n        risk: b\n', 'tags:\n  - a\n  - b\nrisks:\n  - id: a\n    risk: b\n'],
    ['an item below its dash', 'risks:\n  -\n    id: a\n    risk: b\n  -\n    id: c\n', 'risks:\n  - id: a\n    risk: b\n  - id: c\n'],
    ['an item below its dash and a comment', 'risks:\n  - # one\n      id: a\n', 'risks:\n  - # one\n    id: a\n'],
    ['lists in lists', 'x-a:\n- -   a\n  -   b\n', 'x-a:\n  - - a\n    - b\n'],
    ['spaces around colons', 'title :    A\nid:\ta\n', 'title: A\nid: a\n'],
    ['blanks at line ends', 'title: A  \nscope: \t\n  in: a\t\n', 'title: A\nscope:\n  in: a\n'],
    ['blank lines', '\n\nkind: brief\n\n\n\ntitle: A\n  \t\nid: a\n\n\n', 'kind: brief\n\ntitle: A\n\nid: a\n'],
    ['a blank line below a key', 'scope:\n\n  in: a\n\n  out:\n  # why\n\n    - b\n', 'scope:\n  in: a\n\n  out:\n    # why\n\n    - b\n'],
    ['the end', 'title: A', 'title: A\n'],
    ['the end of a text that has other line ends', 'kind: brief\r\ntitle:  A\r\n\r\n\r\nid: a', 'kind: brief\r\ntitle: A\r\n\r\nid: a\r\n'],
    ['a text behind a mark', '\uFEFFkind:  brief\nscope:\n    in: a\n', '\uFEFFkind: brief\nscope:\n  in: a\n'],
    ['brackets', 'tags: [ a,b , c ]\nscope: {in: a,"out":b}\nx-a: { }\n', 'tags: [a, b, c]\nscope: { in: a, "out": b }\nx-a: {}\n'],
    ['brackets over several lines', 'scope:\n    in: [a,\n            b,   # two\n       c\n       ]\n    out:\n        [\n        d,\n        ]\n', 'scope:\n  in: [a,\n    b,   # two\n    c\n  ]\n  out:\n    [\n      d,\n    ]\n'],
    ['texts that go on', 'title: one\n        two\n\n\n        three\nnotes: "a\n   b \\\n      c"\n', 'title: one\n  two\n\n\n  three\nnotes: "a\n  b \\\n  c"\n'],
    ['blocks of text', 'scope:\n    in: |\n            one  \n\n\n              two\n    out: >-\n         a\n', 'scope:\n  in: |\n    one  \n\n\n      two\n  out: >-\n    a\n'],
    ['blocks of text that say how far they stand to the right', 'scope:\n    in: |2\n        one\n       two\n', 'scope:\n  in: |2\n      one\n     two\n'],
    ['blocks of text that keep their end', 'scope:\n    in: |+\n      one\n\n\n', 'scope:\n  in: |+\n    one\n\n\n'],
    ['blocks of text that end in blanks', 'scope:  a\nnotes: |2\n   ', 'scope: a\nnotes: |2\n'],
    ['marks and what they name', 'x-a: &a\n    b:   1\nx-c:   *a\nx-d:   !!str   e\n', 'x-a: &a\n  b: 1\nx-c: *a\nx-d: !!str   e\n'],
    ['a document behind its line', '%YAML 1.2\n---\nkind:   brief\n', '%YAML 1.2\n---\nkind: brief\n'],
  ])('%s', (_what, before, after) => {
    expect(expectGood(before, 'a.brief.yaml')).toBe(after);
  });

  test('comments stand with what they are about', () => {
    expect(formatted('# top\nscope:\n# first\n    in: a   # aligned\n      # about in\n# about out\n    out: b\n    # the end of scope\n# about tags\ntags:\n- a\n# about b\n- b\n# end\n')).toBe(
      '# top\nscope:\n  # first\n  in: a   # aligned\n  # about in\n  # about out\n  out: b\n  # the end of scope\n# about tags\ntags:\n  - a\n  # about b\n  - b\n# end\n',
    );
  });

  test('prose in braces goes on lines, short words stay in them', () => {
    expect(formatted('risks: [{ id: a, risk: It may well be late, x-tags: [a,b] }, { id: b } ] # ours\nscope: { in: a }\n')).toBe(
      'risks:\n  - id: a\n    risk: It may well be late\n    x-tags: [a, b]\n  - id: b # ours\nscope: { in: a }\n',
    );
    expect(formatted('risks:\n    - { id: a, risk: "It may well be late, or not" }\n')).toBe('risks:\n  - id: a\n    risk: "It may well be late, or not"\n');
    expect(formatted('scope:\n  # why\n  {\n    in: All that is done by hand, # today\n  }\n')).toBe('scope:\n  # why\n  {\n    in: All that is done by hand, # today\n  }\n');
  });

  test('prose with commas and no quotes, which others read otherwise, stays where it is', () => {
    const text = 'scope: { in: All that is done by hand, and more }\n';
    expect(formatted(text)).toBe(text);
  });

  test('the steps an editor wants', () => {
    expect(formatted('scope:\n  in:\n    - a\n    - id: b\n      c: d\n', { tabSize: 4 })).toBe('scope:\n    in:\n        - a\n        - id: b\n          c: d\n');
    expect(formatted('scope:\n  in: a\n', { tabSize: 0 })).toBe('scope:\n  in: a\n');
    expect(formatted('scope:\n    in: a\n', { tabSize: 1 })).toBe('scope:\n  in: a\n');
  });

  test.each(['', ' \n', 'title:  [a\n', 'title: "a\n  b:   c\n', 'a:  b\n\tc: d\n', '? a\n:   b\n', 'a:  b\rc:  d\n', 'a:   1\n---\nb:  2\n', '[a,b]: c  \n'])('%j is left as it is', (text) => {
    expect(formatted(text)).toBe(text);
  });
});

describe('some lines', () => {
  const TEXT = 'scope:\n    in:   a\n    out:\n       - b  \n       - c  \n\n\n\ntags:   [a,b]\n';

  test('only they change, within the columns around them', () => {
    expect(formatted(TEXT, { range: { first: 3, last: 4 } })).toBe('scope:\n    in:   a\n    out:\n      - b\n      - c\n\n\n\ntags:   [a,b]\n');
    expect(formatted(TEXT, { range: { first: 3, last: 3 } })).toBe('scope:\n    in:   a\n    out:\n       - b\n       - c  \n\n\n\ntags:   [a,b]\n');
    expect(formatted(TEXT, { range: { first: 6, last: 8 } })).toBe('scope:\n    in:   a\n    out:\n       - b  \n       - c  \n\ntags: [a, b]\n');
    expect(formatted(TEXT, { range: { first: 0, last: 4 } })).toBe('scope:\n  in: a\n  out:\n    - b\n    - c\n\n\n\ntags:   [a,b]\n');
  });
});

describe('examples', () => {
  test.each(examples.map((document) => [document.name, document] as const))('%s is laid out already', (_name, document) => {
    expect(format(document)).toEqual([]);
  });

  test.each([2, 3])('with everything %d times as far to the right come back as they were', (times) => {
    for (const { name, source } of examples) expect(formatted(spread(source, times), {}, name)).toBe(source);
  });

  test.each([4, 8])('in steps of %d and back', (tabSize) => {
    for (const { name, source } of examples) expect(formatted(formatted(source, { tabSize }, name), {}, name)).toBe(source);
  });
});

/** Every line further to the right, with what follows a dash. */
const spread = (text: string, times: number): string =>
  text.replace(/^( *)((?:- )*)/gm, (_all, lead: string, dashes: string) => lead.repeat(times) + dashes.replaceAll('- ', `-${' '.repeat(2 * times - 1)}`));

describe('whatever somebody wrote', () => {
  const example = fc.constantFrom(...examples).map(({ name, source }) => ({ name, source }));
  const runs = { numRuns: 30 };

  test('blanks, line ends and comments at random', () => {
    fc.assert(
      fc.property(example, fc.array(mutation, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 3 }), fc.boolean(), (from, mutations, times, crlf) => {
        let text = spread(from.source, times);
        for (const change of mutations) text = kept(text, change(text));
        if (crlf) text = text.replaceAll('\n', '\r\n');
        expectGood(text, from.name);
      }),
      runs,
    );
  });

  test('braces around anything', () => {
    fc.assert(
      fc.property(example, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.integer({ min: 30, max: 400 }), (from, picks, lineWidth) => {
        const document = parseDocument(from.source);
        const all: { flow?: boolean }[] = [];
        visit(document, (_key, node) => { if (isCollection(node)) all.push(node); });
        for (const pick of picks) {
          const one = all[pick % all.length];
          if (one && one !== document.contents) one.flow = true;
        }
        const text = document.toString({ lineWidth, flowCollectionPadding: pick(picks) });
        fc.pre(valueOf(text) !== undefined);
        expectGood(text, from.name);
      }),
      runs,
    );
  });

  test('some lines of it', () => {
    fc.assert(
      fc.property(example, fc.array(mutation, { maxLength: 10 }), fc.integer({ min: 1, max: 3 }), fc.nat(), fc.nat({ max: 20 }), (from, mutations, times, at, count) => {
        let text = spread(from.source, times);
        for (const change of mutations) text = kept(text, change(text));
        const lines = text.split('\n');
        const first = at % lines.length;
        const last = Math.min(lines.length - 1, first + count);
        const after = expectGood(text, from.name, { range: { first, last } }).split('\n');
        expect(after.slice(0, first)).toEqual(lines.slice(0, first));
        expect(after.slice(after.length - (lines.length - 1 - last))).toEqual(lines.slice(last + 1).slice(-(lines.length - 1 - last)));
      }),
      runs,
    );
  });

  test('broken, cut off and garbled', () => {
    const sign = fc.constantFrom('\t', ' ', '\n', '- ', ': ', '#', '"', "'", '[', '{', '}', '|\n', '&a ', '*a', '!!x ', '? ', '\r', '---\n', '\uFEFF', '🙂', '\\');
    fc.assert(
      fc.property(example, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), sign), { minLength: 1, maxLength: 4 }), fc.nat(), (from, cuts, end) => {
        let text = from.source.slice(0, end % from.source.length);
        for (const [at, length, put] of cuts) {
          const offset = at % (text.length + 1);
          text = text.slice(0, offset) + put + text.slice(offset + length);
        }
        expectGood(text, from.name);
      }),
      { numRuns: 60 },
    );
  });

  test('small texts of any form', () => {
    const sign = fc.constantFrom('a', 'b: ', '- ', '\n', '\n  ', '\n    ', ' ', '\t', '#c', ' # d', '"', "'", '[', ']', '{', '}', ',', '|', '>', '+', '2', '&x ', '*x', '\\', ':', '?', '\r\n', 'one two three four five');
    fc.assert(fc.property(fc.array(sign, { maxLength: 24 }), (signs) => { expectGood(`kind: brief\n${signs.join('')}`, 'a.brief.yaml'); }), { numRuns: 1000 });
  });
});

const pick = (numbers: readonly number[]): boolean => (numbers[0] ?? 0) % 2 === 0;

/** The changed text, when it still says what it said. */
const kept = (before: string, after: string): string => (valueOf(after) === valueOf(before) ? after : before);

type Change = (text: string) => string;

/** Something done to the line at a place, or between two. */
const onLine = (change: (line: string) => string) => (at: number): Change => (text) => {
  const lines = text.split('\n');
  const index = at % lines.length;
  lines[index] = change(lines[index] ?? '');
  return lines.join('\n');
};

const mutation: fc.Arbitrary<Change> = fc
  .tuple(
    fc.nat(),
    fc.oneof(
      fc.constantFrom('  ', '\t', ' \t ').map((blank) => onLine((line) => line + blank)),
      fc.constantFrom('   ', '\t', ' \t').map((blank) => onLine((line) => line.replace(/: /, `:${blank}`))),
      fc.constantFrom(' ', '  ').map((blank) => onLine((line) => line.replace(/:/, `${blank}:`))),
      fc.constantFrom('  ', '    ').map((blank) => onLine((line) => line.replace(/^( *)- /, `$1-\n$1${blank}`))),
      fc.constantFrom('\n\n', '\n \n', '\n\n\n\t\n').map((blank) => onLine((line) => line + blank)),
      fc.nat({ max: 12 }).map((column) => onLine((line) => `${' '.repeat(column)}# said at ${String(column)}\n${line}`)),
      fc.constant(onLine((line) => `${line}   # behind`)),
      fc.constant(onLine((line) => line.replaceAll(', ', ',').replace('[', '[ '))),
      fc.nat({ max: 8 }).map((deeper) => onLine((line) => line.replace(/^ *- /, (lead) => `${lead}${' '.repeat(deeper)}`))),
      fc.nat({ max: 3 }).map((more) => onLine((line) => line.replace(/(\w+) (\w+)/, `$1\n${' '.repeat(10 + more)}$2`))),
    ),
  )
  .map(([at, change]) => change(at));
