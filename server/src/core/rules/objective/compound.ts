import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { verbsAfterAnd } from '../../objectives/actions';
import { readStatement } from '../../objectives/reading';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';
import { isEnglish } from '../wording';
import { spanOfWords } from '../words';

/** "Inspect the harness and report damage and replace it": one result cannot say which of them went wrong. */
export const compoundObjective = defineRule({
  id: 'objective/compound',
  kinds: ['brief'],
  reads: ['file'],
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
  - behavior: <inspect and report and replace>
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
  - behavior: inspect the harness and report damage and then replace it
#                                     ^^^^^^ hint: Two skills in one sentence are hard to assess. Consider splitting.
  - behavior: "Inspect, then Report and replace"
#                            ^^^^^^ hint: Two skills in one sentence are hard to assess. Consider splitting.
`,
      },
    ],
  },
  *check(brief, { document, settings: { vocabulary } }) {
    if (!isEnglish(document)) return;
    for (const { behavior } of itemsOf(brief.objectives)) {
      if (!behavior || isOpen(behavior.value)) continue;
      const [second, third] = verbsAfterAnd(behavior.value, readStatement(behavior.value, vocabulary).end);
      if (second && third) yield { at: spanOfWords(document, behavior.place.node, second), message: l10n.t('Two skills in one sentence are hard to assess. Consider splitting.') };
    }
  },
});
