/**
 * Several whole parts that are missing, as one finding: an almost empty file would otherwise show a dozen complaints on
 * its first line. An editor gathers; the command line tells the findings one by one.
 */
import * as l10n from '@vscode/l10n';
import { combined } from './combine';
import type { Document } from './document';
import { scalarText } from './edit';
import { writeField } from './rules/sections';
import type { Finding, Fix } from './rule';
import type { SchemaNode } from './schema/node';
import { schemas } from './schema/schemas';
import type { Severity } from './settings';

export const MISSING_PARTS = 'file/missing-parts';

/** From how many missing parts on they are shown as one. */
const MANY = 3;

/** The same findings, with those about missing parts as one when there are many. It stands where the first of them stood. */
export function gathered(findings: readonly Finding[], document: Document): Finding[] {
  const missing = inSchemaOrder(findings.filter(isPart), document);
  const [first] = findings.filter(isPart);
  if (!first || partsOf(missing).length < MANY) return [...findings];
  const one: Finding = {
    rule: MISSING_PARTS,
    severity: worst(missing),
    message: messageFor(partsOf(missing).map((part) => titleOf(document, part))),
    span: first.span,
    related: missing.map(({ message, span }) => ({ document: document.name, span, message })),
    fixes: () => addParts(missing, document, l10n.t('Add the missing parts')),
  };
  return findings.flatMap((finding) => (finding === first ? [one] : isPart(finding) ? [] : [finding]));
}

/** A finding about a whole part that is missing. */
export type MissingPart = Finding & { readonly part: string };

export const isPart = (finding: Finding): finding is MissingPart => finding.part !== undefined;

/** The one mend that writes all the parts; none when nothing can be written. */
export function addParts(missing: readonly MissingPart[], document: Document, title: string): Fix[] {
  const { edits, elsewhere, creates } = combined(inSchemaOrder(missing, document).flatMap((finding) => fixFor(finding, document) ?? []), document);
  if (edits.length === 0) return [];
  return [{ title, edits, preferred: true, ...(elsewhere.length > 0 ? { elsewhere } : {}), ...(creates.length > 0 ? { creates } : {}) }];
}

/** What most people want, else a placeholder where one value has to be chosen. */
function fixFor({ fixes, part }: MissingPart, document: Document): Fix | undefined {
  const preferred = fixes().find((fix) => fix.preferred);
  if (preferred) return preferred;
  const field = schemas[document.kind].properties?.[part];
  const edit = field && placeholderFor(field) !== undefined ? writeField(document, [], part, placeholderFor(field) ?? '') : undefined;
  return edit && { title: '', edits: [edit] };
}

/** A value that says what belongs there; undefined for sections and lists. */
function placeholderFor({ valueType, values, title }: SchemaNode): string | undefined {
  if (valueType !== 'text' && valueType !== 'text-or-number') return undefined;
  const choices = Object.keys(values ?? {});
  const hint = choices.length > 0 && choices.length <= 6 ? choices.join(', ') : (title ?? '').toLowerCase();
  return hint ? scalarText(`<${hint}>`) : undefined;
}

const partsOf = (missing: readonly MissingPart[]): string[] => [...new Set(missing.map(({ part }) => part))];

function inSchemaOrder(missing: readonly MissingPart[], { kind }: Document): MissingPart[] {
  const order = Object.keys(schemas[kind].properties ?? {});
  return [...missing].sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
}

const titleOf = ({ kind }: Document, part: string): string => schemas[kind].properties?.[part]?.title ?? part;

const BY_WEIGHT: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

const worst = (findings: readonly Finding[]): Severity => BY_WEIGHT.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint';

const LONGEST = 200;

/** As many titles as fit. */
function messageFor(titles: readonly string[]): string {
  for (let count = titles.length; count > 0; count--) {
    const some = titles.slice(0, count).join(', ');
    const message = count === titles.length ? l10n.t('{0} parts are still missing: {1}.', titles.length, some) : l10n.t('{0} parts are still missing: {1} …', titles.length, some);
    if (message.length <= LONGEST) return message;
  }
  return l10n.t('{0} parts are still missing.', titles.length);
}
