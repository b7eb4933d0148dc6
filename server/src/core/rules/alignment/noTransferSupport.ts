import * as l10n from '@vscode/l10n';
import { isReminder } from '../../deliverableTypes';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { writeItem } from '../sections';
import { areStarted, behaviorOf, lists, requestsFor, specsOf } from './coverage';

/** Learned, and then nothing at work reminds anybody of it. */
export const noTransferSupport = defineRule({
  id: 'alignment/no-transfer-support',
  kinds: ['brief'],
  reads: ['family'],
  tier: 3,
  severity: 'hint',
  summary: 'Something or somebody at work reminds people of every critical objective.',
  why: 'The example in the source document blends short modules and practice with supervisor discussion guides and quick-reference job aids (“A practical example of L&D outsourcing in action”). Research on transfer finds that what happens at work after a course decides whether it is used.',
  examples: {
    clean: [
      // A card in the brief, a guide that the partner has proposed.
      `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    critical: true
  - id: call-the-pharmacist
    critical: true
  - id: find-the-form
  - id: not-requested
    critical: true
deliverables:
  - id: card
    type: job-aid
    objectives: [ask-about-doses]
  - id: module
    type: elearning-module
    objectives: [ask-about-doses, call-the-pharmacist, find-the-form]
=== card.deliverable.yaml
kind: deliverable
id: card
status: designing
brief: handover
fulfils: card
=== guide.deliverable.yaml
kind: deliverable
id: guide
status: proposed
type: discussion-guide
brief: handover
objectives: [call-the-pharmacist]
=== module.deliverable.yaml
kind: deliverable
id: module
status: designing
brief: handover
fulfils: module
`,
      // Not everything is being designed yet.
      `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    critical: true
deliverables:
  - id: module
    objectives: [ask-about-doses]
  - id: film
=== module.deliverable.yaml
kind: deliverable
id: module
status: designing
brief: handover
fulfils: module
=== film.deliverable.yaml
kind: deliverable
id: film
status: proposed
brief: handover
fulfils: film
`,
      `
kind: brief
id: handover
status: agreed
objectives:
  - id: ask-about-doses
    critical: true
deliverables:
  - id: module
    objectives: [ask-about-doses]
=== module.deliverable.yaml
kind: deliverable
id: module
status: designing
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
#   ^^^^^^^^^^^^^^^^^^^ hint: Who or what reminds people on the job to “ask the medication question”? Plan a job aid, or a guide for talks with their manager.
    behavior: ask the medication question
    critical: true
  - behavior: an objective without a name
    critical: true
deliverables:
  - id: module
    type: elearning-module
    objectives: [ask-about-doses]
  - id: card
    title: Ward card
    type: job-aid
=== card.deliverable.yaml
kind: deliverable
id: card
status: building
type: job-aid
brief: handover
fulfils: card
objectives: [call-the-pharmacist]
=== module.deliverable.yaml
kind: deliverable
id: module
status: designing
type: elearning-module
brief: handover
fulfils: module
objectives: [ask-about-doses]
`,
        fixed: `
kind: brief
id: handover
status: in-production
objectives:
  - id: ask-about-doses
    behavior: ask the medication question
    critical: true
  - behavior: an objective without a name
    critical: true
deliverables:
  - id: module
    type: elearning-module
    objectives: [ask-about-doses]
  - id: card
    title: Ward card
    type: job-aid
    objectives: [ask-about-doses]
`,
      },
    ],
  },
  *check({ objectives, deliverables }, { document, workspace }) {
    const requests = itemsOf(deliverables);
    if (!hasReached(document, 'in-production')) return;
    const specs = specsOf(document, workspace);
    if (!areStarted(requests, specs)) return;
    const reminders = requests.filter(({ type }) => isReminder(type?.value));
    for (const objective of itemsOf(objectives)) {
      const id = objective.id?.value;
      // What no deliverable serves at all is said elsewhere.
      if (id === undefined || objective.critical?.value !== true || requestsFor(id, document).length === 0) continue;
      const reminded = reminders.some((request) => lists(request.objectives, id)) || specs.some(({ content }) => isReminder(content.type?.value) && lists(content.objectives, id));
      if (reminded) continue;
      yield {
        at: objective.place,
        message: l10n.t('Who or what reminds people on the job to “{0}”? Plan a job aid, or a guide for talks with their manager.', behaviorOf(objective)),
        fixes: () => reminders.flatMap((request) => {
          const edit = writeItem(document, request.place.path, 'objectives', id);
          return edit ? [{ title: l10n.t('Let “{0}” support it', request.title?.value ?? request.id?.value ?? ''), edits: [edit] }] : [];
        }),
      };
    }
  },
});
