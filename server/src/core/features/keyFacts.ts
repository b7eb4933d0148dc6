/** What one would look up about the thing behind an id: how an objective is served, when a milestone is due, how busy somebody is. */
import * as l10n from '@vscode/l10n';
import { addDays, calendarOf, isDay, weekOf } from '../calendar';
import type { Document } from '../document';
import { familyOf } from '../family';
import { itemsOf } from '../located';
import type { Referent } from '../referents';
import { specsOf } from '../rules/alignment/coverage';
import type { SchemaNode } from '../schema/node';
import { schemas } from '../schema/schemas';
import { entryOf, scalarIn, type Node, type Place } from '../tree';
import type { Workspace } from '../workspace';
import { distance } from './inWords';
import { servedBy } from './lenses';
import { escaped } from './markdown';

/** A few short lines, as Markdown; none where there is nothing beyond its name. */
export function keyFacts({ id, document, place }: Referent, workspace: Workspace, today: string): readonly string[] {
  const [list] = place.path;
  if (document.kind === 'people' && list === 'people') return person(id, document, workspace, today);
  const item = place.node;
  if (item.type !== 'map') return [];
  const schema = typeof list === 'string' ? schemas[document.kind].properties?.[list] : undefined;
  const facts = FACTS.flatMap((key) => factIn(item, key, fieldOf(schema, key)));
  const due = textIn(item, 'due');
  const when = due !== undefined && isDay(due) && !entryOf(item, 'done-on') ? [`${due} (${distance(today, due, calendarOf(familyOf(document, workspace).governance))})`] : [];
  return [...facts, ...when, ...served(document, place, workspace)];
}

/** Like the line above an objective; nothing where that says nothing. */
function served(document: Document, { node }: Place, workspace: Workspace): readonly string[] {
  if (document.kind !== 'brief' || document.complaints.length > 0) return [];
  const objective = itemsOf(document.content.objectives).find(({ place }) => place.node === node);
  const found = objective && servedBy(objective, document, specsOf(document, workspace));
  return found ? [found.text] : [];
}

/** Fields that say in a word or two what an item is. */
const FACTS = ['level', 'critical', 'type', 'phase', 'rounds', 'turnaround-days', 'weight', 'target', 'person', 'status'];

const fieldOf = (schema: SchemaNode | undefined, key: string): SchemaNode | undefined => (schema?.items ?? schema)?.properties?.[key];

function factIn(item: Node, key: string, field: SchemaNode | undefined): readonly string[] {
  const text = textIn(item, key);
  if (text === undefined || !field) return [];
  return [`${field.title ?? key}: ${escaped(text)}`];
}

function textIn(item: Node, key: string): string | undefined {
  const value = scalarIn(item, key);
  return value === undefined || value === null ? undefined : String(value);
}

/** Who somebody is, and what they are asked for in the weeks to come. */
function person(id: string, file: Referent['document'], workspace: Workspace, today: string): readonly string[] {
  const found = file.kind === 'people' ? itemsOf(file.content.people).find((one) => one.id?.value === id) : undefined;
  if (!found) return [];
  const skills = itemsOf(found.skills).map(({ value }) => value);
  const locales = itemsOf(found.locales).map(({ value }) => value);
  const busy = workspace.busyWeeksOf(id);
  const capacity = found['learning-hours-per-week']?.value;
  const weeks = [0, 1, 2, 3].map((week) => busy.get(addDays(weekOf(today), 7 * week))?.hours ?? 0);
  const load = weeks.some((hours) => hours > 0) || capacity !== undefined;
  return [
    ...(found.side ? [escaped([found.side.value, found.job?.value].filter(Boolean).join(', '))] : []),
    ...(skills.length > 0 ? [l10n.t('Skills: {0}', escaped(skills.join(', ')))] : []),
    ...(locales.length > 0 ? [l10n.t('Locales: {0}', escaped(locales.join(', ')))] : []),
    ...(load ? [capacity === undefined ? l10n.t('Hours promised in the next four weeks: {0}', weeks.map(hoursOf).join(' · ')) : l10n.t('Hours promised in the next four weeks: {0}, of {1} a week', weeks.map(hoursOf).join(' · '), hoursOf(capacity))] : []),
  ];
}

const hoursOf = (hours: number): string => String(Math.round(hours * 10) / 10);
