/** The mends on offer where the cursor stands or for what is selected. */
import type { TextEdit } from '../edit';
import type { Finding } from '../rule';
import type { Span } from '../tree';

export interface CodeAction {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  /** What it mends. */
  readonly finding: Finding;
}

/** The mends of every finding that `span` touches; what most people want comes first. */
export function codeActions(findings: readonly Finding[], span: Span): readonly CodeAction[] {
  const actions = findings
    .filter((finding) => touch(finding.span, span))
    .flatMap((finding) => finding.fixes().map(({ title, edits, preferred = false }) => ({ title, edits, preferred, finding })));
  return [...actions.filter(({ preferred }) => preferred), ...actions.filter(({ preferred }) => !preferred)];
}

/** A cursor right behind a word still means the word. */
const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
