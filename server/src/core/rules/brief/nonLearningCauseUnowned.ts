import * as l10n from '@vscode/l10n';
import { scalarText } from '../../edit';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { LEARNING } from './causes';

/** A new lock box that nobody orders will not be there when the course starts. */
export const nonLearningCauseUnowned = defineRule({
  id: 'brief/non-learning-cause-unowned',
  kinds: ['brief'],
  reads: ['family'],
  tier: 2,
  severity: ['info', 'warning', 'warning'],
  summary: 'Every cause that learning cannot fix has somebody who fixes it.',
  why: 'Partnerships work with shared goals and clear ownership (source document, introduction). A cause outside of learning that nobody owns stays, and the training is blamed for it.',
  examples: {
    clean: [
      `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: tools
      response: tool-change
      owner: dana
    - cause: process
      response: process-change
      owner: <who sees to it>
    - cause: skill
      response: learning
    - cause: knowledge
      response: job-aid
    - cause: motivation
      response: none
    - cause: feedback
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
owner: kim
performance-problem:
  causes:
    - cause: tools
#     ^^^^^^^^^^^^ warning: Name who will fix this cause; otherwise the training will be blamed for it.
      response: tool-change
`,
        fixed: `
kind: brief
status: ready
owner: kim
performance-problem:
  causes:
    - cause: tools
      response: tool-change
      owner: kim
`,
      },
      {
        text: `
kind: brief
status: draft
sponsor: dana
owner: kim
performance-problem:
  causes:
    - cause: expectations
      response: manager-action
      owner:
#     ^^^^^ info: Name who will fix this cause; otherwise the training will be blamed for it.
=== shop.people.yaml
kind: people
people:
  - id: kim
  - id: dana
  - id: lou
`,
        fixed: `
kind: brief
status: draft
sponsor: dana
owner: kim
performance-problem:
  causes:
    - cause: expectations
      response: manager-action
      owner: dana
`,
      },
      {
        text: `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: incentives
#     ^^^^^^^^^^^^^^^^^ warning: Name who will fix this cause; otherwise the training will be blamed for it.
      response: incentive-change
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: incentives
      response: incentive-change
      owner: <who sees to it>
`,
      },
    ],
  },
  *check(brief, { document, workspace }) {
    for (const { response, owner, place } of itemsOf(brief['performance-problem']?.causes)) {
      if (!response || response.value === 'none' || LEARNING.has(response.value) || !lacks(place.node, 'owner', owner)) continue;
      yield {
        at: keyOr(place.node, 'owner', place),
        message: l10n.t('Name who will fix this cause; otherwise the training will be blamed for it.'),
        fixes: () => {
          // The sponsor can change targets and tools; then everybody else.
          const people = [...new Set([brief.sponsor?.value, brief.owner?.value, ...workspace.personIds()])].filter((id) => id !== undefined).slice(0, 6);
          const names = people.length > 0 ? people.map(scalarText) : [l10n.t('<who sees to it>')];
          return names.flatMap((name) => mend(l10n.t('Add “owner: {0}”', name), writeField(document, place.path, 'owner', name), names.length === 1 ? { preferred: true } : {}));
        },
      };
    }
  },
});
