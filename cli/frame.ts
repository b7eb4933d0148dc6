/** Reads statements, one a line: what each of them says people will do, or why it says something else. */
import * as l10n from '@vscode/l10n';
import type { Reading } from '../server/src/core/objectives/framing';
import { LANGUAGES } from '../server/src/core/objectives/grammar';
import { knownLanguage, languageOf } from '../server/src/core/objectives/languages';
import { readObjective, readObjectives, type Reader } from '../server/src/core/objectives/read';
import type { FrameRequest } from './arguments';

export interface ReadLine {
  readonly text: string;
  readonly reading: Reading;
}

export interface Framed {
  /** One for each line, worked out as they are asked for: whoever stops early waits no longer. */
  readonly lines: Iterable<ReadLine>;
  readonly notes: readonly string[];
}

export function frameLines(texts: readonly string[], { language: given, profile, group }: Pick<FrameRequest, 'language' | 'profile' | 'group'>): Framed {
  const language = given ?? languageOf(texts);
  // All together, and without a language: none of them can be read, not even one that looks familiar.
  if (!language) return { lines: together(texts, { profile }), notes: texts.some((text) => text.trim() !== '') ? [unknown()] : [] };
  return { lines: group ? together(texts, { profile, language }) : oneByOne(texts, { profile, language }), notes: [] };
}

function* together(texts: readonly string[], reader: Reader): Iterable<ReadLine> {
  const readings = readObjectives(texts, reader);
  for (const [index, reading] of readings.entries()) yield { text: texts[index] ?? '', reading };
}

function* oneByOne(texts: readonly string[], reader: Reader): Iterable<ReadLine> {
  for (const text of texts) yield { text, reading: readObjective(text, reader) };
}

const unknown = (): string => l10n.t('It is not clear which language this is in, so nothing was read. Name it with --language ({0}).', LANGUAGES.filter(knownLanguage).join(', '));
