import { DocumentDiagnosticReportKind, type Diagnostic, type DocumentDiagnosticReport, type WorkspaceDiagnosticReport, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Answer, Desk } from '../desk';

/** For clients that ask for findings. One that is told of them (`checks.ts`) is never asked to ask. */
export const diagnosticsAnswer: Answer = {
  // A change in one file can bring or end a finding in another.
  capabilities: (client) => (client.pullsDiagnostics ? { diagnosticProvider: { identifier: 'learning-briefs', interFileDependencies: true, workspaceDiagnostics: true } } : {}),
  register: (desk) => {
    if (!desk.client.pullsDiagnostics) return;
    const results = new Results();
    const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    desk.connection.languages.diagnostics.on(desk.guarded('diagnostic', nothing, async ({ textDocument: { uri }, previousResultId }): Promise<DocumentDiagnosticReport> => {
      const { diagnostics } = await desk.checks.pulled(uri);
      return results.report(uri, diagnostics, previousResultId);
    }));
    const none: WorkspaceDiagnosticReport = { items: [] };
    desk.connection.languages.diagnostics.onWorkspace(desk.guarded('workspaceDiagnostic', none, async ({ previousResultIds }) => {
      await desk.documents.settled();
      const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      // What a client still shows of files that are gone has to be taken back.
      const uris = new Set([...desk.documents.all(), ...before.keys()]);
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const uri of uris) items.push(await workspaceReport(uri, before.get(uri), desk, results));
      return { items };
    }));
  },
};

async function workspaceReport(uri: string, before: string | undefined, desk: Desk, results: Results): Promise<WorkspaceDocumentDiagnosticReport> {
  const { version, diagnostics } = await desk.checks.pulled(uri);
  return { uri, version, ...results.report(uri, diagnostics, before) };
}

/** What was answered last about each document, so that it need not be said twice. */
class Results {
  readonly #last = new Map<string, { readonly id: string; readonly print: string }>();
  #count = 0;

  report(uri: string, items: Diagnostic[], previous: string | undefined): { readonly kind: 'full'; readonly items: Diagnostic[]; readonly resultId: string } | { readonly kind: 'unchanged'; readonly resultId: string } {
    const print = JSON.stringify(items);
    const known = this.#last.get(uri);
    const last = known?.print === print ? known : { id: String(++this.#count), print };
    this.#last.set(uri, last);
    return previous === last.id ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id } : { kind: DocumentDiagnosticReportKind.Full, items, resultId: last.id };
  }
}
