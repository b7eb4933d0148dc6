/** A first working agreement: what every partnership settles, and what its engagement model asks for. */
import * as l10n from '@vscode/l10n';
import type { Activity, EngagementModel } from '../schema/types';
import { asked, header, indented, item, section, text, type NewFileOptions } from './lines';

export interface NewGovernance extends NewFileOptions {
  readonly model: EngagementModel;
  readonly rubrics: readonly string[];
}

export function governanceText(options: NewGovernance): string {
  const { model } = options;
  const head = [...header('governance', options, l10n.t('<who to ask about this agreement>')), `organization: ${l10n.t('<your organization>')}`, `partner: ${l10n.t('<the partner>')}`];
  return text(
    head,
    engagement(model),
    roles(model, options.owner),
    responsibilities(model),
    checkpoints(),
    escalation(model),
    quality(options.rubrics),
    changeControl(model),
    meetings(model),
    serviceLevels(model),
    intake(model),
    staffing(model),
    handover(),
    aiPolicy(),
  );
}

/** What a model asks for, as far as this file is concerned. */
interface Asked {
  readonly ends: boolean;
  readonly exit: boolean;
  readonly changes: boolean;
  readonly staffing: boolean;
  readonly intake: boolean;
  readonly serviceLevels: boolean;
  readonly partnerDoes: readonly Activity[];
}

const ASKED: Readonly<Record<EngagementModel, Asked>> = {
  'project-based': { ends: true, exit: false, changes: true, staffing: false, intake: false, serviceLevels: false, partnerDoes: ['instructional-design', 'content-development'] },
  'staff-augmentation': { ends: true, exit: false, changes: false, staffing: true, intake: false, serviceLevels: false, partnerDoes: ['content-development'] },
  'managed-services': { ends: false, exit: true, changes: true, staffing: false, intake: true, serviceLevels: true, partnerDoes: ['needs-analysis', 'instructional-design', 'content-development', 'content-updates', 'learning-analytics'] },
  'hybrid-coe': { ends: false, exit: true, changes: true, staffing: false, intake: true, serviceLevels: true, partnerDoes: ['instructional-design', 'content-development', 'localization'] },
};

const KEPT: readonly Activity[] = ['learning-strategy', 'stakeholder-alignment', 'quality-review', 'final-approval'];

const list = (words: readonly string[]): string[] => indented(words.map((word) => `- ${word}`));

function engagement(model: EngagementModel): string[] {
  const { ends, exit, partnerDoes } = ASKED[model];
  return section('governance', ['engagement'], [
    `model: ${model}`,
    ...asked('governance', ['engagement', 'purpose'], l10n.t('<what both sides want to achieve together>')),
    `starts-on: ${l10n.t('<date>')}`,
    ...(ends ? [`ends-on: ${l10n.t('<date>')}`] : []),
    `review-model-on: ${l10n.t('<date on which you ask whether this model still fits>')}`,
    'retained-internally:',
    ...list(KEPT),
    'partner-does:',
    ...list(partnerDoes),
    ...(exit ? section('governance', ['engagement', 'exit'], ['notice-days: 90', 'hand-over:', ...list([l10n.t('<what you need to go on without the partner>')]), 'overlap-days: 30']) : []),
  ]);
}

function roles(model: EngagementModel, owner: string | undefined): string[] {
  const role = (id: string, title: string, side: string, person: string | undefined): string[] => item(`id: ${id}`, `title: ${title}`, `side: ${side}`, person === undefined ? 'per-brief: true' : `person: ${person}`);
  return section('governance', ['roles'], [
    ...role('learning-lead', l10n.t('Learning lead'), 'internal', owner ?? l10n.t('<who decides day to day>')),
    ...role('sponsor', l10n.t('Sponsor'), 'internal', l10n.t('<who can clear obstacles>')),
    ...role('expert-reviewer', l10n.t('Expert reviewer'), 'internal', undefined),
    ...role('partner-lead', model === 'staff-augmentation' ? l10n.t('Partner contact') : l10n.t('Partner lead'), 'partner', l10n.t('<who answers for the partner’s work>')),
    ...role('partner-director', l10n.t('Partner director'), 'partner', l10n.t('<whom to call above the partner’s lead>')),
    ...role('designer', l10n.t('Designer'), 'partner', l10n.t('<who designs and builds>')),
  ]);
}

/** One for each phase; whoever answers is inside, but for the building where the partner is asked for a result. */
function responsibilities(model: EngagementModel): string[] {
  const builder = model === 'staff-augmentation' ? 'learning-lead' : 'partner-lead';
  const one = (id: string, activity: string, phase: string, accountable: string, responsible: string): string[] => item(`id: ${id}`, `activity: ${activity}`, `phase: ${phase}`, `accountable: ${accountable}`, 'responsible:', ...list([responsible]));
  return section('governance', ['responsibilities'], [
    ...one('agree-brief', l10n.t('Agree the brief'), 'scoping', 'learning-lead', 'learning-lead'),
    ...one('free-experts', l10n.t('Free expert time and source material'), 'content-discovery', 'sponsor', 'expert-reviewer'),
    ...one('design-and-build', l10n.t('Design and build'), 'design-development', builder, 'designer'),
    ...one('review-and-approve', l10n.t('Review and approve'), 'review-approval', 'learning-lead', 'expert-reviewer'),
    ...one('launch', l10n.t('Publish and tell people'), 'delivery-launch', 'learning-lead', 'learning-lead'),
    ...one('look-at-results', l10n.t('Look at the results'), 'measurement', 'learning-lead', 'learning-lead'),
  ]);
}

