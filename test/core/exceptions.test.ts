import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import { applyEdits } from '../../server/src/core/edit';
import { exceptionFor } from '../../server/src/core/exceptions';
import type { Finding } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { settingsFrom } from '../../server/src/core/settings';
import { workspaceOf, type Workspace } from '../../server/src/core/workspace';
import { exampleWorkspace, workspaceNames } from '../support/examples';

const settings = settingsFrom(undefined, '2026-05-11');

const readOrFail = (source: string, name: string): Document => {
  const document = read(source, name);
  if (!document) throw new Error(`${name} is not one of our documents.`);
  return document;
};

const open: Finding = { rule: 'file/placeholder', severity: 'error', message: '', span: { start: 0, end: 0 }, related: [], fixes: () => [] };

const excused = (source: string, finding = open): string | undefined => {
  const document = readOrFail(source, 'a.brief.yaml');
  const fix = exceptionFor(finding, document, settings);
  return fix && applyEdits(source, fix.edits);
};

describe('an exception is written in every layout', () => {
  const item = '  - rule: file/placeholder\n    reason: <why this does not apply here>\n    until: 2026-08-09';
  const flow = '{ rule: file/placeholder, reason: <why this does not apply here>, until: 2026-08-09 }';
  const other = '- rule: a/b\n    reason: c';
  test.each([
    ['no list', 'kind: brief\ntitle: A\n', `kind: brief\ntitle: A\nwaivers:\n${item}\n`],
    ['no line end', 'kind: brief\ntitle: A', `kind: brief\ntitle: A\nwaivers:\n${item}`],
    ['blank lines between the parts', 'kind: brief\n\ntitle: A\n', `kind: brief\n\ntitle: A\n\nwaivers:\n${item}\n`],
    ['a list', `kind: brief\nwaivers:\n  ${other}\ntitle: A\n`, `kind: brief\nwaivers:\n  ${other}\n${item}\ntitle: A\n`],
    ['a list at the margin', 'kind: brief\nwaivers:\n- rule: a/b\n  reason: c\n', `kind: brief\nwaivers:\n- rule: a/b\n  reason: c\n${item.replaceAll('\n  ', '\n').slice(2)}\n`],
    ['a list whose dash stands alone', 'kind: brief\nwaivers:\n  - # agreed\n    rule: a/b\n', `kind: brief\nwaivers:\n  - # agreed\n    rule: a/b\n${item}\n`],
    ['a reason of several lines', 'kind: brief\nwaivers:\n  - rule: a/b\n    reason: >-\n      c\n      d\n\ntitle: A\n', `kind: brief\nwaivers:\n  - rule: a/b\n    reason: >-\n      c\n      d\n${item}\n\ntitle: A\n`],
    ['an empty list', 'kind: brief\nwaivers: []\ntitle: A\n', `kind: brief\nwaivers:\n${item}\ntitle: A\n`],
    ['nothing behind the key', 'kind: brief\nwaivers:\ntitle: A\n', `kind: brief\nwaivers:\n${item}\ntitle: A\n`],
    ['nothing behind the key at the end', 'kind: brief\nwaivers:', `kind: brief\nwaivers:\n${item}`],
    ['null', 'kind: brief\nwaivers: ~\n', `kind: brief\nwaivers:\n${item}\n`],
    ['a comment behind the key', 'kind: brief\nwaivers: # none yet\ntitle: A\n', `kind: brief\nwaivers: # none yet\n${item}\ntitle: A\n`],
    ['brackets', 'kind: brief\nwaivers: [{ rule: a/b, reason: c }] # agreed\n', `kind: brief\nwaivers: [{ rule: a/b, reason: c }, ${flow}] # agreed\n`],
    ['brackets over several lines', 'kind: brief\nwaivers: [\n  { rule: a/b, reason: c },\n]\n', `kind: brief\nwaivers: [\n  { rule: a/b, reason: c }, ${flow}\n]\n`],
    ['braces all around', '{ "kind": "brief", "title": "A" }\n', `{ "kind": "brief", "title": "A", waivers: [${flow}] }\n`],
    ['Windows line ends', 'kind: brief\r\ntitle: A\r\n', `kind: brief\r\ntitle: A\r\nwaivers:\r\n${item.replaceAll('\n', '\r\n')}\r\n`],
  ])('%s', (_layout, before, after) => {
    expect(excused(before)).toBe(after);
    const document = readOrFail(after, 'a.brief.yaml');
    expect(document.complaints).toEqual([]);
    expect(check(document, workspaceOf([document]), settings, rules).filter(({ rule }) => rule === 'file/schema').map(({ message }) => message)).not.toContain('waivers');
  });

  test.each(['kind: brief\ntitle: "A\n', '', 'We need a course.\n', 'kind: brief\nwaivers: none\n'])('but not in %j', (source) => {
    expect(excused(source)).toBeUndefined();
  });
});

