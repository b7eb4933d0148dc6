import { CodeActionKind, type CodeActionContext } from 'vscode-languageserver';
import { codeActions, exceptionActions } from '../../core/features/codeActions';
import { largerActions } from '../../core/features/largerActions';
import { ownWordActions } from '../../core/features/ownWords';
import type { Answer } from '../desk';
import { codeActionOf, spanOf } from '../toLsp';

/** For editors that mend on saving: `"editor.codeActionsOnSave": { "source.fixAll.learningBriefs": "explicit" }`. */
const FIX_ALL = 'source.fixAll.learningBriefs';

export const codeActionsAnswer: Answer = {
  // Clients that only know commands could do nothing with what is offered.
  capabilities: (client) => (client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL] } } : {}),
  register: (desk) => {
    if (!desk.client.codeActionLiterals) return;
    desk.connection.onCodeAction(desk.guarded('codeAction', [], async ({ textDocument: { uri }, range, context }) => {
      await desk.documents.settled();
      const at = desk.atHand(uri);
      if (!at) return [];
      const { document, version, snapshot } = at;
      const wanted = wantedBy(context);
      const span = spanOf(document, range);
      const mends = wanted(CodeActionKind.QuickFix);
      const { workspace, settings, check } = snapshot;
      const found = mends ? codeActions(snapshot.shown(), span) : [];
      const own = mends ? ownWordActions({ ...snapshot, document, span, findings: snapshot.findings() }) : [];
      const exceptions = mends ? exceptionActions(snapshot.findings(), span, document, settings) : [];
      const larger = largerActions({ document, span, workspace, settings, check, wanted });
      const seen = { document, uri, version, client: desk.client, named: desk.named, versionOf: desk.versionOf, shown: context.diagnostics };
      return [...found, ...own, ...larger, ...exceptions].flatMap((one) => codeActionOf(one, seen) ?? []);
    }));
  },
};

/** What changes a whole file on its own is offered only to those who ask for it. */
const wantedBy = ({ only }: CodeActionContext) => (kind: string): boolean =>
  only ? only.some((one) => one === CodeActionKind.Empty || kind === one || kind.startsWith(`${one}.`)) : !kind.startsWith('source');
