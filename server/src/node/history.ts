/**
 * The history of folders on this computer, read with Git: once for each commit that is checked out, and when that moves
 * forward, only what is new. Where there is none that can be trusted to be whole, one line in the log says why.
 */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commitsIn, LOG_FORMAT } from '../core/gitLog';
import { Timeline, type Commit, type History } from '../core/history';
import { PastReader, type Past } from '../core/past';
import { isSkipped, isYaml } from '../lsp/files';
import { Git, type Answer } from './git';

/** Why there is no history. The first three are ordinary; the others keep rules silent that somebody may count on. */
export type Reason = 'no-repository' | 'no-commits' | 'no-working-tree' | 'git-missing' | 'shallow' | 'broken';

export interface HistoryOptions {
  /** Where Git finds itself and its configuration. Default: what this process was given. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** The history of a folder, which is given by its address. Make one, and keep it: it knows what it has read. */
export function gitHistory(log: (line: string, reason: Reason) => void, { environment = process.env }: HistoryOptions = {}): (folder: string) => Promise<History | undefined> {
  const known = new Map<string, Promise<Outcome>>();
  const told = new Map<string, string>();
  return async (uri) => {
    const folder = pathOf(uri);
    if (folder === undefined) return undefined;
    // Whoever asks while somebody else is answered waits for the same answer, then looks whether it still holds.
    const next = (known.get(folder) ?? Promise.resolve(undefined)).then((before) => outcomeOf(folder, environment, before));
    known.set(folder, next);
    const outcome = await next;
    if (outcome.kind === 'read') {
      told.delete(folder);
      return outcome.timeline;
    }
    const line = lineFor(folder, outcome);
    if (told.get(folder) !== line) log(line, outcome.reason);
    told.set(folder, line);
    return undefined;
  };
}

/** Undefined when a folder is not on this computer. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

type Outcome = Known | Unavailable;

interface Known {
  readonly kind: 'read';
  readonly head: string;
  readonly timeline: Timeline;
}

interface Unavailable {
  readonly kind: 'unavailable';
  readonly reason: Reason;
  readonly detail: string;
  /** The commit with which it failed: while it is checked out, it will fail again. */
  readonly head?: string;
}

/** A file larger than this is no brief. */
const LARGEST = 5 * 1024 * 1024;

/** Never fails: whatever happens to Git is an answer. */
async function outcomeOf(folder: string, environment: Readonly<Record<string, string | undefined>>, before: Outcome | undefined): Promise<Outcome> {
  try {
    const git = new Git(folder, environment);
    const answer = await git.ask('rev-parse', '--is-shallow-repository', '--is-inside-work-tree', 'HEAD^{commit}', '--show-prefix');
    if (answer.kind !== 'answered') return await diagnosis(folder, git, answer);
    const [shallow, inside, head = '', ...prefix] = answer.text.replace(/\r?\n$/, '').split('\n');
    if (inside !== 'true') return unavailable('no-working-tree');
    if (shallow !== 'false') return unavailable('shallow');
    if (before?.head === head) return before;
    return await read(git, head, prefix.join('\n').replace(/\/$/, ''), before?.kind === 'read' ? before : undefined);
  } catch (error) {
    return unavailable('broken', error instanceof Error ? error.message : String(error));
  }
}

