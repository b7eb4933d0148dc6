/** The objectives of a brief as they are read: all of a list together, once for each version of the document. */
import type { DocumentOf } from './document';
import { itemsOf, said, type Located, type LocatedValue } from './located';
import type { Reading } from './objectives/framing';
import type { Language } from './objectives/grammar';
import { knownLanguage, languageOf } from './objectives/languages';
import { readObjectives, type Reader } from './objectives/read';
import { isOpen } from './open';
import type { Brief } from './schema/types';
import type { Settings } from './settings';

export type Objective = Located<NonNullable<Brief['objectives']>[number]>;

export interface ObjectiveReading {
  readonly item: Objective;
  readonly behavior: LocatedValue<string>;
  readonly reading: Reading;
  readonly language: Language;
}

const known = new WeakMap<DocumentOf<'brief'>, WeakMap<Settings, readonly ObjectiveReading[]>>();

/** One reading for each objective that says something; none where the language is not known. */
export function readingsOf(document: DocumentOf<'brief'>, settings: Settings): readonly ObjectiveReading[] {
  const bySettings = known.get(document) ?? new WeakMap<Settings, readonly ObjectiveReading[]>();
  known.set(document, bySettings);
  const readings = bySettings.get(settings) ?? readAll(document, settings);
  bySettings.set(settings, readings);
  return readings;
}

/** How an objective would be read with other words, or with other words allowed, in its language and among its neighbors. */
export function readingInstead(document: DocumentOf<'brief'>, settings: Settings, { item, language }: Pick<ObjectiveReading, 'item' | 'language'>, behavior: string): Reading | undefined {
  const statements = statementsIn(document);
  const texts = statements.map((one) => (one.item === item ? behavior : one.behavior.value));
  return readObjectives(texts, readerOf(document, settings, language))[statements.findIndex((one) => one.item === item)];
}

function readAll(document: DocumentOf<'brief'>, settings: Settings): readonly ObjectiveReading[] {
  const statements = statementsIn(document);
  const texts = statements.map(({ behavior }) => behavior.value);
  const language = languageIn(document.content.language, texts);
  if (!language) return [];
  const readings = readObjectives(texts, readerOf(document, settings, language));
  return statements.flatMap((statement, index) => {
    const reading = readings[index];
    return reading ? [{ ...statement, reading, language }] : [];
  });
}

const statementsIn = ({ content }: DocumentOf<'brief'>): readonly Pick<ObjectiveReading, 'item' | 'behavior'>[] =>
  itemsOf(content.objectives).flatMap((item) => {
    const { behavior } = item;
    return behavior && said(behavior) !== undefined && !isOpen(behavior.value) ? [{ item, behavior }] : [];
  });

/** What the brief and the team say about how its objectives are to be read. */
export const readerOf = ({ content }: DocumentOf<'brief'>, { vocabulary, objectiveProfile }: Settings, language: Language): Reader => ({
  language,
  audiences: itemsOf(content.audiences).flatMap(({ role }) => said(role) ?? []),
  vocabulary,
  profile: objectiveProfile,
});

/** The language that a brief's objectives are written in; undefined when it is none that can be read. */
export const languageOfBrief = (document: DocumentOf<'brief'>): Language | undefined => languageIn(document.content.language, statementsIn(document).map(({ behavior }) => behavior.value));

/** What the document says counts; where it says nothing, its statements tell. */
function languageIn(written: LocatedValue<string> | undefined, texts: readonly string[]): Language | undefined {
  const tag = said(written);
  return tag === undefined ? languageOf(texts) : knownLanguage(tag);
}
