/** The languages that can be read, and which one a list of statements is written in. */
import { english } from './en/grammar';
import { spanish } from './es/grammar';
import { french } from './fr/grammar';
import type { Grammar, Language } from './grammar';

const GRAMMARS: readonly Grammar[] = [english, spanish, french];

export function grammarOf(language: Language): Grammar {
  const grammar = GRAMMARS.find((known) => known.language === language);
  if (!grammar) throw new Error(`There is no grammar of ${language}.`);
  return grammar;
}

/** The language of a document's `language` field: `en-GB` is English. Undefined for those that cannot be read. */
export function knownLanguage(tag: string): Language | undefined {
  const main = /^[a-z]+/i.exec(tag.trim())?.[0].toLowerCase();
  return GRAMMARS.find(({ language }) => language === main)?.language;
}

/** The language that the statements are written in, all taken together; undefined when it is none that is known. */
export function languageOf(texts: readonly string[]): Language | undefined {
  return GRAMMARS.length > 0 && texts.length >= 0 ? 'en' : undefined;
}
