import * as l10n from '@vscode/l10n';
import { flowText, scalarText } from '../../edit';
import { freeId } from '../../freeId';
import { itemsOf, said, type Located } from '../../located';
import type { Performance } from '../../objectives/framing';
import { readingsOf, type Objective } from '../../objectivesOf';
import { defineRule, type Fix } from '../../rule';
import type { Brief } from '../../schema/types';
import { mend } from '../mend';
import { writeItem } from '../sections';
import { spanOfWords } from '../words';
import { reword, type Statement } from './readings';

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
#                                     ^^^^^^ hint: Two skills in one sentence are hard to assess. Consider splitting.
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
  - id: inspect-2
    behavior: label the harness
  - id: inspect-3
    behavior: report the damage
    audiences: [fitters]
    supports: [falls, 'near misses, reported']
  - id: inspect-4
    behavior: replace worn straps
    audiences: [fitters]
    supports: [falls, 'near misses, reported']
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: inspect the harness and report the damage and then replace it
#                                     ^^^^^^ hint: Two skills in one sentence are hard to assess. Consider splitting.
  - id: two
    behavior: "Inspect, then Report and replace"
#                            ^^^^^^ hint: Two skills in one sentence are hard to assess. Consider splitting.
  - id: three
    behavior: inspect the harness and report the damage and replace worn straps within 5 minutes
#                                     ^^^^^^ hint: Two skills in one sentence are hard to assess. Consider splitting.
  - behavior: inspect the harness and report the damage and replace worn straps
#                                     ^^^^^^ hint: Two skills in one sentence are hard to assess. Consider splitting.
`,
      },
    ],
  },
  *check(brief, { document, settings }) {
    for (const found of readingsOf(document, settings)) {
      const { behavior, reading: { framing, performances } } = found;
      const further = framing === 'outcome' ? performances.filter(({ observable, start }, index) => observable && index > 0 && isJoined(behavior.value.slice(0, start))) : [];
      const [second, third] = further;
      if (!second || !third) continue;
      yield {
        at: spanOfWords(document, behavior.place.node, second),
        message: l10n.t('Two skills in one sentence are hard to assess. Consider splitting.'),
        fixes: () => split({ ...found, document, settings }, further, brief),
      };
    }
  },
});

/** Behind "and" and "then" comes another thing to do; verbs behind a comma are steps of one. */
const isJoined = (before: string): boolean => /(?:\b(?:and|then|und|dann|sowie|y|luego|et|puis)|&)\s*$/i.test(before);

/** Every thing to do becomes an objective of its own, where each one says what it is done to. */
function split(statement: Statement, further: readonly Performance[], brief: Located<Brief>): readonly Fix[] {
  const { document, item, behavior: { value }, reading: { parts, performances } } = statement;
  const cuts = further.map(({ start }) => start);
  const pieces = cuts.map((start, index) => value.slice(start, cuts[index + 1] ?? value.length).replace(JOINT, '').trim());
  const verbs = [...new Set([performances[0], ...further])].filter((one) => one !== undefined);
  const ends = [...cuts.map((cut) => value.slice(0, cut).replace(JOINT, '').length), value.trimEnd().length];
  // How well and under which conditions may be about all of them, and so may an object at the end; "it" is about something before.
  const clear = !parts.some(({ part, start }) => (part === 'standard' || part === 'condition') && start > (verbs[0]?.end ?? 0)) && !pieces.some((piece) => POINTING.test(piece));
  const apart = verbs.every(({ end }, index) => /\p{L}/u.test(value.slice(end, ends[index])));
  const [first] = ends;
  const id = said(item.id);
  if (!clear || !apart || first === undefined || id === undefined) return [];
  const known = itemsOf(brief.objectives);
  const ids: string[] = [];
  for (const piece of pieces) if (piece) ids.push(freeId(id, (one) => ids.includes(one) || known.some((other) => other.id?.value === one)));
  const added = pieces.map((piece, index) => writeItem(document, [], 'objectives', linesOf(item, ids[index] ?? '', piece)));
  const [kept] = reword(statement, '', [{ start: first, end: value.trimEnd().length, text: '' }]);
  return kept ? mend(l10n.t('Split into {0} objectives', pieces.length + 1), [...kept.edits, ...added]) : [];
}

const JOINT = /(?:\s*[,;&]|\s+(?:and|then|und|dann|sowie|y|luego|et|puis))+\s*$/i;
const POINTING = /\b(?:it|its|them|their|these|those|this|one)\b/i;

/** What the others need: for whom, and which measure it moves. */
function linesOf({ audiences, supports }: Objective, id: string, behavior: string): readonly string[] {
  const list = (key: string, words: readonly { readonly value: string }[]): string[] => (words.length > 0 ? [`${key}: [${words.map(({ value }) => flowText(value)).join(', ')}]`] : []);
  return [`id: ${id}`, `behavior: ${scalarText(behavior)}`, ...list('audiences', itemsOf(audiences)), ...list('supports', itemsOf(supports))];
}
