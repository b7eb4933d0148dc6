import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { scalarText } from '../../edit';
import { holdersOf, roleIn, type Checkpoint } from '../../family';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Workspace } from '../../workspace';
import { writeField, writeItem } from '../sections';
import { freeId, peopleOf } from './people';

/** Somebody inside has to be able to tell good learning design from a nice surface. */
export const noQualifiedReviewer = defineRule({
  id: 'governance/no-qualified-reviewer',
  kinds: ['governance'],
  reads: ['family'],
  tier: 1,
  severity: ['none', 'none', 'warning'],
  summary: 'Somebody inside with design skill takes part in the reviews.',
  why: 'Quality depends on an internal review process led by someone with enough instructional design literacy to evaluate work substantively (source document, FAQ).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: ida
checkpoints:
  - id: storyboard
    decided-by: head
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [instructional-design]
`,
      `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: ida
    deputy: olu
checkpoints:
  - id: storyboard
    reviewers: [head]
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
  - id: olu
    side: internal
    skills: [facilitation, learning-experience-design]
`,
      // Nobody's skills are written down, so that nobody can say.
      `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: ida
checkpoints:
  - id: storyboard
    reviewers: [head]
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
`,
      // Who holds the role is told elsewhere to be missing, or unknown.
      `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
checkpoints:
  - id: storyboard
    reviewers: [head]
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [facilitation]
`,
      `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: somebody-new
checkpoints:
  - id: storyboard
    reviewers: [head]
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [facilitation]
`,
      `
kind: governance
status: agreed
checkpoints:
  - id: storyboard
    reviewers: [head]
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [facilitation]
`,
      `
kind: governance
status: agreed
checkpoints: []
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [facilitation]
`,
      `
kind: governance
status: draft
roles:
  - id: head
    side: internal
    person: ida
checkpoints:
  - id: storyboard
    reviewers: [head]
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [facilitation]
`,
    ],
    marked: [
      {
        // The partner's designer does not count, and the experts change from brief to brief.
        text: `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: ida
  - id: expert
    side: internal
    per-brief: true
  - id: designer
    side: partner
    person: vic
  - id: coach
    title: Learning coach
    side: internal
    person: kim
checkpoints:
#^^^^^^^^^^ warning: Nobody inside who reviews or decides has design skill. Somebody of yours must be able to judge the learning design: add one.
  - id: storyboard
    title: Storyboard
    reviewers: [head, expert, designer]
    consolidated-by: head
    decided-by: head
  - id: final
    reviewers: [head]
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [facilitation]
  - id: vic
    side: partner
    skills: [instructional-design]
  - id: kim
    name: Kim Sato
    side: internal
    skills: [instructional-design]
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: ida
  - id: expert
    side: internal
    per-brief: true
  - id: designer
    side: partner
    person: vic
  - id: coach
    title: Learning coach
    side: internal
    person: kim
checkpoints:
  - id: storyboard
    title: Storyboard
    reviewers: [head, expert, designer, coach]
    consolidated-by: head
    decided-by: head
  - id: final
    reviewers: [head]
`,
      },
      {
        // Who has the skill has no role yet; and now that two review, one of them makes one list.
        text: `
kind: governance
status: agreed
roles:
  - id: design-reviewer
    side: internal
    person: ida
checkpoints:
#^^^^^^^^^^ warning: Nobody inside who reviews or decides has design skill. Somebody of yours must be able to judge the learning design: add one.
  - id: storyboard
    reviewers: [design-reviewer]
    decided-by: design-reviewer
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [facilitation]
  - id: kim
    name: Kim Sato
    side: internal
    skills: [instructional-design]
  - id: vic
    side: partner
    skills: [instructional-design]
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: design-reviewer
    side: internal
    person: ida
  - id: design-reviewer-2
    title: Design reviewer
    side: internal
    person: kim
checkpoints:
  - id: storyboard
    reviewers: [design-reviewer, design-reviewer-2]
    consolidated-by: design-reviewer-2
    decided-by: design-reviewer
`,
      },
      {
        text: `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: ida
checkpoints:
#^^^^^^^^^^ warning: Nobody inside who reviews or decides has design skill. Somebody of yours must be able to judge the learning design: add one.
  - id: storyboard
    decided-by: head
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
    skills: [facilitation]
  - id: kim
    side: internal
    skills: [instructional-design]
  - id: lou
    side: internal
    skills: [learning-experience-design]
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: ida
  - id: design-reviewer
    title: Design reviewer
    side: internal
    person: kim
checkpoints:
  - id: storyboard
    reviewers: [design-reviewer]
    decided-by: head
`,
      },
    ],
  },
  *check({ checkpoints }, { document, workspace }) {
    if (!checkpoints || checkpoints.items.length === 0) return;
    const people = reviewingInside(document, checkpoints.items);
    if (!people || people.some((id) => !workspace.person(id) || isDesigner(id, workspace)) || !anySkills(workspace)) return;
    yield {
      at: checkpoints.place,
      message: l10n.t('Nobody inside who reviews or decides has design skill. Somebody of yours must be able to judge the learning design: add one.'),
      fixes: () => suggestions(document, workspace),
    };
  },
});

/** The people inside who review or decide. Undefined when a role is unknown, or nobody holds it: then nobody can say. */
function reviewingInside(document: DocumentOf<'governance'>, checkpoints: readonly Checkpoint[]): readonly string[] | undefined {
  const named = checkpoints.flatMap(({ reviewers, 'decided-by': decider }) => [...itemsOf(reviewers), ...(decider ? [decider] : [])].map(({ value }) => value));
  const people: string[] = [];
  for (const id of new Set(named)) {
    const role = roleIn(document, id);
    if (!role) return undefined;
    if (role.side?.value === 'partner' || role['per-brief']?.value) continue;
    if (!role.person) return undefined;
    people.push(...holdersOf(document, id));
  }
  return people;
}

const isDesigner = (id: string, workspace: Workspace): boolean => itemsOf(workspace.person(id)?.skills).some(({ value }) => value === 'instructional-design' || value === 'learning-experience-design');

const anySkills = (workspace: Workspace): boolean => workspace.personIds().some((id) => itemsOf(workspace.person(id)?.skills).length > 0);

/** People inside with the skill, each with a seat at the first checkpoint. */
function suggestions(document: DocumentOf<'governance'>, workspace: Workspace): Fix[] {
  const able = peopleOf('internal', workspace).filter(({ id }) => isDesigner(id, workspace)).slice(0, 4);
  return able.flatMap(({ id, name }) => {
    const edits = seat(document, id);
    return edits ? [{ title: l10n.t('Let {0} review “{1}”', name, titleOfFirst(document)), edits, ...(able.length === 1 ? { preferred: true } : {}) }] : [];
  });
}

function titleOfFirst({ content }: DocumentOf<'governance'>): string {
  const [first] = itemsOf(content.checkpoints);
  return first?.title?.value ?? first?.id?.value ?? '';
}

/** A person as reviewer of the first checkpoint: in a role they hold already, or in a new one. */
function seat(document: DocumentOf<'governance'>, person: string): Fix['edits'] | undefined {
  const roles = itemsOf(document.content.roles);
  const held = roles.find((role) => role.id && role.side?.value === 'internal' && role.person?.value === person)?.id?.value;
  const id = held ?? freeId('design-reviewer', roles.map((role) => role.id?.value));
  const [first] = itemsOf(document.content.checkpoints);
  const path = first?.place.path ?? [];
  const edits = [
    ...(held === undefined ? [writeItem(document, [], 'roles', [`id: ${id}`, `title: ${scalarText(l10n.t('Design reviewer'))}`, 'side: internal', `person: ${person}`])] : []),
    writeItem(document, path, 'reviewers', id),
    // Who reviews with others needs somebody who makes one list of it.
    ...(itemsOf(first?.reviewers).length > 0 && !first?.['consolidated-by'] ? [writeField(document, path, 'consolidated-by', id)] : []),
  ];
  const written = edits.filter((edit) => edit !== undefined);
  return written.length === edits.length ? written : undefined;
}
