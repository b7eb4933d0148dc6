import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { lacks, missingPart } from '../missing';
import { writeField, writeItem } from '../sections';
import { castOf, escalationItem, escalationLines } from './templates';

/** When it is stuck, nobody should have to find out first whom to call. */
export const noEscalation = defineRule({
  id: 'governance/no-escalation',
  kinds: ['governance'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'It is written down whom to call when the work is stuck, on both sides.',
  why: 'Arrangements without escalation contacts tend to produce higher revision counts and lower satisfaction on both sides (source document, “Governance gaps”), and partnerships that last have defined escalation paths (“What Separates Strategic Partnerships from Vendor Transactions”).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
engagement:
  model: project-based
escalation:
  - level: 1
  - level: 2
`,
      // Specialists who sit in the team need no second level.
      `
kind: governance
status: agreed
engagement:
  model: staff-augmentation
escalation:
  - level: 1
`,
      `
kind: governance
status: agreed
escalation: call Dana
`,
    ],
    marked: [
      {
        text: `
kind: governance
#     ^^^^^^^^^^ error: Nobody knows yet whom to call when it is stuck. Write down who that is on both sides, and after how many days.
status: agreed
roles:
  - id: partner-lead
    side: partner
  - id: sponsor
    side: internal
  - id: learning-lead
    side: internal
  - id: designer
    side: partner
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: partner-lead
    side: partner
  - id: sponsor
    side: internal
  - id: learning-lead
    side: internal
  - id: designer
    side: partner
escalation:
  # When did something get stuck last time, and whom did you call in the end?
  - level: 1
    when: <comments or expert answers are late>
    after-days: 2
    internal: learning-lead
    partner: designer
    answer-within-days: 1
  - level: 2
    when: <still open, or the plan slips by a week>
    after-days: 3
    internal: sponsor
    partner: partner-lead
    answer-within-days: 2
`,
      },
      {
        text: `
kind: governance
status: draft
engagement:
  model: staff-augmentation
escalation: []
#^^^^^^^^^ warning: Nobody knows yet whom to call when it is stuck. Write down who that is on both sides, and after how many days.
roles:
  - id: market-expert
    side: internal
    per-brief: true
  - id: head
    side: internal
    person: ida
  - id: deputy-head
    side: internal
    person: ida
  - id: director
    side: internal
  - id: studio
    side: partner
    per-brief: false
`,
        fixed: `
kind: governance
status: draft
engagement:
  model: staff-augmentation
escalation:
  # When did something get stuck last time, and whom did you call in the end?
  - level: 1
    when: <comments or expert answers are late>
    after-days: 2
    internal: head
    partner: studio
    answer-within-days: 1
  - level: 2
    when: <still open, or the plan slips by a week>
    after-days: 3
    internal: director
    partner: studio
    answer-within-days: 2
roles:
  - id: market-expert
    side: internal
    per-brief: true
  - id: head
    side: internal
    person: ida
  - id: deputy-head
    side: internal
    person: ida
  - id: director
    side: internal
  - id: studio
    side: partner
    per-brief: false
`,
      },
      {
        text: `
kind: governance
status: agreed
engagement:
  model: hybrid-coe
escalation:
#^^^^^^^^^ warning: There is one level only. Say who decides when the first two cannot agree, and after how many days.
  - level: 1
    internal: head
    partner: studio
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: hybrid-coe
escalation:
  - level: 1
    internal: head
    partner: studio
  - level: 2
    when: <still open, or the plan slips by a week>
    after-days: 3
    internal: <the role that decides when they cannot>
    partner: <the role that leads for the partner>
    answer-within-days: 2
`,
      },
    ],
  },
  *check(governance, { document }) {
    const { escalation, engagement } = governance;
    if (lacks(document.root, 'escalation', escalation)) {
      yield {
        ...missingPart(document, 'escalation'),
        message: l10n.t('Nobody knows yet whom to call when it is stuck. Write down who that is on both sides, and after how many days.'),
        fixes: () => {
          const edit = writeField(document, [], 'escalation', escalationLines(castOf(governance)));
          return edit ? [{ title: l10n.t('Add two levels of escalation, after 2 and after 3 days'), edits: [edit], preferred: true }] : [];
        },
      };
      return;
    }
    if (itemsOf(escalation).length !== 1 || !escalation || engagement?.model?.value === 'staff-augmentation') return;
    yield {
      at: escalation.place,
      severity: 'warning',
      message: l10n.t('There is one level only. Say who decides when the first two cannot agree, and after how many days.'),
      fixes: (): Fix[] => {
        const edit = writeItem(document, [], 'escalation', escalationItem(2, castOf(governance)));
        return edit ? [{ title: l10n.t('Add a second level of escalation, after 3 days'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});
