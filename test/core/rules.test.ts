import { describe, expect, test } from 'vitest';
import { check, run } from '../../server/src/core/check';
import { FAMILY_FACTS } from '../../server/src/core/facts';
import type { History } from '../../server/src/core/history';
import type { Reads, Rule } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { recorded } from '../../server/src/core/workspace';
import { exampleWorkspace, workspaceNames } from '../support/examples';
import { examineClean, examineMarked } from '../support/examine';
import { example, type Example } from '../support/marked';

const workspaces = workspaceNames.map((name) => exampleWorkspace(name));

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule: Rule) => {
  test.each(rule.examples.clean)('stays silent on %s', (text) => {
    expect(examineClean(text, rule, rules)).toEqual([]);
  });

  test.each(rule.examples.marked)('marks $text, and every mend removes what it is for and breaks nothing', ({ text, fixed }) => {
    expect(examineMarked(text, fixed, rule, rules)).toEqual([]);
  });

  test('looks at no more than it says it reads', () => {
    const read = new Set<Reads>(['file']);
    const look = ({ document, workspace, settings, history }: Pick<Example, 'document' | 'workspace' | 'settings'> & Partial<Pick<Example, 'history'>>): void => {
      const watched = { ...settings, get today() { read.add('date'); return settings.today; } };
      const watching = recorded(workspace, (key) => { read.add(FAMILY_FACTS.includes(key.split(':')[0] ?? '') ? 'family' : 'workspace'); });
      const remembering = history && remembered(history, () => { read.add('history'); });
      for (const finding of run(rule, document, { workspace: watching, settings: watched, history: remembering })) finding.fixes();
    };
    for (const text of [...rule.examples.clean, ...rule.examples.marked.map((one) => one.text)]) look(example(text));
    for (const { documents, workspace, settings } of workspaces) for (const document of documents) look({ document, workspace, settings });
    const said = new Set<Reads>(['file', ...rule.reads, ...(rule.reads.includes('workspace') ? (['family'] as const) : [])]);
    expect([...read].filter((one) => !said.has(one))).toEqual([]);
  });
});

/** The same history, and a word whenever it is asked something. */
const remembered = (history: History, asked: () => void): History => ({
  versionsOf: (kind, id) => { asked(); return history.versionsOf(kind, id); },
  ids: (kind) => { asked(); return history.ids(kind); },
});

test('a rule that is skipped, stricter or waived is so for every finding of it', () => {
  const { documents, workspace, settings } = exampleWorkspace('bad');
  for (const { id } of rules) {
    const none = { ...settings, rules: new Map([[id, 'skip' as const]]) };
    const firm = { ...settings, rules: new Map([[id, 'error' as const]]) };
    for (const document of documents) {
      expect(check(document, workspace, none, rules).filter(({ rule }) => rule === id)).toEqual([]);
      expect(check(document, workspace, firm, rules).filter(({ rule, severity }) => rule === id && severity !== 'error')).toEqual([]);
    }
  }
});
