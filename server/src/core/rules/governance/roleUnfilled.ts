import * as l10n from '@vscode/l10n';
import type { Document, DocumentOf } from '../../document';
import { scalarText, type TextEdit } from '../../edit';
import { familyOf, type Role } from '../../family';
import { itemsOf } from '../../located';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { Workspace } from '../../workspace';
import { keyOr, lacks, missingPart } from '../missing';
import { writeField } from '../sections';
import { peopleOf } from './people';

/** A role that nobody holds does nothing. */
export const roleUnfilled = defineRule({
  id: 'governance/role-unfilled',
  kinds: ['governance', 'brief'],
  reads: ['family'],
  tier: 2,
  severity: ['info', 'warning', 'warning'],
  summary: 'Every role of the agreement is held by somebody.',
  why: 'Risks are reduced through structured workflows, clear ownership and defined review processes (source document, FAQ). The agreement names roles so that it stays valid; somebody still has to hold them.',
  examples: {
    clean: [
      `
kind: governance
status: agreed
roles:
  - id: head
    person: ida
  - id: expert
    per-brief: true
  - id: legal
    person: <who checks the law>
  - id: studio
    person: [vic, kim]
`,
      `
kind: brief
status: ready
governance: ward-program
team:
  expert: ida
=== ward-program.governance.yaml
kind: governance
id: ward-program
roles:
  - id: expert
    title: Expert reviewer
    per-brief: true
  - id: head
    per-brief: false
  - per-brief: true
`,
      `
kind: brief
status: draft
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
roles:
  - id: expert
    per-brief: true
`,
      `
kind: brief
status: ready
`,
      // What stands there is no list of people, and is told as such.
      `
kind: brief
status: ready
governance: ward-program
team: the usual people
=== ward-program.governance.yaml
kind: governance
id: ward-program
roles:
  - id: expert
    per-brief: true
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
roles:
  - id: legal
#   ^^^^^^^^^ warning: Nobody holds “Legal review”. Name a person, or write “per-brief: true” if each brief names its own.
    title: Legal review
    side: internal
=== team.people.yaml
kind: people
people:
  - id: vic
    side: partner
  - id: ida
    name: Ida Holm
    side: internal
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: legal
    title: Legal review
    side: internal
    person: ida
`,
      },
      {
        text: `
kind: governance
status: draft
roles:
  - id: legal
    person:
#   ^^^^^^ info: Nobody holds “legal”. Name a person, or write “per-brief: true” if each brief names its own.
    per-brief: false
`,
        fixed: `
kind: governance
status: draft
roles:
  - id: legal
    person: <who holds this role>
    per-brief: false
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ warning: Nobody holds “Expert reviewer” for this brief. Name the person under “team”.
status: ready
governance: ward-program
smes:
  - person: olu
=== ward-program.governance.yaml
kind: governance
id: ward-program
roles:
  - id: expert
    title: Expert reviewer
    side: internal
    per-brief: true
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
  - id: olu
    name: Olu Adeyemi
    side: internal
`,
        fixed: `
kind: brief
status: ready
governance: ward-program
smes:
  - person: olu
team:
  expert: olu
`,
      },
      {
        text: `
kind: brief
status: agreed
governance: ward-program
team:
#^^^ warning: Nobody holds “Approver” or “translator” for this brief. Name the people under “team”.
  expert: ida
  approver:
=== ward-program.governance.yaml
kind: governance
id: ward-program
roles:
  - id: expert
    per-brief: true
  - id: approver
    title: Approver
    side: internal
    per-brief: true
  - id: translator
    side: partner
    per-brief: true
`,
        fixed: `
kind: brief
status: agreed
governance: ward-program
team:
  expert: ida
  approver: <who holds this role here>
  translator: <who holds this role here>
`,
      },
      {
        text: `
kind: brief
status: agreed
governance: ward-program
team: {}
#^^^ warning: Nobody holds “a”, “b” or “c” for this brief. Name the people under “team”.
=== ward-program.governance.yaml
kind: governance
id: ward-program
roles:
  - id: a
    per-brief: true
  - id: b
    per-brief: true
  - id: c
    per-brief: true
`,
        fixed: `
kind: brief
status: agreed
governance: ward-program
team:
  a: <who holds this role here>
  b: <who holds this role here>
  c: <who holds this role here>
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ warning: Nobody holds “Reviewer of everything that ha”, “b”, “c” and others for this brief. Name the people under “team”.
status: ready
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
roles:
  - id: a
    title: Reviewer of everything that has to do with wards
    per-brief: true
  - id: b
    per-brief: true
  - id: c
    per-brief: true
  - id: d
    per-brief: true
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    if (document.kind === 'governance') yield* inAgreement(document, workspace);
    else yield* inBrief(document, workspace);
  },
});

function* inAgreement(document: DocumentOf<'governance'>, workspace: Workspace): Iterable<Problem> {
  for (const role of itemsOf(document.content.roles)) {
    const { place, person } = role;
    if (role['per-brief']?.value || !lacks(place.node, 'person', person)) continue;
    yield {
      at: keyOr(place.node, 'person', place),
      message: l10n.t('Nobody holds “{0}”. Name a person, or write “per-brief: true” if each brief names its own.', nameOfRole(role)),
      fixes: () => choices(candidates(role, workspace), l10n.t('<who holds this role>'), (value) => writeField(document, place.path, 'person', value)),
    };
  }
}

const nameOfRole = ({ title, id }: Role): string => title?.value ?? id?.value ?? '';

function* inBrief(document: DocumentOf<'brief'>, workspace: Workspace): Iterable<Problem> {
  const { team } = document.content;
  if (!team && !lacks(document.root, 'team', team)) return;
  const unfilled = unfilledRoles(document, familyOf(document, workspace).governance);
  if (unfilled.length === 0) return;
  yield {
    severity: ['none', 'warning', 'warning'],
    ...(team ? { at: team.place } : missingPart(document, 'team')),
    message:
      unfilled.length === 1
        ? l10n.t('Nobody holds “{0}” for this brief. Name the person under “team”.', unfilled.map(nameOfRole).join())
        : l10n.t('Nobody holds {0} for this brief. Name the people under “team”.', oneOf(unfilled.map(nameOfRole))),
    fixes: () => fill(document, unfilled, workspace),
  };
}

/** The roles for which each brief names its own person, and this one does not. */
export function unfilledRoles({ content }: DocumentOf<'brief'>, governance: DocumentOf<'governance'> | undefined): readonly Role[] {
  const { team } = content;
  return itemsOf(governance?.content.roles).filter(({ id, 'per-brief': each }) => id && each?.value && lacks(team?.place.node, id.value, team?.entries.find(({ key }) => key === id.value)?.content));
}

/** Up to three names, and that there are more. */
function oneOf(names: readonly string[]): string {
  const quoted = names.slice(0, 3).map((name) => `“${name.slice(0, 30)}”`);
  if (names.length > 3) return l10n.t('{0} and others', quoted.join(', '));
  return l10n.t('{0} or {1}', quoted.slice(0, -1).join(', '), quoted.at(-1) ?? '');
}

function fill(document: DocumentOf<'brief'>, roles: readonly Role[], workspace: Workspace): Fix[] {
  const [only, ...more] = roles;
  const open = l10n.t('<who holds this role here>');
  if (only && more.length === 0) {
    const experts = itemsOf(document.content.smes).map(({ person }) => person?.value);
    return choices(candidates(only, workspace, experts), open, (value) => teamEdits(document, [only], value)[0]);
  }
  const edits = teamEdits(document, roles, scalarText(open));
  return edits.length > 0 ? [{ title: l10n.t('Add the roles to “team”'), edits, preferred: true }] : [];
}

/** Gives roles of the agreement somebody in the brief's team, which may be missing yet. */
export function teamEdits(document: Document, roles: readonly Role[], who: string): readonly TextEdit[] {
  const ids = roles.flatMap(({ id }) => (id ? [id.value] : []));
  const whole = writeField(document, [], 'team', ids.map((id) => `${id}: ${who}`));
  if (whole) return [whole];
  const edits = ids.map((id) => writeField(document, ['team'], id, who)).filter((edit) => edit !== undefined);
  return edits.length === ids.length ? edits : [];
}

/** People of the role's side. */
const candidates = ({ side }: Role, workspace: Workspace, likely: readonly (string | undefined)[] = []) => (side ? peopleOf(side.value, workspace, likely).slice(0, 4) : []);

/** One mend for each person, and one that leaves room for a name. */
function choices(people: ReturnType<typeof peopleOf>, open: string, write: (value: string) => TextEdit | undefined): Fix[] {
  const fixes = people.flatMap(({ id, name }): Fix[] => {
    const edit = write(id);
    return edit ? [{ title: l10n.t('Let {0} hold this role', name), edits: [edit], ...(people.length === 1 ? { preferred: true } : {}) }] : [];
  });
  const room = write(scalarText(open));
  return room ? [...fixes, { title: l10n.t('Leave room for a name'), edits: [room], ...(people.length === 0 ? { preferred: true } : {}) }] : fixes;
}
