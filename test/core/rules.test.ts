import { describe, expect, test } from 'vitest';
import { check, run } from '../../server/src/core/check';
import { applyEdits } from '../../server/src/core/edit';
import { FAMILY_FACTS } from '../../server/src/core/facts';
import type { History } from '../../server/src/core/history';
import type { Reads, Rule } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { recorded, workspaceOf } from '../../server/src/core/workspace';
import { exampleWorkspace, workspaceNames } from '../support/examples';
import { mended } from '../support/fixes';
import { asMark, example, found, type Example, type Mark } from '../support/marked';

const inOrder = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => a.line - b.line || a.start - b.start || (a.text < b.text ? -1 : 1));

const workspaces = workspaceNames.map((name) => exampleWorkspace(name));

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule: Rule) => {
  test.each(rule.examples.clean)('stays silent on %s', (text) => {
    const clean = example(text);
    expect(clean.document.complaints).toEqual([]);
    expect(found(clean, rules, rule).map(({ message }) => message)).toEqual([]);
  });

  test.each(rule.examples.marked)('marks $text', ({ text, fixed }) => {
    const marked = example(text);
    expect(marked.marks.length).toBeGreaterThan(0);
    const findings = found(marked, rules, rule);
    expect(inOrder(findings.map((finding) => asMark(marked.document, finding)))).toEqual(inOrder(marked.marks));

    const first = findings[0];
    const fixes = first?.fixes() ?? [];
    if (fixed !== undefined) {
      const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
      expect(applyEdits(marked.document.source, fix?.edits ?? [])).toBe(fixed.replace(/^\n/, ''));
    }
  });

  test('every fix removes its finding and breaks nothing', () => {
    for (const { text } of rule.examples.marked) {
      const marked = example(text);
      for (const finding of found(marked, rules, rule)) {
        for (const fix of finding.fixes()) {
          const documents = mended(fix, marked.document, marked.documents);
          const here: Example = { ...marked, ...after(marked, documents) };
          expect(here.document.complaints, fix.title).toEqual([]);
          const again = found(here, rules, rule).filter(({ message }) => message === finding.message);
          const before = found(marked, rules, rule).filter(({ message }) => message === finding.message);
          expect(again.length, `${fix.title}\n${here.document.source}`).toBeLessThan(before.length);
        }
      }
    }
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

/** An example after a mend: its first document may have another name now. */
function after(before: Example, documents: readonly Example['document'][]): Pick<Example, 'document' | 'documents' | 'workspace'> {
  const at = documents.find(({ name }) => name === before.document.name) ?? documents.find((one) => !before.documents.includes(one));
  if (!at) throw new Error('The document is gone.');
  return { document: at, documents, workspace: workspaceOf(documents) };
}

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
