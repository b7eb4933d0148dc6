/** The texts of examples, read as the workspaces they stand for. */
import { read, type Document } from '../../server/src/core/document';
import { settingsFrom, type Settings } from '../../server/src/core/settings';
import { workspaceOf, type Workspace } from '../../server/src/core/workspace';

export interface ExampleFile {
  /** Undefined for the file that the example is about. */
  readonly name?: string;
  readonly text: string;
}

export interface ExampleWorkspace {
  readonly document: Document;
  readonly workspace: Workspace;
  readonly settings: Settings;
}

/** The day on which the examples are looked at. */
const TODAY = '2026-05-11';

/** An example's files: a line `=== name.kind.yaml` starts another one. */
export function filesOf(text: string): readonly [ExampleFile, ...ExampleFile[]] {
  const [first = '', ...others] = text.replace(/^\n/, '').split(/^=== /m);
  const rest = others.map((file) => ({ name: file.slice(0, file.indexOf('\n')).trim(), text: file.slice(file.indexOf('\n') + 1) }));
  return [{ text: first }, ...rest];
}

/** A text without the comments that say what is found in it. */
export const withoutMarks = (text: string): string => text.replace(/^[ \t]*#[ \t]*\^+ .*\n/gm, '');

export function workspaceFrom(text: string): ExampleWorkspace {
  const [first, ...others] = filesOf(text);
  const document = readAs(first.text, `example.${/^kind: *([a-z]+)/m.exec(first.text)?.[1] ?? 'brief'}.yaml`);
  const documents = [document, ...others.map((file) => readAs(file.text, file.name ?? ''))];
  return { document, workspace: workspaceOf(documents), settings: settingsOn(documents.find((one) => one.kind === 'workspace')) };
}

export const settingsOn = (file: Parameters<typeof settingsFrom>[0]): Settings => settingsFrom(file, TODAY);

function readAs(text: string, name: string): Document {
  const document = read(text, name);
  if (!document) throw new Error(`${name} is none of our files.`);
  return document;
}
