import type { CodeLens, Command } from 'vscode-languageserver';
import { coverageLenses, readinessLens, type Lens } from '../../core/features/lenses';
import type { Answer, AtHand, Desk } from '../desk';
import { locationsOf, rangeOf } from '../toLsp';

export const codeLensAnswer: Answer = {
  capabilities: (client) => (client.codeLens ? { codeLensProvider: { resolveProvider: false } } : {}),
  register: (desk) => {
    desk.connection.onCodeLens(desk.guarded('codeLens', null, async ({ textDocument: { uri } }): Promise<CodeLens[] | null> => {
      await desk.documents.settled();
      const { lenses: wanted } = await desk.preferences.of(uri);
      const at = desk.atHand(uri);
      if (!at) return null;
      const { document, snapshot } = at;
      const readiness = wanted.readiness ? readinessLens(document, snapshot.check, snapshot.settings.today) : undefined;
      const coverage = wanted.coverage ? coverageLenses(document, snapshot.workspace) : [];
      return [...(readiness ? [readiness] : []), ...coverage].map((lens) => ({ range: rangeOf(document, lens.span), command: commandOf(lens, at, desk) }));
    }));
  },
};

/** A client that named no command of its own for it shows the words all the same. */
function commandOf({ text, about, places }: Lens, { uri, document }: AtHand, { client, named }: Desk): Command {
  const command = about === 'readiness' ? client.promoteCommand : client.placesCommand;
  if (command === undefined || (about === 'coverage' && places.length === 0)) return { title: text, command: '' };
  if (about === 'readiness') return { title: text, command };
  const [first] = places;
  return { title: text, command, arguments: [uri, document.lines.at(first?.document === document ? first.span.start : 0), locationsOf(places, named)] };
}
