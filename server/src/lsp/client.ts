/** What the editor at the other end can do, and what it was told to want. Everything it sends is looked at here, once. */
import { InsertTextMode, MarkupKind, SymbolKind, type InitializeParams, type SemanticTokensClientCapabilities } from 'vscode-languageserver';

export interface Client {
  /** Answers questions about its settings. */
  readonly configuration: boolean;
  /** Tells when its settings change, when it is asked to. */
  readonly watchesConfiguration: boolean;
  /** Watches files when it is asked to. */
  readonly watchesFiles: boolean;
  readonly relatedInformation: boolean;
  /** Asks for findings itself instead of being told. */
  readonly pullsDiagnostics: boolean;
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
  /** Shows an outline as a tree. */
  readonly outlineTree: boolean;
  /** The signs it has for the parts of an outline, and for what it finds in a workspace. */
  readonly outlineSigns: SymbolSigns;
  readonly searchSigns: SymbolSigns;
  readonly folds: boolean;
  /** As many as it shows in a document. */
  readonly mostFolds: number;
  readonly growsSelections: boolean;
  /** Types in several places at once. */
  readonly linkedEditing: boolean;
  readonly callHierarchy: boolean;
  /** How it asks what words are. */
  readonly semanticTokens: { readonly full: boolean; readonly range: boolean };
  /** Has colors for our own kinds of words. */
  readonly ownWordKinds: boolean;
  readonly insertTextAsIs: boolean;
  /** Takes proposals with stops in them. */
  readonly snippets: boolean;
  /** The client's command that opens the proposals again, as long as it said so. */
  readonly suggestCommand: string | undefined;
  /** The client's command that puts the cursor where something is still to be filled in, as long as it said so. */
  readonly fillInCommand: string | undefined;
  readonly snippetCommand: string | undefined;
  /** The client's command that raises the status of the file, as long as it said so. */
  readonly promoteCommand: string | undefined;
  /** The client's command that shows places; it gets the uri, the position and the places. */
  readonly placesCommand: string | undefined;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Asks again when it is told that something else is true now. */
  readonly refreshes: Readonly<Record<'codeLens' | 'inlayHint' | 'diagnostics', boolean>>;
  /** The address of a rule's page, with `{rule}` in the place of its id. */
  readonly rulePages: string | undefined;
  /** Whether the person trusts what lies in the folders. Before that no Git runs. */
  readonly trusted: boolean;
  readonly folders: readonly string[];
  readonly preferences: Preferences;
}

/** Kinds of symbols that a client can tell apart. */
export type SymbolSigns = ReadonlySet<SymbolKind>;

/** The settings of a resource, section `learningBriefs`. */
export interface Preferences {
  readonly checkWhen: 'type' | 'save' | 'never';
  /** Whose findings are shown: those of all files, or those of open ones. */
  readonly checkFiles: 'workspace' | 'open';
  /** Which lines above the text are shown. */
  readonly lenses: Readonly<Record<'coverage' | 'readiness', boolean>>;
  /** Which words behind values are shown. */
  readonly hints: Readonly<Record<'dates' | 'sums', boolean>>;
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
    pullsDiagnostics: textDocument?.diagnostic !== undefined && text('diagnostics') !== 'push',
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
    outlineTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    outlineSigns: signsIn(textDocument?.documentSymbol?.symbolKind?.valueSet),
    searchSigns: signsIn(workspace?.symbol?.symbolKind?.valueSet),
    folds: textDocument?.foldingRange !== undefined,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Infinity,
    growsSelections: textDocument?.selectionRange !== undefined,
    linkedEditing: textDocument?.linkedEditingRange !== undefined,
    callHierarchy: textDocument?.callHierarchy !== undefined,
    semanticTokens: tokensAsked(textDocument?.semanticTokens?.requests),
    labelDetails: completionItem?.labelDetailsSupport === true,
    snippets: completionItem?.snippetSupport === true,
    insertTextAsIs: completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    suggestCommand: text('suggestCommand'),
    fillInCommand: text('fillInCommand'),
    snippetCommand: text('snippetCommand'),
    promoteCommand: text('promoteCommand'),
    placesCommand: text('placesCommand'),
    codeLens: textDocument?.codeLens !== undefined,
    inlayHints: textDocument?.inlayHint !== undefined,
    refreshes: { codeLens: workspace?.codeLens?.refreshSupport === true, inlayHint: workspace?.inlayHint?.refreshSupport === true, diagnostics: workspace?.diagnostics?.refreshSupport === true },
    rulePages: text('rulePages'),
    ownWordKinds: options['ownWordKinds'] === true,
    trusted: options['trusted'] === true,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (typeof root === 'string' ? [root] : []),
    preferences: preferencesFrom(options),
  };
}

/** A client that does not say which it has, has those of the first protocol. */
const signsIn = (said: readonly SymbolKind[] | undefined): SymbolSigns => new Set(said ?? FIRST_SIGNS);

const FIRST_SIGNS = Array.from({ length: SymbolKind.Array }, (_, index) => (index + 1) as SymbolKind);

const tokensAsked = (requests: SemanticTokensClientCapabilities['requests'] | undefined): Client['semanticTokens'] => ({
  full: Boolean(requests?.full),
  range: Boolean(requests?.range),
});

/** Reads `{ check: { when: …, files: … }, codeLens: …, inlayHints: … }`; what is missing or unknown is as it is by default. */
export function preferencesFrom(section: unknown): Preferences {
  const { when, files } = record(record(section)['check']);
  const { coverage, readiness } = record(record(section)['codeLens']);
  const { dates, sums } = record(record(section)['inlayHints']);
  return {
    checkWhen: when === 'save' || when === 'never' ? when : 'type',
    checkFiles: files === 'open' ? 'open' : 'workspace',
    lenses: { coverage: coverage !== false, readiness: readiness !== false },
    hints: { dates: dates !== false, sums: sums !== false },
  };
}

export const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {});
