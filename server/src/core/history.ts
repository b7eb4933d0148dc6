/** What Git remembers of the documents of a workspace, as values. How it is read is told elsewhere. */
import type { Kind } from './schema/types';

export interface History {
  /** The versions of a document on the main line, oldest first, found by kind and id wherever its file lay. */
  versionsOf(kind: Kind, id: string): readonly Version[];
}

export interface Version {
  /** The commit that brought it. */
  readonly commit: string;
  /** The day of that commit, as `2026-05-11`. */
  readonly day: string;
  /** The parsed values, without comments, order of keys or layout. */
  readonly data: unknown;
}
