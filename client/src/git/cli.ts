/**
 * The store over Git's own program, through simple-git. The one file of the
 * client that touches Node.
 *
 * Nothing is ever lost: a line is journalled before anything else, and leaves
 * the journal only after it was seen at the tip of the notes. In between we
 * build a commit and move the ref by compare-and-swap. Whoever comes next,
 * another window or another process, finishes what we did not.
 *
 * Nothing in a repository may run: every command here is one that starts no
 * hook, no filter and no monitor, and configuration that could is overruled.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import * as nodePath from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GitError, simpleGit, type SimpleGitOptions } from 'simple-git';
import { harmlessEnvironment, OVERRULED } from '../../../git/harmless';
import { isObjectId, isSafePath, readLine } from '../reviews/event';
import { directoriesFor, directoryOf, hasEntry, pathsFor, placeOf, printDirectory, toWrite, withDirectory, withNote, type NotesTree } from './notes';
import { parseBatch, parseChecks, parseIdentity, parseLines, parseNotes, parseText, parseTree, type BatchCheck, type BatchItem, type NoteEntry } from './parse';
import type {
  AppendOutcome, CommittedFile, Entry, Failed, Git, Identity, IdentityOutcome, NoteTarget, OpenOutcome, ReadOutcome,
  RecoverOutcome, RevisionOutcome, Snapshot, Store, TipOutcome, Unavailable,
} from './store';

export interface GitOptions {
  /** Where Git finds its home, its configuration and itself. Default: what this process was given. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Seconds since 1970, for the commits that bring lines. */
  readonly now?: () => number;
  /** Called between the steps of an append. Tests fail here; a log may listen. */
  readonly onStep?: (step: Step) => void | Promise<void>;
}

/** The lines are journalled; the commit is built; the ref has moved; the lines were seen at the tip, and leave the journal next. */
export type Step = 'journalled' | 'built' | 'moved' | 'seen';

/** Git as this machine has it. Make one, and keep it: it knows which folders share a store. */
export function createGit(options: GitOptions = {}): Git {
  const folders = new Map<string, Promise<OpenOutcome>>();
  const stores = new Map<string, Store>();
  const find = async (folder: string): Promise<OpenOutcome> => {
    const found = await findRepository(folder, options);
    if (found.kind !== 'found') return found;
    const { repository } = found;
    const key = `${repository.common}\n${repository.root ?? ''}`;
    const store = stores.get(key) ?? new CliStore(repository, options);
    stores.set(key, store);
    await store.recover();
    return { kind: 'opened', store };
  };
  return {
    async open(folder) {
      const opening = folders.get(folder) ?? find(folder);
      folders.set(folder, opening);
      const outcome = await opening;
      // A folder without a repository may get one at any time.
      if (outcome.kind !== 'opened') folders.delete(folder);
      return outcome;
    },
  };
}

const DISCUSS = 'refs/notes/devtools/discuss';
const ARCHIVE = 'refs/devtools/archives/reviews';

/** A larger note, or file, is not read. */
const MAX_BLOB_BYTES = 32 * 1024 * 1024;

/** How often we try again after others wrote first. One winner brings in everybody's journal, so few are needed. */
const ATTEMPTS = 20;

/** How often Git may refuse although nobody wrote. Another process may hold the lock; a disk that is full stays full. */
const FRUITLESS = 8;

interface Repository {
  readonly git: Runner;
  /** The Git directory that all working trees share. */
  readonly common: string;
  readonly root?: string;
  /** 40 hexadecimal digits, or 64. */
  readonly idLength: number;
}

type FindOutcome = { readonly kind: 'found'; readonly repository: Repository } | Unavailable;

