/** What stands above the text and beside it: how things are, reckoned from all files. */
import { describe, expect, test } from 'vitest';
import { check } from '../../../server/src/core/check';
import { read } from '../../../server/src/core/document';
import { hints } from '../../../server/src/core/features/hints';
import { coverageLenses, readinessLens } from '../../../server/src/core/features/lenses';
import { rules } from '../../../server/src/core/rules';
import { settingsFrom } from '../../../server/src/core/settings';
import { workspaceOf } from '../../../server/src/core/workspace';
import { scene } from '../../support/cursor';
import { exampleWorkspace, workspaceNames } from '../../support/examples';

/** A Monday. */
const TODAY = '2026-05-11';
const settings = settingsFrom(undefined, TODAY);

/** The text with each hint in brackets where it shows. */
function shown(text: string, others: Readonly<Record<string, string>> = {}, name?: string): string {
  const { document, workspace, source } = scene(`${text}│`, others, name);
  return [...hints(document, workspace, settings, { start: 0, end: source.length })].reverse().reduce((result, { offset, text: hint }) => `${result.slice(0, offset)}[${hint}]${result.slice(offset)}`, source);
}

describe('behind a date', () => {
  const milestone = (date: string, more = ''): string => shown(`kind: brief\nmilestones:\n  - id: a\n    due: ${date}\n${more}`);
  test.each([
    ['2026-05-11', 'today'],
    ['2026-05-12', 'in 1 working day'],
    ['2026-05-18', 'in 5 working days'],
    ['2026-05-16', 'in 4 working days, not a working day'],
    ['2026-05-08', '1 working day ago'],
    ['2026-04-27', '10 working days ago'],
  ])('%s is %s', (date, hint) => expect(milestone(date)).toBe(`kind: brief\nmilestones:\n  - id: a\n    due: ${date}[${hint}]\n`));

  test('the working days are those of the agreement', () => {
    const agreement = 'kind: governance\nid: ways\ncalendar:\n  working-days: [mon]\n  holidays: [2026-05-18]\n';
    expect(shown('kind: brief\ngovernance: ways\nmilestones:\n  - due: 2026-05-25\n', { 'ways.governance.yaml': agreement })).toContain('[in 1 working day]');
  });
  test('not where it is done, where it tells what happened, where the work is over, and for no day', () => {
    for (const text of ['kind: brief\nmilestones:\n  - due: 2026-05-18\n    done-on: 2026-05-15\n', 'kind: brief\nagreed:\n  date: 2026-05-01\n', 'kind: brief\nstatus: closed\nmilestones:\n  - due: 2026-05-18\n', 'kind: brief\nmilestones:\n  - due: 2026-02-30\n', 'kind: brief\nmilestones:\n  - due: <when>\n']) {
      expect(shown(text)).toBe(text);
    }
  });
});

describe('sums', () => {
  test('of weights, as far as one has read', () => {
    expect(shown('kind: rubric\nstyle: analytic\ncriteria:\n  - id: a\n    weight: 30\n  - id: b\n  - id: c\n    weight: 50.5 # more\n', {}, 'a.rubric.yaml')).toBe(
      'kind: rubric\nstyle: analytic\ncriteria:\n  - id: a\n    weight: 30[so far 30 of 100]\n  - id: b\n  - id: c\n    weight: 50.5[so far 80.5 of 100] # more\n',
    );
    expect(shown('kind: rubric\nstyle: single-point\ncriteria:\n  - weight: 30\n', {}, 'a.rubric.yaml')).not.toContain('[');
  });
  test('of minutes, against what each audience has', () => {
    expect(shown('kind: brief\naudiences:\n  - id: a\n    minutes-available: 40\n  - id: b\n    minutes-available: 20\ndeliverables:\n  - minutes: 15\n  - audiences: [a]\n    minutes: 25\n')).toMatch(/40\[40 of 40 minutes planned\][^]*20\[15 of 20 minutes planned\]/);
    expect(shown('kind: brief\naudiences:\n  - id: a\n    minutes-available: 40\ndeliverables:\n  - id: x\n')).not.toContain('[');
  });
  test('of the parts of a deliverable', () => {
    expect(shown('kind: deliverable\nminutes: 30\nstructure:\n  - minutes: 10\n  - minutes: 5\n  - id: a\n', {}, 'a.deliverable.yaml')).toContain('minutes: 30[the parts take 15 so far]\n');
  });
});

