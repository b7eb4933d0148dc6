import { describe, expect, test } from 'vitest';
import { check } from '../../../server/src/core/check';
import { read, type Document } from '../../../server/src/core/document';
import { applyEdits } from '../../../server/src/core/edit';
import { definition } from '../../../server/src/core/features/definition';
import { rename, renameable, renameFile } from '../../../server/src/core/features/rename';
import { usages, usagesHere } from '../../../server/src/core/features/usages';
import { declarationsOf, occurrencesIn, occurrencesOf } from '../../../server/src/core/occurrences';
import type { Fix } from '../../../server/src/core/rule';
import { rules } from '../../../server/src/core/rules';
import { workspaceOf } from '../../../server/src/core/workspace';
import { scene } from '../../support/cursor';
import { exampleWorkspace, workspaceNames } from '../../support/examples';

const GOVERNANCE = 'kind: governance\nid: ways\nroles:\n  - id: owner\n    title: Owner\n  - id: reviewer\n    title: Reviewer\n';
const RUBRIC = 'kind: rubric\nid: quality\nversion: 2\nscale:\n  - id: ready\n    label: Ready\ncriteria:\n  - id: accuracy\n    title: Accuracy\n    levels:\n      ready: It is right.\n';
const TEAM = 'kind: people\nid: team\npeople:\n  - id: pat-lee\n    name: Pat Lee\n';
const DECISION = 'kind: decision\nid: cut\naffects: ["brief:program#find", brief:program]\n';
const OTHERS = { 'ways.governance.yaml': GOVERNANCE, 'quality.rubric.yaml': RUBRIC, 'team.people.yaml': TEAM, 'cut.decision.yaml': DECISION };

/** The files after a change, by their names. */
function after(documents: readonly Document[], owner: Document, { edits, elsewhere = [], renames = [] }: Fix): Readonly<Record<string, string>> {
  return Object.fromEntries(documents.map((document) => {
    const own = document === owner ? edits : (elsewhere.find((one) => one.document === document)?.edits ?? []);
    return [renames.find((one) => one.document === document)?.name ?? document.name, applyEdits(document.source, own)];
  }));
}

function renamed(text: string, id: string): Readonly<Record<string, string>> {
  const { document, workspace, offset } = scene(text, OTHERS);
  const fix = rename(document, workspace, offset, id);
  if ('refused' in fix) throw new Error(fix.refused);
  return after(workspace.documents, document, fix);
}

function refusal(text: string, id = 'new'): string {
  const { document, workspace, offset } = scene(text, OTHERS);
  const fix = rename(document, workspace, offset, id);
  return 'refused' in fix ? fix.refused : '';
}

const BRIEF = 'kind: brief\nid: program\nrubric: quality@2\ngovernance: ways\nobjectives:\n  - id: find\n    behavior: find every source\nteam:\n  owner: pat-lee\ndeliverables:\n  - id: course\n    objectives: ["find"]\n';

describe('another id', () => {
  test('for an item, wherever it is used, with quotes and all around it kept', () => {
    const files = renamed(BRIEF.replace('["find"]', '["fi│nd"]'), 'trace');
    expect(files['program.brief.yaml']).toBe(BRIEF.replaceAll(/\bfind(?! every)/g, 'trace'));
    expect(files['cut.decision.yaml']).toBe(DECISION.replace('#find', '#trace'));
  });
  test('for a document, and its file with it', () => {
    const files = renamed(BRIEF.replace('id: program', 'id: pro│gram'), 'first-program');
    expect(files['first-program.brief.yaml']).toBe(BRIEF.replace('program', 'first-program'));
    expect(files['cut.decision.yaml']).toBe('kind: decision\nid: cut\naffects: ["brief:first-program#find", brief:first-program]\n');
    expect(Object.keys(files)).not.toContain('program.brief.yaml');
  });
  test('for a document, from where another one refers to it, whose version stays', () => {
    const files = renamed(BRIEF.replace('quality@2', 'qual│ity@2'), 'craft');
    expect(files['program.brief.yaml']).toContain('rubric: craft@2\n');
    expect(files['craft.rubric.yaml']).toContain('id: craft\n');
  });
  test('for a role, where it is a key, and for a person', () => {
    const files = renamed(BRIEF.replace('  owner: pat', '  ow│ner: pat'), 'lead');
    expect(files['program.brief.yaml']).toContain('  lead: pat-lee\n');
    expect(files['ways.governance.yaml']).toBe(GOVERNANCE.replace('id: owner', 'id: lead'));
    expect(renamed(BRIEF.replace('pat-lee', 'pat-lee│'), 'pat')['team.people.yaml']).toBe(TEAM.replace('pat-lee', 'pat'));
  });
  test('for the level of a scale, where criteria describe it', () => {
    const { document, workspace, offset } = scene(RUBRIC.replace('id: ready', 'id: re│ady'), {}, 'quality.rubric.yaml');
    const fix = rename(document, workspace, offset, 'fit');
    expect('refused' in fix ? fix : after([document], document, fix)).toEqual({ 'quality.rubric.yaml': RUBRIC.replace('id: ready', 'id: fit').replace('      ready:', '      fit:') });
  });
  test('is refused with a reason', () => {
    expect(refusal('kind: brief\nti│tle: x\n')).toBe('Only ids can be renamed. Put the cursor into an id, or into a reference to one.');
    expect(refusal('kind: brief\nrubric: qual│ty\n')).toBe('Nothing has the id “qualty” yet, so there is nothing to rename.');
    expect(refusal(BRIEF.replace('id: find', 'id: fi│nd'), 'Find It')).toMatch(/^An id is made of small letters/);
    expect(refusal(BRIEF.replace('id: find', 'id: fi│nd').replace('team:', '  - id: new\nteam:'))).toBe('The id “new” is taken already (objective).');
    expect(refusal('kind: brief\nid: program\nobjectives:\n  - id: a│\n  - id: a\n')).toBe('2 things have the id “a”, and nobody can tell which of them a reference means. Give each its own id first.');
    expect(refusal(BRIEF.replace('ways', 'wa│ys'), 'ways')).toBe('');
  });
});