function checkpoints(): string[] {
  const one = (id: string, title: string, lookAt: string): string[] =>
    item(`id: ${id}`, `title: ${title}`, 'look-at:', ...list([lookAt]), 'reviewers:', ...list(['learning-lead', 'expert-reviewer']), 'consolidated-by: learning-lead', 'decided-by: learning-lead', 'rounds: 2', 'turnaround-days: 5', 'if-late: escalate');
  return section('governance', ['checkpoints'], [...one('outline', l10n.t('Outline'), l10n.t('<what reviewers judge in the outline>')), ...one('build', l10n.t('Finished build'), l10n.t('<what reviewers judge in the build>'))]);
}

/** Two levels, on both sides; embedded people need one. */
function escalation(model: EngagementModel): string[] {
  const one = (level: number, when: string, days: number, internal: string, partner: string): string[] => item(`level: ${level}`, `when: ${when}`, `after-days: ${days}`, `internal: ${internal}`, `partner: ${partner}`, 'answer-within-days: 2');
  return section('governance', ['escalation'], [
    ...one(1, l10n.t('<what is stuck, for example a late review or answer>'), 2, 'learning-lead', 'partner-lead'),
    ...(model === 'staff-augmentation' ? [] : one(2, l10n.t('<what has to go higher, for example a date at risk>'), 5, 'sponsor', 'partner-director')),
  ]);
}

const quality = (rubrics: readonly string[]): string[] => section('governance', ['quality'], ['rubrics:', ...list(rubrics.length > 0 ? rubrics : [l10n.t('<the rubric both sides will use>')])]);

const changeControl = (model: EngagementModel): string[] =>
  ASKED[model].changes ? section('governance', ['change-control'], ['counts-as-change:', ...list([l10n.t('<for example a new audience or objective>')]), `ask-through: ${l10n.t('<how a change is asked for>')}`, 'decided-by: learning-lead', 'within-days: 3']) : [];

function meetings(model: EngagementModel): string[] {
  const one = (id: string, title: string, every: string, purpose: string, attendees: readonly string[]): string[] => item(`id: ${id}`, `title: ${title}`, `every: ${every}`, `purpose: ${purpose}`, 'attendees:', ...list(attendees));
  return section('governance', ['meetings'], [
    ...one('weekly', l10n.t('Weekly check'), 'week', 'status', ['learning-lead', 'partner-lead']),
    ...(model === 'staff-augmentation' ? [] : one('business-review', l10n.t('Business review'), 'quarter', 'business-review', ['sponsor', 'learning-lead', 'partner-director'])),
  ]);
}

/** Promises of both sides: the partner cannot be fast alone. */
function serviceLevels(model: EngagementModel): string[] {
  const one = (id: string, what: string, side: string): string[] => item(`id: ${id}`, `what: ${what}`, `target: ${l10n.t('<number and time>')}`, `measured-by: ${l10n.t('<where the number comes from>')}`, `applies-to: ${side}`);
  if (!ASKED[model].serviceLevels) return [];
  return section('governance', ['service-levels'], [...one('first-draft', l10n.t('First full draft after the outline is approved'), 'partner'), ...one('review-time', l10n.t('Internal reviews finished on time'), 'internal')]);
}

function intake(model: EngagementModel): string[] {
  if (!ASKED[model].intake) return [];
  const priorities = [...item('id: urgent', `meaning: ${l10n.t('<what cannot wait>')}`, 'start-within-days: 5'), ...item('id: planned', `meaning: ${l10n.t('<what is planned>')}`, 'start-within-days: 20')];
  const sizes = [...item('id: small', `meaning: ${l10n.t('<for example an update or one job aid>')}`, 'effort-days: 5'), ...item('id: large', `meaning: ${l10n.t('<for example several modules>')}`, 'effort-days: 40')];
  return section('governance', ['intake'], [
    `channel: ${l10n.t('<the one way in which requests come in>')}`,
    'ready-means:',
    ...list([l10n.t('<what a request must have before work starts>')]),
    'triaged-by: learning-lead',
    'triage-within-days: 3',
    'priorities:',
    ...indented(priorities),
    'sizes:',
    ...indented(sizes),
    'in-progress-limit: 5',
  ]);
}

const staffing = (model: EngagementModel): string[] =>
  ASKED[model].staffing
    ? section('governance', ['staffing'], ['directed-by: learning-lead', 'people:', ...list([l10n.t('<who joins your team>')]), `onboarding: ${l10n.t('<what they get in their first days>')}`, `knowledge-transfer: ${l10n.t('<how what they learn stays with you>')}`])
    : [];

const handover = (): string[] => section('governance', ['handover'], [`source-files: ${l10n.t('<which editable files you receive, when and where>')}`]);

const aiPolicy = (): string[] => section('governance', ['ai-policy'], [`stance: ${l10n.t('<not-allowed or allowed-with-review>')}`, 'reviewed-by:', ...list(['learning-lead'])]);
