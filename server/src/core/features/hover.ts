/** What the words under the pointer mean: a field, a choice, what a reference leads to, or how an objective was read. */
import type { Document } from '../document';
import type { Field } from '../interpret';
import { readingsOf } from '../objectivesOf';
import { referentOf } from '../referents';
import { targetsOf } from '../references';
import type { Settings } from '../settings';
import { contains, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { choiceMarkdown, fieldMarkdown, referentMarkdown } from './markdown';
import { objectiveMarkdown } from './objectiveHover';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export function hover(document: Document, workspace: Workspace, settings: Settings, offset: number): Hover | undefined {
  const { fields } = document.reading;
  const named = fields.find(({ place }) => place.key && contains(place.key.span, offset));
  if (named?.place.key) return { span: named.place.key.span, markdown: fieldMarkdown(String(named.place.key.value), named.schema) };
  const objective = document.kind === 'brief' ? readingsOf(document, settings).find(({ behavior }) => contains(behavior.place.node.span, offset)) : undefined;
  if (objective) return { span: objective.behavior.place.node.span, markdown: objectiveMarkdown(objective.reading, objective.behavior.value) };
  const written = fields.find(({ place: { node } }) => node.type === 'scalar' && node.style !== 'empty' && contains(node.span, offset));
  const markdown = written && meaningOf(written, document, workspace);
  return markdown ? { span: written.place.node.span, markdown } : undefined;
}

function meaningOf({ schema, place: { node } }: Field, document: Document, workspace: Workspace): string | undefined {
  if (node.type !== 'scalar' || node.value === null) return undefined;
  const text = String(node.value);
  const target = schema.ref ?? schema.names;
  if (!target) return choiceMarkdown(schema, text);
  const referent = referentOf(target, text, document, workspace);
  const what = targetsOf(target, text, document, workspace)?.what;
  return referent && what && referentMarkdown(referent, what);
}
