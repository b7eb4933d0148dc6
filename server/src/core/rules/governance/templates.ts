/**
 * The parts of a working agreement, as lines to be written below their key: with the roles that the agreement already
 * names, and with questions or `<what to write>` where only people know.
 */
import * as l10n from '@vscode/l10n';
import { scalarText } from '../../edit';
import type { Role } from '../../family';
import { itemsOf, type Located } from '../../located';
import type { EngagementModel, Governance, Phase } from '../../schema/types';
import { questionLines } from '../questions';
import { fieldAt } from '../sections';

/** Who plays which part: ids of roles, or what to write there. */
export interface Cast {
  /** Leads the learning work inside. */
  readonly lead: string;
  /** Decides when the lead cannot. */
  readonly sponsor: string;
  readonly partnerLead: string;
  /** Does the work on the partner's side. */
  readonly partnerMaker: string;
}

/** The parts, given to the roles an agreement has. */
export function castOf(governance: Located<Governance>): Cast {
  const steady = itemsOf(governance.roles).filter((role) => role.id && !role['per-brief']?.value);
  const internal = steady.filter(({ side }) => side?.value === 'internal');
  const partner = steady.filter(({ side }) => side?.value === 'partner').flatMap(({ id }) => (id ? [id.value] : []));
  const lead = internal.find((role) => !isSponsor(role));
  const others = internal.filter((role) => role !== lead && !(role.person && role.person.value === lead?.person?.value));
  const sponsor = others.find(isSponsor) ?? others[0];
  return {
    lead: lead?.id?.value ?? open(l10n.t('<the role that leads the learning work>')),
    sponsor: sponsor?.id?.value ?? open(l10n.t('<the role that decides when they cannot>')),
    partnerLead: partner[0] ?? open(l10n.t('<the role that leads for the partner>')),
    partnerMaker: partner[1] ?? partner[0] ?? open(l10n.t('<the role that does the work for the partner>')),
  };
}

const isSponsor = ({ id }: Role): boolean => (id?.value ?? '').includes('sponsor');

export function escalationLines(cast: Cast): readonly string[] {
  return [...questionLines(fieldAt('governance', ['escalation'])), ...asItem(escalationItem(1, cast)), ...asItem(escalationItem(2, cast))];
}

export const escalationItem = (level: 1 | 2, { lead, sponsor, partnerLead, partnerMaker }: Cast): readonly string[] =>
  level === 1
    ? ['level: 1', `when: ${open(l10n.t('<comments or expert answers are late>'))}`, 'after-days: 2', `internal: ${lead}`, `partner: ${partnerMaker}`, 'answer-within-days: 1']
    : ['level: 2', `when: ${open(l10n.t('<still open, or the plan slips by a week>'))}`, 'after-days: 3', `internal: ${sponsor}`, `partner: ${partnerLead}`, 'answer-within-days: 2'];

export const changeControlLines = ({ lead }: Cast): readonly string[] => [
  ...questionLines(fieldAt('governance', ['change-control', 'counts-as-change'])),
  'counts-as-change:',
  ...indented([l10n.t('New objective or audience'), l10n.t('New language'), l10n.t('Content added after it was approved')].map((text) => `- ${scalarText(text)}`)),
  `ask-through: ${open(l10n.t('<the one way to ask for a change>'))}`,
  `decided-by: ${lead}`,
  'within-days: 3',
];

export const intakeLines = ({ lead }: Cast): readonly string[] => [
  `channel: ${open(l10n.t('<the one way requests come in>'))}`,
  ...questionLines(fieldAt('governance', ['intake', 'ready-means'])),
  'ready-means:',
  ...indented([l10n.t('Performance problem with evidence'), l10n.t('Business goal with a measure'), l10n.t('Expert hours released by their manager')].map((text) => `- ${scalarText(text)}`)),
  `triaged-by: ${lead}`,
  'triage-within-days: 3',
  'priorities:',
  ...indented(asItem(['id: p1', `meaning: ${open(l10n.t('<which requests are urgent>'))}`, 'start-within-days: 5'])),
  ...indented(asItem(['id: p2', `meaning: ${open(l10n.t('<which requests can wait>'))}`, 'start-within-days: 20'])),
  'sizes:',
  ...indented(asItem(['id: small', `meaning: ${open(l10n.t('<what a small request looks like>'))}`, 'effort-days: 3'])),
  ...indented(asItem(['id: large', `meaning: ${open(l10n.t('<what a large request looks like>'))}`, 'effort-days: 20'])),
  'in-progress-limit: 6',
];

/** A promise of each side: the work is as fast as the slower one. */
export const serviceLevelLines = (): readonly string[] => [...asItem(partnerPromise()), ...asItem(ownPromise('review-time'))];

