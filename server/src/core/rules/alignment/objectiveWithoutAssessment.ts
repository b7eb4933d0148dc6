import * as l10n from '@vscode/l10n';
import { addWord } from '../../edit';
import { freeId } from '../../freeId';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import { defineRule, type Fix } from '../../rule';
import { writeItem } from '../sections';
import { behaviorOf, isAction, isAssessed, nameOf, servedObjectives, specsOf, type Objective, type Served, type Spec } from './coverage';

/** An objective that no assessment checks: nobody will know whether it was reached. */
export const objectiveWithoutAssessment = defineRule({
  id: 'alignment/objective-without-assessment',
  kinds: ['brief'],
  reads: ['family'],
  tier: 1,
  severity: 'warning',
  summary: 'Every objective is checked by an assessment.',
  why: 'Performance data should inform whether programs are achieving their stated objectives (source document, “Measurement and iteration”). Quality Matters asks that assessments measure the stated objectives: what is not assessed cannot be shown.',
  examples: {
    clean: [
      // An observation in another deliverable counts too.
      `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    behavior: ask the medication question at every handover
deliverables:
  - id: practice
    objectives: [ask-about-doses]
=== practice.deliverable.yaml
kind: deliverable
id: practice
status: building
brief: handover
fulfils: practice
=== card.deliverable.yaml
kind: deliverable
id: card
status: proposed
brief: handover
assessments:
  - id: ward-check
    type: observation
    objectives: [ask-about-doses]
`,
      // One of the two requests has only a proposal yet.
      `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    behavior: ask the medication question at every handover
  - behavior: an objective nobody can point to
  - id: not-requested
    behavior: call the pharmacist
deliverables:
  - id: practice
    objectives: [ask-about-doses]
  - id: card
    objectives: [ask-about-doses]
=== practice.deliverable.yaml
kind: deliverable
id: practice
status: building
brief: handover
fulfils: practice
=== card.deliverable.yaml
kind: deliverable
id: card
status: proposed
brief: handover
fulfils: card
`,
      // Not in production yet.
      `
kind: brief
id: handover
status: agreed
objectives:
  - id: ask-about-doses
    behavior: ask the medication question at every handover
deliverables:
  - id: practice
    objectives: [ask-about-doses]
=== practice.deliverable.yaml
kind: deliverable
id: practice
status: designing
brief: handover
fulfils: practice
`,
      // Which objective is meant is still open.
      `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    behavior: ask the medication question at every handover
deliverables:
  - id: practice
    objectives: [ask-about-doses]
=== practice.deliverable.yaml
kind: deliverable
id: practice
status: designing
brief: handover
fulfils: practice
assessments:
  - id: ward-check
    type: observation
    objectives: [<which one>]
`,
      // Withdrawn work will never be made.
      `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    behavior: ask the medication question at every handover
deliverables:
  - id: practice
    objectives: [ask-about-doses]
=== practice.deliverable.yaml
kind: deliverable
id: practice
status: withdrawn
brief: handover
fulfils: practice
`,
    ],
    marked: [
      {
        text: `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
#   ^^^^^^^^^^^^^^^^^^^ warning: Nobody will know whether people can “ask the medication question at every handover”. Add it to an assessment in “Handover practice”.
    behavior: ask the medication question at every handover
    level: apply
    assess-by: [role-play]
deliverables:
  - id: practice
    objectives: [ask-about-doses]
=== practice.deliverable.yaml
kind: deliverable
id: practice
title: Handover practice
status: designing
brief: handover
fulfils: practice
assessments:
  - id: closing-scene
    type: role-play
    objectives: [another-one]
  - id: quiz
    type: knowledge-check
    objectives: [another-one]
`,
        // What changes is in the other file.
        fixed: `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    behavior: ask the medication question at every handover
    level: apply
    assess-by: [role-play]
deliverables:
  - id: practice
    objectives: [ask-about-doses]
`,
      },
      {
        text: `
kind: brief
id: handover
status: live
objectives:
  - id: name-the-risks
#   ^^^^^^^^^^^^^^^^^^ warning: Nobody will know whether people can “name-the-risks”. Add it to an assessment in “practice”, “Ward card”.
    level: remember
deliverables:
  - id: practice
    objectives: [name-the-risks]
  - id: card
    objectives: [name-the-risks]
=== a.deliverable.yaml
kind: deliverable
id: practice
status: in-review
brief: handover
fulfils: practice
=== b.deliverable.yaml
kind: deliverable
id: card
title: Ward card
status: building
brief: handover
fulfils: card
assessments:
  - id: quiz
    type: knowledge-check
    objectives: []
  - id: check-name-the-risks
    type: scenario
=== c.deliverable.yaml
kind: deliverable
id: card-2
title: Another proposal
status: proposed
brief: handover
fulfils: card
`,
      },
    ],
  },
  *check(_brief, { document, workspace }) {
    if (!hasReached(document, 'in-production')) return;
    const specs = specsOf(document, workspace);
    for (const served of servedObjectives(document, specs)) {
      if (isAssessed(served.id, specs)) continue;
      yield {
        at: served.objective.place,
        message: l10n.t('Nobody will know whether people can “{0}”. Add it to an assessment in {1}.', behaviorOf(served.objective), `“${served.specs.slice(0, 2).map(nameOf).join('”, “')}”`),
        fixes: () => preferFirst(served.specs.flatMap((spec) => [...intoAssessments(spec, served), ...newAssessment(spec, served)])),
      };
    }
  },
});

const preferFirst = (fixes: readonly Fix[]): readonly Fix[] => fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));

/** The objective joins what is assessed already, unless a quiz cannot show it. */
function intoAssessments(spec: Spec, { objective, id }: Served): readonly Fix[] {
  return itemsOf(spec.content.assessments).flatMap((assessment) => {
    const list = assessment.objectives?.place.node;
    if (list?.type !== 'list' || (assessment.type?.value === 'knowledge-check' && isAction(objective))) return [];
    const edit = addWord(spec, list, id);
    return edit ? [{ title: l10n.t('Add “{0}” to the assessment “{1}” in “{2}”', id, assessment.id?.value ?? '', nameOf(spec)), edits: [], elsewhere: [{ document: spec, edits: [edit] }] }] : [];
  });
}

function newAssessment(spec: Spec, { objective, id }: Served): readonly Fix[] {
  const taken = new Set(itemsOf(spec.content.assessments).map((assessment) => assessment.id?.value));
  const type = wayOfShowing(objective);
  const edit = writeItem(spec, [], 'assessments', [`id: ${freeId(`check-${id}`.slice(0, 64), (one) => taken.has(one))}`, `type: ${type}`, `objectives: [${id}]`]);
  return edit ? [{ title: l10n.t('Add an assessment of type “{0}” for “{1}” to “{2}”', type, id, nameOf(spec)), edits: [], elsewhere: [{ document: spec, edits: [edit] }] }] : [];
}

/** What the brief asks for, else what fits the level. */
function wayOfShowing(objective: Objective): string {
  const wanted = itemsOf(objective['assess-by']).map(({ value }) => value);
  if (!isAction(objective)) return wanted[0] ?? (objective.level ? 'knowledge-check' : 'scenario');
  return wanted.find((type) => type !== 'knowledge-check') ?? 'scenario';
}
