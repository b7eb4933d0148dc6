/** The step to the next status: what it changes, and what still stands in its way. */
import * as l10n from '@vscode/l10n';
import { edited, originalOffset, type Check } from '../checked';
import { nextStatus } from '../progress';
import { orderAt, writeField } from '../rules/sections';
import type { Document } from '../document';
import { replaceScalar, scalarText, type TextEdit } from '../edit';
import type { Finding, Fix } from '../rule';
import { schemas } from '../schema/schemas';
import { entryOf, nodeAt, type Span } from '../tree';

export interface Promotion {
  /** The status that comes next. */
  readonly next: string;
  /** The errors and warnings that the document would have with that status, placed in the text as it is. */
  readonly blockers: readonly Finding[];
  /** The new status and, for what is agreed, who agreed and when. */
  readonly fix: Fix;
}

/** Undefined at the end of the road, and for what stands beside it: on hold, withdrawn, without a status. */
export function promotion(document: Document, check: Check, today: string): Promotion | undefined {
  const next = nextStatus(document);
  const status = next === undefined ? undefined : statusEdit(document, next);
  if (next === undefined || !status) return undefined;
  const agreement = next === 'agreed' ? agreementEdits(document, today) : [];
  const edits = [status, ...agreement];
  const after = edited(document, edits);
  const blockers = check(after)
    .filter(({ severity, span }) => (severity === 'error' || severity === 'warning') && !isNew(span, edits, agreement))
    .map((finding) => placedBefore(finding, document, edits));
  const title = agreement.length > 0 ? l10n.t('Set the status to “{0}” and add who agreed, and when', next) : l10n.t('Set the status to “{0}”', next);
  return { next, blockers, fix: { title, edits, preferred: true } };
}

/** The edit that writes another status. */
export function statusEdit({ root }: Document, status: string): TextEdit | undefined {
  const node = entryOf(root, 'status')?.value;
  return node?.type === 'scalar' ? replaceScalar(node, status) : undefined;
}

/** Both names and the date, as far as they are missing. */
function agreementEdits(document: Document, today: string): TextEdit[] {
  const field = schemas[document.kind].properties?.['agreed'];
  if (!field) return [];
  const owner = 'owner' in document.content ? document.content.owner.value : undefined;
  const values = { date: today, internal: owner ? scalarText(owner) : l10n.t('<who agreed for your organization>'), partner: l10n.t('<who agreed for the partner>') };
  const written = nodeAt(document.root, ['agreed']);
  if (written?.type !== 'map') return [writeField(document, [], 'agreed', Object.entries(values).map(([key, value]) => `${key}: ${value}`))].flatMap((edit) => edit ?? []);
  const missing = orderAt(document.kind, ['agreed']).filter((key): key is keyof typeof values => key in values && !isWritten(entryOf(written, key)?.value));
  return missing.flatMap((key) => writeField(document, ['agreed'], key, values[key]) ?? []);
}

const isWritten = (node: ReturnType<typeof nodeAt>): boolean => node !== undefined && !(node.type === 'scalar' && node.value === null);

/** Whether a place of the edited text lies in some of what was written: nobody has to be told what we have just left open. */
function isNew({ start, end }: Span, edits: readonly TextEdit[], written: readonly TextEdit[]): boolean {
  let shift = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const from = edit.span.start + shift;
    if (written.includes(edit) && from <= start && end <= from + edit.text.length) return true;
    shift += edit.text.length - (edit.span.end - edit.span.start);
  }
  return false;
}

/** The finding where it stands in the text before. Its mends are for the text after, and are left out. */
function placedBefore(finding: Finding, { name }: Document, edits: readonly TextEdit[]): Finding {
  const before = ({ start, end }: Span): Span => ({ start: originalOffset(edits, start), end: originalOffset(edits, end) });
  const related = finding.related.map((one) => (one.document === name ? { ...one, span: before(one.span) } : one));
  return { ...finding, span: before(finding.span), related, fixes: () => [] };
}
