import { expect, test } from 'vitest';
import { statementOf } from '../../../server/src/core/objectives/statement';

const wordsOf = (text: string): string => statementOf(text).words.map(({ lower }) => lower).join(' ');

test.each([
  '1. Isolate it', '  1. Isolate it', '- 1. Isolate it', '• 2) Isolate it', '(a) Isolate it', 'b) Isolate it', 'iv. Isolate it', '2.1 Isolate it', '2.1.3 Isolate it',
  '✅ Isolate it', '✅ LO3: Isolate it', '— K1.2 – Isolate it', '- [ ] Isolate it', '[x] Isolate it', '[ ] Isolate it', '* [X] Isolate it', '1. [x] Isolate it', '[✓] Isolate it', '**Objective 4:** Isolate it', 'Lernziel 2: Isolate it', '“Isolate it”', '_Isolate_ **it**', '# Isolate it', '[Isolate it](https://example.org)',
])('what stands before the words is no word: %s', (text) => {
  expect(wordsOf(text)).toBe('isolate it');
});

test.each([
  ['3 pumps fail', '3 pumps fail'],
  ['(Optional) isolate it', 'optional isolate it'],
  ['5% more', '5 more'],
  ['A pump', 'a pump'],
  ['…', ''],
  ['12', '12'],
])('%s holds “%s”', (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

test.each([
  ['`ls` lists files', ['ls']],
  ['`a b` and `c`', ['a b', 'c']],
  ['`ls` 1. isolate', ['ls']],
  ['a ` mark and no code', []],
  ['```a` is no code', []],
])('what stands in backticks is a name: %s', (text, names) => {
  const { words } = statementOf(text);
  expect(words.filter(({ code }) => code).map(({ start, end }) => text.slice(start, end))).toEqual(names);
});

test('offsets are those of the author', () => {
  const text = '✅ 1. **Isolate** the pump’s valve';
  const { plain, lower, words } = statementOf(text);
  expect([plain.length, lower.length]).toEqual([text.length, text.length]);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Isolate', 'the', 'pump’s', 'valve']);
  expect(words.map((word) => word.lower)).toEqual(['isolate', 'the', "pump's", 'valve']);
});
