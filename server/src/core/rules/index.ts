/** Every rule there is. Adding one means its file and one line here. */
import type { Rule } from '../rule';
import { missingPerformanceProblem } from './brief/missingPerformanceProblem';
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
import { noSingleAccountable } from './governance/noSingleAccountable';
import { duplicateId } from './id/duplicate';
import { invalidLocale } from './localization/invalidLocale';
import { completionOnly } from './measurement/completionOnly';
import { topicFramed } from './objective/topicFramed';
import { vagueVerb } from './objective/vagueVerb';
import { unknownReference } from './ref/unknown';
import { wrongKind } from './ref/wrongKind';
import { weightsSum } from './rubric/weightsSum';
import { expired } from './waiver/expired';
import { unknownWaiver } from './waiver/unknown';
import { unused } from './waiver/unused';

export const rules: readonly Rule[] = [
  missingPerformanceProblem,
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
  noSingleAccountable,
  duplicateId,
  invalidLocale,
  completionOnly,
  topicFramed,
  vagueVerb,
  unknownReference,
  wrongKind,
  weightsSum,
  expired,
  unknownWaiver,
  unused,
] as readonly unknown[] as readonly Rule[];
