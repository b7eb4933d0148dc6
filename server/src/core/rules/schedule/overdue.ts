import * as l10n from '@vscode/l10n';
import { dayIn, daysBetween } from '../../calendar';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { writeField } from '../sections';
import { isDone } from './milestones';

/** The first late milestone is the one to talk about; the others follow from it. */
export const overdue = defineRule({
  id: 'schedule/overdue',
  kinds: ['brief'],
  reads: ['date'],
  tier: 2,
  severity: 'info',
  summary: 'What was due is done.',
  why: 'A team that is consistently behind on deliverables has a capacity problem (source document, “Signals That an Outsourcing Model Makes Sense”). It shows in the plan before it shows in the launch.',
  examples: {
    clean: [
      `
kind: brief
status: agreed
milestones:
  - id: today
    due: 2026-05-11
  - id: done
    due: 2026-05-10
    done-on: 2026-05-12
  - id: open
    due: <when>
`,
      `
kind: brief
status: live
milestones:
  - id: build
    due: 2026-05-10
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: in-production
milestones:
  - id: build
#   ^^^^^^^^^ info: This is 1 day late. Write down when it was done, or agree a new date with everyone who waits for it.
    phase: design-development
    due: 2026-05-10
  - id: menu-frozen
#   ^^^^^^^^^^^^^^^ info: This is 10 days late. Write down when it was done, or agree a new date with everyone who waits for it.
    due: 2026-05-01
    done-on:
`,
        fixed: `
kind: brief
status: in-production
milestones:
  - id: build
    phase: design-development
    due: 2026-05-10
    done-on: 2026-05-10
  - id: menu-frozen
    due: 2026-05-01
    done-on:
`,
      },
    ],
  },
  *check(brief, { document, settings }) {
    if (hasReached(document, 'live')) return;
    for (const milestone of itemsOf(brief.milestones)) {
      const { place, due } = milestone;
      const day = dayIn(due);
      if (day === undefined || day >= settings.today || isDone(milestone)) continue;
      const days = daysBetween(day, settings.today);
      yield {
        at: place,
        message:
          days === 1
            ? l10n.t('This is 1 day late. Write down when it was done, or agree a new date with everyone who waits for it.')
            : l10n.t('This is {0} days late. Write down when it was done, or agree a new date with everyone who waits for it.', days),
        fixes: () => [
          ...mend(l10n.t('It was done in time: add “done-on: {0}”', day), writeField(document, place.path, 'done-on', day)),
          ...mend(l10n.t('It is done today: add “done-on: {0}”', settings.today), writeField(document, place.path, 'done-on', settings.today)),
        ],
      };
    }
  },
});
