/** The file a review round starts with: what it says, and that nobody has to complain about it. */
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { read, type Document, type DocumentOf } from '../../server/src/core/document';
import { checkpointIn, familyOf } from '../../server/src/core/family';
import { itemsOf } from '../../server/src/core/located';
import { newReview } from '../../server/src/core/newReview';
import { rules } from '../../server/src/core/rules';
import { workspaceOf, type Workspace } from '../../server/src/core/workspace';
import { exampleWorkspace, workspaceNames } from '../support/examples';
import { example, TODAY } from '../support/marked';

const AGREED = `
kind: deliverable
schema-version: 1
id: card
title: Two-minute card
status: designing
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
governance: works
rubric: quality@2
team:
  expert: kim
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: learning-lead
    person: rosa
    deputy: jo
  - id: expert
    person: lee
  - id: works-council
checkpoints:
  - id: storyboard
    title: Storyboard
    look-at: [accuracy, "order: as on the job"]
    not-now: [colors]
    reviewers: [learning-lead, expert, works-council]
    consolidated-by: learning-lead
    turnaround-days: 4
  - id: build
    reviewers: [learning-lead]
  - id: trial
calendar:
  holidays: [2026-05-14]
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
scale:
  - id: ready
  - id: rework
criteria:
  - id: accuracy
    question: >-
      Would our safest technician
      agree?
  - id: tracking
    stages: [build]
  - id: practice
    stages: [storyboard, build]
`;

const STORYBOARD = `kind: review
schema-version: 1
id: card-storyboard-1
title: 'Two-minute card: Storyboard, round 1'
status: open
deliverable: card
stage: storyboard
round: 1
rubric: quality@2
opened-on: 2026-05-11
due-on: 2026-05-18

# Look at: accuracy, order: as on the job
# Not now: colors
reviewers:
  - person: rosa
    role: learning-lead
  - person: kim
    role: expert
  - person: <who reviews as works-council>
    role: works-council

consolidated-by: rosa

# Score each criterion: take the # away, and say where and why for every level below the best one.
# scores:
#   # Would our safest technician agree?
#   - criterion: accuracy
#     by: <who scores it>
#     level: <which level> # ready, rework
#   - criterion: practice
#     by: <who scores it>
#     level: <which level> # ready, rework

feedback: []
`;

test('everything that has been agreed is in it', () => {
  expect(started(AGREED, 'storyboard')).toEqual({ name: 'card-storyboard-1.review.yaml', text: STORYBOARD });
});

test('what has not been agreed is left out, and five working days are usual', () => {
  const text = started(AGREED.replace('rubric: quality@2\n', '').replace('  holidays: [2026-05-14]\n', '  holidays: [2026-05-13]\n'), 'build')?.text;
  expect(text).toBe(`kind: review
schema-version: 1
id: card-build-1
title: 'Two-minute card: build, round 1'
status: open
deliverable: card
stage: build
round: 1
opened-on: 2026-05-11
due-on: 2026-05-19

reviewers:
  - person: rosa
    role: learning-lead

feedback: []
`);
});

test('a checkpoint without reviewers has an empty list', () => {
  expect(started(AGREED, 'trial')?.text).toContain('\n\nreviewers: []\n\n');
});

test('what is still open stays open', () => {
  const text = started(AGREED.replace('quality@2', '<which rubric>').replace('expert: kim', 'expert: <who>'), 'storyboard')?.text ?? '';
  expect(text).not.toContain('rubric:');
  expect(text).toContain('- person: <who reviews as expert>');
});

test('a scale that nobody knows is not offered', () => {
  expect(started(AGREED.replace('  - id: ready\n  - id: rework\n', ''), 'storyboard')?.text).toContain('#     level: <which level>\n');
});

