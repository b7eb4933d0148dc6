/**
 * The port: what the interface may ask of reviews, and reviews of a store of
 * lines.
 *
 * Types only, so that the editor in a browser can bring a store of its own.
 * Whatever can happen is a value with a `kind`; the words for it belong to the
 * interface. Nothing here throws for anything a repository or a person did.
 */
import type { Anchor } from '../reviews/anchor';
import type { QuarantinedLine, Range } from '../reviews/event';
import type { NotedLine, Thread } from '../reviews/thread';

/** The threads in a store, and what a reviewer does to them. Made by `reviewsOver`. */
export interface Reviews {
  readonly store: Store;
  /** The threads on a file, or all of them, oldest first. Those whose every comment was deleted are left out. */
  threads(path?: string): Promise<ThreadsOutcome>;
  /** Begins a thread. The text is the document's as the author sees it, saved or not. */
  comment(request: CommentRequest): Promise<WriteOutcome>;
  /** Answers a thread, or one comment of it. */
  reply(thread: string, description: string, comment?: string): Promise<WriteOutcome>;
  /** Changes the words of one's own comment. */
  edit(thread: string, comment: string, description: string): Promise<WriteOutcome>;
  /** Deletes one's own comment. Git's history keeps it. */
  remove(thread: string, comment: string): Promise<WriteOutcome>;
  /** Resolves a thread, with a last word if one is given. */
  resolve(thread: string, description?: string): Promise<WriteOutcome>;
  /** Reopens a thread, and says why if it is given. From then on it blocks. */
  reopen(thread: string, description?: string): Promise<WriteOutcome>;
}

/** A thread with what is known of its place. */
export type PlacedThread = Thread & {
  /** Absent when the thread is about no file. Give it to `locate` with today's text. */
  readonly anchor?: Anchor;
};

export type ThreadsOutcome =
  | {
      readonly kind: 'read';
      /** The notes commit that was read; absent before the first comment. */
      readonly tip?: string;
      readonly threads: readonly PlacedThread[];
      /** Lines that could not be trusted, of all files. */
      readonly quarantined: readonly QuarantinedLine[];
      /** Notes too large to read, by the commit they are attached to. */
      readonly oversized: readonly string[];
    }
  | Failed;

export interface CommentRequest {
  /** The repository's path of the file. */
  readonly path: string;
  /** The whole text of the document. */
  readonly text: string;
  /**
   * Positions count from 1 and both ends are included: an editor's zero-based
   * range is `{ startLine: start.line + 1, endLine: end.line + 1 }`. Absent:
   * the whole file.
   */
  readonly range?: Range;
  /** What the comment says, as Markdown. */
  readonly description: string;
  /** Whether it asks for a change before the work is accepted. */
  readonly blocks: boolean;
  /** The `id` that the document gives itself. */
  readonly document?: string;
}

export type WriteOutcome =
  /** `comment` is the id of the first line written; `thread` the id of its thread. */
  | { readonly kind: 'written'; readonly tip: string; readonly thread: string; readonly comment: string }
  /** The thread already is as asked. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'nothing-said' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'unsafe-path' }
  | { readonly kind: 'no-identity' }
  | { readonly kind: 'no-commit-yet' }
  /** Somebody else's words: only they may change them. */
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'no-such-thread' }
  | { readonly kind: 'no-such-comment' }
  | Exclude<AppendOutcome, { kind: 'written' }>
  | Failed;

/** Opens stores. No Git runs before the first `open`, so do not call it in an untrusted workspace. */
export interface Git {
  /**
   * The store of the repository that a folder lies in. Folders of one working
   * tree get the same store. Lines that an earlier run left in the journal are
   * brought in on the way.
   *
   * @param folder an absolute path. A file's own folder finds the repository
   *   of that file, also inside a submodule.
   */
  open(folder: string): Promise<OpenOutcome>;
}

