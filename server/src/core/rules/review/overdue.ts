import * as l10n from '@vscode/l10n';
import { addWorkingDays, calendarOf, dayIn, daysBetween } from '../../calendar';
import { replace, replaceScalar } from '../../edit';
import { itemsOf, type LocatedValue } from '../../located';
import { defineRule, type Fix, type Related } from '../../rule';
import type { Workspace } from '../../workspace';
import { listed, personName } from '../names';
import { around, holders, type Around } from './around';

/** What lies around the review in the examples. */
const AROUND = `=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
governance: works
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: learning-lead
    person: rosa
  - id: studio-lead
    person: dev
checkpoints:
  - id: storyboard
    turnaround-days: 4
    if-late: escalate
  - id: build
    if-late: approve
  - id: final
    if-late: hold
escalation:
  - level: 1
    internal: learning-lead
    partner: studio-lead
calendar:
  holidays: [2026-05-14]
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Ode
  - id: rosa
    name: Rosa Brandt
  - id: dev
    name: Dev Rao
`;

/** While comments are late the partner waits, and nobody notices until the launch moves. */
export const overdue = defineRule({
  id: 'review/overdue',
  kinds: ['review'],
  reads: ['family', 'date'],
  tier: 1,
  severity: 'warning',
  summary: 'Comments are in on the day they are due.',
  why: 'Approval cycles are where timelines expand (source document, “Review, Revision, and Approval”). The working agreement says what happens when comments are late; it only helps when somebody notices in time.',
  examples: {
    clean: [
      `
kind: review
status: open
due-on: 2026-05-11
`,
      `
kind: review
status: closed
due-on: 2026-05-08
`,
      `
kind: review
status: open
due-on: <by when>
`,
    ],
    marked: [
      {
        text: `
kind: review
status: open
deliverable: card
stage: storyboard
due-on: 2026-05-10
#^^^^^ warning: Comments were due yesterday. Still to come: Kim Ode. The agreement says: escalate, to Rosa Brandt and Dev Rao.
reviewers:
  - person: rosa
    role: learning-lead
    submitted-on: 2026-05-08
  - person: kim
    role: expert
${AROUND}`,
        fixed: `
kind: review
status: open
deliverable: card
stage: storyboard
due-on: 2026-05-18
reviewers:
  - person: rosa
    role: learning-lead
    submitted-on: 2026-05-08
  - person: kim
    role: expert
`,
      },
      {
        text: `
kind: review
status: open
deliverable: card
stage: build
due-on: 2026-05-04
#^^^^^ warning: Comments were due 7 days ago. Still to come: Kim Ode. The agreement says: silence counts as yes.
reviewers:
  - person: kim
    role: expert
${AROUND}`,
        fixed: `
kind: review
status: open
deliverable: card
stage: build
due-on: 2026-05-13
reviewers:
  - person: kim
    role: expert
`,
      },
      {
        text: `
kind: review
status: open
deliverable: card
stage: final
due-on: 2026-05-04
#^^^^^ warning: Comments were due 7 days ago. The agreement says: work stops until they arrive, and the plan moves.
${AROUND}`,
      },
      {
        text: `
kind: review
status: open
due-on: 2026-05-04
#^^^^^ warning: All comments are in, and they were due on 2026-05-04. Record the outcome, so that the partner can go on.
reviewers:
  - person: kim
    role: expert
    submitted-on: 2026-05-06
`,
      },
      {
        text: `
kind: review
status: open
due-on: 2026-05-04
#^^^^^ warning: Comments were due 7 days ago. Still to come: kim.
reviewers:
  - person: kim
    role: expert
`,
        fixed: `
kind: review
status: open
due-on: 2026-05-13
reviewers:
  - person: kim
    role: expert
`,
      },
    ],
  },
  *check(review, { document, workspace, settings }) {
    const due = review['due-on'];
    const day = dayIn(due);
    if (review.status?.value !== 'open' || !due || day === undefined || day >= settings.today) return;
    const reviewers = itemsOf(review.reviewers);
    const waiting = reviewers.filter((reviewer) => !reviewer['submitted-on']).flatMap(({ person }) => person?.value ?? []);
    if (reviewers.length > 0 && waiting.length === 0) {
      yield { at: due.place, message: l10n.t('All comments are in, and they were due on {0}. Record the outcome, so that the partner can go on.', day) };
      return;
    }
    const family = around(document, workspace);
    const late = daysBetween(day, settings.today);
    const who = [...new Set(waiting)].map((id) => personName(workspace, id));
    yield {
      at: due.place,
      message: [
        late === 1 ? l10n.t('Comments were due yesterday.') : l10n.t('Comments were due {0} days ago.', late),
        ...(who.length > 0 ? [l10n.t('Still to come: {0}.', listed(who))] : []),
        ...agreedStep(family, workspace),
      ].join(' '),
      related: escalation(family),
      fixes: () => later(due, settings.today, family),
    };
  },
});

/** What the agreement says about late comments. */
function agreedStep(family: Around, workspace: Workspace): readonly string[] {
  switch (family.checkpoint?.['if-late']?.value) {
    case undefined:
      return [];
    case 'approve':
      return [l10n.t('The agreement says: silence counts as yes.')];
    case 'hold':
      return [l10n.t('The agreement says: work stops until they arrive, and the plan moves.')];
    case 'escalate': {
      const first = itemsOf(family.governance?.content.escalation)[0];
      const contacts = [first?.internal, first?.partner].flatMap((role) => holders(family, role?.value)[0] ?? []);
      return [contacts.length > 0 ? l10n.t('The agreement says: escalate, to {0}.', listed(contacts.map((id) => personName(workspace, id)))) : l10n.t('The agreement says: escalate.')];
    }
  }
}

function escalation({ governance, checkpoint }: Around): readonly Related[] {
  const step = checkpoint?.['if-late'];
  const path = governance?.content.escalation;
  if (!governance || !step) return [];
  return [
    { document: governance.name, span: step.place.node.span, message: l10n.t('What was agreed about late comments.') },
    ...(path && step.value === 'escalate' ? [{ document: governance.name, span: path.place.key?.span ?? path.place.node.span, message: l10n.t('Who to call.') }] : []),
  ];
}

/** A new day that everybody can keep is better than one that has passed. */
function later(due: LocatedValue<string>, today: string, { governance, checkpoint }: Around): Fix[] {
  const { node } = due.place;
  if (node.type !== 'scalar') return [];
  const days = checkpoint?.['turnaround-days']?.value ?? 2;
  const day = addWorkingDays(today, days, calendarOf(governance));
  return [{ title: l10n.t('Give the reviewers {0} working days from today, until {1}', days, day), edits: [node.style === 'plain' ? replace(node.span, day) : replaceScalar(node, day)] }];
}
