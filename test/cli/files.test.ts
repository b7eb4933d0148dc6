import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkJson, learningBriefs } from '../support/cli';
import { makeWorkspace } from '../support/workspace';

const clean = 'kind: people\nschema-version: 1\nid: team\ntitle: Team\npeople:\n  - id: kim\n    name: Kim\n    side: internal\n';

describe('what is found in a folder', () => {
  test('files of ours by name or by content, and no others', () => {
    const folder = makeWorkspace({
      'a.people.yaml': clean,
      'b.people.yml': clean,
      'deep/er/plan.yaml': clean,
      'docker-compose.yaml': 'services: {}\n',
      'pod.yaml': 'kind: Pod\napiVersion: v1\n',
      'notes.people.txt': clean,
      'README.md': '# Briefs\n',
    });
    expect(checkJson([], { folder }).files).toEqual(['a.people.yaml', 'b.people.yml', 'deep/er/plan.yaml']);
  });

  test('nothing that is installed or hidden', () => {
    const folder = makeWorkspace({ 'a.people.yaml': clean, 'node_modules/x/a.people.yaml': clean, '.git/a.people.yaml': clean, '.hidden/deep/a.people.yaml': clean });
    expect(checkJson([], { folder }).files).toEqual(['a.people.yaml']);
  });

  test('nothing the team leaves out, from wherever the walk starts', () => {
    const workspace = 'kind: workspace\nschema-version: 1\nid: acme\ntitle: Acme\nfolders:\n  ignore: [archive, ./old/drafts/]\n';
    const folder = makeWorkspace({
      'a.workspace.yaml': workspace,
      'archive/deep/a.people.yaml': clean,
      'archived/a.people.yaml': clean,
      'old/a.people.yaml': clean,
      'old/drafts/a.people.yaml': clean,
    });
    expect(checkJson([], { folder }).files).toEqual(['a.workspace.yaml', 'archived/a.people.yaml', 'old/a.people.yaml']);
    expect(checkJson(['old'], { folder }).files).toEqual(['old/a.people.yaml']);
    expect(checkJson(['old/drafts'], { folder }).files).toEqual(['old/drafts/a.people.yaml']);
  });

  test('each file once, whatever links there are', () => {
    const outside = makeWorkspace({ 'secret.people.yaml': clean });
    const folder = makeWorkspace({ 'in/a.people.yaml': clean, '.store/b': clean, 'in/deep/c.txt': '' });
    fs.symlinkSync('..', path.join(folder, 'in/up'));
    fs.symlinkSync('.', path.join(folder, 'in/self'));
    fs.symlinkSync(outside, path.join(folder, 'in/outside'));
    fs.symlinkSync(path.join(outside, 'secret.people.yaml'), path.join(folder, 'in/secret.people.yaml'));
    fs.symlinkSync('a.people.yaml', path.join(folder, 'in/same.people.yaml'));
    fs.symlinkSync('../.store/b', path.join(folder, 'in/stored.people.yaml'));
    const report = checkJson([], { folder });
    expect(report.files).toEqual(['in/a.people.yaml', 'in/stored.people.yaml']);
    expect(report.problems).toEqual([]);
  });

  test('a folder behind a link is checked when it is named', () => {
    const folder = makeWorkspace({ 'real/a.people.yaml': clean });
    fs.symlinkSync('real', path.join(folder, 'link'));
    expect(checkJson(['link'], { folder }).files).toEqual(['link/a.people.yaml']);
  });
});

