/** How a new objective is written. */
import * as l10n from '@vscode/l10n';
import { scalarText, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { itemsOf, type Located } from '../../located';
import type { Brief } from '../../schema/types';
import { resultMeasures } from '../brief/resultMeasure';
import { freshId } from '../ids';
import { questionLines } from '../questions';
import { fieldAt, writeItem } from '../sections';

/** Writes an objective to be filled in, with the questions that help when it is the first one. */
export function newObjective(document: Document, brief: Located<Brief>, audience?: string): TextEdit | undefined {
  const known = itemsOf(brief.objectives);
  const measure = resultMeasures(brief)[0]?.id?.value;
  const lines = [
    `id: ${freshId('main-behavior', known)}`,
    ...(known.length === 0 ? questionLines(fieldAt('brief', ['objectives', 0, 'behavior'])) : []),
    `behavior: ${l10n.t('<what the person does at work that one could see or hear>')}`,
    ...(audience === undefined ? [] : [`audiences: [${scalarText(audience)}]`]),
    `supports: [${measure === undefined ? l10n.t('<which measure it moves>') : scalarText(measure)}]`,
  ];
  return writeItem(document, [], 'objectives', lines);
}
