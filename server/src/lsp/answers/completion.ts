import { complete } from '../../core/features/complete';
import type { Answer } from '../desk';
import { completionItemOf } from '../toLsp';

export const completionAnswer: Answer = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', ':', '[', ','] } }),
  register: (desk) => {
    desk.connection.onCompletion(desk.guarded('completion', null, (params) => {
      const at = desk.pointed(params);
      return at ? complete(at.document, at.snapshot.workspace, at.snapshot.settings, at.offset).map((one, index) => completionItemOf(one, index, at.document, desk.client)) : null;
    }));
  },
};
