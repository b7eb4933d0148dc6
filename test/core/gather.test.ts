import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf, edited, type Check } from '../../server/src/core/checked';
import { combined } from '../../server/src/core/combine';
import type { Document } from '../../server/src/core/document';
import { applyEdits, replace } from '../../server/src/core/edit';
import { gathered, isPart, MISSING_PARTS } from '../../server/src/core/gather';
import type { Finding, Fix } from '../../server/src/core/rule';
import { kindPlace } from '../../server/src/core/rules/places';
import { writeField } from '../../server/src/core/rules/sections';
import { schemas } from '../../server/src/core/schema/schemas';
import { entryOf, type Span } from '../../server/src/core/tree';
import { exampleWorkspace, workspaceNames } from '../support/examples';
import { mended } from '../support/fixes';
import { checkIn, readAs } from '../support/versions';

const brief = (source: string): Document => readAs(source, 'a.brief.yaml');

/** A finding about a missing part, with the mend that writes it as a rule would. */
function missing(document: Document, part: string, severity: Finding['severity'] = 'warning', lines: string | readonly string[] = '<words>'): Finding {
  const fixes = (): readonly Fix[] => {
    const edit = writeField(document, [], part, lines);
    return edit ? [{ title: `Leave “${part}” out`, edits: [] }, { title: `Add “${part}”`, edits: [edit], preferred: true }] : [];
  };
  return { rule: `brief/${part}`, severity, message: `There is no ${part}.`, span: kindPlace(document), related: [], part, fixes };
}

const other = (document: Document): Finding => ({ rule: 'brief/other', severity: 'info', message: 'Something else.', span: kindPlace(document), related: [], fixes: () => [] });

/** Nothing more is found in any version. */
const quiet: Check = () => [];

const SMALL = 'kind: brief\nschema-version: 1\nid: a\ntitle: A\nstatus: ready\nowner: pat\nengagement-model: project-based\n';

