/** What may be written as a value: choices, true and false, days, locales, names that references may use, checks, and verbs to begin an objective with. */
import * as l10n from '@vscode/l10n';
import { addWorkingDays, calendarOf } from '../calendar';
import { fileNameOf, KINDS, type Document } from '../document';
import { familyOf } from '../family';
import { itemsOf } from '../located';
import { grammarOf } from '../objectives/languages';
import { languageOfBrief } from '../objectivesOf';
import { referentsOf } from '../referents';
import { targetsOf } from '../references';
import { rules } from '../rules';
import type { RefTarget, SchemaNode } from '../schema/node';
import { schemas } from '../schema/schemas';
import { contains } from '../tree';
import type { Workspace } from '../workspace';
import type { Cursor } from './cursor';
import { distance, languageName, weekday } from './inWords';
import { choiceMarkdown, referentMarkdown } from './markdown';

export interface Proposal {
  readonly value: string;
  readonly kind: 'choice' | 'reference' | 'verb';
  readonly detail?: string | undefined;
  readonly markdown?: string | undefined;
}

/** Where a value is asked for. */
export interface Asked {
  readonly document: Document;
  readonly workspace: Workspace;
  /** As `2026-05-11`. */
  readonly today: string;
  readonly cursor: Cursor;
}

export function proposals(schema: SchemaNode, asked: Asked): readonly Proposal[] {
  const { document, workspace, cursor: { path } } = asked;
  if (path.length === 1 && path[0] === 'kind') return kinds(document);
  if (schema.values) return Object.entries(schema.values).map(([value, meaning]) => ({ value, kind: 'choice', detail: meaning, markdown: choiceMarkdown(schema, value) }));
  const target = schema.ref ?? schema.names;
  if (target) return references(target, document, workspace);
  if (schema.type === 'date') return days(asked);
  if (schema.type === 'locale') return locales(workspace);
  if (schema.valueType === 'yes-no') return [{ value: 'true', kind: 'choice', detail: l10n.t('yes') }, { value: 'false', kind: 'choice', detail: l10n.t('no') }];
  if (schema.minimum !== undefined && schema.minimum === schema.maximum) return [{ value: String(schema.minimum), kind: 'choice' }];
  if (path[0] === 'waivers' && path.at(-1) === 'rule') return checks();
  if (document.kind === 'brief' && path.join('.') === 'objectives.0.behavior') return verbs(asked);
  return [];
}

/** What the keys of a map may be, where its author does not choose them freely. */
export function keyProposals(map: SchemaNode, { document, workspace, cursor: { path } }: Asked): readonly Proposal[] {
  if (map.keys) return references(map.keys, document, workspace);
  if (document.kind !== 'workspace') return [];
  if (path.join('.') === 'rules') return checks();
  if (path.join('.') === 'thresholds') return numbers();
  return [];
}

/** Whether something is proposed for a field, so that the proposals may open as soon as its key is taken. */
export function hasProposals(schema: SchemaNode): boolean {
  if (schema.valueType === 'list') return schema.items !== undefined && hasProposals(schema.items);
  return schema.valueType === 'section' || schema.valueType === 'yes-no' || schema.values !== undefined || schema.type === 'date' || (schema.ref ?? schema.names) !== undefined;
}

/** Every kind of file there is; the one that the file's name claims comes first. */
function kinds({ kind }: Document): readonly Proposal[] {
  return [kind, ...KINDS.filter((other) => other !== kind)].map((value) => ({ value, kind: 'choice', detail: schemas[value].properties?.['kind']?.values?.[value] }));
}

function references(ref: RefTarget, document: Document, workspace: Workspace): readonly Proposal[] {
  return referentsOf(ref, document, workspace)
    // A name that is itself wrong is not worth spreading.
    .filter(({ text }) => /^[a-z0-9:@#-]+$/i.test(text))
    .map((referent) => ({
      value: referent.text,
      kind: 'reference',
      detail: [referent.title, referent.document === document ? undefined : fileNameOf(referent.document)].filter(Boolean).join(' – ') || undefined,
      markdown: referentMarkdown(referent, targetsOf(ref, referent.text, document, workspace)?.what ?? ''),
    }));
}

/** Today, and the ends of one, two and four working weeks. */
function days({ document, workspace, today }: Asked): readonly Proposal[] {
  const calendar = calendarOf(familyOf(document, workspace).governance);
  return [today, ...[5, 10, 20].map((count) => addWorkingDays(today, count, calendar))].map((value) => ({ value, kind: 'choice', detail: `${distance(today, value, calendar)}, ${weekday(value)}` }));
}

/** The locales that some file of the workspace names, the most frequent ones first. */
function locales(workspace: Workspace): readonly Proposal[] {
  const counts = new Map<string, number>();
  for (const { reading } of workspace.documents) {
    for (const { schema, place: { node } } of reading.fields) {
      if (schema.type === 'locale' && node.type === 'scalar' && typeof node.value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(node.value)) counts.set(node.value, (counts.get(node.value) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => ({ value, kind: 'choice', detail: languageName(value) }));
}

const checks = (): readonly Proposal[] => rules.map(({ id, summary, why }) => ({ value: id, kind: 'choice', detail: summary, markdown: `**${id}**\n\n${summary}\n\n${why}` }));

/** The numbers that checks count with, each with the one that holds when the team says nothing. Several checks may share one. */
function numbers(): readonly Proposal[] {
  const all = rules.flatMap(({ thresholds = {}, summary }) => Object.entries(thresholds).map(([value, usual]) => ({ value, usual, summary })));
  return [...new Set(all.map(({ value }) => value))].map((value) => {
    const users = all.filter((one) => one.value === value);
    return { value, kind: 'choice', detail: l10n.t('{0} unless you say otherwise', users[0]?.usual ?? 0), markdown: users.map(({ summary }) => `- ${summary}`).join('\n') };
  });
}

/** Words to begin an objective with, those of its level. In German the verb comes last. */
function verbs({ document, cursor: { span } }: Asked): readonly Proposal[] {
  const language = document.kind === 'brief' ? languageOfBrief(document) : undefined;
  if (document.kind !== 'brief' || !language || language === 'de') return [];
  const levels = schemas.brief.properties?.['objectives']?.items?.properties?.['level']?.values ?? {};
  const objective = itemsOf(document.content.objectives).find(({ place }) => contains(place.node.span, span.start));
  const level = objective?.level?.value;
  const grammar = grammarOf(language);
  return grammar.verbsFor(level).map((verb) => {
    const shows = level ?? grammar.meaningOf(verb)?.lowest;
    return { value: verb, kind: 'verb', detail: shows, markdown: shows && levels[shows] };
  });
}
