import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../server/src/core/calendar';
import { commitsIn, LOG_FORMAT } from '../../server/src/core/gitLog';
import { Timeline, type Change, type Commit } from '../../server/src/core/history';
import { parse } from '../../server/src/core/parse';
import { PastReader, valuesIn } from '../../server/src/core/past';
import { changedParts, isSame, shareOfChange, textAt, valuesFrom, wordsAt, type Value } from '../../server/src/core/values';
import { exampleWorkspace, workspaceNames } from '../support/examples';

const valuesOf = (text: string): Value | undefined => valuesIn(parse(text).root);

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const C = 'c'.repeat(64);

describe('what git log prints', () => {
  const header = (id: string, parents = '', trailers = ''): string => [id, '2026-03-02', parents, 'Ada', 'ada@x', 'Ada', 'ada@x', trailers, ''].join('\0');

  test('commits with what they change, names of any kind', () => {
    const text = `${header(A)}\n:000000 100644 ${'0'.repeat(40)} ${B} A\0a\n:b.yaml\0:100644 100755 ${B} ${A} M\0ü.yml\0${header(B, `${A} ${C}`)}${header(C, A)}\n:100644 000000 ${B} ${'0'.repeat(40)} D\0x.yaml\0:100644 120000 ${B} ${A} T\0link.yaml\0`;
    expect(commitsIn(text)?.map(({ id, merge, changes }) => ({ id, merge, changes }))).toEqual([
      { id: A, merge: false, changes: [{ path: 'a\n:b.yaml', blob: B }, { path: 'ü.yml', blob: A }] },
      { id: B, merge: true, changes: [] },
      { id: C, merge: false, changes: [{ path: 'x.yaml' }, { path: 'link.yaml' }] },
    ]);
    expect(commitsIn('')).toEqual([]);
  });

  test('who had a hand in it', () => {
    const trailers = 'Reviewed-by: Kim Ryder <kim@x>\nSigned-off-by: Ada <ada@x>\nChange-Id: I1\nacked-by:Lee <lee@x>\nReviewed-by: nobody\n';
    const [commit] = commitsIn([A, '2026-03-02', '', 'Ada', 'ada@x', 'Host', 'noreply@host', trailers, ''].join('\0')) ?? [];
    expect(commit?.author).toEqual({ name: 'Ada', email: 'ada@x' });
    expect(commit?.others).toEqual([{ name: 'Host', email: 'noreply@host' }, { name: 'Kim Ryder', email: 'kim@x' }, { name: 'Lee', email: 'lee@x' }]);
    expect(commitsIn(header(A))?.[0]?.others).toEqual([]);
  });

  test.each([
    ['no id', header('nonsense')],
    ['an id of another length', header('a'.repeat(41))],
    ['no day', header(A).replace('2026-03-02', 'yesterday')],
    ['an end in the middle', header(A).split('\0').slice(0, 5).join('\0')],
    ['a change without a path', `${header(A)}\n:000000 100644 ${B} ${B} A\0`],
  ])('what is not understood is told: %s', (_what, text) => {
    expect(commitsIn(text)).toBeUndefined();
  });

  test('Git is asked for the main line, oldest first, in full', () => {
    expect(LOG_FORMAT).toEqual(expect.arrayContaining(['--first-parent', '--reverse', '--raw', '-z', '--no-renames', '--no-abbrev']));
  });
});

