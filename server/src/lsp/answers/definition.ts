import { definition } from '../../core/features/definition';
import type { Answer } from '../desk';
import { rangeOf } from '../toLsp';

export const definitionAnswer: Answer = {
  capabilities: () => ({ definitionProvider: true }),
  register: (desk) => {
    desk.connection.onDefinition(desk.guarded('definition', null, async (params) => {
      await desk.documents.settled();
      const at = desk.pointed(params);
      const found = at && definition(at.document, at.snapshot.workspace, at.offset);
      const target = found && desk.named(found.document.name);
      if (!found || !target) return null;
      const selection = rangeOf(found.document, found.span);
      return desk.client.definitionLinks
        ? [{ originSelectionRange: rangeOf(at.document, found.from), targetUri: target.uri, targetRange: rangeOf(found.document, found.whole), targetSelectionRange: selection }]
        : [{ uri: target.uri, range: selection }];
    }));
  },
};
