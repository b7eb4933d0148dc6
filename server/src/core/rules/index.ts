/** Every rule there is. Adding one means its file and one line here. */
import type { Rule } from '../rule';
import { missingPerformanceProblem } from './brief/missingPerformanceProblem';
import { placeholder } from './file/placeholder';
import { noSingleAccountable } from './governance/noSingleAccountable';
import { completionOnly } from './measurement/completionOnly';
import { criticalObjectiveUnmeasured } from './measurement/criticalObjectiveUnmeasured';
import { loopNotClosed } from './measurement/loopNotClosed';
import { noBaselineOrTarget } from './measurement/noBaselineOrTarget';
import { noBreakdown } from './measurement/noBreakdown';
import { noOwnerOrSource } from './measurement/noOwnerOrSource';
import { noReviewDate } from './measurement/noReviewDate';
import { resultWithoutAction } from './measurement/resultWithoutAction';
import { tooEarly } from './measurement/tooEarly';
import { topicFramed } from './objective/topicFramed';
import { vagueVerb } from './objective/vagueVerb';
import { unknownReference } from './ref/unknown';
import { weightsSum } from './rubric/weightsSum';
import { missesLegalDeadline } from './schedule/missesLegalDeadline';
import { outOfOrder } from './schedule/outOfOrder';
import { overdue } from './schedule/overdue';
import { phaseMissing } from './schedule/phaseMissing';
import { reviewWindowTooShort } from './schedule/reviewWindowTooShort';
import { awayInWindow } from './sme/awayInWindow';
import { criticalObjectiveUncovered } from './sme/criticalObjectiveUncovered';
import { noBackup } from './sme/noBackup';
import { noCapacity } from './sme/noCapacity';
import { noElicitationPlan } from './sme/noElicitationPlan';
import { noneNamed } from './sme/noneNamed';
import { notReleased } from './sme/notReleased';
import { overAllocated } from './sme/overAllocated';
import { questionOverdue } from './sme/questionOverdue';
import { tooFewHours } from './sme/tooFewHours';

export const rules: readonly Rule[] = [
  missingPerformanceProblem,
  placeholder,
  noSingleAccountable,
  completionOnly,
  criticalObjectiveUnmeasured,
  loopNotClosed,
  noBaselineOrTarget,
  noBreakdown,
  noOwnerOrSource,
  noReviewDate,
  resultWithoutAction,
  tooEarly,
  topicFramed,
  vagueVerb,
  unknownReference,
  weightsSum,
  missesLegalDeadline,
  outOfOrder,
  overdue,
  phaseMissing,
  reviewWindowTooShort,
  awayInWindow,
  criticalObjectiveUncovered,
  noBackup,
  noCapacity,
  noElicitationPlan,
  noneNamed,
  notReleased,
  overAllocated,
  questionOverdue,
  tooFewHours,
] as readonly unknown[] as readonly Rule[];
