/** Core values as values of the protocol: spans become ranges, names become addresses. Nothing is decided here. */
import {
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CodeAction as LspCodeAction,
  type Command,
  type CompletionItem,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Hover as LspHover,
  type Location,
  type MarkupContent,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Document } from '../core/document';
import { applyEdits, type TextEdit } from '../core/edit';
import type { CodeAction } from '../core/features/codeActions';
import type { Completion } from '../core/features/complete';
import type { Hover } from '../core/features/hover';
import type { Promotion } from '../core/features/promotion';
import { Lines } from '../core/lines';
import type { Finding, Fix } from '../core/rule';
import type { Severity } from '../core/settings';
import type { Span } from '../core/tree';
import type { Client } from './client';
import { uriFor } from './names';
import type { PromotionAnswer } from './protocol';

/** Places in documents, as the client finds them; those of documents that are gone are left out. */
export const locationsOf = (places: readonly { readonly document: Document; readonly span: Span }[], named: Seen['named']): Location[] =>
  places.flatMap(({ document, span }) => {
    const target = named(document.name);
    return target ? [{ uri: target.uri, range: rangeOf(document, span) }] : [];
  });

export const SOURCE = 'Learning Briefs';

/** Both count UTF-16 code units, so that a span needs no second look at the text. */
export const rangeOf = ({ lines }: Document, { start, end }: Span): Range => ({ start: lines.at(start), end: lines.at(end) });

export const spanOf = ({ lines }: Document, { start, end }: Range): Span => ({ start: lines.offset(start), end: lines.offset(end) });

export const editOf = (document: Document, { span, text }: TextEdit): LspTextEdit => ({ range: rangeOf(document, span), newText: text });

/** A document as the client knows it. */
export interface Addressed {
  readonly uri: string;
  readonly document: Document;
}

export interface Seen {
  readonly document: Document;
  /** Where a document lies, by its name. */
  readonly named: (name: string) => Addressed | undefined;
  readonly client: Client;
}

/** What is shown of a document: in an editor, parts that are missing altogether are shown as one. */
export const diagnosticsOf = (findings: readonly Finding[], seen: Seen): Diagnostic[] => findings.map((finding) => diagnosticOf(finding, seen));

function diagnosticOf({ rule, severity, message, span, related }: Finding, { document, named, client }: Seen): Diagnostic {
  const relatedInformation = related.flatMap((one): DiagnosticRelatedInformation[] => {
    const other = named(one.document);
    return other ? [{ message: one.message, location: { uri: other.uri, range: rangeOf(other.document, one.span) } }] : [];
  });
  return {
    range: rangeOf(document, span),
    severity: severityOf(severity),
    code: rule,
    source: SOURCE,
    message,
    ...(client.rulePages && client.codeDescription ? { codeDescription: { href: client.rulePages.replaceAll('{rule}', rule) } } : {}),
    ...(client.relatedInformation && relatedInformation.length > 0 ? { relatedInformation } : {}),
  };
}

function severityOf(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'info':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
}

export const hoverOf = ({ span, markdown }: Hover, document: Document, client: Client): LspHover => ({ range: rangeOf(document, span), contents: markup(markdown, client.hoverMarkdown) });

export function completionItemOf(completion: Completion, index: number, document: Document, client: Client): CompletionItem {
  const { label, kind, edit, detail, markdown, goesOn } = completion;
  const stops = kind === 'fields' && client.snippets;
  return {
    label,
    kind: SIGNS[kind],
    // The order is ours: required fields first, choices as the format lists them.
    sortText: String(index).padStart(4, '0'),
    textEdit: editOf(document, stops ? { ...edit, text: withStops(edit.text) } : edit),
    insertTextFormat: stops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The indentation is worked out already, and must not be worked out again.
    ...(client.insertTextAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(detail ? (client.labelDetails ? { labelDetails: { description: detail } } : { detail }) : {}),
    ...(markdown ? { documentation: markup(markdown, client.completionMarkdown) } : {}),
    ...(goesOn && client.suggestCommand ? { command: { title: '', command: client.suggestCommand } } : {}),
  };
}

const SIGNS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  fields: CompletionItemKind.Struct,
  choice: CompletionItemKind.EnumMember,
  verb: CompletionItemKind.Text,
  reference: CompletionItemKind.Reference,
};

/** From one text that is left open to the next: a stop for each, or a list to choose from. */
function withStops(text: string): string {
  let stop = 0;
  return text.replace(/<([a-z][^<>\n]*)>|[\\$}]/g, (found, open: string | undefined) => {
    if (open === undefined) return `\\${found}`;
    const choices = open.split(', ');
    const number = String(++stop);
    return choices.length > 1 ? `\${${number}|${choices.join(',')}|}` : `\${${number}:${found}}`;
  });
}

