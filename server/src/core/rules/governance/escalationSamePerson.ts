import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { replaceScalar } from '../../edit';
import { roleIn } from '../../family';
import { itemsOf, type Located } from '../../located';
import { isOpen } from '../../open';
import { defineRule, type Fix } from '../../rule';
import type { Governance } from '../../schema/types';

type Level = Located<NonNullable<Governance['escalation']>[number]>;

/** A second level that reaches the same two people again is no second level. */
export const escalationSamePerson = defineRule({
  id: 'governance/escalation-same-person',
  kinds: ['governance'],
  reads: ['file'],
  tier: 3,
  severity: 'warning',
  summary: 'Every level of escalation reaches somebody new.',
  why: 'Partnerships that last have defined escalation paths (source document, “What Separates Strategic Partnerships from Vendor Transactions”). A path that ends with the people who are already stuck leads nowhere.',
  examples: {
    clean: [
      `
kind: governance
status: agreed
escalation:
  - level: 1
    internal: head
    partner: studio
  - level: 2
    internal: sponsor
    partner: studio
  - level: 3
    internal: sponsor
    partner: owner
`,
      `
kind: governance
status: agreed
escalation:
  - level: 1
    internal: head
  - level: 2
    internal: head
`,
      `
kind: governance
status: agreed
escalation:
  - level: 1
    partner: studio
  - level: 2
    partner: studio
`,
      `
kind: governance
status: draft
escalation:
  - level: 1
    internal: <who>
    partner: studio
  - level: 2
    internal: <who>
    partner: studio
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
  - id: studio
    side: partner
  - id: sponsor
    title: Sponsor
    side: internal
escalation:
  - level: 1
    internal: head
    partner: studio
  - level: 2
#   ^^^^^^^^ warning: Level 2 goes to the same people as level 1. Name somebody who can decide when they cannot.
    internal: head # until May
    partner: studio
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
  - id: studio
    side: partner
  - id: sponsor
    title: Sponsor
    side: internal
escalation:
  - level: 1
    internal: head
    partner: studio
  - level: 2
    internal: sponsor # until May
    partner: studio
`,
      },
      {
        // Two roles, held by one person.
        text: `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: ida
  - id: sponsor
    side: internal
    person: ida
  - id: studio
    side: partner
escalation:
  - level: 1
    internal: head
    partner: studio
  - internal: director
    partner: studio
  - internal: sponsor
#   ^^^^^^^^^^^^^^^^^ warning: Level 3 goes to the same people as level 1. Name somebody who can decide when they cannot.
    partner: studio
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: head
    side: internal
    person: ida
  - id: sponsor
    side: internal
    person: ida
  - id: studio
    side: partner
escalation:
  - level: 1
    internal: head
    partner: studio
  - internal: director
    partner: studio
  - internal: <the role that decides when they cannot>
    partner: studio
`,
      },
    ],
  },
  *check({ escalation }, { document }) {
    const levels = itemsOf(escalation);
    for (const [index, level] of levels.entries()) {
      const reached = reachedBy(level, document);
      const earlier = levels.slice(0, index).findIndex((other) => reached !== undefined && reachedBy(other, document) === reached);
      if (earlier < 0) continue;
      yield {
        at: level.place,
        message: l10n.t('Level {0} goes to the same people as level {1}. Name somebody who can decide when they cannot.', numberOf(level, index), numberOf(levels[earlier], earlier)),
        fixes: () => others(level, levels, document),
      };
    }
  },
});

const numberOf = (level: Level | undefined, index: number): number => level?.level?.value ?? index + 1;

/** The two people a level reaches, by person where a role names one. Undefined while one of them is open. */
function reachedBy({ internal, partner }: Level, document: DocumentOf<'governance'>): string | undefined {
  if (!internal || !partner || isOpen(internal.value) || isOpen(partner.value)) return undefined;
  return `${holderOf(internal.value, document)} ${holderOf(partner.value, document)}`;
}

const holderOf = (role: string, document: DocumentOf<'governance'>): string => roleIn(document, role)?.person?.value ?? role;

/** Roles inside that no level reaches yet. */
function others({ internal }: Level, levels: readonly Level[], document: DocumentOf<'governance'>): Fix[] {
  const node = internal?.place.node;
  if (node?.type !== 'scalar') return [];
  const reached = new Set(levels.flatMap((one) => (one.internal ? [holderOf(one.internal.value, document)] : [])));
  const free = itemsOf(document.content.roles).filter(({ id, side }) => id && side?.value === 'internal' && !reached.has(holderOf(id.value, document))).slice(0, 4);
  if (free.length === 0) return [{ title: l10n.t('Leave room for another role'), edits: [replaceScalar(node, l10n.t('<the role that decides when they cannot>'))] }];
  return free.map(({ id, title }) => ({
    title: l10n.t('Go to “{0}” instead', title?.value ?? id?.value ?? ''),
    edits: [replaceScalar(node, id?.value ?? '')],
    ...(free.length === 1 ? { preferred: true } : {}),
  }));
}
