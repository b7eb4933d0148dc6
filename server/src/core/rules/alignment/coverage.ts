/** How the objectives of a brief are served: by the deliverables it requests, and by the specs that answer them. */
import { idOf, type DocumentOf } from '../../document';
import type { Family } from '../../family';
import { itemsOf, said, type Located, type LocatedList } from '../../located';
import { isOpen } from '../../open';
import { hasReached } from '../../progress';
import type { Brief, Deliverable } from '../../schema/types';
import type { Workspace } from '../../workspace';
import { short } from '../short';

export type BriefFile = DocumentOf<'brief'>;
export type Spec = DocumentOf<'deliverable'>;
export type Objective = Located<NonNullable<Brief['objectives']>[number]>;
export type Request = Located<NonNullable<Brief['deliverables']>[number]>;
export type Audience = Located<NonNullable<Brief['audiences']>[number]>;
export type Part = Located<NonNullable<Deliverable['structure']>[number]>;

/** The specs that answer a brief and are still meant. */
export const specsOf = (brief: BriefFile, workspace: Workspace): readonly Spec[] => workspace.deliverablesOf(idOf(brief)).filter(({ content }) => content.status?.value !== 'withdrawn');

/** Whether somebody has begun to design it; a proposal may still go any way. */
export const isStarted = (spec: Spec): boolean => hasReached(spec, 'designing');

/** Whether a list names an id. A name that is still open may be any of them. */
export const lists = (list: LocatedList<string> | undefined, id: string): boolean => itemsOf(list).some(({ value }) => value === id || isOpen(value));

/** The requests of a brief that are to serve an objective. */
export const requestsFor = (id: string, { content }: BriefFile): readonly Request[] => itemsOf(content.deliverables).filter(({ objectives }) => itemsOf(objectives).some(({ value }) => value === id));

/** The specs that answer one of the requests. */
export const specsFor = (requests: readonly Request[], specs: readonly Spec[]): readonly Spec[] => specs.filter(({ content }) => requests.some(({ id }) => id !== undefined && id.value === content.fulfils?.value));

/** Whether every one of the requests has a spec that is being designed, so that what is missing in them is really missing. */
export const areStarted = (requests: readonly Request[], specs: readonly Spec[]): boolean => requests.every((request) => specsFor([request], specs).some(isStarted));

export const isAssessed = (id: string, specs: readonly Spec[]): boolean => specs.some(({ content }) => itemsOf(content.assessments).some(({ objectives }) => lists(objectives, id)));

export const isPracticed = (id: string, specs: readonly Spec[]): boolean =>
  specs.some(({ content }) => itemsOf(content.structure).some(({ purpose, objectives }) => purpose?.value === 'practice' && lists(objectives, id)));

/** An objective of a brief in production, with everything that is made for it. */
export interface Served {
  readonly objective: Objective;
  readonly id: string;
  readonly requests: readonly Request[];
  /** The specs that answer these requests, the ones being designed only. */
  readonly specs: readonly Spec[];
}

/** The objectives for which everything that was requested is being designed. */
export function servedObjectives(brief: BriefFile, specs: readonly Spec[]): readonly Served[] {
  return itemsOf(brief.content.objectives).flatMap((objective) => {
    if (!objective.id) return [];
    const id = objective.id.value;
    const requests = requestsFor(id, brief);
    if (requests.length === 0 || !areStarted(requests, specs)) return [];
    return [{ objective, id, requests, specs: specsFor(requests, specs).filter(isStarted) }];
  });
}

/** Whether people have to do something and not only to recall it. */
export const isAction = ({ level }: Objective): boolean => level !== undefined && ACTIONS.has(level.value);

const ACTIONS: ReadonlySet<string> = new Set(['apply', 'analyze', 'evaluate', 'create']);

/** What an objective is called in a message: what people will do. */
export const behaviorOf = ({ behavior, id }: Objective, most?: number): string => short(said(behavior) ?? id?.value ?? '', most);

export const nameOf = ({ content }: Spec): string => short(said(content.title) ?? content.id?.value ?? '', 30);

/** The request in the brief that a spec answers. */
export const requestOf = ({ content }: Spec, { brief }: Family): Request | undefined =>
  content.fulfils && itemsOf(brief?.content.deliverables).find(({ id }) => id?.value === content.fulfils?.value);

/** Of some audiences of a brief, the one with the least time to learn. */
export function audienceWithLeastTime(audiences: readonly string[], brief: BriefFile | undefined): { readonly audience: Audience; readonly minutes: number } | undefined {
  const known = itemsOf(brief?.content.audiences).flatMap((audience) => {
    const minutes = audience['minutes-available']?.value;
    return minutes === undefined || !audience.id || !audiences.includes(audience.id.value) ? [] : [{ audience, minutes }];
  });
  return known.reduce<(typeof known)[number] | undefined>((least, one) => (least && least.minutes <= one.minutes ? least : one), undefined);
}

/** Whom a spec is for: whom it names, else whom its request names. */
export function audiencesOf(spec: Spec, family: Family): readonly string[] {
  const own = itemsOf(spec.content.audiences);
  return (own.length > 0 ? own : itemsOf(requestOf(spec, family)?.audiences)).map(({ value }) => value);
}
