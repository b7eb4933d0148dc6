import * as l10n from '@vscode/l10n';
import type { Performance } from '../../objectives/framing';
import { readingsOf } from '../../objectivesOf';
import { defineRule } from '../../rule';
import { short } from '../short';
import { spanOfWords } from '../words';
import { splitUp } from './split';

/** "Inspect the harness and report damage and replace it": one result cannot say which of them went wrong. */
export const compoundObjective = defineRule({
  id: 'objective/compound',
  kinds: ['brief'],
  // Deliverables that name the objective name the new ones, too.
  reads: ['file', 'family'],
  tier: 3,
  severity: 'hint',
  summary: 'An objective holds one thing to do.',
  why: 'A well-specified brief connects learning objectives to performance outcomes (source document, FAQ on quality). Mager and Quality Matters 2.1: a measurable objective holds one behavior, so that it can be assessed.',
  examples: {
    clean: [
      `
kind: brief
objectives:
  - behavior: isolate, lock and try each energy source before reaching in
  - behavior: stop the job and call the engineer
  - behavior: check oil and water and air
  - behavior: inspect the harness and report the damage
  - behavior: <inspect and report and replace>
  - behavior: understand the harness and the damage and the straps
  - id: later
`,
      `
kind: brief
language: sv
objectives:
  - behavior: inspect the harness and report damage and replace it
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: inspect
    behavior: Inspect the harness and report the damage, and then replace worn straps
#                                     ^^^^^^ hint: Here are 3 things to do in one: “Inspect”, “report”, “replace”. One result cannot tell which of them went wrong. Consider splitting them.
    audiences: [fitters]
    supports: [falls, 'near misses, reported']
  - id: inspect-2
    behavior: label the harness
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: inspect
    behavior: Inspect the harness
    audiences: [fitters]
    supports: [falls, 'near misses, reported']
  - id: report
    behavior: Report the damage
    audiences: [fitters]
    supports: [falls, 'near misses, reported']
  - id: replace
    behavior: Replace worn straps
    audiences: [fitters]
    supports: [falls, 'near misses, reported']
  - id: inspect-2
    behavior: label the harness
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: inspect the harness and report the damage and then replace it
#                                     ^^^^^^ hint: Here are 3 things to do in one: “inspect”, “report”, “replace”. One result cannot tell which of them went wrong. Consider splitting them.
  - id: two
    behavior: "Inspect, then Report and replace"
#                            ^^^^^^ hint: Here are 3 things to do in one: “Inspect”, “Report”, “replace”. One result cannot tell which of them went wrong. Consider splitting them.
  - id: three
    behavior: inspect the harness and report the damage and replace worn straps within 5 minutes
#                                     ^^^^^^ hint: Here are 3 things to do in one: “inspect”, “report”, “replace”. One result cannot tell which of them went wrong. Consider splitting them.
  - behavior: inspect the harness and report the damage and replace worn straps
#                                     ^^^^^^ hint: Here are 3 things to do in one: “inspect”, “report”, “replace”. One result cannot tell which of them went wrong. Consider splitting them.
`,
      },
    ],
  },
  *check(_brief, { document, settings, workspace }) {
    for (const found of readingsOf(document, settings)) {
      const { behavior, reading: { framing, performances } } = found;
      const acts = framing === 'outcome' ? performances.filter(({ observable }) => observable) : [];
      const [second, third] = acts.filter(({ start }) => start > (performances[0]?.start ?? 0) && isJoined(behavior.value.slice(0, start)));
      if (!second || !third) continue;
      yield {
        at: spanOfWords(document, behavior.place.node, second),
        message: messageFor(acts, behavior.value),
        fixes: () => [splitUp({ ...found, document, settings }, workspace)].filter((fix) => fix !== undefined),
      };
    }
  },
});

/** Behind "and" and "then" comes another thing to do; verbs behind a comma are steps of one. */
const isJoined = (before: string): boolean => /(?:\b(?:and|then|und|dann|sowie|y|luego|et|puis)|&)\s*$/i.test(before);

function messageFor(acts: readonly Performance[], text: string): string {
  const verbs = acts.slice(0, 4).map(({ start, end }) => `“${short(text.slice(start, end), 20)}”`).join(', ') + (acts.length > 4 ? ' …' : '');
  return l10n.t('Here are {0} things to do in one: {1}. One result cannot tell which of them went wrong. Consider splitting them.', acts.length, verbs);
}
