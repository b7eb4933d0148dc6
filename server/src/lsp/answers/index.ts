/** Everything that a client may ask for. */
import type { Answer } from '../desk';
import { codeActionsAnswer } from './codeActions';
import { codeLensAnswer } from './codeLens';
import { completionAnswer } from './completion';
import { definitionAnswer } from './definition';
import { dependenciesAnswer } from './dependencies';
import { diagnosticsAnswer } from './diagnostics';
import { foldingAnswer } from './folding';
import { formattingAnswer } from './formatting';
import { hoverAnswer } from './hover';
import { inlayHintsAnswer } from './inlayHints';
import { linkedIdsAnswer } from './linkedIds';
import { linksAnswer } from './links';
import { outlineAnswer } from './outline';
import { promotionAnswer } from './promotion';
import { renameAnswer } from './rename';
import { searchAnswer } from './search';
import { selectionAnswer } from './selection';
import { semanticTokensAnswer } from './semanticTokens';
import { usagesAnswer } from './usages';

export const answers: readonly Answer[] = [
  codeActionsAnswer,
  codeLensAnswer,
  completionAnswer,
  definitionAnswer,
  dependenciesAnswer,
  diagnosticsAnswer,
  foldingAnswer,
  formattingAnswer,
  hoverAnswer,
  inlayHintsAnswer,
  linkedIdsAnswer,
  linksAnswer,
  outlineAnswer,
  promotionAnswer,
  renameAnswer,
  searchAnswer,
  selectionAnswer,
  semanticTokensAnswer,
  usagesAnswer,
];
