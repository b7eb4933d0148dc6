/** One function for the editor, the command line and the tests: a document and its workspace in, findings out. */
import { hasFields, type Document } from './document';
import type { History } from './history';
import { itemsOf } from './located';
import { severityAt, stageOf, type Context, type Finding, type Others, type Problem, type Rule, type Stage } from './rule';
import type { Profile, Settings, Severity } from './settings';
import { head, visible, type Place, type Span } from './tree';
import type { Workspace } from './workspace';

/** What a check looks at beside the document. */
export interface Surroundings {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly history?: History | undefined;
}

/** Everything that is wrong with a document, from its first line to its last. */
export function check(document: Document, workspace: Workspace, settings: Settings, rules: readonly Rule[], history?: History): readonly Finding[] {
  const around = { workspace, settings, history };
  return decide(findingsOf(rules, document, around), document, around, rules);
}

/** What some rules find in a document, whatever the team has decided about it. Rules that come `after` the others are left out. */
export function findingsOf(rules: readonly Rule[], document: Document, around: Surroundings): readonly Finding[] {
  const readable = hasFields(document);
  const found: Finding[] = [];
  const context = contextOf(document, around, NOBODY, rules);
  for (const rule of rules) if (!rule.after && (rule.alone || readable)) collect(rule, context, found);
  return found;
}

/** The last word on what was found: the team's own strictness, the exceptions recorded in the document, and what follows from them. */
export function decide(found: readonly Finding[], document: Document, around: Surroundings, rules: readonly Rule[]): readonly Finding[] {
  const others = { rules, raised: new Set(found.map(({ rule }) => rule)) };
  const after = hasFields(document) ? rules.filter((rule) => rule.after).flatMap((rule) => run(rule, document, around, others)) : [];
  return [...found, ...after].flatMap((finding) => decided(finding, rules.find(({ id }) => id === finding.rule), document, around.settings)).sort(byPlace);
}

/** What one rule finds in a document, whatever the team has decided about it. */
export function run(rule: Rule, document: Document, around: Surroundings, others: Others = NOBODY): Finding[] {
  const found: Finding[] = [];
  collect(rule, contextOf(document, around, others, [rule]), found);
  return found;
}

/** The same for every rule. Which number is meant tells its name: rules that share a name count alike. */
function contextOf(document: Document, { workspace, settings, history }: Surroundings, others: Others, rules: readonly Rule[]): Context {
  const threshold = (name: string): number => settings.thresholds.get(name) ?? rules.find(({ thresholds }) => thresholds?.[name] !== undefined)?.thresholds?.[name] ?? Number.POSITIVE_INFINITY;
  return { document, workspace, settings, history, others, threshold, stage: stageOf(document) ?? 'agreed' };
}

function collect(rule: Rule, context: Context, found: Finding[]): void {
  const { document, stage } = context;
  if (!rule.kinds.includes(document.kind) || (!rule.format && stageOf(document) === undefined)) return;
  for (const problem of rule.check(document.content, context)) {
    const finding = findingOf(problem, rule, stage);
    if (finding) found.push(finding);
  }
}

const NOBODY: Others = { rules: [], raised: new Set() };

function findingOf(problem: Problem, rule: Rule, stage: Stage): Finding | undefined {
  const severity = severityAt(problem.severity ?? rule.severity, stage);
  if (severity === 'none') return undefined;
  const { message, related = [], part, fixes = none } = problem;
  // A draft gets advice. Only what keeps it from being read is an error there.
  const gentle = severity === 'error' && stage === 'draft' && !rule.format ? 'warning' : severity;
  return { rule: rule.id, severity: gentle, message, span: spanOf(problem.at), related, fixes, ...(part === undefined ? {} : { part }) };
}

const none = (): readonly never[] => [];

const spanOf = (at: Place | Span): Span => ('node' in at ? head(at) : at);

/** The team's word on a finding: its own strictness for the rule, or an exception with a reason in the document itself. */
function decided(finding: Finding, rule: Rule | undefined, document: Document, settings: Settings): Finding[] {
  const severity = settings.rules.get(finding.rule) ?? inProfile(finding.severity, rule, settings.profile, stageOf(document));
  if (severity === 'skip' || (!rule?.alone && isWaived(finding.rule, document, settings.today))) return [];
  return [{ ...finding, span: visible(finding.span, document), severity }];
}

/** What a profile makes of a severity. What concerns the format itself is the same in every profile. */
function inProfile(severity: Severity, rule: Rule | undefined, profile: Profile, stage: Stage | undefined): Severity | 'skip' {
  if (!rule || rule.format || profile === 'standard') return severity;
  if (profile === 'starter') return rule.tier === 1 && (severity === 'error' || severity === 'warning') ? severity : 'skip';
  if (severity === 'warning') return stage === 'agreed' ? 'error' : 'warning';
  return severity === 'info' && stage !== 'draft' ? 'warning' : severity;
}

/** Whether the document itself records an exception from a rule, with a reason, that has not ended. */
function isWaived(rule: string, document: Document, today: string): boolean {
  if (!('waivers' in document.content)) return false;
  return itemsOf(document.content.waivers).some((waiver) => waiver.rule?.value === rule && waiver.reason && !(waiver.until && waiver.until.value < today));
}

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
