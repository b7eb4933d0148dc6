import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { roleIn } from '../../family';
import { itemsOf, type Located } from '../../located';
import { defineRule, type Fix, type Related } from '../../rule';
import type { Review } from '../../schema/types';
import type { Workspace } from '../../workspace';
import { listed, nameOf, personName } from '../names';
import { around, holders, type Around } from './around';

type Reviewer = Located<NonNullable<Review['reviewers']>[number]>;

/** What lies around the review in the examples. */
const AROUND = `=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
governance: works
team:
  expert: kim
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: learning-lead
    title: Learning lead
    person: rosa
    deputy: jo
  - id: sponsor
    title: Business sponsor
    person: rosa
  - id: expert
    per-brief: true
  - id: works-council
    title: Works council
  - id: studio
    title: Studio
    person: vic
checkpoints:
  - id: storyboard
    title: Storyboard
    reviewers: [learning-lead, expert, works-council]
    consolidated-by: learning-lead
  - id: final
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Ode
  - id: rosa
    name: Rosa Brandt
  - id: jo
  - id: vic
    name: Vic Duarte
`;

/** A voice that nobody planned with speaks late, and costs a round. */
export const uninvitedReviewer = defineRule({
  id: 'review/uninvited-reviewer',
  kinds: ['review'],
  reads: ['family'],
  tier: 1,
  severity: 'warning',
  summary: 'Whoever reviews is named at the checkpoint and holds the role.',
  why: 'Structured review governance is as important as any authoring capability; without it, each stakeholder engages with content on different terms (source document, “Review, Revision, and Approval”). Reviewers who appear late and uninvited cause most of the rework.',
  examples: {
    clean: [
      `
kind: review
deliverable: card
stage: storyboard
reviewers:
  - person: rosa
    role: learning-lead
  - person: jo
    role: learning-lead
  - person: kim
    role: expert
  - person: stranger
    role: expert
  - person: kim
    role: no-such-role
  - person: kim
    role: works-council
  - role: expert
  - person: <who knows the presses>
    role: expert
${AROUND}`,
      `
kind: review
deliverable: card
stage: final
reviewers:
  - person: vic
    role: studio
${AROUND}`,
      `
kind: review
deliverable: card
stage: unknown
reviewers:
  - person: vic
    role: studio
${AROUND}`,
    ],
    marked: [
      {
        text: `
kind: review
deliverable: card
stage: storyboard
reviewers:
  - person: vic
#   ^^^^^^^^^^^ warning: Vic Duarte is not asked to review at “Storyboard” as “Studio”. Late voices cost a round; pass comments through whoever merges them.
    role: studio
${AROUND}`,
      },
      {
        text: `
kind: review
deliverable: card
stage: storyboard
consolidated-by: kim
reviewers:
  - person: rosa
#   ^^^^^^^^^^^^ warning: Rosa Brandt is not asked to review at “Storyboard” as “Business sponsor”. Late voices cost a round; pass comments through whoever merges them.
    role: sponsor
${AROUND}`,
        fixed: `
kind: review
deliverable: card
stage: storyboard
consolidated-by: kim
reviewers:
  - person: rosa
    role: learning-lead
`,
      },
      {
        text: `
kind: review
deliverable: card
stage: storyboard
reviewers:
  - person: vic
#   ^^^^^^^^^^^ warning: “Learning lead” is held by Rosa Brandt and jo, not by Vic Duarte. Late voices cost a round; agree first who reviews.
    role: learning-lead
${AROUND}`,
      },
    ],
  },
  *check(review, { document, workspace }) {
    const family = around(document, workspace);
    const invited = itemsOf(family.checkpoint?.reviewers).map(({ value }) => value);
    if (invited.length === 0) return;
    for (const reviewer of itemsOf(review.reviewers)) {
      const message = objection(reviewer, invited, family, workspace);
      if (message) yield { at: reviewer.place, message, related: related(family, workspace), fixes: () => asInvited(reviewer, invited, family) };
    }
  },
});

/** Undefined when nothing speaks against this reviewer, or when too little is known about them. */
function objection({ person, role }: Reviewer, invited: readonly string[], family: Around, workspace: Workspace): string | undefined {
  const known = roleIn(family.governance, role?.value);
  if (!person || !role || !known || !workspace.person(person.value) || !family.checkpoint) return undefined;
  const name = personName(workspace, person.value);
  if (!invited.includes(role.value)) {
    return l10n.t('{0} is not asked to review at “{1}” as “{2}”. Late voices cost a round; pass comments through whoever merges them.', name, nameOf(family.checkpoint), nameOf(known));
  }
  const held = holders(family, role.value);
  if (held.length === 0 || held.includes(person.value)) return undefined;
  return l10n.t('“{0}” is held by {1}, not by {2}. Late voices cost a round; agree first who reviews.', nameOf(known), listed(held.map((one) => personName(workspace, one))), name);
}

/** Who is asked, and who turns the comments into one list. */
function related(family: Around, workspace: Workspace): readonly Related[] {
  const { governance, checkpoint } = family;
  const { reviewers, 'consolidated-by': merges } = checkpoint ?? {};
  const merging = holders(family, merges?.value)[0];
  if (!governance) return [];
  return [
    ...(reviewers ? [{ document: governance.name, span: reviewers.place.node.span, message: l10n.t('These roles review at this checkpoint.') }] : []),
    ...(merges && merging !== undefined ? [{ document: governance.name, span: merges.place.node.span, message: l10n.t('{0} merges the comments.', personName(workspace, merging)) }] : []),
  ];
}

/** Somebody who is asked as something else has only written the wrong role. */
function asInvited({ person, role }: Reviewer, invited: readonly string[], family: Around): Fix[] {
  if (!person || role?.place.node.type !== 'scalar') return [];
  const { node } = role.place;
  return invited
    .filter((one) => holders(family, one).includes(person.value))
    .map((one, index) => ({ title: l10n.t('Change the role to “{0}”', one), edits: [replaceScalar(node, one)], ...(index === 0 ? { preferred: true } : {}) }));
}
