/** What a check came to, as values; every format prints the same ones. */
import type { Document } from '../../server/src/core/document';
import type { Finding } from '../../server/src/core/rule';
import type { Severity } from '../../server/src/core/settings';

export interface Report {
  /** What was asked for and could be read, by name. */
  readonly files: readonly CheckedFile[];
  /** Of what was asked for. */
  readonly problems: readonly Problem[];
  /** Of the rest of the workspace: nobody asked for it, and references to it may look wrong. */
  readonly missed: readonly Problem[];
}

export interface CheckedFile {
  /** As people see it: from the folder the command runs in, with `/`. */
  readonly file: string;
  readonly document: Document;
  /** From the first line to the last. */
  readonly findings: readonly Finding[];
}

/** What could not be read, and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly message: string;
}

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

/** How many findings there are of each severity. */
export function countsOf({ files }: Report): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of files.flatMap(({ findings }) => findings)) counts[severity]++;
  return counts;
}
