/** When Git is asked for the history of the workspaces: only in trusted ones, one question at a time, the last one for sure. */
import type { Documents } from './documents';
import type { Host } from './files';
import { uriFor } from './names';

export class Histories {
  #trusted: boolean;
  #asking = false;
  #again = false;

  constructor(
    readonly host: Host,
    readonly documents: Documents,
    trusted: boolean,
    /** Called when something may be different. */
    readonly changed: () => void,
    readonly failed: (what: string, error: unknown) => void,
  ) {
    this.#trusted = trusted;
  }

  trust(): void {
    this.#trusted = true;
    this.refresh();
  }

  /** To be called whenever there may be a new commit. Asking is cheap while there is none. */
  refresh(): void {
    if (!this.#trusted || !this.host.history) return;
    this.#again = true;
    if (this.#asking) return;
    this.#asking = true;
    void this.#ask(this.host.history).finally(() => { this.#asking = false; });
  }

  async #ask(historyOf: NonNullable<Host['history']>): Promise<void> {
    while (this.#again) {
      this.#again = false;
      for (const folder of this.documents.spaces()) {
        try {
          this.documents.historyIs(folder, await historyOf(uriFor(folder)));
        } catch (error) {
          this.failed('history', error);
        }
      }
    }
    this.changed();
  }
}
