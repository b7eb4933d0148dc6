import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Phase } from '../../schema/types';
import { lacks, missingPart } from '../missing';
import { questionLines } from '../questions';
import { fieldAt, writeField, writeItem } from '../sections';
import { freeId } from './people';
import { activityOf, castOf, PHASES, responsibilityItem } from './templates';

/** The work passes through six phases; time is lost in the one that nobody answers for. */
export const phaseWithoutOwner = defineRule({
  id: 'governance/phase-without-owner',
  kinds: ['governance'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'Every phase of the work has a responsibility.',
  why: 'The work moves through several phases, each with its own decision points and potential bottlenecks (source document, “How the Outsourcing Workflow Actually Unfolds”). Without clear accountability small ambiguities compound into significant delays (“Governance gaps”).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
responsibilities:
  - phase: scoping
  - phase: content-discovery
  - phase: design-development
  - phase: review-approval
  - phase: delivery-launch
  - phase: measurement
`,
      // A first draft has time.
      `
kind: governance
status: draft
`,
      // One phase is still to be chosen, and may be any.
      `
kind: governance
status: agreed
responsibilities:
  - phase: scoping
  - phase: <which phase>
`,
      `
kind: governance
status: agreed
responsibilities:
  - phase: scoping
  - activity: Build the course
`,
      // Something else stands there, which is told as such.
      `
kind: governance
status: agreed
responsibilities: everybody
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
roles:
  - id: academy
    side: internal
  - id: board
    side: internal
  - id: studio
    side: partner
responsibilities:
#^^^^^^^^^^^^^^^ warning: Nobody answers for content discovery, and delivery and launch. In most partnerships this is where time is lost. Name one accountable role.
  - id: expert-access
    phase: scoping
  - phase: design-development
  - phase: review-approval
  - phase: measurement
`,
        fixed: `
kind: governance
status: agreed
roles:
  - id: academy
    side: internal
  - id: board
    side: internal
  - id: studio
    side: partner
responsibilities:
  - id: expert-access
    phase: scoping
  - phase: design-development
  - phase: review-approval
  - phase: measurement
  - id: expert-access-2
    activity: Free expert time and hold the sessions
    phase: content-discovery
    accountable: board
    responsible:
      - academy
      - studio
  - id: launch
    activity: Set up the platform and launch
    phase: delivery-launch
    accountable: academy
    responsible:
      - studio
`,
      },
      {
        text: `
kind: governance
status: draft
engagement:
  model: staff-augmentation
roles:
  - id: academy
    side: internal
  - id: studio
    side: partner
responsibilities:
#^^^^^^^^^^^^^^^ info: Nobody answers for design and development. In most partnerships this is where time is lost. Name one accountable role.
  - phase: scoping
  - phase: content-discovery
  - phase: review-approval
  - phase: delivery-launch
  - phase: measurement
`,
        fixed: `
kind: governance
status: draft
engagement:
  model: staff-augmentation
roles:
  - id: academy
    side: internal
  - id: studio
    side: partner
responsibilities:
  - phase: scoping
  - phase: content-discovery
  - phase: review-approval
  - phase: delivery-launch
  - phase: measurement
  - id: design-build
    activity: Design and build
    phase: design-development
    accountable: academy
    responsible:
      - studio
`,
      },
      {
        text: `
kind: governance
status: agreed
responsibilities:
#^^^^^^^^^^^^^^^ warning: Nobody answers for review and approval, delivery and launch, and measurement. In most partnerships this is where time is lost. Name one accountable role.
  - phase: scoping
  - phase: content-discovery
  - phase: design-development
`,
      },
      {
        text: `
kind: governance
#     ^^^^^^^^^^ warning: Nobody answers for scoping, content discovery, and 4 more phases. In most partnerships this is where time is lost. Name one accountable role.
status: agreed
`,
        fixed: `
kind: governance
status: agreed
responsibilities:
  # Who has the last word?
  # Who would notice first if it were not done?
  - id: agree-brief
    activity: Write and agree the brief
    phase: scoping
    accountable: <the role that leads the learning work>
    responsible:
      - <the role that leads the learning work>
  - id: expert-access
    activity: Free expert time and hold the sessions
    phase: content-discovery
    accountable: <the role that decides when they cannot>
    responsible:
      - <the role that leads the learning work>
      - <the role that does the work for the partner>
  - id: design-build
    activity: Design and build
    phase: design-development
    accountable: <the role that leads for the partner>
    responsible:
      - <the role that does the work for the partner>
  - id: review-approve
    activity: Review and approve
    phase: review-approval
    accountable: <the role that leads the learning work>
    responsible:
      - <the role that leads the learning work>
  - id: launch
    activity: Set up the platform and launch
    phase: delivery-launch
    accountable: <the role that leads the learning work>
    responsible:
      - <the role that leads for the partner>
  - id: measure
    activity: Measure and improve
    phase: measurement
    accountable: <the role that leads the learning work>
    responsible:
      - <the role that leads the learning work>
`,
      },
      {
        text: `
kind: governance
status: agreed
responsibilities:
#^^^^^^^^^^^^^^^ warning: Nobody answers for scoping, content discovery, and 4 more phases. In most partnerships this is where time is lost. Name one accountable role.
`,
      },
    ],
  },
  *check(governance, { document, stage }) {
    const { responsibilities } = governance;
    const none = lacks(document.root, 'responsibilities', responsibilities);
    if (none ? stage === 'draft' : !responsibilities) return;
    const items = itemsOf(responsibilities);
    // A phase that cannot be read, or is still open, may be the one that is missed.
    if (items.some(({ phase }) => !phase)) return;
    const owned = new Set(items.map(({ phase }) => phase?.value));
    const missed = PHASES.filter((phase) => !owned.has(phase));
    if (missed.length === 0) return;
    yield {
      ...(responsibilities ? { at: responsibilities.place } : missingPart(document, 'responsibilities')),
      message: l10n.t('Nobody answers for {0}. In most partnerships this is where time is lost. Name one accountable role.', namesOf(missed)),
      fixes: () => addAll(document, missed),
    };
  },
});

function addAll(document: DocumentOf<'governance'>, missed: readonly Phase[]): Fix[] {
  const { content } = document;
  const cast = castOf(content);
  const taken = itemsOf(content.responsibilities).map(({ id }) => id?.value);
  const skeletons = missed.map((phase) => responsibilityItem(phase, freeId(activityOf(phase).id, taken), cast, content.engagement?.model?.value));
  const title = missed.length === 1 ? l10n.t('Add a responsibility for {0}', namesOf(missed)) : l10n.t('Add responsibilities for {0}', namesOf(missed));
  if (itemsOf(content.responsibilities).length === 0) {
    const lines = skeletons.flatMap((lines) => lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)));
    const edit = writeField(document, [], 'responsibilities', [...questionLines(fieldAt('governance', ['responsibilities'])), ...lines]);
    return edit ? [{ title, edits: [edit], preferred: true }] : [];
  }
  const edits = skeletons.map((lines) => writeItem(document, [], 'responsibilities', lines)).filter((edit) => edit !== undefined);
  return edits.length === missed.length ? [{ title, edits, preferred: true }] : [];
}

/** One or two names, or the first two and how many more. */
function namesOf(phases: readonly Phase[]): string {
  const [first = '', second = '', ...more] = phases.map(nameOf);
  if (more.length > 1) return l10n.t('{0}, {1}, and {2} more phases', first, second, more.length);
  if (more[0] !== undefined) return l10n.t('{0}, {1}, and {2}', first, second, more[0]);
  return second ? l10n.t('{0}, and {1}', first, second) : first;
}

function nameOf(phase: Phase): string {
  switch (phase) {
    case 'scoping':
      return l10n.t('scoping');
    case 'content-discovery':
      return l10n.t('content discovery');
    case 'design-development':
      return l10n.t('design and development');
    case 'review-approval':
      return l10n.t('review and approval');
    case 'delivery-launch':
      return l10n.t('delivery and launch');
    case 'measurement':
      return l10n.t('measurement');
  }
}
