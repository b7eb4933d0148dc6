/** Core values as values of the protocol: spans become ranges, names become addresses. Nothing is decided here. */
import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CodeAction as LspCodeAction,
  type CompletionItem,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Hover as LspHover,
  type MarkupContent,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Document } from '../core/document';
import type { TextEdit } from '../core/edit';
import type { CodeAction } from '../core/features/codeActions';
import type { Completion } from '../core/features/complete';
import type { Hover } from '../core/features/hover';
import type { Finding } from '../core/rule';
import type { Severity } from '../core/settings';
import type { Span } from '../core/tree';
import type { Workspace } from '../core/workspace';
import type { Client } from './client';

export const SOURCE = 'Learning Briefs';

/** Both count UTF-16 code units, so that a span needs no second look at the text. */
export const rangeOf = ({ lines }: Document, { start, end }: Span): Range => ({ start: lines.at(start), end: lines.at(end) });

export const spanOf = ({ lines }: Document, { start, end }: Range): Span => ({ start: lines.offset(start), end: lines.offset(end) });

const editOf = (document: Document, { span, text }: TextEdit): LspTextEdit => ({ range: rangeOf(document, span), newText: text });

export interface Surroundings {
  readonly document: Document;
  readonly workspace: Workspace;
  readonly uriOf: (document: Document) => string;
  readonly client: Client;
}

export function diagnosticOf({ rule, severity, message, span, related }: Finding, { document, workspace, uriOf, client }: Surroundings): Diagnostic {
  const relatedInformation = related.flatMap((one): DiagnosticRelatedInformation[] => {
    const other = workspace.documents.find(({ name }) => name === one.document);
    return other ? [{ message: one.message, location: { uri: uriOf(other), range: rangeOf(other, one.span) } }] : [];
  });
  return {
    range: rangeOf(document, span),
    severity: severityOf(severity),
    code: rule,
    source: SOURCE,
    message,
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
  return {
    label,
    kind: kind === 'field' ? CompletionItemKind.Property : kind === 'choice' ? CompletionItemKind.EnumMember : CompletionItemKind.Reference,
    // The order is ours: required fields first, choices as the format lists them.
    sortText: String(index).padStart(4, '0'),
    textEdit: editOf(document, edit),
    insertTextFormat: InsertTextFormat.PlainText,
    // The indentation is worked out already, and must not be worked out again.
    ...(client.insertTextAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(detail ? (client.labelDetails ? { labelDetails: { description: detail } } : { detail }) : {}),
    ...(markdown ? { documentation: markup(markdown, client.completionMarkdown) } : {}),
    ...(goesOn && client.suggestCommand ? { command: { title: '', command: client.suggestCommand } } : {}),
  };
}

/** A quick fix; `shown` are the client's own diagnostics, so that it can tell which one goes away. */
export function codeActionOf(action: CodeAction, document: Document, { uri, version }: { uri: string; version: number }, shown: readonly Diagnostic[], client: Client): LspCodeAction {
  const { title, edits, preferred, finding } = action;
  const changes = edits.map((edit) => editOf(document, edit));
  const edit: WorkspaceEdit = client.documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] } : { changes: { [uri]: changes } };
  const diagnostics = shown.filter(({ code, message }) => code === finding.rule && message === finding.message);
  return { title, kind: CodeActionKind.QuickFix, edit, ...(diagnostics.length > 0 ? { diagnostics } : {}), ...(preferred ? { isPreferred: true } : {}) };
}

const markup = (markdown: string, understood: boolean): MarkupContent =>
  understood ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: plain(markdown) };

/** For clients that show Markdown as it is written: the few signs we use, taken out. */
const plain = (markdown: string): string => markdown.replace(/^```.*\n?/gm, '').replace(/\*\*|(?<!\\)`/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
