/**
 * Several whole parts that are missing, as one finding: an almost empty file would otherwise show a dozen complaints on
 * its first line. An editor gathers; the command line tells the findings one by one.
 */
import * as l10n from '@vscode/l10n';
import { edited, type Check } from './checked';
import { combined } from './combine';
import { composed } from './composed';
import type { Document } from './document';
import { writeField } from './rules/sections';
import type { Finding, Fix } from './rule';
import { schemas } from './schema/schemas';
import type { Severity } from './settings';
import { placeholder } from './skeleton';

export const MISSING_PARTS = 'file/missing-parts';

/** From how many missing parts on they are shown as one. */
const MANY = 3;

/** The same findings, with those about missing parts as one when there are many. It stands where the first of them stood. */
export function gathered(findings: readonly Finding[], document: Document, check: Check): Finding[] {
  const missing = inSchemaOrder(findings.filter(isPart), document);
  const [first] = findings.filter(isPart);
  if (!first || partsOf(missing).length < MANY) return [...findings];
  const one: Finding = {
    rule: MISSING_PARTS,
    severity: worst(missing),
    message: messageFor(partsOf(missing).map((part) => titleOf(document, part))),
    span: first.span,
    related: missing.map(({ message, span }) => ({ document: document.name, span, message })),
    fixes: () => {
      const fix = oneFix(l10n.t('Add the missing parts'), partFixes(missing, document), document);
      return fix ? [completed(fix, document, check)] : [];
    },
  };
  return findings.flatMap((finding) => (finding === first ? [one] : isPart(finding) ? [] : [finding]));
}

/** A finding about a whole part that is missing. */
export type MissingPart = Finding & { readonly part: string };

export const isPart = (finding: Finding): finding is MissingPart => finding.part !== undefined;

/** What writes a part. */
export interface PartFix {
  readonly part: string;
  readonly fix: Fix;
}

/** The mend of each missing part: what most people want, else a placeholder where one value has to be chosen. */
export function partFixes(missing: readonly MissingPart[], document: Document): PartFix[] {
  return missing.flatMap(({ fixes, part }) => {
    const fix = fixes().find(({ preferred }) => preferred) ?? placeholderFix(part, document);
    return fix ? [{ part, fix }] : [];
  });
}

function placeholderFix(part: string, document: Document): Fix | undefined {
  const field = schemas[document.kind].properties?.[part];
  const edit = field && (field.valueType === 'text' || field.valueType === 'text-or-number') ? writeField(document, [], part, placeholder(field, part)) : undefined;
  return edit && { title: '', edits: [edit] };
}

/** One mend that writes all parts, in the order of the schema; undefined when nothing can be written. */
export function oneFix(title: string, fixes: readonly PartFix[], document: Document): Fix | undefined {
  const { edits, elsewhere, creates } = combined(inSchemaOrder(fixes, document).map(({ fix }) => fix), document);
  if (edits.length === 0) return undefined;
  return { title, edits, preferred: true, ...(elsewhere.length > 0 ? { elsewhere } : {}), ...(creates.length > 0 ? { creates } : {}) };
}

/** As often as parts that are written may ask for further ones. */
const MOST_ROUNDS = 5;

/**
 * The same mend with the parts that are only missed once others are there, such as what a deliverable needs of its brief.
 * What would change further files as well is left for later.
 */
export function completed(fix: Fix, document: Document, check: Check): Fix {
  let { edits } = fix;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const version = edited(document, edits);
    const more = partFixes(check(version).filter(isPart), version).filter(({ fix: { elsewhere, creates } }) => !elsewhere?.length && !creates?.length);
    const next = oneFix('', more, version);
    if (!next) break;
    edits = composed(document.source.length, edits, next.edits);
  }
  return { ...fix, edits };
}

const partsOf = (missing: readonly MissingPart[]): string[] => [...new Set(missing.map(({ part }) => part))];

function inSchemaOrder<T extends { readonly part: string }>(parts: readonly T[], { kind }: Document): T[] {
  const order = Object.keys(schemas[kind].properties ?? {});
  return [...parts].sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
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
