/**
 * What the parts of a document are called where only names are shown: in an outline, in a search over all files, in a
 * list of what depends on what.
 */
import * as l10n from '@vscode/l10n';
import type { Field } from '../interpret';
import { titleIn, type Declaration } from '../occurrences';
import { short } from '../rules/short';
import type { SchemaNode } from '../schema/node';
import { scalarIn, type MapNode } from '../tree';
import type { Workspace } from '../workspace';

/** What a part is, for the sign beside its name. */
export type PartKind = 'file' | 'section' | 'item' | 'text' | 'objective' | 'person' | 'role' | 'day' | 'deliverable' | 'criterion' | 'level' | 'measure' | 'source';

interface ItemKind {
  readonly kind: PartKind;
  /** The fields that say the most about it after its title, in order. */
  readonly facts: readonly string[];
}

/** The items of lists, by the list's name. */
const ITEMS: Readonly<Record<string, ItemKind>> = {
  objectives: { kind: 'objective', facts: ['level', 'critical'] },
  deliverables: { kind: 'deliverable', facts: ['type', 'due'] },
  structure: { kind: 'deliverable', facts: ['purpose', 'minutes'] },
  milestones: { kind: 'day', facts: ['due'] },
  checkpoints: { kind: 'day', facts: ['due', 'decided-by'] },
  'launch-waves': { kind: 'day', facts: [] },
  sessions: { kind: 'day', facts: ['topic'] },
  meetings: { kind: 'day', facts: ['every'] },
  reviews: { kind: 'day', facts: ['led-by'] },
  changes: { kind: 'day', facts: ['date'] },
  criteria: { kind: 'criterion', facts: ['weight', 'must-pass'] },
  scale: { kind: 'level', facts: ['points'] },
  priorities: { kind: 'level', facts: ['start-within-days'] },
  sizes: { kind: 'level', facts: ['effort-days'] },
  measures: { kind: 'measure', facts: ['level'] },
  assessments: { kind: 'measure', facts: ['type', 'pass-mark'] },
  sources: { kind: 'source', facts: ['type', 'status'] },
  roles: { kind: 'role', facts: ['side', 'person'] },
  people: { kind: 'person', facts: ['id', 'job'] },
  smes: { kind: 'person', facts: ['hours-committed'] },
  reviewers: { kind: 'person', facts: ['submitted-on'] },
  audiences: { kind: 'person', facts: ['headcount'] },
  risks: { kind: 'item', facts: ['likelihood', 'impact'] },
  causes: { kind: 'item', facts: ['response'] },
  scores: { kind: 'item', facts: ['level'] },
  feedback: { kind: 'item', facts: ['type', 'state'] },
  requirements: { kind: 'item', facts: ['deadline'] },
  'open-questions': { kind: 'item', facts: ['asked-of', 'due'] },
  responsibilities: { kind: 'item', facts: ['accountable'] },
  waivers: { kind: 'item', facts: ['until'] },
};

/** What the items of a list are; `list` is the way to it, as `measurement.measures`, or its own name. */
export const kindOfItems = (list: string): PartKind => itemKind(list).kind;

const itemKind = (list: string): ItemKind => {
  const name = list.slice(list.lastIndexOf('.') + 1);
  return (Object.hasOwn(ITEMS, name) ? ITEMS[name] : undefined) ?? { kind: 'item', facts: [] };
};

/** "isolate-and-try · Isolate, lock and try each energy source"; a person is called by name. */
export function nameOfDeclaration({ list, id, title }: Declaration, most = 80): string {
  if (title === undefined || title === '' || title === id) return id;
  return list === 'people' ? short(title, most) : `${id} · ${short(spoken(title, list), most)}`;
}

/** Objectives go on with a sentence that others have begun; on their own they begin with a capital. */
const spoken = (title: string, list: string | undefined): string => (list === 'objectives' ? title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : title);

export interface PartName {
  readonly name: string;
  /** What is shown behind the name, in brackets. */
  readonly facts: readonly string[];
  readonly kind: PartKind;
}

/** An item of a list, by its id and title, else by what it cannot do without; by its number when it says nothing yet. */
export function nameOfItem(item: MapNode, schema: SchemaNode, list: { readonly key: string; readonly title: string; readonly number: number }, workspace: Workspace): PartName {
  const { kind, facts } = itemKind(list.key);
  const texts = facts.flatMap((key) => factIn(item, key, schema.properties?.[key], workspace) ?? []);
  return { name: writtenName(item, schema, list.key, workspace) ?? l10n.t('{0}, number {1}', list.title, list.number), facts: texts, kind };
}

function writtenName(item: MapNode, schema: SchemaNode, list: string, workspace: Workspace): string | undefined {
  const id = textIn(item, 'id');
  const title = titleIn(item);
  if (list === 'people' && title !== undefined) return short(title, LONGEST);
  if (id !== undefined) return title === undefined ? short(id, LONGEST) : `${short(id, LONGEST)} · ${short(spoken(title, list), LONGEST)}`;
  // A number says something only in front.
  const needed = (schema.required ?? []).filter((key, index) => index === 0 || typeof scalarIn(item, key) === 'string').flatMap((key) => wordsIn(item, key, schema.properties?.[key], workspace) ?? []);
  const words = needed.length > 0 ? needed : item.entries.flatMap(({ key }) => wordsIn(item, String(key.value), undefined, workspace) ?? []);
  return words.length > 0 ? words.slice(0, 2).join(' · ') : undefined;
}

const LONGEST = 60;

/** "apply", "weight 20", "critical": in the words of the file. */
function factIn(item: MapNode, key: string, schema: SchemaNode | undefined, workspace: Workspace): string | undefined {
  const value = scalarIn(item, key);
  if (value === true) return key;
  if (typeof value === 'number') return `${key} ${String(value)}`;
  return value === false ? undefined : wordsIn(item, key, schema, workspace);
}

function wordsIn(item: MapNode, key: string, schema: SchemaNode | undefined, workspace: Workspace): string | undefined {
  const text = textIn(item, key);
  return text === undefined ? undefined : wordsFor(text, schema, workspace);
}

/** A value as people say it: a person by name. */
export const wordsFor = (text: string, schema: SchemaNode | undefined, workspace: Workspace): string =>
  short((schema?.ref === 'person' ? workspace.person(text)?.name?.value : undefined) ?? text, LONGEST);

function textIn(item: MapNode, key: string): string | undefined {
  const value = scalarIn(item, key);
  const text = value === null || value === undefined ? '' : String(value).trim();
  return text === '' ? undefined : text;
}

/** What a section is called: as its description says, else as it is written. */
export const nameOfSection = ({ schema, place }: Field): string => schema.title ?? (String(place.key?.value ?? '').trim() || '–');
