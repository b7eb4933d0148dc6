import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitObjective } from '../../../server/src/core/features/splitObjective';
import { itemsOf } from '../../../server/src/core/located';
import { settingsFrom } from '../../../server/src/core/settings';
import { workspaceOf } from '../../../server/src/core/workspace';
import { scene } from '../../support/cursor';
import { exampleWorkspace, storyDay, workspaceNames } from '../../support/examples';
import { mended } from '../../support/fixes';
import { TODAY } from '../../support/marked';
import { checkIn, readAs } from '../../support/versions';

const settings = settingsFrom(undefined, TODAY);

/** The title of the offer at the cursor, and the files after it. */
function split(text: string, others: Readonly<Record<string, string>> = {}): { readonly title: string; readonly own: string; readonly rest: readonly string[] } | undefined {
  const { document, offset, workspace } = scene(text, others);
  const fix = document.kind === 'brief' ? splitObjective(document, settings, { start: offset, end: offset }, workspace) : undefined;
  if (!fix) return undefined;
  const after = mended(fix, document, workspace.documents);
  for (const one of after) expect(one.complaints).toEqual([]);
  const own = after.find(({ name }) => name === document.name);
  return { title: fix.title, own: own?.source ?? '', rest: after.filter((one) => one !== own && !workspace.documents.includes(one)).map(({ source }) => source) };
}

const brief = (behavior: string, more = ''): string => `kind: brief\nobjectives:\n  - id: a\n    behavior: ${behavior}\n${more}`;

describe('one objective becomes two', () => {
  test('with everything that is said of it, wherever it is named', () => {
    const found = split(
      `kind: brief
id: harness
objectives:
  - id: check # the main one
    behavior: Inspect the harness │and report the damage
    level: apply
    critical: true
    audiences: [fitters]
    supports: [falls] # from the audit
  - id: report
    behavior: Label the strap
deliverables:
  - id: card
    objectives: [check, report]
`,
      {
        'card.deliverable.yaml': 'kind: deliverable\nid: card\nbrief: harness\nobjectives: [check]\n',
        'other.deliverable.yaml': 'kind: deliverable\nid: other\nbrief: other\nobjectives: [check]\n',
        'label.deliverable.yaml': 'kind: deliverable\nid: label\nbrief: harness\nobjectives: [report]\n',
      },
    );
    expect(found?.title).toBe('Split into 2 objectives with the same other fields: “Inspect the harness”, “Report the damage”');
    expect(found?.own).toBe(`kind: brief
id: harness
objectives:
  - id: check # the main one
    behavior: Inspect the harness
    level: apply
    critical: true
    audiences: [fitters]
    supports: [falls] # from the audit
  - id: report-2 # the main one
    behavior: Report the damage
    level: apply
    critical: true
    audiences: [fitters]
    supports: [falls]
  - id: report
    behavior: Label the strap
deliverables:
  - id: card
    objectives: [check, report, report-2]
`);
    expect(found?.rest).toEqual(['kind: deliverable\nid: card\nbrief: harness\nobjectives: [check, report-2]\n']);
  });

  test('or three, with the object that they share', () => {
    expect(split(brief('"isolate, label │and inspect each source"'))).toEqual({
      title: 'Split into 3 objectives: “isolate each source”, “label each source”, “inspect each source”',
      own: brief('"isolate each source"', '  - id: label\n    behavior: "label each source"\n  - id: inspect\n    behavior: "inspect each source"\n'),
      rest: [],
    });
  });

  test('or three that no check points at, each with its condition', () => {
    const found = split(brief('isolate, lock and try │each energy source before reaching in'));
    expect(found?.own).toBe(
      brief(
        'isolate each energy source before reaching in',
        '  - id: lock\n    behavior: lock each energy source before reaching in\n  - id: try\n    behavior: try each energy source before reaching in\n',
      ),
    );
    const { document } = scene(brief('isolate, lock and try │each energy source before reaching in'));
    expect(checkIn([document], settings)(document).filter(({ rule }) => rule === 'objective/compound')).toEqual([]);
  });

  test('as many as there are, and the button stays short', () => {
    const found = split(brief('inspect the whole harness from the top to the buckles, label the upper strap, calibrate the gauge, weigh the bag and sign the │form'));
    expect(found?.title).toMatch(/^Split into 5 objectives: “inspect the whole/);
    expect(found?.title.length).toBeLessThan(200);
  });

  test('in braces', () => {
    expect(split('kind: brief\nobjectives: [{ id: a, behavior: inspect the pump │and label the pump }]\n')?.own).toBe(
      'kind: brief\nobjectives: [{ id: a, behavior: inspect the pump }, { id: label, behavior: label the pump }]\n',
    );
  });

  test('over Windows line ends, and lines that go on', () => {
    expect(split(brief('inspect the pump\n      │and label the pump', '    level: apply\n').replaceAll('\n', '\r\n'))?.own).toBe(
      brief('inspect the pump', '    level: apply\n  - id: label\n    behavior: label the pump\n    level: apply\n').replaceAll('\n', '\r\n'),
    );
  });

  test('each name is taken once', () => {
    expect(split(brief('inspect the pump, label the pump │and label the valve'))?.own).toMatch(/id: label\n[^]*id: label-2\n/);
  });
});

