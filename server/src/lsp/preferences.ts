/** The settings of each document, asked for once and again after the client says that something changed. */
import type { Connection } from 'vscode-languageserver';
import { preferencesFrom, record, type Client, type Preferences } from './client';
import { SECTION } from './protocol';

export class PreferencesOf {
  readonly #answers = new Map<string, Promise<Preferences>>();
  #common: Preferences;

  constructor(
    readonly connection: Connection,
    readonly client: Client,
  ) {
    this.#common = client.preferences;
  }

  of(uri: string): Promise<Preferences> {
    if (!this.client.configuration) return Promise.resolve(this.#common);
    const known = this.#answers.get(uri) ?? this.#ask(uri);
    this.#answers.set(uri, known);
    return known;
  }

  forget(uri: string): void {
    this.#answers.delete(uri);
  }

  /** Clients that cannot be asked send all their settings along. */
  changed(settings: unknown): void {
    this.#answers.clear();
    const section = record(settings)[SECTION];
    if (section !== undefined) this.#common = preferencesFrom(section);
  }

  async #ask(uri: string): Promise<Preferences> {
    const answers: unknown[] = await this.connection.workspace
      .getConfiguration([
        { scopeUri: uri, section: 'learningBriefs.check.when' },
        { scopeUri: uri, section: 'learningBriefs.check.files' },
        { scopeUri: uri, section: 'learningBriefs.codeLens.coverage' },
        { scopeUri: uri, section: 'learningBriefs.codeLens.readiness' },
        { scopeUri: uri, section: 'learningBriefs.inlayHints.dates' },
        { scopeUri: uri, section: 'learningBriefs.inlayHints.sums' },
      ])
      .catch(() => []);
    const [when, files, coverage, readiness, dates, sums] = answers;
    return preferencesFrom({ check: { when, files }, codeLens: { coverage, readiness }, inlayHints: { dates, sums } });
  }
}
