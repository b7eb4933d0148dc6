import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { keyOr, lacks } from '../missing';
import { writeItem } from '../sections';
import { freeId } from './people';
import { businessReviewItem, castOf, NEEDS_INTAKE } from './templates';

/** Where the work goes on and on, both sides regularly ask whether it still does what it is for. */
export const noBusinessReview = defineRule({
  id: 'governance/no-business-review',
  kinds: ['governance'],
  reads: ['file'],
  tier: 2,
  severity: ['none', 'warning', 'warning'],
  summary: 'A managed service or a center of expertise has a regular business review.',
  why: 'Organizations that get the most from their partners invest in regular business reviews (source document, “What Separates Strategic Partnerships from Vendor Transactions”).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
engagement:
  model: managed-services
meetings:
  - id: weekly
    purpose: status
  - id: quarterly
    purpose: business-review
`,
      `
kind: governance
status: agreed
engagement:
  model: project-based
`,
      `
kind: governance
status: draft
engagement:
  model: managed-services
`,
      `
kind: governance
status: agreed
`,
      // What the meeting is for is still to be said.
      `
kind: governance
status: agreed
engagement:
  model: hybrid-coe
meetings:
  - id: quarterly
`,
      `
kind: governance
status: agreed
engagement:
  model: hybrid-coe
meetings: every Monday
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
engagement:
  model: managed-services
# ^^^^^ warning: Plan a regular business review with both sides: shared goals, results, and what to change.
roles:
  - id: head
    side: internal
  - id: sponsor
    side: internal
  - id: service-manager
    side: partner
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: managed-services
roles:
  - id: head
    side: internal
  - id: sponsor
    side: internal
  - id: service-manager
    side: partner
meetings:
  - id: business-review
    title: Quarterly business review
    every: quarter
    purpose: business-review
    attendees:
      - sponsor
      - head
      - service-manager
`,
      },
      {
        text: `
kind: governance
status: agreed
engagement:
  model: hybrid-coe
meetings:
#^^^^^^^ warning: Plan a regular business review with both sides: shared goals, results, and what to change.
  - id: business-review # on Mondays
    purpose: status
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: hybrid-coe
meetings:
  - id: business-review # on Mondays
    purpose: status
  - id: business-review-2
    title: Quarterly business review
    every: quarter
    purpose: business-review
    attendees:
      - <the role that decides when they cannot>
      - <the role that leads the learning work>
      - <the role that leads for the partner>
`,
      },
    ],
  },
  *check({ engagement, meetings }, { document }) {
    const model = engagement?.model;
    if (!model || !NEEDS_INTAKE.has(model.value)) return;
    if (!meetings && !lacks(document.root, 'meetings', meetings)) return;
    if (itemsOf(meetings).some(({ purpose }) => !purpose || purpose.value === 'business-review')) return;
    yield {
      at: keyOr(document.root, 'meetings', model.place),
      message: l10n.t('Plan a regular business review with both sides: shared goals, results, and what to change.'),
      fixes: () => addReview(document),
    };
  },
});

function addReview(document: DocumentOf<'governance'>): Fix[] {
  const id = freeId('business-review', itemsOf(document.content.meetings).map((meeting) => meeting.id?.value));
  const edit = writeItem(document, [], 'meetings', businessReviewItem(id, castOf(document.content)));
  return edit ? [{ title: l10n.t('Add a business review every quarter'), edits: [edit], preferred: true }] : [];
}
