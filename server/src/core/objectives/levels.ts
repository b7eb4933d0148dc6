/** Verbs to offer for a thinking level (Bloom, revised by Anderson & Krathwohl 2001), the most usual ones at work first. */
import type { Level } from './framing';

export type { Level };

export const VERBS_BY_LEVEL: Readonly<Record<Level, readonly string[]>> = {
  remember: ['name', 'list', 'recall', 'label', 'locate'],
  understand: ['explain', 'describe', 'summarize', 'classify', 'give an example of'],
  apply: ['apply', 'use', 'carry out', 'follow', 'demonstrate'],
  analyze: ['compare', 'diagnose', 'distinguish', 'inspect', 'trace'],
  evaluate: ['judge', 'decide on', 'justify', 'review', 'prioritize'],
  create: ['design', 'draft', 'plan', 'build', 'write'],
};

/** What to offer when an objective names no level. */
export const EVERYDAY_VERBS: readonly string[] = ['explain', 'apply', 'carry out', 'decide on', 'check'];

export { LEVELS } from './framing';

/** The level that a verb usually shows, for those verbs that published lists agree on. */
export const USUAL_LEVEL: ReadonlyMap<string, Level> = new Map(
  (
    [
      ['remember', 'list name define state recall label recite memorize repeat'],
      ['understand', 'explain describe summarize summarise paraphrase classify discuss restate'],
      ['apply', 'use operate perform demonstrate complete follow'],
      ['analyze', 'compare contrast diagnose troubleshoot'],
      ['evaluate', 'judge justify recommend'],
      ['create', 'design compose'],
    ] as const
  ).flatMap(([level, verbs]) => verbs.split(' ').map((verb) => [verb, level] as const)),
);
