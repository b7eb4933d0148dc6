import type { InlayHint } from 'vscode-languageserver';
import { hints } from '../../core/features/hints';
import type { Answer } from '../desk';
import { spanOf } from '../toLsp';

export const inlayHintsAnswer: Answer = {
  capabilities: (client) => (client.inlayHints ? { inlayHintProvider: true } : {}),
  register: (desk) => {
    desk.connection.languages.inlayHint.on(desk.guarded('inlayHint', null, async ({ textDocument: { uri }, range }): Promise<InlayHint[] | null> => {
      await desk.documents.settled();
      const { hints: wanted } = await desk.preferences.of(uri);
      const at = desk.atHand(uri);
      if (!at) return null;
      const { document, snapshot } = at;
      return hints(document, snapshot.workspace, snapshot.settings, spanOf(document, range))
        .filter(({ about }) => wanted[about])
        .map(({ offset, text }) => ({ position: document.lines.at(offset), label: text, paddingLeft: true }));
    }));
  },
};
