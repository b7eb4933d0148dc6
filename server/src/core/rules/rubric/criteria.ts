/** New criteria for a rubric: everything is there except the words that only its authors have. */
import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { addItem, replace, scalarText, type TextEdit } from '../../edit';
import { itemsOf, type Located } from '../../located';
import type { Rubric } from '../../schema/types';
import { questionLines } from '../questions';
import { fieldAt } from '../sections';
import { describeLevel, levelIds, targetLevel } from './levels';
import { shareOut, shown, sum } from './shares';

/** The areas of quality that a rubric should not leave out. */
export type Area = 'alignment' | 'accuracy' | 'accessibility' | 'localization' | 'ai-review';

/** A criterion for each area. Undefined when the list is written in brackets. */
export function addCriteria(document: DocumentOf<'rubric'>, areas: readonly Area[]): readonly TextEdit[] | undefined {
  const list = document.content.criteria?.place.node;
  if (list?.type !== 'list') return undefined;
  const { others, added } = makeRoom(document, areas.length);
  const items = areas.map((area, index) => addItem(document, list, criterion(document.content, area, added[index]).join('\n')));
  return items.every((item) => item !== undefined) ? [...others, ...items] : undefined;
}

/** The weight of a new criterion when the others take up everything. */
const USUAL_WEIGHT = 10;

/** Weights for the new criteria, and what the others have to give for it, so that all of them add up to 100. */
function makeRoom({ content }: DocumentOf<'rubric'>, count: number): { readonly others: readonly TextEdit[]; readonly added: readonly number[] } {
  const criteria = itemsOf(content.criteria);
  const weights = criteria.flatMap(({ weight }) => weight ?? []);
  const total = sum(weights.map(({ value }) => value));
  if (content.style?.value !== 'analytic') return { others: [], added: [] };
  // Criteria without a weight share what is left; the new ones are among them then.
  if (weights.length < criteria.length) return { others: [], added: [] };
  const equal = Array.from({ length: count }, () => 1);
  if (total < 100) return { others: [], added: shareOut(equal, 100 - total) };
  const rest = shareOut(weights.map(({ value }) => value), 100 - USUAL_WEIGHT * count);
  const others = weights.flatMap(({ value, place }, index) => (value === rest[index] ? [] : [replace(place.node.span, shown(rest[index] ?? 0))]));
  return { others, added: equal.map(() => USUAL_WEIGHT) };
}

function criterion(rubric: Located<Rubric>, area: Area, weight: number | undefined): readonly string[] {
  const levels = rubric.style?.value === 'analytic' ? levelIds(rubric) : rubric.style?.value === 'single-point' ? [targetLevel(rubric) ?? []].flat() : [];
  return [
    `id: ${freeId(rubric, area)}`,
    `title: ${titleFor(area)}`,
    ...questionLines(fieldAt('rubric', ['criteria', 0, 'question'])),
    `question: ${l10n.t('<the question the reviewer answers>')}`,
    `category: ${area}`,
    ...(weight === undefined ? [] : [`weight: ${shown(weight)}`]),
    `look-at: ${l10n.t('<where in the work reviewers find it>')}`,
    ...(levels.length > 0 ? ['levels:', ...levels.map((id) => `  ${id}: ${scalarText(describeLevel(rubric, id))}`)] : []),
  ];
}

function freeId({ criteria }: Located<Rubric>, wanted: string): string {
  const taken = new Set(itemsOf(criteria).map(({ id }) => id?.value));
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${String(count)}`;
  return id;
}

function titleFor(area: Area): string {
  switch (area) {
    case 'alignment':
      return l10n.t('Fit with the objectives');
    case 'accuracy':
      return l10n.t('Correct in every detail');
    case 'accessibility':
      return l10n.t('Works for everyone');
    case 'localization':
      return l10n.t('Ready for other languages');
    case 'ai-review':
      return l10n.t('AI-assisted parts were checked');
  }
}
