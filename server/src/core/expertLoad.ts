/**
 * How many hours a week an expert is promised, which no single brief can show.
 *
 * Units: hours, by calendar week. A week goes by its Monday, as in `2026-05-11`.
 *
 * A brief promises hours in a window of time. What is in the calendar as a session counts in the week of the session;
 * the rest of the hours is spread evenly over the weeks of the window, because nobody knows better yet. So the weeks
 * of one promise add up to its hours, or to its sessions where those take longer.
 */
import { dayIn, daysBetween, weekOf, weeksBetween } from './calendar';
import { itemsOf, type Located } from './located';
import type { Brief } from './schema/types';

/** The entry of one expert in a brief. */
export type Promised = Located<NonNullable<Brief['smes']>[number]>;

/** Hours by the Monday of their week. Weeks without hours are left out. */
export type WeeklyHours = ReadonlyMap<string, number>;

/** What a brief asks of one expert. */
export interface Plan {
  /** In all, sessions included. */
  readonly hours: number;
  /** The first and the last day; without both of them only the sessions have a week. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sessions: readonly Session[];
}

export interface Session {
  readonly date: string;
  readonly hours: number;
}

/** Whether a brief with this status counts on the hours of its experts: a draft does not yet, and what is live does no more. */
export const countsOnExperts = (status: string | undefined): boolean => status === 'ready' || status === 'agreed' || status === 'in-production';

/** Longer than that is a slip of the pen, and nothing can be said about its weeks. */
const LONGEST_WINDOW = 3660;

/** The plan that is written in a brief. Hours that nobody has agreed to yet are no promise. */
export function planOf({ 'hours-committed': hours, from, to, sessions }: Promised): Plan {
  return {
    hours: hours?.value ?? 0,
    from: dayIn(from),
    to: dayIn(to),
    sessions: itemsOf(sessions).flatMap(({ date, minutes }) => {
      const day = dayIn(date);
      return day !== undefined && minutes !== undefined && minutes.value > 0 ? [{ date: day, hours: minutes.value / 60 }] : [];
    }),
  };
}

/** The hours of one plan in each of its weeks. */
export function weeklyHours({ hours, from, to, sessions }: Plan): WeeklyHours {
  const weeks = new Map<string, number>();
  for (const session of sessions) add(weeks, weekOf(session.date), session.hours);
  const rest = hours - sessions.reduce((sum, session) => sum + session.hours, 0);
  if (rest <= 0 || from === undefined || to === undefined || daysBetween(from, to) > LONGEST_WINDOW) return weeks;
  const window = weeksBetween(from, to);
  for (const week of window) add(weeks, week, rest / window.length);
  return weeks;
}

/** What an expert is asked for in one week. */
export interface BusyWeek<Promise> {
  readonly hours: number;
  /** Who asks for them, most hours first. */
  readonly promises: readonly Promise[];
}

/** The weeks of several promises together. */
export function byWeek<Promise extends { readonly weeks: WeeklyHours }>(promises: Iterable<Promise>): ReadonlyMap<string, BusyWeek<Promise>> {
  const weeks = new Map<string, { hours: number; readonly promises: Promise[] }>();
  for (const promise of promises) {
    for (const [week, hours] of promise.weeks) {
      const busy = weeks.get(week) ?? { hours: 0, promises: [] };
      busy.hours += hours;
      busy.promises.push(promise);
      weeks.set(week, busy);
    }
  }
  for (const [week, busy] of weeks) busy.promises.sort((a, b) => (b.weeks.get(week) ?? 0) - (a.weeks.get(week) ?? 0));
  return weeks;
}

/** The week with the most hours, the first one of several; undefined when there are no hours at all. */
export function fullestWeek(weeks: WeeklyHours): { readonly week: string; readonly hours: number } | undefined {
  // Hours that were divided and added up again may differ in their last digit.
  const least = Math.max(...weeks.values()) - SAME;
  const [first] = [...weeks].filter(([, hours]) => hours > least).sort(([a], [b]) => (a < b ? -1 : 1));
  return first && { week: first[0], hours: first[1] };
}

/** Whether hours go beyond what there is. */
export const exceeds = (hours: number, capacity: number): boolean => hours > capacity + SAME;

const SAME = 0.01;

function add(weeks: Map<string, number>, week: string, hours: number): void {
  weeks.set(week, (weeks.get(week) ?? 0) + hours);
}
