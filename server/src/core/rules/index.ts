/** Every rule there is. Adding one means its file and one line here. */
import type { Rule } from '../rule';
import { exceptionUnapproved } from './accessibility/exceptionUnapproved';
import { mediaWithoutCaptions } from './accessibility/mediaWithoutCaptions';
import { noTarget } from './accessibility/noTarget';
import { accessibilityUntested } from './accessibility/untested';
import { signedByOneSide } from './agreement/signedByOneSide';
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
import { audienceVague } from './brief/audienceVague';
import { causeNotLearnable } from './brief/causeNotLearnable';
import { causeResponseMismatch } from './brief/causeResponseMismatch';
import { goalWithoutMeasure } from './brief/goalWithoutMeasure';
import { missingPerformanceProblem } from './brief/missingPerformanceProblem';
import { noBehaviorGap } from './brief/noBehaviorGap';
import { nonLearningCauseUnowned } from './brief/nonLearningCauseUnowned';
import { problemWithoutEvidence } from './brief/problemWithoutEvidence';
import { scopeEdgesMissing } from './brief/scopeEdgesMissing';
import { solutionBeforeProblem } from './brief/solutionBeforeProblem';
import { sourceNotReady } from './brief/sourceNotReady';
import { sourceUnversioned } from './brief/sourceUnversioned';
import { topicFramedProblem } from './brief/topicFramedProblem';
import { vagueWording } from './brief/vagueWording';
import { changeWithoutDecision } from './decision/changeWithoutDecision';
import { reasonMissing } from './decision/reasonMissing';
import { relitigated } from './decision/relitigated';
import { revisitDue } from './decision/revisitDue';
import { rewritten } from './decision/rewritten';
import { contactsMissing } from './delivery/contactsMissing';
import { noSourceFiles } from './delivery/noSourceFiles';
import { packageMismatch } from './delivery/packageMismatch';
import { trackingCannotFeedMeasure } from './delivery/trackingCannotFeedMeasure';
import { deliveryUntested } from './delivery/untested';
import { accountabilityOutside } from './engagement/accountabilityOutside';
import { costOnly } from './engagement/costOnly';
import { modelDrift } from './engagement/modelDrift';
import { modelMismatch } from './engagement/modelMismatch';
import { modelReviewDue } from './engagement/modelReviewDue';
import { modelSectionMissing } from './engagement/modelSectionMissing';
import { strategyOutsourced } from './engagement/strategyOutsourced';
import { workOnBothSides } from './engagement/workOnBothSides';
import { ambiguousWord } from './file/ambiguousWord';
import { commentInText } from './file/commentInText';
import { idMatchesName } from './file/idMatchesName';
import { placeholder } from './file/placeholder';
import { proseInBraces } from './file/proseInBraces';
import { schema } from './file/schema';
import { schemaVersion } from './file/schemaVersion';
import { syntax } from './file/syntax';
import { unknownField } from './file/unknownField';
import { unknownKind } from './file/unknownKind';
import { unknownSetting } from './file/unknownSetting';
import { escalationSamePerson } from './governance/escalationSamePerson';
import { expired as governanceExpired } from './governance/expired';
import { finalApprovalOutside } from './governance/finalApprovalOutside';
import { missingOrUnsigned } from './governance/missingOrUnsigned';
import { noBusinessReview } from './governance/noBusinessReview';
import { noChangeControl } from './governance/noChangeControl';
import { noEscalation } from './governance/noEscalation';
import { noHandover } from './governance/noHandover';
import { noQualifiedReviewer } from './governance/noQualifiedReviewer';
import { noQualityCriteria } from './governance/noQualityCriteria';
import { noSingleAccountable } from './governance/noSingleAccountable';
import { phaseWithoutOwner } from './governance/phaseWithoutOwner';
import { roleUnfilled } from './governance/roleUnfilled';
import { duplicateId } from './id/duplicate';
import { invalidLocale } from './localization/invalidLocale';
import { localeDrift } from './localization/localeDrift';
import { machineOnly } from './localization/machineOnly';
import { noCulturalReview } from './localization/noCulturalReview';
import { noGlossary } from './localization/noGlossary';
import { noLanguageReview } from './localization/noLanguageReview';
import { planMissing } from './localization/planMissing';
import { regulatoryReviewMissing } from './localization/regulatoryReviewMissing';
import { startedBeforeSourceApproved } from './localization/startedBeforeSourceApproved';
import { textNotEditable } from './localization/textNotEditable';
import { completionOnly } from './measurement/completionOnly';
import { criticalObjectiveUnmeasured } from './measurement/criticalObjectiveUnmeasured';
import { loopNotClosed } from './measurement/loopNotClosed';
import { noBaselineOrTarget } from './measurement/noBaselineOrTarget';
import { noBreakdown } from './measurement/noBreakdown';
import { noOwnerOrSource } from './measurement/noOwnerOrSource';
import { noReviewDate } from './measurement/noReviewDate';
import { resultWithoutAction } from './measurement/resultWithoutAction';
import { tooEarly } from './measurement/tooEarly';
import { activityFramed } from './objective/activityFramed';
import { audienceWithoutObjective } from './objective/audienceWithoutObjective';
import { businessResult } from './objective/businessResult';
import { compoundObjective } from './objective/compound';
import { instructorFramed } from './objective/instructorFramed';
import { levelVerbMismatch } from './objective/levelVerbMismatch';
import { mixedVerbs } from './objective/mixedVerbs';
import { noStandard } from './objective/noStandard';
import { noObjective } from './objective/none';
import { notLinkedToGoal } from './objective/notLinkedToGoal';
import { redundantStem } from './objective/redundantStem';
import { topicFramed } from './objective/topicFramed';
import { vagueVerb } from './objective/vagueVerb';
import { unknownReference } from './ref/unknown';
import { wrongKind } from './ref/wrongKind';
import { approvedByPartnerCommit } from './review/approvedByPartnerCommit';
import { approvedWithOpenMustFix } from './review/approvedWithOpenMustFix';
import { checkpointSkipped } from './review/checkpointSkipped';
import { closedTopic } from './review/closedTopic';
import { conflictingScores } from './review/conflictingScores';
import { noConsolidator } from './review/noConsolidator';
import { noDecision } from './review/noDecision';
import { noTurnaround } from './review/noTurnaround';
import { overdue as reviewOverdue } from './review/overdue';
import { roundsExceeded } from './review/roundsExceeded';
import { roundsUnbounded } from './review/roundsUnbounded';
import { scoreWithoutEvidence } from './review/scoreWithoutEvidence';
import { selfApproval } from './review/selfApproval';
import { tooManyReviewers } from './review/tooManyReviewers';
import { uninvitedReviewer } from './review/uninvitedReviewer';
import { unscored } from './review/unscored';
import { agreedLate } from './rubric/agreedLate';
import { changedAfterAgreement } from './rubric/changedAfterAgreement';
import { coverageGap } from './rubric/coverageGap';
import { levelDescriptorsParallel } from './rubric/levelDescriptorsParallel';
import { levelsOutOfOrder } from './rubric/levelsOutOfOrder';
import { noEvidenceHint } from './rubric/noEvidenceHint';
import { noPassRule } from './rubric/noPassRule';
import { notAgreed } from './rubric/notAgreed';
import { notPinned } from './rubric/notPinned';
import { tooManyCriteria } from './rubric/tooManyCriteria';
import { vagueDescriptor } from './rubric/vagueDescriptor';
import { weightsSum } from './rubric/weightsSum';
import { intakeNotStructured } from './scale/intakeNotStructured';
import { oneSidedServiceLevels } from './scale/oneSidedServiceLevels';
import { requestIncomplete } from './scale/requestIncomplete';
import { reviewerOverloaded } from './scale/reviewerOverloaded';
import { tooManyInProgress } from './scale/tooManyInProgress';
import { missesLegalDeadline } from './schedule/missesLegalDeadline';
import { outOfOrder } from './schedule/outOfOrder';
import { overdue as scheduleOverdue } from './schedule/overdue';
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
import { expired as waiverExpired } from './waiver/expired';
import { unknownWaiver } from './waiver/unknown';
import { unused } from './waiver/unused';

