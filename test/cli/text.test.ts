import { describe, expect, test } from 'vitest';
import { checkJson, learningBriefs, type RunOptions } from '../support/cli';
import { makeWorkspace } from '../support/workspace';

const head = 'kind: brief\nschema-version: 1\nid: safety\ntitle: Safety\nstatus: ready\n';

/** The paragraph about one rule, with the name of the file left out. */
function paragraph(source: string | Uint8Array, rule: string): string {
  const folder = makeWorkspace({ 'safety.brief.yaml': source });
  const { out } = learningBriefs(['check', 'safety.brief.yaml'], { folder });
  const found = out.split('\n\n').find((text) => text.includes(`  ${rule}\n`)) ?? '';
  return found.replace(/^safety\.brief\.yaml:/, '');
}

describe('a finding is shown where it stands', () => {
  test('with the line before it, numbers and carets', () => {
    expect(paragraph(`${head}summary: TBD today\n`, 'file/placeholder')).toBe(
      ['6:10  error  “TBD” is still to be filled in.  file/placeholder', '  5 | status: ready', '  6 | summary: TBD today', '    |          ^^^'].join('\n'),
    );
  });

  test('the numbers are as wide as the widest', () => {
    const lines = paragraph(`${head}${'\n'.repeat(3)}notes: fine\nsummary: TBD\n`, 'file/placeholder').split('\n').slice(1);
    expect(lines).toEqual(['   9 | notes: fine', '  10 | summary: TBD', '     |          ^^^']);
  });

  test('without the line before when that one is empty', () => {
    expect(paragraph(`${head}\nsummary: TBD\n`, 'file/placeholder').split('\n').slice(1)).toEqual(['  7 | summary: TBD', '    |          ^^^']);
  });

  test('on the first line', () => {
    expect(paragraph('title: Safety\n', 'file/unknown-kind').split('\n').slice(1)).toEqual(['  1 | title: Safety', '    | ^^^^^^^^^^^^^']);
  });

  test('in a file without any text', () => {
    expect(paragraph('', 'file/unknown-kind').split('\n').slice(1)).toEqual(['  1 |', '    | ^']);
  });

  test('over several lines, by the first of them', () => {
    const lines = paragraph(`${head}summary: "TBD \\u0041\n  and more"\n`, 'file/placeholder').split('\n');
    expect(lines.slice(1)).toEqual(['  5 | status: ready', '  6 | summary: "TBD \\u0041', `    |          ${'^'.repeat('"TBD \\u0041'.length)}`]);
  });

  test('under Chinese characters, emoji and letters with loose accents', () => {
    const lines = paragraph(`${head}summary: 安全🔧e\u0301 TBD\n`, 'file/placeholder').split('\n');
    expect(lines.slice(2)).toEqual(['  6 | summary: 安全🔧e\u0301 TBD', `    | ${' '.repeat(9 + 2 + 2 + 2 + 1 + 1)}^^^`]);
  });

  test('in a very long line, the part that matters', () => {
    const lines = paragraph(`${head}summary: ${'very '.repeat(2000)}TBD ${'long '.repeat(2000)}\n`, 'file/placeholder').split('\n');
    const [, , line = '', carets = ''] = lines;
    expect(line.length).toBeLessThan(200);
    expect(line).toMatch(/^ {2}6 \| ….*TBD.*…$/);
    expect(carets.indexOf('^^^')).toBe(line.indexOf('TBD'));
  });
});

describe('line ends and marks', () => {
  test('a file with Windows line ends', () => {
    const text = paragraph(`${head}summary: TBD\n`.replaceAll('\n', '\r\n'), 'file/placeholder');
    expect(text.split('\n')).toEqual(['6:10  error  “TBD” is still to be filled in.  file/placeholder', '  5 | status: ready', '  6 | summary: TBD', '    |          ^^^']);
  });

  test('a byte order mark takes no column, as in the editor', () => {
    const folder = makeWorkspace({ 'safety.brief.yaml': '\uFEFFkind: breif\nschema-version: 1\nid: safety\ntitle: Safety\n' });
    expect(checkJson([], { folder }).findings).toContainEqual(expect.objectContaining({ line: 1, column: 7, endLine: 1, endColumn: 12, rule: 'file/unknown-kind' }));
  });

  test('columns count as editors count them', () => {
    const folder = makeWorkspace({ 'safety.brief.yaml': `${head}summary: 🔧 TBD\n` });
    expect(checkJson([], { folder }).findings.find(({ rule }) => rule === 'file/placeholder')).toMatchObject({ line: 6, column: 13, endLine: 6, endColumn: 16 });
  });
});