async function findRepository(folder: string, options: GitOptions): Promise<FindOutcome> {
  // simple-git refuses a folder that is not there, and Git has nothing to say about it either.
  if (!(await isDirectory(folder))) return { kind: 'no-repository' };
  const git = new Runner(folder, options.environment ?? process.env);
  try {
    const answer = await git.text(['rev-parse', '--show-object-format', '--is-inside-work-tree', '--git-common-dir']);
    const [format, inside, common = ''] = answer.split('\n');
    // A folder that looks like a bare repository may have been committed into a
    // working tree, to have its configuration obeyed and comments swallowed.
    // There, the repository of the tree counts.
    const above = nodePath.dirname(nodePath.resolve(folder));
    if (inside !== 'true' && above !== nodePath.resolve(folder)) {
      const around = await findRepository(above, options);
      if (around.kind === 'found' && around.repository.root !== undefined) return around;
    }
    const root = inside === 'true' ? (await git.text(['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '') : undefined;
    const repository: Repository = {
      git: new Runner(root ?? folder, options.environment ?? process.env),
      common: await realpath(nodePath.resolve(folder, common)),
      ...(root !== undefined && { root: await realpath(root) }),
      idLength: format === 'sha256' ? 64 : 40,
    };
    return { kind: 'found', repository };
  } catch (error) {
    if (!(await git.isInstalled())) return { kind: 'git-missing' };
    // Git also fails for a repository that it does not trust, or that is broken.
    return (await liesInRepository(folder)) ? failed(error) : { kind: 'no-repository' };
  }
}

class CliStore implements Store {
  readonly root?: string;
  readonly watchPaths: readonly string[];
  readonly #repository: Repository;
  readonly #git: Runner;
  readonly #journal: Journal;
  readonly #step: (step: Step) => void | Promise<void>;
  readonly #now: () => number;
  /** Appends of this process take turns, so that they do not race each other for the ref. */
  #turn: Promise<unknown> = Promise.resolve();
  #snapshot: Snapshot | undefined;
  /** The commits that stand for paths. They are always the same. */
  readonly #pathCommits = new Map<string, string>();
  /** The lines of each note blob of the snapshot. A blob never changes. */
  #blobs: ReadonlyMap<string, readonly string[]> = new Map();

  constructor(repository: Repository, options: GitOptions) {
    this.#repository = repository;
    this.#git = repository.git;
    this.#journal = new Journal(nodePath.join(repository.common, 'learning-briefs', 'journal'));
    this.#step = options.onStep ?? (() => undefined);
    this.#now = options.now ?? (() => Math.floor(Date.now() / 1000));
    if (repository.root !== undefined) this.root = repository.root;
    this.watchPaths = [DISCUSS, 'packed-refs', 'reftable/tables.list'].map((file) => nodePath.join(repository.common, ...file.split('/')));
  }

  async pathOf(file: string): Promise<string | undefined> {
    if (this.root === undefined) return undefined;
    const path = nodePath.relative(this.root, await realpathOf(file)).split(nodePath.sep).join('/');
    return isSafePath(path) ? path : undefined;
  }

  fileOf(path: string): string | undefined {
    return this.root === undefined || !isSafePath(path) ? undefined : nodePath.join(this.root, ...path.split('/'));
  }

  async identity(): Promise<IdentityOutcome> {
    try {
      const settings = await this.#git.text(['config', '-z', '--get-regexp', '^(user|author)\\.(name|email)$'], { no: 1 });
      const identity = parseIdentity(settings);
      return identity ? { kind: 'known', identity } : { kind: 'no-identity' };
    } catch (error) {
      return failed(error);
    }
  }

  async revision(path: string): Promise<RevisionOutcome> {
    try {
      const [head, file] = await this.#check(['HEAD^{commit}', isSafePath(path) ? `HEAD:${path}` : MISSING]);
      if (head?.kind !== 'object') return { kind: 'no-commit-yet' };
      if (file?.kind !== 'object' || file.type !== 'blob') return { kind: 'at', commit: head.id };
      const [text] = await this.texts([{ commit: head.id, path }]);
      return { kind: 'at', commit: head.id, blob: file.id, ...(text !== undefined && { text }) };
    } catch (error) {
      return failed(error);
    }
  }

  async texts(files: readonly CommittedFile[]): Promise<readonly (string | undefined)[]> {
    const names = files.map(({ commit, path }) => (isObjectId(commit) && isSafePath(path) ? `${commit}:${path}` : undefined));
    try {
      const checks = await this.#check(names.map((name) => name ?? MISSING));
      const items = await this.#objects(checks.map(readableBlob));
      return items.map((item) => (item.kind === 'object' ? parseText(item.content) : undefined));
    } catch {
      // A text that cannot be had is a text we do not know.
      return files.map(() => undefined);
    }
  }

  async tip(): Promise<TipOutcome> {
    try {
      const { discuss } = await this.#tips();
      return { kind: 'at', ...(discuss !== undefined && { tip: discuss }) };
    } catch (error) {
      return failed(error);
    }
  }

  async read(): Promise<ReadOutcome> {
    try {
      const { discuss: tip } = await this.#tips();
      if (!this.#snapshot || this.#snapshot.tip !== tip) this.#snapshot = await this.#snapshotAt(tip);
      return { kind: 'read', snapshot: this.#snapshot };
    } catch (error) {
      return failed(error);
    }
  }

  async append(entry: Entry): Promise<AppendOutcome> {
    let journalled: Journalled;
    try {
      assertEntry(entry);
      journalled = await this.#journal.add(entry);
    } catch (error) {
      return { ...failed(error), kept: false };
    }
    try {
      await this.#step('journalled');
      return await this.#inTurn(() => this.#settle([journalled]));
    } catch (error) {
      return { ...failed(error), kept: true };
    }
  }

  async recover(): Promise<RecoverOutcome> {
    try {
      const { entries, unreadable } = await this.#journal.read();
      if (entries.length > 0) {
        const outcome = await this.#inTurn(() => this.#settle(entries));
        if (outcome.kind !== 'written') return outcome;
      }
      return { kind: 'recovered', entries: entries.length, unreadable };
    } catch (error) {
      return failed(error);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Writes until nothing of ours and of the journal is missing at the tip.
   * Each round reads again, so a round that finds others were faster simply
   * adds to what they wrote, and one that finds its own work is done.
   */
  async #settle(ours: readonly Journalled[]): Promise<AppendOutcome> {
    let before: string | undefined;
    let detail = '';
    let fruitless = 0;
    for (let attempt = 0; attempt < ATTEMPTS && fruitless < FRUITLESS; attempt++) {
      const pending = together(ours, (await this.#journal.read()).entries);
      const state = await this.#stateFor(pending);
      if (state.missing.length === 0) {
        await this.#step('seen');
        await this.#journal.clear(pending.filter((each) => !state.stuck.includes(each)));
        if (ours.some((each) => state.stuck.includes(each))) return { kind: 'failed', detail: 'The note is damaged, or too large to add to.', kept: true };
        return { kind: 'written', tip: state.tips.discuss ?? '' };
      }
      fruitless = detail !== '' && before === state.tips.discuss ? fruitless + 1 : 0;
      before = state.tips.discuss;
      const built = await this.#build(state);
      await this.#step('built');
      detail = await this.#move(built);
      if (detail === '') await this.#step('moved');
      // Git refuses when someone wrote after we read. We read again, each
      // process after a while of its own, so that they do not meet again.
      else await pause(Math.random() * Math.min(200, 10 * 2 ** attempt));
    }
    return fruitless < FRUITLESS ? { kind: 'busy', kept: true } : { kind: 'failed', detail, kept: true };
  }

  /** What is at the tip now, as far as the pending entries need it. */
  async #stateFor(pending: readonly Journalled[]): Promise<State> {
    const tips = await this.#tips();
    const targets = await Promise.all(pending.map(({ entry }) => this.#annotated(entry.target)));
    const annotated = [...new Set(targets)];
    const { tree, notes, unreadable } = tips.discuss === undefined ? EMPTY : await this.#notesAt(tips.discuss, annotated);
    const missing = pending.flatMap(({ entry }, index): readonly Missing[] => {
      const target = targets[index] ?? '';
      if (unreadable.has(target)) return [];
      const there = new Set(notes.get(target)?.lines);
      const lines = entry.lines.filter((line) => !there.has(line));
      return lines.length > 0 ? [{ annotated: target, lines, by: entry.by }] : [];
    });
    return { tips, tree, notes, missing, stuck: pending.filter((_each, index) => unreadable.has(targets[index] ?? '')) };
  }

  /** The parts of a notes tree that hold, or would hold, some commits' notes. */
  async #notesAt(tip: string, annotated: readonly string[]): Promise<Loaded> {
    const directories = [...new Set(annotated.flatMap(directoriesFor))];
    const trees = await this.#objects(directories.map((directory) => (directory === '' ? `${tip}^{tree}` : `${tip}:${directory}`)));
    const tree = new Map(
      directories.flatMap((directory, index) => {
        const item = trees[index];
        if (item?.kind !== 'object' || item.type !== 'tree') return [];
        return [[directory, directoryOf(parseTree(item.content, this.#repository.idLength))] as const];
      }),
    );
    // To build on a tree that is not there would be to drop every note in it.
    if (!tree.has('')) throw new Error('The tree of the notes cannot be read.');
    const paths = annotated.flatMap((id) => pathsFor(id).map((path) => ({ id, path })));
    const checks = await this.#check(paths.map(({ path }) => `${tip}:${path}`));
    const blobs = await this.#objects(checks.map(readableBlob));
    const unreadable = new Set(paths.flatMap(({ id, path }, index) => (hasEntry(tree, path) && blobs[index]?.kind !== 'object' ? [id] : [])));
    const notes = new Map<string, Note>();
    for (const [index, { id }] of paths.entries()) {
      const blob = blobs[index];
      if (blob?.kind !== 'object') continue;
      const known = notes.get(id);
      // Git reads a note from every place it finds one. We add to the outermost, as placeOf does.
      notes.set(id, { content: known?.content ?? blob.content, lines: [...(known?.lines ?? []), ...parseLines(blob.content)] });
    }
    return { tree, notes, unreadable };
  }

  /** Builds the objects that bring in the missing lines of one author. Nothing points at them yet. */
  async #build({ tips, tree, notes, missing }: State): Promise<Built> {
    const by = missing[0]?.by ?? NOBODY;
    const mine = missing.filter((each) => each.by.email === by.email && each.by.name === by.name);
    const additions = new Map<string, string[]>();
    for (const { annotated, lines } of mine) additions.set(annotated, [...new Set([...(additions.get(annotated) ?? []), ...lines])]);
    const blobs = await Promise.all(
      [...additions].map(async ([annotated, lines]) => [annotated, await this.#write('blob', extended(notes.get(annotated)?.content, lines))] as const),
    );
    let changed = tree;
    for (const [annotated, blob] of blobs) changed = withNote(changed, annotated, blob);
    const root = await this.#writeTrees(changed, blobs.map(([annotated]) => placeOf(changed, annotated)));
    const lines = mine.flatMap((each) => each.lines);
    return {
      tips,
      discuss: await this.#commit(root, [tips.discuss], by, 'Add review comments'),
      archive: await this.#archive(tips.archive, lines, by),
    };
  }

  /** Writes the changed directories, the deepest first, and answers the id of the top. */
  async #writeTrees(tree: NotesTree, places: readonly string[]): Promise<string> {
    let written = tree;
    let top = '';
    for (const level of toWrite(places)) {
      const ids = await this.#mktree(level.map((directory) => printDirectory(written.get(directory) ?? new Map())));
      for (const [index, directory] of level.entries()) {
        const id = ids[index] ?? '';
        if (directory === '') top = id;
        else written = withDirectory(written, directory, id);
      }
    }
    return top;
  }

  /** An archive that also keeps the commits that new comments were made on, or the archive as it was. */
  async #archive(archive: string | undefined, lines: readonly string[], by: Identity): Promise<string | undefined> {
    const commented = new Set(lines.flatMap(commentedCommit));
    const present = await this.#check([...commented].map((commit) => `${commit}^{commit}`));
    let tip = archive;
    for (const check of present) {
      if (check.kind !== 'object' || (tip !== undefined && (await this.#reaches(tip, check.id)))) continue;
      tip = await this.#commit(await this.#emptyTree(), [tip, check.id], by, 'Keep a reviewed commit');
    }
    return tip;
  }

  async #reaches(archive: string, commit: string): Promise<boolean> {
    return (await this.#git.text(['rev-list', '--count', '-n', '1', '--end-of-options', commit, `^${archive}`])).trim() === '0';
  }

  /** Moves both refs, or neither, if they are still where we read them. Answers why not, or nothing. */
  async #move({ tips, discuss, archive }: Built): Promise<string> {
    const nothing = '0'.repeat(this.#repository.idLength);
    const updates = [
      `update ${DISCUSS} ${discuss} ${tips.discuss ?? nothing}`,
      ...(archive === undefined || archive === tips.archive ? [] : [`update ${ARCHIVE} ${archive} ${tips.archive ?? nothing}`]),
    ];
    try {
      await this.#git.text(['update-ref', '--no-deref', '--stdin'], { input: ['start', ...updates, 'commit', ''].join('\n') });
      return '';
    } catch (error) {
      return failed(error).detail || 'refused';
    }
  }

  async #snapshotAt(tip: string | undefined): Promise<Snapshot> {
    if (tip === undefined) return { lines: [], oversized: [] };
    const listing = await this.#git.text(['ls-tree', '-r', '-z', '-l', '--full-tree', '--end-of-options', tip]);
    const notes = parseNotes(listing, this.#repository.idLength);
    const readable = notes.filter(({ size }) => size <= MAX_BLOB_BYTES);
    this.#blobs = await this.#linesOf(readable);
    return {
      tip,
      lines: readable.flatMap(({ annotated, blob }) => (this.#blobs.get(blob) ?? []).map((line) => ({ annotated, line }))),
      oversized: notes.filter((note) => !readable.includes(note)).map(({ annotated }) => annotated),
    };
  }

  async #linesOf(notes: readonly NoteEntry[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const unread = [...new Set(notes.map(({ blob }) => blob))].filter((blob) => !this.#blobs.has(blob));
    const items = await this.#objects(unread);
    const fresh = new Map(items.flatMap((item) => (item.kind === 'object' ? [[item.id, parseLines(item.content)] as const] : [])));
    return new Map(notes.map(({ blob }) => [blob, this.#blobs.get(blob) ?? fresh.get(blob) ?? []]));
  }

  async #tips(): Promise<Tips> {
    const [discuss, archive] = await this.#check([`${DISCUSS}^{commit}`, `${ARCHIVE}^{commit}`]);
    return {
      ...(discuss?.kind === 'object' && { discuss: discuss.id }),
      ...(archive?.kind === 'object' && { archive: archive.id }),
    };
  }

  /** The commit that a note is attached to. The one for a path is the same in every clone. */
  async #annotated(target: NoteTarget): Promise<string> {
    if (target.kind === 'commit') return target.commit;
    const known = this.#pathCommits.get(target.path);
    if (known !== undefined) return known;
    const id = await this.#write('commit', commitText(await this.#emptyTree(), [], NOBODY, 100_000_000, target.path));
    this.#pathCommits.set(target.path, id);
    return id;
  }

  #commit(tree: string, parents: readonly (string | undefined)[], by: Identity, message: string): Promise<string> {
    return this.#write('commit', commitText(tree, parents, by, this.#now(), message));
  }

  async #emptyTree(): Promise<string> {
    const [id = ''] = await this.#mktree(['']);
    return id;
  }

  /** Writes trees, several in one process, and answers their ids. */
  async #mktree(trees: readonly string[]): Promise<readonly string[]> {
    // An empty record ends a tree. Without --missing, Git would look for every object again.
    const input = Buffer.from(trees.map((tree) => `${tree}\0`).join(''), 'latin1');
    return (await this.#git.text(['mktree', '-z', '--batch', '--missing'], { input })).trim().split('\n');
  }

  async #write(type: 'blob' | 'commit', content: string | Buffer): Promise<string> {
    return (await this.#git.text(['hash-object', '-w', '-t', type, '--no-filters', '--stdin'], { input: content })).trim();
  }

  async #check(names: readonly string[]): Promise<readonly BatchCheck[]> {
    if (names.length === 0) return [];
    return parseChecks(await this.#git.text(['cat-file', '--batch-check'], { input: `${names.join('\n')}\n` }));
  }

  async #objects(names: readonly string[]): Promise<readonly BatchItem[]> {
    if (names.length === 0) return [];
    return parseBatch(await this.#git.catFiles(`${names.join('\n')}\n`));
  }
}

/** A name that no object has. */
const MISSING = '0'.repeat(40);

const NOBODY: Identity = { name: 'nobody', email: 'nobody' };

interface Tips {
  readonly discuss?: string;
  readonly archive?: string;
}

interface Note {
  readonly content: Uint8Array;
  readonly lines: readonly string[];
}

interface Missing {
  readonly annotated: string;
  readonly lines: readonly string[];
  readonly by: Identity;
}

/** What was read of a notes commit. */
interface Loaded {
  readonly tree: NotesTree;
  readonly notes: ReadonlyMap<string, Note>;
  /** The commits whose notes are too large to read, or damaged. To add to one would be to drop what it holds. */
  readonly unreadable: ReadonlySet<string>;
}

interface State extends Omit<Loaded, 'unreadable'> {
  readonly tips: Tips;
  readonly missing: readonly Missing[];
  /** Entries for unreadable notes. They stay in the journal, and must not stop the others. */
  readonly stuck: readonly Journalled[];
}

interface Built {
  readonly tips: Tips;
  readonly discuss: string;
  readonly archive: string | undefined;
}

const EMPTY: Loaded = { tree: new Map(), notes: new Map(), unreadable: new Set() };

/** The name to ask for a blob by, unless it is none, or too large. */
function readableBlob(check: BatchCheck): string {
  return check.kind === 'object' && check.type === 'blob' && check.size <= MAX_BLOB_BYTES ? check.id : MISSING;
}

/** A note with lines added; what was there stays byte for byte. */
function extended(content: Uint8Array | undefined, lines: readonly string[]): Buffer {
  const there = Buffer.from(content ?? []);
  const gap = there.length > 0 && there.at(-1) !== 0x0a ? '\n' : '';
  return Buffer.concat([there, Buffer.from(`${gap}${lines.join('\n')}\n`)]);
}

/** The commit that a first comment was made on. Replies and edits follow it there. */
function commentedCommit(line: string): readonly string[] {
  const read = readLine(line);
  if (read.kind !== 'comment' || read.comment.parent !== undefined || read.comment.original !== undefined) return [];
  const commit = read.comment.location?.commit;
  return commit === undefined ? [] : [commit];
}

function commitText(tree: string, parents: readonly (string | undefined)[], { name, email }: Identity, seconds: number, message: string): string {
  const who = `${plain(name)} <${plain(email)}> ${seconds} +0000`;
  const headers = parents.flatMap((parent) => (parent === undefined ? [] : [`parent ${parent}`]));
  return [`tree ${tree}`, ...headers, `author ${who}`, `committer ${who}`, '', message, ''].join('\n');
}

/** A name as Git would take it into a commit. */
function plain(name: string): string {
  return name.replace(/[\u0000-\u001f<>]/g, '').trim() || 'unknown';
}

function together(ours: readonly Journalled[], journal: readonly Journalled[]): readonly Journalled[] {
  const files = new Set(ours.map(({ file }) => file));
  return [...ours, ...journal.filter(({ file }) => !files.has(file))];
}

/** What must hold of an entry, ours or from the journal: it will be written into Git. */
function assertEntry(entry: Entry): void {
  if (entry.target.kind === 'path' && !isSafePath(entry.target.path)) throw new Error('The path is not one of the repository.');
  if (entry.target.kind === 'commit' && !isObjectId(entry.target.commit)) throw new Error('The commit has no id.');
  for (const line of entry.lines) if (readLine(line).kind === 'quarantined' || line.includes('\n')) throw new Error('A line is not one.');
}

interface Journalled {
  readonly file: string;
  readonly entry: Entry;
}

/** Entries that are not yet known to be in Git, one a file. */
class Journal {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Keeps an entry through a crash of the machine. */
  async add(entry: Entry): Promise<Journalled> {
    await mkdir(this.#directory, { recursive: true });
    const file = nodePath.join(this.#directory, `${String(Date.now()).padStart(15, '0')}-${randomUUID()}.json`);
    const unfinished = `${file}.partial`;
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(JSON.stringify({ v: 1, ...entry }));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    await syncDirectory(this.#directory);
    return { file, entry };
  }

  async read(): Promise<{ readonly entries: readonly Journalled[]; readonly unreadable: readonly string[] }> {
    const names = await readdir(this.#directory).catch(orNothing([]));
    const files = names.filter((name) => name.endsWith('.json')).sort().map((name) => nodePath.join(this.#directory, name));
    const entries: Journalled[] = [];
    const unreadable: string[] = [];
    for (const file of files) {
      // Another process may have cleared it since we listed the directory.
      const text = await readFile(file, 'utf8').catch(orNothing(undefined));
      if (text === undefined) continue;
      const entry = parseEntry(text);
      if (entry) entries.push({ file, entry });
      else unreadable.push(file);
    }
    return { entries, unreadable };
  }

  async clear(entries: readonly Journalled[]): Promise<void> {
    await Promise.all(entries.map(({ file }) => unlink(file).catch(orNothing(undefined))));
  }
}

/** A journal file is ours, but it may be from another version of us, or from a disk that forgot. */
function parseEntry(text: string): Entry | undefined {
  try {
    const { v, target, lines, by } = JSON.parse(text) as Partial<Entry> & { v?: unknown };
    const entry = { target, lines, by } as Entry;
    if (v !== 1 || entry.lines.length === 0 || typeof entry.by.name !== 'string' || typeof entry.by.email !== 'string') return undefined;
    assertEntry(entry);
    return entry;
  } catch {
    return undefined;
  }
}

/** Runs Git in a directory, with nothing of the repository's own to run. */
class Runner {
  readonly #options: Partial<SimpleGitOptions>;
  readonly #environment: Record<string, string>;

  constructor(directory: string, environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = harmlessEnvironment(environment);
    this.#options = {
      baseDir: directory,
      config: [...OVERRULED],
      allowEnvironment: Object.keys(this.#environment),
      // simple-git guards these because they can make Git run something. Here
      // they keep it from doing so, or come from the person's own environment.
      unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeConfigPaths: true },
      timeout: { block: 60_000 },
      // simple-git takes a failure that prints nothing for a success.
      errors: (error, { exitCode, stdErr }) =>
        exitCode === 0 ? error : new Exit(exitCode, Buffer.concat(stdErr).toString('utf8').trim() || String(error ?? '')),
    };
  }

  /**
   * Runs Git and answers what it prints, as UTF-8.
   *
   * @param how `input` goes to its standard input and must not be empty.
   *   `no` is the exit code with which Git says no, rather than that it failed.
   */
  async text(args: readonly string[], how: { readonly input?: string | Buffer; readonly no?: number } = {}): Promise<string> {
    try {
      return await this.#git(how.input).raw([...args]);
    } catch (error) {
      if (how.no !== undefined && error instanceof Exit && error.code === how.no) return '';
      throw error;
    }
  }

  /** Runs `cat-file --batch` and answers the bytes. */
  async catFiles(input: string): Promise<Uint8Array> {
    const bytes: unknown = await this.#git(input).binaryCatFile(['--batch']);
    if (!Buffer.isBuffer(bytes)) throw new Error('simple-git answers bytes here');
    return bytes;
  }

  async isInstalled(): Promise<boolean> {
    const version = await this.#git().version().catch(() => undefined);
    return version?.installed ?? false;
  }

  #git(input?: string | Buffer): ReturnType<typeof simpleGit> {
    return simpleGit({ ...this.#options, ...(input !== undefined && { input: () => input }) }).env(this.#environment);
  }
}

/** Git ended with an exit code other than zero. */
class Exit extends GitError {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(undefined, message || `Git ended with ${code}.`);
  }
}

function failed(error: unknown): Failed {
  return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
}

/** The file with its links followed. One that is not there yet is where its nearest folder is. */
async function realpathOf(file: string): Promise<string> {
  const real = await realpath(file).catch(() => undefined);
  if (real !== undefined) return real;
  const folder = nodePath.dirname(file);
  return folder === file ? file : nodePath.join(await realpathOf(folder), nodePath.basename(file));
}

async function isDirectory(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** Whether there is anything that looks like a repository at a folder or above it. */
async function liesInRepository(folder: string): Promise<boolean> {
  const found = await stat(nodePath.join(folder, '.git')).catch(() => undefined);
  const above = nodePath.dirname(folder);
  return found !== undefined || (above !== folder && (await liesInRepository(above)));
}

/** A rename lasts only once its directory is on the disk. Windows has no such thing, and says so. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** For reading what another process may just have removed. */
function orNothing<T>(nothing: T): (error: unknown) => T {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nothing;
    throw error;
  };
}
