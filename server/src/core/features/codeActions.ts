/** The mends on offer where the cursor stands or for what is selected. */
import type { Finding, Fix } from '../rule';
import type { Span } from '../tree';

export interface CodeAction {
  readonly title: string;
  /** As editors sort them: a quick fix mends a finding, a refactoring changes what is right already. */
  readonly kind: 'quickfix' | 'refactor' | 'source' | 'source.fixAll.learningBriefs';
  readonly fix: Fix;
  readonly preferred: boolean;
  /** What it mends. */
  readonly finding?: Finding;
}

/** The mends of every finding that `span` touches; what most people want comes first. */
export function codeActions(findings: readonly Finding[], span: Span): readonly CodeAction[] {
  const actions = findings
    .filter((finding) => touch(finding.span, span))
    .flatMap((finding) => finding.fixes().map((fix): CodeAction => ({ title: fix.title, kind: 'quickfix', fix, preferred: fix.preferred ?? false, finding })));
  return [...actions.filter(({ preferred }) => preferred), ...actions.filter(({ preferred }) => !preferred)];
}

/** A cursor right behind a word still means the word. */
export const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
