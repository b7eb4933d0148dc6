import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, type Document } from '../../../server/src/core/document';
import { applyEdits } from '../../../server/src/core/edit';
import { blockStyle } from '../../../server/src/core/features/convertBraces';
import type { Node } from '../../../server/src/core/tree';
import { exampleWorkspace, workspaceNames } from '../../support/examples';

const brief = (text: string): Document => read(text, 'a.brief.yaml') as Document;

/** Every section and list written in braces or brackets, from the outside in. */
function flowNodes(node: Node | undefined): Node[] {
  if (!node || node.type === 'scalar') return [];
  const children = node.type === 'map' ? node.entries.map(({ value }) => value) : node.items;
  return [...(node.flow ? [node] : []), ...children.flatMap(flowNodes)];
}

/** The text after its first braces were turned into lines. */
function converted(text: string): string | undefined {
  const document = brief(text);
  const [first] = flowNodes(document.root);
  const edit = first && blockStyle(document, first);
  return edit && applyEdits(text, [edit]);
}

describe('braces become lines', () => {
  test.each([
    ['a section', 'scope: { in: presses, out: forklifts }\nnotes: a\n', 'scope:\n  in: presses\n  out: forklifts\nnotes: a\n'],
    ['a list', 'tags: [one, "two, three"]\n', 'tags:\n  - one\n  - "two, three"\n'],
    ['an item of a list', 'risks:\n  - { id: a, risk: It is late }\n  - id: b\n', 'risks:\n  - id: a\n    risk: It is late\n  - id: b\n'],
    ['a list in a list', 'x-a:\n  - [a, b]\n', 'x-a:\n  - - a\n    - b\n'],
    ['lists in a section', 'scope: { in: [a, b], out: [], x-none: {} , x-open: }\n', 'scope:\n  in:\n    - a\n    - b\n  out: []\n  x-none: {}\n  x-open:\n'],
    ['sections in a list', "risks: [{ id: a, risk: 'late: very' }, { id: b }]\n", "risks:\n  - id: a\n    risk: 'late: very'\n  - id: b\n"],
    ['the whole file', '{ kind: brief, title: A }\n', 'kind: brief\ntitle: A\n'],
    ['nothing between key and colon but a space', 'scope : {in: a}\n', 'scope :\n  in: a\n'],
    ['a field without a value', 'x-a: [a, ~, "" ]\n', 'x-a:\n  - a\n  - ~\n  - ""\n'],
    ['a pair in a list', 'x-a: [a: b, c]\n', 'x-a:\n  - a: b\n  - c\n'],
    ['quotes that need no space behind the colon', 'x-a: {"a":"b"}\n', 'x-a:\n  "a": "b"\n'],
    ['a deeper section', 'measurement:\n  privacy: { basis: a }\n', 'measurement:\n  privacy:\n    basis: a\n'],
    ['a comment behind it', 'tags: [a, b] # ours\n', 'tags:\n  - a\n  - b # ours\n'],
    ['other line ends', 'tags: [a, b]\r\nnotes: a\r\n', 'tags:\r\n  - a\r\n  - b\r\nnotes: a\r\n'],
    ['a long text over several lines', "scope: { in: a text\n  that goes on, out: 'it''s\n  one' }\n", "scope:\n  in: a text that goes on\n  out: 'it''s one'\n"],
    ['a text with a paragraph', 'scope: { in: "a\n\n  b" }\n', 'scope:\n  in: "a\\nb"\n'],
    ['a value on the next line', 'scope:\n  { in: a }\nnotes: b\n', 'scope:\n  in: a\nnotes: b\n'],
  ])('%s', (_what, before, after) => {
    expect(converted(before)).toBe(after);
  });

  test('comments stay with what they are about', () => {
    expect(converted('scope: { # edges\n  # the plants\n  in: a, # five of them\n  out: [b, # not ours\n    c], # later\n  # the end\n}\n')).toBe(
      'scope:\n  # edges\n  # the plants\n  in: a # five of them\n  out:\n    - b # not ours\n    - c # later\n  # the end\n',
    );
  });

  test('what stands in other braces takes them along', () => {
    const document = brief('risks: [{ id: a, x-tags: [b] }]\n');
    const inner = flowNodes(document.root).at(-1) as Node;
    expect(applyEdits(document.source, [blockStyle(document, inner) as never])).toBe('risks:\n  - id: a\n    x-tags:\n      - b\n');
  });

  test.each([
    ['nothing in them', 'tags: []\n'],
    ['a name for later', 'x-a: [&a b, *a]\n'],
    ['a name in front', 'x-a: &name [a]\nx-b: *name\n'],
    ['a type', 'x-a: [!!str 1]\n'],
  ])('left alone: %s', (_what, text) => {
    expect(converted(text)).toBeUndefined();
  });

  test('lines are left alone', () => {
    const document = brief('tags:\n  - a\n');
    expect(blockStyle(document, document.root as Node)).toBeUndefined();
  });
});

