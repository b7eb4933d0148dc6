import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { outline, type OutlineEntry } from '../../core/features/outline';
import type { Document } from '../../core/document';
import type { Client } from '../client';
import type { Answer } from '../desk';
import { signOf } from '../signs';
import { rangeOf } from '../toLsp';

export const outlineAnswer: Answer = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Learning Briefs' } }),
  register: (desk) => {
    desk.connection.onDocumentSymbol(desk.guarded('documentSymbol', null, async ({ textDocument: { uri } }): Promise<DocumentSymbol[] | SymbolInformation[] | null> => {
      await desk.documents.settled();
      const at = desk.atHand(uri);
      if (!at) return null;
      const { document, snapshot } = at;
      const entries = outline(document, snapshot.workspace);
      return desk.client.outlineTree ? entries.map((entry) => symbolOf(entry, document, desk.client)) : entries.flatMap((entry) => flat(entry, undefined, { document, uri, client: desk.client }));
    }));
  },
};

const symbolOf = (entry: OutlineEntry, document: Document, client: Client): DocumentSymbol => ({
  name: entry.name,
  ...(entry.facts.length > 0 ? { detail: bracketed(entry) } : {}),
  kind: signOf(entry.kind, client.outlineSigns),
  range: rangeOf(document, entry.span),
  selectionRange: rangeOf(document, entry.head),
  children: entry.children.map((child) => symbolOf(child, document, client)),
});

interface Shown {
  readonly document: Document;
  readonly uri: string;
  readonly client: Client;
}

function flat(entry: OutlineEntry, container: string | undefined, shown: Shown): SymbolInformation[] {
  const { document, uri, client } = shown;
  const one: SymbolInformation = {
    name: entry.facts.length > 0 ? `${entry.name} ${bracketed(entry)}` : entry.name,
    kind: signOf(entry.kind, client.outlineSigns),
    location: { uri, range: rangeOf(document, entry.span) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [one, ...entry.children.flatMap((child) => flat(child, entry.name, shown))];
}

/** "(apply, critical)" */
const bracketed = ({ facts }: OutlineEntry): string => `(${facts.join(', ')})`;
