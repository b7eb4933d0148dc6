/** What the words under the pointer mean: a field, a choice, what a reference leads to, or how an objective was read. */
import * as l10n from '@vscode/l10n';
import { calendarOf, isDay } from '../calendar';
import type { Document } from '../document';
import { familyOf } from '../family';
import type { Field } from '../interpret';
import { readingsOf } from '../objectivesOf';
import { referentOf } from '../referents';
import { targetsOf } from '../references';
import { rules } from '../rules';
import type { RefTarget } from '../schema/node';
import type { Settings } from '../settings';
import { contains, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { distance, languageName, weekday } from './inWords';
import { keyFacts } from './keyFacts';
import { choiceMarkdown, fieldMarkdown, referentMarkdown } from './markdown';
import { objectiveMarkdown } from './objectiveHover';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export function hover(document: Document, workspace: Workspace, settings: Settings, offset: number): Hover | undefined {
  const { fields } = document.reading;
  const named = fields.find(({ place }) => place.key && contains(place.key.span, offset));
  if (named?.place.key) return { span: named.place.key.span, markdown: keyMarkdown(named, document, workspace, settings) ?? fieldMarkdown(String(named.place.key.value), named.schema) };
  const objective = document.kind === 'brief' ? readingsOf(document, settings).find(({ behavior }) => contains(behavior.place.node.span, offset)) : undefined;
  if (objective) return { span: objective.behavior.place.node.span, markdown: objectiveMarkdown(objective.reading, objective.behavior.value) };
  const written = fields.find(({ place: { node } }) => node.type === 'scalar' && node.style !== 'empty' && contains(node.span, offset));
  const markdown = written && meaningOf(written, document, workspace, settings);
  return markdown ? { span: written.place.node.span, markdown } : undefined;
}

/** In a map the keys are names: of a role, of a level, of a check. */
function keyMarkdown({ place: { key, path } }: Field, document: Document, workspace: Workspace, { today }: Settings): string | undefined {
  const map = document.reading.fields.find((one) => one.place.node.type === 'map' && one.place.path.length === path.length - 1 && one.place.path.every((step, index) => step === path[index]));
  if (!key || map?.schema.valueType !== 'map') return undefined;
  const text = String(key.value);
  if (map.schema.keys) return referred(map.schema.keys, text, document, workspace, today);
  return document.kind === 'workspace' && path[0] === 'rules' ? ruleMarkdown(text) : undefined;
}

function meaningOf({ schema, place: { node, path } }: Field, document: Document, workspace: Workspace, { today }: Settings): string | undefined {
  if (node.type !== 'scalar' || node.value === null) return undefined;
  const text = String(node.value);
  const target = schema.ref ?? schema.names;
  if (target) return referred(target, text, document, workspace, today);
  if (schema.type === 'date' && isDay(text)) return `${weekday(text)} – ${distance(today, text, calendarOf(familyOf(document, workspace).governance))}`;
  if (schema.type === 'locale') return languageName(text);
  if (path[0] === 'waivers' && path.at(-1) === 'rule') return ruleMarkdown(text);
  return choiceMarkdown(schema, text);
}

function referred(target: RefTarget, text: string, document: Document, workspace: Workspace, today: string): string | undefined {
  const referent = referentOf(target, text, document, workspace);
  const what = targetsOf(target, text, document, workspace)?.what;
  return referent && what && referentMarkdown(referent, what, keyFacts(referent, workspace, today));
}

/** What a check looks at, and why; undefined for a name that is none of a check. */
function ruleMarkdown(id: string): string | undefined {
  const rule = rules.find((one) => one.id === id);
  return rule && `**${rule.id}**\n\n${rule.summary}\n\n${l10n.t('Why: {0}', rule.why)}`;
}
