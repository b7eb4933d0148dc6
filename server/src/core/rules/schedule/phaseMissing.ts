import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import type { TextEdit } from '../../edit';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import type { Phase } from '../../schema/types';
import { freshId } from '../ids';
import { mend } from '../mend';
import { lacks, missingPart } from '../missing';
import { writeField, writeItem } from '../sections';
import { PHASES, phaseName } from './milestones';

/** A phase without a date takes the time of the next one. */
export const phaseMissing = defineRule({
  id: 'schedule/phase-missing',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: ['none', 'none', 'warning'],
  summary: 'Every phase of the work has a date.',
  why: 'The process moves through several phases, each with its own decision points, dependencies and potential bottlenecks (source document, “How the Outsourcing Workflow Actually Unfolds”).',
  examples: {
    clean: [
      `
kind: brief
status: agreed
milestones:
  - phase: scoping
  - phase: content-discovery
  - phase: design-development
  - phase: review-approval
  - phase: delivery-launch
  - phase: measurement
`,
      `
kind: brief
status: ready
milestones:
  - phase: scoping
`,
      `
kind: brief
status: agreed
milestones:
  - phase: scoping
  - id: somewhere
`,
      `
kind: brief
status: agreed
milestones: see the project plan
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: agreed
milestones:
#^^^^^^^^^ warning: There is no date for review and approval, measurement. Each phase waits for the one before it: add a milestone.
  - id: one
    phase: scoping
  - id: two
    phase: content-discovery
  - id: measurement
    phase: design-development
  - id: four
    phase: delivery-launch
`,
        fixed: `
kind: brief
status: agreed
milestones:
  - id: one
    phase: scoping
  - id: two
    phase: content-discovery
  - id: measurement
    phase: design-development
  - id: four
    phase: delivery-launch
  - id: review-approval
    phase: review-approval
    title: <what is finished on that day>
    due: <date>
  - id: measurement-2
    phase: measurement
    title: <what is finished on that day>
    due: <date>
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ warning: There are no dates to plan by. Each phase waits for the one before it: add a milestone for every phase.
status: in-production
`,
        fixed: `
kind: brief
status: in-production
milestones:
  - id: scoping
    phase: scoping
    title: <what is finished on that day>
    due: <date>
  - id: content-discovery
    phase: content-discovery
    title: <what is finished on that day>
    due: <date>
  - id: design-development
    phase: design-development
    title: <what is finished on that day>
    due: <date>
  - id: review-approval
    phase: review-approval
    title: <what is finished on that day>
    due: <date>
  - id: delivery-launch
    phase: delivery-launch
    title: <what is finished on that day>
    due: <date>
  - id: measurement
    phase: measurement
    title: <what is finished on that day>
    due: <date>
`,
      },
      {
        text: `
kind: brief
status: agreed
milestones:
#^^^^^^^^^ warning: There is no date for scoping, content discovery, design and development, delivery and launch, measurement. Each phase waits for the one before it: add a milestone.
  - phase: review-approval
`,
      },
    ],
  },
  *check({ milestones }, { document }) {
    if (lacks(document.root, 'milestones', milestones)) {
      yield {
        ...missingPart(document, 'milestones'),
        message: l10n.t('There are no dates to plan by. Each phase waits for the one before it: add a milestone for every phase.'),
        fixes: () => mend(l10n.t('Add a milestone for every phase, to be filled in'), writeField(document, [], 'milestones', PHASES.flatMap((phase) => milestone(phase, phase).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`))), { preferred: true }),
      };
      return;
    }
    const phases = itemsOf(milestones).map(({ phase }) => phase?.value);
    // A phase that cannot be read may well be the one that is asked for here.
    if (!milestones || phases.includes(undefined)) return;
    const missing = PHASES.filter((phase) => !phases.includes(phase));
    if (missing.length === 0) return;
    yield {
      at: milestones.place,
      message: l10n.t('There is no date for {0}. Each phase waits for the one before it: add a milestone.', missing.map(phaseName).join(', ')),
      fixes: () => mend(l10n.t('Add a milestone for {0}, to be filled in', missing.map(phaseName).join(', ')), missing.map((phase) => added(document, phase)), { preferred: true }),
    };
  },
});

const added = (document: DocumentOf<'brief'>, phase: Phase): TextEdit | undefined =>
  writeItem(document, [], 'milestones', milestone(freshId(phase, itemsOf(document.content.milestones)), phase));

const milestone = (id: string, phase: Phase): readonly string[] => [`id: ${id}`, `phase: ${phase}`, `title: ${l10n.t('<what is finished on that day>')}`, `due: ${l10n.t('<date>')}`];
