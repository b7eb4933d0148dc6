/**
 * Review threads in the editor: the one comment controller, over the reviews of the repositories at hand.
 *
 * Threads are updated by difference and never rebuilt: somebody may be typing in one.
 */
import * as vscode from 'vscode';
import type { Git, PlacedThread, Reviews, WriteOutcome } from '../git/store';
import { locate, type Place } from '../reviews/anchor';
import { StoredComment, UnsavedComment, labelOf } from './comment';
import { Repositories } from './repositories';
import type { StatusItem } from './status';
import { explainWrite } from './words';

interface Shown {
  readonly thread: vscode.CommentThread;
  readonly reviews: Reviews;
  readonly id: string;
  /** What is shown now, to tell whether anything changed. */
  signature: string;
}

export class ReviewThreads implements vscode.Disposable {
  readonly #controller: vscode.CommentController;
  readonly #repositories: Repositories;
  readonly #shown = new Map<string, Shown>();
  readonly #ids = new WeakMap<vscode.CommentThread, Shown>();
  /** Threads whose words wait in the journal; they go when Git has them. */
  readonly #waiting = new Set<vscode.CommentThread>();
  readonly #subscriptions: vscode.Disposable[] = [];
  /** One thing at a time: a write and the refresh that follows it must not cross. */
  #queue: Promise<unknown> = Promise.resolve();
  #isDisposed = false;
  #isRefreshQueued = false;

