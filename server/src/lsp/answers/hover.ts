import { hover } from '../../core/features/hover';
import type { Answer } from '../desk';
import { hoverOf } from '../toLsp';

export const hoverAnswer: Answer = {
  capabilities: () => ({ hoverProvider: true }),
  register: (desk) => {
    desk.connection.onHover(desk.guarded('hover', null, (params) => {
      const at = desk.pointed(params);
      const found = at && hover(at.document, at.snapshot.workspace, at.snapshot.settings, at.offset);
      return found ? hoverOf(found, at.document, desk.client) : null;
    }));
  },
};
