/** Mends that put a question to those who decide: a new decision record beside the document. */
import type { Document } from '../document';
import { freeId } from '../freeId';
import { decisionId, newDecision, type DecisionDraft } from '../newDecision';
import { besideOf, type NewFile } from '../rule';
import type { Settings } from '../settings';
import type { Workspace } from '../workspace';

export interface DecisionFile {
  readonly id: string;
  readonly file: NewFile;
}

export function decisionFile(document: Document, workspace: Workspace, { today }: Pick<Settings, 'today'>, draft: Omit<DecisionDraft, 'id'>): DecisionFile {
  const id = freeId(decisionId(today, draft.title), (one) => workspace.find('decision', one) !== undefined);
  return { id, file: { name: besideOf(document, `${id}.decision.yaml`), text: newDecision({ ...draft, id }) } };
}