export type OpenOutcome = { readonly kind: 'opened'; readonly store: Store } | Unavailable;

export type Unavailable =
  | { readonly kind: 'no-repository' }
  | { readonly kind: 'git-missing' }
  | Failed;

/** Git or the disk refused for a reason we do not know. `detail` is theirs, in English, for a log. */
export interface Failed {
  readonly kind: 'failed';
  readonly detail: string;
}

export interface Store {
  /** The top of the working tree, absolute. Absent in a bare repository. */
  readonly root?: string;
  /**
   * Files that change when the lines may have: after a write by anybody, a
   * fetch, a repack. Some of them need not exist. When one changes, ask
   * {@link tip} whether it concerns us.
   */
  readonly watchPaths: readonly string[];

  /** The repository's path of a file, with `/`; absent if the file, its links followed, lies outside or cannot be commented on. */
  pathOf(file: string): Promise<string | undefined>;
  /** The absolute file of a path of the repository; absent in a bare repository. */
  fileOf(path: string): string | undefined;

  /** Who writes here, by Git's configuration. */
  identity(): Promise<IdentityOutcome>;
  /** The commit that is checked out, and a file as it is there. */
  revision(path: string): Promise<RevisionOutcome>;
  /** Files as they were in commits, in the order asked; absent where there is none, or no text, or too much of it. */
  texts(files: readonly CommittedFile[]): Promise<readonly (string | undefined)[]>;

  /** The notes commit that holds the lines now; absent before the first. One quick process: cheap enough to ask often. */
  tip(): Promise<TipOutcome>;
  /** Every stored line. The same tip gives the same snapshot object. */
  read(): Promise<ReadOutcome>;
  /**
   * Stores lines, all of them or none, in one commit.
   *
   * Once this answers `written`, or `busy` or `failed` with `kept`, the lines
   * survive a crash of ours or of the machine.
   */
  append(entry: Entry): Promise<AppendOutcome>;
  /** Brings in what earlier runs left in the journal. */
  recover(): Promise<RecoverOutcome>;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

export type IdentityOutcome = { readonly kind: 'known'; readonly identity: Identity } | { readonly kind: 'no-identity' } | Failed;

export type RevisionOutcome =
  | { readonly kind: 'at'; readonly commit: string; readonly blob?: string; readonly text?: string }
  | { readonly kind: 'no-commit-yet' }
  | Failed;

export interface CommittedFile {
  readonly commit: string;
  readonly path: string;
}

export type TipOutcome = { readonly kind: 'at'; readonly tip?: string } | Failed;

export type ReadOutcome = { readonly kind: 'read'; readonly snapshot: Snapshot } | Failed;

export interface Snapshot {
  readonly tip?: string;
  readonly lines: readonly NotedLine[];
  /** Notes too large to read, by the commit they are attached to. They stay in Git as they are. */
  readonly oversized: readonly string[];
}

/** Lines to store together. */
export interface Entry {
  readonly target: NoteTarget;
  /** Printed lines, without newlines. */
  readonly lines: readonly [string, ...string[]];
  /** Who stores them: the author of the notes commit. */
  readonly by: Identity;
}

/** What a note is attached to: a commit, or for a comment outside any review the commit that stands for a path. */
export type NoteTarget =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'commit'; readonly commit: string };

export type AppendOutcome =
  | { readonly kind: 'written'; readonly tip: string }
  /** Others wrote faster, every time. The lines are in the journal, for the next append or {@link Store.recover}. */
  | { readonly kind: 'busy'; readonly kept: true }
  /** `kept`: the lines are in the journal. Otherwise nothing was stored. */
  | (Failed & { readonly kept: boolean });

export type RecoverOutcome =
  /** `unreadable`: journal files that are not ours to interpret. They are left alone. */
  | { readonly kind: 'recovered'; readonly entries: number; readonly unreadable: readonly string[] }
  | { readonly kind: 'busy'; readonly kept: true }
  | Failed;
