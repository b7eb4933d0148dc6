import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { LEVELS, type Level, type Reading } from '../../objectives/framing';
import type { Stretch } from '../../objectives/phrases';
import { readingsOf } from '../../objectivesOf';
import { defineRule, type Fix } from '../../rule';
import { mend } from '../mend';
import { capitalLike } from './capital';
import { reword, type Statement } from './readings';
import { verbsFor } from './verbs';

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
  - behavior: explain the refund rule
    level: apply
  - behavior: compare two offers
    level: create
  - behavior: calculate the refund
    level: create
  - behavior: steam the milk
    level: create
  - behavior: <what they do>
    level: create
  - behavior: list the open complaints
  - level: create
  - behavior: understand the refund rule
    level: create
  - behavior: Overview of the refund rule
    level: create
=== cafe.workspace.yaml
kind: workspace
vocabulary:
  allowed-verbs: [steam]
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
language: sv
status: ready
objectives:
  - behavior: list the open complaints
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
#   ^^^^^ info: “List” usually shows “remember” at most, but the level says “apply”. Change one of them.
  - behavior: be able to name, quote and recite the rules
    level: create
#   ^^^^^ info: “name” usually shows “remember” at most, but the level says “create”. Change one of them.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - behavior: List the open complaints
    level: remember
  - behavior: be able to name, quote and recite the rules
    level: create
`,
      },
    ],
  },
  *check(_brief, { document, settings }) {
    for (const found of readingsOf(document, settings)) {
      const { item: { level }, reading } = found;
      const most = level && mostDemanding(reading);
      if (!most || isNear(most.level, level.value)) continue;
      const word = found.behavior.value.slice(most.start, most.end);
      yield {
        at: level.place,
        message: l10n.t('“{0}” usually shows “{1}” at most, but the level says “{2}”. Change one of them.', word, most.level, level.value),
        fixes: () => [
          ...(level.place.node.type === 'scalar' ? mend(l10n.t('Change the level to “{0}”', most.level), replaceScalar(level.place.node, most.level)) : []),
          ...otherVerbs({ ...found, document, settings }, most, level.value),
        ],
      };
    }
  },
});

/** Lists disagree by a level. */
const isNear = (shown: Level, written: Level): boolean => LEVELS.indexOf(written) - LEVELS.indexOf(shown) < 2;

interface Demand extends Stretch {
  readonly level: Level;
}

/**
 * The verb of an outcome that can show the most, by the highest level that lists give it. Undefined when nobody can tell of
 * one of them: what is done at work may take any amount of judgment, so only verbs of recalling and explaining tell.
 */
function mostDemanding({ framing, performances }: Reading): Demand | undefined {
  const seen = performances.filter(({ observable }) => observable);
  const demands = seen.flatMap(({ start, end, meaning }): Demand[] => (meaning?.domain === 'cognitive' && TELLING.has(meaning.highest) ? [{ start, end, level: meaning.highest }] : []));
  if (framing !== 'outcome' || demands.length < seen.length) return undefined;
  return demands.reduce<Demand | undefined>((most, one) => (most && LEVELS.indexOf(most.level) >= LEVELS.indexOf(one.level) ? most : one), undefined);
}

const TELLING: ReadonlySet<Level> = new Set(['remember', 'understand']);

/** Verbs of the level that is written, where there is one verb. */
function otherVerbs(statement: Statement, { start, end }: Stretch, written: Level): readonly Fix[] {
  const { behavior: { value }, language, reading: { performances } } = statement;
  if (language !== 'en' || performances.length > 1) return [];
  const word = value.slice(start, end);
  return verbsFor(statement).slice(0, 3).flatMap((verb) => {
    const better = capitalLike(word, verb);
    return reword(statement, l10n.t('Replace “{0}” with “{1}”', word, better), [{ start, end, text: better }], {}, (after) => isNear(mostDemanding(after)?.level ?? written, written));
  });
}
