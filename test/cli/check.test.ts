import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { rules } from '../../server/src/core/rules/index';
import { checkJson, learningBriefs } from '../support/cli';
import { EXAMPLE_DAY, exampleWorkspace, workspaceNames } from '../support/examples';
import { makeWorkspace } from '../support/workspace';

describe('examples/', () => {
  const report = checkJson(['examples'], {}, '--today', EXAMPLE_DAY, '--no-history');

  test('the command line finds what the core finds, workspace by workspace', () => {
    const expected = workspaceNames.flatMap((name) => {
      const { documents, workspace, settings } = exampleWorkspace(name);
      return documents.flatMap((document) =>
        check(document, workspace, settings, rules).map(({ rule, severity, message, span }) => {
          const { line, character } = document.lines.at(span.start);
          return { file: `examples/${name}/${document.name}`, line: line + 1, column: character + 1, rule, severity, message };
        }),
      );
    });
    const found = report.findings.map(({ file, line, column, rule, severity, message }) => ({ file, line, column, rule, severity, message }));
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expected.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)));
  });

  test('the summary counts what is there', () => {
    const files = workspaceNames.flatMap((name) => exampleWorkspace(name).documents.map((document) => `examples/${name}/${document.name}`));
    expect(report.files).toEqual(files.sort());
    expect(report.problems).toEqual([]);
    for (const severity of ['error', 'warning', 'info', 'hint'] as const) expect(report.summary[severity]).toBe(report.findings.filter((finding) => finding.severity === severity).length);
    expect(report.code).toBe(1);
    expect(report.error).toBe('');
  });

  test('the text report tells the same findings and ends with the sum', () => {
    const { code, out, error } = learningBriefs(['check', 'examples', '--today', EXAMPLE_DAY, '--no-history']);
    expect({ code, error }).toEqual({ code: 1, error: '' });
    const headlines = out.split('\n').filter((line) => line.startsWith('examples/'));
    expect(headlines).toEqual(report.findings.map(({ file, line, column, severity, message, rule }) => `${file}:${line}:${column}  ${severity}  ${message}  ${rule}`));
    expect(out).toMatch(/\n\n\d+ errors, \d+ warnings.* in \d+ of \d+ files\.\n$/);
  });

  test('every finding has a place: ends do not come before starts', () => {
    for (const { line, column, endLine, endColumn } of report.findings) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(endLine > line || (endLine === line && endColumn > column)).toBe(true);
    }
  });

  test('a part of a workspace is checked with the whole of it in mind', () => {
    const all = report.findings.filter(({ file }) => file.startsWith('examples/norvane/briefs/'));
    const part = checkJson(['examples/norvane/briefs'], {}, '--today', EXAMPLE_DAY, '--no-history');
    expect(part.findings).toEqual(all);
    expect(part.files.every((file) => file.startsWith('examples/norvane/briefs/'))).toBe(true);
  });

  test('a clean workspace says so', () => {
    const { code, out, error } = learningBriefs(['check', 'examples/norvane', '--today', EXAMPLE_DAY, '--no-history']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^Nothing to report in \d+ files\.\n$/);
  });
});

const brief = (more: string): string => `kind: brief\nschema-version: 1\nid: safety\ntitle: Safety\n${more}`;

