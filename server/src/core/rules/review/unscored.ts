import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { addItem, type TextEdit } from '../../edit';
import { itemsOf, type Located } from '../../located';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';
import type { Rubric } from '../../schema/types';
import { listed, nameOf } from '../names';
import { writeField } from '../sections';
import { isWritten, lackOfPart } from '../written';
import { around } from './around';
import { levelsOf } from './scores';

type Criterion = Located<NonNullable<Rubric['criteria']>[number]>;

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
    judged-by: [expert]
  - id: tracking
    title: Tracking
    stages: [build]
  - id: tone
    question: <what the reviewer answers>
`;

/** A criterion that nobody scored was not looked at. */
export const unscored = defineRule({
  id: 'review/unscored',
  kinds: ['review'],
  reads: ['family'],
  tier: 2,
  severity: 'warning',
  summary: 'A closed review has a score for every criterion of its checkpoint.',
  why: 'Quality depends on a shared rubric agreed upon before production begins (source document, FAQ). It is shared when it is used: a decision without scores falls back on taste.',
  examples: {
    clean: [
      `
kind: review
status: closed
deliverable: card
stage: storyboard
scores:
  - criterion: accuracy
    level: ready
  - criterion: practice
    level: ready
${AROUND}`,
      `
kind: review
status: open
deliverable: card
stage: storyboard
${AROUND}`,
      `
kind: review
status: closed
deliverable: card
stage: storyboard
rubric: quality@1
${AROUND}`,
      `
kind: review
status: closed
stage: storyboard
`,
      `
kind: review
status: closed
deliverable: card
stage: storyboard
scores: everything was fine
${AROUND}`,
    ],
    marked: [
      {
        text: `
kind: review
#     ^^^^^^ warning: Not scored: “Correct for our plants”, “Realistic practice” and “Tracking”. Add the scores, so that the decision rests on the rubric you agreed.
status: closed
deliverable: card
stage: build
reviewers:
  - person: rosa
    role: learning-lead
  - person: kim
    role: expert
outcome: approve
${AROUND}`,
        fixed: `
kind: review
status: closed
deliverable: card
stage: build
reviewers:
  - person: rosa
    role: learning-lead
  - person: kim
    role: expert
scores:
  - criterion: accuracy
    by: <who scored it>
    level: <which level> # ready, small-fix, rework
  - criterion: practice
    by: kim
    level: <which level> # ready, small-fix, rework
  - criterion: tracking
    by: <who scored it>
    level: <which level> # ready, small-fix, rework
outcome: approve
`,
      },
      {
        text: `
kind: review
status: closed
deliverable: card
stage: storyboard
scores:
#^^^^^ warning: Not scored: “Realistic practice”. Add the scores, so that the decision rests on the rubric you agreed.
  - criterion: accuracy
    by: rosa
    level: ready
${AROUND}`,
        fixed: `
kind: review
status: closed
deliverable: card
stage: storyboard
scores:
  - criterion: accuracy
    by: rosa
    level: ready
  - criterion: practice
    by: <who scored it>
    level: <which level> # ready, small-fix, rework
`,
      },
      {
        text: `
kind: review
status: closed
deliverable: card
stage: storyboard
scores: []
#^^^^^ warning: Not scored: “Correct for our plants” and “Realistic practice”. Add the scores, so that the decision rests on the rubric you agreed.
${AROUND}`,
        fixed: `
kind: review
status: closed
deliverable: card
stage: storyboard
scores:
  - criterion: accuracy
    by: <who scored it>
    level: <which level> # ready, small-fix, rework
  - criterion: practice
    by: <who scored it>
    level: <which level> # ready, small-fix, rework
`,
      },
    ],
  },
  *check(review, { document, workspace }) {
    if (review.status?.value !== 'closed') return;
    const { rubric } = around(document, workspace);
    const scored = new Set(itemsOf(review.scores).map(({ criterion }) => criterion?.value));
    const missing = itemsOf(rubric?.content.criteria).filter((criterion) => isAsked(criterion, review.stage?.value) && !scored.has(criterion.id?.value));
    if (missing.length === 0 || (!review.scores && isWritten(document.root, 'scores'))) return;
    yield {
      ...(review.scores ? { at: review.scores.place } : lackOfPart(document, 'scores')),
      message: l10n.t('Not scored: {0}. Add the scores, so that the decision rests on the rubric you agreed.', listed(missing.map((criterion) => `“${nameOf(criterion)}”`))),
      fixes: () => {
        const edits = addScores(document, missing, levelsOf(rubric));
        return edits.length > 0 ? [{ title: l10n.t('Add lines for the missing scores'), edits, preferred: true }] : [];
      },
    };
  },
});

/** Whether a criterion is scored at a checkpoint. One whose question is still to be written cannot be answered. */
function isAsked({ id, stages, question }: Criterion, stage: string | undefined): boolean {
  const at = itemsOf(stages).map(({ value }) => value);
  return id !== undefined && !isOpen(question?.value) && (at.length === 0 || (stage !== undefined && at.includes(stage)));
}

function addScores(document: DocumentOf<'review'>, missing: readonly Criterion[], levels: readonly string[]): readonly TextEdit[] {
  const items = missing.map((criterion) => [
    `criterion: ${criterion.id?.value ?? ''}`,
    `by: ${judgeOf(criterion, document) ?? l10n.t('<who scored it>')}`,
    `level: ${l10n.t('<which level>')}${levels.length > 0 ? ` # ${levels.join(', ')}` : ''}`,
  ]);
  const list = document.content.scores?.place.node;
  if (list?.type === 'list' && list.items.length > 0) return items.flatMap((item) => addItem(document, list, item.join('\n')) ?? []);
  const edit = writeField(document, [], 'scores', items.flatMap((item) => item.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))));
  return edit ? [edit] : [];
}

/** Who answers a criterion: the reviewer in a role that judges it, or the only reviewer there is. */
function judgeOf({ 'judged-by': roles }: Criterion, { content }: DocumentOf<'review'>): string | undefined {
  const judges = itemsOf(roles).map(({ value }) => value);
  const reviewers = itemsOf(content.reviewers).filter(({ role }) => judges.length === 0 || (role && judges.includes(role.value)));
  return reviewers.length === 1 ? reviewers[0]?.person?.value : undefined;
}
