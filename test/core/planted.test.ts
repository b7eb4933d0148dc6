/**
 * One slip of each kind, planted anywhere in a good document: one finding on its line (or the next), and a mend that reads
 * to the same values as before wherever nothing was lost.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import { applyEdits } from '../../server/src/core/edit';
import type { Finding } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { settingsFrom } from '../../server/src/core/settings';
import { workspaceOf } from '../../server/src/core/workspace';
import { exampleWorkspace, workspaceNames } from '../support/examples';

const settings = settingsFrom(undefined, '2026-05-11');
const byId = new Map(rules.map((rule) => [rule.id, rule]));
const good = workspaceNames.filter((name) => name !== 'bad').flatMap((name) => exampleWorkspace(name).documents);

/** A place for a slip: a line, and what the slip makes of it. */
interface Planted {
  readonly line: number;
  readonly text: string;
}

interface Slip {
  readonly name: string;
  /** What becomes of a line; undefined where this slip cannot be made. The other lines help to tell. */
  readonly plant: (line: string, next: string, before: string) => string | undefined;
  /** Something is lost with it, so that no mend can bring it back. */
  readonly lossy?: boolean;
}

/** A field with a bare text behind it. */
const FIELD = /^( *(?:- )*)([a-z][a-z-]*): ([A-Za-z][^#'"[\]{}|>:]*[A-Za-z.])$/;
const isWords = (text: string): boolean => text.trim().split(/\s+/).length >= 3;
const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

const field = (line: string): { readonly lead: string; readonly name: string; readonly text: string } | undefined => {
  const [, lead, name, text] = FIELD.exec(line) ?? [];
  return lead === undefined || name === undefined || text === undefined ? undefined : { lead, name, text };
};

/** The text goes on below. */
const goesOn = (line: string, next: string): boolean => next.trim() !== '' && indentOf(next) > indentOf(line);

const SLIPS: readonly Slip[] = [
  {
    name: 'a colon in a text',
    lossy: true,
    plant: (line, next) => {
      const { lead, name, text } = field(line) ?? {};
      return lead !== undefined && name && text && isWords(text) && !goesOn(line, next) ? `${lead}${name}: ${text.replace(' ', ': ')}` : undefined;
    },
  },
  { name: 'no space after the colon', plant: (line, next) => (field(line) && !goesOn(line, next) ? line.replace(': ', ':') : undefined) },
  { name: 'a full-width colon', plant: (line, next) => (field(line) && !goesOn(line, next) ? line.replace(': ', '：') : undefined) },
  { name: 'an equals sign', plant: (line, next) => (field(line) && !goesOn(line, next) ? line.replace(': ', ' = ') : undefined) },
  {
    name: 'a quote that is never closed',
    plant: (line, next) => {
      const { lead, name, text } = field(line) ?? {};
      return lead !== undefined && name && text && !/^(?:true|false)$/.test(text) && !goesOn(line, next) ? `${lead}${name}: "${text}` : undefined;
    },
  },
  { name: 'a tab', plant: (line) => (/^(?: {2})+[^\s]/.test(line) && !/^ *[^\s:-]+ [^:]*$/.test(line) ? line.replace(/^(?: {2})+/, (lead) => '\t'.repeat(lead.length / 2)) : undefined) },
  { name: 'an item one space short', plant: (line, _next, before) => (/^ {2,}- /.test(line) && before.trim() !== '' && indentOf(before) >= indentOf(line) ? line.slice(1) : undefined) },
  { name: 'a field one space short', plant: (line, _next, before) => (/^ {2,}[a-z][a-z-]*: \S/.test(line) && indentOf(before) === indentOf(line) && /^ *[a-z-]+: \S/.test(before) ? line.slice(1) : undefined) },
  { name: 'a field too far to the right', plant: (line, _next, before) => (/^ *[a-z][a-z-]*: \S/.test(line) && indentOf(before) === indentOf(line) && /^ *[a-z-]+: [A-Za-z0-9]/.test(before) ? `  ${line}` : undefined) },
  { name: 'another bullet', plant: (line, next, before) => (/^ *- [A-Za-z]/.test(line) && /^ *- [A-Za-z]/.test(before) && indentOf(before) === indentOf(line) && !goesOn(line, next) ? line.replace('- ', '• ') : undefined) },
  { name: 'a missing dash', plant: (line, next, before) => (/^ *- [A-Za-z][^:]*$/.test(line) && /^ *- [A-Za-z]/.test(before) && indentOf(before) === indentOf(line) && !goesOn(line, next) ? line.replace('- ', '') : undefined) },
  { name: 'a special space behind the colon', plant: (line, next) => (field(line) && !goesOn(line, next) ? line.replace(': ', ':\u00A0') : undefined) },
  { name: 'a bracket that is never closed', plant: (line) => (/^ *[a-z-]+: \[[^\]]*\]$/.test(line) ? line.slice(0, -1) : undefined) },
  { name: 'an at sign', lossy: true, plant: (line, next) => (field(line) && isWords(line) && !goesOn(line, next) ? line.replace(': ', ': @') : undefined) },
  { name: 'an invisible sign', plant: (line, next) => (field(line) && !goesOn(line, next) ? `${line}\u0000` : undefined) },
];

const readOrFail = (source: string, name: string): Document => {
  const document = read(source, name);
  if (!document) throw new Error(`${name} is none of ours any more.`);
  return document;
};

const formatFindings = (document: Document): readonly Finding[] =>
  check(document, workspaceOf([document]), settings, rules).filter(({ rule }) => byId.get(rule)?.format && !['file/placeholder', 'ref/unknown', 'ref/wrong-kind', 'file/unknown-setting'].includes(rule));

function placesIn({ source }: Document, { plant }: Slip): readonly Planted[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    const text = plant(line, lines[index + 1] ?? '', lines[index - 1] ?? '');
    return text === undefined ? [] : [{ line: index, text }];
  });
}

test('the documents are good to begin with', () => {
  for (const document of good) expect(formatFindings(document).map(({ message }) => message)).toEqual([]);
});

describe.each(SLIPS.map((slip) => [slip.name, slip] as const))('%s', (_name, slip) => {
  const places = good.flatMap((document) => placesIn(document, slip).map((planted) => ({ document, planted })));

  test('is one finding on its line, and is mended', () => {
    expect(places.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.nat(places.length - 1), (which) => {
        const place = places[which];
        if (!place) return;
        const { document, planted } = place;
        const lines = document.source.split('\n');
        lines[planted.line] = planted.text;
        const wrong = readOrFail(lines.join('\n'), document.name);
        const findings = formatFindings(wrong);
        const where = `${document.name}:${String(planted.line + 1)} ${planted.text}`;
        expect(findings.map(({ rule, message }) => `${rule} ${message}`), where).toHaveLength(1);
        const [finding] = findings;
        if (!finding) return;
        const line = wrong.lines.at(finding.span.start).line;
        expect([planted.line, planted.line + 1], `${where}: ${finding.message}`).toContain(line);
        const fix = finding.fixes().find(({ preferred }) => preferred);
        expect(fix, `${where}: ${finding.message}`).toBeDefined();
        const after = readOrFail(applyEdits(wrong.source, fix?.edits ?? []), document.name);
        expect(formatFindings(after).map(({ rule, message }) => `${rule} ${message}`), `${where}: ${fix?.title ?? ''}`).toEqual([]);
        if (!slip.lossy) expect(after.reading.data, `${where}: ${fix?.title ?? ''}`).toEqual(document.reading.data);
      }),
      { numRuns: 25 },
    );
  });
});
