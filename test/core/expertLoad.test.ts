import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../server/src/core/calendar';
import { read, type Document } from '../../server/src/core/document';
import { byWeek, countsOnExperts, exceeds, fullestWeek, planOf, weeklyHours, type Plan, type WeeklyHours } from '../../server/src/core/expertLoad';
import { Index, workspaceOf } from '../../server/src/core/workspace';

const listed = (weeks: WeeklyHours): [string, number][] => [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, hours]) => [week, Math.round(hours * 1000) / 1000]);
const sum = (weeks: WeeklyHours): number => [...weeks.values()].reduce((total, hours) => total + hours, 0);

describe('one plan', () => {
  const window = { from: '2026-04-13', to: '2026-04-24' };

  test('is spread evenly over the weeks of its window', () => {
    expect(listed(weeklyHours({ hours: 10, ...window, sessions: [] }))).toEqual([['2026-04-13', 5], ['2026-04-20', 5]]);
  });
  test('a week that is only begun counts like the others', () => {
    expect(listed(weeklyHours({ hours: 9, from: '2026-04-19', to: '2026-04-27', sessions: [] }))).toEqual([['2026-04-13', 3], ['2026-04-20', 3], ['2026-04-27', 3]]);
  });
  test('a session counts in its week, and the rest is spread over the window', () => {
    expect(listed(weeklyHours({ hours: 10, ...window, sessions: [{ date: '2026-04-21', hours: 4 }] }))).toEqual([['2026-04-13', 3], ['2026-04-20', 7]]);
  });
  test('a session outside of the window counts where it is', () => {
    expect(listed(weeklyHours({ hours: 4, ...window, sessions: [{ date: '2026-05-05', hours: 2 }] }))).toEqual([['2026-04-13', 1], ['2026-04-20', 1], ['2026-05-04', 2]]);
  });
  test('sessions that take all the hours, or more, leave nothing to spread', () => {
    expect(listed(weeklyHours({ hours: 2, ...window, sessions: [{ date: '2026-04-21', hours: 2 }] }))).toEqual([['2026-04-20', 2]]);
    expect(listed(weeklyHours({ hours: 2, ...window, sessions: [{ date: '2026-04-21', hours: 3 }] }))).toEqual([['2026-04-20', 3]]);
  });
  test.each<[string, Partial<Plan>]>([
    ['no first day', { to: '2026-04-24' }],
    ['no last day', { from: '2026-04-13' }],
    ['an end before the start', { from: '2026-04-24', to: '2026-04-13' }],
    ['a window of more than ten years', { from: '2026-04-13', to: '2062-04-24' }],
  ])('%s: only the sessions have a week', (_what, days) => {
    expect(weeklyHours({ hours: 10, sessions: [], ...days }).size).toBe(0);
    expect(listed(weeklyHours({ hours: 10, sessions: [{ date: '2026-04-21', hours: 4 }], ...days }))).toEqual([['2026-04-20', 4]]);
  });
  test('ten years are still a window', () => {
    expect(weeklyHours({ hours: 10, sessions: [], from: '2026-04-13', to: addDays('2026-04-13', 3660) }).size).toBe(523);
    expect(weeklyHours({ hours: 10, sessions: [], from: '2026-04-13', to: addDays('2026-04-13', 3661) }).size).toBe(0);
  });
});

const together = (list: readonly Plan[]): WeeklyHours => new Map([...byWeek(list.map((plan) => ({ weeks: weeklyHours(plan) })))].map(([week, { hours }]) => [week, hours]));

const dates = fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2026-01-01', offset));
const plans: fc.Arbitrary<Plan> = fc.record({
  hours: fc.integer({ min: 0, max: 200 }),
  start: dates,
  days: fc.integer({ min: 0, max: 200 }),
  sessions: fc.array(fc.record({ date: dates, hours: fc.integer({ min: 1, max: 8 }) }), { maxLength: 6 }),
}).map(({ hours, start, days, sessions }) => ({ hours, from: start, to: addDays(start, days), sessions }));

