import type { SelectionRange } from 'vscode-languageserver';
import type { Document } from '../../core/document';
import { selections } from '../../core/features/selection';
import type { Answer } from '../desk';
import { rangeOf } from '../toLsp';

export const selectionAnswer: Answer = {
  capabilities: (client) => (client.growsSelections ? { selectionRangeProvider: true } : {}),
  register: (desk) => {
    desk.connection.onSelectionRanges(desk.guarded('selectionRange', null, ({ textDocument: { uri }, positions }): SelectionRange[] | null => {
      const at = desk.atHand(uri);
      return at ? positions.flatMap((position) => chained(at.document, at.document.lines.offset(position))) : null;
    }));
  },
};

/** Each one in the next larger one; the answer names the smallest. */
function chained(document: Document, offset: number): SelectionRange[] {
  let smallest: SelectionRange | undefined;
  for (const span of [...selections(document, offset)].reverse()) smallest = { range: rangeOf(document, span), ...(smallest ? { parent: smallest } : {}) };
  return smallest ? [smallest] : [];
}
