import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { familyOf } from '../../family';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { AssessmentType } from '../../schema/types';
import type { Place } from '../../tree';
import { behaviorOf, isAction, specsOf, type Objective, type Spec } from './coverage';

/** A quiz shows what people remember. */
export const assessmentLevelMismatch = defineRule({
  id: 'alignment/assessment-level-mismatch',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 1,
  severity: 'warning',
  summary: 'An objective about doing is assessed by something people do.',
  why: 'Programs that ask only for recall address knowledge transfer but not performance change (source document, “Under-specified briefs”). Quality Matters asks that assessments fit the level of the objective: applying, judging and creating cannot be seen in a quiz.',
  examples: {
    clean: [
      `
kind: deliverable
id: module
status: building
brief: handover
assessments:
  - id: quiz
    type: knowledge-check
    objectives: [name-the-risks, find-the-form, ask-about-doses, nobody-knows]
  - id: bedside
    type: simulation
    objectives: [call-the-pharmacist]
  - id: second-quiz
    objectives: [call-the-pharmacist]
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: name-the-risks
    level: understand
  - id: find-the-form
  - id: ask-about-doses
    level: apply
  - id: call-the-pharmacist
    level: apply
=== day.deliverable.yaml
kind: deliverable
id: day
status: proposed
brief: handover
assessments:
  - id: scene
    type: role-play
    objectives: [ask-about-doses]
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
id: module
status: building
brief: handover
assessments:
  - id: quiz
#   ^^^^^^^^ warning: A quiz cannot show that people can “ask the medication question”. Use a scenario, simulation, role-play or observation.
    type: knowledge-check
    objectives: [name-the-risks, ask-about-doses, decide]
  - id: bedside
    type: simulation
    objectives: [name-the-risks]
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: name-the-risks
    level: remember
  - id: ask-about-doses
    behavior: ask the medication question
    level: apply
    assess-by: [knowledge-check, observation]
  - id: decide
    level: create
=== old.deliverable.yaml
kind: deliverable
id: old
status: withdrawn
brief: handover
assessments:
  - id: scene
    type: role-play
    objectives: [ask-about-doses]
`,
        fixed: `
kind: deliverable
id: module
status: building
brief: handover
assessments:
  - id: quiz
    type: observation
    objectives: [name-the-risks, ask-about-doses, decide]
  - id: bedside
    type: simulation
    objectives: [name-the-risks]
`,
      },
      {
        text: `
kind: deliverable
id: module
brief: handover
assessments:
  - id: quiz
#   ^^^^^^^^ warning: A quiz cannot show that people can “judge whether a dose was missed”. Use a scenario, simulation, role-play or observation.
    type: knowledge-check # ten questions
    objectives: [judge]
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: judge
    behavior: judge whether a dose was missed
    level: evaluate
`,
        fixed: `
kind: deliverable
id: module
brief: handover
assessments:
  - id: quiz
    type: scenario # ten questions
    objectives: [judge]
`,
      },
      {
        text: `
kind: deliverable
id: module
brief: handover
assessments:
  - id: quiz
#   ^^^^^^^^ warning: A quiz cannot show that people can “compare two charts”. Use a scenario, simulation, role-play or observation.
    type: knowledge-check
    objectives: [nobody-knows, compare]
  - id: exam
#   ^^^^^^^^ warning: A quiz cannot show that people can “write-a-plan”. Use a scenario, simulation, role-play or observation.
    type: knowledge-check
    objectives: [write-a-plan]
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: compare
    behavior: compare two charts
    level: analyze
  - id: write-a-plan
    behavior: ' '
    level: create
`,
      },
    ],
  },
  *check({ assessments }, { document, workspace }) {
    const { brief } = familyOf(document, workspace);
    if (!brief) return;
    const objectives = new Map(itemsOf(brief.content.objectives).map((objective) => [objective.id?.value, objective]));
    const specs = specsOf(brief, workspace);
    for (const { place, type, objectives: checked } of itemsOf(assessments)) {
      if (type?.value !== 'knowledge-check') continue;
      const missed = itemsOf(checked).map(({ value }) => objectives.get(value)).find((objective) => objective && isAction(objective) && onlyByQuiz(objective, specs));
      if (!missed) continue;
      yield {
        at: place,
        message: l10n.t('A quiz cannot show that people can “{0}”. Use a scenario, simulation, role-play or observation.', behaviorOf(missed)),
        fixes: () => otherTypes(type.place, missed),
      };
    }
  },
});

const onlyByQuiz = ({ id }: Objective, specs: readonly Spec[]): boolean =>
  !specs.some(({ content }) => itemsOf(content.assessments).some(({ type, objectives }) => type?.value !== 'knowledge-check' && itemsOf(objectives).some(({ value }) => value === id?.value)));

/** First what the brief asks for, then what is usual. */
function otherTypes({ node }: Place, objective: Objective): readonly Fix[] {
  if (node.type !== 'scalar') return [];
  const wanted = itemsOf(objective['assess-by']).map(({ value }) => value).filter((type) => type !== 'knowledge-check');
  return [...new Set([...wanted, ...USUAL])].map((type, index) => ({ title: l10n.t('Change to “{0}”', type), edits: [replaceScalar(node, type)], preferred: index === 0 }));
}

const USUAL: readonly AssessmentType[] = ['scenario', 'simulation', 'role-play', 'observation'];
