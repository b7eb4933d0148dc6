import * as l10n from '@vscode/l10n';
import type { Version } from '../../history';
import { defineRule } from '../../rule';
import { textAt } from '../../values';
import { fact, versionsOf, when } from '../past';
import { personBehind, sideOf, sidesBehind } from '../signatures';

/** Work is approved by the side that asked for it. Who typed the approval is no proof, but worth a question. */
export const approvedByPartnerCommit = defineRule({
  id: 'review/approved-by-partner-commit',
  kinds: ['review'],
  reads: ['family', 'date', 'history'],
  tier: 3,
  severity: 'info',
  summary: 'Approvals are recorded by the internal side.',
  why: 'The internal team owns final approval, whatever the partner does (source document, “A practical example”). An approval that the partner recorded may be quite right; a word of the other side makes it sure.',
  examples: {
    clean: [
      `
kind: review
id: draft-1
outcome: approve
=== team.people.yaml
kind: people
people:
  - id: pat
    side: internal
    email: pat@example.org
=== 2026-03-02 example.review.yaml
kind: review
id: draft-1
=== 2026-03-09 example.review.yaml by Pat <pat@example.org>
`,
      // Nobody knows who that was.
      `
kind: review
id: draft-1
outcome: approve
=== team.people.yaml
kind: people
people:
  - id: vic
    side: partner
    email: vic@partner.example
=== 2026-03-02 example.review.yaml
kind: review
id: draft-1
=== 2026-03-09 example.review.yaml by Robin <robin@partner.example>
`,
      // Somebody of the internal side went through it afterwards.
      `
kind: review
id: draft-1
outcome: approve
decided-by: pat
=== team.people.yaml
kind: people
people:
  - id: vic
    side: partner
    email: vic@partner.example
  - id: pat
    side: internal
    name: Pat Moss
=== 2026-03-02 example.review.yaml
kind: review
id: draft-1
=== 2026-03-09 example.review.yaml by Vic <vic@partner.example>
kind: review
id: draft-1
outcome: approve
=== 2026-03-10 example.review.yaml by pat moss <pm@example.org>
`,
      // The partner asks for changes, or is named as who decided, which is told elsewhere.
      `
kind: review
id: draft-1
outcome: revise
=== team.people.yaml
kind: people
people:
  - id: vic
    side: partner
    handle: '@vic'
=== 2026-03-09 example.review.yaml by vic <vic@partner.example>
`,
      `
kind: review
id: draft-1
outcome: approve
decided-by: vic
=== team.people.yaml
kind: people
people:
  - id: vic
    side: partner
    handle: '@vic'
=== 2026-03-09 example.review.yaml by vic <vic@partner.example>
`,
    ],
    marked: [
      {
        text: `
kind: review
id: draft-1
outcome: approve-with-fixes
#^^^^^^ info: Vic Vance is on the partner side and recorded this approval on 2026-03-09 (a000002). Ask pat to confirm it.
decided-by: pat
=== team.people.yaml
kind: people
people:
  - id: vic
    name: Vic Vance
    side: partner
    handle: vicvance
  - id: other
    side: internal
    handle: other
=== 2026-03-02 example.review.yaml by Somebody <somebody@example.org>
kind: review
id: draft-1
outcome: revise
=== 2026-03-09 example.review.yaml by V <123+VicVance@users.noreply.github.com>
`,
      },
      {
        text: `
kind: review
id: draft-1
outcome: approve
#^^^^^^ info: vic is on the partner side and recorded this approval on 2026-03-09 (a000001). Ask somebody of the internal side to confirm it.
=== team.people.yaml
kind: people
people:
  - id: vic
    side: partner
    email: Vic@partner.example
=== 2026-03-09 example.review.yaml by V <vic@Partner.example>
kind: review
id: draft-1
outcome: approve-with-fixes
=== 2026-03-10 example.review.yaml by V <vic@Partner.example>
`,
      },
    ],
  },
  *check(review, { document, history, workspace, settings }) {
    const { outcome } = review;
    const versions = versionsOf(document, { history, workspace, settings });
    const approved = versions.findIndex((_, index) => versions.slice(index).every(isApproved));
    const version = versions[approved];
    if (!outcome || version?.commit === undefined) return;
    const person = personBehind(version.author, workspace);
    const decider = workspace.person(review['decided-by']?.value);
    if (!person || sideOf(person) !== 'partner' || sideOf(decider) === 'partner') return;
    if (versions.slice(approved).some((later) => sidesBehind(later, workspace).has('internal'))) return;
    yield {
      at: outcome.place,
      message: l10n.t('{0} is on the partner side and recorded this approval {1}. Ask {2} to confirm it.', person.name?.value ?? person.id?.value ?? '', when(version), decider?.name?.value ?? review['decided-by']?.value ?? l10n.t('somebody of the internal side')),
      related: [fact(document, outcome.place, l10n.t('Commit {0} by {1}', version.commit.slice(0, 7), version.author.name))],
    };
  },
});

const isApproved = ({ data }: Version): boolean => ['approve', 'approve-with-fixes'].includes(textAt(data, 'outcome') ?? '');
