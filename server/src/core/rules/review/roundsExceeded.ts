import * as l10n from '@vscode/l10n';
import { addDays } from '../../calendar';
import { idOf, titleOf, type Document, type DocumentOf } from '../../document';
import { checkpointIn, familyOf } from '../../family';
import { itemsOf } from '../../located';
import { defineRule, type Context, type Fix, type Problem } from '../../rule';
import type { Version } from '../../history';
import { isDecidedSince, newDecision } from '../decided';
import { fact, statusAt, versionsOf, when } from '../past';

/** A round more than agreed is a sign that something else is open than the wording of slide twelve. */
export const roundsExceeded = defineRule({
  id: 'review/rounds-exceeded',
  kinds: ['deliverable', 'review'],
  reads: ['workspace', 'date', 'history'],
  tier: 1,
  severity: 'warning',
  thresholds: { 'days-to-record-a-decision': 7 },
  summary: 'Reviews end within the rounds that were agreed, or with a decision on how to go on.',
  why: 'Without a defined review process, multiple revision rounds and scope uncertainty follow (source document, “Review, revision, and approval”); missing governance shows in higher revision counts (“Governance gaps”).',
  examples: {
    clean: [
      `
kind: review
id: module-draft-2
deliverable: module
stage: draft
round: 2
=== module.deliverable.yaml
kind: deliverable
id: module
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
governance: frame
=== frame.governance.yaml
kind: governance
id: frame
checkpoints:
  - id: draft
    rounds: 2
`,
      // Somebody decided how to go on.
      `
kind: review
id: module-draft-3
deliverable: module
stage: draft
round: 3
=== module.deliverable.yaml
kind: deliverable
id: module
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
governance: frame
=== frame.governance.yaml
kind: governance
id: frame
checkpoints:
  - id: draft
    rounds: 2
=== third-round.decision.yaml
kind: decision
id: third-round
status: accepted
affects: [review:module-draft-3]
`,
      // Two rounds are agreed, one for each of its checkpoints, and there were two.
      `
kind: deliverable
id: module
brief: safety
type: e-learning
status: in-review
=== safety.brief.yaml
kind: brief
id: safety
governance: frame
=== frame.governance.yaml
kind: governance
id: frame
checkpoints:
  - id: outline
    for: [e-learning]
    rounds: 1
  - id: draft
    rounds: 1
  - id: filming
    for: [video]
    rounds: 1
=== 2026-03-02 example.deliverable.yaml
kind: deliverable
id: module
brief: safety
status: in-review
=== 2026-03-09 example.deliverable.yaml
kind: deliverable
id: module
brief: safety
status: building
=== 2026-03-16 example.deliverable.yaml
`,
      // Nobody knows how many rounds are included.
      `
kind: deliverable
id: module
brief: safety
status: in-review
=== safety.brief.yaml
kind: brief
id: safety
governance: frame
=== frame.governance.yaml
kind: governance
id: frame
checkpoints:
  - id: outline
    rounds: 0
  - id: draft
=== 2026-03-02 example.deliverable.yaml
`,
      `
kind: deliverable
id: module
brief: safety
status: in-review
=== safety.brief.yaml
kind: brief
id: safety
governance: frame
=== frame.governance.yaml
kind: governance
id: frame
=== 2026-03-02 example.deliverable.yaml
`,
      // One round too many, and a decision in the week of it.
      `
kind: deliverable
id: module
brief: safety
status: in-review
=== safety.brief.yaml
kind: brief
id: safety
governance: frame
=== frame.governance.yaml
kind: governance
id: frame
checkpoints:
  - id: draft
    rounds: 1
=== third-round.decision.yaml
kind: decision
id: third-round
status: accepted
decided-on: 2026-03-09
affects: [deliverable:module]
=== 2026-03-02 example.deliverable.yaml
=== 2026-03-09 example.deliverable.yaml
kind: deliverable
id: module
status: building
=== 2026-03-16 example.deliverable.yaml
`,
    ],
    marked: [
      {
        text: `
kind: review
id: module-draft-3
title: Third look at the module
deliverable: module
stage: draft
round: 3
#^^^^ warning: This is round 3 of 2. Agree what is still open, then decide: accept, change the scope, or escalate.
=== module.deliverable.yaml
kind: deliverable
id: module
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
governance: frame
=== frame.governance.yaml
kind: governance
id: frame
checkpoints:
  - id: draft
    rounds: 2
`,
        fixed: `
kind: review
id: module-draft-3
title: Third look at the module
deliverable: module
stage: draft
round: 3
`,
      },
      {
        text: `
kind: deliverable
id: module
title: Decide before you reach in
brief: safety
status: in-review
#^^^^^ warning: This went to review 3 times; the agreement includes 2 rounds. Agree what is still open, then decide: accept, change the scope, or escalate.
notes: Third time
=== safety.brief.yaml
kind: brief
id: safety
governance: frame
=== frame.governance.yaml
kind: governance
id: frame
checkpoints:
  - id: outline
    rounds: 1
  - id: draft
    rounds: 1
=== early.decision.yaml
kind: decision
id: early
status: accepted
decided-on: 2026-05-03
affects: [deliverable:module]
=== 2026-03-02 example.deliverable.yaml
kind: deliverable
id: module
brief: safety
status: in-review
=== 2026-03-09 example.deliverable.yaml
kind: deliverable
id: module
brief: safety
status: building
=== 2026-03-16 example.deliverable.yaml
kind: deliverable
id: module
brief: safety
status: in-review
=== 2026-03-17 example.deliverable.yaml
kind: deliverable
id: module
brief: safety
title: Decide before you reach in
status: in-review
=== 2026-03-23 example.deliverable.yaml
kind: deliverable
id: module
brief: safety
status: building
`,
        fixed: `
kind: deliverable
id: module
title: Decide before you reach in
brief: safety
status: in-review
notes: Third time
`,
      },
    ],
  },
  *check(_content, context) {
    const { document } = context;
    if (document.kind === 'review') yield* roundOf(document, context);
    else yield* submissionsOf(document, context);
  },
});

