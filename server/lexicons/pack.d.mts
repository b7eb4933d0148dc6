export function packed(words: readonly string[], marksOf?: (word: string) => string): string;
export function marked(verbs: readonly string[], lists: Readonly<Record<string, readonly string[]>>): { readonly marksOf: (verb: string) => string; readonly listOf: (name: string) => string };
