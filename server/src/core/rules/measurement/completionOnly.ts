import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks, missingPart } from '../missing';
import { addMeasure, measuresOf } from './measures';

/** Completions and smiles say that people came, and nothing of what they do differently. */
export const completionOnly = defineRule({
  id: 'measurement/completion-only',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'At least one measure shows what people learned, do or achieve.',
  why: 'Completion rates get reported, but learning outcomes, behavioral change and business impact remain unmeasured (source document, “Measurement and iteration”). Completion and satisfaction are the lowest rungs of Kirkpatrick and LTEM.',
  examples: {
    clean: [
      `
kind: brief
status: ready
measurement:
  measures:
    - id: audits
      level: behavior
      metric: Isolation audits passed
`,
      `
kind: brief
status: draft
`,
      `
kind: brief
status: ready
measurement:
  measures:
    - id: completions
      level: activity
    - id: audits
`,
      `
kind: brief
status: ready
measurement: in the yearly survey
`,
      `
kind: brief
status: ready
measurement:
  owner: pat
  measures: in the yearly survey
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
owner: pat
measurement:
  owner: pat
  measures:
# ^^^^^^^^ error: Completion and satisfaction do not show that behavior changed. Add one measure of what people do.
    - id: completions
      level: activity
      metric: Completion rate
`,
        fixed: `
kind: brief
status: ready
owner: pat
measurement:
  owner: pat
  measures:
    - id: completions
      level: activity
      metric: Completion rate
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
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ error: Nothing is measured yet. Add one measure of what people do, so that you will know whether it worked.
status: ready
owner: pat
`,
        fixed: `
kind: brief
status: ready
owner: pat
measurement:
  owner: pat
  measures:
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
`,
      },
      {
        text: `
kind: brief
status: draft
measurement:
  measures:
# ^^^^^^^^ warning: Completion and satisfaction do not show that behavior changed. Add one measure of what people do.
    - id: behavior-at-work
      level: reaction
      by: [site]
objectives:
  - id: greet
    critical: true
  - id: refuse
    critical: true
  - id: smile
audiences:
  - id: desk
    regions: [Utrecht, Leuven]
`,
        fixed: `
kind: brief
status: draft
measurement:
  measures:
    - id: behavior-at-work
      level: reaction
      by: [site]
    - id: behavior-at-work-2
      level: behavior
      metric: <what people do at work that can be observed or counted>
      baseline:
        value: <the number before the learning begins>
        date: <the day it was taken>
      target:
        value: <the number you want>
        by: <the day you want it by>
      source: <where the number comes from>
      owner: <who collects it>
      objectives: [greet, refuse]
objectives:
  - id: greet
    critical: true
  - id: refuse
    critical: true
  - id: smile
audiences:
  - id: desk
    regions: [Utrecht, Leuven]
`,
      },
      {
        text: `
kind: brief
status: agreed
audiences:
  - id: desk
    regions: [Utrecht]
  - id: bar
    regions: [Leuven]
measurement:
#^^^^^^^^^^ error: Nothing is measured yet. Add one measure of what people do, so that you will know whether it worked.
  owner: pat
`,
        fixed: `
kind: brief
status: agreed
audiences:
  - id: desk
    regions: [Utrecht]
  - id: bar
    regions: [Leuven]
measurement:
  owner: pat
  measures:
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
      by: [region]
  reviews:
    - date: <the day, about 60 days after launch>
      led-by: pat
`,
      },
      {
        text: `
kind: brief
status: agreed
measurement:
#^^^^^^^^^^ error: Nothing is measured yet. Add one measure of what people do, so that you will know whether it worked.
`,
        fixed: `
kind: brief
status: agreed
measurement:
  owner: <who sees to the results>
  measures:
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
      owner: <who collects it>
  reviews:
    - date: <the day, about 60 days after launch>
`,
      },
      {
        text: `
kind: brief
status: in-production
measurement:
  measures: []
# ^^^^^^^^ error: Nothing is measured yet. Add one measure of what people do, so that you will know whether it worked.
  reviews:
    - date: 2026-12-01
`,
      },
    ],
  },
  *check(brief, { document, stage }) {
    const { measurement } = brief;
    const measures = measuresOf(brief);
    const nothing = measures.length === 0;
    if (nothing && stage === 'draft') return;
    // A level that cannot be read is reported as such; it may well be the one that is asked for here.
    if (measures.some(({ level }) => !level || !LOWEST.has(level.value))) return;
    // The same goes for something else that stands where the measures belong.
    if (nothing && !(measurement ? lacks(measurement.place.node, 'measures', measurement.measures) : lacks(document.root, 'measurement', measurement))) return;
    yield {
      ...(measurement ? { at: measurement.measures?.place ?? keyOr(measurement.place.node, 'measures', measurement.place) } : missingPart(document, 'measurement')),
      message: nothing
        ? l10n.t('Nothing is measured yet. Add one measure of what people do, so that you will know whether it worked.')
        : l10n.t('Completion and satisfaction do not show that behavior changed. Add one measure of what people do.'),
      fixes: () => mend(l10n.t('Add a measure of what people do at work'), addMeasure(document, stage), { preferred: true }),
    };
  },
});

const LOWEST: ReadonlySet<string> = new Set(['activity', 'reaction']);
