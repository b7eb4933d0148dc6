/**
 * All that a rule offers for its own examples, as a text to read: the other places it points to, and every mend with what it
 * changes. The one most people want has a star, one that may be made unasked is called safe.
 */
import type { Document } from '../../server/src/core/document';
import type { Finding, Fix, Rule } from '../../server/src/core/rule';
import { mended } from './fixes';
import { example, found, type Example } from './marked';

export function offersOf(rule: Rule, rules: readonly Rule[]): string {
  const told = rule.examples.marked.flatMap(({ text }, index) => {
    const marked = example(text);
    return found(marked, rules, rule).flatMap((finding) => offersFor(finding, marked, index + 1));
  });
  return [rule.id, ...told].join('\n');
}

function offersFor(finding: Finding, marked: Example, number: number): string[] {
  const { part, related, fixes, severity } = finding;
  const line = marked.document.lines.at(finding.span.start).line + 1;
  return [
    `  ${String(number)}. ${severity} on line ${String(line)}${part === undefined ? '' : `, ${part} is missing`}`,
    ...related.map(({ document, span, message }) => `     → ${document}:${String(span.start)} ${message}`),
    ...fixes().flatMap((fix) => [`     ${fix.preferred ? '*' : '·'} ${fix.title}${fix.safe ? ' (safe)' : ''}`, ...changesOf(fix, marked)]),
  ];
}

function changesOf(fix: Fix, { document, documents }: Example): string[] {
  const before = new Map(documents.map((one) => [one.name, one]));
  const renamed = new Map((fix.renames ?? []).map((one) => [one.name, one.document.name]));
  return mended(fix, document, documents).flatMap((after) => {
    const old = before.get(renamed.get(after.name) ?? after.name);
    if (old === after) return [];
    const name = old === document && old.name === after.name ? [] : [`       ${old && old.name !== after.name ? `${old.name} → ` : ''}${after.name}`];
    return [...name, ...difference(old, after).map((line) => `         ${line}`)];
  });
}

/** The lines that are different, without what is the same before and behind them. */
function difference(before: Document | undefined, after: Document): string[] {
  const [old, now] = [before?.source.split('\n') ?? [], after.source.split('\n')];
  let lead = 0;
  while (lead < Math.min(old.length, now.length) && old[lead] === now[lead]) lead++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - lead && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return [...old.slice(lead, old.length - tail).map((line) => `- ${line}`), ...now.slice(lead, now.length - tail).map((line) => `+ ${line}`)].map((line) => line.trimEnd());
}
