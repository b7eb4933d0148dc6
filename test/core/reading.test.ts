import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { idOf, kindOfName, read } from '../../server/src/core/document';
import { applyEdits, offsetsOf, scalarText } from '../../server/src/core/edit';
import { parse } from '../../server/src/core/parse';
import { rules } from '../../server/src/core/rules';
import { settingsFrom } from '../../server/src/core/settings';
import type { Node } from '../../server/src/core/tree';
import { workspaceFolderOf, workspaceOf } from '../../server/src/core/workspace';
import { exampleWorkspace, workspaceNames } from '../support/examples';

const settings = settingsFrom(undefined, '2026-05-11');
const examples = workspaceNames.flatMap((name) => exampleWorkspace(name).documents);

const checked = (source: string, name = 'a.brief.yaml') => {
  const document = read(source, name);
  return document ? { document, findings: check(document, workspaceOf([document]), settings, rules) } : undefined;
};

describe('reading never fails', () => {
  test('on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (source) => {
        expectSound(checked(source));
      }),
    );
  });

  test('on truncated, garbled and repeated examples; findings and fixes stay inside the text', () => {
    fc.assert(
      fc.property(fc.nat(examples.length - 1), fc.nat(), fc.nat(40), fc.string({ maxLength: 4 }), (which, at, length, junk) => {
        const document = examples[which];
        if (!document) return;
        const start = at % (document.source.length + 1);
        expectSound(checked(document.source.slice(0, start) + junk + document.source.slice(start + length), document.name));
      }),
      { numRuns: 300 },
    );
  });

  function expectSound(result: ReturnType<typeof checked>): void {
    if (!result) return;
    const { document, findings } = result;
    for (const { span, fixes, message } of findings) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(document.source.length);
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(message.length).toBeGreaterThan(5);
      for (const fix of fixes()) {
        expect(fix.edits.length + (fix.renames ?? []).length).toBeGreaterThan(0);
        expect(() => applyEdits(document.source, fix.edits)).not.toThrow();
      }
    }
  }

  test('on nesting and aliases made to bring a parser down', () => {
    const deep = ['['.repeat(50_000), '{a: '.repeat(20_000), '- '.repeat(50_000), Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')];
    for (const text of deep) expect(checked(`kind: brief\nx-a:\n  ${text}`)?.findings.map(({ rule }) => rule)).toEqual(['file/syntax']);
    const names = 'abcdefghij'.split('');
    const bomb = names.map((name, i) => (i === 0 ? `x-a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]` : `x-${name}: &${name} [${Array(9).fill(`*${names[i - 1] ?? ''}`).join(', ')}]`)).join('\n');
    expect(checked(`kind: brief\n${bomb}`)?.findings.map(({ rule }) => rule)).toEqual(['file/syntax']);
  });
});

describe('which files are ours', () => {
  test.each([
    ['kind: brief\nschema-version: 1', 'anything.yaml', 'brief'],
    ['schema-version: 1\nkind: rubric', 'anything.yml', 'rubric'],
    ['kind: brief', 'x.rubric.yaml', 'brief'],
    ['title: x', 'x.rubric.yaml', 'rubric'],
    ['', 'x.people.yml', 'people'],
    ['kind: Deployment\napiVersion: v1', 'k8s.yaml', undefined],
    ['kind: review', 'other.yaml', undefined],
    ['a: 1', 'docker-compose.yaml', undefined],
  ])('%j in %s is %s', (source, name, kind) => {
    expect(read(source, name)?.kind).toBe(kind);
  });

  test('a name tells the kind whatever its case', () => expect(kindOfName('C:\\Work\\Safety.Brief.YAML')).toBe('brief'));
});

