/** Every rule there is. Adding one means its file and one line here. */
import type { Rule } from '../rule';
import { signedByOneSide } from './agreement/signedByOneSide';
import { missingPerformanceProblem } from './brief/missingPerformanceProblem';
import { changeWithoutDecision } from './decision/changeWithoutDecision';
import { reasonMissing } from './decision/reasonMissing';
import { relitigated } from './decision/relitigated';
import { revisitDue } from './decision/revisitDue';
import { rewritten } from './decision/rewritten';
import { modelDrift } from './engagement/modelDrift';
import { placeholder } from './file/placeholder';
import { noSingleAccountable } from './governance/noSingleAccountable';
import { completionOnly } from './measurement/completionOnly';
import { topicFramed } from './objective/topicFramed';
import { vagueVerb } from './objective/vagueVerb';
import { unknownReference } from './ref/unknown';
import { approvedByPartnerCommit } from './review/approvedByPartnerCommit';
import { roundsExceeded } from './review/roundsExceeded';
import { agreedLate } from './rubric/agreedLate';
import { changedAfterAgreement } from './rubric/changedAfterAgreement';
import { weightsSum } from './rubric/weightsSum';

export const rules: readonly Rule[] = [
  signedByOneSide,
  missingPerformanceProblem,
  changeWithoutDecision,
  reasonMissing,
  relitigated,
  revisitDue,
  rewritten,
  modelDrift,
  placeholder,
  noSingleAccountable,
  completionOnly,
  topicFramed,
  vagueVerb,
  unknownReference,
  approvedByPartnerCommit,
  roundsExceeded,
  agreedLate,
  changedAfterAgreement,
  weightsSum,
] as readonly unknown[] as readonly Rule[];
