import * as l10n from '@vscode/l10n';
import { isTaught } from '../../deliverableTypes';
import { freeId } from '../../freeId';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import { defineRule, type Fix } from '../../rule';
import { writeItem } from '../sections';
import { behaviorOf, isPracticed, nameOf, servedObjectives, specsOf, type Served, type Spec } from './coverage';

/** What matters most is explained and never tried. */
export const criticalWithoutPractice = defineRule({
  id: 'alignment/critical-without-practice',
  kinds: ['brief'],
  reads: ['family'],
  tier: 1,
  severity: 'error',
  summary: 'People practice every critical objective before they need it.',
  why: 'Design decisions made without performance objectives produce technically competent content that does not change behavior (source document, “Design and development”). People do at work what they have tried, and not what they were told.',
  examples: {
    clean: [
      `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    behavior: ask the medication question at every handover
    critical: true
  - id: name-the-risks
    behavior: name three risks of a missed dose
    critical: false
  - id: find-the-form
    behavior: find the form
deliverables:
  - id: module
    type: elearning-module
    objectives: [ask-about-doses, name-the-risks, find-the-form]
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
`,
      // A card teaches nothing new, and a proposal may still get its practice.
      `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    behavior: ask the medication question at every handover
    critical: true
  - id: call-the-pharmacist
    behavior: call the pharmacist
    critical: true
deliverables:
  - id: card
    type: job-aid
    objectives: [ask-about-doses]
  - id: module
    type: elearning-module
    objectives: [call-the-pharmacist]
=== card.deliverable.yaml
kind: deliverable
id: card
status: building
brief: handover
fulfils: card
=== module.deliverable.yaml
kind: deliverable
id: module
status: proposed
brief: handover
fulfils: module
`,
      `
kind: brief
id: handover
status: agreed
objectives:
  - id: ask-about-doses
    behavior: ask the medication question at every handover
    critical: true
deliverables:
  - id: module
    type: elearning-module
    objectives: [ask-about-doses]
=== module.deliverable.yaml
kind: deliverable
id: module
status: building
brief: handover
fulfils: module
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
#   ^^^^^^^^^^^^^^^^^^^ error: “ask the medication question at every handover” is critical, and it is explained but never practiced. Add a practice part to “Better handovers”.
    behavior: ask the medication question at every handover
    critical: true
deliverables:
  - id: card
    type: job-aid
    objectives: [ask-about-doses]
  - id: module
    type: elearning-module
    objectives: [ask-about-doses]
=== card.deliverable.yaml
kind: deliverable
id: card
title: Ward card
status: building
brief: handover
fulfils: card
=== module.deliverable.yaml
kind: deliverable
id: module
title: Better handovers
status: designing
brief: handover
fulfils: module
structure:
  - id: practice-ask-about-doses
    title: What to ask
    purpose: teach
    objectives: [ask-about-doses]
  - id: call
    title: Call the pharmacist
    purpose: practice
    objectives: [call-the-pharmacist]
`,
      },
      {
        text: `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
#   ^^^^^^^^^^^^^^^^^^^ error: “ask-about-doses” is critical, and it is explained but never practiced. Add a practice part to “day”.
    critical: true
deliverables:
  - id: day
    type: facilitator-led-session
    objectives: [ask-about-doses]
=== day.deliverable.yaml
kind: deliverable
id: day
status: live
brief: handover
fulfils: day
`,
      },
    ],
  },
  *check(_brief, { document, workspace }) {
    if (!hasReached(document, 'in-production')) return;
    const specs = specsOf(document, workspace);
    for (const served of servedObjectives(document, specs)) {
      const { objective, id, requests } = served;
      const teaching = requests.filter(({ type }) => isTaught(type?.value));
      if (objective.critical?.value !== true || teaching.length === 0 || isPracticed(id, specs)) continue;
      const places = served.specs.filter(({ content }) => teaching.some((request) => request.id?.value === content.fulfils?.value));
      yield {
        at: objective.place,
        message: l10n.t('“{0}” is critical, and it is explained but never practiced. Add a practice part to “{1}”.', behaviorOf(objective), places.slice(0, 1).map(nameOf).join('')),
        fixes: () => places.flatMap((spec, index) => withPractice(spec, served, index === 0)),
      };
    }
  },
});

function withPractice(spec: Spec, { id }: Served, preferred: boolean): readonly Fix[] {
  const taken = new Set(itemsOf(spec.content.structure).map((part) => part.id?.value));
  const edit = writeItem(spec, [], 'structure', [
    `id: ${freeId(`practice-${id}`.slice(0, 64), (one) => taken.has(one))}`,
    `title: ${l10n.t('<name learners see>')}`,
    'purpose: practice',
    `objectives: [${id}]`,
    `description: ${l10n.t('<what people try, and what happens when they get it wrong>')}`,
  ]);
  return edit ? [{ title: l10n.t('Add a practice part for “{0}” to “{1}”', id, nameOf(spec)), edits: [], elsewhere: [{ document: spec, edits: [edit] }], preferred }] : [];
}
