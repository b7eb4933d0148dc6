/** One function for the editor, the command line and the tests: a document and its workspace in, findings out. */
import type { Document } from './document';
import { severityAt, stageOf, type Context, type Finding, type Problem, type Rule, type Stage } from './rule';
import { schemaFindings } from './schemaFindings';
import type { Settings, Severity } from './settings';
import { syntaxFindings, visible } from './syntax';
import { head, type Place, type Span } from './tree';
import type { Workspace } from './workspace';
import { itemsOf } from './located';

/**
 * Everything that is wrong with a document, from its first line to its last.
 * A text that YAML cannot read gets its syntax findings only: what would follow from them is not the author's mistake.
 */
export function check(document: Document, workspace: Workspace, settings: Settings, rules: readonly Rule[]): readonly Finding[] {
  const syntax = syntaxFindings(document);
  const findings = syntax.length > 0 ? syntax : read(document, workspace, settings, rules);
  return findings.flatMap((finding) => decided(finding, document, settings)).sort(byPlace);
}

function read(document: Document, workspace: Workspace, settings: Settings, rules: readonly Rule[]): Finding[] {
  const format = schemaFindings(document, workspace);
  // A text without fields has no content that a rule could speak about.
  return document.root?.type === 'map' ? [...format, ...rules.flatMap((rule) => run(rule, document, workspace, settings))] : format;
}

/** What one rule finds in a document, whatever the team has decided about it. */
export function run(rule: Rule, document: Document, workspace: Workspace, settings: Settings): Finding[] {
  if (!rule.kinds.includes(document.kind)) return [];
  const stage = stageOf(document);
  if (!stage && !rule.format) return [];
  const context: Context = { document, workspace, settings, stage: stage ?? 'agreed' };
  const findings: Finding[] = [];
  for (const problem of rule.check(document.content, context)) {
    const finding = findingOf(problem, rule, context.stage);
    if (finding) findings.push(finding);
  }
  return findings;
}

function findingOf(problem: Problem, rule: Rule, stage: Stage): Finding | undefined {
  const severity = severityAt(problem.severity ?? rule.severity, stage);
  if (severity === 'none') return undefined;
  const { message, related = [], fixes = none } = problem;
  return { rule: rule.id, severity, message, span: spanOf(problem.at), related, fixes };
}

const none = (): readonly never[] => [];

const spanOf = (at: Place | Span): Span => ('node' in at ? head(at) : at);

/** The team's word on a finding: its own strictness for the rule, or an exception with a reason in the document itself. */
function decided(finding: Finding, document: Document, settings: Settings): Finding[] {
  const wish: Severity | 'skip' | undefined = settings.rules.get(finding.rule);
  if (wish === 'skip' || isWaived(finding.rule, document, settings.today)) return [];
  return [{ ...finding, span: visible(finding.span, document), ...(wish ? { severity: wish } : {}) }];
}

function isWaived(rule: string, document: Document, today: string): boolean {
  if (!('waivers' in document.content)) return false;
  return itemsOf(document.content.waivers).some((waiver) => waiver.rule?.value === rule && waiver.reason && !(waiver.until && waiver.until.value < today));
}

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
