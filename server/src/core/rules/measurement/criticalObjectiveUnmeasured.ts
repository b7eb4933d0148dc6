import * as l10n from '@vscode/l10n';
import { said } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { short } from '../names';
import { writeItem } from '../sections';
import { addMeasure, measuresOf, showsObjectives, unmeasured } from './measures';

/** What must not go wrong is what one wants to see. */
export const criticalObjectiveUnmeasured = defineRule({
  id: 'measurement/critical-objective-unmeasured',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['none', 'warning', 'warning'],
  summary: 'Every critical objective is measured.',
  why: 'Post-launch data should inform whether programs are achieving their stated objectives (source document, “Measurement and Iteration”). That takes a measure that names the objective.',
  examples: {
    clean: [
      `
kind: brief
status: ready
objectives:
  - id: refuse
    critical: true
  - id: calm
    critical: true
  - id: pass
    critical: true
  - id: greet
  - id: smile
    critical: false
measurement:
  measures:
    - id: refusals
      level: behavior
      objectives: [refuse]
    - id: complaints
      level: results
      objectives: [calm]
    - id: test
      level: learning
      objectives: [pass]
`,
      `
kind: brief
status: draft
objectives:
  - id: refuse
    critical: true
measurement:
  measures:
    - id: refusals
      level: behavior
`,
      `
kind: brief
status: ready
objectives:
  - id: refuse
    critical: true
`,
      `
kind: brief
status: ready
objectives:
  - id: refuse
    critical: true
  - behavior: call a taxi
    critical: true
measurement:
  measures:
    - id: refusals
      level: behavior
      objectives: [refuze]
`,
      `
kind: brief
status: ready
objectives:
  - id: refuse
    critical: true
measurement:
  measures:
    - id: refusals
      objectives: [refuse]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - id: refuse
#   ^^^^^^^^^^ warning: You will not know whether people “refuse to serve a guest who is drunk”. Name this objective in a measure of what they do.
    behavior: refuse to serve a guest who is drunk
    critical: true
measurement:
  measures:
    - id: completions
      level: activity
      objectives: [refuse]
    - id: refusals
      level: behavior
      metric: Guests sent home by taxi
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: refuse
    behavior: refuse to serve a guest who is drunk
    critical: true
measurement:
  measures:
    - id: completions
      level: activity
      objectives: [refuse]
    - id: refusals
      level: behavior
      metric: Guests sent home by taxi
      objectives: [refuse]
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: refuse
#   ^^^^^^^^^^ warning: You will not know whether people “refuse”. Name this objective in a measure of what they do.
    critical: true
measurement:
  owner: pat
  measures:
    - id: smiles
      level: reaction
      objectives: [refuse]
    - id: gain
      level: return
      objectives: [refuse]
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: refuse
    critical: true
measurement:
  owner: pat
  measures:
    - id: smiles
      level: reaction
      objectives: [refuse]
    - id: gain
      level: return
      objectives: [refuse]
    - id: behavior-at-work
      level: behavior
      metric: <what people do at work that can be observed or counted>
      baseline:
        value: <the number before the learning begins>
        date: <the day it was taken>
      target:
        value: <the number you want>
        by: <the day you want it by>
      source: <where the number comes from>
      owner: pat
      objectives: [refuse]
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: refuse
#   ^^^^^^^^^^ warning: You will not know whether people “refuse”. Name this objective in a measure of what they do.
    critical: true
measurement:
  measures:
    - id: refusals
      level: behavior
    - id: test
      level: learning
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: refuse
    critical: true
measurement:
  measures:
    - id: refusals
      level: behavior
      objectives: [refuse]
    - id: test
      level: learning
`,
      },
    ],
  },
  *check(brief, { document, stage }) {
    const measures = measuresOf(brief);
    if (measures.length === 0) return;
    for (const { id, behavior, place } of unmeasured(brief)) {
      yield {
        at: place,
        message: l10n.t('You will not know whether people “{0}”. Name this objective in a measure of what they do.', short(said(behavior) ?? id.value, 80)),
        fixes: () => {
          const fitting = measures.filter(showsObjectives);
          if (fitting.length === 0) return mend(l10n.t('Add a measure of what people do at work'), addMeasure(document, stage), { preferred: true });
          return fitting.flatMap((measure) =>
            mend(l10n.t('Measure it with “{0}”', short(said(measure.metric) ?? measure.id?.value ?? '')), writeItem(document, measure.place.path, 'objectives', id.value), { preferred: fitting.length === 1 }),
          );
        },
      };
    }
  },
});
