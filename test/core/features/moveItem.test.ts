import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/core/edit';
import { moveItem } from '../../../server/src/core/features/moveItem';
import { parse } from '../../../server/src/core/parse';
import type { Node } from '../../../server/src/core/tree';
import { scene } from '../../support/cursor';
import { exampleWorkspace, workspaceNames } from '../../support/examples';

function moved(text: string): Readonly<Record<string, string>> {
  const { document, offset, source } = scene(text);
  return Object.fromEntries(moveItem(document, { start: offset, end: offset }).map(({ title, edits }) => [title, applyEdits(source, edits)]));
}

const LIST = 'kind: brief\nobjectives:\n  # first things first\n  - id: a\n    behavior: find it # here\n\n  - id: b\n  # the last one\n  - id: c\n    behavior: >-\n      keep\n      it\nscope:\n';

describe('an item', () => {
  test('goes up and down with its comments; blank lines stay between', () => {
    expect(moved(LIST.replace('id: b', 'i│d: b'))).toEqual({
      'Move “b” up': 'kind: brief\nobjectives:\n  - id: b\n\n  # first things first\n  - id: a\n    behavior: find it # here\n  # the last one\n  - id: c\n    behavior: >-\n      keep\n      it\nscope:\n',
      'Move “b” down': 'kind: brief\nobjectives:\n  # first things first\n  - id: a\n    behavior: find it # here\n\n  # the last one\n  - id: c\n    behavior: >-\n      keep\n      it\n  - id: b\nscope:\n',
    });
  });
  test('at the ends goes one way only', () => {
    expect(Object.keys(moved(LIST.replace('- id: a', '-│ id: a')))).toEqual(['Move “a” down']);
    expect(Object.keys(moved(LIST.replace('id: c', 'id: c│')))).toEqual(['Move “c” up']);
  });
  test('of words, with the line ends of the file, at its very end', () => {
    expect(moved('kind: brief\r\ntags:\r\n  - one\r\n  - │two')).toEqual({ 'Move “two” up': 'kind: brief\r\ntags:\r\n  - two\r\n  - one' });
  });
  test('at the end takes the comments below along that stand further in', () => {
    expect(moved('kind: brief\nobjectives:\n  - id: a\n  - i│d: b\n    level: apply\n    # about b\nscope:\n')).toEqual({ 'Move “b” up': 'kind: brief\nobjectives:\n  - id: b\n    level: apply\n    # about b\n  - id: a\nscope:\n' });
    expect(moved('kind: brief\ntags:\n  - a\n  - │b\n  # about the list\nscope:\n')).toEqual({ 'Move “b” up': 'kind: brief\ntags:\n  - b\n  - a\n  # about the list\nscope:\n' });
  });
  test('in an item moves in its own list', () => {
    expect(Object.keys(moved('kind: brief\nobjectives:\n  - id: a\n    supports:\n      - x\n      - │y\n  - id: b\n'))).toEqual(['Move “y” up']);
  });
  test.each([
    ['alone', 'kind: brief\ntags:\n  - o│ne\n'],
    ['in brackets', 'kind: brief\ntags: [o│ne, two]\n'],
    ['on its other lines', 'kind: brief\nobjectives:\n  - id: a\n    beha│vior: x\n  - id: b\n'],
    ['behind a dash with a line of its own', 'kind: brief\nobjectives:\n  -\n    id│: a\n  - id: b\n'],
    ['with marks that others point to', 'kind: brief\nobjectives:\n  - &a\n    id: a\n  - i│d: b\n    x-same: *a\n'],
    ['where blank lines belong to a text', 'kind: brief\nobjectives:\n  - i│d: a\n    behavior: |+\n      keep\n\n\n  - id: b\n'],
    ['where a text ends with the file', 'kind: brief\nobjectives:\n  - i│d: a\n  - id: b\n    behavior: |\n      keep'],
    ['in a text that cannot be read', 'kind: brief\ntitle: "x\ntags:\n  - o│ne\n  - two\n'],
  ])('stays where it is %s', (_, text) => { expect(moved(text)).toEqual({}); });
});

const plain = (node: Node | undefined): unknown => {
  if (node?.type === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), plain(value)]));
  return node?.type === 'list' ? node.items.map(plain) : (node?.value ?? null);
};

/** The same, whatever the order of the items. */
const inAnyOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(inAnyOrder(one))).sort();
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inAnyOrder(one)])) : value;
};

test('in every example the same items and the same lines are there, in another order', () => {
  let tried = 0;
  for (const document of workspaceNames.flatMap((name) => exampleWorkspace(name).documents)) {
    for (const { place: { node } } of document.reading.fields) {
      const [first, second] = node.type === 'list' ? node.items : [];
      if (!first || !second) continue;
      const [down] = moveItem(document, { start: first.span.start, end: first.span.start });
      if (!down) continue;
      tried++;
      const source = applyEdits(document.source, down.edits);
      const root = plain(parse(source).root);
      expect(inAnyOrder(root)).toEqual(inAnyOrder(plain(document.root)));
      expect(root).not.toEqual(plain(document.root));
      expect(source.split('\n').sort()).toEqual(document.source.split('\n').sort());
    }
  }
  expect(tried).toBeGreaterThan(50);
});
