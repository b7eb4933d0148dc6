/** What a team or a person has set, as values. Made from a workspace file; nothing here reads a file or a clock. */
import type { DocumentOf } from './document';
import { itemsOf } from './located';
import type { ObjectiveProfile } from './objectives/read';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** `starter` shows what breaks the work, `strict` is firm about everything. */
export type Profile = 'starter' | 'standard' | 'strict';

export interface Settings {
  /** Today, as `2026-05-11`. The caller reads the clock, so that a check of a given day can be repeated. */
  readonly today: string;
  /** Rules whose strictness the team has changed. */
  readonly rules: ReadonlyMap<string, Severity | 'skip'>;
  /** How strict the checks start out. */
  readonly profile: Profile;
  /** What counts as an objective that one could see or hear. */
  readonly objectiveProfile: ObjectiveProfile;
  /** Numbers that the team has changed. */
  readonly thresholds: ReadonlyMap<string, number>;
  readonly vocabulary: Vocabulary;
}

/** The team's own words, in lower case. */
export interface Vocabulary {
  readonly allowedVerbs: ReadonlySet<string>;
  readonly vagueVerbs: ReadonlySet<string>;
  readonly topicWords: ReadonlySet<string>;
  readonly vagueWords: ReadonlySet<string>;
  /** Words and phrases that are never pointed out. */
  readonly allowedPhrases: ReadonlySet<string>;
  readonly placeholders: ReadonlySet<string>;
}

export function settingsFrom(file: DocumentOf<'workspace'> | undefined, today: string): Settings {
  const { profile, 'objective-profile': objectiveProfile, rules, thresholds, vocabulary } = file?.content ?? {};
  return {
    today,
    rules: new Map(rules?.entries.map(({ key, content }) => [key, content.value])),
    profile: profile?.value ?? 'standard',
    objectiveProfile: objectiveProfile?.value ?? 'standard',
    thresholds: new Map(thresholds?.entries.map(({ key, content }) => [key, content.value])),
    vocabulary: {
      allowedVerbs: words(vocabulary?.['allowed-verbs']),
      vagueVerbs: words(vocabulary?.['vague-verbs']),
      topicWords: words(vocabulary?.['topic-words']),
      vagueWords: words(vocabulary?.['vague-words']),
      allowedPhrases: words(vocabulary?.['allowed-phrases']),
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
