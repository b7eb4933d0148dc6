import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { folds } from '../../core/features/folding';
import type { Answer } from '../desk';

export const foldingAnswer: Answer = {
  capabilities: (client) => (client.folds ? { foldingRangeProvider: true } : {}),
  register: (desk) => {
    desk.connection.onFoldingRanges(desk.guarded('foldingRange', null, ({ textDocument: { uri } }): FoldingRange[] | null => {
      const at = desk.atHand(uri);
      if (!at) return null;
      return folds(at.document).slice(0, desk.client.mostFolds).map(({ firstLine, lastLine, kind }) => ({ startLine: firstLine, endLine: lastLine, ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}) }));
    }));
  },
};