describe('always', () => {
  test('the weeks add up to the hours, or to the sessions where those take longer', () => {
    fc.assert(fc.property(plans, (plan) => {
      const booked = plan.sessions.reduce((total, { hours }) => total + hours, 0);
      expect(sum(weeklyHours(plan))).toBeCloseTo(Math.max(plan.hours, booked), 6);
    }));
  });
  test('no week is without hours', () => {
    fc.assert(fc.property(plans, (plan) => { expect([...weeklyHours(plan).values()].every((hours) => hours > 0)).toBe(true); }));
  });
  test('the order of the plans does not matter', () => {
    fc.assert(fc.property(fc.array(plans, { maxLength: 8 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      const [one, other] = [together(list), together(shuffled)];
      expect(listed(one)).toEqual(listed(other));
      expect(fullestWeek(one)?.week).toBe(fullestWeek(other)?.week);
    }));
  });
  test('together is what all of them are', () => {
    fc.assert(fc.property(fc.array(plans, { maxLength: 8 }), (list) => {
      expect(sum(together(list))).toBeCloseTo(list.reduce((total, plan) => total + sum(weeklyHours(plan)), 0), 6);
    }));
  });
});

test('who asks for most comes first', () => {
  const [one, other] = [{ weeks: new Map([['2026-04-13', 1], ['2026-04-20', 5]]) }, { weeks: new Map([['2026-04-13', 2], ['2026-04-27', 2]]) }];
  expect([...byWeek([one, other])]).toEqual([
    ['2026-04-13', { hours: 3, promises: [other, one] }],
    ['2026-04-20', { hours: 5, promises: [one] }],
    ['2026-04-27', { hours: 2, promises: [other] }],
  ]);
});

test('a workspace adds up anew when a brief changes', () => {
  const brief = (id: string, rest: string): Document => read(`kind: brief\nid: ${id}\n${rest}`, `${id}.brief.yaml`) as Document;
  const asking = (id: string, hours: number, status = 'ready'): Document =>
    brief(id, `status: ${status}\nsmes:\n  - person: sol\n    hours-committed: ${hours}\n    from: 2026-04-13\n    to: 2026-04-17\n`);
  const index = new Index();
  const hours = (): number | undefined => index.view().busyWeeksOf('sol').get('2026-04-13')?.hours;
  const first = asking('a', 2);
  const second = asking('b', 3);
  expect(hours()).toBeUndefined();
  index.replace(undefined, first);
  expect(hours()).toBe(2);
  index.replace(undefined, second);
  expect(hours()).toBe(5);
  const more = asking('b', 4);
  index.replace(second, more);
  expect(hours()).toBe(6);
  index.replace(more, asking('b', 4, 'draft'));
  expect(hours()).toBe(2);
  index.replace(first, undefined);
  expect(hours()).toBeUndefined();
});

test.each(['ready', 'agreed', 'in-production'])('a brief that is %s counts on its experts', (status) => expect(countsOnExperts(status)).toBe(true));
test.each(['draft', 'live', 'closed', 'on-hold', undefined])('a brief that is %s does not', (status) => expect(countsOnExperts(status)).toBe(false));

test('the fullest week is the first of several that are as full', () => {
  expect(fullestWeek(new Map([['2026-04-20', 5], ['2026-04-13', 5], ['2026-04-27', 4]]))).toEqual({ week: '2026-04-13', hours: 5 });
  expect(fullestWeek(new Map([['2026-04-13', 5], ['2026-04-20', 5.001]]))).toEqual({ week: '2026-04-13', hours: 5 });
  expect(fullestWeek(new Map([['2026-04-13', 5], ['2026-04-20', 5.1]]))).toEqual({ week: '2026-04-20', hours: 5.1 });
  expect(fullestWeek(new Map())).toBeUndefined();
});

test('a last digit is nothing', () => {
  expect([exceeds(8.001, 8), exceeds(8, 8), exceeds(8.1, 8)]).toEqual([false, false, true]);
});

test('a brief is read as a plan: what is not agreed is no promise, and what is no day has no week', () => {
  const document = read(`kind: brief
id: one
status: ready
smes:
  - person: sol
    hours-needed: 40
    hours-committed: 10
    from: 2026-04-13
    to: <when>
    sessions:
      - date: 2026-04-21
        minutes: 90
      - date: 2026-02-30
        minutes: 60
      - date: 2026-04-22
      - date: 2026-04-22
        minutes: 0
  - person: sol
    hours-needed: 40
`, 'one.brief.yaml');
  if (document?.kind !== 'brief') throw new Error('This is a brief.');
  const promises = workspaceOf([document]).promisesOf('sol');
  expect(promises.map(({ promise }) => planOf(promise))).toEqual([
    { hours: 10, from: '2026-04-13', to: undefined, sessions: [{ date: '2026-04-21', hours: 1.5 }] },
    { hours: 0, from: undefined, to: undefined, sessions: [] },
  ]);
  expect(promises.map(({ weeks }) => listed(weeks))).toEqual([[['2026-04-20', 1.5]], []]);
});
