import * as l10n from '@vscode/l10n';
import { titleOf } from '../../document';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { nameOf } from '../governance/people';

/** The work is as fast as the one person everything waits for. */
export const reviewerOverloaded = defineRule({
  id: 'scale/reviewer-overloaded',
  kinds: ['review'],
  reads: ['workspace'],
  tier: 2,
  severity: 'info',
  thresholds: { 'reviewer-open-reviews': 4 },
  summary: 'Nobody has more open reviews than they can do.',
  why: 'Organizations that add external production capacity without redesigning their internal request and review processes often find that the bottleneck simply shifts rather than resolves (source document, “Treating scale as automatic”).',
  examples: {
    clean: [
      `
kind: review
id: a
status: open
reviewers:
  - person: kim
=== b.review.yaml
kind: review
id: b
status: open
reviewers:
  - person: kim
=== c.review.yaml
kind: review
id: c
status: open
reviewers:
  - person: kim
=== d.review.yaml
kind: review
id: d
status: open
reviewers:
  - person: kim
`,
      // What is closed waits for nobody.
      `
kind: review
id: a
status: closed
reviewers:
  - person: kim
=== b.review.yaml
kind: review
id: b
status: open
reviewers:
  - person: kim
=== c.review.yaml
kind: review
id: c
status: open
reviewers:
  - person: kim
=== team.workspace.yaml
kind: workspace
thresholds:
  reviewer-open-reviews: 1
`,
    ],
    marked: [
      {
        text: `
kind: review
id: a
status: open
reviewers:
  - person: kim
#   ^^^^^^^^^^^ info: Kim Sato has 2 open reviews, more than the 1 that one person can do in time. The work waits here now: let somebody else review.
  - person: kim
#   ^^^^^^^^^^^ info: Kim Sato has 2 open reviews, more than the 1 that one person can do in time. The work waits here now: let somebody else review.
  - person: ida
  - role: head
  - person: olu
    submitted-on: 2026-05-08
=== b.review.yaml
kind: review
id: b
status: open
reviewers:
  - person: kim
  - person: olu
=== c.review.yaml
kind: review
id: c
status: open
reviewers:
  - person: olu
=== d.review.yaml
kind: review
id: d
status: closed
reviewers:
  - person: ida
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Sato
=== team.workspace.yaml
kind: workspace
thresholds:
  reviewer-open-reviews: 1
`,
      },
      {
        text: `
kind: review
id: a
status: open
reviewers:
  - person: kim
#   ^^^^^^^^^^^ info: kim has 5 open reviews, more than the 4 that one person can do in time. The work waits here now: let somebody else review.
=== b.review.yaml
kind: review
id: b
status: open
reviewers:
  - person: kim
=== c.review.yaml
kind: review
id: c
status: open
reviewers:
  - person: kim
=== d.review.yaml
kind: review
id: d
status: open
reviewers:
  - person: kim
=== e.review.yaml
kind: review
id: e
status: open
reviewers:
  - person: kim
`,
      },
    ],
  },
  *check({ status, reviewers }, { document, workspace, threshold }) {
    if (status?.value !== 'open') return;
    const most = threshold('reviewer-open-reviews');
    for (const { place, person, 'submitted-on': submitted } of itemsOf(reviewers)) {
      if (!person || submitted) continue;
      // Somebody named twice in one review has one review to do.
      const open = [...new Set(workspace.openReviewsOf(person.value))];
      if (open.length <= most) continue;
      yield {
        at: place,
        message: l10n.t('{0} has {1} open reviews, more than the {2} that one person can do in time. The work waits here now: let somebody else review.', nameOf(person.value, workspace), open.length, most),
        related: open.filter((review) => review !== document).map((review) => ({ document: review.name, span: { start: 0, end: 0 }, message: l10n.t('Also open: {0}', titleOf(review) ?? review.name) })),
      };
    }
  },
});
