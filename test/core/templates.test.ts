import { describe, expect, test } from 'vitest';
import type { Document, DocumentOf } from '../../server/src/core/document';
import { isOpen } from '../../server/src/core/open';
import { schemas } from '../../server/src/core/schema/schemas';
import type { EngagementModel, Kind } from '../../server/src/core/schema/types';
import { fileNameFor, isNewKind, NEW_KINDS, newFile, type NewFileRequest, type NewKind } from '../../server/src/core/templates';
import type { Node } from '../../server/src/core/tree';
import { workspaceOf } from '../../server/src/core/workspace';
import { exampleWorkspace } from '../support/examples';
import { checkIn, readAs, settingsToday } from '../support/versions';

const MODELS = Object.keys(schemas.brief.properties?.['engagement-model']?.values ?? {}) as EngagementModel[];

const places = {
  'an empty folder': { documents: [], workspace: workspaceOf([]), settings: settingsToday, owner: undefined },
  'a project': { ...exampleWorkspace('harrow-project-based'), owner: 'dana-kessler' },
  'a managed service': { ...exampleWorkspace('quillstack-managed-services'), owner: 'carmen-reyes' },
  'a center of expertise': { ...exampleWorkspace('tessel-hybrid-coe'), owner: undefined },
  'a folder with an unfinished draft': { ...exampleWorkspace('minimal'), owner: 'lee-grant' },
};

type Place = (typeof places)[keyof typeof places];

const written = <K extends NewKind>(kind: K, place: Place, more: Partial<NewFileRequest> = {}): DocumentOf<K> => {
  const source = newFile(kind, { id: 'brand-new', title: 'Brand: new', workspace: place.workspace, today: '2026-05-11', ...(place.owner === undefined ? {} : { owner: place.owner }), ...more });
  return readAs(source, fileNameFor(kind, 'brand-new')) as unknown as DocumentOf<K>;
};