test.each([
  ['one thing to do', brief('inspect │the pump')],
  ['another part of the objective', brief('inspect the pump and label the pump', '    level: ap│ply\n')],
  ['an objective without a name', 'kind: brief\nobjectives:\n  - behavior: inspect the pump │and label the pump\n'],
  ['a block of lines', brief('>-\n      inspect the pump │and\n      label the pump')],
  ['a block of lines that stay', brief('|\n      inspect the pump │and label the pump')],
  ['what is no list', 'kind: brief\nobjectives:\n  id: a\n  behavior: inspect the pump │and label the pump\n'],
  ['a language that cannot be read', `language: sv\n${brief('inspect the pump │and label the pump')}`],
  ['what is still open', brief('<inspect the pump │and label the pump>')],
])('nothing is offered for %s', (_what, text) => {
  expect(split(text)).toBeUndefined();
});

test('true of every objective: the files can be read, all names are different, and no word is lost', () => {
  const verbs = fc.constantFrom('inspect', 'isolate', 'label', 'explain', 'calculate');
  const objects = fc.constantFrom('the pump', 'each valve: twice', "the driver's log", 'two #1 valves', 'a, b');
  const styles = fc.constantFrom<(text: string) => string>((text) => JSON.stringify(text), (text) => `'${text.replaceAll("'", "''")}'`);
  const more = fc.constantFrom('', '    level: apply # later\n', '    conditions: |\n      On the line,\n      by night\n    supports: [a, b]\n');
  let times = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(verbs, objects), { minLength: 2, maxLength: 4 }), styles, more, fc.constantFrom('\n', '\r\n'), (acts, quoted, rest, eol) => {
      const text = acts.map(([verb, object]) => `${verb} ${object}`).join(' and ');
      const written = quoted(text);
      const found = split(brief(`${written.slice(0, 1)}│${written.slice(1)}`, rest).replaceAll('\n', eol));
      if (!found) return;
      times++;
      const { document } = scene(`│${found.own}`);
      const items = document.kind === 'brief' ? itemsOf(document.content.objectives) : [];
      expect(new Set(items.map(({ id }) => id?.value)).size).toBe(items.length);
      expect(items.map(({ behavior }) => behavior?.value).join(' and ')).toBe(text);
      expect(new Set(items.map(({ level, conditions }) => `${level?.value ?? ''}${conditions?.value ?? ''}`)).size).toBe(1);
      expect(found.own.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
    }),
  );
  expect(times).toBeGreaterThan(20);
});

test.each(workspaceNames)('in the workspace %s a split leaves nothing to complain about', (name) => {
  const { documents, settings: own } = exampleWorkspace(name, storyDay(name));
  for (const document of documents) {
    // The first objective holds two things to do now.
    const source = document.kind === 'brief' ? document.source.replace(/^( +behavior: )[^#\n]*/m, '$1explain the plan and explain the risks ') : document.source;
    if (source === document.source) continue;
    const changed = readAs(source, document.name);
    const all = documents.map((one) => (one === document ? changed : one));
    const at = source.indexOf('explain the plan');
    const fix = changed.kind === 'brief' ? splitObjective(changed, own, { start: at, end: at }, workspaceOf(all)) : undefined;
    expect(fix?.title).toMatch(/^Split into 2 objectives/);
    if (!fix) continue;
    const after = mended(fix, changed, all);
    const told = (one: typeof changed, found: ReturnType<typeof checkIn>): readonly string[] => found(one).filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ rule }) => rule);
    const [now, before] = [checkIn(after, own), checkIn(all, own)];
    for (const one of after) expect(told(one, now).filter((rule) => !told(all.find((old) => old.name === one.name) ?? one, before).includes(rule))).toEqual([]);
  }
});
