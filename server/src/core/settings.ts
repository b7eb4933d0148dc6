/** What a team or a person has set, as values. Made from a workspace file; nothing here reads a file or a clock. */
import type { DocumentOf } from './document';
import { itemsOf } from './located';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Settings {
  /** Today, as `2026-05-11`. The caller reads the clock, so that a check of a given day can be repeated. */
  readonly today: string;
  /** Rules whose strictness the team has changed. */
  readonly rules: ReadonlyMap<string, Severity | 'skip'>;
  readonly vocabulary: Vocabulary;
}

/** The team's own words, in lower case. */
export interface Vocabulary {
  readonly allowedVerbs: ReadonlySet<string>;
  readonly vagueVerbs: ReadonlySet<string>;
  readonly topicWords: ReadonlySet<string>;
  readonly placeholders: ReadonlySet<string>;
}

export function settingsFrom(file: DocumentOf<'workspace'> | undefined, today: string): Settings {
  const { rules, vocabulary } = file?.content ?? {};
  return {
    today,
    rules: new Map(rules?.entries.map(({ key, content }) => [key, content.value])),
    vocabulary: {
      allowedVerbs: words(vocabulary?.['allowed-verbs']),
      vagueVerbs: words(vocabulary?.['vague-verbs']),
      topicWords: words(vocabulary?.['topic-words']),
      placeholders: words(vocabulary?.placeholders),
    },
  };
}

const words = (list: Parameters<typeof itemsOf<string>>[0]): ReadonlySet<string> => new Set(itemsOf(list).map(({ value }) => value.trim().toLowerCase()));

/** A date in the format of the files, from a clock's moment, in the clock's own time zone. */
export function dayOf(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Whether a text is a day that exists: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
