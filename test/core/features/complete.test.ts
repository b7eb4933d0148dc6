import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../server/src/core/document';
import { applyEdits } from '../../../server/src/core/edit';
import { complete, type Completion } from '../../../server/src/core/features/complete';
import { parse } from '../../../server/src/core/parse';
import type { Node } from '../../../server/src/core/tree';
import { scene } from '../../support/cursor';
import { exampleWorkspace, workspaceNames } from '../../support/examples';

const PEOPLE = { 'team.people.yaml': 'kind: people\nid: team\npeople:\n  - id: pat-lee\n    name: Pat Lee\n  - id: kim\n    name: Kim\n' };

const proposed = (text: string, others = {}, name?: string): readonly Completion[] => {
  const { document, workspace, offset } = scene(text, others, name);
  return complete(document, workspace, offset);
};
const labels = (text: string, others = {}, name?: string): readonly string[] => proposed(text, others, name).map(({ label }) => label);

/** The text after taking the proposal called `label`. */
function taking(label: string, text: string, others = {}): string {
  const { source } = scene(text, others);
  const found = proposed(text, others).find((one) => one.label === label);
  if (!found) throw new Error(`“${label}” is not proposed.`);
  return applyEdits(source, [found.edit]);
}

describe('fields', () => {
  test('come in the order of the format, required ones first and marked', () => {
    const found = proposed('kind: brief\n│');
    expect(found.slice(0, 7).map(({ label, detail }) => `${label} ${detail ?? ''}`)).toEqual(
      ['schema-version required', 'id required', 'title required', 'status required', 'owner required', 'engagement-model required', 'summary '],
    );
    expect(found.map(({ label }) => label)).not.toContain('kind');
  });
  test('that are there already are left out, above and below', () => {
    expect(labels('kind: brief\nscope:\n  in: [a]\n  │\n  constraints: [b]\n')).toEqual(['out', 'assumptions']);
  });
  test.each([
    ['kind: brief\nti│', 'title', 'kind: brief\ntitle: '],
    ['kind: brief\n│', 'objectives', 'kind: brief\nobjectives:\n  - '],
    ['kind: brief\n│', 'scope', 'kind: brief\nscope:\n  '],
    ['kind: brief\nperformance-│', 'performance-problem', 'kind: brief\nperformance-problem:\n  '],
    ['kind: brief\nperf│ormance', 'performance-problem', 'kind: brief\nperformance-problem:\n  '],
    ['│', 'kind', 'kind: brief'],
    ['kind: brief\n│', 'schema-version', 'kind: brief\nschema-version: 1'],
    ['kind: brief\nobjectives:\n  - id: a\n    │', 'behavior', 'kind: brief\nobjectives:\n  - id: a\n    behavior: '],
    ['kind: brief\nobjectives:\n  - │', 'id', 'kind: brief\nobjectives:\n  - id: '],
    ['kind: brief\nobjectives:\n  │', 'id', 'kind: brief\nobjectives:\n  - id: '],
    ['kind: brief\nobjectives:\n- id: a\n  lev│', 'level', 'kind: brief\nobjectives:\n- id: a\n  level: '],
    ['kind: brief\nobjectives:\n  - id: a\n    assess│', 'assess-by', 'kind: brief\nobjectives:\n  - id: a\n    assess-by:\n      - '],
    ['kind: brief\nobjectives:\n  -   id: a\n      │', 'behavior', 'kind: brief\nobjectives:\n  -   id: a\n      behavior: '],
    ['kind: brief\nscope: { in: [], │ }', 'out', 'kind: brief\nscope: { in: [], out:  }'],
    ['kind: brief\r\nscope:\r\n    │\r\n', 'in', 'kind: brief\r\nscope:\r\n    in:\r\n      - \r\n'],
  ])('%j takes %s', (text, label, after) => {
    expect(taking(label, text)).toBe(after);
  });
  test('a key that has its colon keeps it', () => {
    expect(taking('title', 'kind: brief\ntit│: Safety\n')).toBe('kind: brief\ntitle: Safety\n');
  });
  test('are proposed in a file that YAML cannot read', () => {
    expect(labels('kind: brief\ntitle: "never closed\nscope:\n  in: [a\nmeasurement:\n  ow│')).toContain('owner');
  });
});

