/** Every rule there is. Adding one means its file and one line here. */
import type { Rule } from '../rule';
import { missingPerformanceProblem } from './brief/missingPerformanceProblem';
import { placeholder } from './file/placeholder';
import { escalationSamePerson } from './governance/escalationSamePerson';
import { expired } from './governance/expired';
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
import { completionOnly } from './measurement/completionOnly';
import { topicFramed } from './objective/topicFramed';
import { vagueVerb } from './objective/vagueVerb';
import { unknownReference } from './ref/unknown';
import { weightsSum } from './rubric/weightsSum';

export const rules: readonly Rule[] = [
  missingPerformanceProblem,
  placeholder,
  escalationSamePerson,
  expired,
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
  completionOnly,
  topicFramed,
  vagueVerb,
  unknownReference,
  weightsSum,
] as readonly unknown[] as readonly Rule[];
