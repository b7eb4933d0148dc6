import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';

/** A long list is skimmed, and what is skimmed is not judged. */
export const tooManyCriteria = defineRule({
  id: 'rubric/too-many-criteria',
  kinds: ['rubric'],
  reads: ['file'],
  tier: 3,
  severity: 'info',
  thresholds: { 'rubric-criteria': 12 },
  summary: 'A rubric has as many criteria as one reviewer can use.',
  why: 'A quality rubric has to be shared to keep quality consistent (source document, FAQ); reviewers share what they can hold in mind.',
  examples: {
    clean: [
      `
kind: rubric
criteria: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}, {id: g}, {id: h}, {id: i}, {id: j}, {id: k}, {id: l}]
`,
      `
kind: rubric
`,
    ],
    marked: [
      {
        text: `
kind: rubric
criteria: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}, {id: g}, {id: h}, {id: i}, {id: j}, {id: k}, {id: l}, {id: m}]
#^^^^^^^ info: This rubric has 13 criteria. Reviewers rarely use more than 12; join those that look at the same thing.
`,
      },
    ],
  },
  *check({ criteria }, { threshold }) {
    const most = threshold('rubric-criteria');
    const count = itemsOf(criteria).length;
    if (!criteria || count <= most) return;
    yield {
      at: criteria.place,
      message: l10n.t('This rubric has {0} criteria. Reviewers rarely use more than {1}; join those that look at the same thing.', count, most),
    };
  },
});
