import * as l10n from '@vscode/l10n';
import { addDays, addWorkingDays, calendarOf } from '../../calendar';
import type { DocumentOf } from '../../document';
import { familyOf } from '../../family';
import { defineRule } from '../../rule';
import type { Workspace } from '../../workspace';
import { launchDays } from '../launches';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { asItem, measuresOf, reviewLines } from './measures';

/** Numbers that nobody has an appointment with are not looked at. */
export const noReviewDate = defineRule({
  id: 'measurement/no-review-date',
  kinds: ['brief'],
  reads: ['family', 'date'],
  tier: 1,
  severity: ['none', 'none', 'warning'],
  summary: 'There is a date on which both sides look at the results.',
  why: 'Outsourcing partners that include data review in their engagement model add meaningful value (source document, “Measurement and Iteration”). The loop from data back to design closes only when a date is in the calendar.',
  examples: {
    clean: [
      `
kind: brief
status: agreed
measurement:
  measures:
    - id: refusals
  reviews:
    - date: 2026-10-12
`,
      `
kind: brief
status: ready
measurement:
  measures:
    - id: refusals
`,
      `
kind: brief
status: agreed
measurement:
  owner: pat
`,
      `
kind: brief
status: agreed
measurement:
  measures:
    - id: refusals
  reviews: every autumn
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: agreed
owner: bert
delivery:
  launch-waves:
    - date: 2026-06-01
    - date: 2026-07-07
measurement:
#^^^^^^^^^^ warning: Set the date when both sides look at the results. Without one, they are collected and forgotten.
  owner: pat
  measures:
    - id: refusals
milestones:
  - phase: delivery-launch
    due: 2026-12-01
`,
        fixed: `
kind: brief
status: agreed
owner: bert
delivery:
  launch-waves:
    - date: 2026-06-01
    - date: 2026-07-07
measurement:
  owner: pat
  measures:
    - id: refusals
  reviews:
    - date: 2026-09-07
      led-by: pat
milestones:
  - phase: delivery-launch
    due: 2026-12-01
`,
      },
      {
        text: `
kind: brief
status: in-production
governance: hotel-2026
owner: bert
measurement:
  measures:
    - id: refusals
  reviews:
# ^^^^^^^ warning: Set the date when both sides look at the results. Without one, they are collected and forgotten.
milestones:
  - phase: delivery-launch
    due: 2026-06-01
  - phase: delivery-launch
    due: 2026-06-08
  - phase: measurement
    due: 2026-12-01
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
calendar:
  holidays: [2026-08-07]
`,
        fixed: `
kind: brief
status: in-production
governance: hotel-2026
owner: bert
measurement:
  measures:
    - id: refusals
  reviews:
    - date: 2026-08-10
      led-by: bert
milestones:
  - phase: delivery-launch
    due: 2026-06-01
  - phase: delivery-launch
    due: 2026-06-08
  - phase: measurement
    due: 2026-12-01
`,
      },
      {
        text: `
kind: brief
status: live
delivery:
  launch-waves:
    - date: 2026-01-05
measurement:
#^^^^^^^^^^ warning: Set the date when both sides look at the results. Without one, they are collected and forgotten.
  measures:
    - id: refusals
`,
        fixed: `
kind: brief
status: live
delivery:
  launch-waves:
    - date: 2026-01-05
measurement:
  measures:
    - id: refusals
  reviews:
    - date: <the day, about 60 days after launch>
`,
      },
      {
        text: `
kind: brief
status: live
delivery:
  launch-waves:
    - date: 2026-03-12
measurement:
#^^^^^^^^^^ warning: Set the date when both sides look at the results. Without one, they are collected and forgotten.
  measures:
    - id: refusals
`,
        fixed: `
kind: brief
status: live
delivery:
  launch-waves:
    - date: 2026-03-12
measurement:
  measures:
    - id: refusals
  reviews:
    - date: 2026-05-11
`,
      },
    ],
  },
  *check(brief, { document, workspace, settings }) {
    const { measurement } = brief;
    if (!measurement || measuresOf(brief).length === 0 || !lacks(measurement.place.node, 'reviews', measurement.reviews)) return;
    yield {
      at: keyOr(measurement.place.node, 'reviews', measurement.place),
      message: l10n.t('Set the date when both sides look at the results. Without one, they are collected and forgotten.'),
      fixes: () => {
        const day = reviewDay(document, workspace, settings.today);
        const title = day === undefined ? l10n.t('Add a review of the results, to be filled in') : l10n.t('Review the results on {0}, 60 days after launch', day);
        return mend(title, writeField(document, ['measurement'], 'reviews', asItem(reviewLines(brief, day))), { preferred: true });
      },
    };
  },
});

/** The working day 60 days after everybody has it, or the next one. Undefined when that is over, or nobody knows the launch. */
function reviewDay(document: DocumentOf<'brief'>, workspace: Workspace, today: string): string | undefined {
  const launch = launchDays(document.content);
  if (!launch) return undefined;
  const day = addWorkingDays(addDays(launch.last, 59), 1, calendarOf(familyOf(document, workspace).governance));
  return day < today ? undefined : day;
}
