/**
 * Everyday mistakes of people who do not know YAML. Each file in `slips/` shows the document as somebody wrote it, what is
 * said about it, and the document after the mend that is offered first:
 *
 *   title: Onboarding: week one
 *   --- finding
 *   file/syntax error, line 1, “Onboarding: week one”
 *   This text has a colon …
 *   --- mend: Put the text in quotes
 *   title: 'Onboarding: week one'
 *
 * `UPDATE=1 npx vitest run test/core/slips.test.ts` writes what is found today into the files; read the difference.
 */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import { applyEdits } from '../../server/src/core/edit';
import type { Finding, Fix } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { settingsFrom } from '../../server/src/core/settings';
import { workspaceOf } from '../../server/src/core/workspace';

const folder = path.join(__dirname, 'slips');
const files = fs.readdirSync(folder).filter((file) => file.endsWith('.txt')).sort();
const settings = settingsFrom(undefined, '2026-05-11');
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The head that every brief here has, so that a slip can be shown by its own lines. */
const HEAD = 'kind: brief\nschema-version: 1\nid: handover\ntitle: Handover\nstatus: draft\nowner: pat\nengagement-model: project-based\n';

interface Golden {
  readonly slip: string;
  readonly rest: string;
}

function golden(file: string): Golden {
  const [slip = '', ...rest] = fs.readFileSync(path.join(folder, file), 'utf8').split(/(?=^--- finding\n)/m);
  return { slip, rest: rest.join('') };
}

/** A slip that shows its own `kind`, or nothing at all, is a whole document. */
const whole = (file: string, slip: string): boolean => file.startsWith('whole-') || /^(?:\uFEFF)?kind\b/.test(slip);

const readOrFail = (source: string): Document => {
  const document = read(source, 'handover.brief.yaml');
  if (!document) throw new Error(`This is none of ours:\n${source}`);
  return document;
};

/** What concerns the format itself. What else there is to say about the content is not the slip. */
const formatFindings = (document: Document): readonly Finding[] =>
  check(document, workspaceOf([document]), settings, rules).filter(({ rule }) => byId.get(rule)?.format && rule !== 'file/placeholder');

const mendOf = (finding: Finding | undefined): Fix | undefined => finding?.fixes().find(({ preferred }) => preferred) ?? finding?.fixes()[0];

function told(file: string, slip: string): { readonly text: string; readonly after: Document | undefined; readonly findings: readonly Finding[] } {
  const head = whole(file, slip) ? '' : HEAD;
  const document = readOrFail(head + slip);
  const findings = formatFindings(document);
  const skipped = head.split('\n').length - 1;
  const said = findings.map(({ rule, severity, message, span }) => {
    const line = document.lines.at(span.start).line + 1 - skipped;
    return `${rule} ${severity}, line ${String(line)}, “${document.source.slice(span.start, span.end)}”\n${message}\n`;
  });
  const fix = mendOf(findings[0]);
  const after = fix && readOrFail(applyEdits(document.source, fix.edits));
  const mend = fix && after ? `--- ${fix.preferred ? 'mend' : 'first of several mends'}: ${fix.title}\n${after.source.startsWith(head) ? after.source.slice(head.length) : after.source}` : '--- nothing mends this\n';
  return { text: `--- finding\n${said.join('')}${mend}`, after, findings };
}

test('there are many', () => expect(files.length).toBeGreaterThanOrEqual(30));

describe.each(files)('%s', (file) => {
  const { slip, rest } = golden(file);
  const { text, findings, after } = told(file, slip);

  test('says so and mends it', () => {
    if (process.env['UPDATE']) fs.writeFileSync(path.join(folder, file), slip + text);
    else expect(text).toBe(rest);
  });

  test('is one finding, and nothing is left of it after its mend', () => {
    if (file.startsWith('fine-')) {
      expect(findings).toEqual([]);
      return;
    }
    expect(findings.map(({ rule }) => rule)).toHaveLength(1);
    if (after) expect(formatFindings(after).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  test('is the same with Windows line ends and with a byte-order mark', () => {
    const head = whole(file, slip) ? '' : HEAD;
    const other = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const document = readOrFail(other(head + slip));
    const marked = formatFindings(document);
    expect(marked.map(({ rule, message }) => `${rule} ${message}`)).toEqual(findings.map(({ rule, message }) => `${rule} ${message}`));
    const fix = mendOf(marked[0]);
    if (fix && after) expect(applyEdits(document.source, fix.edits)).toBe(other(after.source));
  });
});