describe('choices', () => {
  test('come with what they mean', () => {
    expect(proposed('kind: brief\nstatus: │')[0]).toMatchObject({ label: 'draft', detail: 'You are still writing. Nothing has to be complete.' });
  });
  test.each([
    ['kind: brief\nstatus: │', 'draft', 'kind: brief\nstatus: draft'],
    ['kind: brief\nstatus:│', 'draft', 'kind: brief\nstatus: draft'],
    ['kind: brief\nstatus: in-│', 'in-production', 'kind: brief\nstatus: in-production'],
    ['kind: brief\nstatus: in│-prod # later', 'in-production', 'kind: brief\nstatus: in-production # later'],
    ['kind: brief\nstatus: "dr│"', 'draft', 'kind: brief\nstatus: "draft"'],
    ['kind: brief\nstatus: │ # where are we?', 'draft', 'kind: brief\nstatus: draft # where are we?'],
    ['kind: brief\nobjectives:\n  - id: a\n    critical: │', 'true', 'kind: brief\nobjectives:\n  - id: a\n    critical: true'],
    ['kind: brief\nobjectives:\n  - id: a\n    assess-by:\n      - sc│', 'scenario', 'kind: brief\nobjectives:\n  - id: a\n    assess-by:\n      - scenario'],
    ['kind: brief\nobjectives:\n  - assess-by:\n      │', 'scenario', 'kind: brief\nobjectives:\n  - assess-by:\n      - scenario'],
    ['kind: brief\nobjectives:\n  - id: a\n    assess-by: [scenario, │]', 'observation', 'kind: brief\nobjectives:\n  - id: a\n    assess-by: [scenario, observation]'],
    ['kind: brief\nobjectives:\n  - id: a\n    assess-by: [scenario,\n      obs│', 'observation', 'kind: brief\nobjectives:\n  - id: a\n    assess-by: [scenario,\n      observation'],
    ['kind: brief\nobjectives: [{ id: a, level: │ }]', 'apply', 'kind: brief\nobjectives: [{ id: a, level: apply }]'],
    ['schema-version: 1\nkind: │', 'brief', 'schema-version: 1\nkind: brief'],
  ])('%j takes %s', (text, label, after) => {
    expect(taking(label, text)).toBe(after);
  });
  test('are not proposed twice in one list', () => {
    expect(labels('kind: brief\nobjectives:\n  - assess-by: [scenario, │, project]')).not.toContain('scenario');
    expect(labels('kind: brief\nobjectives:\n  - assess-by: [scenario, │, project]')).not.toContain('project');
    expect(labels('kind: brief\nobjectives:\n  - assess-by:\n      - scenario\n      - │\n      - project')).not.toContain('scenario');
    expect(labels('kind: brief\nobjectives:\n  - assess-by:\n      - scenario\n      - │\n      - project')).not.toContain('project');
  });
  test('every kind of file, the one the name claims first', () => {
    expect(labels('kind: │')).toEqual(['brief', 'rubric', 'governance', 'deliverable', 'review', 'decision', 'people', 'workspace']);
    expect(labels('kind: │', {}, 'a.rubric.yaml')[0]).toBe('rubric');
  });
});

describe('references', () => {
  test('to people come with their names', () => {
    expect(proposed('kind: brief\nowner: │', PEOPLE).map(({ label, detail }) => [label, detail])).toEqual([['pat-lee', 'Pat Lee'], ['kim', 'Kim']]);
  });
  test.each([
    ['kind: brief\nowner: pat-│', 'pat-lee', 'kind: brief\nowner: pat-lee'],
    ['kind: brief\nobjectives:\n  - id: find\n    behavior: find it\ndeliverables:\n  - id: a\n    objectives: [│]', 'find', 'kind: brief\nobjectives:\n  - id: find\n    behavior: find it\ndeliverables:\n  - id: a\n    objectives: [find]'],
    ['kind: brief\nrubric: │', 'quality@2', 'kind: brief\nrubric: quality@2'],
  ])('%j takes %s', (text, label, after) => {
    expect(taking(label, text, { ...PEOPLE, 'q.rubric.yaml': 'kind: rubric\nid: quality\nversion: 2\n' })).toBe(after);
  });
});

