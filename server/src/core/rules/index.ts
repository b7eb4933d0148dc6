/** Every rule there is. Adding one means its file and one line here. */
import type { Rule } from '../rule';
import { missingPerformanceProblem } from './brief/missingPerformanceProblem';
import { placeholder } from './file/placeholder';
import { noSingleAccountable } from './governance/noSingleAccountable';
import { completionOnly } from './measurement/completionOnly';
import { topicFramed } from './objective/topicFramed';
import { vagueVerb } from './objective/vagueVerb';
import { unknownReference } from './ref/unknown';
import { approvedWithOpenMustFix } from './review/approvedWithOpenMustFix';
import { checkpointSkipped } from './review/checkpointSkipped';
import { closedTopic } from './review/closedTopic';
import { conflictingScores } from './review/conflictingScores';
import { noConsolidator } from './review/noConsolidator';
import { noDecision } from './review/noDecision';
import { noTurnaround } from './review/noTurnaround';
import { overdue } from './review/overdue';
import { roundsUnbounded } from './review/roundsUnbounded';
import { scoreWithoutEvidence } from './review/scoreWithoutEvidence';
import { selfApproval } from './review/selfApproval';
import { tooManyReviewers } from './review/tooManyReviewers';
import { uninvitedReviewer } from './review/uninvitedReviewer';
import { unscored } from './review/unscored';
import { coverageGap } from './rubric/coverageGap';
import { levelDescriptorsParallel } from './rubric/levelDescriptorsParallel';
import { levelsOutOfOrder } from './rubric/levelsOutOfOrder';
import { noEvidenceHint } from './rubric/noEvidenceHint';
import { noPassRule } from './rubric/noPassRule';
import { notAgreed } from './rubric/notAgreed';
import { notPinned } from './rubric/notPinned';
import { tooManyCriteria } from './rubric/tooManyCriteria';
import { weightsSum } from './rubric/weightsSum';

export const rules: readonly Rule[] = [
  missingPerformanceProblem,
  placeholder,
  noSingleAccountable,
  completionOnly,
  topicFramed,
  vagueVerb,
  unknownReference,
  approvedWithOpenMustFix,
  checkpointSkipped,
  closedTopic,
  conflictingScores,
  noConsolidator,
  noDecision,
  noTurnaround,
  overdue,
  roundsUnbounded,
  scoreWithoutEvidence,
  selfApproval,
  tooManyReviewers,
  uninvitedReviewer,
  unscored,
  coverageGap,
  levelDescriptorsParallel,
  levelsOutOfOrder,
  noEvidenceHint,
  noPassRule,
  notAgreed,
  notPinned,
  tooManyCriteria,
  weightsSum,
] as readonly unknown[] as readonly Rule[];
