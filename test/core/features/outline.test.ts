import { describe, expect, test } from 'vitest';
import { read } from '../../../server/src/core/document';
import { outline, type OutlineEntry } from '../../../server/src/core/features/outline';
import { workspaceOf } from '../../../server/src/core/workspace';
import { exampleWorkspace } from '../../support/examples';

const PEOPLE = 'kind: people\nid: team\npeople:\n  - id: kim-roe\n    name: Kim Roe\n    job: Baker\n  - id: lee\n';

/** One line an entry, as a person would read it. */
const lines = (entries: readonly OutlineEntry[], margin = ''): string[] => entries.flatMap(({ name, facts, children }) => [`${margin}${name}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`, ...lines(children, `${margin}  `)]);

function outlined(source: string, name = 'a.brief.yaml'): string[] {
  const documents = [read(source, name), read(PEOPLE, 'team.people.yaml')].flatMap((one) => one ?? []);
  const [document] = documents;
  return document ? lines(outline(document, workspaceOf(documents))) : [];
}

describe('reads as the document does', () => {
  test('sections by their titles, items by id, words and key facts', () => {
    expect(outlined('objectives:\n  - id: knead\n    behavior: knead the dough by hand\n    level: apply\n    critical: true\n  - id: rest\n    critical: false\n')).toEqual(['Objectives', '  knead · Knead the dough by hand (apply, critical)', '  rest']);
    expect(outlined('milestones:\n  - id: go\n    title: First bread\n    due: 2026-06-01\ndeliverables:\n  - {id: card, title: Oven card, type: job-aid}\n')).toEqual(['Milestones', '  go · First bread (2026-06-01)', 'Requested deliverables', '  card · Oven card (job-aid)']);
    expect(outlined('criteria:\n  - id: crust\n    title: Crust\n    weight: 20\n    must-pass: true\n    levels:\n      good: Golden\nscale:\n  - id: good\n    label: Good\n    points: 2\n', 'a.rubric.yaml')).toEqual(['Criteria', '  crust · Crust (weight 20, must-pass)', 'Scale', '  good · Good (points 2)']);
  });
  test('people by name', () => {
    expect(outlined(PEOPLE, 'b.people.yaml')).toEqual(['People', '  Kim Roe (kim-roe, Baker)', '  lee (lee)']);
    expect(outlined('smes:\n  - person: kim-roe\n    sessions:\n      - date: 2026-03-01\n        minutes: 30\nteam:\n  baker: kim-roe\n  host: nobody\n')).toEqual(['Subject matter experts', '  Kim Roe', '    Sessions', '      2026-03-01', 'Team for this brief', '  baker · Kim Roe', '  host · nobody']);
  });
  test('texts of the document, and short lists, on one line', () => {
    expect(outlined('tags: [oven, yeast]\nnotes: Ask twice.\nscope:\n  in:\n    - All ovens\n')).toEqual(['Tags (oven, yeast)', expect.stringMatching(/\(Ask twice\.\)$/), 'Scope', '  Included (All ovens)']);
  });
});

describe('while it is typed', () => {
  test.each([
    ['', []],
    ['objectives:', ['Objectives']],
    ['objectives:\n  -', ['Objectives']],
    ['objectives:\n  - id', ['Objectives']],
    ['objectives:\n  - id:', ['Objectives', '  Objectives, number 1']],
    ['objectivs:\r\n  - id: a\r\n', ['Objectives', '  a']],
    ['\uFEFFobjectives:\n  - id: 🥖\n    behavior: b́ake\n', ['Objectives', '  🥖 · B́ake']],
    ['objectives:\n  - &one\n    id: a\n  - *one\n', ['Objectives', '  a']],
  ])('%j', (source, expected) => {
    expect(outlined(source)).toEqual(expected);
  });
});

test('an example', () => {
  const { documents, workspace } = exampleWorkspace('norvane');
  const brief = documents.find(({ kind }) => kind === 'brief');
  expect(brief && lines(outline(brief, workspace))).toContain('  isolate-and-try · Isolate, lock and try each energy source before reaching in (apply, critical)');
});
