/** The repositories that the open folders and files lie in, each opened once. */
import * as vscode from 'vscode';
import { reviewsOver } from '../git/reviews';
import type { Git, Reviews } from '../git/store';
import { explainOpen } from './words';

export class Repositories {
  /** By the folder that was asked for; folders of one repository share its reviews. */
  readonly #byFolder = new Map<string, Promise<Reviews | undefined>>();
  readonly #byRoot = new Map<string, Reviews>();

  constructor(
    readonly git: Git,
    readonly output: vscode.LogOutputChannel,
    /** Called once for every repository found. */
    readonly found: (reviews: Reviews) => void,
  ) {}

  all(): readonly Reviews[] {
    return [...this.#byRoot.values()];
  }

  /** The reviews of the repository that a file lies in, and the file's path there. */
  async at(uri: vscode.Uri): Promise<{ readonly reviews: Reviews; readonly path: string } | undefined> {
    if (uri.scheme !== 'file') return undefined;
    const reviews = await this.open(vscode.Uri.joinPath(uri, '..').fsPath);
    const inside = await reviews?.store.pathOf(uri.fsPath);
    return reviews && inside !== undefined ? { reviews, path: inside } : undefined;
  }

  open(folder: string): Promise<Reviews | undefined> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const opening = this.#open(folder);
    this.#byFolder.set(folder, opening);
    return opening;
  }

  async #open(folder: string): Promise<Reviews | undefined> {
    const outcome = await this.git.open(folder);
    if (outcome.kind !== 'opened') {
      this.output.info(explainOpen(outcome, folder));
      // A repository may be made while we watch; ask again the next time.
      this.#byFolder.delete(folder);
      return undefined;
    }
    const { store } = outcome;
    const root = store.root;
    if (root === undefined) return undefined;
    const known = this.#byRoot.get(root);
    if (known) return known;
    const reviews = reviewsOver(store);
    this.#byRoot.set(root, reviews);
    this.found(reviews);
    return reviews;
  }
}
