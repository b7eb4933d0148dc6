/** Every rule there is. Adding one means its file and one line here. */
import type { Rule } from '../rule';
import { exceptionUnapproved } from './accessibility/exceptionUnapproved';
import { mediaWithoutCaptions } from './accessibility/mediaWithoutCaptions';
import { noTarget } from './accessibility/noTarget';
import { accessibilityUntested } from './accessibility/untested';
import { confidentialSourceExposed } from './ai/confidentialSourceExposed';
import { noHumanReview } from './ai/noHumanReview';
import { noPolicy } from './ai/noPolicy';
import { notDeclared } from './ai/notDeclared';
import { outsidePolicy } from './ai/outsidePolicy';
import { reviewerNotQualified } from './ai/reviewerNotQualified';
import { assessmentLevelMismatch } from './alignment/assessmentLevelMismatch';
import { criticalWithoutPractice } from './alignment/criticalWithoutPractice';
import { deliverableUnclaimed } from './alignment/deliverableUnclaimed';
import { minutesDoNotAddUp } from './alignment/minutesDoNotAddUp';
import { noTransferSupport } from './alignment/noTransferSupport';
import { objectiveWithoutAssessment } from './alignment/objectiveWithoutAssessment';
import { objectiveWithoutDeliverable } from './alignment/objectiveWithoutDeliverable';
import { orphanPart } from './alignment/orphanPart';
import { outsideBrief } from './alignment/outsideBrief';
import { rationaleMissing } from './alignment/rationaleMissing';
import { tooLongForAudience } from './alignment/tooLongForAudience';
import { missingPerformanceProblem } from './brief/missingPerformanceProblem';
import { contactsMissing } from './delivery/contactsMissing';
import { noSourceFiles } from './delivery/noSourceFiles';
import { packageMismatch } from './delivery/packageMismatch';
import { trackingCannotFeedMeasure } from './delivery/trackingCannotFeedMeasure';
import { deliveryUntested } from './delivery/untested';
import { placeholder } from './file/placeholder';
import { noSingleAccountable } from './governance/noSingleAccountable';
import { completionOnly } from './measurement/completionOnly';
import { topicFramed } from './objective/topicFramed';
import { vagueVerb } from './objective/vagueVerb';
import { unknownReference } from './ref/unknown';
import { weightsSum } from './rubric/weightsSum';

export const rules: readonly Rule[] = [
  exceptionUnapproved,
  mediaWithoutCaptions,
  noTarget,
  accessibilityUntested,
  confidentialSourceExposed,
  noHumanReview,
  noPolicy,
  notDeclared,
  outsidePolicy,
  reviewerNotQualified,
  assessmentLevelMismatch,
  criticalWithoutPractice,
  deliverableUnclaimed,
  minutesDoNotAddUp,
  noTransferSupport,
  objectiveWithoutAssessment,
  objectiveWithoutDeliverable,
  orphanPart,
  outsideBrief,
  rationaleMissing,
  tooLongForAudience,
  missingPerformanceProblem,
  contactsMissing,
  noSourceFiles,
  packageMismatch,
  trackingCannotFeedMeasure,
  deliveryUntested,
  placeholder,
  noSingleAccountable,
  completionOnly,
  topicFramed,
  vagueVerb,
  unknownReference,
  weightsSum,
] as readonly unknown[] as readonly Rule[];