describe('the documents of other days', () => {
  const asAWhole = (source: string): unknown => {
    const { root, complaints } = parse(source);
    return complaints.length === 0 ? valuesIn(root) : undefined;
  };

  test.each(workspaceNames)('%s: read in parts, they say the same as read as a whole', (name) => {
    for (const { source, name: file, kind, content } of exampleWorkspace(name).documents) {
      const past = new PastReader().read(source, file);
      expect({ kind: past?.kind, id: past?.id }).toEqual({ kind, id: content.id?.value });
      expect(past?.data).toEqual(asAWhole(source));
    }
  });

  const sources = workspaceNames.flatMap((name) => exampleWorkspace(name).documents.map(({ source }) => source));

  test('so do texts with lines missing, doubled, moved or garbled', () => {
    const line = fc.constantFrom('- x', '---', '...', '%YAML 1.2', ']', '"', "'", '  - [a', '  b: {', 'a: "b', 'c"', 'k: |', '  # no comment', '# comment', '&a b', 'c: &a [1]', 'd: *a', 'kind: rubric', 'x: [', '\ttab', '? a', ': b', 'a:\n- b\n- c', 'a: >+', '', '\uFEFF', "e: 'f\n\n  g'", 'a: b # c', 'id: other');
    fc.assert(fc.property(fc.constantFrom(...sources), fc.array(fc.tuple(fc.nat(), fc.constantFrom('out', 'twice', 'in', 'back'), line), { maxLength: 3 }), (source, changes) => {
      const lines = source.split('\n');
      for (const [where, how, text] of changes) {
        const at = where % lines.length;
        if (how === 'out') lines.splice(at, 1);
        if (how === 'twice') lines.splice(at, 0, lines[at] ?? '');
        if (how === 'in') lines.splice(at, 0, text);
        if (how === 'back') lines[at] = (lines[at] ?? '').replace(/^ {2}/, '');
      }
      const garbled = lines.join('\n');
      const reader = new PastReader();
      // The second reading knows the parts of the first one.
      reader.read(source, 'a.brief.yaml');
      const past = reader.read(garbled, 'a.brief.yaml');
      const whole = asAWhole(garbled.replace(/^\uFEFF/, '')) as Value | undefined;
      const id = textAt(whole, 'id');
      expect(past?.data).toEqual(id === undefined ? undefined : whole);
    }), { numRuns: 150 });
  });

  test('parts that did not change keep their very values', () => {
    const reader = new PastReader();
    const first = reader.read('kind: brief\nid: a\nscope:\n  in: [x]\nnotes: one\n', 'a.brief.yaml');
    const second = reader.read('kind: brief\nid: a\nscope:\n  in: [x]\nnotes: two\n', 'a.brief.yaml');
    expect(second?.data['scope']).toBe(first?.data['scope']);
    expect(second?.data['notes']).toBe('two');
  });

  test.each([
    ['kind: brief\nid: a\n', 'a.brief.yaml', 'brief'],
    ['id: a\n', 'a.rubric.yml', 'rubric'],
    ['kind: rubric\nid: a\n', 'a.brief.yaml', 'rubric'],
    ['kind: course\nid: a\n', 'a.brief.yaml', 'brief'],
    ['kind: brief\nschema-version: 1\nid: a\n', 'a.yaml', 'brief'],
    ['\uFEFFkind: brief\r\nschema-version: 1\r\nid: a\r\n', 'a.yaml', 'brief'],
    ['kind: brief\nid: a\n', 'a.yaml', undefined],
    ['kind: Service\nid: a\n', 'a.yaml', undefined],
    ['id: a\n', 'a.yaml', undefined],
    ['kind: brief\n', 'a.brief.yaml', undefined],
    ['- id: a\n', 'a.brief.yaml', undefined],
    ['', 'a.brief.yaml', undefined],
    ['kind: brief\nid: [a\n', 'a.brief.yaml', undefined],
  ])('%j in %s', (source, name, kind) => {
    expect(new PastReader().read(source, name)?.kind).toBe(kind);
  });
});

describe('a timeline', () => {
  const somebody = { author: { name: 'Ada', email: 'ada@x' }, others: [], merge: false };
  const reader = new PastReader();
  const made = (id: string, ...changes: readonly (readonly [string, string | undefined])[]): Commit => ({
    id, day: '2026-03-02', ...somebody, changes: changes.map(([path, text]): Change => ({ path, ...(text === undefined ? {} : { blob: `${path}\n${text}` }) })),
  });
  const past = (blob: string) => reader.read(blob.slice(blob.indexOf('\n') + 1), blob.slice(0, blob.indexOf('\n')));
  const told = (timeline: Timeline, id: string): readonly unknown[] => timeline.versionsOf('brief', id).map(({ commit, data }) => `${commit ?? ''} ${textAt(data, 'status') ?? ''}`);

  test('goes on where it ended, and stays as it was', () => {
    const first = Timeline.of('').with([made('1', ['a.brief.yaml', 'id: a\nstatus: draft\n']), made('2', ['a.brief.yaml', 'id: a\nstatus: ready\n'])], past);
    const second = first.with([made('3', ['a.brief.yaml', 'status: ready\nid: a\n']), made('4', ['a.brief.yaml', undefined], ['b/a.brief.yaml', 'id: a\nstatus: agreed\n'])], past);
    expect(told(first, 'a')).toEqual(['1 draft', '2 ready']);
    expect(told(second, 'a')).toEqual(['1 draft', '2 ready', '4 agreed']);
    expect(second.ids('brief')).toEqual(['a']);
  });

  test('a document that gets another id, goes, and comes back', () => {
    const timeline = Timeline.of('').with([
      made('1', ['a.brief.yaml', 'id: a\nstatus: draft\n']), made('2', ['a.brief.yaml', 'id: b\nstatus: draft\n']), made('3', ['a.brief.yaml', undefined]),
      made('4', ['a.brief.yaml', 'id: a\nstatus: draft\n']), made('5', ['a.brief.yaml', 'id: a\nstatus: live\n']),
    ], past);
    expect(told(timeline, 'a')).toEqual(['1 draft', '5 live']);
    expect(told(timeline, 'b')).toEqual(['2 draft']);
  });

  test('a workspace further down keeps its documents to itself, from the top and from a folder', () => {
    const commits = [
      made('1', ['x/one.workspace.yaml', 'id: one\n'], ['x/a.brief.yaml', 'id: a\nstatus: draft\n']),
      made('2', ['x/y/two.workspace.yaml', 'id: two\n'], ['x/y/z/a.brief.yaml', 'id: a\nstatus: live\n'], ['x/yy/b.brief.yaml', 'id: b\nstatus: live\n']),
    ];
    expect(told(Timeline.of('x').with(commits, past), 'a')).toEqual(['1 draft']);
    expect(told(Timeline.of('x').with(commits, past), 'b')).toEqual(['2 live']);
    expect(Timeline.of('').with(commits, past).ids('brief')).toEqual([]);
    expect(told(Timeline.of('x/y').with(commits.slice(1), past), 'a')).toEqual(['2 live']);
    const without = Timeline.of('x').with([...commits, made('3', ['x/y/two.workspace.yaml', undefined]), made('4', ['x/y/z/c.brief.yaml', 'id: c\nstatus: live\n'])], past);
    expect(told(without, 'c')).toEqual(['4 live']);
  });
});

