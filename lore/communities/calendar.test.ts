import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterWorkingDays, type Calendar, workingDaysBetween } from './calendar.ts';

const friday = new Date('2026-05-08T09:00:00Z');
const week: Calendar = { working_days: [1, 2, 3, 4, 5], days_off: [] };

test('clocks stop outside the working days', () => {
  expect(afterWorkingDays(friday, 2, week).toISOString()).toBe('2026-05-12T09:00:00.000Z');
  expect(afterWorkingDays(friday, 2, { working_days: [6, 7], days_off: [] }).toISOString()).toBe(
    '2026-05-10T09:00:00.000Z',
  );
  expect(afterWorkingDays(friday, 0, week)).toEqual(friday);
});

test('clocks stop on days off', () => {
  const away = { ...week, days_off: ['2026-05-11', '2026-05-13', '2026-05-16'] };
  expect(afterWorkingDays(friday, 1, away).toISOString()).toBe('2026-05-12T09:00:00.000Z');
  expect(afterWorkingDays(friday, 2, away).toISOString()).toBe('2026-05-14T09:00:00.000Z');
});

test('what has passed is counted in whole working days', () => {
  const until = (day: string, calendar = week) => workingDaysBetween(friday, new Date(day), calendar);
  expect(until('2026-05-08T09:00:00Z')).toBe(0);
  expect(until('2026-05-07T09:00:00Z'), 'the past').toBe(0);
  expect(until('2026-05-10T23:00:00Z'), 'the weekend').toBe(0);
  expect(until('2026-05-11T08:59:59Z'), 'not yet').toBe(0);
  expect(until('2026-05-11T09:00:00Z')).toBe(1);
  expect(until('2026-05-15T09:00:00Z')).toBe(5);
  expect(until('2026-05-15T09:00:00Z', { ...week, days_off: ['2026-05-14'] }), 'Ascension').toBe(4);
});

test('who never works keeps nobody computing for ever', () => {
  const never = { working_days: [], days_off: [] };
  expect(afterWorkingDays(friday, 1, never).getUTCFullYear()).toBe(2037);
  expect(workingDaysBetween(friday, new Date('9000-01-01'), never)).toBe(0);
});

test('as many working days have passed as were waited for', () => {
  const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 0, max: 40 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }),
      (from, days, working_days, off) => {
        const days_off = off.map((n) => new Date(from.getTime() + n * 86_400_000).toISOString().slice(0, 10));
        const calendar = { working_days, days_off };
        expect(workingDaysBetween(from, afterWorkingDays(from, days, calendar), calendar)).toBe(days);
      },
    ),
  );
});
