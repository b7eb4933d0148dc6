/** Word checks know English. A document in another language is left alone until its words are known too. */
import type { Document } from '../document';

export function isEnglish({ content }: Document): boolean {
  const language = 'language' in content ? content.language.value : undefined;
  return language === undefined || /^en\b/i.test(language);
}