describe('what cannot be read is told, with what to do', () => {
  const told = (files: Readonly<Record<string, string | Uint8Array>>, paths: readonly string[], prepare?: (folder: string) => void): string => {
    const folder = makeWorkspace({ 'good.people.yaml': clean.replace('id: team', 'id: good'), ...files });
    prepare?.(folder);
    const { code, out, error } = learningBriefs(['check', 'good.people.yaml', ...paths], { folder });
    expect(code).toBe(2);
    // The good file is checked, and nobody is made to believe that it was the only one.
    expect(out).toMatch(/^Nothing to report in 1 file\. \d+ paths? could not be checked\.\n$/);
    return error;
  };

  test('a path that does not exist', () => {
    expect(told({}, ['nowhere'])).toBe('nowhere: There is no such file or folder. Check how it is spelled.\n');
    expect(told({ 'safety.brief.txt': '' }, ['safty.brief.txt'])).toBe('safty.brief.txt: There is no such file or folder. Did you mean “safety.brief.txt”?\n');
    expect(told({}, ['nowhere/deep/a.brief.yaml'])).toContain('nowhere/deep/a.brief.yaml: There is no such file or folder.');
    expect(told({}, ['good.people.yaml/a.brief.yaml'])).toContain('good.people.yaml/a.brief.yaml: ');
  });

  test('a folder without files of ours', () => {
    expect(told({ 'docs/a.md': '' }, ['docs'])).toMatch(/^docs: There is no file of ours in this folder\. Name a folder with files such as “safety\.brief\.yaml”/);
  });

  test('the folder the command runs in, when nothing is there', () => {
    const { code, out, error } = learningBriefs(['check'], { folder: makeWorkspace({ 'a.md': '' }) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^\.: There is no file of ours in this folder\./);
  });

  test('a file that is not ours', () => {
    expect(told({ 'pod.yaml': 'kind: Pod\n' }, ['pod.yaml'])).toMatch(/^pod\.yaml: This is not one of our files\. Let its name end in “\.brief\.yaml”/);
    expect(told({ 'a.png': Uint8Array.of(0x89, 0x50, 0xff, 0) }, ['a.png'])).toContain('a.png: This is not one of our files.');
  });

  test('bytes that are no UTF-8', () => {
    const message = 'This file is not valid UTF-8. Save it with the encoding UTF-8.\n';
    const latin = Buffer.from('kind: brief\ntitle: Caf\u00E9\n', 'latin1');
    const wide = Buffer.from('\uFEFFkind: brief\n', 'utf16le');
    expect(told({ 'a.brief.yaml': latin }, ['a.brief.yaml'])).toBe(`a.brief.yaml: ${message}`);
    expect(told({ 'a.brief.yaml': wide }, ['a.brief.yaml'])).toBe(`a.brief.yaml: ${message}`);
    expect(told({ 'in/plan.yaml': Buffer.from('kind: brief\nschema-version: 1\ntitle: Caf\u00E9\n', 'latin1') }, ['in'])).toBe(`in/plan.yaml: ${message}`);
  });

  test('somebody else’s bytes are their own business', () => {
    const folder = makeWorkspace({ 'a.people.yaml': clean, 'other.yaml': Buffer.from('name: Caf\u00E9\n', 'latin1') });
    expect(checkJson([], { folder })).toMatchObject({ code: 0, files: ['a.people.yaml'], problems: [] });
  });

  test('a folder with the name of a file', () => {
    for (const asked of ['in', 'in/a.brief.yaml']) {
      expect(told({ 'in/a.brief.yaml/notes.txt': '' }, [asked])).toBe('in/a.brief.yaml: This is a folder with the name of a file. Give the folder another name.\n');
    }
  });

  test('a link that leads nowhere, or back to itself', () => {
    const link = (to: string) => (folder: string): void => {
      fs.mkdirSync(path.join(folder, 'in'));
      fs.symlinkSync(to, path.join(folder, 'in/a.brief.yaml'));
    };
    for (const asked of ['in', 'in/a.brief.yaml']) {
      expect(told({}, [asked], link('nowhere.yaml'))).toBe('in/a.brief.yaml: This link leads to a file that is not there. Mend the link or remove it.\n');
      expect(told({}, [asked], link('a.brief.yaml'))).toBe('in/a.brief.yaml: This link leads back to itself. Mend the link or remove it.\n');
    }
  });

  test('something that is neither file nor folder', () => {
    if (process.platform === 'win32') return;
    expect(told({}, ['/dev/null'])).toContain('This is neither a file nor a folder.');
  });

  test('a file or a folder one may not read', () => {
    // Who may do everything cannot be kept out.
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    const lock = (name: string) => (folder: string): void => fs.chmodSync(path.join(folder, name), 0);
    expect(told({ 'a.brief.yaml': '' }, ['a.brief.yaml'], lock('a.brief.yaml'))).toContain('a.brief.yaml: You have no permission to read this.');
    expect(told({ 'in/deep/a.brief.yaml': '' }, ['in'], lock('in/deep'))).toContain('in/deep: You have no permission to read this.');
  });

  test('a part of the workspace that was not asked for: references to it would look wrong', () => {
    const workspace = 'kind: workspace\nschema-version: 1\nid: acme\ntitle: Acme\n';
    const files = { 'a.workspace.yaml': workspace, 'good.people.yaml': clean.replace('id: team', 'id: good'), 'b.people.yaml': Uint8Array.of(0xff), 'c.people.yaml': Uint8Array.of(0xff) };
    const folder = makeWorkspace(files);
    const unreadable = (name: string): string => `${name}: This file is not valid UTF-8. Save it with the encoding UTF-8.\n`;
    expect(learningBriefs(['check', 'good.people.yaml'], { folder })).toEqual({
      code: 0,
      out: 'Nothing to report in 1 file.\n',
      error: `${unreadable('b.people.yaml')}${unreadable('c.people.yaml')}You did not ask for these 2, so they do not count. They are in the same workspace: what points to them may look wrong.\n`,
    });
    expect(learningBriefs(['check', 'good.people.yaml', 'b.people.yaml'], { folder })).toEqual({
      code: 2,
      out: 'Nothing to report in 1 file. 1 path could not be checked.\n',
      error: `${unreadable('b.people.yaml')}${unreadable('c.people.yaml')}You did not ask for this one, so it does not count. It is in the same workspace: what points to it may look wrong.\n`,
    });
    expect(checkJson(['good.people.yaml', 'b.people.yaml'], { folder })).toMatchObject({ problems: [{ file: 'b.people.yaml' }], missed: [{ file: 'c.people.yaml' }] });
    expect(checkJson(['.'], { folder })).toMatchObject({ code: 2, problems: [{ file: 'b.people.yaml' }, { file: 'c.people.yaml' }], missed: [] });
  });

  test('JSON tells it, too', () => {
    const folder = makeWorkspace({ 'a.brief.yaml': Uint8Array.of(0xff) });
    const report = checkJson([], { folder });
    expect(report).toMatchObject({ code: 2, files: [], findings: [], problems: [{ file: 'a.brief.yaml', message: 'This file is not valid UTF-8. Save it with the encoding UTF-8.' }] });
    expect(report.error).toContain('a.brief.yaml: ');
  });
});
