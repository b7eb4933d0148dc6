import * as l10n from '@vscode/l10n';
import { replace, replaceScalar } from '../../edit';
import { itemsOf, said } from '../../located';
import { usualLevel } from '../../objectives/actions';
import { LEVELS, VERBS_BY_LEVEL } from '../../objectives/levels';
import { readStatement } from '../../objectives/reading';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { isEnglish } from '../wording';
import { spanOfWords } from '../words';
import { capitalLike } from './capital';

/** "List the steps" at the level of judging: practice and check will be made for the one or for the other. */
export const levelVerbMismatch = defineRule({
  id: 'objective/level-verb-mismatch',
  kinds: ['brief'],
  reads: ['file'],
  tier: 3,
  severity: ['none', 'info', 'info'],
  summary: 'The verb of an objective fits its thinking level.',
  why: 'A well-specified brief connects learning objectives to performance outcomes (source document, FAQ on quality). The level decides which practice and which check is fair (Anderson & Krathwohl 2001; Quality Matters, alignment).',
  examples: {
    clean: [
      `
kind: brief
status: ready
objectives:
  - behavior: explain the refund rule to a guest
    level: apply
  - behavior: judge a complaint
    level: remember
  - behavior: list the open complaints and decide which one to escalate
    level: evaluate
  - behavior: name the rule, judge the case
    level: evaluate
  - behavior: greet the guest
    level: create
  - behavior: <what they do>
    level: create
  - behavior: list the open complaints
  - level: create
  - behavior: understand the refund rule
    level: create
`,
      `
kind: brief
status: draft
objectives:
  - behavior: list the open complaints
    level: create
`,
      `
kind: brief
language: de
status: ready
objectives:
  - behavior: name the rule
    level: create
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - behavior: List the open complaints
    level: apply
#   ^^^^^ info: “List” usually shows “remember”, but the level says “apply”. Change one of them.
  - behavior: be able to name, list and state the rules
    level: create
#   ^^^^^ info: “name” usually shows “remember”, but the level says “create”. Change one of them.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - behavior: List the open complaints
    level: remember
  - behavior: be able to name, list and state the rules
    level: create
`,
      },
    ],
  },
  *check(brief, { document, settings: { vocabulary } }) {
    if (!isEnglish(document)) return;
    for (const { behavior, level } of itemsOf(brief.objectives)) {
      if (!behavior || !level || !said(behavior) || isOpen(behavior.value)) continue;
      const verb = readStatement(behavior.value, vocabulary);
      const usual = usualLevel(behavior.value, verb);
      if (!usual || LEVELS.indexOf(level.value) - LEVELS.indexOf(usual) < 2) continue;
      const word = behavior.value.slice(verb.start, verb.end);
      yield {
        at: level.place,
        message: l10n.t('“{0}” usually shows “{1}”, but the level says “{2}”. Change one of them.', word, usual, level.value),
        fixes: () => [
          ...(level.place.node.type === 'scalar' ? mend(l10n.t('Change the level to “{0}”', usual), replaceScalar(level.place.node, usual)) : []),
          ...VERBS_BY_LEVEL[level.value].slice(0, 3).flatMap((other) => {
            const better = capitalLike(word, other);
            return mend(l10n.t('Replace “{0}” with “{1}”', word, better), replace(spanOfWords(document, behavior.place.node, verb), better));
          }),
        ],
      };
    }
  },
});
