/** What was read, for programs and for people, piece by piece: a list may be long, and whoever reads may stop early. */
import * as l10n from '@vscode/l10n';
import { FLAGGED, isFlagged, type Framing, type PartName, type Reading } from '../../server/src/core/objectives/framing';
import type { Language } from '../../server/src/core/objectives/grammar';
import { nameOf, partNameOf, sentenceFor } from '../../server/src/core/objectives/reasonWords';
import { short } from '../../server/src/core/rules/short';
import type { ReadLine } from '../frame';
import { excerpt } from './frame';
import type { Paint, Style } from './paint';
import { escaped, printable } from './printable';

/** One object a line, in order. Offsets count UTF-16 code units, as editors do. */
export function* readingsJson(lines: Iterable<ReadLine>): Iterable<string> {
  for (const line of lines) yield `${escaped(JSON.stringify(valueOf(line)))}\n`;
}

/** `language` is null where nothing was read. */
function valueOf({ text, reading, language }: ReadLine): object {
  const { framing, tier, confidence, reason } = reading;
  return { text, language: language ?? null, framing, flagged: isFlagged(reading), tier, confidence, reason, parts: reading.parts.map(({ part, start, end }) => ({ part, start, end })) };
}

/** The statements worth a second look, each with its line number, its words marked, and what to do; then the sum. */
export function* readingsText(lines: Iterable<ReadLine>, paint: Paint): Iterable<string> {
  const counts = new Map<Framing, number>();
  const languages = new Map<Language | undefined, number>();
  let lineNumber = 0;
  let gap = false;
  let shown = false;
  for (const { text, reading, language } of lines) {
    lineNumber++;
    if (reading.reason === 'blank') {
      // An empty line between two parts of a list stands between them here, too.
      gap ||= text.trim() === '';
      continue;
    }
    counts.set(reading.framing, (counts.get(reading.framing) ?? 0) + 1);
    languages.set(language, (languages.get(language) ?? 0) + 1);
    if (!isFlagged(reading)) continue;
    yield (gap && shown ? '\n' : '') + block(lineNumber, text, reading, paint);
    gap = false;
    shown = true;
  }
  yield (shown ? '\n' : '') + summary(counts, languages, paint);
}

function block(lineNumber: number, line: string, reading: Reading, paint: Paint): string {
  const { framing, tier, evidence, reason } = reading;
  const style: Style = tier === 'none' ? 'hint' : tier;
  const { text, lead, carets } = excerpt(line, evidence);
  const label = tier === 'warning' ? nameOf(framing) : l10n.t('perhaps: {0}', nameOf(framing));
  const said = [
    ...(evidence.end > evidence.start ? [lead + paint(carets, style)] : []),
    `${paint(label, style)}  ${printable(sentenceFor(reading, line))}  ${paint(reason, 'quiet')}`,
    ...partsOf(line, reading).map((parts) => paint(parts, 'quiet')),
  ];
  const margin = String(lineNumber).padStart(4);
  return [`${paint(margin, 'strong')}  ${text}`, ...said.map((row) => ' '.repeat(margin.length + 2) + row)].map((row) => `${row.trimEnd()}\n`).join('');
}

/** What else the statement says, in one line; what people do is the matter of the sentence. */
function partsOf(line: string, { parts }: Reading): readonly string[] {
  const named = parts.filter(({ part }) => TOLD.has(part)).map(({ part, start, end }) => `${partNameOf(part)}: “${printable(short(line.slice(start, end).slice(0, 400)))}”`);
  return named.length === 0 ? [] : [named.join(' · ')];
}

const TOLD: ReadonlySet<PartName> = new Set(['audience', 'condition', 'standard']);

function summary(counts: ReadonlyMap<Framing, number>, languages: ReadonlyMap<Language | undefined, number>, paint: Paint): string {
  const count = (framing: Framing): number => counts.get(framing) ?? 0;
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  if (all === 0) return `${l10n.t('There is no statement to read.')}\n`;
  const flagged = FLAGGED.filter((framing) => count(framing) > 0);
  const toLookAt = flagged.reduce((sum, framing) => sum + count(framing), 0);
  const kinds = flagged.map((framing) => l10n.t('{0}: {1}', nameOf(framing), count(framing))).join(', ');
  const said = [
    count('outcome') === 1 ? l10n.t('1 outcome') : l10n.t('{0} outcomes', count('outcome')),
    ...(toLookAt > 0 ? [paint(l10n.t('{0} to look at ({1})', toLookAt, kinds), 'warning')] : [l10n.t('nothing to look at')]),
    ...(count('business') === 1 ? [l10n.t('1 business result')] : count('business') > 1 ? [l10n.t('{0} business results', count('business'))] : []),
    ...(count('other') > 0 ? [l10n.t('{0} not read as an objective', count('other'))] : []),
  ].join(', ');
  return `${all === 1 ? l10n.t('1 statement {0}: {1}.', inLanguages(languages), said) : l10n.t('{0} statements {1}: {2}.', all, inLanguages(languages), said)}\n`;
}

/** "in English", "(3 in English, 1 in German)". */
function inLanguages(languages: ReadonlyMap<Language | undefined, number>): string {
  const all = [...languages].sort(([, a], [, b]) => b - a);
  const [only] = all;
  if (only && all.length === 1) return inLanguage(only[0]);
  return `(${all.map(([language, count]) => `${String(count)} ${inLanguage(language)}`).join(', ')})`;
}

function inLanguage(language: Language | undefined): string {
  switch (language) {
    case 'en':
      return l10n.t('in English');
    case 'de':
      return l10n.t('in German');
    case 'es':
      return l10n.t('in Spanish');
    case 'fr':
      return l10n.t('in French');
    case undefined:
      return l10n.t('in a language that is not read');
  }
}
