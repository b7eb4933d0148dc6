/** The reference of the rules: a page for each, from the rule itself. */
import { KINDS, read } from '../../server/src/core/document';
import { applyEdits } from '../../server/src/core/edit';
import { severityAt, stageOf, type Finding, type Fix, type MarkedExample, type Reads, type Rule, type Stage } from '../../server/src/core/rule';
import { rules } from '../../server/src/core/rules';
import { schemas } from '../../server/src/core/schema/schemas';
import type { Kind } from '../../server/src/core/schema/types';
import type { Severity } from '../../server/src/core/settings';
import { builtIn, type Described } from './builtIn';
import { found } from '../../test/support/marked';
import { filesOf, withoutMarks, workspaceFrom } from './example';
import { PLURAL } from './kinds';
import { anchor, code, link, listed, marked, page, paragraphs, prose, table, yaml } from './markdown';

export function rulePages(): Record<string, string> {
  const named = new Set(rules.map(({ id }) => id));
  const all: Described[] = [...rules, ...builtIn().filter(({ id }) => !named.has(id))].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { 'rules/README.md': overview(all), ...Object.fromEntries(all.map((rule) => [`rules/${rule.id}.md`, rulePage(rule)])) };
}

// The list

function overview(all: readonly Described[]): string {
  const groups = [...new Set(all.map(groupOf))];
  return page(
    marked('the rules'),
    '# The rules',
    `What is checked: ${all.length} things that are true of good work, in ${groups.length} groups. Each has a page that says why it matters, with an example of each side.`,
    '## How strict they are',
    'A rule is as strict as the work has come far: a *draft* gets advice, what is *ready* for the partner is looked at closely, and what both sides have *agreed* must hold. Each kind of file has its own words for this; the page of a rule has them. Nothing is said about the content of files that are on hold, cancelled, withdrawn, rejected, superseded or retired.',
    ['- An **error** will do damage if it stays.', '- A **warning** should be settled before the work goes on.', '- A **note** is worth a look.', '- A **hint** is a faint mark and can be left alone.'].join('\n'),
    'Each rule belongs to a tier. **1**: damage that is well known, and the rule is sure. **2**: worth a look. **3**: nice to know.',
    'A team chooses how firm it wants to be in its workspace file: `profile: starter` shows the errors and warnings of tier 1 only, `standard` everything as listed here, and `strict` makes agreed work free of warnings and turns notes about work that has left the draft into warnings. Beyond this it can change single rules and their numbers:',
    yaml(`# ${code('<id>.workspace.yaml').slice(1, -1)}\nprofile: standard\nrules:\n  ${all[0]?.id ?? ''}: info # or skip, warning, error`),
    '## All rules',
    groups.map((group) => `- ${link(titleOf(group), `#${anchor(titleOf(group))}`)}`).join('\n'),
    ...groups.flatMap((group) => [`### ${titleOf(group)}`, table(['Rule', 'What is true of good work', 'Draft', 'Ready', 'Agreed', 'Tier', 'Numbers'], all.filter((rule) => groupOf(rule) === group).map(row))]),
  );
}

function row(rule: Described): string[] {
  const strictness = (['draft', 'ready', 'agreed'] as const).map((stage) => word(severityFor(rule, stage)));
  const numbers = Object.entries(rule.thresholds ?? {}).map(([name, value]) => `${code(name)}: ${value}`);
  return [link(code(rule.id), `${rule.id}.md`), prose(rule.summary), ...strictness, String(rule.tier), numbers.join('<br>')];
}

const groupOf = ({ id }: Described): string => id.slice(0, id.indexOf('/'));

/** A group without words of its own goes by its name. */
const titleOf = (group: string): string => GROUPS[group] ?? group.slice(0, 1).toUpperCase() + group.slice(1);

const GROUPS: Readonly<Record<string, string>> = {
  accessibility: 'Accessibility',
  ai: 'AI tools',
  alignment: 'Objectives, practice and assessment fit together',
  brief: 'The brief',
  decision: 'Decisions',
  delivery: 'Delivery and tracking',
  engagement: 'The engagement model',
  file: 'Files and their format',
  governance: 'The working agreement',
  id: 'Ids',
  localization: 'Localization',
  measurement: 'Measurement',
  objective: 'Objectives',
  ref: 'References',
  review: 'Reviews',
  rubric: 'Rubrics',
  scale: 'Working at scale',
  schedule: 'Dates',
  sme: 'Subject matter experts',
  waiver: 'Exceptions',
};

// A page

function rulePage(rule: Described): string {
  const { id, summary, why, examples, note } = rule;
  return page(
    marked(id.startsWith('file/') && !rules.some((one) => one.id === id) ? 'schemas/reference/builtIn.ts' : `the rule ${id}`),
    `# ${id}`,
    `**${prose(summary)}**`,
    prose(why),
    note && prose(note),
    '## How strict it is',
    rule.strictness ?? strictness(rule),
    mixed(rule),
    '## What it looks at',
    looksAt(rule),
    '## Good',
    ...examples.clean.map(shown),
    '## Not yet',
    ...examples.marked.flatMap((example) => slip(rule, example)),
    ...(rule.fixed ? [] : ['## Change it', ...changes(rule)]),
    link('All rules', '../README.md'),
  );
}

/** The severity at a stage, as a file of that stage gets it. */
function severityFor({ severity, format }: Described, stage: Stage): Severity | 'none' {
  const own = severityAt(severity, stage);
  return own === 'error' && stage === 'draft' && !format ? 'warning' : own;
}

const word = (severity: Severity | 'none'): string => ({ error: 'error', warning: 'warning', info: 'note', hint: 'hint', none: '–' })[severity];

const told = (severity: Severity | 'none'): string =>
  ({ error: 'An error', warning: 'A warning', info: 'A note', hint: 'A hint', none: 'Nothing is said' })[severity];

/** One line where it is the same for every file; else what it is for each status of each kind. */
function strictness(rule: Described): string {
  const rows = rule.kinds.flatMap((kind) => statusRows(rule, kind).map(([severity, statuses]) => ({ kind, severity, statuses })));
  const severities = new Set(rows.map(({ severity }) => severity));
  if (severities.size === 1) return `${told(rows[0]?.severity ?? 'none')}, whatever the status.`;
  return table(['File', 'Status', 'What you get'], rows.map(({ kind, severity, statuses }) => [PLURAL[kind], statuses.length > 0 ? statuses.map(code).join(', ') : 'any', told(severity).toLowerCase()]));
}

/** The statuses of a kind that get the same severity, in their own order. */
function statusRows(rule: Described, kind: Kind): [Severity | 'none', string[]][] {
  const values = Object.keys(schemas[kind].properties?.['status']?.values ?? {});
  if (values.length === 0) return [[severityFor(rule, 'agreed'), []]];
  const rows: [Severity | 'none', string[]][] = [];
  for (const status of values) {
    const stage = stageWith(kind, status);
    const severity = stage || rule.format ? severityFor(rule, stage ?? 'agreed') : 'none';
    const row = rows.find(([other]) => other === severity);
    if (row) row[1].push(status);
    else rows.push([severity, [status]]);
  }
  return rows;
}

function stageWith(kind: Kind, status: string): Stage | undefined {
  const document = read(`kind: ${kind}\nstatus: ${status}\n`, `example.${kind}.yaml`);
  return document && stageOf(document);
}

/** Whether the examples show findings of another severity than the rule as a whole has. */
function mixed(rule: Described): string | undefined {
  const own = rules.find(({ id }) => id === rule.id);
  const differs = own && rule.examples.marked.some(({ text }) => {
    const expected = severityFor(rule, stageOf(workspaceFrom(text).document) ?? 'agreed');
    return findings(own, text).some(({ severity }) => severity !== expected);
  });
  return differs ? 'Some of what it finds is milder or firmer than this. The examples below say which.' : undefined;
}

function looksAt({ kinds, reads }: Described): string {
  const files = kinds.length === KINDS.length ? 'files of every kind' : listed(kinds.map((kind) => PLURAL[kind]));
  const others = reads.filter((one) => one !== 'file').map((one) => READS[one]);
  return others.length > 0 ? `It looks at ${files}, together with ${listed(others)}.` : `It looks at ${files}, each for itself.`;
}

const READS: Readonly<Record<Exclude<Reads, 'file'>, string>> = {
  family: 'the files that belong to them (brief, working agreement, rubric, deliverables, reviews, people)',
  workspace: 'every other file of the workspace',
  date: 'today’s date',
  history: 'the history of the files in Git',
};

// Examples

/** A marked text, and what becomes of it. */
function slip(rule: Described, { text, fixed }: MarkedExample): (string | undefined)[] {
  const own = rules.find(({ id }) => id === rule.id);
  if (!own) return [shown(text), fixed === undefined ? undefined : paragraphs('Mended:', shown(fixed))];
  const fixes = findings(own, text)[0]?.fixes() ?? [];
  const chosen = fixes.find(({ preferred }) => preferred) ?? (fixed === undefined ? undefined : fixes[0]);
  return [shown(text), chosen ? mended(chosen, text) : offered(fixes)];
}

/** Everything that the mend changes: the file itself, other files, new ones. */
function mended({ title, edits, elsewhere = [], creates = [], renames = [] }: Fix, text: string): string {
  const { document } = workspaceFrom(withoutMarks(text));
  return paragraphs(
    `After *${prose(title)}*:`,
    edits.length > 0 ? yaml(applyEdits(document.source, edits)) : undefined,
    ...elsewhere.map((one) => paragraphs(`and in ${code(one.document.name)}:`, yaml(applyEdits(one.document.source, one.edits)))),
    ...creates.map((file) => paragraphs(`and the new file ${code(file.name)}:`, yaml(file.text))),
    ...renames.map((one) => `${code(one.document.name)} is called ${code(one.name)} then.`),
  );
}

/** Where nobody can say which mend is right, all are named. */
const offered = (fixes: readonly Fix[]): string | undefined =>
  fixes.length > 0 ? `On offer: ${listed(fixes.slice(0, 6).map(({ title }) => `*${prose(title)}*`), 'or')}.` : undefined;

const findings = (rule: Rule, text: string): readonly Finding[] => found(workspaceFrom(withoutMarks(text)), rules, rule);

/** A text with its further files, each under its name. */
const shown = (text: string): string =>
  filesOf(text)
    .map((file) => (file.name === undefined ? yaml(file.text) : paragraphs(heading(file.name), file.text.trim() === '' ? 'as it is today.' : yaml(file.text))))
    .join('\n\n');

function heading(name: string): string {
  const [, day = '', merge, file = '', author] = /^(\d{4}-\d{2}-\d{2})( merge)? (\S+)(?: by (.+) <.+>)?$/.exec(name) ?? [];
  if (!day) return `with ${code(name)}:`;
  return `with ${code(file)} as it was on ${day}${merge ? ', in a merge' : ''}${author ? `, written by ${author}` : ''}:`;
}

// Changing it

function changes(rule: Described): string[] {
  const numbers = Object.entries(rule.thresholds ?? {});
  const thresholds = numbers.length > 0 ? `\nthresholds:\n${numbers.map(([name, value]) => `  ${name}: ${value}`).join('\n')}` : '';
  const waivable = rule.kinds.filter((kind) => schemas[kind].properties?.['waivers']);
  return [
    numbers.length > 0 ? 'For the whole workspace, in its workspace file, with the numbers as they are if you change nothing:' : 'For the whole workspace, in its workspace file:',
    yaml(`rules:\n  ${rule.id}: info # or skip, warning, error${thresholds}`),
    ...(waivable.length > 0 ? [`For one file, in the file itself, where both sides can see the reason${waivable.length < rule.kinds.length ? ` (in ${listed(waivable.map((kind) => PLURAL[kind]))})` : ''}:`, yaml(`waivers:\n  - rule: ${rule.id}\n    reason: why it does not apply here\n    until: 2026-12-31`)] : []),
  ];
}
