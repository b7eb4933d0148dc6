import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { lacks } from '../missing';
import { writeField } from '../sections';
import { MENDED_BY } from './causes';

/** Training against a missing tool: it cannot work, and it gets the blame. */
export const causeResponseMismatch = defineRule({
  id: 'brief/cause-response-mismatch',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'Learning is no answer to missing tools, time, rewards or a poor process.',
  why: 'Programs built on the wrong need address knowledge transfer but not performance change (source document, “Under-specified briefs”). Gilbert’s behavior engineering model: what the environment lacks is not supplied by training the person.',
  examples: {
    clean: [
      `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: tools
      response: tool-change
    - cause: process
      response: job-aid
    - cause: motivation
      response: learning
    - cause: skill
      response: learning
    - response: learning
    - cause: environment
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: tools
      finding: The scanner has no light for “wrong shelf”
      response: learning
#     ^^^^^^^^ warning: Learning does not change a cause of the kind “tools”, and will be blamed when it stays. Say what will change it, such as “tool-change”.
      owner: dana
    - cause: incentives
      response: learning # cheap
#     ^^^^^^^^ warning: Learning does not change a cause of the kind “incentives”, and will be blamed when it stays. Say what will change it, such as “incentive-change”.
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: tools
      finding: The scanner has no light for “wrong shelf”
      response: tool-change
      owner: dana
    - cause: incentives
      response: learning # cheap
`,
      },
      {
        text: `
kind: brief
status: draft
sponsor: kim
performance-problem:
  causes:
    - cause: capacity
      response: learning
#     ^^^^^^^^ info: Learning does not change a cause of the kind “capacity”, and will be blamed when it stays. Say what will change it, such as “process-change”.
`,
        fixed: `
kind: brief
status: draft
sponsor: kim
performance-problem:
  causes:
    - cause: capacity
      response: process-change
      owner: <who sees to it>
`,
      },
      {
        text: `
kind: brief
status: agreed
performance-problem:
  causes:
    - cause: process
      response: learning
#     ^^^^^^^^ warning: Learning does not change a cause of the kind “process”, and will be blamed when it stays. Say what will change it, such as “process-change”.
    - cause: environment
      response: learning
#     ^^^^^^^^ warning: Learning does not change a cause of the kind “environment”, and will be blamed when it stays. Say what will change it, such as “tool-change”.
`,
      },
    ],
  },
  *check(brief, { document }) {
    for (const { cause, response, owner, place } of itemsOf(brief['performance-problem']?.causes)) {
      const better = cause && MENDED_BY.get(cause.value);
      if (!better || response?.value !== 'learning') continue;
      const { node } = response.place;
      yield {
        at: response.place,
        message: l10n.t('Learning does not change a cause of the kind “{0}”, and will be blamed when it stays. Say what will change it, such as “{1}”.', cause.value, better),
        fixes: () => {
          if (node.type !== 'scalar') return [];
          // Whoever changes something else than the learning has to have a name.
          const named = lacks(place.node, 'owner', owner) ? [writeField(document, place.path, 'owner', l10n.t('<who sees to it>'))] : [];
          return mend(l10n.t('Change to “{0}”', better), [replaceScalar(node, better), ...named], { preferred: true });
        },
      };
    }
  },
});
