import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver';
import { usages, usagesHere } from '../../core/features/usages';
import type { Answer } from '../desk';
import { locationsOf, rangeOf } from '../toLsp';

export const usagesAnswer: Answer = {
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  register: (desk) => {
    desk.connection.onReferences(desk.guarded('references', null, async (params): Promise<Location[] | null> => {
      await desk.documents.settled();
      const at = desk.pointed(params);
      if (!at) return null;
      const found = usages(at.document, at.snapshot.workspace, at.offset).filter(({ declares }) => !declares || params.context.includeDeclaration);
      return locationsOf(found, desk.named);
    }));
    desk.connection.onDocumentHighlight(desk.guarded('documentHighlight', null, (params): DocumentHighlight[] | null => {
      const at = desk.pointed(params);
      if (!at) return null;
      return usagesHere(at.document, at.snapshot.workspace, at.offset).map(({ span, declares }) => ({
        range: rangeOf(at.document, span),
        kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }));
  },
};
