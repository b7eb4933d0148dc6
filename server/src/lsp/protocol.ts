/** What client and server say to each other beyond the protocol of language servers. The client imports these types only. */

/** Notification from the server after every check of an open document. */
export const documentStatus = 'learningBriefs/documentStatus';

export interface DocumentStatus {
  readonly uri: string;
  readonly version: number;
  /** Null when the document is none of ours. */
  readonly kind: string | null;
  readonly kindFrom: 'content' | 'name' | null;
  /** How strictly it is checked; null when its content is not. */
  readonly stage: 'draft' | 'ready' | 'agreed' | null;
  /** The id the document gives itself. */
  readonly id: string | null;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
}

/** Notification from the client: the person trusts the workspace now. */
export const trusted = 'learningBriefs/trusted';

/** Request from the client: the step of a document to its next status. Its parameters are `{ uri }`, its answer a `PromotionAnswer` or null. */
export const promotionRequest = 'learningBriefs/promotion';

export interface PromotionAnswer {
  readonly next: string;
  /** What the step changes, as on the button. */
  readonly title: string;
  /** The changes, for the version of the document that is open. */
  readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
  readonly version: number;
  /** What still stands in its way, in the order of the text. */
  readonly blockers: readonly { readonly message: string; readonly severity: 'error' | 'warning'; readonly range: ProtocolRange }[];
}

export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The section of the settings: `learningBriefs.check.when` is `type`, `save` or `never`, `check.files` is `workspace` or `open`. */
export const SECTION = 'learningBriefs';

/** What a client may send with `initialize`, as `initializationOptions`. */
export interface InitializationOptions {
  /** The client's command that opens the proposals, to be run after a field is taken whose values can be proposed. */
  readonly suggestCommand?: string;
  /** The client's command that selects what is still to be filled in, after an action has written it. */
  readonly fillInCommand?: string;
  /** A command that writes a text with stops: it gets the uri, the version, the range and the text. */
  readonly snippetCommand?: string;
  /** A command that raises the status of the file in the editor. */
  readonly promoteCommand?: string;
  /** A command that shows places: it gets the uri, a position in it and the places, as the protocol writes them. */
  readonly placesCommand?: string;
  /** Where a rule is explained: an address with `{rule}` in the place of the rule's id. */
  readonly rulePages?: string;
  /** The client has colors for our own kinds of words; others are told the protocol's kinds that come closest. */
  readonly ownWordKinds?: boolean;
  /** Whether the workspace is trusted. Git is asked for the history only then; `learningBriefs/trusted` tells it later. */
  readonly trusted?: boolean;
  /** `push`: findings are told as they are found, although the client could ask for them. They come while somebody types, then. */
  readonly diagnostics?: 'push';
  /** The settings, for a client that cannot be asked for them. */
  readonly check?: { readonly when?: 'type' | 'save' | 'never'; readonly files?: 'workspace' | 'open' };
}
