import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { replaceScalar } from '../../edit';
import { roleIn, type Checkpoint } from '../../family';
import { itemsOf } from '../../located';
import { defineRule, type Fix, type Problem } from '../../rule';
import { nodeAt } from '../../tree';
import type { Workspace } from '../../workspace';
import { nameOf, peopleOf } from './people';

/** Whoever answers to the regulator and to the learners has the last word. */
export const finalApprovalOutside = defineRule({
  id: 'governance/final-approval-outside',
  kinds: ['governance', 'brief'],
  reads: ['family'],
  tier: 1,
  severity: 'error',
  summary: 'Final approval stays inside the organization.',
  why: 'The internal team continues to own stakeholder alignment, final compliance approval and launch communications (source document, “A Practical Example of L&D Outsourcing in Action”).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
  - id: studio
    side: partner
checkpoints:
  - id: storyboard
    decided-by: studio
  - id: final
    decided-by: head
`,
      `
kind: governance
status: agreed
checkpoints:
  - id: final
    decided-by: somebody-new
`,
      `
kind: governance
status: agreed
checkpoints:
  - id: final
`,
      `
kind: brief
status: agreed
compliance:
  final-approver: ida
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
`,
      `
kind: brief
status: agreed
compliance:
  final-approver: <who signs>
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
roles:
  - id: director
    title: Director
    side: internal
  - id: head
    title: Head of learning
    side: internal
  - id: studio
    title: The studio
    side: partner
checkpoints:
  - id: final
    title: Final version
    reviewers: [studio, head]
    decided-by: studio
#   ^^^^^^^^^^ error: “The studio” decides about “Final version”, the last checkpoint. Final approval stays inside your organization: name a role of yours.
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: director
    title: Director
    side: internal
  - id: head
    title: Head of learning
    side: internal
  - id: studio
    title: The studio
    side: partner
checkpoints:
  - id: final
    title: Final version
    reviewers: [studio, head]
    decided-by: head
`,
      },
      {
        text: `
kind: governance
status: draft
roles:
  - id: director
    side: internal
  - id: studio
    side: partner
checkpoints:
  - id: final
    reviewers: [studio]
    decided-by: studio # for now
#   ^^^^^^^^^^ warning: “studio” decides about “final”, the last checkpoint. Final approval stays inside your organization: name a role of yours.
`,
        fixed: `
kind: governance
status: draft
roles:
  - id: director
    side: internal
  - id: studio
    side: partner
checkpoints:
  - id: final
    reviewers: [studio]
    decided-by: director # for now
`,
      },
      {
        text: `
kind: brief
status: ready
owner: ida
sponsor: olu
compliance:
  final-approver: vic
# ^^^^^^^^^^^^^^ error: Vic Dahl works for the partner. Whoever confirms that legal duties are met belongs to your organization: name somebody inside.
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
  - id: olu
    side: internal
  - id: kim
    side: internal
    skills: [compliance]
  - id: vic
    name: Vic Dahl
    side: partner
    skills: [compliance]
`,
        fixed: `
kind: brief
status: ready
owner: ida
sponsor: olu
compliance:
  final-approver: kim
`,
      },
      {
        text: `
kind: brief
status: ready
owner: ida
sponsor: olu
compliance:
  final-approver: vic
# ^^^^^^^^^^^^^^ error: vic works for the partner. Whoever confirms that legal duties are met belongs to your organization: name somebody inside.
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [facilitation]
  - id: olu
    side: internal
  - id: vic
    side: partner
`,
        fixed: `
kind: brief
status: ready
owner: ida
sponsor: olu
compliance:
  final-approver: olu
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    if (document.kind === 'governance') yield* lastCheckpoint(document);
    else yield* compliance(document, workspace);
  },
});

function* lastCheckpoint(document: DocumentOf<'governance'>): Iterable<Problem> {
  const checkpoint = itemsOf(document.content.checkpoints).at(-1);
  const decider = checkpoint?.['decided-by'];
  const role = roleIn(document, decider?.value);
  if (!decider || role?.side?.value !== 'partner') return;
  yield {
    at: decider.place,
    message: l10n.t('“{0}” decides about “{1}”, the last checkpoint. Final approval stays inside your organization: name a role of yours.', role.title?.value ?? decider.value, checkpoint.title?.value ?? checkpoint.id?.value ?? ''),
    fixes: () => choices(document, decider.place.path, inside(document, checkpoint)),
  };
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The roles inside, those who review there anyway first. */
function inside({ content }: DocumentOf<'governance'>, checkpoint: Checkpoint | undefined): { readonly all: readonly Choice[]; readonly likely: readonly Choice[] } {
  const reviewers = new Set(itemsOf(checkpoint?.reviewers).map(({ value }) => value));
  const all = itemsOf(content.roles).flatMap(({ id, side, title }) => (id && side?.value === 'internal' ? [{ id: id.value, name: title?.value ?? id.value }] : []));
  return { all, likely: all.filter(({ id }) => reviewers.has(id)) };
}

function* compliance(document: DocumentOf<'brief'>, workspace: Workspace): Iterable<Problem> {
  const { compliance: duties, sponsor, owner } = document.content;
  const approver = duties?.['final-approver'];
  if (!approver || workspace.person(approver.value)?.side?.value !== 'partner') return;
  yield {
    at: approver.place,
    message: l10n.t('{0} works for the partner. Whoever confirms that legal duties are met belongs to your organization: name somebody inside.', nameOf(approver.value, workspace)),
    fixes: () => {
      const all = peopleOf('internal', workspace, [sponsor?.value, owner?.value]);
      const likely = all.filter(({ id }) => itemsOf(workspace.person(id)?.skills).some(({ value }) => value === 'compliance'));
      return choices(document, approver.place.path, { all, likely });
    },
  };
}

/** One mend for each choice, the likely ones first; the obvious one when there is only one. */
function choices(document: DocumentOf<'governance'> | DocumentOf<'brief'>, path: readonly (string | number)[], { all, likely }: { readonly all: readonly Choice[]; readonly likely: readonly Choice[] }): Fix[] {
  const node = nodeAt(document.root, path);
  if (node?.type !== 'scalar') return [];
  const obvious = likely.length === 1 ? likely[0] : all.length === 1 ? all[0] : undefined;
  return [...new Set([...likely, ...all])].slice(0, 5).map((choice) => ({
    title: l10n.t('Let “{0}” have the last word', choice.name),
    edits: [replaceScalar(node, choice.id)],
    ...(choice === obvious ? { preferred: true } : {}),
  }));
}
