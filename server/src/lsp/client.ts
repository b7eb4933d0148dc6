/** What the editor at the other end can do, and what it was told to want. Everything it sends is looked at here, once. */
import { InsertTextMode, MarkupKind, type InitializeParams } from 'vscode-languageserver';

export interface Client {
  /** Answers questions about its settings. */
  readonly configuration: boolean;
  /** Tells when its settings change, when it is asked to. */
  readonly watchesConfiguration: boolean;
  /** Watches files when it is asked to. */
  readonly watchesFiles: boolean;
  readonly relatedInformation: boolean;
  readonly documentChanges: boolean;
  readonly codeActionLiterals: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly labelDetails: boolean;
  readonly insertTextAsIs: boolean;
  /** The client's command that opens the proposals again, as long as it said so. */
  readonly suggestCommand: string | undefined;
  readonly folders: readonly string[];
  readonly preferences: Preferences;
}

/** The settings of a resource, section `learningBriefs`. */
export interface Preferences {
  readonly checkWhen: 'type' | 'save' | 'never';
}

export function clientFrom(params: InitializeParams): Client {
  const { workspace, textDocument } = params.capabilities;
  const { completionItem } = textDocument?.completion ?? {};
  const options = record(params.initializationOptions);
  const command = options['suggestCommand'];
  // Older clients know one folder only.
  const root = record(params)['rootUri'];
  return {
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    completionMarkdown: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    labelDetails: completionItem?.labelDetailsSupport === true,
    insertTextAsIs: completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    suggestCommand: typeof command === 'string' ? command : undefined,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (typeof root === 'string' ? [root] : []),
    preferences: preferencesFrom(options),
  };
}

/** Reads `{ check: { when: … } }`; what is missing or unknown is as it is by default. */
export function preferencesFrom(section: unknown): Preferences {
  const when = record(record(section)['check'])['when'];
  return { checkWhen: when === 'save' || when === 'never' ? when : 'type' };
}

export const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {});
