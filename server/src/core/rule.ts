/** What a rule is, what it finds, and what mends it. */
import type { Document } from './document';
import type { Snippet, TextEdit } from './edit';
import type { History } from './history';
import type { Located } from './located';
import type { Kind, KindTypes } from './schema/types';
import type { Settings, Severity } from './settings';
import type { Place, Span } from './tree';
import type { Workspace } from './workspace';

/** What a person is told: one cause, one place, one message. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  /** The part of the document that is missing altogether: an editor shows several of these as one. */
  readonly part?: string;
  /** The mends, worked out when somebody asks for them. The first preferred one is the one-click mend. */
  readonly fixes: () => readonly Fix[];
}

/** Another place that has to do with the finding, in this document or in another one. */
export interface Related {
  readonly document: string;
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  /** What will happen, in the words of the button. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The mend most people want. */
  readonly preferred?: boolean;
  /** Nothing is lost and nobody has to decide anything: may be done unasked, when a file is saved. */
  readonly safe?: boolean;
  /** What changes in other documents. */
  readonly elsewhere?: readonly DocumentEdits[];
  /** The same with stops to go through, for an editor that has them. */
  readonly snippet?: Snippet;
  /** New files. */
  readonly creates?: readonly NewFile[];
  /** Documents whose file gets another name. */
  readonly renames?: readonly Renaming[];
}

export interface DocumentEdits {
  readonly document: Document;
  readonly edits: readonly TextEdit[];
}

/** A file to be written. Its name is whole, like a document's: `besideOf` makes one. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

export interface Renaming {
  readonly document: Document;
  readonly name: string;
}

/** The name of a file in the folder of a document. */
export const besideOf = ({ name }: Document, file: string): string => name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) + file;

/** What a rule reports; `check` adds the rule's name and the severity that fits the document's status. */
export interface Problem {
  readonly at: Place | Span;
  readonly message: string;
  /** For the rare case that a rule knows better than its own strictness. */
  readonly severity?: Strictness;
  readonly related?: readonly Related[];
  /** The key of a top-level part that is missing altogether; then `at` is `kindPlace`. */
  readonly part?: string;
  readonly fixes?: () => readonly Fix[];
}

/** How far a document has come: drafts get advice, agreed work gets errors. */
export type Stage = 'draft' | 'ready' | 'agreed';

/** One severity for every stage, or one for each of draft, ready and agreed; `none` keeps the rule silent there. */
export type Strictness = Severity | readonly [draft: Severity | 'none', ready: Severity | 'none', agreed: Severity | 'none'];

/**
 * What a rule looks at, so that a keystroke runs again only what it may change: the file itself, its family (the brief,
 * agreement, rubric, deliverables, reviews and people around it), anything in the workspace, today's date, the Git history.
 */
export type Reads = 'file' | 'family' | 'workspace' | 'date' | 'history';

/** Whether what a rule finds depends on the file alone. */
export const readsOnlyFile = ({ reads, after }: Rule): boolean => !after && reads.every((one) => one === 'file');

export interface Context<K extends Kind = Kind> {
  readonly document: Extract<Document, { readonly kind: K }>;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly stage: Stage;
  /** Undefined where there is no history, or none that can be trusted to be whole. */
  readonly history: History | undefined;
  /** The number that a rule counts with: the team's own, else the rule's. */
  readonly threshold: (name: string) => number;
  /** For rules that run `after` the others: what there is to know about those. */
  readonly others: Others;
}

export interface Others {
  /** Every rule there is. */
  readonly rules: readonly Rule[];
  /** The ids of those that found something here, exceptions included. */
  readonly raised: ReadonlySet<string>;
}

export interface Rule<K extends Kind = Kind> {
  /** `group/what-is-wrong`; stable for ever. */
  readonly id: string;
  readonly kinds: readonly K[];
  readonly reads: readonly Reads[];
  /** 1: damage the source document describes, and sure; 2: worth a look; 3: nice to know. */
  readonly tier: 1 | 2 | 3;
  readonly severity: Strictness;
  /** Runs whatever the status: a rule about the format and not about the content. */
  readonly format?: boolean;
  /**
   * Speaks about a text that has no fields to speak about, because it cannot be read or holds none. No other rule is asked
   * then: what would follow is not the author's mistake. Nobody can record an exception there either.
   */
  readonly alone?: boolean;
  /** Runs when all others have run, and sees which there are and which of them found something. */
  readonly after?: boolean;
  /** The numbers the rule counts with, by the names a team uses to change them in its workspace file. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** One line for the list of rules. */
  readonly summary: string;
  /** Why it matters, with the line of the source document or the standard it rests on. */
  readonly why: string;
  readonly examples: Examples;
  check(content: Located<KindTypes[K]>, context: Context<K>): Iterable<Problem>;
}

/**
 * The examples are the rule's documentation and its tests.
 *
 * In a marked example, a comment line of carets under a line says what is found there: `#   ^^^^ warning: message`.
 * Further files of the workspace follow a line `=== name.kind.yaml`.
 *
 * What Git remembers follows lines that start with a day: `=== 2026-03-02 name.kind.yaml` is what the file said from that day
 * on, and with nothing below it, that today's text was committed on that day. The first file is called `example.kind.yaml`.
 * Files of one day are one commit, until a file comes again. `=== 2026-03-02 name.kind.yaml by Vic <vic@example.org>` says whose commit
 * it was, and `merge` behind the day that it brought in a branch. Commits are numbered: the first one is a000001.
 */
export interface Examples {
  readonly clean: readonly string[];
  readonly marked: readonly MarkedExample[];
}

export interface MarkedExample {
  readonly text: string;
  /** The first document after the preferred fix, or the first fix when none is preferred. Left out when nothing can mend it. */
  readonly fixed?: string;
}

/** Lets the kinds decide what `content` is. */
export const defineRule = <const K extends Kind>(rule: Rule<K>): Rule<K> => rule;

/** The stage of a document, or undefined when nobody works on it and the rules about its content keep silent. */
export function stageOf(document: Document): Stage | undefined {
  const status = 'status' in document.content ? document.content.status.value : undefined;
  switch (status) {
    case 'on-hold':
    case 'cancelled':
    case 'withdrawn':
    case 'retired':
    case 'superseded':
    case 'rejected':
      return undefined;
    case undefined:
      return document.kind === 'people' || document.kind === 'workspace' ? 'agreed' : 'draft';
    case 'draft':
    case 'proposed':
      return 'draft';
    case 'ready':
      return 'ready';
    default:
      return 'agreed';
  }
}

/** What a strictness means for a document at a stage. */
export const severityAt = (strictness: Strictness, stage: Stage): Severity | 'none' =>
  typeof strictness === 'string' ? strictness : strictness[(['draft', 'ready', 'agreed'] as const).indexOf(stage)] ?? 'none';
