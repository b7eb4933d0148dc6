import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/sources';
import { temporaryFolder } from '../support/workspace';

const generate = (...options: readonly string[]): { readonly status: number | null; readonly stderr: string } =>
  spawnSync(process.execPath, ['schemas/generate.mjs', ...options], { cwd: root, encoding: 'utf8' });

test('what is generated from the schemas is up to date', () => {
  expect(generate('--check')).toMatchObject({ status: 0, stderr: '' });
});

test('a file changed by hand or forgotten is noticed, and named', () => {
  const copy = temporaryFolder();
  fs.cpSync(path.join(root, 'server/src/core/schema'), copy, { recursive: true });
  fs.appendFileSync(path.join(copy, 'types.ts'), '// by hand\n');
  fs.rmSync(path.join(copy, 'schemas.ts'));
  const { status, stderr } = generate('--check', '--out', copy);
  expect(status).toBe(1);
  expect(stderr).toContain('types.ts is not what');
  expect(stderr).toContain('schemas.ts is not what');
  expect(stderr).not.toContain('validators');
});
