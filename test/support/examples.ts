/** The example workspaces, read from disk as the tests need them. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { read, type Document, type DocumentOf } from '../../server/src/core/document';
import { settingsFrom, type Settings } from '../../server/src/core/settings';
import { workspaceOf, type Workspace } from '../../server/src/core/workspace';

export const EXAMPLES = path.resolve(__dirname, '../../examples');

/** The day on which the worked examples are looked at, unless a test asks for the day of their story. */
export const EXAMPLE_DAY = '2026-05-11';

/** The day on which a workspace's story stops, as the table in examples/README.md tells it. */
export function storyDay(name: string): string {
  const row = fs.readFileSync(path.join(EXAMPLES, 'README.md'), 'utf8').split('\n').find((line) => line.startsWith(`| [${name}]`));
  const day = /(\d{4}-\d{2}-\d{2}) \|$/.exec(row ?? '')?.[1];
  if (day === undefined) throw new Error(`The README of the examples does not say on which day to look at ${name}.`);
  return day;
}

export interface ExampleWorkspace {
  readonly folder: string;
  readonly documents: readonly Document[];
  readonly workspace: Workspace;
  readonly settings: Settings;
}

export const workspaceNames: readonly string[] = fs.readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

export function exampleWorkspace(name: string, today = EXAMPLE_DAY): ExampleWorkspace {
  const folder = path.join(EXAMPLES, name);
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).sort();
  const documents = files.flatMap((file) => read(fs.readFileSync(path.join(folder, file), 'utf8'), file.split(path.sep).join('/')) ?? []);
  const file = documents.find((document): document is DocumentOf<'workspace'> => document.kind === 'workspace');
  return { folder, documents, workspace: workspaceOf(documents), settings: settingsFrom(file, today) };
}
