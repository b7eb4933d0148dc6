/** Lines of a file that is written for the first time. */
import { scalarText } from '../edit';
import { questionLines } from '../rules/questions';
import { fieldAt } from '../rules/sections';
import type { Kind } from '../schema/types';
import type { Path } from '../tree';

/** Everything a first file can be given; what is not known is left open. */
export interface NewFileOptions {
  readonly id: string;
  readonly title: string;
  /** The person to ask about it. */
  readonly owner?: string | undefined;
}

export const indented = (lines: readonly string[]): string[] => lines.map((line) => line && `  ${line}`);

/** A section or list under its key, with the questions that help to fill it in. */
export function section(kind: Kind, path: Path, lines: readonly string[]): string[] {
  return [`${String(path.at(-1))}:`, ...indented([...questions(kind, path), ...lines])];
}

/** One field below its own questions. */
export const asked = (kind: Kind, path: Path, value: string): string[] => [...questions(kind, path), `${String(path.at(-1))}: ${value}`];

const questions = (kind: Kind, path: Path): readonly string[] => questionLines(fieldAt(kind, path));

/** The fields of one item behind its dash. */
export const item = (...lines: readonly string[]): string[] => lines.map((line, index) => (index === 0 ? `- ${line}` : line && `  ${line}`));

/** The first lines of every kind; people and workspace files have no status, and need no owner. */
export function header(kind: Kind, { id, title, owner }: NewFileOptions, open: string): string[] {
  const first = [`kind: ${kind}`, 'schema-version: 1', `id: ${scalarText(id)}`, `title: ${scalarText(title)}`];
  return kind === 'people' || kind === 'workspace' ? first : [...first, 'status: draft', `owner: ${owner === undefined ? open : scalarText(owner)}`];
}

/** The whole text, with a blank line between the parts. */
export const text = (...parts: readonly (readonly string[])[]): string =>
  `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
