import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { vagueWordFinder } from '../../objectives/vagueWords';
import { defineRule } from '../../rule';
import { vagueIn } from '../vague';
import { isEnglish } from '../wording';

/** A level called "good quality" is scored as each reviewer feels that day. */
export const vagueDescriptor = defineRule({
  id: 'rubric/vague-descriptor',
  kinds: ['rubric'],
  reads: ['file'],
  tier: 2,
  severity: ['info', 'warning', 'warning'],
  summary: 'The levels of a rubric say what a reviewer would count or see.',
  why: 'A shared quality rubric, agreed upon before production begins, is one of the three things that keep quality consistent (source document, FAQ on quality). Words that everybody reads differently share nothing; rubric research asks for observable descriptors (Brookhart 2013).',
  examples: {
    clean: [
      `
kind: rubric
status: agreed
criteria:
  - id: accuracy
    title: Good accuracy
    question: Is it good?
    levels:
      good: Every step matches the procedure in its current revision.
      poor: <what is not good>
  - id: practice
`,
      `
kind: rubric
language: fr
status: agreed
criteria:
  - id: accuracy
    levels:
      good: Excellent
`,
      `
kind: rubric
status: agreed
criteria:
  - id: hygiene
    levels:
      good: Follows good kitchen practice, points 1 to 9
=== kitchen.workspace.yaml
kind: workspace
vocabulary:
  allowed-phrases: [Good kitchen practice]
`,
    ],
    marked: [
      {
        text: `
kind: rubric
status: agreed
criteria:
  - id: accuracy
    levels:
      good: High quality and engaging.
#           ^^^^^^^^^^^^ warning: “High quality”, “engaging” will be scored differently by each reviewer. Say what they would count or see.
      poor: "Not always adequate."
#                       ^^^^^^^^ warning: “adequate” will be scored differently by each reviewer. Say what they would count or see.
`,
      },
      {
        text: `
kind: rubric
status: draft
criteria:
  - id: tone
    levels:
      good: It feels holistic
#                    ^^^^^^^^ info: “holistic” will be scored differently by each reviewer. Say what they would count or see.
=== kitchen.workspace.yaml
kind: workspace
vocabulary:
  vague-words: [holistic]
`,
      },
    ],
  },
  *check(rubric, { document, settings: { vocabulary } }) {
    if (!isEnglish(document)) return;
    const find = vagueWordFinder(vocabulary);
    for (const { levels } of itemsOf(rubric.criteria)) {
      for (const { content } of levels?.entries ?? []) {
        const vague = vagueIn(document, content, find);
        if (vague) yield { at: vague.at, message: l10n.t('“{0}” will be scored differently by each reviewer. Say what they would count or see.', vague.words) };
      }
    }
  },
});
