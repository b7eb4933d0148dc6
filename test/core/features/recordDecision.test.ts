import { describe, expect, test } from 'vitest';
import type { Document } from '../../../server/src/core/document';
import { recordDecision } from '../../../server/src/core/features/recordDecision';
import { entryOf } from '../../../server/src/core/tree';
import { workspaceOf } from '../../../server/src/core/workspace';
import { scene } from '../../support/cursor';
import { exampleWorkspace, storyDay, workspaceNames } from '../../support/examples';
import { mended } from '../../support/fixes';
import { TODAY } from '../../support/marked';
import { checkIn } from '../../support/versions';

/** What is offered at the cursor, and the texts after it. */
function offered(text: string, others: Readonly<Record<string, string>> = {}, name?: string): { readonly title: string; readonly file: string; readonly text: string; readonly own: string } | undefined {
  const { document, offset, workspace } = scene(text, others, name);
  const fix = recordDecision({ document, span: { start: offset, end: offset }, workspace, today: TODAY });
  const [file, ...more] = fix?.creates ?? [];
  if (!fix || !file) return undefined;
  expect(more).toEqual([]);
  const own = mended(fix, document, workspace.documents).find((one) => one.name === document.name);
  return { title: fix.title, file: file.name, text: file.text, own: own?.source ?? '' };
}

const HEAD = 'kind: brief\nschema-version: 1\nid: safety\ntitle: Safe machines\nstatus: agreed\n';

describe('in a brief', () => {
  test('about the item the cursor is in', () => {
    expect(offered(`${HEAD}objectives:\n  - id: wash\n    behavior: wash hands\n  - id: ask\n    behavior: ask for│ the dose\n`)).toMatchObject({
      title: 'Record as decision: Objectives: ask for the dose',
      file: '2026-05-11-objectives-ask-for-the-dose.decision.yaml',
      text: `kind: decision
schema-version: 1
id: 2026-05-11-objectives-ask-for-the-dose
title: 'Objectives: ask for the dose'
status: proposed
type: scope-change
question: <what has to be decided>
affects:
  - brief:safety#ask
`,
    });
  });

  test.each([
    ['on the dash', `objectives:\n │ - id: ask\n    behavior: ask\n`, 'brief:safety#ask'],
    ['in an item of a section', 'measurement:\n  measures:\n    - id: picks\n      metric: Wrong │picks\n', 'brief:safety#picks'],
    ['in an item in brackets', 'audiences: [{ id: a, role: Nurse }, { id: b, role: Ward│ doctor }]\n', 'brief:safety#b'],
    ['on the key of a list', 'obj│ectives:\n  - id: ask\n', 'brief:safety'],
    ['in an item without a name', 'smes:\n  - person: k│im\n', 'brief:safety'],
    ['in an item whose name is no text', 'objectives:\n  - id: 12\n    behavior: a│sk\n', 'brief:safety'],
    ['in a section', 'scope:\n  out:\n    - Night │shifts\n', 'brief:safety'],
  ])('%s', (_where, text, affected) => {
    expect(offered(HEAD + text)?.text).toContain(`affects:\n  - ${affected}\n`);
  });

  test.each([
    ['scope:\n  out: [a│]\n', 'scope-change', 'Scope of “Safe machines”'],
    ['milestones:\n  - id: launch\n    title: L│aunch\n', 'schedule', 'Milestones: Launch'],
    ['audiences:\n  - id: nurses\n    role: N│urses\n', 'scope-change', 'Audiences: Nurses'],
    ['risks:\n  - id: late\n    risk: All is l│ate\n', 'governance', 'Risks: All is late'],
    ['deliverables:\n  - id: card│\n', 'scope-change', 'Requested deliverables: card'],
    ['engagement-model: │project-based\n', 'model-change', 'Engagement model of “Safe machines”'],
    ['localization:\n  method: l│ater\n', 'localization', 'Languages and cultures of “Safe machines”'],
    ['measurement:\n  measures:\n    - id: picks\n      metric: Wrong │picks\n', 'quality', 'Measurement: Wrong picks'],
  ])('what it is about: %s', (text, type, title) => {
    const found = offered(HEAD + text);
    expect(found?.title).toBe(`Record as decision: ${title}`);
    expect(found?.text).toContain(`\ntype: ${type}\n`);
  });

  test('not about its first lines, in between, or without a name', () => {
    expect(offered(HEAD.replace('title: S', 'title: │S'))).toBeUndefined();
    expect(offered(`${HEAD}notes: n│o\n`)).toBeUndefined();
    expect(offered(`${HEAD}toString: n│o\n`)).toBeUndefined();
    expect(offered(`${HEAD}\n│\nscope:\n  out: [a]\n`)).toBeUndefined();
    expect(offered(`${HEAD.replace('id: safety\n', '')}scope:\n  out: [│a]\n`)).toBeUndefined();
    expect(offered('kind: governance\nid: a\nroles:\n  - id: │a\n', {}, 'a.governance.yaml')).toBeUndefined();
  });

  test('a name of its own, beside the decisions there are', () => {
    const other = 'kind: decision\nschema-version: 1\nid: 2026-05-11-scope-of-safe-machines\n';
    const found = offered(`${HEAD}scope:\n  out: [│a]\n`, { 'decisions/old.decision.yaml': other });
    expect(found?.file).toBe('decisions/2026-05-11-scope-of-safe-machines-2.decision.yaml');
    expect(found?.text).toContain('\nid: 2026-05-11-scope-of-safe-machines-2\n');
  });
});

