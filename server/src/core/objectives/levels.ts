/** Verbs to offer for a thinking level (Bloom, revised by Anderson & Krathwohl 2001), the most usual ones at work first. */
export type Level = 'remember' | 'understand' | 'apply' | 'analyze' | 'evaluate' | 'create';

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
