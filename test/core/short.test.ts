import { expect, test } from 'vitest';
import { short } from '../../server/src/core/rules/short';

test('a text that fits stays as it is, on one line', () => {
  expect(short('ask the question')).toBe('ask the question');
  expect(short('  ask the\n  question  ')).toBe('ask the question');
  expect(short('a'.repeat(60))).toBe('a'.repeat(60));
  expect(short('ask now', 7)).toBe('ask now');
});

test('a longer one ends with a whole word', () => {
  expect(short('ask the medication question', 20)).toBe('ask the medication…');
  expect(short('ask the medication, and write it down', 21)).toBe('ask the medication…');
  expect(short('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
  expect(short(`to ${'a'.repeat(40)}`, 20)).toBe(`to ${'a'.repeat(16)}…`);
});