describe('above an objective', () => {
  const SPEC = 'kind: deliverable\nid: module\nbrief: program\nfulfils: course\nassessments:\n  - objectives: [find]\n  - objectives: [find, other]\n';
  const BRIEF = 'kind: brief\nid: program\nobjectives:\n  - id: find\n    behavior: find it\n    supports: [fewer]\n  - id: lost\ndeliverables:\n  - id: course\n    objectives: [find]\n';
  const lenses = (others: Readonly<Record<string, string>>) => {
    const { document, workspace } = scene(`${BRIEF}│`, others);
    return coverageLenses(document, workspace).map(({ text, span, places }) => [document.lines.at(span.start).line, text, places.map((place) => `${place.document.name}:${place.document.source.slice(place.span.start, place.span.end)}`)]);
  };
  test('what serves it, with the places', () => {
    expect(lenses({ 'module.deliverable.yaml': SPEC })).toEqual([
      [3, '1 deliverable · 2 assessments · 1 measure', ['program.brief.yaml:find', 'module.deliverable.yaml:find', 'module.deliverable.yaml:find', 'program.brief.yaml:fewer']],
      [6, 'no deliverable · no assessment · no measure', []],
      [8, 'answered by module', ['module.deliverable.yaml:course']],
    ]);
  });
  test('specs that are withdrawn do not count', () => {
    expect(lenses({ 'module.deliverable.yaml': `${SPEC}status: withdrawn\n` })[0]?.[1]).toBe('1 deliverable · no assessment · 1 measure');
  });
});

test('nothing above a text that cannot be read: what is missing may be in what is broken', () => {
  const { document, workspace } = scene('kind: brief\nid: "x\nstatus: draft\nobjectives:\n  - id: a\n│');
  expect(document.complaints).not.toEqual([]);
  expect(coverageLenses(document, workspace)).toEqual([]);
  expect(readinessLens(document, (one) => check(one, workspace, settings, rules), TODAY)).toBeUndefined();
});

test('above a file: how much is left before the next status', () => {
  const lens = (text: string): string | undefined => {
    const { document, workspace } = scene(`${text}│`);
    return readinessLens(document, (one) => check(one, workspace, settings, rules), TODAY)?.text;
  };
  expect(lens('kind: brief\nschema-version: 1\nid: program\nstatus: draft\n')).toMatch(/^Ready: \d+ things left$/);
  expect(lens('kind: decision\nschema-version: 1\nid: program\n')).toBeUndefined();
  const { documents, workspace, settings: own } = exampleWorkspace('harrow-project-based');
  for (const document of documents) expect(readinessLens(document, (one) => check(one, workspace, own, rules), own.today)?.text ?? ': nothing is left to do').toMatch(/: (?:nothing is left to do|1 thing left|\d+ things left)$/);
});

describe.each(workspaceNames)('in %s', (name) => {
  const { documents, settings: own } = exampleWorkspace(name);
  test('everything stands in its document, however much of it is written', () => {
    for (const document of documents) {
      for (let part = 0; part <= 12; part++) {
        const cut = read(document.source.slice(0, Math.floor((document.source.length * part) / 12)), document.name);
        if (!cut) continue;
        const workspace = workspaceOf([cut, ...documents.filter((one) => one !== document)]);
        const { length } = cut.source;
        const all = hints(cut, workspace, own, { start: 0, end: length });
        expect(all.every(({ offset, text }) => offset >= 0 && offset <= length && text.length > 0)).toBe(true);
        for (const { span, places } of coverageLenses(cut, workspace)) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(length);
          for (const place of places) expect(place.span.end).toBeLessThanOrEqual(place.document.source.length);
        }
      }
    }
  });
});
