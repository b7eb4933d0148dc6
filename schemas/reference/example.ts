/** The texts of examples, read as the workspaces they stand for: exactly as their tests read them. */
import { settingsFrom, type Settings } from '../../server/src/core/settings';
import { example, TODAY, type Example } from '../../test/support/marked';

export interface ExampleFile {
  /** Undefined for the file that the example is about. With a day in front it is what that file said on another day. */
  readonly name?: string;
  readonly text: string;
}

/** An example's files: a line `=== name.kind.yaml` starts another one. */
export function filesOf(text: string): readonly [ExampleFile, ...ExampleFile[]] {
  const [first = '', ...others] = text.replace(/^\n/, '').split(/^=== /m);
  const rest = others.map((file) => ({ name: file.slice(0, file.indexOf('\n')).trim(), text: file.slice(file.indexOf('\n') + 1) }));
  return [{ text: first }, ...rest];
}

/** A text without the comments that say what is found in it. */
export const withoutMarks = (text: string): string => text.replace(/^[ \t]*#[ \t]*\^+ .*\n/gm, '');

export const workspaceFrom = (text: string): Example => example(text);

export const settingsOn = (file: Parameters<typeof settingsFrom>[0]): Settings => settingsFrom(file, TODAY);
