import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { nameOf } from '../names';

/** Every voice adds comments, and many voices add contradictions. */
export const tooManyReviewers = defineRule({
  id: 'review/too-many-reviewers',
  kinds: ['governance'],
  reads: ['file'],
  tier: 3,
  severity: 'info',
  thresholds: { 'checkpoint-reviewers': 5 },
  summary: 'Few and named people review at a checkpoint.',
  why: 'When each stakeholder engages with content on different terms, the result is conflicting feedback and multiple revision rounds (source document, “Review, Revision, and Approval”).',
  examples: {
    clean: [
      `
kind: governance
checkpoints:
  - id: storyboard
    reviewers: [lead, expert, legal, brand, safety]
  - id: build
`,
      `
kind: governance
checkpoints:
  - id: storyboard
    reviewers: [lead, expert, legal, brand, safety, lead]
`,
    ],
    marked: [
      {
        text: `
kind: governance
checkpoints:
  - id: storyboard
    title: Storyboard
    reviewers: [lead, expert, legal, brand, safety, works-council]
#   ^^^^^^^^^ info: 6 roles review at “Storyboard”. More than 5 voices usually adds a round; inform the others instead.
`,
      },
    ],
  },
  *check(governance, { threshold }) {
    const most = threshold('checkpoint-reviewers');
    for (const checkpoint of itemsOf(governance.checkpoints)) {
      const { reviewers } = checkpoint;
      const count = new Set(itemsOf(reviewers).map(({ value }) => value)).size;
      if (!reviewers || count <= most) continue;
      yield {
        at: reviewers.place,
        message: l10n.t('{0} roles review at “{1}”. More than {2} voices usually adds a round; inform the others instead.', count, nameOf(checkpoint), most),
      };
    }
  },
});
