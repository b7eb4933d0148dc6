import { describe, expect, test } from 'vitest';
import type { Document } from '../../../server/src/core/document';
import { startReview } from '../../../server/src/core/features/startReview';
import { workspaceOf } from '../../../server/src/core/workspace';
import { exampleWorkspace, storyDay, workspaceNames } from '../../support/examples';
import { mended } from '../../support/fixes';
import { example, TODAY } from '../../support/marked';
import { checkIn } from '../../support/versions';

const CARD = `
kind: deliverable
schema-version: 1
id: card
title: Two-minute card
status: designing
type: job-aid
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
governance: works
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: expert
    person: kim
checkpoints:
  - id: script
    for: [video]
    reviewers: [expert]
  - id: storyboard
    title: Storyboard
    reviewers: [expert]
  - id: build
    reviewers: [expert]
`;

const review = (stage: string, round: number, lines: string): string => `=== files/card-${stage}-${String(round)}.review.yaml\nkind: review\nid: card-${stage}-${String(round)}\ndeliverable: card\nstage: ${stage}\nround: ${String(round)}\n${lines}\n`;

function offered(text: string): ReturnType<typeof startReview> {
  const { document, workspace } = example(text);
  return startReview(document, workspace, TODAY);
}

describe('the review that comes next', () => {
  test('at the first checkpoint of its kind, everything filled in', () => {
    const fix = offered(CARD);
    expect(fix?.title).toBe('Start the review “Storyboard”, round 1');
    expect(fix?.edits).toEqual([]);
    expect(fix?.creates).toMatchObject([{ name: 'card-storyboard-1.review.yaml' }]);
    expect(fix?.creates?.[0]?.text).toContain('\nstage: storyboard\nround: 1\nopened-on: 2026-05-11\n');
  });

  test('another round where the last one did not approve, beside the round before', () => {
    const fix = offered(CARD + review('storyboard', 1, 'status: closed\noutcome: revise'));
    expect(fix?.title).toBe('Start the review “Storyboard”, round 2');
    expect(fix?.creates).toMatchObject([{ name: 'files/card-storyboard-2.review.yaml' }]);
  });

  test.each(['approve', 'approve-with-fixes'])('the next checkpoint after “%s”', (outcome) => {
    const storyboard = CARD + review('storyboard', 1, `status: closed\noutcome: ${outcome}`);
    expect(offered(storyboard)?.title).toBe('Start the review “build”, round 1');
    expect(offered(storyboard + review('build', 1, `status: closed\noutcome: ${outcome}`))).toBeUndefined();
  });

  test('none while one is open, or for what nobody makes any more', () => {
    expect(offered(CARD + review('build', 1, 'status: open'))).toBeUndefined();
    expect(offered(CARD.replace('designing', 'withdrawn'))).toBeUndefined();
    expect(offered(CARD.replace('id: card\n', ''))).toBeUndefined();
    expect(offered(CARD.replace(/checkpoints:[^]*$/, ''))).toBeUndefined();
    expect(offered('kind: brief\nid: safety\n')).toBeUndefined();
  });
});

test.each(workspaceNames)('in the workspace %s a review that was started gives no reason to complain', (name) => {
  const { documents, workspace, settings } = exampleWorkspace(name, storyDay(name));
  const before = checkIn(documents, settings);
  for (const document of documents) {
    const fix = startReview(document, workspace, settings.today);
    if (!fix) continue;
    const after = mended(fix, document, documents);
    const check = checkIn(after, settings);
    const told = (one: Document, found: typeof check): readonly string[] => found(one).filter(({ severity, rule }) => rule !== 'file/placeholder' && (severity === 'error' || severity === 'warning')).map(({ rule, message }) => `${rule} ${message}`);
    for (const one of after) expect(told(one, check).filter((line) => !documents.includes(one) || !told(one, before).includes(line))).toEqual([]);
    expect(startReview(document, workspaceOf(after), settings.today)).toBeUndefined();
  }
});
