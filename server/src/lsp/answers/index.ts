/** Everything that a client may ask for. */
import type { Answer } from '../desk';
import { codeActionsAnswer } from './codeActions';
import { completionAnswer } from './completion';
import { hoverAnswer } from './hover';
import { promotionAnswer } from './promotion';

export const answers: readonly Answer[] = [
  codeActionsAnswer,
  completionAnswer,
  hoverAnswer,
  promotionAnswer,
];