type Around = Pick<Context, 'history' | 'workspace' | 'settings' | 'threshold'>;

function* roundOf(document: DocumentOf<'review'>, around: Around): Iterable<Problem> {
  const { round, stage, id } = document.content;
  const most = checkpointIn(familyOf(document, around.workspace).governance, stage?.value)?.rounds?.value;
  // Without a number there is nothing to exceed, and that is told where it is missing.
  if (!round || !most || round.value <= most || (id && around.workspace.decisionsAbout(`review:${id.value}`).length > 0)) return;
  yield {
    at: round.place,
    message: l10n.t('This is round {0} of {1}. Agree what is still open, then decide: accept, change the scope, or escalate.', round.value, most),
    fixes: () => {
      const { deliverable } = document.content;
      return id ? [decision(document, around, around.settings.today, [`review:${id.value}`, ...(deliverable ? [`deliverable:${deliverable.value}`] : [])])] : [];
    },
  };
}

function* submissionsOf(document: DocumentOf<'deliverable'>, around: Around): Iterable<Problem> {
  const { status, id } = document.content;
  const most = roundsIncluded(document, around);
  if (!status || !id || most === undefined) return;
  const sent = submissions(versionsOf(document, around));
  const excess = sent[most];
  if (!excess || isDecidedSince(`deliverable:${id.value}`, addDays(excess.day, -around.threshold('days-to-record-a-decision')), around)) return;
  yield {
    at: status.place,
    message: most === 1
      ? l10n.t('This went to review {0} times; the agreement includes 1 round. Agree what is still open, then decide: accept, change the scope, or escalate.', sent.length)
      : l10n.t('This went to review {0} times; the agreement includes {1} rounds. Agree what is still open, then decide: accept, change the scope, or escalate.', sent.length, most),
    related: sent.map((version) => fact(document, status.place, l10n.t('Sent to review {0}', when(version)))),
    fixes: () => [decision(document, around, around.settings.today, [`deliverable:${id.value}`])],
  };
}

/** The rounds of all checkpoints together that a deliverable goes through; undefined when one of them has no number. */
function roundsIncluded(document: DocumentOf<'deliverable'>, { workspace }: Around): number | undefined {
  const { type } = document.content;
  const checkpoints = itemsOf(familyOf(document, workspace).governance?.content.checkpoints).filter((checkpoint) => {
    const types = itemsOf(checkpoint.for).map(({ value }) => value);
    return types.length === 0 || !type || types.includes(type.value);
  });
  const rounds = checkpoints.map((checkpoint) => checkpoint.rounds?.value ?? 0);
  return rounds.length > 0 && rounds.every((number) => number > 0) ? rounds.reduce((sum, number) => sum + number, 0) : undefined;
}

/** The versions with which it went to review, and not those that changed something while it was there. */
const submissions = (versions: readonly Version[]): readonly Version[] =>
  versions.filter((version, index) => {
    const before = versions[index - 1];
    return statusAt(version) === 'in-review' && (!before || statusAt(before) !== 'in-review');
  });

function decision(document: Document, { workspace }: Around, day: string, affects: readonly string[]): Fix {
  const name = titleOf(document) ?? idOf(document) ?? '';
  const { id, file } = newDecision(document, workspace, { day, about: `${idOf(document) ?? ''} rounds`, title: l10n.t('How to go on with “{0}”', name), type: 'quality', affects });
  return { title: l10n.t('Write the decision “{0}”', id), edits: [], creates: [file], preferred: true };
}
