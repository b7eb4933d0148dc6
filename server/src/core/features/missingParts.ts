/** Everything that the next status needs and the document does not have, written at once. */
import * as l10n from '@vscode/l10n';
import { addsFindings, edited, originalOffset, type Check } from '../checked';
import type { Document } from '../document';
import { completed, isPart, oneFix, partFixes, type PartFix } from '../gather';
import { hasReached, nextStatus } from '../progress';
import type { Finding, Fix } from '../rule';
import { writeField } from '../rules/sections';
import type { SchemaNode } from '../schema/node';
import { schemas } from '../schema/schemas';
import { fieldLines } from '../skeleton';
import { entryOf } from '../tree';
import { statusEdit } from './promotion';

/** One mend with guiding questions; undefined when nothing is missing, or when no status comes next. */
export function missingParts(document: Document, check: Check): Fix | undefined {
  const next = nextStatus(document);
  const status = next === undefined ? undefined : statusEdit(document, next);
  if (next === undefined || !status) return undefined;
  const promoted = edited(document, [status]);
  const checked: Check = (version) => check(version).filter(({ part }) => part !== NOT_BEFORE);
  const told = partFixes(checked(promoted).filter(isPart), promoted);
  const first = oneFix(l10n.t('Add missing parts for “{0}”', next), [...told, ...untold(promoted, told, checked)], promoted);
  const fix = first && completed(first, promoted, checked);
  // Written for the promoted text, moved to where it belongs in this one.
  return fix && { ...fix, edits: fix.edits.map(({ span, text }) => ({ span: { start: originalOffset([status], span.start), end: originalOffset([status], span.end) }, text })) };
}

/** Who agreed, and when, is written when they have: see the promotion. */
const NOT_BEFORE = 'agreed';

/** What the format expects from that status on and no rule asks for. What would give rise to complaints is left out. */
function untold(promoted: Document, told: readonly PartFix[], check: Check): PartFix[] {
  const foundWith = (more: readonly PartFix[]): readonly Finding[] => check(edited(promoted, oneFix('', [...told, ...more], promoted)?.edits ?? []));
  const then = foundWith([]);
  return Object.entries(schemas[promoted.kind].properties ?? {})
    .filter(([key, field]) => key !== NOT_BEFORE && isNeeded(promoted)(field) && !entryOf(promoted.root, key) && !told.some(({ part }) => part === key))
    .flatMap(([key, field]) => {
      const edit = writeField(promoted, [], key, valueOf(key, field, promoted));
      return edit ? [{ part: key, fix: { title: '', edits: [edit] } }] : [];
    })
    .filter((one) => !addsFindings(then, foundWith([one]), ['file/placeholder']));
}

const isNeeded = (promoted: Document) => ({ requiredFrom }: SchemaNode): boolean => requiredFrom !== undefined && hasReached(promoted, requiredFrom);

/** The field without its key: one line, or the lines of a block. */
function valueOf(key: string, field: SchemaNode, promoted: Document): string | readonly string[] {
  const lines = fieldLines(key, field, isNeeded(promoted));
  const [first = '', ...others] = lines;
  if (first === `${key}:`) return others.map((line) => line.slice(2));
  return (lines.at(-1) ?? '').slice(key.length + 2);
}
