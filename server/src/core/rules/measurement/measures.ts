/** The measures of a brief, and what a new one needs so that nothing more is asked of it. */
import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import type { TextEdit } from '../../edit';
import { itemsOf, said, type Located } from '../../located';
import { isOpen } from '../../open';
import type { Stage } from '../../rule';
import type { Brief } from '../../schema/types';
import { freshId } from '../ids';
import { lacks } from '../missing';
import { writeField, writeItem } from '../sections';

export type Measure = Located<NonNullable<NonNullable<Brief['measurement']>['measures']>[number]>;
export type Objective = Located<NonNullable<Brief['objectives']>[number]>;
type Level = NonNullable<Measure['level']>['value'];

export const measuresOf = (brief: Located<Brief>): readonly Measure[] => itemsOf(brief.measurement?.measures);

/** What people do at work, and what comes of it: what shows only weeks later. */
export const isAtWork = ({ level }: Measure): boolean => level?.value === 'behavior' || level?.value === 'results';

const SHOWS_AN_OBJECTIVE: ReadonlySet<Level> = new Set(['learning', 'behavior', 'results']);

/** Whether a measure can show that an objective is reached. One whose level cannot be read may well do. */
export const showsObjectives = ({ level }: Measure): boolean => !level || SHOWS_AN_OBJECTIVE.has(level.value);

/** The critical objectives that no measure speaks to. None while a measure names an objective that nobody knows. */
export function unmeasured(brief: Located<Brief>): readonly (Objective & { readonly id: NonNullable<Objective['id']> })[] {
  const objectives = itemsOf(brief.objectives);
  const known = new Set(objectives.map(({ id }) => id?.value));
  const measured = new Set(measuresOf(brief).filter(showsObjectives).flatMap((measure) => itemsOf(measure.objectives).map(({ value }) => value)));
  // A name that nothing answers to may be the very one that is missing.
  if ([...measured].some((id) => !known.has(id))) return [];
  return objectives.flatMap((objective) => {
    const { id, critical } = objective;
    return id && critical?.value && !measured.has(id.value) ? [{ ...objective, id }] : [];
  });
}

/** The places where the audiences work, each one once. */
export function regionsOf(brief: Located<Brief>): readonly string[] {
  const regions = itemsOf(brief.audiences).flatMap((audience) => itemsOf(audience.regions).map(({ value }) => value.trim()));
  return [...new Map(regions.map((region) => [region.toLowerCase(), region])).values()];
}

/** Whether the results of a measure can be told apart by place. */
export const isSplitByPlace = ({ by, place }: Measure): boolean => (by ? itemsOf(by).some(({ value }) => PLACES.has(value)) : !lacks(place.node, 'by', by));

const PLACES: ReadonlySet<string> = new Set(['region', 'site', 'locale']);

/** Who sees to the results, as far as the brief says. */
export const ownerOf = (brief: Located<Brief>): string | undefined => said(brief.measurement?.owner) ?? said(brief.owner);

export const baselineLines = (): readonly string[] => [`value: ${l10n.t('<the number before the learning begins>')}`, `date: ${l10n.t('<the day it was taken>')}`];

export const targetLines = (): readonly string[] => [`value: ${l10n.t('<the number you want>')}`, `by: ${l10n.t('<the day you want it by>')}`];

export const sourceText = (): string => l10n.t('<where the number comes from>');

export const collectorText = (): string => l10n.t('<who collects it>');

/** What will change because of the results. */
export const actionLines = (): readonly string[] => [`- ${l10n.t('<what you will change>')}`];

/** A results review, on a day or on one that is still to be found. */
export function reviewLines(brief: Located<Brief>, day = l10n.t('<the day, about 60 days after launch>')): readonly string[] {
  const owner = ownerOf(brief);
  return [`date: ${day}`, ...(owner === undefined ? [] : [`led-by: ${owner}`])];
}

/**
 * Adds a measure of what people do, with the critical objectives that nothing measures yet. Once there is a measure, an
 * agreed brief also needs a day on which to look at the results.
 */
export function addMeasure(document: DocumentOf<'brief'>, stage: Stage): readonly (TextEdit | undefined)[] {
  const brief = document.content;
  const { measurement } = brief;
  const review = stage === 'agreed' && measuresOf(brief).length === 0 && lacks(measurement?.place.node, 'reviews', measurement?.reviews);
  if (measurement) {
    const measure = writeItem(document, ['measurement'], 'measures', measureLines(brief));
    return review ? [measure, writeField(document, ['measurement'], 'reviews', asItem(reviewLines(brief)))] : [measure];
  }
  const lines = [
    `owner: ${ownerOf(brief) ?? l10n.t('<who sees to the results>')}`,
    'measures:',
    ...asItem(measureLines(brief)).map((line) => `  ${line}`),
    ...(review ? ['reviews:', ...asItem(reviewLines(brief)).map((line) => `  ${line}`)] : []),
  ];
  return [writeField(document, [], 'measurement', lines)];
}

/** Lines as one item of a list. */
export const asItem = (lines: readonly string[]): readonly string[] => lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);

function measureLines(brief: Located<Brief>): readonly string[] {
  const objectives = unmeasured(brief).flatMap(({ id }) => (isOpen(id.value) ? [] : [id.value]));
  const split = regionsOf(brief).length > 1 && !measuresOf(brief).some(isSplitByPlace);
  return [
    `id: ${freshId('behavior-at-work', measuresOf(brief))}`,
    'level: behavior',
    `metric: ${l10n.t('<what people do at work that can be observed or counted>')}`,
    'baseline:',
    ...baselineLines().map((line) => `  ${line}`),
    'target:',
    ...targetLines().map((line) => `  ${line}`),
    `source: ${sourceText()}`,
    `owner: ${ownerOf(brief) ?? collectorText()}`,
    ...(objectives.length > 0 ? [`objectives: [${objectives.join(', ')}]`] : []),
    ...(split ? ['by: [region]'] : []),
  ];
}
