/** Where a statement tells of something else than behavior: its words stay as a question, and the behavior is left to be written. */
import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { isOpen } from '../../open';
import type { Fix } from '../../rule';
import { mend } from '../mend';
import { capitalLike } from './capital';
import { reword, type Statement } from './readings';

export function askBehind({ behavior: { value, place } }: Statement): readonly Fix[] {
  const question = l10n.t('<after “{0}” what do people do at work?>', value.trim().replace(/\s+/g, ' ').replace(/[.;:]+$/, ''));
  return isOpen(question) && place.node.type === 'scalar' ? mend(l10n.t('Keep it as a question, and leave the behavior to be filled in'), replaceScalar(place.node, question)) : [];
}

/** "This course teaches learners to isolate the line" → "Isolate the line". English only. */
export function whatTheyLearnToDo(statement: Statement): readonly Fix[] {
  const { behavior: { value }, language, reading: { evidence } } = statement;
  const lead = language === 'en' ? /^.*?\bto\s+(?=[a-z])/is.exec(value.slice(evidence.start))?.[0] : undefined;
  const verb = lead === undefined ? undefined : /^[a-z-]+/i.exec(value.slice(evidence.start + lead.length))?.[0];
  if (lead === undefined || verb === undefined) return [];
  const end = evidence.start + lead.length + verb.length;
  const written = capitalLike(value.slice(evidence.start), verb);
  return reword(statement, l10n.t('Say it directly: “{0} …”', written), [{ start: evidence.start, end, text: written }], { preferred: true });
}
