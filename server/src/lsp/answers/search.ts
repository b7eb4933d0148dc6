import type { SymbolInformation } from 'vscode-languageserver';
import { search } from '../../core/features/search';
import type { Answer } from '../desk';
import { signOf } from '../signs';
import { rangeOf } from '../toLsp';

export const searchAnswer: Answer = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: (desk) => {
    desk.connection.onWorkspaceSymbol(desk.guarded('workspaceSymbol', null, async ({ query }): Promise<SymbolInformation[]> => {
      await desk.documents.settled();
      const { documents, client } = desk;
      const all = documents.all().flatMap((uri) => {
        const document = documents.document(uri);
        // What the team left out is nobody's business, unless it is open.
        return document && documents.snapshot(uri) ? [{ uri, document }] : [];
      });
      const uris = new Map(all.map(({ document, uri }) => [document, uri]));
      return search(all.map(({ document }) => document), query).flatMap(({ name, kind, document, span, container }) => {
        const uri = uris.get(document);
        return uri === undefined ? [] : [{ name, kind: signOf(kind, client.searchSigns), location: { uri, range: rangeOf(document, span) }, ...(container === undefined ? {} : { containerName: container }) }];
      });
    }));
  },
};
