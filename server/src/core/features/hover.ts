/** What the words under the pointer mean: a field, a choice, or what a reference leads to. */
import type { Document } from '../document';
import type { Field } from '../interpret';
import { referentOf } from '../referents';
import { targetsOf } from '../references';
import { contains, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { choiceMarkdown, fieldMarkdown, referentMarkdown } from './markdown';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export function hover(document: Document, workspace: Workspace, offset: number): Hover | undefined {
  const { fields } = document.reading;
  const named = fields.find(({ place }) => place.key && contains(place.key.span, offset));
  if (named?.place.key) return { span: named.place.key.span, markdown: fieldMarkdown(String(named.place.key.value), named.schema) };
  const written = fields.find(({ place: { node } }) => node.type === 'scalar' && node.style !== 'empty' && contains(node.span, offset));
  const markdown = written && meaningOf(written, document, workspace);
  return markdown ? { span: written.place.node.span, markdown } : undefined;
}

function meaningOf({ schema, place: { node } }: Field, document: Document, workspace: Workspace): string | undefined {
  if (node.type !== 'scalar' || node.value === null) return undefined;
  const text = String(node.value);
  if (!schema.ref) return choiceMarkdown(schema, text);
  const referent = referentOf(schema.ref, text, document, workspace);
  const what = targetsOf(schema.ref, text, document, workspace)?.what;
  return referent && what && referentMarkdown(referent, what);
}
