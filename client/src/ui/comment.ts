/** Stored comments as the editor shows them. */
import * as vscode from 'vscode';
import type { PlacedThread } from '../git/store';
import { codeBlock, safeMarkdown, safeText } from '../reviews/markdown';
import type { Snippet } from '../reviews/anchor';
import type { ThreadComment } from '../reviews/thread';

/** A comment that is in Git. */
export class StoredComment implements vscode.Comment {
  readonly mode = vscode.CommentMode.Preview;
  readonly contextValue = 'stored';
  readonly body: vscode.MarkdownString;
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp: Date;
  readonly label?: string;

  /** @param lost the lines the thread was about, when today's text does not have them any more. */
  constructor(comment: ThreadComment, lost?: Snippet) {
    this.body = untrusted(safeMarkdown(comment.description) + (lost ? `\n\n${vscode.l10n.t('This was said about:')}\n\n${codeBlock(lost.exact)}` : ''));
    const name = comment.lb?.['name'];
    this.author = { name: safeText(typeof name === 'string' && name !== '' ? name : comment.author, 80) };
    this.timestamp = new Date((comment.edited?.timestamp ?? comment.timestamp) * 1000);
    if (comment.edited) this.label = vscode.l10n.t('edited');
  }
}

/** A comment that Git did not take. It stays where it was written until it is stored or its author drops it. */
export class UnsavedComment implements vscode.Comment {
  readonly mode = vscode.CommentMode.Preview;
  readonly contextValue = 'unsaved';
  readonly author = { name: vscode.l10n.t('You') };
  readonly label = vscode.l10n.t('not stored');
  readonly body: vscode.MarkdownString;

  constructor(
    readonly thread: vscode.CommentThread,
    readonly text: string,
    /** What to do to store it after all. */
    readonly again: () => Promise<void>,
  ) {
    this.body = untrusted(safeMarkdown(text));
  }
}

function untrusted(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}

export function labelOf(thread: PlacedThread, isOutdated: boolean): string {
  const state = thread.state === 'resolved' ? vscode.l10n.t('Resolved') : vscode.l10n.t('Open');
  return isOutdated ? vscode.l10n.t('{0} – the text this is about has changed', state) : state;
}
