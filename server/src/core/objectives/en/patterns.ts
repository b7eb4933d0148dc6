/**
 * Regular expressions that can be read: a space is any space between words, and a group is there for its alternatives alone.
 * `\\(` is a parenthesis.
 */
export const sourceOf = (text: string): string => text.replaceAll(' ', '\\s+').replace(/(?<!\\)\((?!\?)/g, '(?:');

/** A pattern that is tried right where `lastIndex` says. */
export const patternAt = (text: string, flags = 'y'): RegExp => new RegExp(sourceOf(text), flags);

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
