/** The milestones of a brief, and what follows what. */
import * as l10n from '@vscode/l10n';
import { dayIn } from '../../calendar';
import { itemsOf, type Located } from '../../located';
import { schemas } from '../../schema/schemas';
import type { Brief, Phase } from '../../schema/types';
import { lacks } from '../missing';

export type Milestone = Located<NonNullable<Brief['milestones']>[number]>;

/** The phases of the work, from a business problem to measured results. */
export const PHASES = Object.keys(schemas.brief.properties?.['milestones']?.items?.properties?.['phase']?.values ?? {}) as readonly Phase[];

/** For the middle of a sentence. */
export function phaseName(phase: Phase): string {
  switch (phase) {
    case 'scoping':
      return l10n.t('scoping');
    case 'content-discovery':
      return l10n.t('content discovery');
    case 'design-development':
      return l10n.t('design and development');
    case 'review-approval':
      return l10n.t('review and approval');
    case 'delivery-launch':
      return l10n.t('delivery and launch');
    case 'measurement':
      return l10n.t('measurement');
  }
}

/** A milestone that is due before one it has to wait for. */
export interface Inversion {
  readonly milestone: Milestone;
  readonly due: string;
  /** The latest of those it waits for. */
  readonly waitsFor: Milestone;
  readonly notBefore: string;
}

/** The milestones that are out of order. What is done has not waited, and is not waited for. `dueOf` says when each is due, so that one can try other days. */
export function inversions(milestones: readonly Milestone[], dueOf: (milestone: Milestone) => string | undefined = ({ due }) => dayIn(due)): readonly Inversion[] {
  return milestones.flatMap((milestone): Inversion[] => {
    const due = dueOf(milestone);
    if (due === undefined || isDone(milestone)) return [];
    const after = itemsOf(milestone.after).flatMap(({ value }) => {
      const waitsFor = milestones.find(({ id }) => id?.value === value);
      const notBefore = waitsFor && dueOf(waitsFor);
      return waitsFor && notBefore !== undefined && due < notBefore && !isDone(waitsFor) ? [{ waitsFor, notBefore }] : [];
    });
    const [latest] = after.sort((a, b) => (a.notBefore > b.notBefore ? -1 : a.notBefore < b.notBefore ? 1 : 0));
    return latest ? [{ milestone, due, ...latest }] : [];
  });
}

export const isDone = ({ place, 'done-on': done }: Milestone): boolean => !lacks(place.node, 'done-on', done);
