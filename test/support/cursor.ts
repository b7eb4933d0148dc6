/** Little documents with a mark: `│` is the cursor. */
import { read, type Document } from '../../server/src/core/document';
import { workspaceOf, type Workspace } from '../../server/src/core/workspace';

export interface Marked {
  readonly source: string;
  readonly offset: number;
}

export function marked(text: string): Marked {
  const offset = text.indexOf('│');
  if (offset < 0) throw new Error('The text has no mark.');
  return { source: text.slice(0, offset) + text.slice(offset + 1), offset };
}

export interface Scene extends Marked {
  readonly document: Document;
  readonly workspace: Workspace;
}

/** A brief with a mark in it, among the other files of its workspace. */
export function scene(text: string, others: Readonly<Record<string, string>> = {}, name = 'program.brief.yaml'): Scene {
  const { source, offset } = marked(text);
  const document = readOne(source, name);
  return { source, offset, document, workspace: workspaceOf([document, ...Object.entries(others).map(([other, content]) => readOne(content, other))]) };
}

function readOne(source: string, name: string): Document {
  const document = read(source, name);
  if (!document) throw new Error(`${name} is none of ours.`);
  return document;
}
