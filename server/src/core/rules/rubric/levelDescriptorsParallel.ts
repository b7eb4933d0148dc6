import * as l10n from '@vscode/l10n';
import { scalarText, type TextEdit } from '../../edit';
import type { DocumentOf } from '../../document';
import { itemsOf, said, type Located } from '../../located';
import { isOpen } from '../../open';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { Rubric } from '../../schema/types';
import { listed, nameOf } from '../names';
import { writeField } from '../sections';
import { fillIn, isWritten, lackOf } from '../written';
import { describeLevel, levelIds, levelName, targetLevel, type Criterion } from './levels';

/** Two reviewers reach the same score when every level says the same thing in another degree. */
export const levelDescriptorsParallel = defineRule({
  id: 'rubric/level-descriptors-parallel',
  kinds: ['rubric'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  thresholds: { 'level-detail': 4 },
  summary: 'Every level is described, and each one differently.',
  why: 'Quality depends on a shared quality rubric (source document, FAQ). Rubric practice asks for parallel descriptions: the same thing described at every level, so that two reviewers reach the same score.',
  examples: {
    clean: [
      `
kind: rubric
status: agreed
style: analytic
scale:
  - id: ready
  - id: rework
criteria:
  - id: accuracy
    levels:
      ready: Every step matches.
      rework: One step differs.
  - id: measurement
    levels: [as agreed]
  - id: practice
    levels:
      ready: <what it looks like>
      rework: <what it looks like>
  - id: tone
    levels: as agreed
  - id: media
    levels:
      ready: [as agreed]
      rework: One picture differs.
`,
      `
kind: rubric
status: agreed
style: single-point
scale:
  - id: meets
criteria:
  - id: accuracy
    levels:
      meets: Every step matches.
`,
      `
kind: rubric
status: agreed
style: checklist
scale:
  - id: met
criteria:
  - id: accuracy
`,
      `
kind: rubric
status: agreed
style: analytic
scale:
  - id: ready
  - id: rework
criteria:
  - id: accuracy
    levels:
      ready: one two three
      rework: one two three four five six seven eight nine ten eleven twelve
  - id: practice
    levels:
      ready: one two
      rework: one two three four five six seven eight nine ten eleven twelve
  - id: tone
    levels:
      ready: one two three four
      rework: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
`,
    ],
    marked: [
      {
        text: `
kind: rubric
status: agreed
style: analytic
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
    levels:
#   ^^^^^^ error: “Correct for our plants” has no description of “Small fix” and “Rework”. Describe the same thing at every level, so that two reviewers reach the same score.
      ready: Every step matches.
      rework: ""
  - id: practice
#   ^^^^^^^^^^^^ error: “practice” has no description of “Ready”, “Small fix” and “Rework”. Describe the same thing at every level, so that two reviewers reach the same score.
    question: Do people decide?
`,
        fixed: `
kind: rubric
status: agreed
style: analytic
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
    levels:
      ready: Every step matches.
      small-fix: <what one sees at the level Small fix>
      rework: "<what one sees at the level Rework>"
  - id: practice
    question: Do people decide?
`,
      },
      {
        text: `
kind: rubric
status: draft
style: analytic
scale:
  - id: ready
    label: Ready
  - id: small-fix
    label: Small fix
  - id: rework
    label: Rework
criteria:
  - id: accuracy
    levels:
#   ^^^^^^ warning: “Ready” and “Small fix” read the same in “accuracy”. Say what can be seen at each level, so that two reviewers reach the same score.
      ready: Every step matches.
      small-fix: every step  matches
      rework: Several steps differ.
`,
      },
      {
        text: `
kind: rubric
status: agreed
style: analytic
scale:
  - id: ready
    label: Ready
  - id: rework
    label: Rework
criteria:
  - id: accuracy
    levels:
#   ^^^^^^ info: In “accuracy”, “Ready” has more than 4 times the words of “Rework”. Describe each level in the same detail, so that they can be compared.
      ready: Every step matches the procedure revision that is cited in the brief today.
      rework: Steps differ badly.
  - id: practice
    levels:
#   ^^^^^^ info: In “practice”, “Rework” has more than 4 times the words of “Ready”. Describe each level in the same detail, so that they can be compared.
      ready: one two three
      rework: one two three four five six seven eight nine ten eleven twelve thirteen
`,
      },
      {
        text: `
kind: rubric
status: agreed
style: single-point
scale:
  - id: above
  - id: meets
    label: Meets the mark
  - id: below
criteria:
  - id: accuracy
    levels:
#   ^^^^^^ error: “accuracy” has no description of “Meets the mark”. Describe the target, so that two reviewers mean the same by it.
      meets:
  - id: practice
#   ^^^^^^^^^^^^ error: “Realistic practice” has no description of “Meets the mark”. Describe the target, so that two reviewers mean the same by it.
    title: Realistic practice
`,
        fixed: `
kind: rubric
status: agreed
style: single-point
scale:
  - id: above
  - id: meets
    label: Meets the mark
  - id: below
criteria:
  - id: accuracy
    levels:
      meets: <what one sees at the level Meets the mark>
  - id: practice
    title: Realistic practice
`,
      },
    ],
  },
  *check(rubric, { document, threshold }) {
    for (const criterion of itemsOf(rubric.criteria)) {
      if (!criterion.levels && isWritten(criterion.place.node, 'levels')) continue;
      if (rubric.style?.value === 'analytic') yield* ofEveryLevel(criterion, rubric, document, threshold('level-detail'));
      if (rubric.style?.value === 'single-point') yield* ofTarget(criterion, rubric, document);
    }
  },
});

function* ofEveryLevel(criterion: Criterion, rubric: Located<Rubric>, document: DocumentOf<'rubric'>, most: number): Iterable<Problem> {
  const { levels } = criterion;
  const missing = levelIds(rubric).filter((id) => !isWritten(levels?.place.node, id));
  if (missing.length > 0) {
    yield {
      at: levels?.place ?? lackOf(criterion.place, 'levels'),
      message: l10n.t('“{0}” has no description of {1}. Describe the same thing at every level, so that two reviewers reach the same score.', nameOf(criterion), names(rubric, missing)),
      fixes: () => describe(document, criterion, missing),
    };
    return;
  }
  const told = (levels?.entries ?? []).flatMap(({ key, content }) => (isOpen(content.value) ? [] : [{ key, text: bare(content.value) }]));
  const same = told.find(({ text }, index) => told.findIndex((other) => other.text === text) < index);
  if (levels && same) {
    const twins = told.filter(({ text }) => text === same.text).map(({ key }) => key);
    yield {
      at: levels.place,
      severity: 'error',
      message: l10n.t('{0} read the same in “{1}”. Say what can be seen at each level, so that two reviewers reach the same score.', names(rubric, twins), nameOf(criterion)),
    };
    return;
  }
  const byDetail = told.map(({ key, text }) => ({ key, words: text.split(' ').length })).sort((a, b) => b.words - a.words);
  const [longest, shortest] = [byDetail[0], byDetail.at(-1)];
  if (!levels || !longest || !shortest || longest.words <= LONG || longest.words <= most * shortest.words) return;
  yield {
    at: levels.place,
    severity: 'info',
    message: l10n.t('In “{0}”, {1} has more than {2} times the words of {3}. Describe each level in the same detail, so that they can be compared.', nameOf(criterion), names(rubric, [longest.key]), most, names(rubric, [shortest.key])),
  };
}

/** A dozen words are short, however few the other levels have. */
const LONG = 12;

function* ofTarget(criterion: Criterion, rubric: Located<Rubric>, document: DocumentOf<'rubric'>): Iterable<Problem> {
  const { levels, place } = criterion;
  if (levels?.entries.some(({ content }) => said(content) !== undefined)) return;
  const target = targetLevel(rubric);
  if (target === undefined) return;
  yield {
    at: levels?.place ?? lackOf(place, 'levels'),
    message: l10n.t('“{0}” has no description of {1}. Describe the target, so that two reviewers mean the same by it.', nameOf(criterion), names(rubric, [target])),
    fixes: () => describe(document, criterion, [target]),
  };
}

const names = (rubric: Located<Rubric>, ids: readonly string[]): string => listed(ids.map((id) => `“${levelName(rubric, id)}”`));

const bare = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/[.\s]+$/, '').trim();

/** Lines for the levels that are not described, in the order of the scale. */
function describe(document: DocumentOf<'rubric'>, { levels, place }: Criterion, missing: readonly string[]): Fix[] {
  const scale = levelIds(document.content);
  const lines = missing.map((id) => ({ id, text: describeLevel(document.content, id) }));
  const edits: readonly (TextEdit | undefined)[] = levels
    ? lines.map(({ id, text }) => fillIn(document, levels.place, id, text, scale))
    : [writeField(document, place.path, 'levels', lines.map(({ id, text }) => `${id}: ${scalarText(text)}`))];
  if (!edits.every((edit) => edit !== undefined)) return [];
  return [{ title: l10n.t('Add lines for the levels that are not described'), edits, preferred: true }];
}
