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
  /** Shows where to read more about a finding. */
  readonly codeDescription: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly renamesFiles: boolean;
  readonly codeActionLiterals: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly labelDetails: boolean;
  /** Shows what an id stands for with the item around it. */
  readonly definitionLinks: boolean;
  /** Asks what would be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** Asks what else has to change before it renames a file. */
  readonly willRenameFiles: boolean;
  readonly insertTextAsIs: boolean;
  /** The client's command that opens the proposals again, as long as it said so. */
  readonly suggestCommand: string | undefined;
  /** The client's command that puts the cursor where something is still to be filled in, as long as it said so. */
  readonly fillInCommand: string | undefined;
  readonly snippetCommand: string | undefined;
  /** The address of a rule's page, with `{rule}` in the place of its id. */
  readonly rulePages: string | undefined;
  /** Whether the person trusts what lies in the folders. Before that no Git runs. */
  readonly trusted: boolean;
  readonly folders: readonly string[];
  readonly preferences: Preferences;
}

/** The settings of a resource, section `learningBriefs`. */
export interface Preferences {
  readonly checkWhen: 'type' | 'save' | 'never';
  /** Whose findings are shown: those of all files, or those of open ones. */
  readonly checkFiles: 'workspace' | 'open';
}

export function clientFrom(params: InitializeParams): Client {
  const { workspace, textDocument } = params.capabilities;
  const { completionItem } = textDocument?.completion ?? {};
  const options = record(params.initializationOptions);
  const text = (key: string): string | undefined => (typeof options[key] === 'string' ? options[key] : undefined);
  const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
  // Older clients know one folder only.
  const root = record(params)['rootUri'];
  return {
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    createsFiles: operations.includes('create'),
    renamesFiles: operations.includes('rename'),
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    completionMarkdown: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    willRenameFiles: workspace?.fileOperations?.willRename === true,
    labelDetails: completionItem?.labelDetailsSupport === true,
    insertTextAsIs: completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    suggestCommand: text('suggestCommand'),
    fillInCommand: text('fillInCommand'),
    snippetCommand: text('snippetCommand'),
    rulePages: text('rulePages'),
    trusted: options['trusted'] === true,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (typeof root === 'string' ? [root] : []),
    preferences: preferencesFrom(options),
  };
}

/** Reads `{ check: { when: …, files: … } }`; what is missing or unknown is as it is by default. */
export function preferencesFrom(section: unknown): Preferences {
  const { when, files } = record(record(section)['check']);
  return { checkWhen: when === 'save' || when === 'never' ? when : 'type', checkFiles: files === 'open' ? 'open' : 'workspace' };
}

export const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {});
