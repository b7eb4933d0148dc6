import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/edit';
import type { Rule } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { asMark, example, found, type Mark } from '../support/marked';

const inOrder = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => a.line - b.line || a.start - b.start);

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

  test('every fix removes its finding, breaks nothing and touches nothing else', () => {
    for (const { text } of rule.examples.marked) {
      const marked = example(text);
      for (const finding of found(marked, rules, rule)) {
        for (const fix of finding.fixes()) {
          const source = applyEdits(marked.document.source, fix.edits);
          const after = example(source);
          expect(after.document.complaints, fix.title).toEqual([]);
          const here = { ...marked, document: after.document };
          const again = found(here, rules, rule).filter(({ message }) => message === finding.message);
          const before = found(marked, rules, rule).filter(({ message }) => message === finding.message);
          expect(again.length, `${fix.title}\n${source}`).toBeLessThan(before.length);
        }
      }
    }
  });
});
