/** Lines above the text that say how things stand: who serves an objective, and what is left before the next status. */
import * as l10n from '@vscode/l10n';
import type { Check } from '../checked';
import { idOf, type Document } from '../document';
import { itemsOf, type LocatedList, type LocatedValue } from '../located';
import { specsOf, type BriefFile, type Objective, type Spec } from '../rules/alignment/coverage';
import { head, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { kindPlace } from '../rules/places';
import { promotion } from './promotion';

export interface Lens {
  /** What it stands above. */
  readonly span: Span;
  readonly text: string;
  readonly about: 'coverage' | 'readiness';
  /** The places it counts. */
  readonly places: readonly LensPlace[];
}

export interface LensPlace {
  readonly document: Document;
  readonly span: Span;
}

/** "1 deliverable · 2 assessments · 1 measure" above each objective of a brief; how often a deliverable is answered. */
export function coverageLenses(document: Document, workspace: Workspace): readonly Lens[] {
  // What cannot be read may hold what is missing here.
  if (document.kind !== 'brief' || document.complaints.length > 0) return [];
  const specs = specsOf(document, workspace);
  const objectives = itemsOf(document.content.objectives).flatMap((objective): Lens[] => {
    const served = servedBy(objective, document, specs);
    return served ? [{ span: head(objective.place), about: 'coverage', ...served }] : [];
  });
  const requests = itemsOf(document.content.deliverables).flatMap((request): Lens[] => {
    const answers = specs.flatMap((spec) => (spec.content.fulfils && spec.content.fulfils.value === request.id?.value ? [{ document: spec, span: spec.content.fulfils.place.node.span }] : []));
    return answers.length > 0 ? [{ span: head(request.place), text: answers.length === 1 ? l10n.t('answered by {0}', idOf(answers[0]?.document ?? document) ?? '') : l10n.t('{0} specs answer this', answers.length), about: 'coverage', places: answers }] : [];
  });
  return [...objectives, ...requests];
}

/** What serves an objective, counted, and where; undefined for one without an id, which nothing can name. */
export function servedBy({ id, supports }: Objective, brief: BriefFile, specs: readonly Spec[]): Pick<Lens, 'text' | 'places'> | undefined {
  if (!id) return undefined;
  const deliverables = mentions(brief, itemsOf(brief.content.deliverables).map((request) => request.objectives), id.value);
  const assessments = specs.flatMap((spec) => mentions(spec, itemsOf(spec.content.assessments).map((one) => one.objectives), id.value));
  const measures = itemsOf(supports).map(({ place }) => ({ document: brief, span: place.node.span }));
  const text = [deliverableCount(deliverables.length), assessmentCount(assessments.length), measureCount(measures.length)].join(' · ');
  return { text, places: [...deliverables, ...assessments, ...measures] };
}

/** Where lists of a document name an id; once for each list. */
const mentions = (document: Document, lists: readonly (LocatedList<string> | undefined)[], id: string): readonly LensPlace[] =>
  lists.flatMap((list) => {
    const found = itemsOf(list).find((one: LocatedValue<string>) => one.value === id);
    return found ? [{ document, span: found.place.node.span }] : [];
  });

/** "Ready: 3 things left" above a document that has a next status. */
export function readinessLens(document: Document, check: Check, today: string): Lens | undefined {
  const step = document.complaints.length > 0 ? undefined : promotion(document, check, today);
  if (!step) return undefined;
  const { next, blockers } = step;
  const name = next.charAt(0).toUpperCase() + next.slice(1).replaceAll('-', ' ');
  const text = blockers.length === 0 ? l10n.t('{0}: nothing is left to do', name) : blockers.length === 1 ? l10n.t('{0}: 1 thing left', name) : l10n.t('{0}: {1} things left', name, blockers.length);
  return { span: kindPlace(document), text, about: 'readiness', places: blockers.map(({ span }) => ({ document, span })) };
}

const deliverableCount = (count: number): string => (count === 0 ? l10n.t('no deliverable') : count === 1 ? l10n.t('1 deliverable') : l10n.t('{0} deliverables', count));
const assessmentCount = (count: number): string => (count === 0 ? l10n.t('no assessment') : count === 1 ? l10n.t('1 assessment') : l10n.t('{0} assessments', count));
const measureCount = (count: number): string => (count === 0 ? l10n.t('no measure') : count === 1 ? l10n.t('1 measure') : l10n.t('{0} measures', count));