export const rules: readonly Rule[] = [
  exceptionUnapproved,
  mediaWithoutCaptions,
  noTarget,
  accessibilityUntested,
  signedByOneSide,
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
  audienceVague,
  causeNotLearnable,
  causeResponseMismatch,
  goalWithoutMeasure,
  missingPerformanceProblem,
  noBehaviorGap,
  nonLearningCauseUnowned,
  problemWithoutEvidence,
  scopeEdgesMissing,
  solutionBeforeProblem,
  sourceNotReady,
  sourceUnversioned,
  topicFramedProblem,
  vagueWording,
  changeWithoutDecision,
  reasonMissing,
  relitigated,
  revisitDue,
  rewritten,
  contactsMissing,
  noSourceFiles,
  packageMismatch,
  trackingCannotFeedMeasure,
  deliveryUntested,
  accountabilityOutside,
  costOnly,
  modelDrift,
  modelMismatch,
  modelReviewDue,
  modelSectionMissing,
  strategyOutsourced,
  workOnBothSides,
  ambiguousWord,
  commentInText,
  idMatchesName,
  placeholder,
  proseInBraces,
  schema,
  schemaVersion,
  syntax,
  unknownField,
  unknownKind,
  unknownSetting,
  escalationSamePerson,
  governanceExpired,
  finalApprovalOutside,
  missingOrUnsigned,
  noBusinessReview,
  noChangeControl,
  noEscalation,
  noHandover,
  noQualifiedReviewer,
  noQualityCriteria,
  noSingleAccountable,
  phaseWithoutOwner,
  roleUnfilled,
  duplicateId,
  invalidLocale,
  localeDrift,
  machineOnly,
  noCulturalReview,
  noGlossary,
  noLanguageReview,
  planMissing,
  regulatoryReviewMissing,
  startedBeforeSourceApproved,
  textNotEditable,
  completionOnly,
  criticalObjectiveUnmeasured,
  loopNotClosed,
  noBaselineOrTarget,
  noBreakdown,
  noOwnerOrSource,
  noReviewDate,
  resultWithoutAction,
  tooEarly,
  activityFramed,
  audienceWithoutObjective,
  businessResult,
  compoundObjective,
  instructorFramed,
  levelVerbMismatch,
  mixedVerbs,
  noStandard,
  noObjective,
  notLinkedToGoal,
  redundantStem,
  topicFramed,
  vagueVerb,
  unknownReference,
  wrongKind,
  approvedByPartnerCommit,
  approvedWithOpenMustFix,
  checkpointSkipped,
  closedTopic,
  conflictingScores,
  noConsolidator,
  noDecision,
  noTurnaround,
  reviewOverdue,
  roundsExceeded,
  roundsUnbounded,
  scoreWithoutEvidence,
  selfApproval,
  tooManyReviewers,
  uninvitedReviewer,
  unscored,
  agreedLate,
  changedAfterAgreement,
  coverageGap,
  levelDescriptorsParallel,
  levelsOutOfOrder,
  noEvidenceHint,
  noPassRule,
  notAgreed,
  notPinned,
  tooManyCriteria,
  vagueDescriptor,
  weightsSum,
  intakeNotStructured,
  oneSidedServiceLevels,
  requestIncomplete,
  reviewerOverloaded,
  tooManyInProgress,
  missesLegalDeadline,
  outOfOrder,
  scheduleOverdue,
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
  waiverExpired,
  unknownWaiver,
  unused,
] as readonly unknown[] as readonly Rule[];
