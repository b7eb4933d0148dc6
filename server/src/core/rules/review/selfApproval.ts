import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { personName } from '../names';
import { around } from './around';

/** Whoever made the work is the last one to see what is missing in it. */
export const selfApproval = defineRule({
  id: 'review/self-approval',
  kinds: ['review'],
  reads: ['family'],
  tier: 1,
  severity: 'error',
  summary: 'Work is approved by somebody inside who did not make it.',
  why: 'The internal team keeps final approval (source document, “A realistic workflow”), and quality needs an internal review led by someone who can judge the work (FAQ). Approval by its maker is none.',
  examples: {
    clean: [
      `
kind: review
status: closed
deliverable: card
decided-by: rosa
=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
prepared-by: dev
=== safety.brief.yaml
kind: brief
id: safety
governance: works
rubric: quality@2
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: learning-lead
    title: Learning lead
    person: rosa
  - id: studio-lead
    title: Studio lead
    person: dev
  - id: expert
    person: kim
checkpoints:
  - id: storyboard
    title: Storyboard
    not-now: [Colors, narration voice]
    reviewers: [learning-lead, expert]
    consolidated-by: learning-lead
    decided-by: learning-lead
    turnaround-days: 4
    if-late: escalate
  - id: build
    title: Build
    decided-by: learning-lead
    if-late: approve
  - id: final
    title: Final
    if-late: hold
escalation:
  - level: 1
    internal: learning-lead
    partner: studio-lead
calendar:
  holidays: [2026-05-14]
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
scale:
  - id: ready
    label: Ready
  - id: small-fix
    label: Small fix
  - id: rework
    label: Rework
criteria:
  - id: accuracy
    title: Correct for our plants
  - id: practice
    title: Realistic practice
    judged-by: [expert]
  - id: tracking
    title: Tracking
    stages: [build]
  - id: tone
    question: <what the reviewer answers>
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Ode
    side: internal
  - id: rosa
    name: Rosa Brandt
    side: internal
  - id: dev
    name: Dev Rao
    side: partner
  - id: vic
    name: Vic Duarte
    side: partner
`,
      `
kind: review
status: closed
deliverable: card
decided-by: somebody-new
=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
prepared-by: dev
=== safety.brief.yaml
kind: brief
id: safety
governance: works
rubric: quality@2
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: learning-lead
    title: Learning lead
    person: rosa
  - id: studio-lead
    title: Studio lead
    person: dev
  - id: expert
    person: kim
checkpoints:
  - id: storyboard
    title: Storyboard
    not-now: [Colors, narration voice]
    reviewers: [learning-lead, expert]
    consolidated-by: learning-lead
    decided-by: learning-lead
    turnaround-days: 4
    if-late: escalate
  - id: build
    title: Build
    decided-by: learning-lead
    if-late: approve
  - id: final
    title: Final
    if-late: hold
escalation:
  - level: 1
    internal: learning-lead
    partner: studio-lead
calendar:
  holidays: [2026-05-14]
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
scale:
  - id: ready
    label: Ready
  - id: small-fix
    label: Small fix
  - id: rework
    label: Rework
criteria:
  - id: accuracy
    title: Correct for our plants
  - id: practice
    title: Realistic practice
    judged-by: [expert]
  - id: tracking
    title: Tracking
    stages: [build]
  - id: tone
    question: <what the reviewer answers>
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Ode
    side: internal
  - id: rosa
    name: Rosa Brandt
    side: internal
  - id: dev
    name: Dev Rao
    side: partner
  - id: vic
    name: Vic Duarte
    side: partner
`,
      `
kind: review
status: closed
deliverable: card
=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
prepared-by: dev
=== safety.brief.yaml
kind: brief
id: safety
governance: works
rubric: quality@2
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: learning-lead
    title: Learning lead
    person: rosa
  - id: studio-lead
    title: Studio lead
    person: dev
  - id: expert
    person: kim
checkpoints:
  - id: storyboard
    title: Storyboard
    not-now: [Colors, narration voice]
    reviewers: [learning-lead, expert]
    consolidated-by: learning-lead
    decided-by: learning-lead
    turnaround-days: 4
    if-late: escalate
  - id: build
    title: Build
    decided-by: learning-lead
    if-late: approve
  - id: final
    title: Final
    if-late: hold
escalation:
  - level: 1
    internal: learning-lead
    partner: studio-lead
calendar:
  holidays: [2026-05-14]
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
scale:
  - id: ready
    label: Ready
  - id: small-fix
    label: Small fix
  - id: rework
    label: Rework
criteria:
  - id: accuracy
    title: Correct for our plants
  - id: practice
    title: Realistic practice
    judged-by: [expert]
  - id: tracking
    title: Tracking
    stages: [build]
  - id: tone
    question: <what the reviewer answers>
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Ode
    side: internal
  - id: rosa
    name: Rosa Brandt
    side: internal
  - id: dev
    name: Dev Rao
    side: partner
  - id: vic
    name: Vic Duarte
    side: partner
`,
    ],
    marked: [
      {
        text: `
kind: review
status: closed
deliverable: card
decided-by: vic
#^^^^^^^^^ error: Vic Duarte is on the partner’s side. Work cannot be approved by the side that made it; ask somebody on your side to decide.
=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
prepared-by: dev
=== safety.brief.yaml
kind: brief
id: safety
governance: works
rubric: quality@2
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: learning-lead
    title: Learning lead
    person: rosa
  - id: studio-lead
    title: Studio lead
    person: dev
  - id: expert
    person: kim
checkpoints:
  - id: storyboard
    title: Storyboard
    not-now: [Colors, narration voice]
    reviewers: [learning-lead, expert]
    consolidated-by: learning-lead
    decided-by: learning-lead
    turnaround-days: 4
    if-late: escalate
  - id: build
    title: Build
    decided-by: learning-lead
    if-late: approve
  - id: final
    title: Final
    if-late: hold
escalation:
  - level: 1
    internal: learning-lead
    partner: studio-lead
calendar:
  holidays: [2026-05-14]
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
scale:
  - id: ready
    label: Ready
  - id: small-fix
    label: Small fix
  - id: rework
    label: Rework
criteria:
  - id: accuracy
    title: Correct for our plants
  - id: practice
    title: Realistic practice
    judged-by: [expert]
  - id: tracking
    title: Tracking
    stages: [build]
  - id: tone
    question: <what the reviewer answers>
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Ode
    side: internal
  - id: rosa
    name: Rosa Brandt
    side: internal
  - id: dev
    name: Dev Rao
    side: partner
  - id: vic
    name: Vic Duarte
    side: partner
`,
      },
      {
        text: `
kind: review
status: closed
deliverable: card
decided-by: dev
#^^^^^^^^^ error: Dev Rao made this work and also decided about it. Work cannot be approved by whoever made it; ask somebody on your side to decide.
=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
prepared-by: dev
=== safety.brief.yaml
kind: brief
id: safety
governance: works
rubric: quality@2
=== works.governance.yaml
kind: governance
id: works
roles:
  - id: learning-lead
    title: Learning lead
    person: rosa
  - id: studio-lead
    title: Studio lead
    person: dev
  - id: expert
    person: kim
checkpoints:
  - id: storyboard
    title: Storyboard
    not-now: [Colors, narration voice]
    reviewers: [learning-lead, expert]
    consolidated-by: learning-lead
    decided-by: learning-lead
    turnaround-days: 4
    if-late: escalate
  - id: build
    title: Build
    decided-by: learning-lead
    if-late: approve
  - id: final
    title: Final
    if-late: hold
escalation:
  - level: 1
    internal: learning-lead
    partner: studio-lead
calendar:
  holidays: [2026-05-14]
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
scale:
  - id: ready
    label: Ready
  - id: small-fix
    label: Small fix
  - id: rework
    label: Rework
criteria:
  - id: accuracy
    title: Correct for our plants
  - id: practice
    title: Realistic practice
    judged-by: [expert]
  - id: tracking
    title: Tracking
    stages: [build]
  - id: tone
    question: <what the reviewer answers>
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Ode
    side: internal
  - id: rosa
    name: Rosa Brandt
    side: internal
  - id: dev
    name: Dev Rao
    side: partner
  - id: vic
    name: Vic Duarte
    side: partner
`,
      },
      {
        text: `
kind: review
status: closed
deliverable: guide
decided-by: rosa
#^^^^^^^^^ error: rosa made this work and also decided about it. Work cannot be approved by whoever made it; ask somebody on your side to decide.
=== guide.deliverable.yaml
kind: deliverable
id: guide
prepared-by: rosa
`,
      },
    ],
  },
  *check(review, { document, workspace }) {
    const who = review['decided-by'];
    if (!who) return;
    const name = personName(workspace, who.value);
    const { deliverable } = around(document, workspace);
    if (who.value === deliverable?.content['prepared-by']?.value) {
      yield { at: who.place, message: l10n.t('{0} made this work and also decided about it. Work cannot be approved by whoever made it; ask somebody on your side to decide.', name) };
    } else if (workspace.person(who.value)?.side?.value === 'partner') {
      yield { at: who.place, message: l10n.t('{0} is on the partner’s side. Work cannot be approved by the side that made it; ask somebody on your side to decide.', name) };
    }
  },
});
