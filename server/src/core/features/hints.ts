/** What nobody wants to reckon: how far a date is away, what weights add up to so far, how much of the learners' time is planned. */
import * as l10n from '@vscode/l10n';
import { calendarOf, isDay } from '../calendar';
import type { Document, DocumentOf } from '../document';
import { familyOf } from '../family';
import { itemsOf } from '../located';
import type { Settings } from '../settings';
import { contains, entryOf, nodeAt, type Place, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { distance } from './inWords';

export interface Hint {
  /** Behind the value it is about. */
  readonly offset: number;
  readonly text: string;
  readonly about: 'dates' | 'sums';
}

/** The hints for a stretch of the text, in its order. */
export function hints(document: Document, workspace: Workspace, { today }: Settings, within: Span): readonly Hint[] {
  return [...dates(document, workspace, today), ...weights(document), ...minutes(document)]
    .filter(({ offset }) => contains(within, offset))
    .sort((a, b) => a.offset - b.offset);
}

// Dates

/** Days that somebody waits for. What is over and done needs no reckoning. */
const AHEAD = new Set(['due', 'due-on', 'launch-on', 'collect-on', 'starts-on', 'ends-on', 'review-model-on', 'revisit-on', 'from', 'to', 'until', 'date']);

/** Says that the day has come, and what was waited for is there. */
const DONE = ['done-on', 'closed-on', 'answered-on', 'released-on'];

function dates(document: Document, workspace: Workspace, today: string): Hint[] {
  if (isOver(document)) return [];
  const calendar = calendarOf(familyOf(document, workspace).governance);
  return document.reading.fields.flatMap(({ schema, place }): Hint[] => {
    const { node, key } = place;
    if (schema.type !== 'date' || !key || node.type !== 'scalar' || typeof node.value !== 'string' || !isDay(node.value)) return [];
    if (!AHEAD.has(String(key.value)) || !isAhead(document, place)) return [];
    return [{ offset: node.span.end, text: distance(today, node.value, calendar), about: 'dates' }];
  });
}

const OVER: readonly string[] = ['closed', 'withdrawn', 'superseded', 'rejected'];
const isOver = (document: Document): boolean => 'status' in document.content && OVER.includes(document.content.status.value);

/** A plain `date` is a plan for milestones and meetings only; elsewhere it tells what has happened. */
function isAhead(document: Document, { path }: Place): boolean {
  const section = nodeAt(document.root, path.slice(0, -1));
  if (DONE.some((key) => entryOf(section, key))) return false;
  return path.at(-1) !== 'date' || path.includes('milestones') || path.includes('sessions');
}

// Sums

/** Behind each weight, what there is so far of the hundred. */
function weights(document: Document): Hint[] {
  if (document.kind !== 'rubric' || document.content.style?.value !== 'analytic') return [];
  let sum = 0;
  return itemsOf(document.content.criteria).flatMap(({ weight }): Hint[] => {
    if (!weight || !Number.isFinite(weight.value)) return [];
    sum += weight.value;
    return [{ offset: weight.place.node.span.end, text: l10n.t('so far {0} of 100', rounded(sum)), about: 'sums' }];
  });
}

function minutes(document: Document): Hint[] {
  if (document.kind === 'brief') return timeOfAudiences(document);
  return document.kind === 'deliverable' ? timeOfParts(document) : [];
}

/** Behind the time that an audience has, how much of it is planned for them. */
function timeOfAudiences({ content }: DocumentOf<'brief'>): Hint[] {
  const requests = itemsOf(content.deliverables);
  return itemsOf(content.audiences).flatMap(({ id, 'minutes-available': available }): Hint[] => {
    if (!available) return [];
    // What names no audience is for all of them.
    const theirs = requests.filter(({ audiences }) => itemsOf(audiences).length === 0 || itemsOf(audiences).some(({ value }) => value === id?.value));
    const planned = theirs.reduce((sum, request) => sum + (request.minutes?.value ?? 0), 0);
    return planned > 0 ? [{ offset: available.place.node.span.end, text: l10n.t('{0} of {1} minutes planned', rounded(planned), rounded(available.value)), about: 'sums' }] : [];
  });
}

/** Behind the time of a deliverable, what its parts take together. */
function timeOfParts({ content }: DocumentOf<'deliverable'>): Hint[] {
  const parts = itemsOf(content.structure).flatMap((part) => (part.minutes ? [part.minutes.value] : []));
  const sum = parts.reduce((total, one) => total + one, 0);
  return content.minutes && parts.length > 0 ? [{ offset: content.minutes.place.node.span.end, text: l10n.t('the parts take {0} so far', rounded(sum)), about: 'sums' }] : [];
}

const rounded = (number: number): string => String(Math.round(number * 100) / 100);
