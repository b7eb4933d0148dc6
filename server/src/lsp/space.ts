/**
 * One workspace while it is worked on: its documents, what they tell each other, and what was found in each of them.
 *
 * A finding is worked out again only when something changed that it rests on: the document itself, or a fact that its
 * rules have asked for. So a keystroke in one brief costs the same among ten files and among a thousand.
 */
import { check, decide, findingsOf, type Surroundings } from '../core/check';
import type { Document, DocumentOf } from '../core/document';
import { kindOfName } from '../core/document';
import type { History } from '../core/history';
import { readsOnlyFile, type Finding, type Rule } from '../core/rule';
import { settingsFrom, type Settings } from '../core/settings';
import { Index, recorded, type Workspace } from '../core/workspace';

/** What is known about a document's findings. Everything in it is about `document`, and about nothing older. */
interface Remembered {
  readonly document: Document;
  /** From the file alone. */
  own?: readonly Finding[];
  /** From what the file has to do with others, with dates and with history. */
  beyond?: readonly Finding[] | undefined;
  /** The facts `beyond` rests on. */
  rests: ReadonlySet<string>;
  /** Both, with the team's word on them. */
  decided?: readonly Finding[] | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

export class Space {
  readonly workspace: Workspace;
  readonly #index = new Index();
  /** By the documents' keys, which stay the same while their text changes. */
  readonly #documents = new Map<string, Remembered>();
  /** Which documents' findings rest on a fact. */
  readonly #readers = new Map<string, Set<string>>();
  readonly #own: readonly Rule[];
  readonly #beyond: readonly Rule[];
  #settings: Settings;
  #history: History | undefined;

  /** A file that was opened alone has neighbors nobody has read: then only what the file itself shows can be told. */
  constructor(readonly rules: readonly Rule[], today: string, alone = false) {
    this.workspace = this.#index.view();
    this.#settings = settingsFrom(undefined, today);
    this.#own = rules.filter(readsOnlyFile);
    this.#beyond = rules.filter((rule) => !rule.after && !readsOnlyFile(rule) && (!alone || rule.reads.every((one) => one === 'file' || one === 'date')));
  }

  get settings(): Settings {
    return this.#settings;
  }

  document(key: string): Document | undefined {
    return this.#documents.get(key)?.document;
  }

  keys(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** Puts another version of a document in, or takes it out. Answers with the keys of the documents whose findings may be others now. */
  put(key: string, document: Document | undefined): ReadonlySet<string> {
    const before = this.#documents.get(key);
    if (before?.document === document) return NOTHING;
    const touched = this.#index.replace(before?.document, document);
    if (before) this.#release(key, before);
    if (document) this.#documents.set(key, { document, rests: NOTHING });
    else this.#documents.delete(key);
    const concerned = [before?.document, document].some((one) => one !== undefined && isWorkspaceFile(one));
    if (concerned && this.#reread()) return this.#forget();
    const stale = new Set<string>(document ? [key] : []);
    for (const fact of touched) for (const reader of this.#readers.get(fact) ?? []) if (reader !== key) stale.add(reader);
    for (const reader of stale) this.#forgetBeyond(reader);
    return stale;
  }

  /** Another day, or another history. Answers as `put` does. */
  turn(today: string, history: History | undefined): ReadonlySet<string> {
    if (today === this.#settings.today && history === this.#history) return NOTHING;
    this.#history = history;
    this.#settings = { ...this.#settings, today };
    return this.#forget();
  }

  /** Everything that is wrong with a document, as `check` would say it. */
  findings(key: string): readonly Finding[] {
    const remembered = this.#documents.get(key);
    if (!remembered) return [];
    const { document } = remembered;
    const around: Surroundings = { workspace: this.workspace, settings: this.#settings, history: this.#history };
    if (!remembered.beyond) {
      const rests = new Set<string>();
      let looking = true;
      const watched = {
        ...around,
        workspace: recorded(this.workspace, (fact) => {
          // What a mend asks for later is asked of the workspace as it is then.
          if (!looking) return;
          rests.add(fact);
          this.#read(fact, key);
        }),
      };
      remembered.beyond = findingsOf(this.#beyond, document, watched);
      looking = false;
      remembered.rests = rests;
    }
    remembered.own ??= findingsOf(this.#own, document, around);
    return (remembered.decided ??= decide([...remembered.own, ...remembered.beyond], document, around, this.rules));
  }

  /** What would be found in another version of a document, or in one that does not belong to the workspace, in its place. */
  instead(key: string, version: Document): readonly Finding[] {
    const document = this.document(key);
    this.#index.replace(document, version);
    try {
      return check(version, this.workspace, this.#settings, this.rules, this.#history);
    } finally {
      this.#index.replace(version, document);
    }
  }

  #read(fact: string, key: string): void {
    const readers = this.#readers.get(fact);
    if (readers) readers.add(key);
    else this.#readers.set(fact, new Set([key]));
  }

  #release(key: string, { rests }: Remembered): void {
    for (const fact of rests) {
      const readers = this.#readers.get(fact);
      readers?.delete(key);
      if (readers?.size === 0) this.#readers.delete(fact);
    }
  }

  #forgetBeyond(key: string): void {
    const remembered = this.#documents.get(key);
    if (!remembered) return;
    this.#release(key, remembered);
    remembered.beyond = undefined;
    remembered.decided = undefined;
    remembered.rests = NOTHING;
  }

  /** Settings touch everything. */
  #forget(): ReadonlySet<string> {
    this.#readers.clear();
    for (const [key, { document }] of this.#documents) this.#documents.set(key, { document, rests: NOTHING });
    return new Set(this.#documents.keys());
  }

  /** Reads the settings again; whether they are others now. */
  #reread(): boolean {
    const files = [...this.#documents.values()].map(({ document }) => document).filter(isWorkspaceFile).sort((a, b) => (a.name < b.name ? -1 : 1));
    const settings = settingsFrom(files[0], this.#settings.today);
    if (printOf(settings) === printOf(this.#settings)) return false;
    this.#settings = settings;
    return true;
  }
}

export const isWorkspaceFile = (document: Document): document is DocumentOf<'workspace'> => document.kind === 'workspace' && kindOfName(document.name) === 'workspace';

/** Settings as one text, for telling whether they are the same. */
const printOf = (settings: Settings): string =>
  JSON.stringify(settings, (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value));