describe('values', () => {
  test('layout, quotes, comments, order and what is empty make no difference', () => {
    const one = valuesOf("a: x y\nb: [1, 2, {c: d, e: 'f'}]\n");
    const other = valuesOf('# c\nb:\n  - e: f # e\n    c: d\n    g:\n  - 2\n  - 1\na: >-\n  x\n  y\nz: {}\n');
    expect(isSame(one, other)).toBe(true);
    expect(isSame(one, valuesOf('a: x y\nb: [1, 2]\n'))).toBe(false);
    expect(isSame(one, valuesOf('a: x y\nb: [1, 1, {c: d, e: f}]\n'))).toBe(false);
    expect(isSame(one, valuesOf('a: x\nb: [1, 2, {c: d, e: f}]\n'))).toBe(false);
    expect(isSame(one, undefined)).toBe(false);
    expect(isSame(undefined, undefined)).toBe(true);
    expect(isSame('1', 1)).toBe(false);
    expect(isSame([], valuesFrom([]))).toBe(false);
    expect(isSame(['a'], valuesFrom([['0', 'a']]))).toBe(false);
  });

  test('keys of any name are keys', () => {
    const values = valuesOf('__proto__:\n  polluted: yes\nconstructor: x\n');
    expect(Object.keys(values ?? {})).toEqual(['__proto__', 'constructor']);
    expect(isSame(values, valuesOf('constructor: x\n'))).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each([
    ['a: one small word was mispselt here', 'a: one small word was misspelt here', 2 / 32],
    ['a: exactly the same', 'a: exactly the same', 0],
    ['a: word', 'a: werd', 1],
    ['a: 10', 'a: 11', 1],
    ['a: one day', 'a: 2', 1],
    ['a: one two\nb: x', 'a: one two', 1],
    ['a: one two', 'a: one two\nb: x', 1],
    ['a: one two\nb: three four', 'a: one twx\nb: three foux', 2 / 17],
    ['a: [{id: x, t: one two}, {id: y, t: three four}]', 'a: [{id: y, t: three four}, {id: x, t: one twx}]', 1 / 7],
    ['a: ab cd', 'a: xy zw', 4 / 5],
    ['a: one two', 'a: two one', 6 / 7],
    ['a: one two', 'a: one two three', 6 / 13],
  ])('how much of %j is another in %j', (before, after, share) => {
    expect(shareOfChange(valuesOf(before), valuesOf(after))).toBeCloseTo(share, 5);
  });

  test('a long text that is another one altogether is compared quickly', () => {
    const text = (word: string): Value => valuesFrom([['a', `x ${word.repeat(3000)} y`]]);
    expect(shareOfChange(text('a'), text('b'))).toBeGreaterThan(0.9);
  });

  test('what changed, by the names of the parts', () => {
    const before = valuesOf('list: [{id: x, t: 1}, {id: y, t: 2}, {id: gone}]\n');
    const after = valuesOf('list: [{id: y, t: 3}, {id: x, t: 1}, {id: new}]\n');
    expect(changedParts(before?.['list' as never], after?.['list' as never])).toEqual(['y', 'gone', 'new']);
    expect(changedParts('a', 'b')).toEqual([]);
    expect(changedParts(valuesOf('in: [a]'), valuesOf('in: [a, b]\nout: [c]'))).toEqual(['in', 'out']);
  });

  test('words, whether one or many', () => {
    const values = valuesOf('a: [x, 2, {b: c}]\nd: e\nf: {g: h}\n');
    expect([wordsAt(values, 'a'), wordsAt(values, 'd'), wordsAt(values, 'f'), wordsAt(values, 'z')]).toEqual([['x', '2'], ['e'], [], []]);
    expect([textAt(values, 'd'), textAt(values, 'a'), textAt(values, 'f', 'g'), textAt(values, 'f', 'z', 'y')]).toEqual(['e', undefined, 'h', undefined]);
  });
});

test.each([
  ['2026-05-11', -12, '2025-05-11'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-05-11', 0, '2026-05-11'],
])('%s and %i months is %s', (day, months, result) => {
  expect(addMonths(day, months)).toBe(result);
});
