/** Where the next line and the next dash go. */
import { describe, expect, test } from 'vitest';
import { isMap, isSeq, parseDocument } from 'yaml';
import { read, type Document } from '../../../server/src/core/document';
import { applyEdits } from '../../../server/src/core/edit';
import { afterDash, afterEnter } from '../../../server/src/core/features/formatTyped';
import { marked } from '../../support/cursor';
import { exampleWorkspace, workspaceNames } from '../../support/examples';

type Typed = typeof afterEnter;

function typed(text: string, answer: Typed): string {
  const { source, offset } = marked(text);
  return applyEdits(source, answer(read(source, 'a.brief.yaml') as Document, offset));
}

/** The blanks before the cursor after Enter. */
const column = (text: string): number => {
  const { offset } = marked(text);
  const line = text.slice(0, offset).split('\n').length - 1;
  return typed(text, afterEnter).split('\n')[line]?.length ?? -1;
};

describe('after Enter', () => {
  test.each([
    ['below the key of a list', 'kind: brief\nobjectives:\n│', 2],
    ['below the key of a section', 'kind: brief\nscope:\n      │\n', 2],
    ['below the key of a section in an item', 'kind: brief\nobjectives:\n  - id: a\n    behavior: b\n    audiences:\n │', 6],
    ['below a key that has items already', 'kind: brief\nobjectives:\n│\n    - id: a\n', 4],
    ['below a key with items in its own column', 'kind: brief\nobjectives:\n  │\n- id: a\n', 0],
    ['below a key the format does not know', 'kind: brief\nx-own:\n│', 2],
    ['below a field of an item', 'kind: brief\nobjectives:\n  - id: a\n│', 4],
    ['below a later field of an item', 'kind: brief\nobjectives:\n  - id: a\n    behavior: "b"  # c\n  │\n', 4],
    ['below a word of a list', 'kind: brief\ntags:\n  - one\n    │', 2],
    ['below the start of a block of text', 'kind: brief\nscope:\n  in: |\n│', 4],
    ['below a field at the top', 'kind: brief\ntitle: A\n    │\nid: a\n', 0],
  ])('%s', (_what, text, wanted) => {
    expect(column(text)).toBe(wanted);
  });

  test.each([
    ['below an empty item', 'kind: brief\ntags:\n  -\n    │'],
    ['below a field that wants a word', 'kind: brief\ntitle:\n │'],
    ['in a block of text', 'kind: brief\nscope: |\n  one\n      │\n  two\n'],
    ['behind a block of text', 'kind: brief\nscope: |\n  one: two\n      │'],
    ['above a block of text', 'kind: brief\nscope: |\n │\n  one\n'],
    ['in quotes', 'kind: brief\ntitle: "one:\n      │\n  two"\n'],
    ['in quotes that are still open', 'kind: brief\ntitle: "one\n      │'],
    ['in braces', 'kind: brief\nscope: {\n      │\n}\n'],
    ['before words', 'kind: brief\nscope:\n│in: a\n'],
    ['below a blank line', 'kind: brief\nscope:\n\n    │'],
    ['below a comment', 'kind: brief\n# scope:\n    │'],
    ['at the start', '│'],
  ])('nothing %s', (_what, text) => {
    expect(typed(text, afterEnter)).toBe(text.replace('│', ''));
  });
});

