/**
 * What one may want to do with a document where nothing is wrong: the next status, the parts it needs, the next
 * review, an objective that can be seen, its sentence in fields, two objectives out of one, lines instead of braces,
 * two audiences out of one, a decision to record, fields in the order of the format, an item up or down, all safe mends.
 */
import * as l10n from '@vscode/l10n';
import type { Check } from '../checked';
import type { Document } from '../document';
import { entryOf, head, type Span } from '../tree';
import type { Settings } from '../settings';
import type { Workspace } from '../workspace';
import type { Fix } from '../rule';
import { kindPlace } from '../rules/places';
import { touch, type CodeAction } from './codeActions';
import { fixAll } from './fixAll';
import { makeObservable } from './makeObservable';
import { missingParts } from './missingParts';
import { moveItem } from './moveItem';
import { onLines } from './onLines';
import { promotion } from './promotion';
import { recordDecision } from './recordDecision';
import { sortFields } from './sortFields';
import { splitAudience } from './splitAudience';
import { splitObjective } from './splitObjective';
import { splitStatement } from './splitStatement';
import { startReview } from './startReview';

export interface Occasion {
  readonly document: Document;
  readonly span: Span;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly check: Check;
  /** Whether somebody wants actions of a kind; working one out can take as long as a check. */
  readonly wanted: (kind: CodeAction['kind']) => boolean;
}

export function largerActions({ document, span, workspace, settings, check, wanted }: Occasion): readonly CodeAction[] {
  const { today } = settings;
  const actions: CodeAction[] = [];
  if (wanted('refactor') && standsOnStatus(document, span)) {
    const step = promotion(document, check, today);
    if (step) {
      const { fix, blockers } = step;
      const title = blockers.length > 0 ? l10n.t('{0} ({1} things still stand in its way)', fix.title, blockers.length) : fix.title;
      actions.push({ title, kind: 'refactor', fix, preferred: false });
    }
    const parts = missingParts(document, check);
    if (parts) actions.push(refactoring(parts));
    const review = startReview(document, workspace, today);
    if (review) actions.push(refactoring(review));
  }
  if (wanted('refactor')) {
    const statement = document.kind === 'brief' ? [makeObservable(document, settings, span), splitStatement(document, settings, span), splitObjective(document, settings, span, workspace)] : [];
    const here = [...statement, onLines(document, span), splitAudience(document, span, workspace), recordDecision({ document, span, workspace, today })];
    actions.push(...here.flatMap((fix) => (fix ? [refactoring(fix)] : [])));
  }
  if (wanted('refactor.rewrite')) {
    const fix = sortFields(document, span);
    if (fix) actions.push({ ...refactoring(fix), kind: 'refactor.rewrite' });
  }
  if (wanted('refactor.move')) actions.push(...moveItem(document, span).map((fix): CodeAction => ({ ...refactoring(fix), kind: 'refactor.move' })));
  if (wanted('source.fixAll.learningBriefs')) {
    const edits = fixAll(document, check);
    if (edits.length > 0) actions.push({ title: l10n.t('Make all safe mends'), kind: 'source.fixAll.learningBriefs', fix: { title: '', edits }, preferred: false });
  }
  return actions;
}

const refactoring = (fix: Fix): CodeAction => ({ title: fix.title, kind: 'refactor', fix: { ...fix, preferred: false }, preferred: false });

/** On the status, or on the kind, where findings about the whole document stand. */
function standsOnStatus(document: Document, span: Span): boolean {
  const status = entryOf(document.root, 'status');
  return touch(kindPlace(document), span) || (status !== undefined && (touch(head({ node: status.value, key: status.key, path: [] }), span) || touch(status.value.span, span)));
}
