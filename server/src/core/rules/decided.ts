/** Whether somebody recorded why, and the file to record it in. */
import * as l10n from '@vscode/l10n';
import { daysBetween, isDay } from '../calendar';
import type { Document } from '../document';
import { scalarText } from '../edit';
import type { Version } from '../history';
import { besideOf, type Context, type NewFile } from '../rule';
import type { Decision } from '../schema/types';
import { textAt, wordsAt } from '../values';
import type { Workspace } from '../workspace';

type Around = Pick<Context, 'history' | 'workspace' | 'settings'>;

/** The day a decision belongs to, and the commit that brought it, where it is known. */
interface Recorded {
  readonly type: string | undefined;
  readonly days: readonly string[];
  readonly commit: string | undefined;
}

/**
 * Whether a decision about `named` (`brief:safety`) was made or recorded within so many days of a change, or came with it
 * in one commit.
 */
export function isDecided(named: string, change: Version, within: number, around: Around, type?: Decision['type']): boolean {
  return recordsAbout(named, around).some((record) => (!type || record.type === type) && (record.commit === change.commit || record.days.some((day) => Math.abs(daysBetween(day, change.day)) <= within)));
}

/** Whether a decision about `named` was made or recorded on a day or later. */
export const isDecidedSince = (named: string, since: string, around: Around, type?: Decision['type']): boolean =>
  recordsAbout(named, around).some((record) => (!type || record.type === type) && record.days.some((day) => day >= since));

function recordsAbout(named: string, { history, workspace, settings }: Around): readonly Recorded[] {
  const records = new Map<string, Recorded>();
  for (const { content } of workspace.decisionsAbout(named)) {
    const id = content.id?.value;
    if (id === undefined) continue;
    const first = history?.versionsOf('decision', id)[0];
    const days = [content['decided-on']?.value ?? '', first?.day ?? ''].filter(isDay);
    records.set(id, { type: content.type?.value, commit: first?.commit, days: days.length > 0 ? days : [settings.today] });
  }
  // A decision that is gone was recorded all the same.
  for (const id of history?.ids('decision') ?? []) {
    const first = history?.versionsOf('decision', id)[0];
    if (!first || records.has(id) || !wordsAt(first.data, 'affects').some((one) => one.replace(/#.*$/, '') === named)) continue;
    records.set(id, { type: textAt(first.data, 'type'), commit: first.commit, days: [first.day, textAt(first.data, 'decided-on') ?? ''].filter(isDay) });
  }
  return [...records.values()];
}

/** A decision as far as it is known; what only people can say is left to be filled in. */
export interface DecisionDraft {
  readonly day: string;
  /** Words for its name. */
  readonly about: string;
  readonly title: string;
  readonly type: Decision['type'];
  readonly choice?: string | undefined;
  readonly because?: string | undefined;
  readonly decidedBy?: readonly string[] | undefined;
  readonly affects: readonly string[];
  readonly supersedes?: string | undefined;
}

/** A file for a decision, beside the others there are, else beside the document it is about. */
export function newDecision(document: Document, workspace: Workspace, draft: DecisionDraft): { readonly id: string; readonly file: NewFile } {
  const ids = workspace.ids('decision');
  const id = free(`${draft.day}-${slug(draft.about)}`, new Set(ids));
  const other = workspace.find('decision', ids[0]) ?? document;
  const lines = [
    'kind: decision',
    'schema-version: 1',
    `id: ${id}`,
    `title: ${scalarText(draft.title)}`,
    'status: proposed',
    `type: ${draft.type}`,
    `decided-on: ${draft.day}`,
    `question: ${l10n.t('<what had to be decided>')}`,
    `choice: ${draft.choice === undefined ? l10n.t('<what was decided>') : scalarText(draft.choice)}`,
    `because: ${draft.because === undefined ? l10n.t('<why this and nothing else>') : scalarText(draft.because)}`,
    `decided-by: [${draft.decidedBy?.map(scalarText).join(', ') ?? l10n.t('<who decided>')}]`,
    `affects: [${draft.affects.join(', ')}]`,
    ...(draft.supersedes === undefined ? [] : [`supersedes: ${draft.supersedes}`]),
  ];
  return { id, file: { name: besideOf(other, `${id}.decision.yaml`), text: `${lines.join('\n')}\n` } };
}

/** Words as a name of a file: `Add conveyors!` becomes `add-conveyors`. */
function slug(text: string): string {
  const words = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').split(/[^a-z0-9]+/).filter((word) => word !== '');
  return words.slice(0, 6).join('-').slice(0, 48).replace(/-$/, '') || 'decision';
}

function free(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2, name = id; ; name = `${id}-${String(number++)}`) if (!taken.has(name)) return name;
}