describe('exit codes', () => {
  test('0: warnings and notes do not stop anybody', () => {
    const folder = makeWorkspace({ 'safety.brief.yaml': brief('status: draft\nowner: kim\nengagement-model: project-based\nbuget: 4\n') });
    const { code, summary } = checkJson([], { folder });
    expect(summary.error).toBe(0);
    expect(summary.warning).toBeGreaterThan(0);
    expect(summary.info).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  test('1: an error does', () => {
    const folder = makeWorkspace({ 'safety.brief.yaml': brief('status: ready\nsummary: TBD\n') });
    expect(checkJson([], { folder }).code).toBe(1);
  });

  test('2 wins over 1, and the others are checked all the same', () => {
    const folder = makeWorkspace({ 'safety.brief.yaml': brief('status: ready\nsummary: TBD\n') });
    const report = checkJson(['safety.brief.yaml', 'missing.brief.yaml'], { folder });
    expect(report.code).toBe(2);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.problems).toEqual([{ file: 'missing.brief.yaml', message: 'There is no such file or folder. Check how it is spelled.' }]);
    expect(report.error).toBe('missing.brief.yaml: There is no such file or folder. Check how it is spelled.\n');
  });
});

test('--today decides what has run out', () => {
  const waiver = 'waivers:\n  - rule: file/placeholder\n    reason: The client decides in May\n    until: 2026-05-31\n';
  const folder = makeWorkspace({ 'safety.brief.yaml': brief(`status: draft\nsummary: TBD\n${waiver}`) });
  const rulesOn = (day: string): string[] => checkJson([], { folder }, '--today', day).findings.map(({ rule }) => rule);
  expect(rulesOn('2026-05-31')).not.toContain('file/placeholder');
  expect(rulesOn('2026-06-01')).toContain('file/placeholder');
});

describe('the workspace a file belongs to', () => {
  const people = 'kind: people\nschema-version: 1\nid: team\ntitle: Team\npeople:\n  - id: kim\n    name: Kim\n    side: internal\n';
  const workspace = 'kind: workspace\nschema-version: 1\nid: acme\ntitle: Acme\n';
  const owned = brief('status: draft\nowner: kmi\n');
  const unknownPerson = ({ findings }: { readonly findings: readonly { readonly rule: string; readonly message: string }[] }): string[] => findings.filter(({ rule }) => rule === 'ref/unknown').map(({ message }) => message);

  test('the nearest folder above with a workspace file, read as a whole', () => {
    const folder = makeWorkspace({ 'a.workspace.yaml': workspace, 'people/a.people.yaml': people, 'briefs/deep/safety.brief.yaml': owned });
    for (const path of ['briefs', 'briefs/deep/safety.brief.yaml', 'briefs/deep']) {
      const report = checkJson([path], { folder });
      expect(unknownPerson(report)).toEqual([expect.stringContaining('kmi')]);
      expect(report.files).toEqual(['briefs/deep/safety.brief.yaml']);
    }
    expect(unknownPerson(checkJson(['.'], { folder: `${folder}/briefs` }))).toHaveLength(1);
  });

  test('its settings count', () => {
    const strict = `${workspace}rules:\n  file/placeholder: error\n`;
    const folder = makeWorkspace({ 'a.workspace.yaml': strict, 'briefs/safety.brief.yaml': brief('status: draft\nsummary: TBD\n') });
    expect(checkJson(['briefs'], { folder }).findings).toContainEqual(expect.objectContaining({ rule: 'file/placeholder', severity: 'error' }));
  });

  test('without one, the folder that was asked for', () => {
    const folder = makeWorkspace({ 'one/a.people.yaml': people, 'two/safety.brief.yaml': owned });
    expect(unknownPerson(checkJson(['.'], { folder }))).toHaveLength(1);
    expect(unknownPerson(checkJson(['one', 'two'], { folder }))).toEqual([]);
  });

  test('for a single file, the repository it is in, wherever the command runs', () => {
    const folder = makeWorkspace({ '.git/HEAD': 'ref: refs/heads/main\n', 'one/a.people.yaml': people, 'two/safety.brief.yaml': owned, 'three/a.txt': '' });
    expect(unknownPerson(checkJson(['two/safety.brief.yaml'], { folder }, '--no-history'))).toHaveLength(1);
    expect(unknownPerson(checkJson(['../two/safety.brief.yaml'], { folder: `${folder}/three` }, '--no-history'))).toHaveLength(1);
  });

  test('for a single file outside of any repository, its own folder and the folders in it', () => {
    const folder = makeWorkspace({ 'one/a.people.yaml': Uint8Array.of(0xff), 'two/safety.brief.yaml': owned, 'three/safety.brief.yaml': owned, 'three/deep/a.people.yaml': people });
    expect(checkJson(['two/safety.brief.yaml'], { folder })).toMatchObject({ problems: [], missed: [] });
    expect(unknownPerson(checkJson(['three/safety.brief.yaml'], { folder }))).toHaveLength(1);
  });

  test('workspaces inside a workspace keep to themselves', () => {
    const folder = makeWorkspace({ 'a.workspace.yaml': workspace, 'a.people.yaml': people, 'safety.brief.yaml': owned, 'inner/b.workspace.yaml': workspace, 'inner/other.brief.yaml': owned });
    const report = checkJson(['.'], { folder });
    expect(report.findings.filter(({ rule }) => rule === 'ref/unknown').map(({ file }) => file)).toEqual(['safety.brief.yaml']);
    expect(checkJson(['inner'], { folder }).findings.filter(({ rule }) => rule === 'ref/unknown')).toEqual([]);
  });
});

test('nothing is checked twice', () => {
  const folder = makeWorkspace({ 'a/safety.brief.yaml': brief('status: draft\n') });
  expect(checkJson(['.', 'a', 'a/safety.brief.yaml', './a/../a/'], { folder }).files).toEqual(['a/safety.brief.yaml']);
});

test('files outside the folder the command runs in are named from there', () => {
  const folder = makeWorkspace({ 'a/safety.brief.yaml': brief('status: draft\n'), 'b/a.txt': '' });
  expect(checkJson(['../a'], { folder: `${folder}/b` }).files).toEqual(['../a/safety.brief.yaml']);
});
