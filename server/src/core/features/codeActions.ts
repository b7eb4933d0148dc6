/** The mends on offer where the cursor stands or for what is selected. */
import type { Document } from '../document';
import { exceptionFor } from '../exceptions';
import type { Finding, Fix } from '../rule';
import type { Settings } from '../settings';
import type { Span } from '../tree';

export interface CodeAction {
  readonly title: string;
  /** As editors sort them: a quick fix mends a finding, a refactoring changes what is right already. */
  readonly kind: 'quickfix' | 'refactor' | 'refactor.rewrite' | 'refactor.move' | 'source' | 'source.fixAll.learningBriefs';
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

/** For every rule that found something there: saying openly, with a reason, that it does not fit here. Comes last. */
export function exceptionActions(findings: readonly Finding[], span: Span, document: Document, settings: Settings): readonly CodeAction[] {
  const offered = new Map(findings.filter((finding) => touch(finding.span, span)).map((finding) => [finding.rule, finding]));
  return [...offered.values()].flatMap((finding): CodeAction[] => {
    const fix = exceptionFor(finding, document, settings);
    return fix ? [{ title: fix.title, kind: 'quickfix', fix, preferred: false, finding }] : [];
  });
}

/** A cursor right behind a word still means the word. */
export const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
