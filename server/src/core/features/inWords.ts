/** Days and languages as people say them. */
import * as l10n from '@vscode/l10n';
import { isWorkingDay, workingDaysBetween, type Calendar } from '../calendar';

/** How far a day is from today, in working days: “in 5 working days”. */
export function distance(today: string, day: string, calendar: Calendar): string {
  if (day === today) return l10n.t('today');
  const [from, to] = day > today ? [today, day] : [day, today];
  const days = workingDaysBetween(from, to, calendar);
  if (day > today) {
    const free = isWorkingDay(day, calendar) ? '' : l10n.t(', not a working day');
    return (days === 1 ? l10n.t('in 1 working day') : l10n.t('in {0} working days', days)) + free;
  }
  return days === 1 ? l10n.t('1 working day ago') : l10n.t('{0} working days ago', days);
}

/** "Monday" */
export const weekday = (day: string): string => new Intl.DateTimeFormat(ownLanguage(), { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** "German (Germany)"; undefined for a code that names no language. */
export function languageName(tag: string): string | undefined {
  try {
    const name = new Intl.DisplayNames(ownLanguage(), { type: 'language' }).of(tag);
    return name === tag ? undefined : name;
  } catch {
    return undefined;
  }
}

const ownLanguage = (): string => l10n.t({ message: 'en', comment: ['The code of the language of these words, for the names of days and languages'] });
