/** Every rule there is. Adding one means its file and one line here. */
import type { Rule } from '../rule';
import { missingPerformanceProblem } from './brief/missingPerformanceProblem';
import { placeholder } from './file/placeholder';
import { noSingleAccountable } from './governance/noSingleAccountable';
import { completionOnly } from './measurement/completionOnly';
import { topicFramed } from './objective/topicFramed';
import { vagueVerb } from './objective/vagueVerb';
import { unknownReference } from './ref/unknown';
import { weightsSum } from './rubric/weightsSum';

export const rules: readonly Rule[] = [
  missingPerformanceProblem,
  placeholder,
  noSingleAccountable,
  completionOnly,
  topicFramed,
  vagueVerb,
  unknownReference,
  weightsSum,
] as readonly unknown[] as readonly Rule[];
