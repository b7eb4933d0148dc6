/** The act that a statement holds itself: "How to isolate …" says “isolate”, and so does "this course teaches learners to isolate …". */
import * as l10n from '@vscode/l10n';
import type { Direct } from '../../objectives/framing';
import { readObjective } from '../../objectives/read';
import { readerOf } from '../../objectivesOf';
import { capitalLike } from './capital';
import { behind, type Offer, type Statement } from './readings';
import { behindState, isCompound } from './verbs';

/** One at most: the verb in the place of the words that hold it. */
export function actsIn(statement: Statement): readonly Offer[] {
  const { reading: { direct, framing }, language } = statement;
  const act = direct ?? (language !== 'en' ? undefined : framing === 'instructor' ? learned(statement) : framing === 'unmeasurable' ? gerundBehind(statement) : undefined);
  if (!act || isCompound(statement)) return [];
  const text = capitalLike(statement.behavior.value.slice(act.start), act.verb);
  return [{ title: l10n.t('Say it directly: “{0} …”', text), rewordings: [{ start: act.start, end: act.end, text }], preferred: true }];
}

/** "This course teaches learners to isolate the line" → "Isolate the line". */
function learned({ behavior: { value }, reading: { evidence: { start } } }: Statement): Direct | undefined {
  const [all, verb] = /^.*?\bto\s+([a-z][a-z-]*)/is.exec(value.slice(start)) ?? [];
  return all === undefined || verb === undefined ? undefined : { start, end: start + all.length, verb };
}

/** "Be confident in spotting a partner" → "Spot a partner". */
function gerundBehind(statement: Statement): Direct | undefined {
  const { behavior: { value }, language, document, settings, reading: { evidence } } = statement;
  const end = behind(value, behindState(statement));
  const rest = value.slice(end);
  if (!/^\p{L}+ing\s/u.test(rest)) return undefined;
  const { reason, direct } = readObjective(rest, readerOf(document, settings, language));
  return reason === 'gerund-heading' && direct?.start === 0 ? { start: evidence.start, end: end + direct.end, verb: direct.verb } : undefined;
}