const partnerPromise = (): readonly string[] => [
  'id: first-draft',
  `what: ${scalarText(l10n.t('First full draft after the brief is agreed'))}`,
  `target: ${open(l10n.t('<how many working days>'))}`,
  `measured-by: ${scalarText(l10n.t('Dates in the deliverable files'))}`,
  'applies-to: partner',
];

export const ownPromise = (id: string): readonly string[] => [
  `id: ${id}`,
  `what: ${scalarText(l10n.t('Reviews finished on time'))}`,
  `target: ${open(l10n.t('<what share of them per quarter>'))}`,
  `measured-by: ${scalarText(l10n.t('Dates in the review files'))}`,
  'applies-to: internal',
];

export const exitLines = (): readonly string[] => [
  'notice-days: 90',
  'hand-over:',
  ...indented([l10n.t('Editable files'), l10n.t('Design notes'), l10n.t('Decision log')].map((text) => `- ${scalarText(text)}`)),
  'overlap-days: 30',
];

export const staffingLines = ({ lead }: Cast): readonly string[] => [
  `directed-by: ${lead}`,
  'people:',
  ...indented([`- ${open(l10n.t('<name of the specialist>'))}`]),
  `onboarding: ${open(l10n.t('<how they get started>'))}`,
  `knowledge-transfer: ${open(l10n.t('<what they leave behind>'))}`,
];

export const handoverLines = (): readonly string[] => [
  `source-files: ${open(l10n.t('<who gets the editable files, where and when>'))}`,
  'documentation:',
  ...indented([`- ${scalarText(l10n.t('Design notes'))}`]),
];

export const businessReviewItem = (id: string, { lead, sponsor, partnerLead }: Cast): readonly string[] => [
  `id: ${id}`,
  `title: ${scalarText(l10n.t('Quarterly business review'))}`,
  'every: quarter',
  'purpose: business-review',
  'attendees:',
  ...indented([sponsor, lead, partnerLead].map((role) => `- ${role}`)),
];

/** Who answers for a phase and who does it. Embedded specialists answer for nothing: that stays inside. */
export function responsibilityItem(phase: Phase, id: string, { lead, sponsor, partnerLead, partnerMaker }: Cast, model: EngagementModel | undefined): readonly string[] {
  const [accountable, doers]: readonly [string, readonly string[]] = {
    'scoping': [lead, [lead]] as const,
    'content-discovery': [sponsor, [lead, partnerMaker]] as const,
    'design-development': [model === 'staff-augmentation' ? lead : partnerLead, [partnerMaker]] as const,
    'review-approval': [lead, [lead]] as const,
    'delivery-launch': [lead, [partnerLead]] as const,
    'measurement': [lead, [lead]] as const,
  }[phase];
  return [`id: ${id}`, `activity: ${scalarText(activityOf(phase).title)}`, `phase: ${phase}`, `accountable: ${accountable}`, 'responsible:', ...indented(doers.map((role) => `- ${role}`))];
}

/** What has to be done in a phase, with a short name for it. */
export function activityOf(phase: Phase): { readonly id: string; readonly title: string } {
  switch (phase) {
    case 'scoping':
      return { id: 'agree-brief', title: l10n.t('Write and agree the brief') };
    case 'content-discovery':
      return { id: 'expert-access', title: l10n.t('Free expert time and hold the sessions') };
    case 'design-development':
      return { id: 'design-build', title: l10n.t('Design and build') };
    case 'review-approval':
      return { id: 'review-approve', title: l10n.t('Review and approve') };
    case 'delivery-launch':
      return { id: 'launch', title: l10n.t('Set up the platform and launch') };
    case 'measurement':
      return { id: 'measure', title: l10n.t('Measure and improve') };
  }
}

export const PHASES: readonly Phase[] = ['scoping', 'content-discovery', 'design-development', 'review-approval', 'delivery-launch', 'measurement'];

/** What an organization keeps under every model. */
export const KEPT_INSIDE = ['learning-strategy', 'stakeholder-alignment', 'final-approval', 'compliance-approval'] as const;

/** What is known when a whole agreement is begun. */
export interface Beginning {
  readonly id: string;
  readonly title: string;
  readonly model: EngagementModel;
  /** Ids of people. */
  readonly owner?: string | undefined;
  readonly sponsor?: string | undefined;
  readonly partnerLead?: string | undefined;
}

