import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';
import { writeItem } from '../sections';
import { areStarted, behaviorOf, isAssessed, isPracticed, specsOf, type Objective, type Request, type Spec } from './coverage';

/** An agreed objective that nobody was asked to work on. */
export const objectiveWithoutDeliverable = defineRule({
  id: 'alignment/objective-without-deliverable',
  kinds: ['brief'],
  reads: ['family'],
  tier: 2,
  severity: ['none', 'none', 'warning'],
  summary: 'Every agreed objective is served by a requested deliverable.',
  why: 'A well-specified brief connects learning objectives to performance outcomes (source document, FAQ on quality). An objective in no deliverable is a promise that nobody was asked to keep.',
  examples: {
    clean: [
      `
kind: brief
status: agreed
objectives:
  - id: ask-about-doses
    behavior: <what the nurse does at the bedside>
deliverables:
  - id: module
    objectives: [call-the-pharmacist]
`,
      `
kind: brief
status: agreed
objectives:
  - id: ask-about-doses
  - behavior: no name yet
deliverables:
  - id: card
    objectives: [call-the-pharmacist]
  - id: module
    objectives: [ask-about-doses]
`,
      `
kind: brief
status: ready
objectives:
  - id: ask-about-doses
deliverables:
  - id: card
    objectives: [call-the-pharmacist]
`,
      `
kind: brief
status: agreed
objectives:
  - id: ask-about-doses
`,
      `
kind: brief
status: agreed
objectives:
  - id: ask-about-doses
deliverables:
  - id: card
    objectives: [<which ones>]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: ask-about-doses
#   ^^^^^^^^^^^^^^^^^^^ warning: No deliverable serves “ask the medication question”. Add it to one, or agree to drop it.
    behavior: ask the medication question
deliverables:
  - id: card
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: ask-about-doses
    behavior: ask the medication question
deliverables:
  - id: card
    objectives: [ask-about-doses]
`,
      },
      {
        // A course that is being built without this objective would stay without a check of it.
        text: `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
#   ^^^^^^^^^^^^^^^^^^^ warning: No deliverable serves “ask-about-doses”. Add it to one, or agree to drop it.
    critical: true
deliverables:
  - id: module
    objectives: [call-the-pharmacist]
  - id: film
    objectives: [call-the-pharmacist]
=== module.deliverable.yaml
kind: deliverable
id: module
status: building
brief: handover
fulfils: module
=== film.deliverable.yaml
kind: deliverable
id: film
status: proposed
brief: handover
fulfils: film
`,
        fixed: `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    critical: true
deliverables:
  - id: module
    objectives: [call-the-pharmacist]
  - id: film
    objectives: [call-the-pharmacist, ask-about-doses]
`,
      },
      {
        text: `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
#   ^^^^^^^^^^^^^^^^^^^ warning: No deliverable serves “ask-about-doses”. Add it to one, or agree to drop it.
    critical: true
deliverables:
  - id: module
    objectives: [call-the-pharmacist]
=== module.deliverable.yaml
kind: deliverable
id: module
status: building
brief: handover
fulfils: module
structure:
  - id: bedside
    purpose: practice
    objectives: [ask-about-doses]
assessments:
  - id: scene
    type: role-play
    objectives: [ask-about-doses]
`,
        fixed: `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    critical: true
deliverables:
  - id: module
    objectives: [call-the-pharmacist, ask-about-doses]
`,
      },
    ],
  },
  *check({ objectives, deliverables }, { document, workspace }) {
    const requests = itemsOf(deliverables);
    if (requests.length === 0) return;
    const asked = requests.flatMap((request) => itemsOf(request.objectives).map(({ value }) => value));
    for (const objective of itemsOf(objectives)) {
      const id = objective.id?.value;
      // What nobody has written yet cannot be served yet.
      if (id === undefined || isOpen(objective.behavior?.value) || asked.includes(id) || asked.some(isOpen)) continue;
      yield {
        at: objective.place,
        message: l10n.t('No deliverable serves “{0}”. Add it to one, or agree to drop it.', behaviorOf(objective)),
        fixes: () => {
          const takers = takersOf(objective, id, requests, specsOf(document, workspace));
          return takers.flatMap((request) => {
            const edit = writeItem(document, request.place.path, 'objectives', id);
            return edit ? [{ title: l10n.t('Let “{0}” serve it', nameOfRequest(request)), edits: [edit], preferred: takers.length === 1 }] : [];
          });
        },
      };
    }
  },
});

const nameOfRequest = ({ title, id }: Request): string => title?.value ?? id?.value ?? '';

/** The requests that can still take it up: work on them has not begun, or what is being made checks and practices it anyway. */
function takersOf(objective: Objective, id: string, requests: readonly Request[], specs: readonly Spec[]): readonly Request[] {
  const isDone = isAssessed(id, specs) && (objective.critical?.value !== true || isPracticed(id, specs));
  return requests.filter((request) => isDone || !areStarted([request], specs));
}
