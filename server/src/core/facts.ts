/**
 * What one document tells the others: facts under keys. Two versions of a document tell the same under a key when their
 * prints are the same; then nothing that rests on the fact has to be worked out again.
 *
 * A question of `Workspace` answers with the facts of one key. Its print must hold everything that who asks may look at.
 */
import { idOf, type Document, type DocumentOf } from './document';
import { countsOnExperts, planOf, weeklyHours, type Promised, type WeeklyHours } from './expertLoad';
import { itemsOf, type Located } from './located';
import type { PeopleFile } from './schema/types';
import type { Place } from './tree';

export interface Fact {
  readonly key: string;
  /** What is told; the document itself when there is nothing more to say. */
  readonly value?: unknown;
  /** Left out when every version of the document tells something else. */
  readonly print?: string;
}

export type Person = Located<NonNullable<PeopleFile['people']>[number]>;

/** What a brief promises of an expert. The weeks are worked out here, once, and not by everyone who adds them up. */
export interface PromisedHours {
  readonly promise: Promised;
  readonly weeks: WeeklyHours;
}

/** The facts that a rule may ask for when it says that it reads the `family`. Every other one takes `workspace`. */
export const FAMILY_FACTS: readonly string[] = ['document', 'person', 'person-ids', 'deliverables', 'reviews'];

export function factsOf(document: Document): readonly Fact[] {
  const id = idOf(document);
  const facts: Fact[] = [{ key: `file:${document.name}`, print: '' }];
  if (id !== undefined) {
    facts.push({ key: `document:${document.kind}:${id}` });
    facts.push({ key: `ids:${document.kind}`, print: id });
    facts.push({ key: `named:${document.kind}:${id}`, print: `${document.name}:${offsetOf(document.content.id?.place)}` });
  }
  switch (document.kind) {
    case 'people':
      return [...facts, ...peopleFacts(document)];
    case 'brief':
      return [...facts, ...briefFacts(document)];
    case 'deliverable':
      return document.content.brief ? [...facts, { key: `deliverables:${document.content.brief.value}` }] : facts;
    case 'review':
      return [...facts, ...reviewFacts(document)];
    case 'decision':
      return [...facts, ...decisionFacts(document), ...scopeChangeFacts(document)];
    case 'rubric':
    case 'governance':
    case 'workspace':
      return facts;
  }
}

function peopleFacts(document: DocumentOf<'people'>): Fact[] {
  return itemsOf(document.content.people).flatMap((person): Fact[] => {
    const id = person.id?.value;
    if (id === undefined) return [];
    return [
      { key: `person:${id}`, value: person, print: print(document, person.place) },
      { key: 'person-ids', value: id, print: id },
    ];
  });
}

function briefFacts(document: DocumentOf<'brief'>): Fact[] {
  const { governance, status, title, smes, 'engagement-model': model, id } = document.content;
  const facts: Fact[] = [];
  if (governance) facts.push({ key: `briefs-under:${governance.value}`, print: [id?.value, status?.value, title?.value, model?.value].join('\n') });
  if (countsOnExperts(status?.value)) {
    for (const promise of itemsOf(smes)) {
      if (!promise.person) continue;
      const value: PromisedHours = { promise, weeks: weeklyHours(planOf(promise)) };
      facts.push({ key: `promises:${promise.person.value}`, value, print: [status?.value, title?.value, print(document, promise.place)].join('\n') });
    }
  }
  return facts;
}

function reviewFacts(document: DocumentOf<'review'>): Fact[] {
  const { deliverable, status, reviewers, title } = document.content;
  const facts: Fact[] = deliverable ? [{ key: `reviews:${deliverable.value}` }] : [];
  if (status?.value !== 'open') return facts;
  for (const { person, 'submitted-on': submitted } of itemsOf(reviewers)) {
    if (person && !submitted) facts.push({ key: `open-reviews:${person.value}`, print: `${document.name}\n${title?.value ?? ''}` });
  }
  return facts;
}

function decisionFacts(document: DocumentOf<'decision'>): Fact[] {
  const { affects, status, ...content } = document.content;
  if (status?.value === 'rejected') return [];
  const told = [content.id?.value, content.title?.value, content.type?.value, content['decided-on']?.value, content.supersedes?.value].join('\n');
  const about = new Set(itemsOf(affects).map(({ value }) => value.replace(/#.*$/, '')));
  const facts: Fact[] = [...about].map((named) => ({ key: `decisions-about:${named}`, print: told }));
  if (status?.value !== 'accepted') return facts;
  return [...facts, ...itemsOf(affects).map(({ value, place }) => ({ key: `decisions-on:${value}`, print: `${told}\n${offsetOf(place)}` }))];
}

/** That a change of a file, or of something in it, has been asked for or agreed. */
function scopeChangeFacts(document: DocumentOf<'decision'>): Fact[] {
  const { affects, status, type } = document.content;
  if (type?.value !== 'scope-change' || !(status?.value === 'proposed' || status?.value === 'accepted')) return [];
  return itemsOf(affects).map(({ value }) => ({ key: `scope-change:${value.replace(/#.*$/, '')}`, print: '' }));
}

/** A stretch of text and where it stands: others point at it, and the same words further down are elsewhere. */
const print = (document: Document, place: Place): string => `${offsetOf(place)}\n${document.source.slice(place.node.span.start, place.node.span.end)}`;

const offsetOf = (place: Place | undefined): string => (place ? String(place.node.span.start) : '');
