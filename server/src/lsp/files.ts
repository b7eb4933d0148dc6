/** What the server needs from the world around it. The entries bring it: a computer has a disk and a clock, a browser others. */
import type { History } from '../core/history';

export interface Host {
  readonly files: Files;
  /** Today, as `2026-05-11`. */
  today(): string;
  /** What Git remembers of the documents in a folder (`file:///…`). Undefined when it remembers nothing that can be trusted to be whole. */
  readonly history?: (folder: string) => Promise<History | undefined>;
}

/** Files by their addresses (`file:///…`), as the client writes them. What cannot be read is skipped and logged, never thrown. */
export interface Files {
  /** The YAML files in a folder and in the folders in it, but for those that `isSkipped` names. */
  list(folder: string): Promise<readonly string[]>;
  /** Undefined when there is nothing to read. */
  read(file: string): Promise<string | undefined>;
  /** Whether there is a file, of any kind. Left out where nobody can tell. */
  readonly has?: (file: string) => Promise<boolean>;
}

/** Folders in which nobody keeps briefs, by their own name. */
export const isSkipped = (folder: string): boolean => folder === 'node_modules' || folder.startsWith('.');

export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);
