/** Whether a rule does what its own examples say: the tests ask it, and so does the measurement of what the examples notice. */
import { applyEdits } from '../../server/src/core/edit';
import type { Document } from '../../server/src/core/document';
import type { Rule } from '../../server/src/core/rule';
import { workspaceOf } from '../../server/src/core/workspace';
import { mended } from './fixes';
import { asMark, example, found, type Example, type Mark } from './marked';

/** Where a rule and an example say different things. */
export interface Slip {
  readonly example: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export function examine(rule: Rule, rules: readonly Rule[]): readonly Slip[] {
  return [...rule.examples.clean.flatMap((text) => examineClean(text, rule, rules)), ...rule.examples.marked.flatMap(({ text, fixed }) => examineMarked(text, fixed, rule, rules))];
}

export function examineClean(text: string, rule: Rule, rules: readonly Rule[]): readonly Slip[] {
  const clean = example(text);
  const told = found(clean, rules, rule).map(({ message }) => message);
  return told.length > 0 || (clean.document.complaints.length > 0 && !rule.format) ? [{ example: text, expected: [], got: [...told, ...clean.document.complaints] }] : [];
}

export function examineMarked(text: string, fixed: string | undefined, rule: Rule, rules: readonly Rule[]): readonly Slip[] {
  const marked = example(text);
  const findings = found(marked, rules, rule);
  const slips: Slip[] = [];
  const [expected, got] = [inOrder(marked.marks), inOrder(findings.map((finding) => asMark(marked.document, finding)))];
  if (expected.length === 0 || JSON.stringify(expected) !== JSON.stringify(got)) slips.push({ example: text, expected, got });
  if (fixed !== undefined) {
    const fixes = findings[0]?.fixes() ?? [];
    const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
    const after = applyEdits(marked.document.source, fix?.edits ?? []);
    if (after !== fixed.replace(/^\n/, '')) slips.push({ example: text, expected: fixed, got: after });
  }
  return [...slips, ...examineFixes(text, rule, rules)];
}

/** Every fix removes its finding and breaks nothing. */
function examineFixes(text: string, rule: Rule, rules: readonly Rule[]): readonly Slip[] {
  const marked = example(text);
  const before = found(marked, rules, rule);
  return before.flatMap((finding) =>
    finding.fixes().flatMap((fix): Slip[] => {
      const here: Example = { ...marked, ...after(marked, mended(fix, marked.document, marked.documents)) };
      if (here.document.complaints.length > 0) return [{ example: text, expected: `“${fix.title}” leaves a text that can be read`, got: here.document.source }];
      const count = (list: typeof before): number => list.filter(({ message }) => message === finding.message).length;
      return count(found(here, rules, rule)) < count(before) ? [] : [{ example: text, expected: `“${fix.title}” removes its finding`, got: here.document.source }];
    }),
  );
}

/** An example after a mend: its first document may have another name now. */
function after(before: Example, documents: readonly Document[]): Pick<Example, 'document' | 'documents' | 'workspace'> {
  const at = documents.find(({ name }) => name === before.document.name) ?? documents.find((one) => !before.documents.includes(one));
  if (!at) throw new Error('The document is gone.');
  return { document: at, documents, workspace: workspaceOf(documents) };
}

const inOrder = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => a.line - b.line || a.start - b.start || (a.text < b.text ? -1 : 1));
