export function packed(words: readonly string[], markOf?: (word: string) => string): string;
export function marksOf(verbs: readonly string[], lists: Readonly<Record<string, readonly string[]>>): { readonly markOf: (verb: string) => string; readonly lettersIn: ReadonlyMap<string, string> };
