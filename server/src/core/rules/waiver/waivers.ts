/** What the rules about recorded exceptions share. */
import * as l10n from '@vscode/l10n';
import type { Document } from '../../document';
import { removeEntry, removeItem, type TextEdit } from '../../edit';
import { itemsOf, type Located } from '../../located';
import type { Context, Fix, Rule } from '../../rule';
import type { Brief } from '../../schema/types';
import { entryOf } from '../../tree';

export type Waiver = Located<NonNullable<Brief['waivers']>[number]>;

export const waiversOf = ({ content }: Document): readonly Waiver[] => itemsOf(content.waivers);

/** The rule that an exception is from, when it finds nothing there that could be excused. */
export function idleRule(waiver: Waiver, { history, others: { rules, raised } }: Pick<Context, 'history' | 'others'>): Rule | undefined {
  const rule = rules.find(({ id }) => id === waiver.rule?.value);
  // Who runs afterwards, or rests on a history that is not at hand, cannot be asked.
  return !rule || rule.after || raised.has(rule.id) || (rule.reads.includes('history') && !history) ? undefined : rule;
}

/** Takes an exception out of its document, and the list with it when it is the last one. */
export function removal(document: Document, { place: { node } }: Waiver): Fix[] {
  const { root } = document;
  const list = entryOf(root, 'waivers');
  if (root?.type !== 'map' || list?.value.type !== 'list') return [];
  const edit: TextEdit | undefined = list.value.items.length === 1 ? removeEntry(document, list, root) : removeItem(document, node, list.value);
  return edit ? [{ title: l10n.t('Remove this exception'), edits: [edit], preferred: true }] : [];
}