describe('whatever stands in braces', () => {
  const word = fc.oneof(fc.constantFrom('a', 'no', '12', 'a b', "it's", 'a: b', '# c', '- d', '', 'ü', 'a, b', '[x]', '{y}', '? q', '*', '&', '!', 'true'), fc.string({ maxLength: 8 }));
  const scalar = word.chain((text) => fc.constantFrom(JSON.stringify(text), `'${text.replace(/[\r\n]/g, ' ').replaceAll("'", "''")}'`, '12', 'true', 'plain words', '2026-03-31'));
  const key = fc.constantFrom('a', 'b', 'c-d', '"q r"', "'s'");
  const gap = fc.constantFrom('', ' ', '\n  ', ' # note\n  ');
  const { flow } = fc.letrec<{ flow: string; node: string }>((tie) => ({
    node: fc.oneof({ maxDepth: 3 }, scalar, tie('flow')),
    flow: fc.oneof(
      fc.tuple(fc.uniqueArray(key, { maxLength: 3 }), fc.array(tie('node'), { minLength: 3, maxLength: 3 }), gap).map(([keys, values, space]) => `{${keys.map((name, index) => `${space}${name}: ${values[index] ?? ''}`).join(',')}${space}}`),
      fc.tuple(fc.array(tie('node'), { maxLength: 3 }), gap).map(([items, space]) => `[${items.map((item) => space + item).join(',')}${space}]`),
    ),
  }));
  const text = fc.tuple(flow, fc.constantFrom((value: string) => `x-a: ${value}\ntitle: A\n`, (value: string) => `x-a:\n  - ${value} # last\ntitle: A\n`, (value: string) => `x-s:\n  x-t: ${value}\n`)).map(([value, around]) => around(value));

  test('means the same on lines, and no braces with something in them are left', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = brief(source);
        fc.pre(document.complaints.length === 0);
        const [first] = flowNodes(document.root);
        const edit = first && blockStyle(document, first);
        const filled = first && first.type !== 'scalar' && (first.type === 'map' ? first.entries : first.items).length > 0;
        expect(edit !== undefined).toBe(filled);
        if (!edit) return;
        const after = brief(applyEdits(source, [edit]));
        expect(after.complaints).toEqual([]);
        expect(plain(after.root)).toEqual(plain(document.root));
        expect(flowNodes(after.root).filter((node) => node.type !== 'scalar' && (node.type === 'map' ? node.entries : node.items).length > 0)).toEqual([]);
        expect(comments(after.source)).toEqual(comments(source));
      }),
      { numRuns: 500 },
    );
  });

  test('in every example', () => {
    const documents = workspaceNames.flatMap((name) => exampleWorkspace(name).documents);
    for (const document of documents) {
      // One in ten: reading each file again and again takes its time.
      const nodes = flowNodes(document.root).filter((node) => node.type !== 'list' || node.items.length > 0);
      for (const node of nodes.filter((_, index) => index % 10 === 0)) {
        const edit = blockStyle(document, node);
        const after = read(applyEdits(document.source, [edit as never]), document.name) as Document;
        expect(after.complaints).toEqual([]);
        expect(plain(after.root)).toEqual(plain(document.root));
      }
    }
  });

  /** The comments of generated texts; their quoted words may hold the sign too. */
  const comments = (source: string): number => source.split(' # note').length;

  const plain = (node: Node | undefined): unknown =>
    node?.type === 'map' ? node.entries.map(({ key: name, value }) => [name.value, plain(value)]) : node?.type === 'list' ? node.items.map((item) => ({ item: plain(item) })) : node?.value;
});