test('YAML that cannot be read is a finding like any other', () => {
  const folder = makeWorkspace({ 'safety.brief.yaml': `${head}summary: Onboarding: week one\n` });
  const { code, findings } = checkJson([], { folder });
  expect(code).toBe(1);
  expect(findings).toMatchObject([{ file: 'safety.brief.yaml', line: 6, column: 10, rule: 'file/syntax', severity: 'error', message: 'This text has a colon followed by a space, so it reads like a new field. Put the text in quotes.' }]);
});

describe('a file cannot take over the terminal', () => {
  const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
  const nasty = '\u001B[2J\u009B31m\u007F\u0007\u202Eevil';
  const files = { 'safety.brief.yaml': `${head}${nasty}: TBD\nsummary: <the ${nasty} part>\nnotes: "tab\there" # TBD\nowner: "${nasty}"\n` };

  test('in the text report', () => {
    const { out } = learningBriefs(['check'], { folder: makeWorkspace(files) });
    expect(out).toContain('␛[2J<U+009B>31m␡␇<U+202E>evil');
    expect(out).not.toMatch(CONTROL);
  });

  test('in the JSON report, which keeps the value', () => {
    // Of these signs YAML allows some, and only they can be part of a text that is read.
    const allowed = '\u009B31m\u202Eevil';
    const folder = makeWorkspace({ ...files, 'plan.brief.yaml': `${head}summary: <the ${allowed} part>\n` });
    const { out } = learningBriefs(['check', '--format', 'json'], { folder });
    expect(out).not.toMatch(CONTROL);
    expect(checkJson([], { folder }).findings.some(({ message }) => message.includes(allowed))).toBe(true);
  });

  test('by the name of a file', () => {
    if (process.platform === 'win32') return;
    const folder = makeWorkspace({ 'a\u001B[2Jb.brief.yaml': `${head}summary: TBD\n`, 'c\u001B[2Jd.brief.yaml': Uint8Array.of(0xff) });
    const { out, error } = learningBriefs(['check'], { folder });
    expect(out).toContain('a␛[2Jb.brief.yaml:6:10');
    expect(error).toContain('c␛[2Jd.brief.yaml: This file');
    expect(out + error).not.toMatch(CONTROL);
    expect(checkJson([], { folder }).files).toEqual(['a\u001B[2Jb.brief.yaml']);
  });

  test('carets stand right behind what was made visible', () => {
    const [, , line = '', carets = ''] = paragraph(`${head}summary: \u009B31m\tTBD\n`, 'file/placeholder').split('\n');
    expect(line).toContain('<U+009B>31m→TBD');
    expect(carets.indexOf('^^^')).toBe(line.indexOf('TBD'));
  });
});

describe('colors', () => {
  const folder = makeWorkspace({ 'safety.brief.yaml': `${head}summary: TBD\n` });
  const colored = (options: readonly string[], environment: RunOptions['environment'] = {}): boolean => learningBriefs(['check', ...options], { folder, environment }).out.includes('\u001B[31m');

  test.each([
    ['not when nobody looks', [], {}, false],
    ['when asked for', ['--color'], {}, true],
    ['when asked for, against the environment', ['--color'], { NO_COLOR: '1', TERM: 'dumb' }, true],
    ['not when asked not to', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['the last word counts', ['--color', '--no-color'], {}, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR before NO_COLOR, as in Node', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['never in JSON', ['--color', '--format', 'json'], {}, false],
  ])('%s', (_when, options, environment, expected) => {
    expect(colored(options, environment)).toBe(expected);
  });

  test('take nothing away and add nothing', () => {
    const { out } = learningBriefs(['check', '--color'], { folder });
    expect(out.replace(/\u001B\[\d+m/g, '')).toBe(learningBriefs(['check'], { folder }).out);
  });
});
