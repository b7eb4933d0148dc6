export interface LexiconFile {
  readonly language?: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly verbs: readonly { readonly domain: string; readonly level: string; readonly source: readonly string[]; readonly words: string }[];
  readonly offers: Readonly<Record<string, readonly string[]>>;
  readonly [list: string]: unknown;
}

export function moduleOf(file: string, lexicon: LexiconFile): string;
