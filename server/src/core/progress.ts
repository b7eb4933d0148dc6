/** How far the work on a document has come, by its status. */
import type { Document } from './document';
import type { Kind } from './schema/types';

/** The statuses one passes through, in order. What stands aside of them (on hold, withdrawn …) has reached nothing. */
const ROAD: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  brief: ['draft', 'ready', 'agreed', 'in-production', 'live', 'closed'],
  rubric: ['draft', 'agreed', 'retired'],
  governance: ['draft', 'agreed', 'closed'],
  deliverable: ['proposed', 'designing', 'building', 'in-review', 'approved', 'live'],
  review: ['open', 'closed'],
  decision: ['proposed', 'accepted', 'superseded'],
};

const statusOf = (document: Document): string | undefined => ('status' in document.content ? document.content.status.value : undefined);

/** Whether a document has come as far as a status, or further. */
export const hasReached = (document: Document, status: string): boolean => isAsFarAs(document.kind, statusOf(document), status);

/** Whether a status is another one, or comes after it. */
export function isAsFarAs(kind: Kind, status: string | undefined, wanted: string): boolean {
  const road = ROAD[kind] ?? [];
  const at = road.indexOf(status ?? '');
  return at >= 0 && at >= road.indexOf(wanted);
}

/** The status that comes next, or undefined at the end of the road or beside it. */
export function nextStatus(document: Document): string | undefined {
  const road = ROAD[document.kind] ?? [];
  const at = road.indexOf(statusOf(document) ?? '');
  return at < 0 ? undefined : road[at + 1];
}