  constructor(
    git: Git,
    readonly status: StatusItem,
    readonly output: vscode.LogOutputChannel,
  ) {
    this.#controller = vscode.comments.createCommentController('learningBriefs.reviews', vscode.l10n.t('Learning Briefs'));
    this.#controller.options = { prompt: vscode.l10n.t('Add a comment'), placeHolder: vscode.l10n.t('What should change, and why? It is stored in Git for everybody.') };
    this.#controller.commentingRangeProvider = { provideCommentingRanges: (document) => this.#ranges(document) };
    this.#repositories = new Repositories(git, output, (reviews) => { this.#watch(reviews); });
    this.#subscriptions.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => { void this.refresh(); }),
      vscode.workspace.onDidOpenTextDocument((document) => { if (this.#isReviewable(document)) void this.refresh(); }),
      vscode.workspace.onDidSaveTextDocument((document) => { if (this.#isReviewable(document)) void this.refresh(); }),
      vscode.window.onDidChangeWindowState(({ focused }) => { if (focused) void this.refresh(); }),
      vscode.commands.registerCommand('learningBriefs.comment.create', (reply: vscode.CommentReply) => this.#create(reply.thread, reply.text)),
      vscode.commands.registerCommand('learningBriefs.comment.reply', (reply: vscode.CommentReply) => this.#answer(reply.thread, reply.text, (reviews, id) => reviews.reply(id, reply.text))),
      vscode.commands.registerCommand('learningBriefs.comment.replyAndResolve', (reply: vscode.CommentReply) => this.#answer(reply.thread, reply.text, (reviews, id) => reviews.resolve(id, reply.text))),
      vscode.commands.registerCommand('learningBriefs.comment.retry', (comment: UnsavedComment) => comment.again()),
      vscode.commands.registerCommand('learningBriefs.thread.resolve', (thread: vscode.CommentThread) => this.#answer(thread, '', (reviews, id) => reviews.resolve(id))),
      vscode.commands.registerCommand('learningBriefs.thread.reopen', (thread: vscode.CommentThread) => this.#answer(thread, '', (reviews, id) => reviews.reopen(id))),
      vscode.commands.registerCommand('learningBriefs.thread.copyGitCommand', (thread: vscode.CommentThread) => this.#copyGitCommand(thread)),
    );
    void this.refresh();
  }

  /** Reads what is stored and shows it. Calls that come while one waits are one call. */
  refresh(): Promise<void> {
    if (this.#isRefreshQueued) return this.#queue.then(() => undefined);
    this.#isRefreshQueued = true;
    return this.#inTurn(async () => {
      this.#isRefreshQueued = false;
      await this.#refreshAll();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
    const turn = this.#queue.then(async () => {
      if (this.#isDisposed) return undefined;
      try {
        return await work();
      } catch (error) {
        this.output.error(error instanceof Error ? error : String(error));
        return undefined;
      }
    });
    this.#queue = turn;
    return turn;
  }

  // What can be commented on

  #isReviewable({ uri, languageId }: vscode.TextDocument): boolean {
    return uri.scheme === 'file' && (languageId.startsWith('learning-') || (languageId === 'yaml' && this.status.isOurs(uri) === true));
  }

  async #ranges(document: vscode.TextDocument): Promise<vscode.CommentingRanges | undefined> {
    if (!this.#isReviewable(document) || !(await this.#repositories.at(document.uri))) return undefined;
    return { enableFileComments: true, ranges: [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)] };
  }

  // Showing

  async #refreshAll(): Promise<void> {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) if (uri.scheme === 'file') await this.#repositories.open(uri.fsPath);
    for (const document of vscode.workspace.textDocuments) if (this.#isReviewable(document)) await this.#repositories.at(document.uri);
    for (const reviews of this.#repositories.all()) await this.#refreshOne(reviews);
  }

  async #refreshOne(reviews: Reviews): Promise<void> {
    if (this.#waiting.size > 0) await this.#recover(reviews);
    const outcome = await reviews.threads();
    if (outcome.kind !== 'read') {
      this.output.warn(vscode.l10n.t('The review threads could not be read: {0}', outcome.detail));
      return;
    }
    for (const { line, reason } of outcome.quarantined) this.output.debug(`A line of the review notes is not shown (${reason}): ${line.slice(0, 200)}`);
    const texts = new Map<string, Promise<string | undefined>>();
    const seen = new Set<string>();
    for (const thread of outcome.threads) {
      const file = thread.anchor && reviews.store.fileOf(thread.anchor.path);
      if (file === undefined || !thread.anchor) continue;
      const uri = vscode.Uri.file(file);
      const open = vscode.workspace.textDocuments.find((document) => document.uri.fsPath === uri.fsPath);
      if (!open && !vscode.workspace.getWorkspaceFolder(uri)) continue;
      const text = texts.get(file) ?? textOf(uri, open);
      texts.set(file, text);
      const now = await text;
      const place: Place = now === undefined ? { state: 'outdated', ...(thread.anchor.snippet && { snippet: thread.anchor.snippet }) } : locate(thread.anchor, now);
      seen.add(keyOf(reviews, thread.id));
      this.#show(reviews, thread, uri, place, open?.isDirty === true);
    }
    for (const [key, { reviews: owner, thread }] of this.#shown) {
      if (owner !== reviews || seen.has(key)) continue;
      thread.dispose();
      this.#shown.delete(key);
    }
  }

  async #recover(reviews: Reviews): Promise<void> {
    const outcome = await reviews.store.recover();
    if (outcome.kind !== 'recovered') return;
    for (const thread of this.#waiting) thread.dispose();
    this.#waiting.clear();
  }

  #show(reviews: Reviews, thread: PlacedThread, uri: vscode.Uri, place: Place, isDirty: boolean): void {
    const key = keyOf(reviews, thread.id);
    const range = place.state === 'current' && place.range ? editorRange(place.range) : undefined;
    const shown = this.#shown.get(key) ?? this.#adopt(reviews, thread.id, this.#folded(uri, range));
    const { thread: widget } = shown;
    // While somebody edits, the editor moves the thread with its line. A place worked out from half a word would make it jump.
    const movesNow = !isDirty || shown.signature === '';
    const isOutdated = movesNow ? place.state === 'outdated' : widget.range === undefined;
    const signature = JSON.stringify([thread.state, isOutdated, thread.comments.map(({ id, description, edited }) => [id, description, edited?.timestamp])]);
    if (movesNow && !sameRange(widget.range, range)) widget.range = range;
    if (shown.signature === signature) return;
    shown.signature = signature;
    const lost = place.state === 'outdated' && isOutdated ? place.snippet : undefined;
    widget.comments = thread.comments.map((comment, index) => new StoredComment(comment, index === 0 ? lost : undefined));
    widget.contextValue = thread.state;
    widget.state = thread.state === 'resolved' ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    widget.label = labelOf(thread, isOutdated);
    widget.canReply = true;
  }

  /** A thread that was there before starts folded: the text comes first. */
  #folded(uri: vscode.Uri, range: vscode.Range | undefined): vscode.CommentThread {
    const thread = this.#controller.createCommentThread(uri, range ?? new vscode.Range(0, 0, 0, 0), []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  #adopt(reviews: Reviews, id: string, thread: vscode.CommentThread): Shown {
    const shown: Shown = { thread, reviews, id, signature: '' };
    this.#shown.set(keyOf(reviews, id), shown);
    this.#ids.set(thread, shown);
    return shown;
  }

  /** Another window, a fetch or the command line moves the notes: then look again. */
  #watch({ store }: Reviews): void {
    for (const file of store.watchPaths) {
      const uri = vscode.Uri.file(file);
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name));
      const look = (): void => { void this.refresh(); };
      this.#subscriptions.push(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
    }
  }

  // What a reviewer does

  /** Opens a comment form, or with a text stores the comment at once: for a key bound to what a reviewer says every day. */
  async add({ uri = vscode.window.activeTextEditor?.document.uri, lineNumber, text }: Wish): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri?.toString());
    if (!uri || !editor) return;
    const range = lineNumber === undefined ? editor.selection : editor.document.validateRange(new vscode.Range(lineNumber - 1, 0, lineNumber - 1, 0));
    if (!(await this.#ranges(editor.document))) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Comments can be added to learning briefs that lie in a Git repository.'));
      return;
    }
    if (text === undefined) {
      editor.selection = new vscode.Selection(range.start, range.end);
      await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active, selection: editor.selection });
      await vscode.commands.executeCommand('workbench.action.addComment');
      return;
    }
    await this.#create(this.#controller.createCommentThread(uri, new vscode.Range(range.start.line, 0, range.end.line, 0), []), text);
  }

  async #create(thread: vscode.CommentThread, text: string): Promise<void> {
    const { uri, range } = thread;
    await this.#write(thread, text, () => this.#create(thread, text), async () => {
      const found = await this.#repositories.at(uri);
      if (!found) return { kind: 'unsafe-path' };
      const { reviews, path: inside } = found;
      const document = await vscode.workspace.openTextDocument(uri);
      const id = this.status.idOf(uri);
      const outcome = await reviews.comment({
        path: inside,
        text: document.getText(),
        ...(range && { range: { startLine: range.start.line + 1, endLine: Math.min(range.end.line, document.lineCount - 1) + 1 } }),
        description: text,
        blocks: true,
        ...(id !== undefined && { document: id }),
      });
      // The widget the author typed in becomes the thread's own.
      if (outcome.kind === 'written') this.#adopt(reviews, outcome.thread, thread);
      return outcome;
    });
  }

  async #answer(thread: vscode.CommentThread, text: string, write: (reviews: Reviews, id: string) => Promise<WriteOutcome>): Promise<void> {
    const shown = this.#ids.get(thread);
    if (!shown) return;
    await this.#write(thread, text, () => this.#answer(thread, text, write), () => write(shown.reviews, shown.id));
  }

  /** Writes, then shows what is stored. What was not stored stays in the widget, with a way to try again. */
  async #write(thread: vscode.CommentThread, text: string, again: () => Promise<void>, write: () => Promise<WriteOutcome>): Promise<void> {
    thread.comments = thread.comments.filter((comment) => !(comment instanceof UnsavedComment));
    const outcome = await this.#inTurn(async () => {
      const result = await write();
      await this.#refreshAll();
      return result;
    });
    const trouble = outcome ? explainWrite(outcome) : vscode.l10n.t('The comment could not be stored. See the output “Learning Briefs”.');
    if (trouble === undefined) return;
    const isKept = outcome !== undefined && 'kept' in outcome && outcome.kept;
    if (isKept && !this.#ids.has(thread)) this.#waiting.add(thread);
    if (text !== '') {
      thread.comments = [...thread.comments, new UnsavedComment(thread, text, isKept ? () => this.refresh() : again)];
      // A thread that is nowhere in Git has no state to resolve.
      if (!this.#ids.has(thread)) {
        thread.contextValue = 'unsaved';
        thread.label = vscode.l10n.t('Not stored yet');
      }
    }
    void vscode.window.showWarningMessage(trouble);
  }

  async #copyGitCommand(thread: vscode.CommentThread): Promise<void> {
    const shown = this.#ids.get(thread);
    const outcome = await shown?.reviews.threads();
    const stored = outcome?.kind === 'read' ? outcome.threads.find(({ id }) => id === shown?.id) : undefined;
    if (!stored) return;
    const command = `git notes --ref=devtools/discuss show ${stored.annotated[0]}`;
    await vscode.env.clipboard.writeText(command);
    void vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', command), 8000);
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const { thread } of this.#shown.values()) thread.dispose();
    this.#controller.dispose();
  }
}

