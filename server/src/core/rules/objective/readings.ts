/** What the rules about the wording of objectives have in common: where words stand, how sure a reading is, and mends that are tried out before they are offered. */
import { offsetsOf, replace, scalarText, type TextEdit } from '../../edit';
import type { DocumentOf } from '../../document';
import type { Framing, Reading } from '../../objectives/framing';
import type { Stretch } from '../../objectives/phrases';
import { readObjective } from '../../objectives/read';
import { readerOf, readingInstead, readingsOf, type ObjectiveReading } from '../../objectivesOf';
import type { Fix, Problem } from '../../rule';
import type { Settings } from '../../settings';
import { mend } from '../mend';
import { short } from '../short';

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
const reworded = (text: string, rewordings: readonly Rewording[]): string =>
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

/** A way to say it: what the button reads, and what it writes. */
export interface Offer {
  readonly title: string;
  readonly rewordings: readonly Rewording[];
  readonly preferred?: boolean;
}

/** The offers that hold what they promise. */
export const mendsBy = (statement: Statement, offers: readonly Offer[]): readonly Fix[] =>
  offers.flatMap(({ title, rewordings, preferred }) => reword(statement, title, rewordings, preferred ? { preferred } : {}));

/** The author's own words as an outcome, for a message: the first offer that reads as one. */
export function exampleOf({ behavior: { value }, document, settings, language }: Statement, offers: readonly Offer[]): string | undefined {
  const reader = readerOf(document, settings, language);
  const texts = offers.slice(0, 3).map(({ rewordings }) => ({ from: Math.min(...rewordings.map(({ start }) => start)), text: reworded(value, rewordings) }));
  const found = texts.find(({ text }) => readObjective(text, reader).framing === 'outcome');
  return found && short(found.text.slice(found.from).replace(/[\s.;,]+$/, ''), 44);
}
