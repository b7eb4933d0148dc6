/** A first brief: the problem, the people, what they will do, and how one will see it. */
import * as l10n from '@vscode/l10n';
import type { EngagementModel } from '../schema/types';
import { asked, header, indented, item, section, text, type NewFileOptions } from './lines';

export interface NewBrief extends NewFileOptions {
  readonly model: EngagementModel;
  readonly governance?: string | undefined;
  /** With its version, as in `digital-quality@2`. */
  readonly rubric?: string | undefined;
  readonly today?: string | undefined;
  /** The first choices of the agreement's intake. */
  readonly priority?: string | undefined;
  readonly size?: string | undefined;
}

export function briefText(options: NewBrief): string {
  const { model, governance, rubric } = options;
  const head = [
    ...header('brief', options, l10n.t('<who to ask about this brief>')),
    `sponsor: ${l10n.t('<the leader who wants the result>')}`,
    `engagement-model: ${model}`,
    `governance: ${governance ?? l10n.t('<the working agreement that applies>')}`,
    `rubric: ${rubric ?? l10n.t('<the quality rubric with its version>')}`,
  ];
  return text(head, request(options), problem(), goal(), audiences(), objectives(), scope(), workSplit(model), sources(), measurement(options.owner));
}

/** Only where requests come in one way, sorted and sized. */
function request({ model, today, priority, size }: NewBrief): string[] {
  if (model !== 'managed-services' && model !== 'hybrid-coe') return [];
  return section('brief', ['request'], [
    `received-on: ${today ?? l10n.t('<date>')}`,
    `priority: ${priority ?? l10n.t('<one of the priorities of the agreement>')}`,
    `size: ${size ?? l10n.t('<one of the sizes of the agreement>')}`,
    `triaged-on: ${l10n.t('<date>')}`,
  ]);
}

const problem = (): string[] =>
  section('brief', ['performance-problem'], [
    ...asked('brief', ['performance-problem', 'statement'], l10n.t('<what people do now, where and how often, and what it costs>')),
    ...asked('brief', ['performance-problem', 'current'], l10n.t('<what people do today, as you would see it on video>')),
    ...asked('brief', ['performance-problem', 'desired'], l10n.t('<what people should do instead, as you would see it on video>')),
    ...asked('brief', ['performance-problem', 'impact'], l10n.t('<what it costs, with a number>')),
    'evidence:',
    '  - problem-data',
  ]);

const goal = (): string[] => section('brief', ['business-goal'], [`statement: ${l10n.t('<the result the sponsor wants, for whom, by when>')}`, 'measure: behavior-at-work']);

const audiences = (): string[] =>
  section('brief', ['audiences'], item('id: first-audience', `role: ${l10n.t('<job role that must act differently>')}`, `headcount: ${l10n.t('<how many people>')}`, ...asked('brief', ['audiences', 0, 'work-context'], l10n.t('<where and when they work and learn>'))));

const objectives = (): string[] =>
  section('brief', ['objectives'], item('id: first-objective', ...asked('brief', ['objectives', 0, 'behavior'], l10n.t('<what the person does at work, starting with a verb you could see or hear>')), 'audiences:', '  - first-audience', 'supports:', '  - behavior-at-work'));

const scope = (): string[] =>
  section('brief', ['scope'], ['in:', ...indented([`- ${l10n.t('<what belongs to this work>')}`]), 'out:', ...indented([`- ${l10n.t('<what someone might expect and will not get>')}`])]);

/** Who directs embedded people decides their work day by day; everywhere else it is split beforehand. */
function workSplit(model: EngagementModel): string[] {
  if (model === 'staff-augmentation') return [];
  return section('brief', ['work-split'], ['internal:', ...indented(['- learning-strategy', '- stakeholder-alignment', '- final-approval']), 'partner:', ...indented(['- instructional-design', '- content-development'])]);
}

const sources = (): string[] =>
  section('brief', ['sources'], item('id: problem-data', `title: ${l10n.t('<data that shows the problem>')}`, `type: ${l10n.t('<kind of source>')}`, `status: ${l10n.t('<available, promised or missing>')}`, `due: ${l10n.t('<date>')}`));

function measurement(owner: string | undefined): string[] {
  const who = owner ?? l10n.t('<who owns the results>');
  const measure = item('id: behavior-at-work', 'level: behavior', `metric: ${l10n.t('<what people do at work that can be observed or counted>')}`, `source: ${l10n.t('<where the number comes from>')}`, `owner: ${who}`, 'objectives:', '  - first-objective');
  return section('brief', ['measurement'], [`owner: ${who}`, 'measures:', ...indented(measure)]);
}
