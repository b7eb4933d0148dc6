/** Reads statements, one a line: what each of them says people will do, or why it says something else. */
import * as l10n from '@vscode/l10n';
import type { Reading } from '../server/src/core/objectives/framing';
import { LANGUAGES, type Language } from '../server/src/core/objectives/grammar';
import { knownLanguage, languagesOf } from '../server/src/core/objectives/languages';
import { readerOfLines, readObjectives, unread, type Reader } from '../server/src/core/objectives/read';
import { isCut } from '../server/src/core/objectives/statement';
import type { FrameRequest } from './arguments';

export interface ReadLine {
  readonly text: string;
  readonly reading: Reading;
  /** Undefined where there is nothing to read, or nobody to read it. */
  readonly language: Language | undefined;
}

export interface Framed {
  /** One for each line, worked out as they are asked for: whoever stops early waits no longer. */
  readonly lines: Iterable<ReadLine>;
  readonly notes: readonly string[];
}

export function frameLines(texts: readonly string[], { language, profile, group }: Pick<FrameRequest, 'language' | 'profile' | 'group'>): Framed {
  const languages = language ? texts.map(() => language) : languagesOf(texts);
  return { lines: group ? together(texts, languages, { profile }) : oneByOne(texts, languages, { profile }), notes: notesOn(texts, languages) };
}

/** The lines of each language are a list of their own. */
function* together(texts: readonly string[], languages: readonly (Language | undefined)[], reader: Reader): Iterable<ReadLine> {
  const readings = new Map<number, Reading>();
  for (const language of new Set(languages)) {
    const own = [...texts.keys()].filter((index) => languages[index] === language);
    const lines = own.map((index) => texts[index] ?? '');
    const found = language ? readObjectives(lines, { ...reader, language }) : lines.map(unread);
    for (const [at, index] of own.entries()) readings.set(index, found[at] ?? unread(''));
  }
  for (const [index, text] of texts.entries()) yield lineOf(text, readings.get(index) ?? unread(text), languages[index]);
}

function* oneByOne(texts: readonly string[], languages: readonly (Language | undefined)[], reader: Reader): Iterable<ReadLine> {
  const readers = new Map<Language, (text: string) => Reading>();
  for (const [index, text] of texts.entries()) {
    const language = languages[index];
    const read = language && (readers.get(language) ?? readerOfLines({ ...reader, language }));
    if (read) readers.set(language, read);
    yield lineOf(text, read ? read(text) : unread(text), language);
  }
}

const lineOf = (text: string, reading: Reading, language: Language | undefined): ReadLine => ({ text, reading, language: reading.reason === 'blank' ? undefined : language });

function notesOn(texts: readonly string[], languages: readonly (Language | undefined)[]): readonly string[] {
  const numbered = (is: (text: string, index: number) => boolean): readonly number[] => texts.flatMap((text, index) => (is(text, index) ? [index + 1] : []));
  const unknown = numbered((text, index) => languages[index] === undefined && text.trim() !== '');
  const cut = numbered(isCut);
  return [...(unknown.length > 0 ? [aboutUnknown(unknown, texts)] : []), ...(cut.length > 0 ? [aboutCut(cut)] : [])];
}

function aboutUnknown(unknown: readonly number[], texts: readonly string[]): string {
  const names = LANGUAGES.filter(knownLanguage).join(', ');
  return unknown.length === texts.filter((text) => text.trim() !== '').length
    ? l10n.t('It is not clear which language this is in, so nothing was read. Name it with --language ({0}).', names)
    : l10n.t('It is not clear which language these lines are in, so they were not read: {0}. Name it with --language ({1}).', someOf(unknown), names);
}

const aboutCut = (cut: readonly number[]): string =>
  cut.length === 1
    ? l10n.t('Line {0} is very long: only its beginning was read. Give each statement a line of its own.', someOf(cut))
    : l10n.t('These lines are very long, and only their beginnings were read: {0}. Give each statement a line of its own.', someOf(cut));

/** The first few, and that there are more. */
const someOf = (numbers: readonly number[]): string => numbers.slice(0, 5).join(', ') + (numbers.length > 5 ? ', …' : '');
