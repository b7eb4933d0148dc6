import * as l10n from '@vscode/l10n';
import { said } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { short } from '../names';
import { writeItem } from '../sections';
import { isAtWork, isSplitByPlace, measuresOf, regionsOf } from './measures';

/** An average of all regions hides the one that needs help. */
export const noBreakdown = defineRule({
  id: 'measurement/no-breakdown',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: ['none', 'warning', 'warning'],
  summary: 'Where people work in several regions, at least one measure can be split by them.',
  why: 'After rollout, completion data and assessment results are reviewed to identify regions or job roles that may need reinforcement (source document, “A Practical Example of L&D Outsourcing in Action”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
audiences:
  - id: desk
    regions: [Utrecht, Leuven]
measurement:
  measures:
    - id: completions
    - id: refusals
      by: [manager, site]
`,
      `
kind: brief
status: ready
audiences:
  - id: desk
    regions: [Utrecht]
  - id: bar
    regions: [utrecht, ' Utrecht']
measurement:
  measures:
    - id: refusals
`,
      `
kind: brief
status: draft
audiences:
  - id: desk
    regions: [Utrecht, Leuven]
measurement:
  measures:
    - id: refusals
`,
      `
kind: brief
status: ready
audiences:
  - id: desk
    regions: [Utrecht, Leuven]
`,
      `
kind: brief
status: ready
audiences:
  - id: desk
    regions: [Utrecht, Leuven]
measurement:
  measures:
    - id: refusals
      by: [locale]
    - id: complaints
`,
      `
kind: brief
status: ready
audiences:
  - id: desk
    regions: [Utrecht, Leuven]
measurement:
  measures:
    - id: refusals
      by: every hotel
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
audiences:
  - id: desk
    regions: [Utrecht]
  - id: bar
    regions: [Leuven]
measurement:
  measures:
# ^^^^^^^^ warning: You will not see which of the 2 regions needs more help. Split at least one measure by region, site or language.
    - id: completions
      level: activity
    - id: refusals
      level: behavior
      metric: Guests sent home by taxi
      by: [manager]
    - id: complaints
      level: results
`,
        fixed: `
kind: brief
status: ready
audiences:
  - id: desk
    regions: [Utrecht]
  - id: bar
    regions: [Leuven]
measurement:
  measures:
    - id: completions
      level: activity
    - id: refusals
      level: behavior
      metric: Guests sent home by taxi
      by: [manager, region]
    - id: complaints
      level: results
`,
      },
      {
        text: `
kind: brief
status: agreed
audiences:
  - id: desk
    regions: [Utrecht, Leuven, Namur]
measurement:
  measures:
# ^^^^^^^^ warning: You will not see which of the 3 regions needs more help. Split at least one measure by region, site or language.
    - id: completions
      level: activity
      by: []
`,
        fixed: `
kind: brief
status: agreed
audiences:
  - id: desk
    regions: [Utrecht, Leuven, Namur]
measurement:
  measures:
    - id: completions
      level: activity
      by: [region]
`,
      },
    ],
  },
  *check(brief, { document }) {
    const [measures, regions, list] = [measuresOf(brief), regionsOf(brief), brief.measurement?.measures];
    if (!list || measures.length === 0 || regions.length < 2 || measures.some(isSplitByPlace)) return;
    yield {
      at: list.place,
      message: l10n.t('You will not see which of the {0} regions needs more help. Split at least one measure by region, site or language.', regions.length),
      fixes: () => {
        // What people do at work is where the help is needed.
        const best = measures.find(isAtWork) ?? measures[0];
        return measures.flatMap((measure) =>
          mend(l10n.t('Split “{0}” by region', short(said(measure.metric) ?? measure.id?.value ?? '')), writeItem(document, measure.place.path, 'by', 'region'), { preferred: measure === best }),
        );
      },
    };
  },
});
