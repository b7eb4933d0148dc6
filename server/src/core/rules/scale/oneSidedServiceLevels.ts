import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { freeId } from '../governance/people';
import { ownPromise } from '../governance/templates';
import { writeItem } from '../sections';

/** A partner that has to wait for answers cannot keep its dates. */
export const oneSidedServiceLevels = defineRule({
  id: 'scale/one-sided-service-levels',
  kinds: ['governance'],
  reads: ['file'],
  tier: 2,
  severity: 'info',
  summary: 'Both sides promise something.',
  why: 'Scale needs the input side, briefs, assets, SME access and approval workflows, to be structured too, or else the bottleneck simply shifts (source document, “Treating scale as automatic”).',
  examples: {
    clean: [
      `
kind: governance
service-levels:
  - id: first-draft
    applies-to: partner
  - id: review-time
    applies-to: internal
`,
      `
kind: governance
service-levels:
  - id: answers
    applies-to: both
`,
      `
kind: governance
service-levels:
  - id: first-draft
    applies-to: partner
  - id: answers
`,
      `
kind: governance
service-levels: []
`,
    ],
    marked: [
      {
        text: `
kind: governance
service-levels:
#^^^^^^^^^^^^^ info: Only the partner promises something. Add your side: how fast you review, answer and send material. The work is as fast as the slower side.
  - id: review-time
    applies-to: partner
  - id: first-draft
    applies-to: partner
`,
        fixed: `
kind: governance
service-levels:
  - id: review-time
    applies-to: partner
  - id: first-draft
    applies-to: partner
  - id: review-time-2
    what: Reviews finished on time
    target: <what share of them per quarter>
    measured-by: Dates in the review files
    applies-to: internal
`,
      },
    ],
  },
  *check(governance, { document }) {
    const levels = governance['service-levels'];
    if (!levels || levels.items.length === 0 || levels.items.some((level) => level['applies-to']?.value !== 'partner')) return;
    yield {
      at: levels.place,
      message: l10n.t('Only the partner promises something. Add your side: how fast you review, answer and send material. The work is as fast as the slower side.'),
      fixes: () => addOwn(document),
    };
  },
});

function addOwn(document: DocumentOf<'governance'>): Fix[] {
  const id = freeId('review-time', itemsOf(document.content['service-levels']).map((level) => level.id?.value));
  const edit = writeItem(document, [], 'service-levels', ownPromise(id));
  return edit ? [{ title: l10n.t('Add a promise of your own: reviews on time'), edits: [edit], preferred: true }] : [];
}
