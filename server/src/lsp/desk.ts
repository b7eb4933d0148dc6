/** Where a client's requests arrive. Each kind of request has a file of its own in `answers/`, and stands alone: when one fails, the others go on. */
import { CancellationToken, LSPErrorCodes, ResponseError, type Connection, type Position, type ServerCapabilities } from 'vscode-languageserver';
import type { Document } from '../core/document';
import type { Checks } from './checks';
import type { Client } from './client';
import type { Documents, Snapshot } from './documents';
import type { PreferencesOf } from './preferences';
import type { Addressed } from './toLsp';

/** One thing that a client may ask for. */
export interface Answer {
  /** What the client is told that it may ask; empty where this client could do nothing with the answer. */
  readonly capabilities: (client: Client) => ServerCapabilities;
  /** Registers who answers. */
  readonly register: (desk: Desk) => void;
}

/** An open document among its neighbors, at one moment. */
export interface AtHand {
  readonly uri: string;
  readonly version: number;
  readonly document: Document;
  readonly snapshot: Snapshot;
}

type Failed = (what: string, error: unknown) => void;

/** What everybody needs who answers. */
export class Desk {
  constructor(
    readonly connection: Connection,
    readonly client: Client,
    readonly documents: Documents,
    readonly preferences: PreferencesOf,
    readonly checks: Checks,
    readonly failed: Failed,
  ) {}

  /** Undefined when the document is not open, or none of ours. */
  atHand(uri: string): AtHand | undefined {
    const opened = this.documents.opened(uri);
    const snapshot = this.documents.snapshot(uri);
    return opened?.document && snapshot && { uri, version: opened.version, document: opened.document, snapshot };
  }

  /** The document and the place in it that a request is about. */
  pointed({ textDocument, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position }): (AtHand & { readonly offset: number }) | undefined {
    const found = this.atHand(textDocument.uri);
    return found && { ...found, offset: found.document.lines.offset(position) };
  }

  /** The document with a name, and its address. */
  readonly named = (name: string): Addressed | undefined => this.documents.named(name);

  /** The version of a document that is open; null for others. */
  readonly versionOf = (uri: string): number | null => this.documents.opened(uri)?.version ?? null;

  /** A handler that answers `otherwise` instead of failing, and says so where the client has taken its question back. */
  guarded<Params, Result>(name: string, otherwise: Result, handle: (params: Params) => Result | Promise<Result>): (params: Params, token?: CancellationToken) => Promise<Result | ResponseError<never>> {
    return async (params, token = CancellationToken.None) => {
      const isTakenBack = (): boolean => token.isCancellationRequested;
      if (isTakenBack()) return takenBack();
      try {
        const result = await handle(params);
        return isTakenBack() ? takenBack() : result;
      } catch (error) {
        this.failed(name, error);
        return otherwise;
      }
    };
  }
}

const takenBack = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, 'The question was taken back.');