describe('charitable reading: one slip, one message', () => {
  test('a misspelt key counts as the key', () => {
    const result = checked('kind: brief\nschema-version: 1\nid: a\ntitel: A\nstatus: draft\nowner: pat\nengagement-model: project-based\nobjectivs:\n  - id: a\n    behavior: inspect it\n');
    expect(result?.findings.filter(({ rule }) => rule.startsWith('file/')).map(({ message }) => message)).toEqual([
      '“titel” is not known here. Did you mean “title”?',
      '“objectivs” is not known here. Did you mean “objectives”?',
    ]);
  });

  test('a misspelt choice counts as the choice, so that strictness follows the status that was meant', () => {
    const result = checked('kind: brief\nschema-version: 1\nid: a\ntitle: A\nstatus: redy\nowner: pat\nengagement-model: project-based\n');
    expect(result?.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain('brief/missing-performance-problem error');
    expect(result?.findings.find(({ rule }) => rule === 'file/schema')?.message).toBe('“status” cannot be “redy”. Did you mean “ready”?');
  });

  test('keys that belong to every object in JavaScript are only keys', () => {
    const result = checked('kind: brief\nconstructor: 1\n__proto__: 2\nx-a: 1\nteam:\n  __proto__: pat\n');
    expect(result?.findings.filter(({ rule }) => rule === 'file/unknown-field').length).toBe(2);
    expect(result && idOf(result.document)).toBeUndefined();
  });
});

describe('a syntax slip is one finding in the right place', () => {
  test.each([
    ['title: Onboarding: week one\nid: x\n', 'Onboarding: week one', "title: 'Onboarding: week one'\nid: x\n"],
    ['title: A\nstatus:draft\nid: x\n', 'status:draft', 'title: A\nstatus: draft\nid: x\n'],
    ['scope:\n\tin: x\n', '\t', 'scope:\n  in: x\n'],
    ['title: "Week one\nid: x\n', '"Week one', 'title: "Week one"\nid: x\n'],
    ['title: @home\n', '@home', "title: '@home'\n"],
    ['title: `code`\n', '`code`', "title: '`code`'\n"],
    ["title: 'The nurse's handover'\n", "'The nurse's handover'", 'title: "The nurse\'s handover"\n'],
    ['title: "Faster" handover # new\n', '"Faster" handover', `title: '"Faster" handover' # new\n`],
    ['title: *Faster* handover\n', '*Faster* handover', "title: '*Faster* handover'\n"],
    ['title: >90 % pass\n', '>90 % pass', "title: '>90 % pass'\n"],
    ['title: [new] handover\n', '[new] handover', "title: '[new] handover'\n"],
    ['title: Handover:\n', 'Handover:', "title: 'Handover:'\n"],
    ['status = draft\n', 'status = ', 'status: draft\n'],
    ['status：draft\nid: a\n', 'status：', 'status: draft\nid: a\n'],
    ['status:\u00A0draft\nid: a\n', 'status:\u00A0', 'status: draft\nid: a\n'],
    ['id: a\n title: A\n', 'title: A', 'id: a\ntitle: A\n'],
    ['objectives:\n  - id: a\n   behavior: b\n', 'behavior: b', 'objectives:\n  - id: a\n    behavior: b\n'],
    ['objectives:\n  – id: a\n    behavior: b\n', '– id: a', 'objectives:\n  - id: a\n    behavior: b\n'],
    ['scope:\n  in:\n    * all\n    * new\n', '* all', 'scope:\n  in:\n    - all\n    - new\n'],
    ['summary: >-\n  one\ntwo three\n', 'two three', 'summary: >-\n  one\n  two three\n'],
    ['title: A\n---\nid: a\n', '---', undefined],
    ['objectives:\n  - id: a\nobjectives:\n  - id: b\n', 'objectives', undefined],
    ['id: a\nid: b\n', 'id', undefined],
    ['id: a\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n', '<<<<<<< HEAD', undefined],
    ['scope:\n  in:\n    - a\n   out: b\n', undefined, undefined],
  ])('%j', (text, where, fixed) => {
    const result = checked(`kind: brief\n${text}`);
    expect(result?.findings.map(({ rule }) => rule)).toEqual(['file/syntax']);
    const finding = result?.findings[0];
    if (!result || !finding) return;
    if (where !== undefined) expect(result.document.source.slice(finding.span.start, finding.span.end)).toBe(where);
    if (fixed !== undefined) {
      const after = applyEdits(result.document.source, finding.fixes()[0]?.edits ?? []);
      expect(after).toBe(`kind: brief\n${fixed}`);
      expect(parse(after).complaints).toEqual([]);
    }
  });
});

describe('a value that is not what its field wants is mended in place', () => {
  test.each([
    ['scope:\n  in:\n    - Handover: all wards\n', "scope:\n  in:\n    - 'Handover: all wards'\n"],
    ['scope:\n  in:\n    • all\n    • new\n', 'scope:\n  in:\n    - all\n    - new\n'],
    ['scope:\n  in:\n    -all\n    - new\n', 'scope:\n  in:\n    - all\n    - new\n'],
    ['tags: safety\n', 'tags: [safety]\n'],
    ['performance-problem: Nurses do not ask\n', 'performance-problem:\n  statement: Nurses do not ask\n'],
    ['objectives:\n  - ask the question\n', 'objectives:\n  - id: ask-the-question\n    behavior: ask the question\n'],
    ['request:\n  received-on: 31.3.2026\n', 'request:\n  received-on: 2026-03-31\n'],
    ['audiences:\n  - id: a\n    role: Nurse\n    headcount: about 1,200\n', 'audiences:\n  - id: a\n    role: Nurse\n    headcount: 1200\n'],
    ['objectives:\n  - id: a\n    behavior: ask\n    critical: yes\n', 'objectives:\n  - id: a\n    behavior: ask\n    critical: true\n'],
    ['title: 2026\n', "title: '2026'\n"],
  ])('%j', (text, fixed) => {
    const result = checked(`kind: brief\nschema-version: 1\n${text}`);
    const finding = result?.findings.find(({ rule, fixes }) => rule === 'file/schema' && fixes().some(({ preferred }) => preferred) && !fixes()[0]?.title.startsWith('Add'));
    expect(applyEdits(result?.document.source ?? '', finding?.fixes()[0]?.edits ?? [])).toBe(`kind: brief\nschema-version: 1\n${fixed}`);
  });

  test('nothing is guessed where two things could be meant', () => {
    for (const text of ['request:\n  received-on: 3/4/2026\n', 'audiences:\n  - id: a\n    headcount: 10 to 20\n']) {
      const finding = checked(`kind: brief\n${text}`)?.findings.find(({ message }) => /is a date|whole number/.test(message));
      expect(finding?.fixes()).toEqual([]);
    }
  });
});

test.each(['', '\n\n', '# hi\n', 'We need a training.\n', '\uFEFF'])('a file without a field, %j, is one finding', (text) => {
  expect(checked(text)?.findings.map(({ rule }) => rule)).toEqual(['file/unknown-kind']);
});

describe('places', () => {
  test('every offset of a value holds the character it stands for', () => {
    for (const document of examples) {
      visit(document.root, (node) => {
        if (node.type !== 'scalar' || typeof node.value !== 'string') return;
        const offsets = offsetsOf(document, node);
        if (!offsets) return;
        const text = node.value.trimEnd();
        for (let i = 0; i < text.length; i++) if (!/\s/.test(text[i] ?? '')) expect(document.source[offsets[i] ?? -1]).toBe(text[i]);
      });
    }
  });

  test('what scalarText writes reads back as the same text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('no', 'true', '12', '2026-01-01', '1e3', '~', ' a', 'a: b', 'a #b', '- a', "it's", '0x1F', '.5')), (text) => {
        const { root } = parse(`a: ${scalarText(text)}\n`);
        const value = root?.type === 'map' ? root.entries[0]?.value : undefined;
        expect(value?.type === 'scalar' ? value.value : undefined).toBe(text);
      }),
    );
  });

  function visit(node: Node | undefined, see: (node: Node) => void): void {
    if (!node) return;
    see(node);
    if (node.type === 'map') for (const { value } of node.entries) visit(value, see);
    if (node.type === 'list') for (const item of node.items) visit(item, see);
  }
});

test.each([
  ['w/a/b.brief.yaml', ['w/x.workspace.yaml'], 'w'],
  ['w/a/b.brief.yaml', ['w/x.workspace.yaml', 'w/a/y.workspace.yaml'], 'w/a'],
  ['w/ab/b.brief.yaml', ['w/a/y.workspace.yaml'], 'opened'],
  ['w/b.brief.yaml', [], 'opened'],
])('the workspace of %s with %j is %s', (file, workspaceFiles, folder) => {
  expect(workspaceFolderOf(file, workspaceFiles, 'opened')).toBe(folder);
});
