/** The example workspaces, read from disk as the tests need them. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { read, type Document, type DocumentOf } from '../../server/src/core/document';
import { settingsFrom, type Settings } from '../../server/src/core/settings';
import { workspaceOf, type Workspace } from '../../server/src/core/workspace';

export const EXAMPLES = path.resolve(__dirname, '../../examples');

/** The day on which the worked examples are looked at. */
export const EXAMPLE_DAY = '2026-05-11';

export interface ExampleWorkspace {
  readonly folder: string;
  readonly documents: readonly Document[];
  readonly workspace: Workspace;
  readonly settings: Settings;
}

export const workspaceNames: readonly string[] = fs.readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

export function exampleWorkspace(name: string): ExampleWorkspace {
  const folder = path.join(EXAMPLES, name);
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).sort();
  const documents = files.flatMap((file) => read(fs.readFileSync(path.join(folder, file), 'utf8'), file.split(path.sep).join('/')) ?? []);
  const file = documents.find((document): document is DocumentOf<'workspace'> => document.kind === 'workspace');
  return { folder, documents, workspace: workspaceOf(documents), settings: settingsFrom(file, EXAMPLE_DAY) };
}
