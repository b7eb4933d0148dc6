/** What the rules about the wording of objectives have in common: where words stand, how sure a reading is, and mends that are tried out before they are offered. */
import * as l10n from '@vscode/l10n';
import { offsetsOf, replace, scalarText, type TextEdit } from '../../edit';
import type { DocumentOf } from '../../document';
import type { Framing, Reading } from '../../objectives/framing';
import { grammarOf } from '../../objectives/languages';
import type { Stretch } from '../../objectives/phrases';
import { readObjective } from '../../objectives/read';
import { readingInstead, readingsOf, type ObjectiveReading } from '../../objectivesOf';
import type { Fix, Problem } from '../../rule';
import type { Settings } from '../../settings';
import { mend } from '../mend';
import { capitalLike } from './capital';

/** An objective, and the document and settings it was read with. */
export interface Statement extends ObjectiveReading {
  readonly document: DocumentOf<'brief'>;
  readonly settings: Settings;
}

/** The objectives of a brief that are read as one thing. */
export function* statementsRead(framing: Framing, { document, settings }: Pick<Statement, 'document' | 'settings'>): Iterable<Statement> {
  for (const found of readingsOf(document, settings)) if (found.reading.framing === framing) yield { ...found, document, settings };
}

/** A reading that rests on a word with two meanings is a hint, however far the document has come. */
export const softly = ({ tier }: Reading): Pick<Problem, 'severity'> => (tier === 'hint' ? { severity: 'hint' } : {});

/** Some words of a statement, and what to write there. */
export interface Rewording extends Stretch {
  readonly text: string;
}

/** A mend that rewords a statement. None when it would still have to be pointed out, or when nobody can tell where its words stand. */
export function reword(statement: Statement, title: string, rewordings: readonly Rewording[], more: Pick<Fix, 'preferred'> = {}, accept: (after: Reading) => boolean = () => true): readonly Fix[] {
  const { document, settings, behavior: { value, place } } = statement;
  const text = reworded(value, rewordings);
  const after = readingInstead(document, settings, statement, text);
  // Without quotation marks, some first letters mean something else than a text.
  const readable = place.node.type !== 'scalar' || place.node.style !== 'plain' || scalarText(text) === text;
  return after?.framing === 'outcome' && accept(after) && readable ? mend(title, rewordings.map((rewording) => editOf(statement, rewording)), more) : [];
}

/** The statement with other words in it. */
export const reworded = (text: string, rewordings: readonly Rewording[]): string =>
  [...rewordings].sort((a, b) => b.start - a.start).reduce((rest, { start, end, text: words }) => rest.slice(0, start) + words + rest.slice(end), text);

function editOf({ document, behavior }: Statement, { start, end, text }: Rewording): TextEdit | undefined {
  const { node } = behavior.place;
  const offsets = node.type === 'scalar' ? offsetsOf(document, node) : undefined;
  if (!offsets) return undefined;
  const at = (index: number): number => offsets[index] ?? (offsets.at(-1) ?? 0) + 1;
  return replace({ start: at(start), end: at(end) }, text);
}

/** Where the words behind `from` begin. */
export const behind = (text: string, from: number): number => from + (/^[\s,:;–—-]*/.exec(text.slice(from))?.[0].length ?? 0);

/** The verbs to offer for the level of an objective. The strict profile does not take all of them. */
export function verbsFor({ language, item, settings: { objectiveProfile: profile } }: Statement): readonly string[] {
  const verbs = grammarOf(language).verbsFor(item.level?.value);
  return profile === 'standard' ? verbs : verbs.filter((verb) => readObjective(`${verb} it`, { language, profile }).framing === 'outcome');
}

/** The mend that a statement holds itself: "How to isolate …" says “isolate”. */
export function directly(statement: Statement): readonly Fix[] {
  const { behavior: { value }, reading: { direct } } = statement;
  if (!direct) return [];
  const verb = capitalLike(value.slice(direct.start), direct.verb);
  return reword(statement, l10n.t('Say it directly: “{0} …”', verb), [{ start: direct.start, end: direct.end, text: verb }], { preferred: true });
}

/** What goes with "how", "what" or "that": "explain how the pump works", and not "apply how …". */
const WITH_CLAUSES: ReadonlySet<string> = new Set(['explain', 'describe', 'summarize', 'recall', 'demonstrate']);

/** The verbs to put before a part of a sentence: "when to call the engineer" is something to decide. English only. */
export function clauseVerbsFor(statement: Statement, clause: string): readonly string[] {
  const fitting = verbsFor(statement).filter((verb) => WITH_CLAUSES.has(verb));
  return [...(CHOICE.test(clause) ? ['decide'] : []), ...(fitting.length > 0 ? fitting : ['explain'])];
}

const CHOICE = /^\s*(?:when|where|which|whether|who|whom|what)\b[^?]*?\bto\s+[a-z]/i;

export const startsClause = (text: string): boolean => /^\s*(?:how|what|why|when|where|who|which|whether|that)\b/i.test(text);
