/** What a store answers, in words for a person, with what to do about it. */
import * as vscode from 'vscode';
import type { OpenOutcome, WriteOutcome } from '../git/store';

/** Why a comment was not stored, or undefined when there is nothing to explain. */
export function explainWrite(outcome: WriteOutcome): string | undefined {
  switch (outcome.kind) {
    case 'written':
    case 'unchanged':
      return undefined;
    case 'nothing-said':
      return vscode.l10n.t('The comment is empty.');
    case 'too-long':
      return vscode.l10n.t('The comment is too long to store. Split it into several.');
    case 'unsafe-path':
      return vscode.l10n.t('This file’s name cannot be stored with a comment. Rename the file without special characters.');
    case 'no-identity':
      return vscode.l10n.t('Git does not know who you are. Run: git config --global user.name "Your Name" and git config --global user.email you@example.org – then try again.');
    case 'no-commit-yet':
      return vscode.l10n.t('This repository has no commit yet. Commit the file once, then comment on it.');
    case 'not-yours':
      return vscode.l10n.t('Only the author of a comment can change it.');
    case 'no-such-thread':
    case 'no-such-comment':
      return vscode.l10n.t('This thread is no longer there. Refresh the review threads and look again.');
    case 'busy':
      return vscode.l10n.t('Others are writing to this repository’s reviews right now. Your comment is kept safely and will be stored with the next refresh.');
    case 'failed':
      return 'kept' in outcome && outcome.kept
        ? vscode.l10n.t('Git could not store the comment yet: {0} – It is kept safely and will be stored with the next refresh.', outcome.detail)
        : vscode.l10n.t('Git could not store the comment: {0}', outcome.detail);
  }
}

/** Why a folder has no reviews, for the output channel. */
export function explainOpen(outcome: Exclude<OpenOutcome, { kind: 'opened' }>, folder: string): string {
  switch (outcome.kind) {
    case 'no-repository':
      return vscode.l10n.t('No review threads in {0}: it is not in a Git repository.', folder);
    case 'git-missing':
      return vscode.l10n.t('No review threads: Git was not found. Install Git and reload the window.');
    case 'failed':
      return vscode.l10n.t('No review threads in {0}: {1}', folder, outcome.detail);
  }
}
