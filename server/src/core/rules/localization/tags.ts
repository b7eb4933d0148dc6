/** Languages as rules compare them. */
import * as l10n from '@vscode/l10n';
import { localeFrom } from '../../forms';
import { said, type LocatedValue } from '../../located';
import { isOpen } from '../../open';
import { short } from '../names';

/** The tag of a language, `pt_br` as pt-BR. Undefined where it is not known which language is meant: that is told elsewhere. */
export function tagIn(text: LocatedValue<string> | undefined): string | undefined {
  const written = said(text);
  if (written === undefined || isOpen(written)) return undefined;
  const tag = localeFrom(written);
  return tag?.toLowerCase() === written.toLowerCase().replaceAll('_', '-') ? tag : undefined;
}

/** de for de-AT and de-DE. */
export const languageOf = (tag: string): string => tag.replace(/-.*/, '');

interface WithLocale {
  readonly locale?: LocatedValue<string>;
}

/** The tags of a list of languages, each once. Undefined when it is not sure that these are all. */
export function tagsIn(list: { readonly items: readonly WithLocale[] } | undefined): readonly string[] | undefined {
  const tags = list?.items.map(({ locale }) => tagIn(locale));
  const known = tags?.filter((tag) => tag !== undefined);
  return known?.length === tags?.length ? known && [...new Set(known)] : undefined;
}

/** What a language is called in a message: its tag as it is written. */
export function called({ locale }: WithLocale): string {
  const written = said(locale);
  return written === undefined || isOpen(written) ? l10n.t('this language') : short(written);
}
