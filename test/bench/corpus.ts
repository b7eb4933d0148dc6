/** Statements that somebody has labelled, one JSON object a line: text, label, source, and where they matter lang and ambiguous. */
import fs from 'node:fs';
import { FRAMINGS, type Framing } from '../../server/src/core/objectives/framing';
import type { Language } from '../../server/src/core/objectives/grammar';
import { knownLanguage, languageOf } from '../../server/src/core/objectives/languages';
import { groupedBy, sourceOf, type Item } from './measure';

export interface Row extends Item {
  /** As the corpus says, or as found out from the list; undefined where neither tells. */
  readonly language: Language | undefined;
}

export interface Corpus {
  readonly rows: readonly Row[];
  /** Labelled as open to dispute: not scored. */
  readonly ambiguous: number;
  /** In languages that are not read, by their tags: not scored. */
  readonly foreign: ReadonlyMap<string, number>;
}

export function readCorpus(files: readonly string[]): Corpus {
  const lines = files.flatMap((file) => linesOf(fs.readFileSync(file, 'utf8'), file));
  const clear = lines.filter(({ ambiguous }) => !ambiguous);
  const foreign = new Map<string, number>();
  const rows: Row[] = [];
  for (const list of groupedBy(clear, ({ source, lang }) => `${source}\n${lang ?? ''}`).values()) {
    const tag = list[0]?.lang;
    const language = tag === undefined ? languageOf(list.map(({ text }) => text)) : knownLanguage(tag);
    if (tag !== undefined && !language) foreign.set(tag, (foreign.get(tag) ?? 0) + list.length);
    else rows.push(...list.map(({ text, label, source }) => ({ text, label, list: source, source: sourceOf(source), language })));
  }
  return { rows, ambiguous: lines.length - clear.length, foreign };
}

interface Line {
  readonly text: string;
  readonly label: Framing;
  readonly source: string;
  readonly lang?: string;
  readonly ambiguous: boolean;
}

function linesOf(content: string, file: string): readonly Line[] {
  return content.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [lineFrom(line, `${file}:${index + 1}`)]));
}

function lineFrom(line: string, where: string): Line {
  const value = parsed(line, where);
  const { text, label, source, lang, ambiguous } = value;
  const known = FRAMINGS.find((framing) => framing === label);
  if (typeof text !== 'string' || typeof source !== 'string') throw new Error(`${where}: a line needs a “text” and a “source”.`);
  if (!known) throw new Error(`${where}: the label is none of ${FRAMINGS.join(', ')}.`);
  return { text, label: known, source, ambiguous: ambiguous === true, ...(typeof lang === 'string' ? { lang } : {}) };
}

function parsed(line: string, where: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // Told below, with the place.
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${where}: this line is no JSON object.`);
  return value as Record<string, unknown>;
}