test('what would be renamed is the id alone', () => {
  const { document, workspace, offset, source } = scene(BRIEF.replace('quality@2', 'qual│ity@2'), OTHERS);
  const found = renameable(document, workspace, offset);
  expect('refused' in found ? found : [found.id, source.slice(found.span.start, found.span.end)]).toEqual(['quality', 'quality']);
});

describe('another name for a file', () => {
  const given = (name: string, source = 'kind: rubric\nid: quality\n'): Fix | undefined => {
    const { workspace } = scene(BRIEF.replace('title', '│').concat('│'), { 'sub/quality.rubric.yaml': source });
    const document = workspace.documents.find(({ kind }) => kind === 'rubric');
    return document && renameFile(document, name, workspace);
  };
  test('takes its id along, and what refers to it', () => {
    const fix = given('sub/craft.rubric.yaml');
    expect(fix?.edits.map(({ text }) => text)).toEqual(['craft']);
    expect(fix?.elsewhere?.map(({ document, edits }) => [document.name, edits.map(({ text }) => text)])).toEqual([['program.brief.yaml', ['craft']]]);
  });
  test('changes nothing where the two were not alike, or the name is no id', () => {
    expect(given('sub/craft.rubric.yaml', 'kind: rubric\nid: other\n')).toBeUndefined();
    expect(given('sub/My Craft.rubric.yaml')).toBeUndefined();
    expect(given('sub/quality.rubric.yaml.old')).toBeUndefined();
    expect(given('sub/quality.brief.yaml')).toBeUndefined();
  });
});

describe('where an id leads', () => {
  const at = (text: string): readonly unknown[] | undefined => {
    const { document, workspace, offset } = scene(text, OTHERS);
    const found = definition(document, workspace, offset);
    return found && [found.document.name, found.document.source.slice(found.span.start, found.span.end), found.document.source.slice(found.whole.start, found.whole.end)];
  };
  test('to the item, with what is written about it', () => {
    expect(at(BRIEF.replace('["find"]', '["f│ind"]'))).toEqual(['program.brief.yaml', 'find', 'id: find\n    behavior: find every source']);
    expect(at(BRIEF.replace('ways', '│ways'))).toEqual(['ways.governance.yaml', 'ways', 'ways']);
  });
  test('nowhere, where nothing has it, and where no id stands', () => {
    expect(at(BRIEF.replace('["find"]', '["f│nd"]'))).toBeUndefined();
    expect(at(BRIEF.replace('every', 'ev│ery'))).toBeUndefined();
  });
  test('and who uses it, here and everywhere', () => {
    const { document, workspace, offset } = scene(BRIEF.replace('id: find', 'id: f│ind'), OTHERS);
    expect(usages(document, workspace, offset).map((one) => [one.document.name, one.declares])).toEqual([['program.brief.yaml', true], ['program.brief.yaml', false], ['cut.decision.yaml', false]]);
    expect(usagesHere(document, workspace, offset)).toHaveLength(2);
    const lost = scene(BRIEF.replace('["find"]', '["f│nd"]'), OTHERS);
    expect(usages(lost.document, lost.workspace, lost.offset)).toHaveLength(1);
  });
});

describe.each(workspaceNames)('in %s', (name) => {
  const { workspace, documents, settings } = exampleWorkspace(name);

  test('every id stands where its span says, once', () => {
    for (const document of documents) {
      const all = occurrencesIn(document, workspace);
      expect(new Set(all.map(({ span }) => span.start)).size).toBe(all.length);
      for (const { span, declaration } of all) if (declaration) expect(document.source.slice(span.start, span.end)).toBe(declaration.id);
    }
  });

  test('every use is found from where the id is given', () => {
    for (const document of documents) {
      for (const one of occurrencesIn(document, workspace)) {
        if (!one.declaration) continue;
        expect(occurrencesOf(one.declaration, workspace).map(({ document: owner, span }) => `${owner.name}:${String(span.start)}`)).toContain(`${document.name}:${String(one.span.start)}`);
      }
    }
  });

  test('with another id for each thing in turn, the checks find the same', () => {
    const found = (files: Readonly<Record<string, string>>, was: (text: string) => string): readonly string[] => {
      const read_ = Object.entries(files).flatMap(([file, source]) => read(source, file) ?? []);
      const space = workspaceOf(read_);
      return read_.flatMap((document) => check(document, space, settings, rules).map(({ rule, message }) => was(`${document.name} ${rule} ${message}`))).sort();
    };
    const all = documents.flatMap((document) => declarationsOf(document).map((declaration) => ({ document, declaration })));
    // Every thing would take long where there are hundreds: a different tenth of each workspace is enough to meet each list.
    const some = all.filter((_, index) => index % Math.ceil(all.length / 12) === 0);
    const before = Object.fromEntries(documents.map(({ name: file, source }) => [file, source]));
    let tried = 0;
    for (const { document, declaration } of some) {
      const fix = rename(document, workspace, declaration.span.start, 'zz-9-zz');
      if ('refused' in fix) continue;
      tried++;
      const was = (text: string): string => text.replaceAll('zz-9-zz', declaration.id);
      expect(found(after(documents, document, fix), was)).toEqual(found(before, was));
    }
    expect(tried).toBeGreaterThan(0);
  });
});
