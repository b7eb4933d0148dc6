/**
 * What every rule offers, beside the one mend that an example shows: in `offers/<group>.txt`, to be read as an author would.
 * After a wanted change: `UPDATE=1 npx vitest run test/core/offers.test.ts`, and read the difference.
 */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/core/rules';
import { offersOf } from '../support/offers';

const folder = path.join(import.meta.dirname, 'offers');
const groups = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))];
const file = (group: string): string => path.join(folder, `${group}.txt`);

test.each(groups)('%s', (group) => {
  const told = `${rules.filter(({ id }) => id.startsWith(`${group}/`)).map((rule) => offersOf(rule, rules)).join('\n\n')}\n`;
  if (process.env['UPDATE'] === '1') {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file(group), told);
  }
  expect(told).toBe(fs.readFileSync(file(group), 'utf8'));
});

test('no file is left over', () => {
  expect(fs.readdirSync(folder).sort()).toEqual(groups.map((group) => `${group}.txt`).sort());
});