async function read(git: Git, head: string, prefix: string, before: Known | undefined): Promise<Outcome> {
  const from = before && (await leadsTo(git, before.head, head)) ? before : undefined;
  const failed = (answer: Exclude<Answer, { kind: 'answered' }>): Unavailable => ({ ...unavailable('broken', answer.kind === 'failed' ? answer.detail : ''), head });
  const log = await git.ask('log', ...LOG_FORMAT, ...PLAINLY, from ? `${from.head}..${head}` : head, '--', ':(icase)*.yaml', ':(icase)*.yml');
  if (log.kind !== 'answered') return failed(log);
  const commits = commitsIn(log.text)?.map((commit) => within(prefix, commit));
  if (!commits) return { ...unavailable('broken', 'Git answers in a way that is not understood.'), head };
  const asked = blobsOf(commits);
  const pasts = new Map<string, Past | undefined>();
  const reader = new PastReader();
  const ending = await git.objects([...asked.keys()], LARGEST, ({ id, content }) => {
    pasts.set(id, content && reader.read(content.toString('utf8'), asked.get(id) ?? ''));
  });
  if (ending) return failed(ending);
  return { kind: 'read', head, timeline: (from?.timeline ?? Timeline.of(prefix)).with(commits, (blob) => pasts.get(blob)) };
}

/** Nothing but what was asked for, and nothing that a program of somebody else would have to make. */
const PLAINLY = ['--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-notes', '--no-color', '--encoding=UTF-8', '--end-of-options'];

/** Whether the main line leads from one commit to the other; a merge may reach one that lay beside it. */
async function leadsTo(git: Git, from: string, to: string): Promise<boolean> {
  const answer = await git.ask('rev-list', '--first-parent', '--parents', '--end-of-options', `${from}..${to}`);
  return answer.kind === 'answered' && (answer.text.trim().split('\n').at(-1)?.split(' ')[1] === from);
}

/** What a commit changes in the folder, without folders in which nobody keeps briefs. */
function within(prefix: string, commit: Commit): Commit {
  const inside = prefix === '' ? '' : `${prefix}/`;
  const changes = commit.changes.filter(({ path }) => path.startsWith(inside) && isYaml(path) && !path.slice(inside.length).split('/').slice(0, -1).some(isSkipped));
  return { ...commit, changes };
}

/** Every content once, with a file that holds it, in the order in which they came. */
function blobsOf(commits: readonly Commit[]): ReadonlyMap<string, string> {
  const blobs = new Map<string, string>();
  for (const { changes } of commits) for (const { path, blob } of changes) if (blob !== undefined && !blobs.has(blob)) blobs.set(blob, path);
  return blobs;
}

async function diagnosis(folder: string, git: Git, answer: Exclude<Answer, { kind: 'answered' }>): Promise<Unavailable> {
  const repository = await liesInRepository(folder);
  if (answer.kind === 'git-missing') return unavailable(repository ? 'git-missing' : 'no-repository');
  if (!repository) return unavailable('no-repository');
  const [head, branch] = [await git.ask('rev-parse', '--verify', '--quiet', 'HEAD'), await git.ask('symbolic-ref', '--quiet', 'HEAD')];
  // A branch that has a name and is not there has no commit yet.
  return head.kind !== 'answered' && branch.kind === 'answered' ? unavailable('no-commits') : unavailable('broken', answer.detail);
}

const unavailable = (reason: Reason, detail = ''): Unavailable => ({ kind: 'unavailable', reason, detail });

/** Whether there is anything that looks like a repository at a folder or above it. */
async function liesInRepository(folder: string): Promise<boolean> {
  const found = await stat(join(folder, '.git')).catch(() => undefined);
  const above = dirname(folder);
  return found !== undefined || (above !== folder && (await liesInRepository(above)));
}

function lineFor(folder: string, { reason, detail }: Unavailable): string {
  const what = `No history of ${folder}: `;
  switch (reason) {
    case 'no-repository':
      return `${what}it is not kept in Git.`;
    case 'no-commits':
      return `${what}nothing has been committed yet.`;
    case 'no-working-tree':
      return `${what}it is no working folder of a repository.`;
    case 'git-missing':
      return `${what}Git is not installed, or not where it is looked for.`;
    case 'shallow':
      return `${what}the older commits were not fetched (a shallow clone). Fetch them with “git fetch --unshallow”.`;
    case 'broken':
      return `${what}Git cannot read it. ${detail.split('\n')[0]?.slice(0, 300) ?? ''}`.trim();
  }
}
