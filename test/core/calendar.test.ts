import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addWorkingDays, daysBetween, isWorkingDay, weekOf, weeksBetween, workingDaysBefore, workingDaysBetween, type Calendar } from '../../server/src/core/calendar';

const office: Calendar = { workingDays: new Set([1, 2, 3, 4, 5]), holidays: new Set(['2026-05-14']) };
const days = fc.integer({ min: -3000, max: 3000 }).map((offset) => addDays('2026-05-11', offset));
const counts = fc.integer({ min: 0, max: 60 });

describe('weeks', () => {
  test('go by their Monday', () => {
    expect(['2026-05-10', '2026-05-11', '2026-05-17'].map(weekOf)).toEqual(['2026-05-04', '2026-05-11', '2026-05-11']);
  });
  test('are listed from the first day to the last', () => {
    expect(weeksBetween('2026-05-10', '2026-05-18')).toEqual(['2026-05-04', '2026-05-11', '2026-05-18']);
    expect(weeksBetween('2026-05-10', '2026-05-10')).toEqual(['2026-05-04']);
    expect(weeksBetween('2026-05-11', '2026-05-10')).toEqual([]);
  });
});

describe('working days', () => {
  test('are counted without weekends and holidays', () => {
    expect(workingDaysBetween('2026-05-11', '2026-05-18', office)).toBe(4);
    expect(workingDaysBetween('2026-05-18', '2026-05-11', office)).toBe(0);
    expect(workingDaysBetween('2026-05-11', '2026-06-11', office, 3)).toBe(3);
  });
  test('are counted back to a day on which people work', () => {
    expect(workingDaysBefore('2026-05-18', 1, office)).toBe('2026-05-15');
    expect(workingDaysBefore('2026-05-18', 2, office)).toBe('2026-05-13');
    expect(workingDaysBefore('2026-05-17', 0, office)).toBe('2026-05-15');
    expect(workingDaysBefore('2026-05-18', 0, office)).toBe('2026-05-18');
  });
  test('counting back is the latest start that leaves enough', () => {
    fc.assert(fc.property(days, counts, (to, count) => {
      const start = workingDaysBefore(to, count, office);
      expect(isWorkingDay(start, office)).toBe(true);
      expect(workingDaysBetween(start, to, office)).toBeGreaterThanOrEqual(count);
      const later = addWorkingDays(start, 1, office);
      if (later <= to) expect(workingDaysBetween(later, to, office)).toBeLessThan(Math.max(count, 1));
    }));
  });
  test('without any working day, counting comes to an end', () => {
    const closed: Calendar = { workingDays: new Set(), holidays: new Set() };
    expect(workingDaysBetween('2026-05-11', '2026-05-18', closed)).toBe(0);
    expect(workingDaysBefore('2026-05-18', 1, closed) < '2026-05-18').toBe(true);
  });
});

test('the ends of the calendar are days like any other', () => {
  expect(addDays('9999-12-31', 5)).toBe('9999-12-31');
  expect(addDays('0000-01-01', -5)).toBe('0000-01-01');
  expect(weeksBetween('9999-12-30', '9999-12-31')).toEqual(['9999-12-27']);
  expect(workingDaysBetween('9999-12-30', '9999-12-31', { ...office, holidays: new Set(['9999-12-31']) })).toBe(0);
  expect(addWorkingDays('9999-12-30', 3, office)).toBe('9999-12-31');
  expect(workingDaysBefore('0000-01-02', 9, office)).toBe('0000-01-01');
  expect(daysBetween('9999-12-27', '9999-12-31')).toBe(4);
});
