import { describe, expect, test } from 'vitest';
import type { Document } from '../../../server/src/core/document';
import { splitAudience } from '../../../server/src/core/features/splitAudience';
import { scene } from '../../support/cursor';
import { exampleWorkspace, storyDay, workspaceNames } from '../../support/examples';
import { mended } from '../../support/fixes';
import { checkIn, readAs } from '../../support/versions';

/** The title of the offer at the cursor, and the files after it. */
function split(text: string, others: Readonly<Record<string, string>> = {}): { readonly title: string; readonly own: string; readonly rest: readonly string[] } | undefined {
  const { document, offset, workspace } = scene(text, others);
  const fix = splitAudience(document, { start: offset, end: offset }, workspace);
  if (!fix) return undefined;
  const after = mended(fix, document, workspace.documents);
  for (const one of after) expect(one.complaints).toEqual([]);
  const own = after.find(({ name }) => name === document.name);
  return { title: fix.title, own: own?.source ?? '', rest: after.filter((one) => one !== own && !workspace.documents.includes(one)).map(({ source }) => source) };
}

const SMALL = 'kind: brief\nid: handover\naudiences:\n  - id: nurses\n    role: Nurses and ward│ doctors\n';

describe('one audience becomes two', () => {
  test('with everything that is said of it, wherever it is named', () => {
    const found = split(
      `kind: brief
id: handover
audiences:
  - id: nurses # the biggest group
    role: Nurses, porters and│ ward doctors
    headcount: 400
    work-context: On the ward # by night too
  - id: leads
    role: Shift leads
objectives:
  - id: ask
    audiences: [nurses, leads]
  - id: tell
    audiences:
      - nurses
  - id: hear
    audiences: [leads]
`,
      { 'card.deliverable.yaml': 'kind: deliverable\nid: card\nbrief: handover\naudiences: [nurses]\n', 'other.deliverable.yaml': 'kind: deliverable\nid: other\nbrief: other\naudiences: [nurses]\n', 'lead.deliverable.yaml': 'kind: deliverable\nid: lead\nbrief: handover\naudiences: [leads]\n' },
    );
    expect(found?.title).toBe('Split this audience: “Nurses”, “Porters”, “Ward doctors”');
    expect(found?.own).toBe(`kind: brief
id: handover
audiences:
  - id: nurses # the biggest group
    role: Nurses
    headcount: <how many of the 400>
    work-context: On the ward # by night too
  - id: porters # the biggest group
    role: Porters
    headcount: <how many of the 400>
    work-context: On the ward
  - id: ward-doctors # the biggest group
    role: Ward doctors
    headcount: <how many of the 400>
    work-context: On the ward
  - id: leads
    role: Shift leads
objectives:
  - id: ask
    audiences: [nurses, leads, porters, ward-doctors]
  - id: tell
    audiences:
      - nurses
      - porters
      - ward-doctors
  - id: hear
    audiences: [leads]
`);
    expect(found?.rest).toEqual(['kind: deliverable\nid: card\nbrief: handover\naudiences: [nurses, porters, ward-doctors]\n']);
  });

  test.each([
    ['Operators/technicians', '“Operators”, “Technicians”'],
    ['operators / technicians', '“operators”, “technicians”'],
    ['Nurses, and porters', '“Nurses”, “Porters”'],
    ["'Nurses AND porters'", '“Nurses”, “Porters”'],
  ])('%s', (role, groups) => {
    expect(split(SMALL.replace('Nurses and ward│ doctors', `│${role}`))?.title).toBe(`Split this audience: ${groups}`);
  });

  test('in brackets, and with names that are taken', () => {
    expect(split('kind: brief\naudiences: [{ id: a, role: B│ and c, headcount: <how many> }, { id: c, role: D }]\n')?.own).toBe(
      'kind: brief\naudiences: [{ id: a, role: B, headcount: <how many> }, { id: c-2, role: C, headcount: <how many> }, { id: c, role: D }]\n',
    );
    expect(split('kind: brief\naudiences:\n-   id: a\n    role: B│ and 日\n')?.own).toBe('kind: brief\naudiences:\n-   id: a\n    role: B\n-   id: a-2\n    role: 日\n');
    expect(split('kind: brief\naudiences:\n  - id: a\n    role: B│, c and c\n')?.own).toContain('  - id: c\n    role: C\n  - id: c-2\n    role: C\n');
  });
});

test.each([
  ['one group', SMALL.replace('Nurses and ward│ doctors', 'Nur│ses')],
  ['words that only begin like “and”', SMALL.replace('Nurses and ward│ doctors', 'Nurses │andante')],
  ['what is still open', SMALL.replace('Nurses and ward│ doctors', '<nurses │and doctors>')],
  ['what parentheses say of one group', SMALL.replace('Nurses and ward│ doctors', 'Nurses (day │and night)')],
  ['a group without a name', SMALL.replace('Nurses and ward│ doctors', 'Nurses,│')],
  ['another part of the brief', SMALL.replace('│', '').replace('handover', 'hand│over')],
  ['an audience without a name', SMALL.replace('id: nurses\n    ', '')],
  ['several lines', SMALL.replace('role: Nurses and ward│ doctors', 'role: |\n      Nurses and│ doctors')],
  ['what is no list', 'kind: brief\naudiences:\n  id: a\n  role: A │and b\n'],
])('nothing is offered for %s', (_what, text) => {
  expect(split(text)).toBeUndefined();
});

test('only briefs have audiences to split', () => {
  const document = readAs('kind: deliverable\nid: a\naudiences: [a]\n', 'a.deliverable.yaml');
  expect(splitAudience(document, { start: 35, end: 35 }, scene('│').workspace)).toBeUndefined();
});

test.each(workspaceNames)('in the workspace %s a split leaves nothing to complain about', (name) => {
  const { documents, settings } = exampleWorkspace(name, storyDay(name));
  for (const document of documents) {
    // The first audience is two groups of people now.
    const source = document.kind === 'brief' ? document.source.replace(/^(audiences:\n(?: .*\n)*? +role: )[^#\n]*/m, '$1Guards and porters ') : document.source;
    if (source === document.source) continue;
    const changed = readAs(source, document.name);
    const all = documents.map((one) => (one === document ? changed : one));
    const at = source.indexOf('Guards and porters');
    const fix = splitAudience(changed, { start: at, end: at }, scene('│').workspace);
    expect(fix?.title).toBe('Split this audience: “Guards”, “Porters”');
    if (!fix) continue;
    const after = mended(fix, changed, all);
    const check = checkIn(after, settings);
    const before = checkIn(all, settings);
    // What was true of the audience is told of each group.
    const told = (one: Document, found: typeof check): readonly string[] => found(one).filter(({ rule, severity }) => rule !== 'file/placeholder' && (severity === 'error' || severity === 'warning')).map(({ rule }) => rule);
    for (const one of after) expect(told(one, check).filter((rule) => !told(all.find((old) => old.name === one.name) ?? one, before).includes(rule))).toEqual([]);
  }
});
