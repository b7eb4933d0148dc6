/** Everything that a client may ask for. */
import type { Answer } from '../desk';
import { codeActionsAnswer } from './codeActions';
import { completionAnswer } from './completion';
import { definitionAnswer } from './definition';
import { hoverAnswer } from './hover';
import { promotionAnswer } from './promotion';
import { renameAnswer } from './rename';
import { usagesAnswer } from './usages';

export const answers: readonly Answer[] = [
  codeActionsAnswer,
  completionAnswer,
  definitionAnswer,
  hoverAnswer,
  promotionAnswer,
  renameAnswer,
  usagesAnswer,
];
