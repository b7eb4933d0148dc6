/** An exception from a rule, written into the document where both organizations can read it: with a reason, and with an end. */
import * as l10n from '@vscode/l10n';
import { addDays } from './calendar';
import { hasFields, type Document } from './document';
import { addFlowItem, type TextEdit } from './edit';
import type { Finding, Fix } from './rule';
import { rules } from './rules';
import { writeField, writeItem } from './rules/sections';
import type { Settings } from './settings';
import { entryOf } from './tree';

/** How long an exception counts, in days, unless its author writes another day. */
const DAYS = 90;

/**
 * Records an exception from the finding's rule in its document. It counts from the moment it is written; `file/placeholder`
 * reminds of the reason until somebody gives one. Undefined where there can be none: a document that cannot be read.
 */
export function exceptionFor(finding: Finding, document: Document, settings: Settings): Fix | undefined {
  const rule = rules.find(({ id }) => id === finding.rule);
  if (!hasFields(document)) return undefined;
  const edit = waiverEdit(document, [
    `rule: ${finding.rule}`,
    `reason: ${l10n.t('<why this does not apply here>')}`,
    `until: ${addDays(settings.today, DAYS)}`,
  ]);
  const name = rule?.summary.replace(/\.$/, '') ?? finding.rule;
  return edit && { title: l10n.t('Record an exception for “{0}”…', name), edits: [edit] };
}

function waiverEdit(document: Document, lines: readonly string[]): TextEdit | undefined {
  const list = entryOf(document.root, 'waivers')?.value;
  const inBraces = `{ ${lines.join(', ')} }`;
  if (list?.type === 'list' && list.flow && list.items.length > 0) return addFlowItem(document, list, inBraces);
  if (document.root?.type === 'map' && document.root.flow) return writeField(document, [], 'waivers', `[${inBraces}]`);
  return writeItem(document, [], 'waivers', lines);
}
