/** How messages call people and things. */
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../server/src/core/located';
import { listed, nameOf, short } from '../../server/src/core/rules/names';
import { example } from '../support/marked';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b and 3 more'],
])('%j is told as “%s”', (names, text) => expect(listed(names)).toBe(text));

describe('a long text is cut', () => {
  test('at its length, between words', () => {
    expect(short('one two three', 13)).toBe('one two three');
    expect(short('one two three', 12)).toBe('one two…');
    expect(short('onetwothree', 6)).toBe('onetwo…');
  });
  test('after forty characters', () => {
    expect(short('x'.repeat(40))).toBe('x'.repeat(40));
    expect(short('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
  });
  test('and stands on one line', () => expect(short(' one\n  two ')).toBe('one two'));
});

test('a title, else an id, else that there is none', () => {
  const { document } = example('kind: governance\ncheckpoints:\n  - title: First draft\n    id: a\n  - title: <which one>\n    id: b\n  - title: <which one>\n  - title: ""\n    id: d\n  - rounds: 1\n');
  const checkpoints = document.kind === 'governance' ? itemsOf(document.content.checkpoints) : [];
  expect(checkpoints.map((checkpoint) => nameOf(checkpoint))).toEqual(['First draft', 'b', '<which one>', 'd', 'unnamed']);
});
