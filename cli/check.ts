/** Checks files and folders: paths in, a report out. The findings are those of the editor. */
import { check } from '../server/src/core/check';
import type { DocumentOf, Document } from '../server/src/core/document';
import type { History } from '../server/src/core/history';
import { rules } from '../server/src/core/rules/index';
import { settingsFrom } from '../server/src/core/settings';
import { workspaceOf } from '../server/src/core/workspace';
import { findAsked, type Asked } from './asked';
import { Disk } from './files';
import { membersOf } from './members';
import type { CheckedFile, Problem, Report } from './report/report';
import { shownFrom } from './shown';

/** What a check is told beside the paths. */
export interface Circumstances {
  /** Where the command runs: paths start there, and are shown from there. */
  readonly folder: string;
  readonly today: string;
  /** What Git remembers of a folder, by its path. */
  readonly historyOf: (folder: string) => Promise<History | undefined>;
}

export async function checkPaths(paths: readonly string[], { folder, today, historyOf }: Circumstances): Promise<Report> {
  const shown = shownFrom(folder);
  const disk = new Disk();
  const { files, problems } = findAsked(paths, folder, disk);
  const checked: CheckedFile[] = [];
  const missed: Problem[] = [];
  for (const [workspaceFolder, asked] of byWorkspace(files)) {
    const members = membersOf(workspaceFolder, asked, disk);
    missed.push(...members.problems);
    const found = checkWorkspace(asked, members.documents, today, await historyOf(workspaceFolder));
    checked.push(...found.map((file) => ({ ...file, file: shown(file.file) })));
  }
  const told = eachOnce(problems, shown);
  const asked = new Set(told.map(({ file }) => file));
  return { files: checked.sort(byName), problems: told, missed: eachOnce(missed, shown).filter(({ file }) => !asked.has(file)) };
}

const eachOnce = (problems: readonly Problem[], shown: (file: string) => string): readonly Problem[] =>
  [...new Map(problems.map(({ file, message }) => [shown(file), message]))].map(([file, message]) => ({ file, message })).sort(byName);

function checkWorkspace(asked: readonly Asked[], documents: readonly Document[], today: string, history: History | undefined): readonly CheckedFile[] {
  const workspace = workspaceOf(documents);
  const settings = settingsFrom(documents.find(isWorkspaceFile), today);
  return asked.map(({ document }) => ({ file: document.name, document, findings: check(document, workspace, settings, rules, history) }));
}

function byWorkspace(files: readonly Asked[]): ReadonlyMap<string, readonly Asked[]> {
  const groups = new Map<string, Asked[]>();
  for (const file of files) groups.set(file.workspaceFolder, [...(groups.get(file.workspaceFolder) ?? []), file]);
  return groups;
}

const isWorkspaceFile = (document: Document): document is DocumentOf<'workspace'> => document.kind === 'workspace';

/** The same order on every machine, whatever its language. */
const byName = (a: { readonly file: string }, b: { readonly file: string }): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
