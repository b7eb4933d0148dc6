/** Where a statement tells of something else than behavior: its words stay as a question, and the behavior is left to be written. */
import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { isOpen } from '../../open';
import type { Fix } from '../../rule';
import { mend } from '../mend';
import type { Statement } from './readings';

export function askBehind({ behavior: { value, place } }: Statement): readonly Fix[] {
  const question = l10n.t('<after “{0}”, what do people do at work?>', value.trim().replace(/\s+/g, ' ').replace(/[.;:]+$/, ''));
  return isOpen(question) && place.node.type === 'scalar' ? mend(l10n.t('Keep it as a question, and leave the behavior to be filled in'), replaceScalar(place.node, question)) : [];
}
