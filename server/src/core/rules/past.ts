/** What documents said on other days, as rules see it: with today's text at the end, committed or not. */
import * as l10n from '@vscode/l10n';
import { idOf, type Document } from '../document';
import type { Version } from '../history';
import { valuesIn } from '../past';
import type { Context, Related } from '../rule';
import { head, type Place } from '../tree';
import { isSame, textAt, type Value } from '../values';

type Around = Pick<Context, 'history' | 'workspace' | 'settings'>;

/**
 * The versions of a document, oldest first. Nothing when there is no history, and for the second of two files that claim
 * to be one document: the past is that of the first.
 */
export function versionsOf(document: Document, { history, workspace, settings }: Around): readonly Version[] {
  const id = idOf(document);
  if (!history || workspace.find(document.kind, id) !== document || id === undefined) return [];
  const committed = history.versionsOf(document.kind, id);
  const data = valuesIn(document.root) ?? {};
  if (committed.length > 0 && isSame(committed.at(-1)?.data, data)) return committed;
  // The day is only looked at by those who want to know it.
  return [...committed, { get day() { return settings.today; }, author: NOBODY, others: [], merge: false, data }];
}

const NOBODY = { name: '', email: '' };

export const statusAt = ({ data }: Version): string | undefined => textAt(data, 'status');

export interface Step {
  readonly before: Version;
  readonly after: Version;
}

/** Every two versions that follow each other. */
export const steps = (versions: readonly Version[]): readonly Step[] =>
  versions.slice(1).flatMap((after, index) => {
    const before = versions[index];
    return before ? [{ before, after }] : [];
  });

/** Without the steps that led back to where they began: what was changed and changed back is as it was. */
export function withoutDetours(changes: readonly Step[], versions: readonly Version[], valueIn: (version: Version) => Value | undefined): readonly Step[] {
  const last = versions.at(-1);
  const back = changes.findIndex(({ before }) => last && isSame(valueIn(before), valueIn(last)));
  return back < 0 ? changes : changes.slice(0, back);
}

/** When it was, to go on with after “changed”: a day and the short name of its commit. */
export const when = ({ commit, day }: Version): string => (commit === undefined ? l10n.t('just now') : l10n.t('on {0} ({1})', day, commit.slice(0, 7)));

/** A fact about another day, shown where today's document speaks of it. */
export const fact = ({ name }: Document, at: Place, message: string): Related => ({ document: name, span: head(at), message });

/** A long text of an author, cut to the room it has in a message. */
export const shortened = (text: string, most = 40): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
