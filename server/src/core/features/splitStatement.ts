/** "Given a price list, enter orders without errors" in one field, as three: what people do, when, and how well. */
import * as l10n from '@vscode/l10n';
import { combined } from '../combine';
import type { DocumentOf } from '../document';
import { replaceScalar, scalarText, flowText, type TextEdit } from '../edit';
import type { PartName } from '../objectives/framing';
import type { ObjectiveReading } from '../objectivesOf';
import type { Fix } from '../rule';
import { capitalLike } from '../rules/objective/capital';
import { writeField } from '../rules/sections';
import type { Settings } from '../settings';
import type { Span } from '../tree';
import { objectiveAt } from './objectiveAt';

/** For the objective whose text the cursor is in. Every word of the text stands in one of the fields afterwards. */
export function splitStatement(document: DocumentOf<'brief'>, settings: Settings, span: Span): Fix | undefined {
  const found = objectiveAt(document, settings, span);
  const node = found?.behavior.place.node;
  if (found?.reading.framing !== 'outcome' || node?.type !== 'scalar' || node.style === 'literal' || node.style === 'folded') return undefined;
  const moved = [movedTo('conditions', 'condition', found), movedTo('standard', 'standard', found)].filter((one) => one !== undefined);
  if (moved.length === 0) return undefined;
  const text = found.behavior.value;
  const rest = without(text, moved.flatMap(({ stretches }) => stretches));
  if (rest === '') return undefined;
  const behavior = capitalLike(text.trimStart(), rest);
  const flow = found.item.place.node.type === 'map' && found.item.place.node.flow;
  const fields = moved
    .map(({ field, words }) => writeField(document, found.item.place.path, field, flow ? flowText(words) : scalarText(words)))
    .filter((edit): edit is TextEdit => edit !== undefined);
  if (fields.length < moved.length) return undefined;
  const title = l10n.t('Split into {0}', ['behavior', ...moved.map(({ field }) => field)].map((field) => `“${field}”`).join(', '));
  const { edits } = combined([{ title, edits: [replaceScalar(node, behavior)] }, ...fields.map((edit) => ({ title, edits: [edit] }))], document);
  return edits.length === fields.length + 1 ? { title, edits } : undefined;
}

interface Moved {
  readonly field: 'conditions' | 'standard';
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
  readonly words: string;
}

/** Undefined when the statement holds no such part, or when the field is taken. */
function movedTo(field: Moved['field'], part: PartName, { item, behavior, reading }: ObjectiveReading): Moved | undefined {
  const stretches = reading.parts.filter((one) => one.part === part);
  if (stretches.length === 0 || item[field] !== undefined) return undefined;
  return { field, stretches, words: stretches.map(({ start, end }) => behavior.value.slice(start, end).trim()).join(', ') };
}

/** The text without some stretches, and without the commas that held them. */
function without(text: string, stretches: Moved['stretches']): string {
  const rest = [...stretches].sort((a, b) => b.start - a.start).reduce((left, { start, end }) => `${left.slice(0, start).replace(/(?<![\s,;])[\s,;]+$/, '')}${start === 0 ? '' : ' '}${left.slice(end).replace(/^[\s,;]+/, '')}`, text);
  return rest.replace(/\s+([.!])/g, '$1').trim();
}
