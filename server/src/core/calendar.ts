/**
 * Days, as the files write them: `2026-05-11`. Everything here counts in whole days of the calendar, without hours and
 * without time zones; what is no day of the calendar has no answer.
 */
import type { DocumentOf } from './document';
import { itemsOf } from './located';

const MILLISECONDS = 86_400_000;

/** Whether a text is a day that exists: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

const daysIn = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The day a field names; undefined when it is missing, still to be filled in, or no day of the calendar. */
export const dayIn = (field: { readonly value: string } | undefined): string | undefined => (field && isDay(field.value) ? field.value : undefined);

/** The day `days` later, or earlier when negative. */
export const addDays = (day: string, days: number): string => dayOfNumber(numberOf(day) + days);

/** The same day some months later, or earlier when negative; the last day of a month that is too short. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative when it is before. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** The Monday of the week a day is in. */
export const weekOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7));

/** The Mondays of every week that has a day between the two, both included. None when `to` comes first. */
export function weeksBetween(from: string, to: string): readonly string[] {
  const weeks: string[] = [];
  const last = numberOf(to);
  for (let week = numberOf(weekOf(from)); from <= to && week <= last; week += 7) weeks.push(dayOfNumber(week));
  return weeks;
}

/** On which days people work. */
export interface Calendar {
  /** Of the week, Sunday is 0. */
  readonly workingDays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<string>;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The calendar of a working agreement; Monday to Friday without holidays when it has none. No holidays are built in. */
export function calendarOf(governance: DocumentOf<'governance'> | undefined): Calendar {
  const { 'working-days': days, holidays } = governance?.content.calendar ?? {};
  const named = itemsOf(days).map(({ value }) => WEEKDAYS.indexOf(value)).filter((day) => day >= 0);
  return { workingDays: new Set(named.length > 0 ? named : [1, 2, 3, 4, 5]), holidays: new Set(itemsOf(holidays).map(({ value }) => value)) };
}

export const isWorkingDay = (day: string, { workingDays, holidays }: Calendar): boolean => workingDays.has(weekday(day)) && !holidays.has(day);

/** How many working days follow `from` until `to`, `to` included and `from` not. Counting ends at `most`. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar, most = 10_000): number {
  let count = 0;
  const last = numberOf(to);
  for (let day = numberOf(from) + 1; day <= last && count < most; day++) if (isWorkingDay(dayOfNumber(day), calendar)) count++;
  return count;
}

/** The day that comes `days` working days after `from`. */
export function addWorkingDays(from: string, days: number, calendar: Calendar): string {
  let day = from;
  // A calendar may leave no working day at all; then days are counted as they come.
  const works = WEEKDAYS.some((_, weekdayNumber) => calendar.workingDays.has(weekdayNumber));
  for (let left = days, tries = 0; left > 0 && tries < 10_000; tries++) {
    day = addDays(day, 1);
    if (!works || isWorkingDay(day, calendar)) left--;
  }
  return day;
}

/** The last working day from which `days` working days are left until `to`, `to` included. */
export function workingDaysBefore(to: string, days: number, calendar: Calendar): string {
  let day = to;
  for (let left = days, tries = 0; left > 0 && tries < 10_000; tries++) {
    if (isWorkingDay(day, calendar)) left--;
    day = addDays(day, -1);
  }
  for (let tries = 0; !isWorkingDay(day, calendar) && tries < 10_000; tries++) day = addDays(day, -1);
  return day;
}

const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS);

/** The calendar ends where the years have more than four digits. */
const dayOfNumber = (number: number): string => new Date(Math.min(Math.max(number, FIRST), LAST) * MILLISECONDS).toISOString().slice(0, 10);

const FIRST = numberOf('0000-01-01');
const LAST = numberOf('9999-12-31');

/** Sunday is 0. */
const weekday = (day: string): number => (((numberOf(day) + 4) % 7) + 7) % 7;
