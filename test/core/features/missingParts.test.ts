import { describe, expect, test } from 'vitest';
import { addsFindings, edited } from '../../../server/src/core/checked';
import { applyEdits } from '../../../server/src/core/edit';
import { missingParts } from '../../../server/src/core/features/missingParts';
import { promotion } from '../../../server/src/core/features/promotion';
import { isPart } from '../../../server/src/core/gather';
import { nextStatus } from '../../../server/src/core/progress';
import { schemas } from '../../../server/src/core/schema/schemas';
import { entryOf } from '../../../server/src/core/tree';
import { exampleWorkspace, workspaceNames } from '../../support/examples';
import { mended } from '../../support/fixes';
import { checkIn, readAs } from '../../support/versions';

const DRAFT = 'kind: brief\nschema-version: 1\nid: a\ntitle: A\nstatus: draft # still\nowner: pat\nengagement-model: project-based\n\nobjectives:\n  - id: b\n    behavior: ask the medication question\n';

describe('a draft gets what a ready brief needs', () => {
  const document = readAs(DRAFT, 'a.brief.yaml');
  const fix = missingParts(document, checkIn([document]));
  const after = edited(document, fix?.edits ?? []);

  test('every expected part is there, in order, and nothing else has changed', () => {
    expect(fix?.title).toBe('Add missing parts for “ready”');
    const order = Object.keys(schemas.brief.properties ?? {});
    const keys = after.root?.type === 'map' ? after.root.entries.map(({ key }) => String(key.value)) : [];
    expect(keys).toEqual([...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    for (const [key, { requiredFrom }] of Object.entries(schemas.brief.properties ?? {})) if (requiredFrom === 'ready') expect(keys).toContain(key);
    expect(keys).not.toContain('agreed');
    expect(keys).not.toContain('milestones');
    for (const line of DRAFT.split('\n')) expect(after.source).toContain(line);
  });

  test('with questions that help to write it', () => {
    expect(after.source).toContain('performance-problem:\n  # Who does what, or fails to do what, that you could film?\n');
    expect(after.source).toContain('scope:\n  out:\n    # Often left out: ');
    expect(after.source).toContain('    - <what is not included>\n');
  });

  test('no part is missing then', () => {
    const step = promotion(after, checkIn([after]), '2026-05-11');
    expect(step?.blockers.filter(isPart)).toEqual([]);
    const again = missingParts(after, checkIn([after]));
    expect(again).toBeUndefined();
  });
});

test('nothing to add, and no status that comes next', () => {
  for (const status of ['closed', 'on-hold']) {
    const document = readAs(DRAFT.replace('draft', status), 'a.brief.yaml');
    expect(missingParts(document, checkIn([document]))).toBeUndefined();
  }
  const decision = readAs('kind: decision\nschema-version: 1\nid: a\ntitle: A\nstatus: accepted\ntype: design\nquestion: Why?\naffects: []\ndecided-on: 2026-05-01\nchoice: a\nbecause: b\ndecided-by: [pat]\n', 'a.decision.yaml');
  expect(missingParts(decision, checkIn([decision]))).toBeUndefined();
});

test('what a rule would complain about is not added', () => {
  const document = readAs(DRAFT, 'a.brief.yaml');
  const check = checkIn([document]);
  const strict = missingParts(document, (version) => [...check(version), ...(entryOf(version.root, 'sponsor') ? check(version).slice(0, 1).map((one) => ({ ...one, rule: 'a/no-sponsors' })) : [])]);
  expect(applyEdits(DRAFT, strict?.edits ?? [])).not.toContain('sponsor:');
});

test.each(workspaceNames)('in the workspace %s nothing new is found but what is left open', (name) => {
  const { documents, settings } = exampleWorkspace(name);
  const check = checkIn(documents, settings);
  for (const document of documents) {
    const fix = missingParts(document, check);
    if (!fix) continue;
    const after = edited(document, fix.edits);
    expect(after.complaints).toEqual([]);
    // A part may need a file of its own, such as the working agreement.
    const checkThen = checkIn(mended(fix, document, documents), settings);
    expect(addsFindings(check(document), checkThen(after), ['file/placeholder']), document.name).toBe(false);
    expect(nextStatus(after)).toBe(nextStatus(document));
  }
});