describe.each(Object.entries(places))('in %s', (_name, place) => {
  const cases = NEW_KINDS.flatMap((kind) => [undefined, ...MODELS].map((model) => [kind, model] as const));

  test.each(cases)('a new %s (%s) can be read, and is found nothing but advice', (kind, model) => {
    const document = written(kind, place, model ? { model } : {});
    expect(document.complaints).toEqual([]);
    expect(document).toMatchObject({ kind, kindFrom: 'content' });
    const findings = checkIn(place.documents, place.settings)(document as Document);
    // A new file may be a mend, and a mend leaves nothing but blanks. Only people files have no draft in which they are advice.
    expect(findings.filter(({ rule }) => rule !== 'file/placeholder').map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    if (kind !== 'people') expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    const blanks = document.reading.fields.flatMap(({ place: { node } }) => (node.type === 'scalar' && String(node.value).startsWith('<') ? [node.value] : []));
    expect(blanks.filter((blank) => !isOpen(blank))).toEqual([]);
    if (kind !== 'workspace') expect(findings.length).toBeGreaterThan(0);
  });
});

describe('what it has', () => {
  const empty = places['an empty folder'];
  const keys = ({ root }: { readonly root?: Node }): readonly string[] => (root?.type === 'map' ? root.entries.map(({ key }) => String(key.value)) : []);

  test('a header with a title that may need quotes', () => {
    expect(written('brief', empty).source).toMatch(/^kind: brief\nschema-version: 1\nid: brand-new\ntitle: 'Brand: new'\nstatus: draft\nowner: <who to ask about this brief>\n/);
    expect(written('people', empty).source).toMatch(/^kind: people\nschema-version: 1\nid: brand-new\ntitle: 'Brand: new'\n\npeople:\n/);
  });

  test('questions that help to fill it in', () => {
    for (const kind of ['brief', 'governance', 'rubric'] as const) expect(written(kind, empty).source).toMatch(/^ +# .*\?$/m);
  });

  test('fields in the order of the format', () => {
    for (const kind of NEW_KINDS) {
      const order = Object.keys(schemas[kind].properties ?? {});
      for (const model of MODELS) {
        const found = keys(written(kind, empty, { model }));
        expect(found).toEqual([...found].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
      }
    }
  });

  test.each<[EngagementModel, { readonly brief: readonly string[]; readonly governance: readonly string[]; readonly engagement: readonly string[]; readonly levels: number }]>([
    ['project-based', { brief: ['work-split'], governance: ['change-control'], engagement: ['ends-on'], levels: 2 }],
    ['staff-augmentation', { brief: [], governance: ['staffing'], engagement: ['ends-on'], levels: 1 }],
    ['managed-services', { brief: ['request', 'work-split'], governance: ['change-control', 'service-levels', 'intake'], engagement: ['exit'], levels: 2 }],
    ['hybrid-coe', { brief: ['request', 'work-split'], governance: ['change-control', 'service-levels', 'intake'], engagement: ['exit'], levels: 2 }],
  ])('what the model %s asks for', (model, asked) => {
    const brief = written('brief', empty, { model });
    expect(brief.content['engagement-model']?.value).toBe(model);
    expect(keys(brief).filter((key) => ['request', 'work-split'].includes(key))).toEqual(asked.brief);
    expect(brief.content.scope?.out?.items).toHaveLength(1);
    const governance = written('governance', empty, { model });
    expect(governance.content.engagement?.model?.value).toBe(model);
    expect(keys(governance).filter((key) => ['change-control', 'service-levels', 'intake', 'staffing'].includes(key))).toEqual(asked.governance);
    expect(['ends-on', 'exit'].filter((key) => governance.content.engagement && key in governance.content.engagement)).toEqual(asked.engagement);
    expect(governance.content.escalation?.items).toHaveLength(asked.levels);
    expect(governance.content.meetings?.items.some(({ purpose }) => purpose?.value === 'business-review')).toBe(model !== 'staff-augmentation');
    const sides = new Map(governance.content.roles?.items.map(({ id, side }) => [id?.value, side?.value]));
    const outside = governance.content.responsibilities?.items.filter(({ accountable }) => sides.get(accountable?.value) === 'partner').map(({ phase }) => phase?.value);
    expect(outside).toEqual(model === 'staff-augmentation' ? [] : ['design-development']);
    expect(new Set(governance.content.responsibilities?.items.map(({ phase }) => phase?.value)).size).toBe(6);
  });

  test('what the workspace knows already', () => {
    const managed = written('brief', places['a managed service']);
    expect(managed.content).toMatchObject({ governance: { value: 'sales-academy' }, 'engagement-model': { value: 'managed-services' }, owner: { value: 'carmen-reyes' }, measurement: { owner: { value: 'carmen-reyes' } } });
    expect(managed.content.rubric?.value).toMatch(/^sales-learning-basics@\d+$/);
    expect(managed.content.request).toMatchObject({ 'received-on': { value: '2026-05-11' }, priority: { value: 'p1' }, size: { value: 'small' } });
    expect(written('governance', places['a managed service']).content.quality?.rubrics?.items.map(({ value }) => value)).toEqual(['sales-learning-basics']);
  });

  test('not an agreement of another model, or one that is over', () => {
    const other = written('brief', places['a managed service'], { model: 'project-based' });
    expect(other.content.governance?.value).toBe('<the working agreement that applies>');
    const closed = readAs('kind: governance\nschema-version: 1\nid: old\ntitle: Old\nstatus: closed\nengagement:\n  model: hybrid-coe\n', 'old.governance.yaml');
    const retired = readAs('kind: rubric\nschema-version: 1\nid: old\nstatus: retired\nversion: 1\n', 'old.rubric.yaml');
    const workspace = workspaceOf([closed, retired]);
    expect(written('brief', { ...empty, workspace }).content).toMatchObject({ governance: { value: '<the working agreement that applies>' }, rubric: { value: '<the quality rubric with its version>' }, 'engagement-model': { value: 'project-based' } });
    expect(written('brief', { ...empty, workspace }, { governance: 'old' }).content).toMatchObject({ governance: { value: 'old' }, 'engagement-model': { value: 'hybrid-coe' } });
  });

  test('the agreed rubric rather than a draft', () => {
    const rubric = (id: string, status: string) => readAs(`kind: rubric\nschema-version: 1\nid: ${id}\nstatus: ${status}\nversion: 3\n`, `${id}.rubric.yaml`);
    const workspace = workspaceOf([rubric('a', 'draft'), rubric('b', 'agreed')]);
    expect(written('brief', { ...empty, workspace }).content.rubric?.value).toBe('b@3');
    const unnumbered = workspaceOf([readAs('kind: rubric\nschema-version: 1\nid: c\nstatus: agreed\n', 'c.rubric.yaml')]);
    expect(written('brief', { ...empty, workspace: unnumbered }).content.rubric?.value).toBe('<the quality rubric with its version>');
  });

  test('the version of a rubric and the first of the people, when they are known', () => {
    expect(written('rubric', empty).content.version?.value).toBe(1);
    expect(written('rubric', empty, { version: 4 }).content.version?.value).toBe(4);
    expect(written('people', empty, { person: 'kim' }).content.people?.items[0]?.id?.value).toBe('kim');
    const taken = readAs('kind: people\nschema-version: 1\npeople:\n  - id: first-person\n  - id: first-person-2\n', 'a.people.yaml');
    expect(written('people', { ...empty, workspace: workspaceOf([taken]) }).content.people?.items[0]?.id?.value).toBe('first-person-3');
  });

  test('a date that nobody told is left open', () => {
    expect(newFile('brief', { id: 'a', title: 'A', workspace: workspaceOf([]), model: 'managed-services' })).toContain('received-on: <date>');
  });
});

test('which kinds start from nothing', () => {
  const kinds = Object.keys(schemas) as Kind[];
  expect(kinds.filter(isNewKind).sort()).toEqual([...NEW_KINDS].sort());
  expect(kinds.filter((kind) => !isNewKind(kind)).sort()).toEqual(['decision', 'deliverable', 'review']);
});
