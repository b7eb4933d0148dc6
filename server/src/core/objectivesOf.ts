/** The objectives of a brief as they are read: all of a list together, once for each version of the document. */
import type { DocumentOf } from './document';
import { itemsOf, said, type Located, type LocatedValue } from './located';
import type { Reading } from './objectives/framing';
import type { Language } from './objectives/grammar';
import { knownLanguage, languageOf } from './objectives/languages';
import { readObjectives } from './objectives/read';
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

function readAll({ content }: DocumentOf<'brief'>, settings: Settings): readonly ObjectiveReading[] {
  const statements = itemsOf(content.objectives).flatMap((item) => (item.behavior && said(item.behavior) !== undefined && !isOpen(item.behavior.value) ? [{ item, behavior: item.behavior }] : []));
  const texts = statements.map(({ behavior }) => behavior.value);
  const language = languageIn(content.language, texts);
  if (!language) return [];
  const audiences = itemsOf(content.audiences).flatMap(({ role }) => said(role) ?? []);
  const readings = readObjectives(texts, { language, audiences, vocabulary: settings.vocabulary, profile: settings.objectiveProfile });
  return statements.flatMap(({ item, behavior }, index) => {
    const reading = readings[index];
    return reading ? [{ item, behavior, reading, language }] : [];
  });
}

/** What the document says counts; where it says nothing, its statements tell. */
function languageIn(written: LocatedValue<string> | undefined, texts: readonly string[]): Language | undefined {
  return said(written) === undefined || !written ? languageOf(texts) : knownLanguage(written.value);
}
