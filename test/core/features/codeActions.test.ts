import { expect, test } from 'vitest';
import { codeActions } from '../../../server/src/core/features/codeActions';
import type { Finding } from '../../../server/src/core/rule';

const finding = (rule: string, start: number, end: number, ...fixes: readonly { title: string; preferred?: boolean }[]): Finding => ({
  rule,
  severity: 'warning',
  message: rule,
  span: { start, end },
  related: [],
  fixes: () => fixes.map((fix) => ({ edits: [], ...fix })),
});

const findings = [
  finding('a/first', 10, 15, { title: 'Leave it' }, { title: 'Mend it', preferred: true }),
  finding('a/second', 15, 20, { title: 'Mend that', preferred: true }, { title: 'Leave that' }),
  finding('a/third', 30, 40, { title: 'Mend the rest', preferred: true }),
];
const titles = (start: number, end: number): readonly string[] => codeActions(findings, { start, end }).map(({ title }) => title);

test('the mends of every finding at the cursor, what most people want first', () => {
  expect(titles(12, 12)).toEqual(['Mend it', 'Leave it']);
  expect(titles(15, 15)).toEqual(['Mend it', 'Mend that', 'Leave it', 'Leave that']);
  expect(titles(0, 100)).toEqual(['Mend it', 'Mend that', 'Mend the rest', 'Leave it', 'Leave that']);
});

test('nothing where nothing was found', () => {
  expect(titles(21, 29)).toEqual([]);
});

test('mends are worked out only for what is touched', () => {
  const lazy: Finding = { ...finding('a/lazy', 0, 5), fixes: () => { throw new Error('Nobody asked.'); } };
  expect(codeActions([lazy], { start: 6, end: 9 })).toEqual([]);
});
