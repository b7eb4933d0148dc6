import type { LinkedEditingRanges } from 'vscode-languageserver';
import { ID_BEING_TYPED, linkedIds } from '../../core/features/linkedIds';
import type { Answer } from '../desk';
import { rangeOf } from '../toLsp';

export const linkedIdsAnswer: Answer = {
  capabilities: (client) => (client.linkedEditing ? { linkedEditingRangeProvider: true } : {}),
  register: (desk) => {
    desk.connection.languages.onLinkedEditingRange(desk.guarded('linkedEditingRange', null, async (params): Promise<LinkedEditingRanges | null> => {
      // A file that is not read yet may use the id too.
      await desk.documents.settled();
      const at = desk.pointed(params);
      const spans = at && linkedIds(at.document, at.snapshot.workspace, at.offset);
      return spans ? { ranges: spans.map((span) => rangeOf(at.document, span)), wordPattern: ID_BEING_TYPED } : null;
    }));
  },
};