test('its button says which check it is from', () => {
  const document = readOrFail('kind: brief\n', 'a.brief.yaml');
  expect(exceptionFor(open, document, settings)?.title).toBe('Record an exception for “Nothing is left to be filled in”…');
  expect(exceptionFor({ ...open, rule: 'a/b' }, document, settings)?.title).toBe('Record an exception for “a/b”…');
});

describe.each(workspaceNames)('every finding in %s can be excused', (name) => {
  const { documents, workspace, settings: own } = exampleWorkspace(name);
  const told = (document: Document, around: Workspace): string[] => check(document, around, own, rules).map(({ rule, message }) => `${rule} ${message}`);
  const cases = documents.flatMap((document) => {
    const findings = check(document, workspace, own, rules);
    return [...new Map(findings.map((finding) => [finding.rule, finding])).values()].map((finding) => ({ document, finding }));
  });

  test('and what is left is everything else, and a reminder of the reason', () => {
    for (const { document, finding } of cases) {
      const fix = exceptionFor(finding, document, own);
      const after = readOrFail(applyEdits(document.source, fix?.edits ?? []), document.name);
      const around = workspaceOf(documents.map((one) => (one === document ? after : one)));
      const reminder = 'file/placeholder “<why this does not apply here>” is still to be filled in.';
      const expected = [...told(document, workspace).filter((one) => !one.startsWith(`${finding.rule} `)), ...(finding.rule === 'file/placeholder' ? [] : [reminder])];
      expect(told(after, around).sort(), `${document.name} ${finding.rule}`).toEqual(expected.sort());
    }
  });
});

describe('an exception from each check of how an objective is worded', () => {
  const objectives = [
    ['objective/topic-framed', 'Overview of lockout'],
    ['objective/vague-verb', 'understand lockout'],
    ['objective/activity-framed', 'Attend the lockout training'],
    ['objective/instructor-framed', 'This course covers lockout'],
    ['objective/business-result', 'Reduce accidents by 20 %'],
    ['objective/mixed-verbs', 'understand and apply the lockout rule'],
    ['objective/redundant-stem', 'be able to lock the valve'],
    ['objective/compound', 'inspect the harness and report the damage and replace the straps'],
  ] as const;
  test.each(objectives)('%s', (rule, behavior) => {
    const document = readOrFail(`kind: brief\nid: a\nstatus: ready\nobjectives:\n  - id: one\n    behavior: ${behavior}\n`, 'a.brief.yaml');
    const found = (one: Document) => check(one, workspaceOf([one]), settings, rules);
    const wording = found(document).filter((finding) => objectives.some(([id]) => id === finding.rule));
    expect(wording.map((finding) => finding.rule)).toEqual([rule]);
    const [finding] = wording;
    const fix = finding && exceptionFor(finding, document, settings);
    const after = readOrFail(applyEdits(document.source, fix?.edits ?? []), 'a.brief.yaml');
    expect(found(after).map((one) => one.rule)).not.toContain(rule);
  });
});
