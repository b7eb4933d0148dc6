/** What somebody wrote, in the forms the format knows: ids, dates, languages, numbers. Undefined where two things could be meant. */
import { isDay } from './calendar';

/** Whether a text can be an id, as the schemas have it. */
export const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** A text as an id: lowercase words joined by hyphens, accents dropped. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '');
}

/** 31.03.2026, 2026/3/31 and 31 March 2026 can only mean one day; 3/4/2026 could mean two and is left to its author. */
export function dateFrom(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? reorder(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)) ?? slashed(text) ?? reorder(named(text)) ?? [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : undefined;
}

/** 31/12/2026 and 12/31/2026 can only mean one day each: a number over 12 is no month. 3/4/2026 is left to its author. */
function slashed(text: string): (string | undefined)[] | undefined {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [, first = '', second = '', year] = found ?? [];
  if (Number(first) > 12) return [text, year, second, first];
  return Number(second) > 12 ? [text, year, first, second] : undefined;
}

/** 2026-02-30 stands for the last day of February, 2026-13-04 for nothing at all. */
export function lastDayFor(text: string): string | undefined {
  const [, month = '', day = ''] = /^(\d{4}-\d{2})-(\d{2})$/.exec(text) ?? [];
  if (Number(day) < 29 || Number(day) > 31) return undefined;
  return [30, 29, 28].map((last) => `${month}-${String(last)}`).find(isDay);
}

const reorder = (found: readonly (string | undefined)[] | null | undefined): (string | undefined)[] | undefined => (found ? [found[0], found[3], found[2], found[1]] : undefined);

function named(text: string): string[] | undefined {
  const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const found = /^(?:(\d{1,2})\.? ([a-z]{3})[a-z]*\.?|([a-z]{3})[a-z]*\.? (\d{1,2}),?) (\d{4})$/i.exec(text);
  const month = months.indexOf((found?.[2] ?? found?.[3] ?? '').toLowerCase()) + 1;
  const day = found?.[1] ?? found?.[4];
  return found?.[5] && day && month > 0 ? [text, day, String(month), found[5]] : undefined;
}

/** `DE_de`, `pt-br` and `German` as language tags. */
export function localeFrom(text: string): string | undefined {
  const known = LANGUAGES[text.trim().toLowerCase()];
  if (known) return known;
  const [language = '', ...rest] = text.trim().split(/[-_]/);
  if (!/^[a-z]{2,3}$/i.test(language)) return undefined;
  const parts = rest.map((part) => (part.length === 4 ? (part[0]?.toUpperCase() ?? '') + part.slice(1).toLowerCase() : part.length <= 3 ? part.toUpperCase() : part));
  return [language.toLowerCase(), ...parts].join('-');
}

const LANGUAGES: Readonly<Partial<Record<string, string>>> = {
  arabic: 'ar', chinese: 'zh', czech: 'cs', danish: 'da', dutch: 'nl', english: 'en', finnish: 'fi', french: 'fr', german: 'de', greek: 'el', hebrew: 'he',
  hindi: 'hi', hungarian: 'hu', indonesian: 'id', italian: 'it', japanese: 'ja', korean: 'ko', norwegian: 'nb-NO', polish: 'pl', portuguese: 'pt',
  romanian: 'ro', russian: 'ru', spanish: 'es', swedish: 'sv', thai: 'th', turkish: 'tr', ukrainian: 'uk', vietnamese: 'vi',
};

/** The one number in a text: 1200 in “about 1,200”. None when there are several, or when a comma could mean two things. */
export function onlyNumber(text: string, whole: boolean): string | undefined {
  const [only, ...others] = text.match(/\d[\d.,]*/g) ?? [];
  if (only === undefined || others.length > 0) return undefined;
  if (/^\d{1,3}(?:,\d{3})+$/.test(only)) return only.replaceAll(',', '');
  if (/^\d+$/.test(only)) return only;
  return !whole && /^\d+\.\d+$/.test(only) ? only : undefined;
}
