/** Every rule there is. Adding one means its file and one line here. */
import type { Rule } from '../rule';
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
import { placeholder } from './file/placeholder';
import { noSingleAccountable } from './governance/noSingleAccountable';
import { completionOnly } from './measurement/completionOnly';
import { audienceWithoutObjective } from './objective/audienceWithoutObjective';
import { compoundObjective } from './objective/compound';
import { levelVerbMismatch } from './objective/levelVerbMismatch';
import { noStandard } from './objective/noStandard';
import { noObjective } from './objective/none';
import { notLinkedToGoal } from './objective/notLinkedToGoal';
import { topicFramed } from './objective/topicFramed';
import { vagueVerb } from './objective/vagueVerb';
import { unknownReference } from './ref/unknown';
import { vagueDescriptor } from './rubric/vagueDescriptor';
import { weightsSum } from './rubric/weightsSum';

export const rules: readonly Rule[] = [
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
  placeholder,
  noSingleAccountable,
  completionOnly,
  audienceWithoutObjective,
  compoundObjective,
  levelVerbMismatch,
  noStandard,
  noObjective,
  notLinkedToGoal,
  topicFramed,
  vagueVerb,
  unknownReference,
  vagueDescriptor,
  weightsSum,
] as readonly unknown[] as readonly Rule[];
