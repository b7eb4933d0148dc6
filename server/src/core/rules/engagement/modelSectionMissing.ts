import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { scalarText } from '../../edit';
import { defineRule, type Problem, type Strictness } from '../../rule';
import type { EngagementModel } from '../../schema/types';
import { nodeAt, type Path, type Place } from '../../tree';
import { castOf, exitLines, KEPT_INSIDE, NEEDS_CHANGE_CONTROL, NEEDS_END, NEEDS_INTAKE, serviceLevelLines, staffingLines } from '../governance/templates';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { nameOfModel } from './models';

/** Each engagement model has duties of its own. */
export const modelSectionMissing = defineRule({
  id: 'engagement/model-section-missing',
  kinds: ['governance', 'brief'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'A document has the parts that its engagement model cannot do without.',
  why: 'Understanding where your organization sits on the spectrum of models is the starting point for designing an effective partnership; drifting into another one creates ambiguity around accountability, quality control and governance (source document, “The Four Models Organizations Actually Use”).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
engagement:
  model: project-based
  ends-on: 2026-12-18
`,
      `
kind: governance
status: agreed
engagement:
  model: staff-augmentation
  ends-on: 2026-12-18
staffing:
  people: [kim]
`,
      `
kind: governance
status: agreed
engagement:
  model: managed-services
  exit:
    notice-days: 90
service-levels:
  - id: review-time
`,
      `
kind: governance
status: agreed
engagement:
  model: hybrid-coe
`,
      `
kind: governance
status: agreed
engagement:
  ends-on: 2026-12-18
`,
      `
kind: brief
status: ready
engagement-model: staff-augmentation
`,
      `
kind: brief
status: draft
engagement-model: hybrid-coe
`,
      `
kind: brief
status: ready
engagement-model: managed-services
request:
  priority: p1
`,
      `
kind: brief
status: ready
engagement-model: project-based
work-split:
  partner: [localization]
`,
      // What stands there is told as such.
      `
kind: brief
status: ready
engagement-model: project-based
work-split: half and half
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
engagement:
  model: project-based
# ^^^^^ error: A project needs “ends-on”: without an end it turns into a service that nobody designed.
  starts-on: 2026-03-02
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: project-based
  starts-on: 2026-03-02
  ends-on: <the last day>
`,
      },
      {
        text: `
kind: governance
status: draft
engagement:
  model: staff-augmentation
# ^^^^^ warning: Staff augmentation needs “staffing”: who directs the specialists, how they start, and what they leave behind when they go.
  ends-on:
# ^^^^^^^ warning: Staff augmentation needs “ends-on”: without an end it turns into a service that nobody designed.
roles:
  - id: head
    side: internal
`,
        fixed: `
kind: governance
status: draft
engagement:
  model: staff-augmentation
  ends-on: <the last day>
roles:
  - id: head
    side: internal
`,
      },
      {
        text: `
kind: governance
status: agreed
engagement:
  model: staff-augmentation
# ^^^^^ error: Staff augmentation needs “staffing”: who directs the specialists, how they start, and what they leave behind when they go.
  ends-on: 2026-12-18
roles:
  - id: head
    side: internal
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: staff-augmentation
  ends-on: 2026-12-18
roles:
  - id: head
    side: internal
staffing:
  directed-by: head
  people:
    - <name of the specialist>
  onboarding: <how they get started>
  knowledge-transfer: <what they leave behind>
`,
      },
      {
        text: `
kind: governance
status: agreed
engagement:
  model: managed-services
# ^^^^^ error: A managed service needs “exit”: after a year the knowledge sits with the partner, and getting it back has to be agreed beforehand.
service-levels:
  - id: review-time
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: managed-services
  exit:
    notice-days: 90
    hand-over:
      - Editable files
      - Design notes
      - Decision log
    overlap-days: 30
service-levels:
  - id: review-time
`,
      },
      {
        text: `
kind: governance
status: agreed
engagement:
  model: managed-services
# ^^^^^ error: A managed service needs “service-levels”: promises of both sides, without which nobody can tell whether it works.
  exit:
    notice-days: 90
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: managed-services
  exit:
    notice-days: 90
service-levels:
  - id: first-draft
    what: First full draft after the brief is agreed
    target: <how many working days>
    measured-by: Dates in the deliverable files
    applies-to: partner
  - id: review-time
    what: Reviews finished on time
    target: <what share of them per quarter>
    measured-by: Dates in the review files
    applies-to: internal
`,
      },
      {
        text: `
kind: brief
status: ready
engagement-model: managed-services
#^^^^^^^^^^^^^^^ error: A managed service needs “request”: more production only helps when requests come in sorted by urgency and size.
`,
        fixed: `
kind: brief
status: ready
engagement-model: managed-services
request:
  received-on: <when the request reached you>
  priority: <a priority of the agreement>
  size: <a size of the agreement>
  triaged-on: <when it was sorted>
`,
      },
      {
        text: `
kind: brief
status: agreed
engagement-model: hybrid-coe
#^^^^^^^^^^^^^^^ error: A center of expertise needs “request”: more production only helps when requests come in sorted by urgency and size.
work-split:
#^^^^^^^^^ error: A center of expertise needs “work-split”: what nobody has been given is done twice or not at all.
`,
      },
      {
        text: `
kind: brief
status: ready
engagement-model: project-based
#^^^^^^^^^^^^^^^ error: A project needs “work-split”: what nobody has been given is done twice or not at all.
`,
        fixed: `
kind: brief
status: ready
engagement-model: project-based
work-split:
  internal:
    - learning-strategy
    - stakeholder-alignment
    - final-approval
    - compliance-approval
  partner:
    - <what the partner does>
`,
      },
    ],
  },
  *check(_content, { document }) {
    const { model, needs, severity } = document.kind === 'brief' ? inBrief(document) : inAgreement(document);
    if (!model) return;
    for (const { path, key, models, why, lines, field, title } of needs) {
      const section = nodeAt(document.root, path);
      if (!models.has(model.value) || !lacks(section, key, field)) continue;
      const problem: Problem = {
        at: keyOr(section, key, model.place),
        message: l10n.t('{0} needs “{1}”: {2}', nameOfModel(model.value), key, why),
        fixes: () => {
          const edit = writeField(document, path, key, lines());
          return edit ? [{ title: title ?? l10n.t('Add “{0}”', key), edits: [edit], preferred: true }] : [];
        },
      };
      yield severity ? { ...problem, severity } : problem;
    }
  },
});

interface Need {
  readonly path: Path;
  readonly key: string;
  readonly models: ReadonlySet<EngagementModel>;
  readonly why: string;
  readonly lines: () => string | readonly string[];
  /** What the mend says it adds, where the name of the part does not say enough. */
  readonly title?: string;
  /** What was read there. */
  readonly field: { readonly place: Place } | undefined;
}

interface Needs {
  readonly model: DocumentOf<'brief'>['content']['engagement-model'];
  readonly needs: readonly Need[];
  readonly severity?: Strictness;
}

// That changes, intake and business reviews are missing is said by rules of their own.
function inAgreement({ content }: DocumentOf<'governance'>): Needs {
  const { engagement } = content;
  const needs: readonly Need[] = [
    {
      path: ['engagement'],
      key: 'ends-on',
      models: NEEDS_END,
      why: l10n.t('without an end it turns into a service that nobody designed.'),
      lines: () => scalarText(l10n.t('<the last day>')),
      field: engagement?.['ends-on'],
    },
    {
      path: ['engagement'],
      key: 'exit',
      models: new Set(['managed-services']),
      why: l10n.t('after a year the knowledge sits with the partner, and getting it back has to be agreed beforehand.'),
      lines: exitLines,
      title: l10n.t('Add “exit”, with 90 days of notice and 30 days side by side'),
      field: engagement?.exit,
    },
    {
      path: [],
      key: 'service-levels',
      models: new Set(['managed-services']),
      why: l10n.t('promises of both sides, without which nobody can tell whether it works.'),
      lines: serviceLevelLines,
      title: l10n.t('Add a service level of each side'),
      field: content['service-levels'],
    },
    {
      path: [],
      key: 'staffing',
      models: new Set(['staff-augmentation']),
      why: l10n.t('who directs the specialists, how they start, and what they leave behind when they go.'),
      lines: () => staffingLines(castOf(content)),
      field: content.staffing,
    },
  ];
  return { model: engagement?.model, needs };
}

/** A first draft of a brief may still be about the problem alone. */
function inBrief({ content }: DocumentOf<'brief'>): Needs {
  const needs: readonly Need[] = [
    {
      path: [],
      key: 'request',
      models: NEEDS_INTAKE,
      why: l10n.t('more production only helps when requests come in sorted by urgency and size.'),
      lines: requestLines,
      field: content.request,
    },
    {
      path: [],
      key: 'work-split',
      models: NEEDS_CHANGE_CONTROL,
      why: l10n.t('what nobody has been given is done twice or not at all.'),
      lines: workSplitLines,
      field: content['work-split'],
    },
  ];
  return { model: content['engagement-model'], needs, severity: ['none', 'error', 'error'] };
}

const requestLines = (): readonly string[] => [
  `received-on: ${scalarText(l10n.t('<when the request reached you>'))}`,
  `priority: ${scalarText(l10n.t('<a priority of the agreement>'))}`,
  `size: ${scalarText(l10n.t('<a size of the agreement>'))}`,
  `triaged-on: ${scalarText(l10n.t('<when it was sorted>'))}`,
];

const workSplitLines = (): readonly string[] => ['internal:', ...KEPT_INSIDE.map((activity) => `  - ${activity}`), 'partner:', `  - ${scalarText(l10n.t('<what the partner does>'))}`];
