import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../server/src/core/document';
import { applyEdits } from '../../../server/src/core/edit';
import { complete, type Completion } from '../../../server/src/core/features/complete';
import { parse } from '../../../server/src/core/parse';
import type { Node } from '../../../server/src/core/tree';
import { scene } from '../../support/cursor';
import { exampleWorkspace, workspaceNames } from '../../support/examples';
import { TODAY } from '../../support/marked';

const PEOPLE = { 'team.people.yaml': 'kind: people\nid: team\npeople:\n  - id: pat-lee\n    name: Pat Lee\n  - id: kim\n    name: Kim\n' };

const proposed = (text: string, others = {}, name?: string): readonly Completion[] => {
  const { document, workspace, offset } = scene(text, others, name);
  return complete(document, workspace, { today: TODAY }, offset);
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
    expect(found[0]).toMatchObject({ label: 'all 6 required fields', kind: 'fields', detail: 'schema-version, id, title, status, owner, engagement-model' });
    expect(found.slice(1, 8).map(({ label, detail }) => `${label} ${detail ?? ''}`)).toEqual(
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
  test('all that are required, at once, with what only the author knows left open', () => {
    expect(taking('all 4 required fields', 'kind: brief\nmilestones:\n  - │\n')).toBe('kind: brief\nmilestones:\n  - id: <short name>\n    phase: <scoping, content-discovery, design-development, review-approval, delivery-launch, measurement>\n    title: <what is done>\n    due: <due>\n');
    expect(taking('all 2 required fields', 'kind: brief\r\nmilestones:\r\n  - id: a\r\n    phase: design\r\n    │\r\n')).toBe('kind: brief\r\nmilestones:\r\n  - id: a\r\n    phase: design\r\n    title: <what is done>\r\n    due: <due>\r\n');
    expect(labels('kind: brief\nmilestones:\n  - id: a\n    phase: design\n    title: A\n    │\n').filter((label) => label.startsWith('all '))).toEqual([]);
    expect(labels('kind: brief\nmilestones: [{ id: a, │ }]\n').filter((label) => label.startsWith('all '))).toEqual([]);
  });
  test('a key that has its colon keeps it', () => {
    expect(taking('title', 'kind: brief\ntit│: Safety\n')).toBe('kind: brief\ntitle: Safety\n');
  });
  test('are proposed in a file that YAML cannot read', () => {
    expect(labels('kind: brief\ntitle: "never closed\nscope:\n  in: [a\nmeasurement:\n  ow│')).toContain('owner');
  });
});

describe('what an author would have to look up', () => {
  const details = (text: string, others = {}, name?: string): readonly unknown[] => proposed(text, others, name).map(({ label, detail }) => [label, detail]);
  test('days, by the working days of the agreement', () => {
    expect(details('kind: brief\nmilestones:\n  - id: a\n    due: │')).toEqual([
      ['2026-05-11', 'today, Monday'], ['2026-05-18', 'in 5 working days, Monday'], ['2026-05-25', 'in 10 working days, Monday'], ['2026-06-08', 'in 20 working days, Monday'],
    ]);
    expect(details('kind: brief\ngovernance: ways\nmilestones:\n  - due: │', { 'a.governance.yaml': 'kind: governance\nid: ways\ncalendar:\n  working-days: [mon]\n' })[1]).toEqual(['2026-06-15', 'in 5 working days, Monday']);
  });
  test('the locales that the workspace knows, by their names', () => {
    expect(details('kind: brief\naudiences:\n  - locales: [de-DE, │]\n  - locales: [pt-BR, fr-FR, pt-BR, "no locale"]\n')).toEqual([['pt-BR', 'Brazilian Portuguese'], ['fr-FR', 'French (France)']]);
  });
  test('verbs to begin an objective with, those of its level', () => {
    expect(proposed('kind: brief\nobjectives:\n  - id: a\n    level: remember\n    behavior: │\n').slice(0, 2)).toMatchObject([{ label: 'name', kind: 'verb', detail: 'remember' }, { label: 'list', detail: 'remember' }]);
    expect(taking('explain', 'kind: brief\nobjectives:\n  - id: a\n    behavior: ex│\n')).toBe('kind: brief\nobjectives:\n  - id: a\n    behavior: explain \n');
    expect(labels('kind: brief\nlanguage: es\nobjectives:\n  - behavior: │\n')).toContain('explicar');
    expect(labels('kind: brief\nlanguage: de\nobjectives:\n  - behavior: │\n')).toEqual([]);
    expect(labels('kind: brief\nobjectives:\n  - behavior: isolate the │\n')).toEqual([]);
  });
  test('roles where they are keys, levels where a criterion describes them', () => {
    const others = { 'a.governance.yaml': 'kind: governance\nid: ways\nroles:\n  - id: owner\n    title: Owner\n  - id: editor\n' };
    expect(taking('owner', 'kind: brief\ngovernance: ways\nteam:\n  │', others)).toBe('kind: brief\ngovernance: ways\nteam:\n  owner: ');
    expect(labels('kind: brief\ngovernance: ways\nteam:\n  owner: kim\n  │', { ...others, ...PEOPLE })).not.toContain('owner');
    expect(labels('kind: rubric\nscale:\n  - id: ready\n  - id: rework\ncriteria:\n  - id: a\n    levels:\n      ready: Right.\n      │', {}, 'a.rubric.yaml')).toEqual(['rework']);
  });
  test('checks and the numbers they count with', () => {
    expect(proposed('kind: workspace\nrules:\n  brief/vague-w│', {}, 'a.workspace.yaml').find(({ label }) => label === 'brief/vague-wording')?.edit.text).toBe('brief/vague-wording: ');
    expect(labels('kind: brief\nwaivers:\n  - rule: │')).toContain('objective/compound');
    expect(details('kind: workspace\nthresholds:\n  │', {}, 'a.workspace.yaml')).toContainEqual(['rubric-criteria', '12 unless you say otherwise']);
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
    expect(proposed('kind: brief\nowner: │', PEOPLE).map(({ label, detail }) => [label, detail])).toEqual([['pat-lee', 'Pat Lee – team.people.yaml'], ['kim', 'Kim – team.people.yaml']]);
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
    ['beside a file that is indented as a whole', '  kind: brief\n│'],
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
        const found = complete(document, workspace, { today: TODAY }, offset);
        const one = found[which % found.length];
        if (!one) return;
        offered++;
        const after = parse(applyEdits(before, [one.edit]));
        expect(after.complaints).toEqual([]);
        // Several fields are several nodes, or one item that has them.
        const expected = one.kind === 'fields' ? [1, (one.detail ?? '').split(', ').length] : [1];
        expect(expected, JSON.stringify(one)).toContain(added(plain(parse(before).root), plain(after.root), lead.includes('-')));
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
        const end = complete(document, workspace, { today: TODAY }, node.span.end);
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