/** A first draft of a working agreement with everything that its model needs. */
export function agreementText({ id, title, model, ...people }: Beginning): string {
  const cast: Cast = { lead: 'learning-lead', sponsor: 'sponsor', partnerLead: 'partner-lead', partnerMaker: 'partner-lead' };
  const parts: readonly (readonly string[])[] = [
    headLines(id, title, people.owner),
    part('engagement', engagementLines(model)),
    // One person cannot be both levels of an escalation.
    part('roles', roleLines({ ...people, sponsor: people.sponsor === people.owner ? undefined : people.sponsor })),
    part('responsibilities', [...questionLines(fieldAt('governance', ['responsibilities'])), ...PHASES.flatMap((phase) => asItem(responsibilityItem(phase, activityOf(phase).id, cast, model)))]),
    part('checkpoints', checkpointLines(cast)),
    part('escalation', escalationLines(cast)),
    ...(NEEDS_CHANGE_CONTROL.has(model) ? [part('change-control', changeControlLines(cast))] : []),
    ...(NEEDS_INTAKE.has(model) ? [part('meetings', asItem(businessReviewItem('business-review', cast)))] : []),
    ...(model === 'managed-services' ? [part('service-levels', serviceLevelLines())] : []),
    ...(NEEDS_INTAKE.has(model) ? [part('intake', intakeLines(cast))] : []),
    ...(model === 'staff-augmentation' ? [part('staffing', staffingLines(cast))] : []),
    part('handover', handoverLines()),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The models in which requests keep coming: they come in one way, and both sides meet over the results. */
export const NEEDS_INTAKE: ReadonlySet<EngagementModel> = new Set(['managed-services', 'hybrid-coe']);

export const NEEDS_CHANGE_CONTROL: ReadonlySet<EngagementModel> = new Set(['project-based', 'hybrid-coe']);

export const NEEDS_END: ReadonlySet<EngagementModel> = new Set(['project-based', 'staff-augmentation']);

const headLines = (id: string, title: string, owner: string | undefined): readonly string[] => [
  'kind: governance',
  'schema-version: 1',
  `id: ${id}`,
  `title: ${scalarText(title)}`,
  'status: draft',
  `owner: ${owner ?? open(l10n.t('<the one person to ask>'))}`,
  `organization: ${open(l10n.t('<your organization>'))}`,
  `partner: ${open(l10n.t('<the partner>'))}`,
];

const engagementLines = (model: EngagementModel): readonly string[] => [
  `model: ${model}`,
  ...questionLines(fieldAt('governance', ['engagement', 'purpose'])),
  `purpose: ${open(l10n.t('<the goal of the partnership in business terms>'))}`,
  `starts-on: ${open(l10n.t('<the first day>'))}`,
  ...(NEEDS_END.has(model) ? [`ends-on: ${open(l10n.t('<the last day>'))}`] : []),
  `review-model-on: ${open(l10n.t('<when you check that the model still fits>'))}`,
  'retained-internally:',
  ...indented(KEPT_INSIDE.map((activity) => `- ${activity}`)),
  'partner-does:',
  ...indented([`- ${open(l10n.t('<what the partner does>'))}`]),
  ...(model === 'managed-services' ? ['exit:', ...indented(exitLines())] : []),
];

const roleLines = ({ owner, sponsor, partnerLead }: Pick<Beginning, 'owner' | 'sponsor' | 'partnerLead'>): readonly string[] => [
  ...asItem(['id: learning-lead', `title: ${scalarText(l10n.t('Learning lead'))}`, 'side: internal', `person: ${owner ?? open(l10n.t('<who leads the learning work>'))}`]),
  ...asItem(['id: sponsor', `title: ${scalarText(l10n.t('Business sponsor'))}`, 'side: internal', `person: ${sponsor ?? open(l10n.t('<who pays and decides in the end>'))}`]),
  ...asItem(['id: partner-lead', `title: ${scalarText(l10n.t('Partner lead'))}`, 'side: partner', `person: ${partnerLead ?? open(l10n.t('<who leads for the partner>'))}`]),
];

const checkpointLines = ({ lead }: Cast): readonly string[] => [
  ...questionLines(fieldAt('governance', ['checkpoints', 0, 'look-at'])),
  ...asItem([
    'id: storyboard',
    `title: ${scalarText(l10n.t('Storyboard'))}`,
    'look-at:',
    ...indented([l10n.t('accuracy'), l10n.t('fit with the objectives')].map((text) => `- ${scalarText(text)}`)),
    'not-now:',
    ...indented([`- ${scalarText(l10n.t('final artwork'))}`]),
    'reviewers:',
    ...indented([`- ${lead}`]),
    `decided-by: ${lead}`,
    'rounds: 2',
    'turnaround-days: 5',
    'if-late: escalate',
  ]),
];

const part = (key: string, lines: readonly string[]): readonly string[] => [`${key}:`, ...indented(lines)];

const asItem = (lines: readonly string[]): readonly string[] => lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** What is still to be filled in, quoted where YAML would misread it. */
const open = scalarText;