describe('nothing is proposed', () => {
  test.each([
    ['in a text', 'kind: brief\ntitle: Safe │'],
    ['in a text that goes on', 'kind: brief\nsummary: >-\n  Some words\n  │'],
    ['at the start of such a text', 'kind: brief\nsummary: |\n  │'],
    ['between its paragraphs', 'kind: brief\nsummary: >-\n  Some words\n│\n  more words\n'],
    ['in a comment', 'kind: brief\n# sta│'],
    ['behind a comment sign', 'kind: brief\nstatus: draft # rea│'],
    ['behind a complete choice', 'kind: brief\nstatus: draft │'],
    ['behind a complete item', 'kind: brief\nobjectives:\n  - assess-by: [scenario │]'],
    ['where a key would take over a list', 'kind: brief\nobjectives:\n│\n  - id: a\n'],
    ['where a key would take over a list in its own column', 'kind: brief\ntags:\n│\n- a\n'],
    ['in a column where nothing stands', 'kind: brief\nscope:\n    in: [a]\n  │'],
    ['before fields in another column', 'kind: brief\nscope:\n    │\n  in: [a]\n'],
    ['before a list in a list', 'kind: brief\nscope:\n  in:\n  - │\n    - needs-analysis\n'],
    ['below a value', 'kind: brief\nstatus: draft\n  │'],
    ['beside other words', 'kind: brief\nmore words│'],
    ['in an unknown section', 'kind: brief\nx-own:\n  │'],
    ['behind a tab', 'kind: brief\nscope:\n\t│'],
  ])('%s', (_where, text) => {
    expect(labels(text)).toEqual([]);
  });
});

describe('for every example', () => {
  const files = workspaceNames.filter((name) => name !== 'bad').flatMap((name) => {
    const { documents, workspace } = exampleWorkspace(name);
    return documents.map((document) => ({ document, workspace, toString: () => document.name }));
  });

  // A blank line with some spaces somewhere in a file: whatever is proposed there has to fit.
  test('an inserted proposal gives the same tree with one more node', () => {
    let offered = 0;
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat({ max: 600 }), fc.constantFrom('', '  ', '    ', '      ', '        ', '  - ', '      - '), fc.nat(), ({ document: { name, source }, workspace }, where, lead, which) => {
        const lines = source.split('\n');
        const at = where % lines.length;
        const before = [...lines.slice(0, at), lead, ...lines.slice(at)].join('\n');
        const offset = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0) + lead.length;
        const document = read(before, name);
        if (!document) throw new Error(name);
        const found = complete(document, workspace, offset);
        const one = found[which % found.length];
        if (!one) return;
        offered++;
        const after = parse(applyEdits(before, [one.edit]));
        expect(after.complaints).toEqual([]);
        expect(added(plain(parse(before).root), plain(after.root), lead.includes('-')), JSON.stringify(one)).toBe(1);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 800) },
    );
    expect(offered).toBeGreaterThan(50);
  });

  test('a value can be written again where it stands', () => {
    let again = 0;
    for (const { document, workspace } of files.filter((_, index) => index % 3 === 0)) {
      const { name, source } = document;
      for (const { schema, place: { node } } of document.reading.fields) {
        if (node.type !== 'scalar' || !schema.values || node.style !== 'plain') continue;
        const end = complete(document, workspace, node.span.end);
        // Its own value first: nothing else changes, and the word is replaced as a whole.
        const same = end.find(({ label }) => label === node.value);
        expect(same && applyEdits(source, [same.edit]), `${name}: ${String(node.value)}`).toBe(source);
        again++;
      }
    }
    expect(again).toBeGreaterThan(50);
  });
});

type Plain = { readonly [key: string]: Plain } | readonly Plain[] | string | number | boolean | null;

function plain(node: Node | undefined): Plain {
  if (!node) return null;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), plain(value)]));
}

/** How many entries and items `after` has beyond `before`; NaN when something else changed. `dashed`: an empty item was there to be filled. */
function added(before: Plain, after: Plain, dashed: boolean): number {
  if (before === null && after !== null) return after instanceof Array ? after.length : typeof after === 'object' ? Object.keys(after).length : dashed ? 1 : NaN;
  if (before instanceof Array && after instanceof Array) {
    const more = after.length - before.length;
    if (more === 0) return sum(before.map((item, index) => added(item, after[index] ?? null, dashed)));
    const at = before.findIndex((item, index) => JSON.stringify(item) !== JSON.stringify(after[index]));
    const rest = at < 0 ? [] : before.slice(at);
    return more === 1 && JSON.stringify(rest) === JSON.stringify(at < 0 ? [] : after.slice(at + 1)) ? 1 : NaN;
  }
  if (before && after && typeof before === 'object' && typeof after === 'object' && !(before instanceof Array) && !(after instanceof Array)) {
    const more = Object.keys(after).filter((key) => !Object.hasOwn(before, key)).length;
    return more + sum(Object.entries(before).map(([key, value]) => (Object.hasOwn(after, key) ? added(value, after[key] ?? null, dashed) : NaN)));
  }
  return before === after ? 0 : NaN;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
