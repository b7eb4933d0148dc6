import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { replaceScalar } from '../../edit';
import { roleIn } from '../../family';
import { itemsOf, type Located } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Governance } from '../../schema/types';

type Responsibility = Located<NonNullable<Governance['responsibilities']>[number]>;

/** Specialists who join the team do the work; who answers for it is not lent out. */
export const accountabilityOutside = defineRule({
  id: 'engagement/accountability-outside',
  kinds: ['governance'],
  reads: ['file'],
  tier: 2,
  severity: 'error',
  summary: 'With staff augmentation, roles inside answer for everything.',
  why: 'Staff augmentation adds external professionals to the internal team for specific roles or periods; assigning outcomes to a partner is another model (source document, FAQ).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
engagement:
  model: staff-augmentation
roles:
  - id: head
    side: internal
  - id: designer
    side: partner
responsibilities:
  - id: build
    accountable: head
    responsible: [designer]
  - id: launch
    accountable: somebody-new
  - id: measure
`,
      `
kind: governance
status: agreed
engagement:
  model: project-based
roles:
  - id: designer
    side: partner
responsibilities:
  - id: build
    accountable: designer
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
engagement:
  model: staff-augmentation
roles:
  - id: director
    title: Director
    side: internal
  - id: head
    title: Head of learning
    side: internal
  - id: designer
    title: Guest designer
    side: partner
responsibilities:
  - id: build
    activity: Build the course
    accountable: designer # for now
#   ^^^^^^^^^^^ error: “Guest designer” answers for “Build the course”. Embedded people do the work; you stay accountable: name a role of yours.
    responsible: [designer]
    consulted: [head]
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: staff-augmentation
roles:
  - id: director
    title: Director
    side: internal
  - id: head
    title: Head of learning
    side: internal
  - id: designer
    title: Guest designer
    side: partner
responsibilities:
  - id: build
    activity: Build the course
    accountable: head # for now
    responsible: [designer]
    consulted: [head]
`,
      },
      {
        // Who directs the specialists is the first to ask.
        text: `
kind: governance
status: draft
engagement:
  model: staff-augmentation
roles:
  - id: director
    side: internal
  - id: head
    side: internal
  - id: designer
    side: partner
responsibilities:
  - id: build
    accountable: designer
#   ^^^^^^^^^^^ warning: “designer” answers for “build”. Embedded people do the work; you stay accountable: name a role of yours.
    responsible: [designer]
staffing:
  directed-by: head
`,
        fixed: `
kind: governance
status: draft
engagement:
  model: staff-augmentation
roles:
  - id: director
    side: internal
  - id: head
    side: internal
  - id: designer
    side: partner
responsibilities:
  - id: build
    accountable: head
    responsible: [designer]
staffing:
  directed-by: head
`,
      },
    ],
  },
  *check({ engagement, responsibilities }, { document }) {
    if (engagement?.model?.value !== 'staff-augmentation') return;
    for (const responsibility of itemsOf(responsibilities)) {
      const { accountable, activity, id } = responsibility;
      const role = roleIn(document, accountable?.value);
      if (!accountable || role?.side?.value !== 'partner') continue;
      yield {
        at: accountable.place,
        message: l10n.t('“{0}” answers for “{1}”. Embedded people do the work; you stay accountable: name a role of yours.', role.title?.value ?? accountable.value, (activity?.value ?? id?.value ?? '').slice(0, 60)),
        fixes: () => choices(document, responsibility),
      };
    }
  },
});

/** Roles inside: those who have to do with the work first, then who directs the specialists. */
function choices({ content }: DocumentOf<'governance'>, { accountable, responsible, consulted }: Responsibility): Fix[] {
  const node = accountable?.place.node;
  if (node?.type !== 'scalar') return [];
  const near = [...itemsOf(responsible), ...itemsOf(consulted), ...(content.staffing?.['directed-by'] ? [content.staffing['directed-by']] : [])].map(({ value }) => value);
  const inside = itemsOf(content.roles).filter(({ id, side }) => id && side?.value === 'internal');
  const ordered = [...inside].sort((a, b) => rank(near, a.id?.value) - rank(near, b.id?.value)).slice(0, 4);
  return ordered.map(({ id, title }) => ({
    title: l10n.t('Make “{0}” accountable', title?.value ?? id?.value ?? ''),
    edits: [replaceScalar(node, id?.value ?? '')],
    ...(ordered.length === 1 ? { preferred: true } : {}),
  }));
}

const rank = (near: readonly string[], id: string | undefined): number => (near.includes(id ?? '') ? near.indexOf(id ?? '') : near.length);
