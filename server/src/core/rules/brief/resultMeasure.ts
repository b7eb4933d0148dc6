/** Measures that show a result, and how one is written where there is none. */
import * as l10n from '@vscode/l10n';
import { scalarText, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { itemsOf, said, type Located } from '../../located';
import type { Brief } from '../../schema/types';
import { freshId } from '../ids';
import { lacks } from '../missing';
import { writeField, writeItem } from '../sections';

export type Measure = Located<NonNullable<NonNullable<Brief['measurement']>['measures']>[number]>;

const RESULTS: ReadonlySet<string> = new Set(['behavior', 'results', 'return']);

/** Whether a measure shows what people do or what comes of it. Undefined when nobody can tell, for want of a level. */
export const showsResult = ({ level }: Measure): boolean | undefined => level && RESULTS.has(level.value);

/** The measures that show a result and have an id to link to. */
export const resultMeasures = ({ measurement }: Located<Brief>): readonly Measure[] => itemsOf(measurement?.measures).filter((measure) => said(measure.id) && showsResult(measure));

/** Writes a new measure of a result with everything that is asked of one, and tells its id. */
export function newResultMeasure(document: Document, brief: Located<Brief>): { readonly id: string; readonly edit: TextEdit | undefined } {
  const { measurement } = brief;
  const id = freshId('business-result', itemsOf(measurement?.measures));
  const owner = scalarText(said(measurement?.owner) ?? said(brief.owner) ?? l10n.t('<who looks after it>'));
  const acrossRegions = itemsOf(brief.audiences).some(({ regions }) => itemsOf(regions).length > 1);
  const lines = [
    `id: ${id}`,
    'level: results',
    `metric: ${l10n.t('<the number that should move>')}`,
    'baseline:',
    `  value: ${l10n.t('<the number today>')}`,
    `  date: ${l10n.t('<when it was counted>')}`,
    'target:',
    `  value: ${l10n.t('<the number you want>')}`,
    `  by: ${l10n.t('<by when>')}`,
    `source: ${l10n.t('<where the number comes from>')}`,
    `owner: ${owner}`,
    ...(acrossRegions ? ['by: [region]'] : []),
  ];
  if (!lacks(document.root, 'measurement', measurement)) return { id, edit: writeItem(document, ['measurement'], 'measures', lines) };
  const section = [`owner: ${owner}`, 'measures:', ...lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`), 'reviews:', `  - date: ${l10n.t('<when both sides look at the results>')}`];
  return { id, edit: writeField(document, [], 'measurement', section) };
}