describe('a dash', () => {
  test.each([
    ['among the fields of an item', 'kind: brief\nobjectives:\n  - id: a\n    behavior: b\n    -│', 'kind: brief\nobjectives:\n  - id: a\n    behavior: b\n  -'],
    ['left of its list', 'kind: brief\ntags:\n  - one\n-│\ntitle: A\n', 'kind: brief\ntags:\n  - one\n  -\ntitle: A\n'],
    ['right of its list', 'kind: brief\ntags:\n  - one\n     -│\n  - two\n', 'kind: brief\ntags:\n  - one\n  -\n  - two\n'],
    ['below the key of a list', 'kind: brief\ntags:\n-│\n', 'kind: brief\ntags:\n  -\n'],
    ['between two lists', 'kind: brief\nobjectives:\n  - id: a\n    audiences:\n      - b\n    -│', 'kind: brief\nobjectives:\n  - id: a\n    audiences:\n      - b\n  -'],
    ['below an item with a block of text', 'kind: brief\nobjectives:\n  - id: a\n    notes: |\n      - b\n        c\n   -│\n', 'kind: brief\nobjectives:\n  - id: a\n    notes: |\n      - b\n        c\n  -\n'],
  ])('%s', (_what, before, after) => {
    expect(typed(before, afterDash)).toBe(after);
  });

  test.each([
    ['in its column', 'kind: brief\ntags:\n  - one\n  -│'],
    ['in the column of the list around it', 'kind: brief\nobjectives:\n  - id: a\n    audiences:\n  -│'],
    ['in a text', 'kind: brief\nobjectives:\n  - id: a\n    notes: |\n      b\n      -│\n'],
    ['in quotes', 'kind: brief\ntags:\n  - "one\n     -│\n    two"\n'],
    ['in brackets', 'kind: brief\ntags: [\n    -│\n  ]\n'],
    ['above fields that would become its own', 'kind: brief\nobjectives:\n  - id: a\n    -│\n    behavior: b\n'],
    ['without a list', 'kind: brief\ntitle: A\n  -│'],
    ['below the key of a section', 'kind: brief\nscope:\n    -│'],
    ['at the start of a document', '-│'],
    ['before words', 'kind: brief\ntags:\n  - one\n    -│ two'],
    ['behind words', 'kind: brief\ntags:\n  - one-│'],
  ])('%s is left alone', (_what, text) => {
    expect(typed(text, afterDash)).toBe(text.replace('│', ''));
  });
});

describe('in every line of every example', () => {
  // Every line would take minutes; a share of them that differs from file to file does not.
  const cases = workspaceNames.flatMap((name) => exampleWorkspace(name).documents).flatMap(({ name, source }) => {
    const lines = source.split('\n');
    return lines.flatMap((_line, index) => (index % 37 === source.length % 37 ? [{ name, before: lines.slice(0, index + 1).join('\n'), after: lines.slice(index + 1).join('\n'), source }] : []));
  });
  const columns = [0, 3, 4, 9];

  test('Enter changes blanks only, and nothing that is said', () => {
    for (const { name, before, after, source } of cases) {
      const [column = 0] = columns.slice(before.length % columns.length);
      const text = `${before}\n${' '.repeat(column)}\n${after}`;
      const document = read(text, name) as Document;
      const result = applyEdits(text, afterEnter(document, before.length + 1 + column));
      expect(result.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
      expect(saidIn(result)).toBe(saidIn(text));
    }
  });

  test('a dash that moves adds an empty item and nothing else', () => {
    let moved = 0;
    for (const { name, before, after, source } of cases) {
      for (const column of columns) {
        const text = `${before}\n${' '.repeat(column)}-\n${after}`;
        const edits = afterDash(read(text, name) as Document, before.length + 2 + column);
        if (edits.length === 0) continue;
        moved++;
        expect(saidIn(applyEdits(text, edits))).toBe(saidIn(source));
      }
    }
    expect(moved).toBeGreaterThan(20);
  });

  test('cut off anywhere, with Enter or a dash', () => {
    for (const { name, before } of cases) {
      for (const [put, answer] of [['\n', afterEnter], ['\n-', afterDash], ['\n   -', afterDash]] as const) {
        const text = before.slice(0, before.length - (before.length % 17)) + put;
        const result = applyEdits(text, answer(read(text, name) as Document, text.length));
        expect(result.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }
    }
  });
});

/** What a text says, without its empty items. */
function saidIn(text: string): string {
  const document = parseDocument(text, { logLevel: 'silent' });
  const plain = (node: unknown): unknown => {
    if (isSeq(node)) return node.items.map(plain).filter((item) => item !== null);
    if (isMap(node)) return node.items.map(({ key, value }) => [plain(key), plain(value)]);
    return (node as { readonly value?: unknown } | null)?.value ?? null;
  };
  return JSON.stringify([document.errors.length, plain(document.contents)]);
}
