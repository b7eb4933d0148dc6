import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../server/src/core/document';
import { rules } from '../../server/src/core/rules';
import { root, sources, textOf, type SourceFile } from '../support/sources';
import { temporaryFolder } from '../support/workspace';

const generate = (...options: readonly string[]): { readonly status: number | null; readonly stderr: string } =>
  spawnSync(process.execPath, ['schemas/generate.mjs', ...options], { cwd: root, encoding: 'utf8' });

/** A copy of everything that is generated, to plant mistakes in. */
function copied(): { readonly schema: string; readonly docs: string; readonly check: () => ReturnType<typeof generate> } {
  const [schema, docs] = [temporaryFolder(), temporaryFolder()];
  fs.cpSync(path.join(root, 'server/src/core/schema'), schema, { recursive: true });
  for (const folder of ['rules', 'format']) fs.cpSync(path.join(root, 'docs', folder), path.join(docs, folder), { recursive: true });
  return { schema, docs, check: () => generate('--check', '--out', schema, '--docs', docs) };
}

test('what is generated from the schemas and the rules is up to date', () => {
  expect(generate('--check')).toMatchObject({ status: 0, stderr: '' });
});

test('the words of the languages are what their lexicons say', () => {
  const { status, stderr } = spawnSync(process.execPath, ['server/lexicons/generate.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('what is changed by hand, forgotten or left over is noticed, and named', () => {
  const { schema, docs, check } = copied();
  fs.appendFileSync(path.join(schema, 'types.ts'), '// by hand\n');
  fs.rmSync(path.join(schema, 'schemas.ts'));
  fs.appendFileSync(path.join(docs, 'rules/ref/unknown.md'), 'By hand.\n');
  fs.rmSync(path.join(docs, 'rules/README.md'));
  fs.rmSync(path.join(docs, 'format/brief.md'));
  fs.writeFileSync(path.join(docs, 'format/contract.md'), '# A kind that is gone\n');
  fs.mkdirSync(path.join(docs, 'rules/old'));
  fs.writeFileSync(path.join(docs, 'rules/old/rule.md'), '# A rule that is gone\n');
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(named(stderr)).toEqual([
    'format/brief.md is not what',
    'format/contract.md is left over',
    'rules/README.md is not what',
    'rules/old/rule.md is left over',
    'rules/ref/unknown.md is not what',
    'schemas.ts is not what',
    'types.ts is not what',
  ]);
});

test('writing mends all of it, and leaves other files alone; line ends of another system are no difference', () => {
  const { schema, docs, check } = copied();
  fs.rmSync(path.join(docs, 'rules/README.md'));
  fs.writeFileSync(path.join(docs, 'format/contract.md'), '# A kind that is gone\n');
  fs.writeFileSync(path.join(docs, 'by-hand.md'), '# Ours\n');
  expect(generate('--out', schema, '--docs', docs)).toMatchObject({ status: 0, stderr: '' });
  expect(fs.existsSync(path.join(docs, 'format/contract.md'))).toBe(false);
  expect(fs.existsSync(path.join(docs, 'by-hand.md'))).toBe(true);
  const file = path.join(docs, 'rules/README.md');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(check()).toMatchObject({ status: 0, stderr: '' });
});

const named = (stderr: string): string[] => stderr.trim().split('\n').map((line) => /^\S+ is (?:not what|left over)/.exec(line)?.[0] ?? line).sort();

describe('the pages', () => {
  const pages = sources(/\.md$/, 'docs').filter(({ file }) => /^docs\/(?:rules|format)\//.test(file));

  test('every rule and every kind has one', () => {
    const files = new Set(pages.map(({ file }) => file));
    expect(rules.filter(({ id }) => !files.has(`docs/rules/${id}.md`)).map(({ id }) => id)).toEqual([]);
    expect(KINDS.filter((kind) => !files.has(`docs/format/${kind}.md`))).toEqual([]);
    for (const id of ['file/missing-parts', 'file/schema', 'file/syntax', 'file/unknown-field', 'file/unknown-kind']) expect(files).toContain(`docs/rules/${id}.md`);
  });

  test('every link leads to a page and a heading that are there', () => {
    expect(pages.flatMap((page) => brokenLinks(page, pages))).toEqual([]);
  });

  test('planted, a link that leads nowhere is found', () => {
    const planted = [{ file: 'docs/a.md', text: '# One thing\n[a](b.md) [b](#one-thing) [c](#two) [d](rules/c.md#x)' }, { file: 'docs/rules/c.md', text: '# X' }];
    expect(brokenLinks(planted[0] as SourceFile, planted)).toEqual(['docs/a.md: b.md', 'docs/a.md: #two']);
  });

  test('nothing in them is a slip of the generator', () => {
    for (const { file, text } of pages) expect(`${file} ${/undefined|\[object|NaN/.exec(text)?.[0] ?? 'is fine'}`).toBe(`${file} is fine`);
  });

  test('all of them ship', () => {
    expect(textOf('.vscodeignore').split('\n')).toEqual(expect.arrayContaining(['!docs/rules/**', '!docs/format/**']));
  });
});

function brokenLinks({ file, text }: SourceFile, pages: readonly SourceFile[]): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    const [name = '', heading] = target.split('#');
    const page = pages.find((one) => one.file === (name ? path.posix.join(path.posix.dirname(file), name) : file));
    const found = page && (heading === undefined || headingsOf(page).has(heading));
    return found ? [] : [`${file}: ${target}`];
  });
}

/** The names by which the headings of a page go in links. */
const headingsOf = ({ text }: SourceFile): ReadonlySet<string> =>
  new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')));
