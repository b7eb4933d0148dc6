/** The text of a new decision record. What only the people who decide can know is left open, as `<…>`. */
import * as l10n from '@vscode/l10n';
import { scalarText } from './edit';
import { slug } from './forms';
import type { Decision } from './schema/types';

export interface DecisionDraft {
  readonly id: string;
  readonly title: string;
  /** A proposal waits for somebody to decide; an accepted decision also says what, why, when and who. */
  readonly status?: 'proposed' | 'accepted' | undefined;
  readonly type: Decision['type'];
  readonly decidedOn?: string | undefined;
  readonly question: string;
  readonly options?: readonly string[] | undefined;
  readonly choice?: string | undefined;
  readonly because?: string | undefined;
  readonly decidedBy?: readonly string[] | undefined;
  readonly consulted?: readonly string[] | undefined;
  /** What it touches, each written `kind:id` or `kind:id#item`. */
  readonly affects: readonly string[];
  readonly addsDays?: number | undefined;
  /** The id of an earlier decision that this one replaces. */
  readonly supersedes?: string | undefined;
}

/** Decisions are named after their day, so that a folder of them reads as a log. */
export const decisionId = (day: string, title: string): string => slug(`${day}-${title}`);

export function newDecision(draft: DecisionDraft): string {
  const { id, title, status = 'proposed', type, question, options = [], consulted = [], affects, addsDays, supersedes } = draft;
  const { decidedOn, choice, because, decidedBy } = status === 'accepted' ? decided(draft) : draft;
  return [
    'kind: decision',
    'schema-version: 1',
    `id: ${dayFirst(id)}`,
    `title: ${scalarText(title)}`,
    `status: ${status}`,
    `type: ${type}`,
    ...(decidedOn === undefined ? [] : [`decided-on: ${dayFirst(decidedOn)}`]),
    `question: ${scalarText(question)}`,
    ...list('options', options.map((option) => `option: ${scalarText(option)}`)),
    ...(choice === undefined ? [] : [`choice: ${scalarText(choice)}`]),
    ...(because === undefined ? [] : [`because: ${scalarText(because)}`]),
    ...list('decided-by', (decidedBy ?? []).map(scalarText)),
    ...list('consulted', consulted.map(scalarText)),
    ...list('affects', affects.map(scalarText)),
    ...(addsDays === undefined ? [] : [`adds-days: ${String(addsDays)}`]),
    ...(supersedes === undefined ? [] : [`supersedes: ${dayFirst(supersedes)}`]),
    '',
  ].join('\n');
}

/** What every accepted decision says. */
function decided({ decidedOn, choice, because, decidedBy = [] }: DecisionDraft): Pick<DecisionDraft, 'decidedOn' | 'choice' | 'because' | 'decidedBy'> {
  return {
    decidedOn: decidedOn ?? l10n.t('<when it was decided>'),
    choice: choice ?? l10n.t('<what was chosen>'),
    because: because ?? l10n.t('<why it was chosen>'),
    decidedBy: decidedBy.length > 0 ? decidedBy : [l10n.t('<who decided>')],
  };
}

/** A day, or an id that starts with one, is written as it is: YAML 1.2 knows no dates. */
const dayFirst = (text: string): string => (/^\d{4}-\d{2}-\d{2}(?:-[a-z0-9-]+)?$/.test(text) ? text : scalarText(text));

/** What a decision about a part of a file is most likely about; undefined for parts that nobody has to agree on. */
export const decisionTypeFor = (part: string): Decision['type'] | undefined => (Object.hasOwn(TYPES, part) ? TYPES[part] : undefined);

const TYPES: Readonly<Partial<Record<string, Decision['type']>>> = {
  request: 'scope-change',
  'performance-problem': 'scope-change',
  'business-goal': 'scope-change',
  audiences: 'scope-change',
  objectives: 'scope-change',
  scope: 'scope-change',
  deliverables: 'scope-change',
  delivery: 'scope-change',
  changes: 'scope-change',
  minutes: 'scope-change',
  fulfils: 'scope-change',
  milestones: 'schedule',
  checkpoints: 'schedule',
  sources: 'content',
  smes: 'content',
  'smes-consulted': 'content',
  localization: 'localization',
  'engagement-model': 'model-change',
  'why-external': 'model-change',
  'work-split': 'model-change',
  governance: 'governance',
  team: 'governance',
  sponsor: 'governance',
  compliance: 'governance',
  'ai-use': 'governance',
  'ai-assistance': 'governance',
  risks: 'governance',
  rubric: 'quality',
  measurement: 'quality',
  accessibility: 'quality',
  'self-check': 'quality',
  feedback: 'quality',
  exceptions: 'waiver',
  waivers: 'waiver',
  type: 'design',
  rationale: 'design',
  structure: 'design',
  assessments: 'design',
  media: 'design',
  technical: 'design',
};

const list = (key: string, items: readonly string[]): readonly string[] => (items.length > 0 ? [`${key}:`, ...items.map((item) => `  - ${item}`)] : []);
