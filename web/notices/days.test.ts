import { expect, test } from 'vitest';
import { byDay, dayName } from './days.ts';

test('notices are grouped by the reader’s own days, in their order', () => {
  const at = (day: number, hour: number) => new Date(2026, 4, day, hour).toISOString();
  const days = byDay([{ at: at(20, 9) }, { at: at(20, 1) }, { at: at(19, 23) }]);
  expect(days.map(([day, told]) => [day, told.length])).toEqual([
    ['2026-05-20', 2],
    ['2026-05-19', 1],
  ]);
});

test('near days have a name, far ones a date, another year is said', () => {
  const now = new Date(2026, 4, 20, 8).getTime();
  expect(['2026-05-20', '2026-05-19', '2026-05-12', '2025-05-12'].map((day) => dayName(day, now, 'en-GB'))).toEqual([
    'Today',
    'Yesterday',
    'Tuesday 12 May',
    'Monday, 12 May 2025',
  ]);
  expect(dayName('2026-05-19', now, 'de')).toBe('Gestern');
});
