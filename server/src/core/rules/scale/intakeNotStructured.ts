import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { castOf, intakeLines, NEEDS_INTAKE } from '../governance/templates';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';

/** More production needs requests that come in one way, complete and sized. */
export const intakeNotStructured = defineRule({
  id: 'scale/intake-not-structured',
  kinds: ['governance'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'A managed service or a center of expertise says how requests come in.',
  why: 'A managed services model scales efficiently only when the input side, briefs, assets, SME access and approval workflows, has also been structured for volume; otherwise the bottleneck simply shifts (source document, “Treating scale as automatic”).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
engagement:
  model: managed-services
intake:
  in-progress-limit: 6
`,
      `
kind: governance
status: agreed
engagement:
  model: project-based
`,
      `
kind: governance
status: agreed
`,
      `
kind: governance
status: agreed
engagement:
  model: hybrid-coe
intake: by mail
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
engagement:
  model: managed-services
# ^^^^^ error: More production only helps if requests come in one way, complete and sized. Describe the intake.
roles:
  - id: head
    side: internal
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: managed-services
roles:
  - id: head
    side: internal
intake:
  channel: <the one way requests come in>
  # What did the partner have to ask for most often?
  ready-means:
    - Performance problem with evidence
    - Business goal with a measure
    - Expert hours released by their manager
  triaged-by: head
  triage-within-days: 3
  priorities:
    - id: p1
      meaning: <which requests are urgent>
      start-within-days: 5
    - id: p2
      meaning: <which requests can wait>
      start-within-days: 20
  sizes:
    - id: small
      meaning: <what a small request looks like>
      effort-days: 3
    - id: large
      meaning: <what a large request looks like>
      effort-days: 20
  in-progress-limit: 6
`,
      },
      {
        text: `
kind: governance
status: draft
engagement:
  model: hybrid-coe
intake:
#^^^^^ warning: More production only helps if requests come in one way, complete and sized. Describe the intake.
`,
      },
    ],
  },
  *check(governance, { document }) {
    const model = governance.engagement?.model;
    if (!model || !NEEDS_INTAKE.has(model.value) || !lacks(document.root, 'intake', governance.intake)) return;
    yield {
      at: keyOr(document.root, 'intake', model.place),
      message: l10n.t('More production only helps if requests come in one way, complete and sized. Describe the intake.'),
      fixes: () => {
        const edit = writeField(document, [], 'intake', intakeLines(castOf(governance)));
        return edit ? [{ title: l10n.t('Add the intake, with two priorities, two sizes and a limit of 6 briefs'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});
