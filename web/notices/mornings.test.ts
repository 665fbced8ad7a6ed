import { expect, test } from 'vitest';
import { daysToMonday, morning } from './mornings.ts';

test('Monday is the next one, and never today', () => {
  // A Monday, a Tuesday, a Saturday, a Sunday.
  expect([16, 17, 21, 22].map((day) => daysToMonday(new Date(2026, 10, day)))).toEqual([7, 6, 2, 1]);
  const late = new Date(2026, 10, 21, 23, 59);
  expect(morning(late, daysToMonday(late)).getDay()).toBe(1);
});

test('a morning is at eight, on the days when clocks are changed too', () => {
  expect(morning(new Date(2026, 9, 24, 17), 1).getHours()).toBe(8);
  expect(morning(new Date(2026, 2, 28, 17), 1).getHours()).toBe(8);
});
