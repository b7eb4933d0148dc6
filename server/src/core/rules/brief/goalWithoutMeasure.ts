import * as l10n from '@vscode/l10n';
import { replaceScalar, scalarText, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { itemsOf, said, type Located } from '../../located';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { Brief } from '../../schema/types';
import { mend } from '../mend';
import { keyOr, lacks, missingPart } from '../missing';
import { questionLines } from '../questions';
import { fieldAt, writeField } from '../sections';
import { short } from '../words';
import { newResultMeasure, resultMeasures, showsResult, type Measure } from './resultMeasure';

/** A goal that no number proves is a wish, and both sides will remember another one. */
export const goalWithoutMeasure = defineRule({
  id: 'brief/goal-without-measure',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'The business goal is linked to a measure of behavior or business result.',
  why: 'A well-specified brief connects learning objectives to performance outcomes (source document, FAQ on quality), and organizations that get the most from outsourcing work with shared goals. A goal that completions prove leaves behavioral change and business impact unmeasured (“Measurement and iteration”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
business-goal:
  statement: No wrong-shelf picks by December.
  measure: wrong-picks
measurement:
  measures:
    - id: completions
      level: activity
    - id: wrong-picks
      level: results
`,
      `
kind: brief
status: ready
business-goal:
  measure: right-picks
measurement:
  measures:
    - id: right-picks
      level: behavior
`,
      `
kind: brief
status: ready
business-goal:
  measure: saved
measurement:
  measures:
    - id: saved
      level: return
`,
      `
kind: brief
status: ready
business-goal:
  measure: wrong-piks
measurement:
  measures:
    - id: wrong-picks
      level: activity
`,
      `
kind: brief
status: ready
business-goal:
  measure: wrong-picks
measurement:
  measures:
    - id: wrong-picks
`,
      `
kind: brief
status: ready
business-goal:
  measure: <which measure>
`,
      `
kind: brief
status: ready
business-goal: No wrong-shelf picks by December.
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ warning: Say which business result this is for and link it to one measure of behavior or business result, so both sides know what success is.
status: ready
owner: kim
`,
        fixed: `
kind: brief
status: ready
owner: kim
business-goal:
  # Which number on the sponsor's own report should move?
  # What result, for whom, by when?
  # Would the sponsor recognize this as their own goal?
  statement: <which result the business wants and by when>
  measure: <which measure proves it>
`,
      },
      {
        text: `
kind: brief
status: draft
business-goal:
#^^^^^^^^^^^^ info: Say which business result this is for and link it to one measure of behavior or business result, so both sides know what success is.
measurement:
  measures:
    - id: wrong-picks
      level: results
    - id: completions
      level: activity
`,
        fixed: `
kind: brief
status: draft
business-goal:
  statement: <which result the business wants and by when>
  measure: wrong-picks
measurement:
  measures:
    - id: wrong-picks
      level: results
    - id: completions
      level: activity
`,
      },
      {
        text: `
kind: brief
status: agreed
business-goal:
#^^^^^^^^^^^^ warning: Link the goal to one measure of behavior or business result, so both sides know what success is.
  statement: No wrong-shelf picks by December.
audiences:
  - id: pickers
    regions: [Gent, Lille]
measurement:
  owner: sam
  measures:
    - id: business-result
      level: learning
`,
        fixed: `
kind: brief
status: agreed
business-goal:
  statement: No wrong-shelf picks by December.
  measure: business-result-2
audiences:
  - id: pickers
    regions: [Gent, Lille]
measurement:
  owner: sam
  measures:
    - id: business-result
      level: learning
    - id: business-result-2
      level: results
      metric: <the number that should move>
      baseline:
        value: <the number today>
        date: <when it was counted>
      target:
        value: <the number you want>
        by: <by when>
      source: <where the number comes from>
      owner: sam
      by: [region]
`,
      },
      {
        text: `
kind: brief
status: ready
business-goal:
  statement: No wrong-shelf picks by December.
  measure:
# ^^^^^^^ warning: Link the goal to one measure of behavior or business result, so both sides know what success is.
audiences:
  - id: pickers
    regions: [Gent]
measurement:
  measures:
    - id: wrong-picks
      level: results
      metric: Wrong-shelf picks a week
    - id: right-picks
      level: behavior
`,
        fixed: `
kind: brief
status: ready
business-goal:
  statement: No wrong-shelf picks by December.
  measure: wrong-picks
audiences:
  - id: pickers
    regions: [Gent]
measurement:
  measures:
    - id: wrong-picks
      level: results
      metric: Wrong-shelf picks a week
    - id: right-picks
      level: behavior
`,
      },
      {
        text: `
kind: brief
status: ready
business-goal:
#^^^^^^^^^^^^ warning: “Completion rate” cannot prove a business goal. Link it to one measure of behavior or business result, so both sides know what success is.
  measure: completions
audiences:
  - id: pickers
    regions: [Gent]
measurement:
  measures:
    - id: completions
      level: activity
      metric: Completion rate
`,
        fixed: `
kind: brief
status: ready
business-goal:
  measure: business-result
audiences:
  - id: pickers
    regions: [Gent]
measurement:
  measures:
    - id: completions
      level: activity
      metric: Completion rate
    - id: business-result
      level: results
      metric: <the number that should move>
      baseline:
        value: <the number today>
        date: <when it was counted>
      target:
        value: <the number you want>
        by: <by when>
      source: <where the number comes from>
      owner: <who looks after it>
`,
      },
    ],
  },
  *check(brief, { document }) {
    const slip = slipIn(document, brief);
    if (slip) yield { ...slip, fixes: () => mends(document, brief) };
  },
});

function slipIn(document: Document, { 'business-goal': goal, measurement }: Located<Brief>): Problem | undefined {
  if (lacks(document.root, 'business-goal', goal)) {
    return { ...missingPart(document, 'business-goal'), message: l10n.t('Say which business result this is for and link it to one measure of behavior or business result, so both sides know what success is.') };
  }
  if (!goal) return undefined;
  if (lacks(goal.place.node, 'measure', goal.measure)) {
    return { at: keyOr(goal.place.node, 'measure', goal.place), message: l10n.t('Link the goal to one measure of behavior or business result, so both sides know what success is.') };
  }
  // A measure that does not exist is told as such.
  const measure = itemsOf(measurement?.measures).find(({ id }) => id !== undefined && id.value === goal.measure?.value);
  if (!measure || showsResult(measure) !== false) return undefined;
  return { at: goal.place, message: l10n.t('“{0}” cannot prove a business goal. Link it to one measure of behavior or business result, so both sides know what success is.', nameOf(measure)) };
}

const nameOf = ({ metric, id }: Measure): string => short(said(metric) ?? id?.value ?? '');

/** Where nothing is measured yet, the goal comes first. With one measure to link to, or with none, there is nothing to choose. */
function mends(document: Document, brief: Located<Brief>): readonly Fix[] {
  const begun = lacks(document.root, 'business-goal', brief['business-goal']) && lacks(document.root, 'measurement', brief.measurement) ? addGoal(document) : [];
  const [first, ...others] = [...begun, ...links(document, brief), ...addMeasure(document, brief)];
  return first ? [{ ...first, preferred: resultMeasures(brief).length <= 1 }, ...others] : [];
}

function addGoal(document: Document): readonly Fix[] {
  const questions = [['business-goal'], ['business-goal', 'statement']].flatMap((path) => questionLines(fieldAt('brief', path)));
  return mend(l10n.t('Add the goal, with questions that help to write it'), writeField(document, [], 'business-goal', [...questions, statement(), `measure: ${l10n.t('<which measure proves it>')}`]));
}

function links(document: Document, brief: Located<Brief>): readonly Fix[] {
  return resultMeasures(brief).slice(0, 6).flatMap((measure) => mend(l10n.t('Link the goal to “{0}”', nameOf(measure)), linkEdit(document, brief, measure.id?.value ?? '')));
}

function addMeasure(document: Document, brief: Located<Brief>): readonly Fix[] {
  const { id, edit } = newResultMeasure(document, brief);
  return mend(l10n.t('Add a measure of the business result and link the goal to it'), [linkEdit(document, brief, id), edit]);
}

function linkEdit(document: Document, { 'business-goal': goal }: Located<Brief>, id: string): TextEdit | undefined {
  const node = goal?.measure?.place.node;
  if (node?.type === 'scalar' && said(goal?.measure)) return replaceScalar(node, id);
  if (goal?.place.node.type === 'map' && goal.place.node.entries.length > 0) return writeField(document, ['business-goal'], 'measure', scalarText(id));
  return writeField(document, [], 'business-goal', [statement(), `measure: ${scalarText(id)}`]);
}

const statement = (): string => `statement: ${l10n.t('<which result the business wants and by when>')}`;
