import { describe, expect, test } from 'vitest';
import { read, type DocumentOf } from '../../server/src/core/document';
import { isIgnored } from '../../server/src/core/ignored';
import { workspaceFolderOf } from '../../server/src/core/workspace';

describe('the workspace a file belongs to', () => {
  test.each([
    [['/a/x.workspace.yaml', '/a/b/y.workspace.yaml'], '/else', '/a/b'],
    [['/a/b/y.workspace.yaml', '/a/x.workspace.yaml'], '/else', '/a/b'],
    // The opened folder has a workspace file itself, and so has the one above it.
    [['/a/b/y.workspace.yaml', '/a/x.workspace.yaml'], '/a/b', '/a/b'],
    [['/a/x.workspace.yaml'], '/a/b', '/a'],
    [['/x.workspace.yaml'], '/a', ''],
    [['/a/b/c/z.workspace.yaml', '/ab/x.workspace.yaml'], '/a', '/a'],
    [[], '/a', '/a'],
  ])('%j, with %s open', (workspaceFiles, opened, expected) => {
    expect(workspaceFolderOf('/a/b/safety.brief.yaml', workspaceFiles, opened)).toBe(expected);
  });
});

describe('folders that are left out', () => {
  const workspaceFile = (ignore: string): DocumentOf<'workspace'> => {
    const document = read(`kind: workspace\nschema-version: 1\nfolders:\n  ignore: ${ignore}\n`, 'a.workspace.yaml');
    if (document?.kind !== 'workspace') throw new Error('This is no workspace file.');
    return document;
  };

  test.each(['archive', 'archive/', './archive', '/archive', 'archive/**', 'archive\\'])('%s', (written) => {
    const file = workspaceFile(`['${written}']`);
    expect(['archive', 'archive/2024', 'archived', 'old/archive', 'Archive'].filter((folder) => isIgnored(folder, file))).toEqual(['archive', 'archive/2024']);
  });

  test.each(["['']", "['.']", "['/']", '[]', 'archive', ''])('%s leaves nothing out', (ignore) => {
    expect(['archive', 'a/b'].filter((folder) => isIgnored(folder, workspaceFile(ignore)))).toEqual([]);
  });
});