describe('missing parts', () => {
  const document = brief(SMALL);

  test('two are told one by one', () => {
    const two = [missing(document, 'scope'), other(document), missing(document, 'objectives')];
    expect(gathered(two, document, quiet)).toEqual(two);
  });

  test('three are one finding, where the first of them was', () => {
    const findings = [other(document), missing(document, 'scope', 'info'), missing(document, 'objectives', 'error'), other(document), missing(document, 'audiences')];
    const [before, one, ...rest] = gathered(findings, document, quiet);
    expect(before).toBe(findings[0]);
    expect(rest).toEqual([findings[3]]);
    expect(one).toMatchObject({ rule: MISSING_PARTS, severity: 'error', message: '3 parts are still missing: Audiences, Objectives, Scope.', span: kindPlace(document) });
    expect(one?.part).toBeUndefined();
    expect(one?.related).toEqual(['audiences', 'objectives', 'scope'].map((part) => ({ document: 'a.brief.yaml', span: kindPlace(document), message: `There is no ${part}.` })));
  });

  test.each<[Finding['severity'], readonly Finding['severity'][]]>([
    ['error', ['hint', 'error', 'warning']],
    ['warning', ['info', 'hint', 'warning']],
    ['info', ['hint', 'info', 'hint']],
    ['hint', ['hint', 'hint', 'hint']],
  ])('as severe as the severest: %s', (severity, severities) => {
    const findings = ['scope', 'objectives', 'audiences'].map((part, index) => missing(document, part, severities[index]));
    expect(gathered(findings, document, quiet).map((one) => one.severity)).toEqual([severity]);
  });

  test('three findings about two parts are not many', () => {
    const findings = [missing(document, 'scope'), missing(document, 'scope'), missing(document, 'objectives')];
    expect(gathered(findings, document, quiet)).toEqual(findings);
  });

  test('a part two rules ask for is named and written once', () => {
    const findings = ['scope', 'scope', 'objectives', 'audiences'].map((part) => missing(document, part));
    const [one] = gathered(findings, document, quiet);
    expect(one?.message).toBe('3 parts are still missing: Audiences, Objectives, Scope.');
    expect(one?.related).toHaveLength(4);
    expect(applyEdits(SMALL, one?.fixes()[0]?.edits ?? [])).toBe(`${SMALL}audiences: <words>\nobjectives: <words>\nscope: <words>\n`);
  });

  test('many titles do not make a long message', () => {
    const parts = Object.keys(schemas.brief.properties ?? {}).slice(7);
    const [one] = gathered(parts.map((part) => missing(document, part)), document, quiet);
    expect(one?.message).toMatch(/^31 parts are still missing: Sponsor, .* …$/);
    expect(one?.message.length).toBeLessThanOrEqual(200);
    expect(one?.message.length).toBeGreaterThan(170);
  });

  test('a part nobody knows goes by its name', () => {
    const [one] = gathered(['x-a', 'scope', 'y'.repeat(200)].map((part) => missing(document, part)), document, quiet);
    expect(one?.message).toBe('3 parts are still missing: x-a …');
  });

  test('one mend writes them all, in the order of the format', () => {
    const findings = [missing(document, 'scope', 'error', ['out:', '  - <what is not included>']), missing(document, 'objectives', 'error', ['- id: a', '  behavior: <what people do>']), missing(document, 'sponsor')];
    const [fix, ...others] = gathered(findings, document, quiet)[0]?.fixes() ?? [];
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ title: 'Add the missing parts', preferred: true });
    expect(applyEdits(SMALL, fix?.edits ?? [])).toBe(
      'kind: brief\nschema-version: 1\nid: a\ntitle: A\nstatus: ready\nowner: pat\nsponsor: <words>\nengagement-model: project-based\nobjectives:\n  - id: a\n    behavior: <what people do>\nscope:\n  out:\n    - <what is not included>\n',
    );
  });

  test('what has to be chosen is left open, and what nobody can write is left out', () => {
    const bare = brief('kind: brief\nid: a\n');
    const findings = ['engagement-model', 'owner', 'objectives'].map((part) => ({ ...missing(bare, part), fixes: () => [{ title: 'One of many', edits: [] }] }));
    const [fix] = gathered(findings, bare, quiet)[0]?.fixes() ?? [];
    expect(applyEdits(bare.source, fix?.edits ?? [])).toBe('kind: brief\nid: a\nowner: <owner>\nengagement-model: <project-based, staff-augmentation, managed-services, hybrid-coe>\n');
    expect(gathered(['objectives', 'scope', 'audiences'].map((part) => ({ ...missing(bare, part), fixes: () => [] })), bare, quiet)[0]?.fixes()).toEqual([]);
  });

  test('files that a mend makes or changes come along', () => {
    const people = readAs('kind: people\nid: a\n', 'a.people.yaml');
    const findings = ['objectives', 'scope', 'governance'].map((part) => missing(document, part));
    const [one, two, three] = findings as [Finding, Finding, Finding];
    const withFiles = { ...three, fixes: (): readonly Fix[] => three.fixes().map((fix) => ({ ...fix, creates: [{ name: 'b.governance.yaml', text: 'kind: governance\n' }], elsewhere: [{ document: people, edits: [replace({ start: 0, end: 0 }, '# a\n')] }] })) };
    expect(gathered([one, two, withFiles], document, quiet)[0]?.fixes()).toMatchObject([{ creates: [{ name: 'b.governance.yaml' }], elsewhere: [{ document: people }] }]);
    expect(gathered(findings, document, quiet)[0]?.fixes()[0]).not.toHaveProperty('creates');
    expect(gathered(findings, document, quiet)[0]?.fixes()[0]).not.toHaveProperty('elsewhere');
  });

  test('what is only missed once others are there comes along, unless it changes further files', () => {
    const findings = ['objectives', 'scope', 'audiences'].map((part) => missing(document, part));
    const then: Check = (version) => {
      if (!entryOf(version.root, 'scope')) return [];
      const team = entryOf(version.root, 'team') ? [] : [missing(version, 'team')];
      const milestones = entryOf(version.root, 'team') && !entryOf(version.root, 'milestones') ? [missing(version, 'milestones')] : [];
      const sponsor = missing(version, 'sponsor');
      return [...team, ...milestones, { ...sponsor, fixes: () => sponsor.fixes().map((fix) => ({ ...fix, creates: [{ name: 'b.people.yaml', text: '' }] })) }];
    };
    const [fix] = gathered(findings, document, then)[0]?.fixes() ?? [];
    expect(applyEdits(SMALL, fix?.edits ?? [])).toBe(`${SMALL}audiences: <words>\nobjectives: <words>\nscope: <words>\nteam: <words>\nmilestones: <words>\n`);
  });

  test('mends are worked out only when somebody asks', () => {
    const lazy = ['scope', 'objectives', 'audiences'].map((part): Finding => ({ ...missing(document, part), fixes: () => { throw new Error('Nobody asked.'); } }));
    expect(gathered(lazy, document, quiet)).toHaveLength(1);
  });
});

