import * as l10n from '@vscode/l10n';
import { dayIn, daysBetween } from '../../calendar';
import type { Document, DocumentOf } from '../../document';
import { familyOf, holdersOf, roleIn, type Family } from '../../family';
import { itemsOf, said, type Located } from '../../located';
import { defineRule, type Related } from '../../rule';
import type { Governance } from '../../schema/types';
import { head } from '../../tree';
import type { Workspace } from '../../workspace';
import { mend } from '../mend';
import { lacks } from '../missing';
import { nameOf, personName, short } from '../names';
import { writeField } from '../sections';

/** A question that waits is a delay that is still small. */
export const questionOverdue = defineRule({
  id: 'sme/question-overdue',
  kinds: ['brief', 'deliverable'],
  reads: ['family', 'date'],
  tier: 1,
  severity: 'warning',
  summary: 'Questions are answered by the day they are needed.',
  why: 'Access to experts is one of the highest-friction points, and without escalation contacts small ambiguities compound into significant delays (source document, “SME Access and Content Discovery” and “Governance gaps”).',
  examples: {
    clean: [
      `
kind: brief
open-questions:
  - id: night-bell
    question: Who answers the night bell?
    asked-of: kaya
    due: 2026-05-11
  - id: keys
    due: 2026-05-10
    answer: In the safe
  - id: taxi
    due: 2026-05-10
    answer: <what they said>
  - id: bar
    due: <when>
  - id: pool
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
open-questions:
  - id: night-bell
#   ^^^^^^^^^^^^^^ warning: This question has waited 1 day longer than planned. Escalate it, or decide without the answer.
    question: Who answers the night bell?
    due: 2026-05-10
`,
        fixed: `
kind: brief
status: ready
open-questions:
  - id: night-bell
    question: Who answers the night bell?
    due: 2026-05-10
    answer: <the answer, in the words of the person who gave it>
    answered-on: 2026-05-11
`,
      },
      {
        text: `
kind: deliverable
brief: night-desk
open-questions:
  - id: night-bell
#   ^^^^^^^^^^^^^^ warning: This question has waited 10 days longer than planned. Escalate it to Bert Maas, or decide without the answer.
    asked-of: kaya
    due: 2026-05-01
    answer:
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
roles:
  - id: lead
    person: bert
  - id: partner-lead
    person: rosa
escalation:
  - level: 2
    internal: partner-lead
  - level: 1
    internal: lead
    partner: partner-lead
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    side: internal
  - id: bert
    name: Bert Maas
`,
        fixed: `
kind: deliverable
brief: night-desk
open-questions:
  - id: night-bell
    asked-of: kaya
    due: 2026-05-01
    answer: <the answer, in the words of the person who gave it>
    answered-on: 2026-05-11
`,
      },
      {
        text: `
kind: brief
governance: hotel-2026
team:
  partner-desk: tom
open-questions:
  - id: voice
#   ^^^^^^^^^ warning: This question has waited 10 days longer than planned. Escalate it to tom, or decide without the answer.
    asked-of: rosa
    due: 2026-05-01
    answered-on: <when>
  - id: night-bell
#   ^^^^^^^^^^^^^^ warning: This question has waited 10 days longer than planned. Escalate it to Head of housekeeping, or decide without the answer.
    asked-of: bert
    due: 2026-05-01
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
roles:
  - id: lead
    person: bert
  - id: partner-lead
    person: rosa
  - id: partner-desk
  - id: head
    title: Head of housekeeping
escalation:
  - level: 1
    internal: lead
    partner: partner-lead
  - level: 2
    internal: head
    partner: partner-desk
  - level: 3
    internal: lead
    partner: partner-lead
=== hotel.people.yaml
kind: people
people:
  - id: rosa
    side: partner
`,
        fixed: `
kind: brief
governance: hotel-2026
team:
  partner-desk: tom
open-questions:
  - id: voice
    asked-of: rosa
    due: 2026-05-01
    answer: <the answer, in the words of the person who gave it>
    answered-on: <when>
  - id: night-bell
    asked-of: bert
    due: 2026-05-01
`,
      },
    ],
  },
  *check(content, { document, workspace, settings }) {
    for (const { place, due, answer, 'asked-of': asked, 'answered-on': answered } of itemsOf(content['open-questions'])) {
      const day = dayIn(due);
      if (day === undefined || day >= settings.today || !lacks(place.node, 'answer', answer)) continue;
      const contact = contactFor(said(asked), document, workspace);
      yield {
        at: place,
        message: message(daysBetween(day, settings.today), contact?.name),
        related: contact ? [contact.related] : [],
        fixes: () => {
          const text = writeField(document, place.path, 'answer', l10n.t('<the answer, in the words of the person who gave it>'));
          if (!lacks(place.node, 'answered-on', answered)) return mend(l10n.t('Add “answer”, to be filled in'), text, { preferred: true });
          const { today } = settings;
          return mend(l10n.t('Add “answer”, to be filled in, and “answered-on: {0}”', today), [text, writeField(document, place.path, 'answered-on', today)], { preferred: true });
        },
      };
    }
  },
});

function message(days: number, contact: string | undefined): string {
  const waited = days === 1 ? l10n.t('This question has waited 1 day longer than planned.') : l10n.t('This question has waited {0} days longer than planned.', days);
  return contact === undefined ? l10n.t('{0} Escalate it, or decide without the answer.', waited) : l10n.t('{0} Escalate it to {1}, or decide without the answer.', waited, contact);
}

interface Contact {
  readonly name: string;
  readonly related: Related;
}

type Level = Located<NonNullable<Governance['escalation']>[number]>;

/** Whom to call: the first level of the escalation path that does not lead back to the person who was asked. */
function contactFor(asked: string | undefined, document: Document, workspace: Workspace): Contact | undefined {
  const family = familyOf(document, workspace);
  const { governance } = family;
  if (!governance) return undefined;
  const side = workspace.person(asked)?.side?.value ?? 'internal';
  const levels = itemsOf(governance.content.escalation).filter(({ level }) => level).sort((a, b) => (a.level?.value ?? 0) - (b.level?.value ?? 0));
  for (const level of levels) {
    const name = contactName(said(level[side]), asked, family, workspace);
    if (name !== undefined) return { name, related: relatedTo(governance, level) };
  }
  return undefined;
}

/** The person who holds a role, else what the role is called. Nobody, when it is held by the one who was asked. */
function contactName(role: string | undefined, asked: string | undefined, { governance, brief }: Family, workspace: Workspace): string | undefined {
  if (role === undefined) return undefined;
  const holders = [...holdersOf(governance, role, brief)];
  if (asked !== undefined && holders.includes(asked)) return undefined;
  const [holder] = holders;
  if (holder !== undefined) return personName(workspace, holder);
  const known = roleIn(governance, role);
  return known ? nameOf(known) : short(role);
}

const relatedTo = (governance: DocumentOf<'governance'>, level: Level): Related => ({
  document: governance.name,
  span: head(level.place),
  message: l10n.t('The escalation path is here.'),
});
