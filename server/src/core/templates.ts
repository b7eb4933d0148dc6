/**
 * New files: a first text of a kind, with questions that help to fill it in. It has nothing that a rule complains about,
 * and what only its author can know is left open.
 */
import * as l10n from '@vscode/l10n';
import { idOf, type DocumentOf } from './document';
import { scalarText } from './edit';
import { checkpointIn, familyOf } from './family';
import { itemsOf } from './located';
import { newDecision } from './newDecision';
import { newDeliverable } from './newDeliverable';
import { reviewText } from './newReview';
import type { Decision, EngagementModel, Kind } from './schema/types';
import { briefText } from './templates/brief';
import { governanceText } from './templates/governance';
import { header, item, section, text, type NewFileOptions } from './templates/lines';
import { rubricText } from './templates/rubric';
import type { Workspace } from './workspace';

/** The kinds that start from nothing; reviews, deliverables and decisions say little without the file they are about. */
export const NEW_KINDS = ['brief', 'governance', 'rubric', 'people', 'workspace'] as const satisfies readonly Kind[];

export type NewKind = (typeof NEW_KINDS)[number];

export const isNewKind = (kind: Kind): kind is NewKind => (NEW_KINDS as readonly Kind[]).includes(kind);

export interface NewFileRequest extends NewFileOptions {
  readonly workspace: Workspace;
  /** As `2026-05-11`; where it would be needed and is not known, the date is left open. */
  readonly today?: string;
  /** For briefs and working agreements; else that of the only agreement, else a project. */
  readonly model?: EngagementModel;
  /** For a brief: the agreement it is under. */
  readonly governance?: string;
  /** For a rubric. */
  readonly version?: number;
  /** For a people file: the first person in it. */
  readonly person?: string;
  /** For a deliverable: the brief it answers; else the only one there is. */
  readonly brief?: string | undefined;
  /** For a decision: what it touches, each written `kind:id` or `kind:id#item`. */
  readonly affects?: readonly string[] | undefined;
  /** For a decision. */
  readonly type?: Decision['type'] | undefined;
}

export function newFile(kind: Kind, request: NewFileRequest): string {
  switch (kind) {
    case 'brief':
      return newBrief(request);
    case 'governance':
      return governanceText({ ...request, model: request.model ?? 'project-based', rubrics: currentRubrics(request.workspace).flatMap((rubric) => idOf(rubric) ?? []).slice(0, 1) });
    case 'rubric':
      return rubricText({ ...request, version: request.version ?? 1 });
    case 'people':
      return peopleText(request);
    case 'workspace':
      return workspaceText(request);
    case 'deliverable':
      return newDeliverable({ id: request.id, title: request.title, brief: request.brief ?? onlyBrief(request) ?? l10n.t('<which brief it answers>') });
    case 'review':
      return newReviewText(request);
    case 'decision':
      return newDecision({ id: request.id, title: request.title, type: request.type ?? 'other', question: l10n.t('<what has to be decided>'), affects: request.affects ?? [l10n.t('<what it touches, such as brief:safety>')] });
  }
}

/** What a new file of a kind is called. */
export const fileNameFor = (kind: Kind, id: string): string => `${id}.${kind}.yaml`;

function newBrief(request: NewFileRequest): string {
  const { workspace, model, governance } = request;
  const agreement = workspace.find('governance', governance) ?? agreementFor(model, workspace);
  const intake = agreement?.content.intake;
  return briefText({
    ...request,
    model: model ?? agreement?.content.engagement?.model?.value ?? 'project-based',
    governance: governance ?? (agreement && idOf(agreement)),
    rubric: rubricFor(workspace),
    priority: itemsOf(intake?.priorities)[0]?.id?.value,
    size: itemsOf(intake?.sizes)[0]?.id?.value,
  });
}

/** The first agreement that is not over, of the model that is wanted if one is. */
const agreementFor = (model: EngagementModel | undefined, workspace: Workspace): DocumentOf<'governance'> | undefined =>
  workspace
    .ids('governance')
    .flatMap((id) => workspace.find('governance', id) ?? [])
    .find(({ content }) => content.status?.value !== 'closed' && (model === undefined || content.engagement?.model?.value === model));

/** The rubrics in use, the agreed ones first. */
function currentRubrics(workspace: Workspace): readonly DocumentOf<'rubric'>[] {
  const rubrics = workspace.ids('rubric').flatMap((id) => workspace.find('rubric', id) ?? []);
  return [...rubrics.filter(({ content }) => content.status?.value === 'agreed'), ...rubrics.filter(({ content }) => content.status?.value === 'draft')];
}

function rubricFor(workspace: Workspace): string | undefined {
  const [rubric] = currentRubrics(workspace);
  const version = rubric?.content.version?.value;
  return rubric && version !== undefined ? `${idOf(rubric) ?? ''}@${version}` : undefined;
}

function onlyBrief({ workspace }: NewFileRequest): string | undefined {
  const [only, ...others] = workspace.ids('brief');
  return others.length === 0 ? only : undefined;
}

/** A review is called after its deliverable, its checkpoint and its round: what its name tells need not be asked. */
function newReviewText({ id, title, workspace, today }: NewFileRequest): string {
  for (const known of workspace.ids('deliverable')) {
    const [, stage, round] = (id.startsWith(`${known}-`) && /^(.+)-(\d+)$/.exec(id.slice(known.length + 1))) || [];
    const deliverable = workspace.find('deliverable', known);
    const family = deliverable && familyOf(deliverable, workspace);
    if (family && checkpointIn(family.governance, stage)) return reviewText({ id, title, deliverable: known, stage, round: Number(round), today, family });
  }
  return reviewText({ id, title, round: 1, today, family: {} });
}

function peopleText(request: NewFileRequest): string {
  const id = request.person ?? freeId('first-person', request.workspace.personIds());
  return text(header('people', request, ''), section('people', ['people'], item(`id: ${scalarText(id)}`, `name: ${l10n.t('<full name>')}`, 'side: internal')));
}

function freeId(wanted: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

const workspaceText = (request: NewFileRequest): string =>
  text(header('workspace', request, ''), [`# ${l10n.t('How strict the checks start out: starter, standard or strict.')}`, 'profile: standard'], [
    `# ${l10n.t('Change single rules, and the numbers and words they use:')}`,
    '# rules:',
    '#   brief/problem-without-evidence: warning',
    '# vocabulary:',
    '#   allowed-verbs:',
    '#     - onboard',
  ]);