describe('a change of a deliverable', () => {
  const CHANGE = 'kind: deliverable\nschema-version: 1\nid: card\nchanges:\n  - id: swap\n    what: Another│ scene\n    adds-days: 3\n';

  test('names the decision that is asked for', () => {
    const found = offered(CHANGE, {}, 'card.deliverable.yaml');
    expect(found).toMatchObject({ title: 'Record as decision: Another scene', own: `${CHANGE.replace('│', '')}    decision: 2026-05-11-another-scene\n` });
    expect(found?.text).toContain("type: scope-change\nquestion: 'Do we agree to this change: Another scene'\naffects:\n  - deliverable:card#swap\nadds-days: 3\n");
  });

  test('is decided once, and has to have a name', () => {
    expect(offered(`${CHANGE}    decision: old\n`, {}, 'card.deliverable.yaml')).toBeUndefined();
    expect(offered(CHANGE.replace('id: swap\n    ', ''), {}, 'card.deliverable.yaml')).toBeUndefined();
    expect(offered(CHANGE.replace('what: Another│ scene', 'date: │2026-05-04').replace('3', 'some'), {}, 'card.deliverable.yaml')?.title).toBe('Record as decision: swap');
  });
});

describe('in a review', () => {
  const REVIEW = 'kind: review\nschema-version: 1\nid: card-build-3\ntitle: Third round\ndeliverable: card\nstage: build\nround: 3\nfeedback:\n  - id: color\n    text: Use our blue.\n    state: declined\n';
  const OTHERS = {
    'card.deliverable.yaml': 'kind: deliverable\nid: card\ntitle: Ward card\nbrief: safety\n',
    'safety.brief.yaml': 'kind: brief\nid: safety\ngovernance: works\n',
    'works.governance.yaml': 'kind: governance\nid: works\ncheckpoints:\n  - id: build\n    rounds: 2\n',
  };
  const at = (words: string, text = REVIEW, others: Readonly<Record<string, string>> = OTHERS) => offered(text.replace(words, `│${words}`), others, 'card-build-3.review.yaml');

  test('a comment that is not acted on', () => {
    const found = at('Use our');
    expect(found).toMatchObject({ title: 'Record as decision: Not done: Use our blue.', own: `${REVIEW}    decision: 2026-05-11-not-done-use-our-blue\n` });
    expect(found?.text).toContain("type: quality\nquestion: 'Do we leave this as it is: Use our blue.'\naffects:\n  - review:card-build-3#color\n  - deliverable:card\n");
    expect(at('Use our', REVIEW.replace('deliverable: card\n', ''))?.text).toContain('affects:\n  - review:card-build-3#color\n');
    expect(at('id: color', REVIEW.replace('    text: Use our blue.\n', ''))?.title).toBe('Record as decision: Not done: color');
  });

  test('no other comment, and none that is settled', () => {
    expect(at('Use our', REVIEW.replace('declined', 'open'))).toBeUndefined();
    expect(at('Use our', `${REVIEW}    decision: old\n`)).toBeUndefined();
    expect(at('feedback')).toBeUndefined();
    expect(at('Third round')).toBeUndefined();
  });

  test('a round beyond those that were agreed', () => {
    const found = at('round: 3');
    expect(found?.title).toBe('Record as decision: How to go on with “Ward card”');
    expect(found?.text).toContain('affects:\n  - review:card-build-3\n  - deliverable:card\n');
    expect(at('round: 2', REVIEW.replace('round: 3', 'round: 2'))).toBeUndefined();
    expect(at('round: 3', REVIEW, {})).toBeUndefined();
    expect(at('round: 3', REVIEW, { ...OTHERS, 'old.decision.yaml': 'kind: decision\nid: old\naffects: [review:card-build-3]\n' })).toBeUndefined();
  });
});

test.each(workspaceNames)('in the workspace %s a decision that was recorded gives no reason to complain', (name) => {
  const { documents, workspace, settings } = exampleWorkspace(name, storyDay(name));
  const before = checkIn(documents, settings);
  const told = (one: Document, found: typeof before): readonly string[] => found(one).filter(({ severity, rule }) => rule !== 'file/placeholder' && (severity === 'error' || severity === 'warning')).map(({ rule, message }) => `${rule} ${message}`);
  const then = new Map(documents.map((one) => [one, told(one, before)]));
  let count = 0;
  for (const document of documents.filter(({ kind }) => kind !== 'governance' && kind !== 'rubric')) {
    for (const { span } of placesIn(document)) {
      const fix = recordDecision({ document, span: { start: span.start, end: span.start }, workspace, today: settings.today });
      if (!fix) continue;
      count++;
      const after = mended(fix, document, documents);
      const check = checkIn(after, settings);
      for (const one of after) expect(told(one, check).filter((line) => !then.get(documents.find((old) => old.name === one.name) ?? one)?.includes(line))).toEqual([]);
      expect(workspaceOf(after).ids('decision')).toHaveLength(workspace.ids('decision').length + 1);
    }
  }
  expect(count).toBeGreaterThan(0);
}, 60_000);

/** One place in every part of a document and in every item of its lists. */
function placesIn({ root }: Document): readonly { readonly span: { readonly start: number } }[] {
  if (root?.type !== 'map') return [];
  return root.entries.flatMap(({ key, value }) => [key, ...(value.type === 'list' ? value.items.slice(0, 2).map((item) => entryOf(item, 'id')?.value ?? item) : [])]);
}