/** What a client is told about one action. */
interface ActionContext extends Seen {
  readonly uri: string;
  /** Null when the document is not open. */
  readonly version: number | null;
  /** The version of another open document; null when it is not open. */
  readonly versionOf: (uri: string) => number | null;
  /** The client's own diagnostics, so that it can tell which one goes away. */
  readonly shown: readonly Diagnostic[];
}

/** A quick fix or a larger change; undefined when the client cannot do what it takes. */
export function codeActionOf(action: CodeAction, context: ActionContext): LspCodeAction | undefined {
  const { title, kind, preferred, finding, fix } = action;
  const { snippet } = fix;
  if (snippet && context.client.snippetCommand) {
    const range = rangeOf(context.document, snippet.span);
    return { title, kind, command: { title, command: context.client.snippetCommand, arguments: [context.uri, context.version, range, snippet.text] } };
  }
  const edit = workspaceEditOf(fix, context);
  if (!edit) return undefined;
  const diagnostics = finding ? context.shown.filter(({ code, range }) => code === finding.rule && sameRange(range, rangeOf(context.document, finding.span))) : [];
  const command = fillIn(fix, context);
  return {
    title,
    kind,
    edit,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(preferred ? { isPreferred: true } : {}),
    ...(command ? { command } : {}),
  };
}

const sameRange = (a: Range, b: Range): boolean => JSON.stringify(a) === JSON.stringify(b);

/** After text that is still to be filled in, the client may put the cursor there. */
function fillIn({ title, edits, creates = [] }: Fix, { document, uri, client }: ActionContext): Command | undefined {
  if (!client.fillInCommand) return undefined;
  const [created] = creates;
  const range = created ? openIn(created.text, 0) : firstOpen(document, edits);
  return range && { title, command: client.fillInCommand, arguments: [created ? uriFor(created.name) : uri, range] };
}

/** Where, after the edits, the first text stands that is still to be filled in. */
function firstOpen({ source }: Document, edits: readonly TextEdit[]): Range | undefined {
  let grown = 0;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (OPEN_TEXT.test(text)) return openIn(applyEdits(source, edits), span.start + grown);
    grown += text.length - (span.end - span.start);
  }
  return undefined;
}

const OPEN_TEXT = /<[a-z][^<>\n]*>/;

function openIn(text: string, from: number): Range {
  const found = OPEN_TEXT.exec(text.slice(from));
  const lines = new Lines(text);
  const start = from + (found?.index ?? 0);
  return { start: lines.at(start), end: lines.at(start + (found?.[0].length ?? 0)) };
}

/** All that a fix changes, here and elsewhere. Undefined when it needs files to come or go and the client cannot do that. */
export function workspaceEditOf(fix: Fix, { document, uri, version, versionOf, named, client }: Omit<ActionContext, 'shown'>): WorkspaceEdit | undefined {
  const { edits, elsewhere = [], creates = [], renames = [] } = fix;
  const others = elsewhere.flatMap((one) => {
    const at = named(one.document.name);
    return at ? [{ uri: at.uri, edits: one.edits.map((edit) => editOf(one.document, edit)) }] : [];
  });
  const own = edits.map((edit) => editOf(document, edit));
  if (!client.documentChanges) {
    if (creates.length + renames.length > 0) return undefined;
    return { changes: Object.fromEntries([...(own.length > 0 ? [{ uri, edits: own }] : []), ...others].map((one) => [one.uri, one.edits])) };
  }
  if ((creates.length > 0 && !client.createsFiles) || (renames.length > 0 && !client.renamesFiles)) return undefined;
  const documentChanges: WorkspaceEdit['documentChanges'] = [
    ...creates.flatMap(({ name, text }) => [
      { kind: 'create' as const, uri: uriFor(name), options: { ignoreIfExists: false } },
      { textDocument: { uri: uriFor(name), version: null }, edits: [{ range: START, newText: text }] },
    ]),
    ...(own.length > 0 ? [{ textDocument: { uri, version }, edits: own }] : []),
    ...others.map((one) => ({ textDocument: { uri: one.uri, version: versionOf(one.uri) }, edits: one.edits })),
    ...renames.flatMap((one) => {
      const at = named(one.document.name);
      return at ? [{ kind: 'rename' as const, oldUri: at.uri, newUri: uriFor(one.name) }] : [];
    }),
  ];
  return { documentChanges };
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export const promotionAnswerOf = ({ next, blockers, fix }: Promotion, document: Document, version: number): PromotionAnswer => ({
  next,
  title: fix.title,
  version,
  edits: fix.edits.map((edit) => editOf(document, edit)),
  blockers: blockers.map(({ message, severity, span }) => ({ message, severity: severity === 'error' ? 'error' : 'warning', range: rangeOf(document, span) })),
});

const markup = (markdown: string, understood: boolean): MarkupContent =>
  understood ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: plain(markdown) };

/** For clients that show Markdown as it is written: the few signs we use, taken out. */
const plain = (markdown: string): string => markdown.replace(/^```.*\n?/gm, '').replace(/\*\*|(?<!\\)`/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