test('the score lines are a list of scores once the # is taken away', () => {
  const { text = '', name = '' } = started(AGREED, 'storyboard') ?? {};
  const from = text.indexOf('# scores:');
  const scored = text.slice(0, from) + text.slice(from).replace(/^# ?/gm, '');
  const review = read(scored, name) as DocumentOf<'review'>;
  expect(review.complaints).toEqual([]);
  expect(itemsOf(review.content.scores).map(({ criterion }) => criterion?.value)).toEqual(['accuracy', 'practice']);
});

describe('rounds', () => {
  const after = (...reviews: readonly string[]) => AGREED + reviews.map((review, index) => `=== ${String(index)}.review.yaml\nkind: review\ndeliverable: card\n${review}\n`).join('');

  test('the next one follows the last one of the same checkpoint', () => {
    const next = started(after('stage: storyboard\nround: 3', 'stage: storyboard\nround: 1', 'stage: build\nround: 7'), 'storyboard');
    expect(next?.name).toBe('card-storyboard-4.review.yaml');
    expect(next?.text).toContain('round: 4\n');
  });
  test('one without a number is the first', () => {
    expect(started(after('stage: storyboard'), 'storyboard')?.name).toBe('card-storyboard-2.review.yaml');
  });
  test('nothing is written over', () => {
    expect(started(`${AGREED}=== other.review.yaml\nkind: review\nid: card-storyboard-1\n`, 'storyboard')).toBeUndefined();
    expect(started(`${AGREED}=== card-storyboard-1.review.yaml\nkind: review\ndeliverable: card\nstage: build\n`, 'storyboard')).toBeUndefined();
  });
});

test('a long id makes room for the checkpoint and the round', () => {
  const long = `${'a'.repeat(50)}-bcdefghijklm`;
  const review = started(AGREED.replace('id: card', `id: ${long}`), 'storyboard');
  expect(review?.name).toBe(`${'a'.repeat(50)}-storyboard-1.review.yaml`);
  const exact = 'a'.repeat(51);
  expect(started(AGREED.replace('id: card', `id: ${exact}`), 'storyboard')?.name).toBe(`${exact}-storyboard-1.review.yaml`);
});

test('without a name, or at a checkpoint that nobody agreed, there is nothing to start', () => {
  expect(started(AGREED.replace('id: card\n', ''), 'storyboard')).toBeUndefined();
  expect(started(AGREED, 'sketch')).toBeUndefined();
});

test('without a title the id has to do', () => {
  expect(started(AGREED.replace('title: Two-minute card\n', ''), 'storyboard')?.text).toContain("title: 'card: Storyboard, round 1'\n");
});

test('it lies beside the deliverable', () => {
  const { documents } = example(AGREED);
  const [first, ...others] = documents;
  const deliverable = read(first?.source ?? '', 'folder/cards/card.deliverable.yaml') as DocumentOf<'deliverable'>;
  const review = newReview({ deliverable, stage: 'storyboard', workspace: workspaceOf([deliverable, ...others]), today: TODAY });
  expect(review?.name).toBe('folder/cards/card-storyboard-1.review.yaml');
});

describe.each(workspaceNames)('in the workspace %s', (name) => {
  const { documents, workspace, settings } = exampleWorkspace(name);
  const deliverables = documents.filter((one): one is DocumentOf<'deliverable'> => one.kind === 'deliverable');
  const stages = documents.flatMap((one) => (one.kind === 'governance' ? itemsOf(one.content.checkpoints).flatMap(({ id }) => id?.value ?? []) : []));

  test('nobody complains about a round that has just been opened', () => {
    for (const deliverable of deliverables) {
      for (const stage of stages) {
        const started = newReview({ deliverable, stage, workspace, today: settings.today });
        if (!started) continue;
        const review = read(started.text, started.name);
        const excess = isBeyond(review, workspace) ? [expect.stringMatching(/^review\/rounds-exceeded /)] : [];
        expect(review && told(review, [...documents, review])).toEqual(excess);
      }
    }
  });

  /** More rounds than both sides agreed are still one's own choice, and are told as such. */
  function isBeyond(review: Document | undefined, around: Workspace): boolean {
    if (review?.kind !== 'review') return false;
    const { round, stage } = review.content;
    return (round?.value ?? 1) > (checkpointIn(familyOf(review, around).governance, stage?.value)?.rounds?.value ?? Number.POSITIVE_INFINITY);
  }

  /** A role that nobody holds is the only thing that is left to say. */
  const told = (review: Document, all: readonly Document[]): readonly string[] =>
    check(review, workspaceOf(all), settings, rules).filter(({ rule }) => rule !== 'file/placeholder').map(({ rule, message }) => `${rule} ${message}`);
});

function started(text: string, stage: string): ReturnType<typeof newReview> {
  const { document, workspace } = example(text);
  if (document.kind !== 'deliverable') throw new Error('The first file is the deliverable.');
  return newReview({ deliverable: document, stage, workspace, today: TODAY });
}
