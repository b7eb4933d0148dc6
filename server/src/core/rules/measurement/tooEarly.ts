import * as l10n from '@vscode/l10n';
import { addDays, dayIn, daysBetween } from '../../calendar';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { rewriteDay } from '../days';
import { launchDays } from '../launches';
import { mend } from '../mend';
import { isAtWork, measuresOf } from './measures';

/** In the first weeks everybody is careful, and nobody has a habit yet. */
export const tooEarly = defineRule({
  id: 'measurement/too-early',
  kinds: ['brief'],
  reads: ['file'],
  tier: 3,
  severity: 'info',
  thresholds: { 'days-until-behavior-shows': 30 },
  summary: 'What people do at work is measured when habits can have changed.',
  why: 'Behavioral change and business impact are what remains unmeasured (source document, “Measurement and Iteration”). Kirkpatrick’s third level asks for time on the job before one looks.',
  examples: {
    clean: [
      `
kind: brief
delivery:
  launch-waves:
    - date: 2026-09-01
    - date: 2026-12-01
measurement:
  measures:
    - id: refusals
      level: behavior
      collect-on: [2026-08-31, 2026-10-01, <when>]
    - id: test
      level: learning
      collect-on: [2026-09-01]
`,
      `
kind: brief
measurement:
  measures:
    - id: refusals
      level: behavior
      collect-on: [2026-09-02]
`,
      `
kind: brief
delivery:
  launch-waves:
    - date: 2026-09-01
measurement:
  measures:
    - id: refusals
      level: behavior
      collect-on: [2026-09-11]
=== hotel.workspace.yaml
kind: workspace
thresholds:
  days-until-behavior-shows: 10
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
delivery:
  launch-waves:
    - date: 2026-12-01
    - date: 2026-09-01
measurement:
  measures:
    - id: refusals
      level: behavior
      collect-on: [2026-09-30, 2026-12-15]
#                  ^^^^^^^^^^ info: This is 29 days after launch, and behavior needs about 30 to show. Collect it on 2026-10-01 or later.
    - id: complaints
      level: results
      collect-on:
        - 2026-09-01
#         ^^^^^^^^^^ info: This is 0 days after launch, and behavior needs about 30 to show. Collect it on 2026-10-01 or later.
        - 2026-09-02
#         ^^^^^^^^^^ info: This is 1 day after launch, and behavior needs about 30 to show. Collect it on 2026-10-01 or later.
`,
        fixed: `
kind: brief
status: ready
delivery:
  launch-waves:
    - date: 2026-12-01
    - date: 2026-09-01
measurement:
  measures:
    - id: refusals
      level: behavior
      collect-on: [2026-10-01, 2026-12-15]
    - id: complaints
      level: results
      collect-on:
        - 2026-09-01
        - 2026-09-02
`,
      },
      {
        text: `
kind: brief
status: ready
measurement:
  measures:
    - id: refusals
      level: behavior
      collect-on: [2026-09-15]
#                  ^^^^^^^^^^ info: This is 14 days after launch, and behavior needs about 60 to show. Collect it on 2026-10-31 or later.
milestones:
  - phase: delivery-launch
    due: 2026-08-03
  - phase: delivery-launch
    due: 2026-09-01
=== hotel.workspace.yaml
kind: workspace
thresholds:
  days-until-behavior-shows: 60
`,
        fixed: `
kind: brief
status: ready
measurement:
  measures:
    - id: refusals
      level: behavior
      collect-on: [2026-10-31]
milestones:
  - phase: delivery-launch
    due: 2026-08-03
  - phase: delivery-launch
    due: 2026-09-01
`,
      },
    ],
  },
  *check(brief, { threshold }) {
    const launch = launchDays(brief)?.first;
    if (launch === undefined) return;
    const wait = threshold('days-until-behavior-shows');
    for (const measure of measuresOf(brief).filter(isAtWork)) {
      for (const date of itemsOf(measure['collect-on'])) {
        const day = dayIn(date);
        const days = day === undefined ? -1 : daysBetween(launch, day);
        // What is collected before the launch is the number to start from.
        if (days < 0 || days >= wait) continue;
        const enough = addDays(launch, wait);
        yield {
          at: date.place,
          message:
            days === 1
              ? l10n.t('This is 1 day after launch, and behavior needs about {0} to show. Collect it on {1} or later.', wait, enough)
              : l10n.t('This is {0} days after launch, and behavior needs about {1} to show. Collect it on {2} or later.', days, wait, enough),
          fixes: () => mend(l10n.t('Collect it on {0}', enough), rewriteDay(date.place, enough), { preferred: true }),
        };
      }
    }
  },
});
