import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import type { DocumentOf } from '../../document';
import { itemsOf, type Located } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Review } from '../../schema/types';
import type { Workspace } from '../../workspace';
import { personName } from '../names';
import { levelName } from '../rubric/levels';
import { fillIn, isWritten } from '../written';
import { around } from './around';
import { criterionName, levelsOf } from './scores';

/** A score with everything that is needed to compare it. */
interface Vote {
  readonly score: Located<NonNullable<Review['scores']>[number]>;
  readonly by: string;
  readonly level: string;
  readonly rank: number;
}

/** What lies around the review in the examples. */
const AROUND = `=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
version: 2
scale:
  - id: ready
    label: Ready
  - id: small-fix
    label: Small fix
  - id: rework
    label: Rework
criteria:
  - id: accuracy
    title: Correct for our plants
  - id: practice
    title: Realistic practice
=== team.people.yaml
kind: people
people:
  - id: kim
    name: Kim Ode
  - id: rosa
    name: Rosa Brandt
  - id: dev
    name: Dev Rao
`;

/** Two reviewers who see the same work so differently have not talked yet. */
export const conflictingScores = defineRule({
  id: 'review/conflicting-scores',
  kinds: ['review'],
  reads: ['family'],
  tier: 1,
  severity: 'warning',
  summary: 'Reviewers agree on each criterion, give or take one level.',
  why: 'Without a defined review process, each stakeholder engages with content on different terms, producing conflicting feedback (source document, “Review, Revision, and Approval”). The partner can act on one opinion.',
  examples: {
    clean: [
      `
kind: review
deliverable: card
scores:
  - criterion: accuracy
    by: rosa
    level: ready
  - criterion: accuracy
    by: kim
    level: small-fix
  - criterion: practice
    by: rosa
    level: rework
  - criterion: practice
    by: rosa
    level: ready
  - criterion: practice
    by: kim
    level: none-of-these
  - criterion: tone
    by: dev
    level: ready
${AROUND}`,
    ],
    marked: [
      {
        text: `
kind: review
deliverable: card
scores:
  - criterion: accuracy
    by: rosa
    level: ready
  - criterion: practice
    by: kim
    level: rework
  - criterion: accuracy
    by: dev
    level: small-fix
  - criterion: accuracy
#   ^^^^^^^^^^^^^^^^^^^ warning: Rosa Brandt says “Ready”, Kim Ode says “Rework” on “Correct for our plants”. Resolve it before the partner acts.
    by: kim
    level: rework
    evidence: Step four is missing
${AROUND}`,
        fixed: `
kind: review
deliverable: card
scores:
  - criterion: accuracy
    by: rosa
    level: ready
  - criterion: practice
    by: kim
    level: rework
  - criterion: accuracy
    by: dev
    level: small-fix
  - criterion: accuracy
    by: kim
    level: ready
    evidence: Step four is missing
`,
      },
      {
        text: `
kind: review
deliverable: card
scores:
  - criterion: practice
    by: rosa
    level: rework
    evidence: Nobody decides anything
  - criterion: practice
#   ^^^^^^^^^^^^^^^^^^^ warning: Rosa Brandt says “Rework”, Kim Ode says “Ready” on “Realistic practice”. Resolve it before the partner acts.
    by: kim
    level: ready
${AROUND}`,
        fixed: `
kind: review
deliverable: card
scores:
  - criterion: practice
    by: rosa
    level: rework
    evidence: Nobody decides anything
  - criterion: practice
    by: kim
    level: rework
    evidence: <where you saw it, and why it is this level>
`,
      },
    ],
  },
  *check(_review, { document, workspace }) {
    const { rubric } = around(document, workspace);
    if (!rubric) return;
    for (const [criterion, votes] of votesOf(document, levelsOf(rubric))) {
      const pair = apart(votes);
      if (!pair) continue;
      const [first, second] = pair;
      const said = [first, second].flatMap(({ by, level }) => [personName(workspace, by), levelName(rubric.content, level)]);
      yield {
        at: second.score.place,
        message: l10n.t('{0} says “{1}”, {2} says “{3}” on “{4}”. Resolve it before the partner acts.', ...said, criterionName(rubric, criterion)),
        related: [{ document: document.name, span: first.score.place.node.span, message: l10n.t('The other score.') }],
        fixes: () => [adopt(document, second, first, workspace), adopt(document, first, second, workspace)].flatMap((fix) => fix ?? []),
      };
    }
  },
});

function votesOf(review: DocumentOf<'review'>, levels: readonly string[]): ReadonlyMap<string, readonly Vote[]> {
  const votes = new Map<string, Vote[]>();
  for (const score of itemsOf(review.content.scores)) {
    const { criterion, by, level } = score;
    const rank = level ? levels.indexOf(level.value) : -1;
    if (!criterion || !by || !level || rank < 0) continue;
    votes.set(criterion.value, [...(votes.get(criterion.value) ?? []), { score, by: by.value, level: level.value, rank }]);
  }
  return votes;
}

/** The two reviewers furthest apart, in the order of their scores, when there are two or more levels between them. */
function apart(votes: readonly Vote[]): readonly [Vote, Vote] | undefined {
  let widest: readonly [Vote, Vote] | undefined;
  const between = ([one, other]: readonly [Vote, Vote]): number => Math.abs(one.rank - other.rank);
  votes.forEach((second, index) => {
    for (const first of votes.slice(0, index)) {
      if (first.by !== second.by && between([first, second]) >= (widest ? between(widest) + 1 : 2)) widest = [first, second];
    }
  });
  return widest;
}

/** The talk has to happen first; then one of them writes what both say. */
function adopt(review: DocumentOf<'review'>, from: Vote, to: Vote, workspace: Workspace): Fix | undefined {
  const node = from.score.level?.place.node;
  if (node?.type !== 'scalar') return undefined;
  const wanting = to.rank > 0 && !isWritten(from.score.place.node, 'evidence');
  const evidence = wanting ? fillIn(review, from.score.place, 'evidence', l10n.t('<where you saw it, and why it is this level>')) : undefined;
  return {
    title: l10n.t('Change the score by {0} to “{1}”, as {2} says', personName(workspace, from.by), to.level, personName(workspace, to.by)),
    edits: [replaceScalar(node, to.level), ...(evidence ? [evidence] : [])],
  };
}