describe('fixes together', () => {
  const document = brief('kind: brief\ntitle: A\n');
  const [a, b] = [readAs('kind: people\nid: a\n', 'a.people.yaml'), readAs('kind: people\nid: b\n', 'b.people.yaml')];
  const fix = (start: number, end: number, text: string, more: Partial<Fix> = {}): Fix => ({ title: '', edits: [replace({ start, end }, text)], ...more });
  const text = (...fixes: readonly Fix[]): string => applyEdits(document.source, combined(fixes, document).edits);

  test('side by side, in order at one place', () => {
    expect(text(fix(19, 20, 'B'), fix(20, 20, '1'), fix(20, 20, '2'), fix(0, 0, '# c\n'))).toBe('# c\nkind: brief\ntitle: B12\n');
    expect(text(fix(19, 20, 'B'), fix(19, 19, 'C'))).toBe('kind: brief\ntitle: CB\n');
  });

  test('not what overlaps, breaks the text, or renames a file', () => {
    expect(text(fix(19, 20, 'B'), fix(19, 20, 'C'), fix(18, 20, ' D'), fix(20, 20, '!'))).toBe('kind: brief\ntitle: B!\n');
    expect(text(fix(19, 20, '"'), fix(19, 20, 'C'))).toBe('kind: brief\ntitle: C\n');
    expect(text(fix(21, 21, 'title: B\n'), fix(21, 21, 'notes: C\n'))).toBe('kind: brief\ntitle: A\nnotes: C\n');
    expect(text(fix(19, 20, 'B', { renames: [{ document, name: 'b.brief.yaml' }] }), fix(19, 20, 'C'))).toBe('kind: brief\ntitle: C\n');
    expect(text(fix(19, 20, 'B', { renames: [] }))).toBe('kind: brief\ntitle: B\n');
  });

  test('other files: each with all its edits, or the whole fix is left out', () => {
    const at = (one: Document, start: number, end: number, words: string): Partial<Fix> => ({ elsewhere: [{ document: one, edits: [replace({ start, end }, words)] }] });
    const { edits, elsewhere } = combined([fix(0, 0, '# 1\n', at(a, 13, 17, 'id: x')), fix(0, 0, '# 2\n', at(b, 0, 0, '# b\n')), fix(0, 0, '# 3\n', at(a, 0, 0, '# a\n')), fix(0, 0, '# 4\n', at(a, 14, 15, 'y'))], document);
    expect(edits.map((edit) => edit.text)).toEqual(['# 1\n', '# 2\n', '# 3\n']);
    expect(new Map(elsewhere.map((one) => [one.document, one.edits.map((edit) => edit.text)]))).toEqual(new Map([[a, ['# a\n', 'id: x']], [b, ['# b\n']]]));
  });

  test('new files: none twice', () => {
    const file = (name: string): Partial<Fix> => ({ creates: [{ name, text: '' }] });
    const { edits, creates } = combined([fix(0, 0, '# 1\n', file('a')), fix(0, 0, '# 2\n', file('b')), fix(0, 0, '# 3\n', file('a'))], document);
    expect(creates.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(edits).toHaveLength(2);
  });

  test('a text that could not be read before may stay so', () => {
    const broken = brief('kind: brief\nnotes: "\n');
    expect(combined([fix(0, 0, '# c\n')], broken).edits).toHaveLength(1);
  });
});

describe('for real', () => {
  test('the almost empty brief of the bad workspace', () => {
    const { documents, settings } = exampleWorkspace('bad');
    const document = documents.find(({ name }) => name.startsWith('forklift')) as Document;
    const check = checkIn(documents, settings);
    const findings = check(document);
    const parts = findings.filter(isPart).map(({ part }) => part);
    expect(parts).toEqual(expect.arrayContaining(['performance-problem', 'measurement']));
    const told = gathered(findings, document, check);
    expect(told.filter(({ rule }) => rule === MISSING_PARTS)).toHaveLength(new Set(parts).size >= 3 ? 1 : 0);
  });

  test('a file that has only begun', () => {
    const document = brief('kind: brief\n');
    const check = checkIn([document]);
    const [one] = gathered(check(document), document, check).filter(({ rule }) => rule === MISSING_PARTS);
    expect(one?.message).toMatch(/^\d+ parts are still missing: Format version, Short name of this file, Title, Status, Owner, Engagement model/);
    const after = edited(document, one?.fixes()[0]?.edits ?? []);
    expect(after.source).toMatch(/^kind: brief\nschema-version: 1\nid: a\ntitle: A\nstatus: draft\nowner: <owner>\nengagement-model: </);
    expect(check(after).filter(isPart)).toEqual([]);
  });

  const examples = workspaceNames.flatMap((name) => {
    const { documents, settings } = exampleWorkspace(name);
    return documents.filter(({ root }) => root?.type === 'map').map((document) => ({ document, documents, settings }));
  });

  test('whatever parts are taken out of an example, one mend brings them back and touches nothing else', () => {
    fc.assert(
      fc.property(fc.nat(examples.length - 1), fc.infiniteStream(fc.boolean()), (which, choices) => {
        const { document, documents, settings } = examples[which] as (typeof examples)[number];
        const kept = without(document, choices);
        const check = checkIn(documents, settings);
        const findings = check(kept);
        const told = gathered(findings, kept, check);
        const parts = new Set(findings.filter(isPart).map(({ part }) => part));
        const one = told.find(({ rule }) => rule === MISSING_PARTS);
        expect(one !== undefined).toBe(parts.size >= 3);
        if (!one) return;
        const [fix] = one.fixes();
        if (!fix) return;
        const after = edited(kept, fix.edits);
        expect(after.complaints).toEqual([]);
        for (const { span } of fix.edits) expect(kept.source.slice(span.start, span.end).trim()).toBe('');
        for (const { part } of findings.filter(isPart).filter(({ fixes }) => fixes().some(({ preferred }) => preferred))) expect(entryOf(after.root, part)).toBeDefined();
        const left = check(after).filter(isPart).map(({ part }) => part);
        expect(left.filter((part) => entryOf(after.root, part))).toEqual([]);
        // What belongs to a part comes with it, such as the people that an agreement asks each brief for, and what is missed then.
        const alone = findings.filter(isPart).flatMap((finding) => finding.fixes().flatMap((one) => newParts(kept, edited(kept, one.edits))));
        const isMissed = (part: string): boolean => check(withoutPart(after, part)).some((finding) => finding.part === part);
        expect(newParts(kept, after).filter((part) => !parts.has(part) && !alone.includes(part) && !isMissed(part))).toEqual([]);
        const around = mended(fix, kept, [...documents.filter((other) => other.name !== kept.name), kept]);
        const then = checkIn(around, settings)(after);
        expect(then.filter(isPart).filter(({ fixes }) => fixes().some(({ preferred, creates, elsewhere }) => preferred && !creates && !elsewhere))).toEqual([]);
        // A file that says again what it is about is judged again; what has just been written gives no reason to speak.
        expect(lines(newFindings(findings, then).filter(({ span }) => isWritten(span, kept, after)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  const newParts = (before: Document, after: Document): readonly string[] =>
    after.root?.type === 'map' ? after.root.entries.map(({ key }) => String(key.value)).filter((key) => !entryOf(before.root, key)) : [];

  /** What rules say more often than before, apart from what is left open. */
  function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
    const then = countsOf(before);
    return after.filter(({ rule }) => rule !== 'file/placeholder' && (countsOf(after).get(rule) ?? 0) > (then.get(rule) ?? 0));
  }

  /** Whether something stands in lines of the text after that are not in the text before. */
  const isWritten = ({ start }: Span, before: Document, after: Document): boolean => !before.source.split('\n').includes(after.lines.line(after.lines.at(start).line));

  const lines = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, message }) => `${rule} ${message}`);

  /** The document without some of its parts; `kind` stays. */
  function without(document: Document, choices: Iterable<boolean>): Document {
    const drop = choices[Symbol.iterator]();
    return withoutWhere(document, () => drop.next().value === true);
  }

  const withoutPart = (document: Document, part: string): Document => withoutWhere(document, (key) => key === part);

  function withoutWhere(document: Document, drop: (key: string) => boolean): Document {
    const entries = document.root?.type === 'map' ? document.root.entries.filter(({ key }) => key.value !== 'kind') : [];
    const edits = entries.flatMap(({ span, key }) => {
      const start = document.lines.span(document.lines.at(span.start).line).start;
      const end = Math.min(document.source.length, document.lines.span(document.lines.at(span.end).line).end + 1);
      return drop(String(key.value)) ? [replace({ start, end }, '')] : [];
    });
    return readAs(applyEdits(document.source, edits), document.name);
  }
});
