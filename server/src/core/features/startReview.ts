/** The review that comes next for a deliverable, ready to be sent to its reviewers. */
import * as l10n from '@vscode/l10n';
import type { Document } from '../document';
import { approves, checkpointsOf } from '../family';
import { newReview, nextRound } from '../newReview';
import type { Fix } from '../rule';
import { nameOf } from '../rules/names';
import type { Workspace } from '../workspace';

/** Undefined while a review of it is open, when every checkpoint has been passed, and when nobody works on it. */
export function startReview(document: Document, workspace: Workspace, today: string): Fix | undefined {
  if (document.kind !== 'deliverable' || document.content.status?.value === 'withdrawn') return undefined;
  const id = document.content.id?.value;
  const reviews = workspace.reviewsOf(id);
  if (reviews.some(({ content }) => content.status?.value === 'open')) return undefined;
  const passed = new Set(reviews.filter(approves).map(({ content }) => content.stage?.value));
  const next = checkpointsOf(document, workspace).find((checkpoint) => checkpoint.id && !passed.has(checkpoint.id.value));
  const stage = next?.id?.value;
  if (!next || stage === undefined) return undefined;
  const review = newReview({ deliverable: document, stage, workspace, today });
  return review && { title: l10n.t('Start the review “{0}”, round {1}', nameOf(next), nextRound(id, stage, workspace)), edits: [], creates: [review] };
}
