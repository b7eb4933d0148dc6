/** The file of a new review round, filled in with everything that has been agreed: who reviews, until when, and by what. */
import * as l10n from '@vscode/l10n';
import { addWorkingDays, calendarOf } from './calendar';
import { titleOf, type DocumentOf } from './document';
import { scalarText } from './edit';
import { checkpointIn, familyOf, roleIn, type Checkpoint, type Family } from './family';
import { itemsOf, said } from './located';
import { isOpen } from './open';
import { besideOf, type NewFile } from './rule';
import type { Workspace } from './workspace';

export interface ReviewWanted {
  readonly deliverable: DocumentOf<'deliverable'>;
  /** The id of the checkpoint in the working agreement. */
  readonly stage: string;
  readonly workspace: Workspace;
  readonly today: string;
}

/** How long reviewers have where the agreement does not say it. */
export const USUAL_DAYS = 5;

/** Undefined when the deliverable has no name yet, the checkpoint is not in its agreement, or the file's name is taken. */
export function newReview({ deliverable, stage, workspace, today }: ReviewWanted): NewFile | undefined {
  const family = familyOf(deliverable, workspace);
  const checkpoint = checkpointIn(family.governance, stage);
  const answers = deliverable.content.id?.value;
  if (!checkpoint || answers === undefined) return undefined;
  const earlier = workspace.reviewsOf(answers);
  const round = nextRound(answers, stage, workspace);
  const id = idOf(answers, stage, round);
  const name = besideOf(earlier.at(-1) ?? deliverable, `${id}.review.yaml`);
  if (workspace.find('review', id) || workspace.hasFile(name)) return undefined;
  const title = l10n.t('{0}: {1}, round {2}', titleOf(deliverable) ?? answers, said(checkpoint.title) ?? stage, round);
  return { name, text: reviewText({ id, title, deliverable: answers, stage, round, today, family }) };
}

/** The number of the round that comes next at a checkpoint. */
export const nextRound = (deliverable: string | undefined, stage: string, workspace: Workspace): number =>
  1 + Math.max(0, ...workspace.reviewsOf(deliverable).filter((one) => one.content.stage?.value === stage).map((one) => one.content.round?.value ?? 1));

export interface ReviewDraft {
  readonly id: string;
  readonly title: string;
  readonly deliverable?: string | undefined;
  readonly stage?: string | undefined;
  readonly round: number;
  readonly today?: string | undefined;
  readonly family: Family;
}

/** What is not known is left open. */
export function reviewText({ id, title, deliverable, stage, round, today, family }: ReviewDraft): string {
  const checkpoint = checkpointIn(family.governance, stage);
  const days = checkpoint?.['turnaround-days']?.value ?? USUAL_DAYS;
  const sections = [
    [
      'kind: review',
      'schema-version: 1',
      `id: ${id}`,
      `title: ${scalarText(title)}`,
      'status: open',
      `deliverable: ${deliverable ?? l10n.t('<which deliverable is reviewed>')}`,
      `stage: ${stage ?? l10n.t('<at which checkpoint>')}`,
      `round: ${String(round)}`,
      ...rubricLine(family),
      `opened-on: ${today ?? l10n.t('<the day reviewers can start>')}`,
      `due-on: ${today === undefined ? l10n.t('<the day all comments should be in>') : addWorkingDays(today, days, calendarOf(family.governance))}`,
    ],
    [...topicLines(checkpoint), ...reviewerLines(checkpoint, family)],
    stage === undefined ? [] : scoreLines(stage, family),
    ['feedback: []'],
  ];
  return sections.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`).join('\n');
}

const LONGEST_ID = 64;

/** Long names of deliverables give way, so that the checkpoint and the round can always be read. */
function idOf(deliverable: string, stage: string, round: number): string {
  const end = `-${stage}-${String(round)}`;
  return deliverable.slice(0, LONGEST_ID - end.length).replace(/-+$/, '') + end;
}

function rubricLine({ brief }: Family): readonly string[] {
  const rubric = brief?.content.rubric?.value;
  return rubric === undefined || isOpen(rubric) ? [] : [`rubric: ${scalarText(rubric)}`];
}

/** What feedback is wanted now and what is not, for the reviewers to read. */
function topicLines(checkpoint: Checkpoint | undefined): readonly string[] {
  return [
    ...topics(l10n.t('Look at:'), checkpoint?.['look-at']),
    ...topics(l10n.t('Not now:'), checkpoint?.['not-now']),
  ];
}

const topics = (lead: string, list: Checkpoint['look-at'] | undefined): readonly string[] => {
  const words = itemsOf(list).map(({ value }) => value);
  return words.length > 0 ? [comment(`${lead} ${words.join(', ')}`)] : [];
};

function reviewerLines(checkpoint: Checkpoint | undefined, family: Family): readonly string[] {
  if (!checkpoint) return ['reviewers:', `  - person: ${l10n.t('<who reviews>')}`, `    role: ${l10n.t('<in which role>')}`];
  const roles = itemsOf(checkpoint.reviewers).map(({ value }) => value);
  const merges = checkpoint['consolidated-by']?.value;
  const merging = merges === undefined ? undefined : holderOf(family, merges);
  if (roles.length === 0) return ['reviewers: []'];
  return [
    'reviewers:',
    ...roles.flatMap((role) => [`  - person: ${holderOf(family, role) ?? l10n.t('<who reviews as {0}>', role)}`, `    role: ${role}`]),
    ...(merging === undefined ? [] : ['', `consolidated-by: ${merging}`]),
  ];
}

/** Whom the brief names for a role, else who holds it in the agreement. A deputy steps in when somebody says so. */
function holderOf({ brief, governance }: Family, role: string): string | undefined {
  const named = brief?.content.team?.entries.find(({ key }) => key === role)?.content.value;
  const person = named ?? roleIn(governance, role)?.person?.value;
  return person === undefined || isOpen(person) ? undefined : person;
}

/** The questions of this checkpoint, as the lines of a score to uncomment. */
function scoreLines(stage: string, { rubric }: Family): readonly string[] {
  const levels = itemsOf(rubric?.content.scale).flatMap(({ id }) => id?.value ?? []);
  const asked = itemsOf(rubric?.content.criteria).filter(({ id, stages }) => id && isAt(stage, itemsOf(stages).map(({ value }) => value)));
  if (asked.length === 0) return [];
  return [
    comment(l10n.t('Score each criterion: take the # away, and say where and why for every level below the best one.')),
    '# scores:',
    ...asked.flatMap(({ id, question }) => [
      ...(said(question) === undefined ? [] : [comment(`  # ${said(question) ?? ''}`)]),
      `#   - criterion: ${id?.value ?? ''}`,
      comment(`    by: ${l10n.t('<who scores it>')}`),
      comment(`    level: ${l10n.t('<which level>')}${levels.length > 0 ? ` # ${levels.join(', ')}` : ''}`),
    ]),
  ];
}

const isAt = (stage: string, stages: readonly string[]): boolean => stages.length === 0 || stages.includes(stage);

const comment = (text: string): string => `# ${text.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ')}`;
