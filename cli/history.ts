/** What Git remembers of folders, for a run that ends soon. What keeps it from being known is told, when somebody may count on it. */
import { pathToFileURL } from 'node:url';
import type { History } from '../server/src/core/history';
import { gitHistory, type Reason } from '../server/src/node/history';

export interface Remembered {
  readonly historyOf: (folder: string) => Promise<History | undefined>;
  /** Why there is less than one may have hoped for, one line for each folder. */
  readonly notes: readonly string[];
}

/** Nothing is looked up, and nothing is said about it. */
export const nothingRemembered: Remembered = { historyOf: () => Promise.resolve(undefined), notes: [] };

export function remembered(environment: Readonly<Record<string, string | undefined>>): Remembered {
  const notes: string[] = [];
  const history = gitHistory((line, reason) => { if (!isOrdinary(reason)) notes.push(line); }, { environment });
  return { historyOf: (folder) => history(pathToFileURL(folder || '/').href), notes };
}

/** Whoever keeps no history misses none. */
const isOrdinary = (reason: Reason): boolean => reason === 'no-repository' || reason === 'no-commits' || reason === 'no-working-tree';
