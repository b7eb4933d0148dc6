/** What people and things are called in messages. */
import * as l10n from '@vscode/l10n';
import { said, type LocatedValue } from '../located';
import { isOpen } from '../open';
import type { Workspace } from '../workspace';

interface Titled {
  readonly id?: LocatedValue<string>;
  readonly title?: LocatedValue<string>;
  readonly label?: LocatedValue<string>;
}

/** The title of an item, else its id; what is to be said `otherwise`. */
export function nameOf({ id, title, label }: Titled, otherwise = l10n.t('unnamed')): string {
  const name = said(title) ?? said(label);
  return short(name === undefined || isOpen(name) ? (id?.value ?? name ?? otherwise) : name);
}

/** What a person is called, or the id they go by. */
export const personName = (workspace: Workspace, id: string): string => short(said(workspace.person(id)?.name) ?? id);

/** A text on one line, cut between words when it is long. */
export function short(text: string, most = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}

/** “a, b and c”; of more than three names the first two and how many others there are. */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.join('');
  if (names.length > 3) return l10n.t('{0} and {1} more', names.slice(0, 2).join(', '), names.length - 2);
  return l10n.t('{0} and {1}', names.slice(0, -1).join(', '), names.at(-1) ?? '');
}