/** Where to comment, and what: a menu says the line, a keybinding may say the words. */
export interface Wish {
  readonly uri?: vscode.Uri;
  /** Counts from one. */
  readonly lineNumber?: number;
  readonly text?: string;
}

/** What came with a command, looked at before it is used. */
export function readWish(value: unknown): Wish {
  if (typeof value !== 'object' || value === null) return {};
  const { uri, lineNumber, text } = value as Record<string, unknown>;
  return {
    ...(uri instanceof vscode.Uri && { uri }),
    ...(typeof lineNumber === 'number' && Number.isInteger(lineNumber) && lineNumber > 0 && { lineNumber }),
    ...(typeof text === 'string' && text.trim() !== '' && { text }),
  };
}

const keyOf = ({ store }: Reviews, id: string): string => `${store.root ?? ''}\n${id}`;

/** The text in front of the author: the editor's, else the disk's; undefined when there is no such file any more. */
async function textOf(uri: vscode.Uri, open: vscode.TextDocument | undefined): Promise<string | undefined> {
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Lines of the store count from one, lines of the editor from zero. */
function editorRange({ startLine, endLine }: { readonly startLine: number; readonly endLine?: number }): vscode.Range {
  return new vscode.Range(startLine - 1, 0, (endLine ?? startLine) - 1, 0);
}

const sameRange = (a: vscode.Range | undefined, b: vscode.Range | undefined): boolean => (a && b ? a.isEqual(b) : a === b);
