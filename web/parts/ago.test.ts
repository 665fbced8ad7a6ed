import { expect, test } from 'vitest';
import { ago, date, dayFrom } from './ago.ts';

const now = new Date(2026, 4, 20, 15, 0).getTime();
const before = (ms: number) => new Date(now - ms);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [5_000, 'now'],
  [3 * minute, '3 minutes ago'],
  [5 * hour, '5 hours ago'],
  [14 * hour, '14 hours ago'], // the same day still
  [20 * hour, 'yesterday'],
  [3 * day, '3 days ago'],
  [18 * day, '2 May'],
  [380 * day, '5 May 2025'],
])('%i ms ago is “%s”', (past_ms, words) => {
  expect(ago(before(past_ms), now, 'en-GB')).toBe(words);
});

test('in the language of the screen, and ahead of now', () => {
  expect(ago(before(day), now, 'de')).toBe('gestern');
  expect(ago(before(-2 * day), now, 'de')).toBe('übermorgen');
  expect(date(before(0), now, 'de')).toBe('20. Mai');
});

test('a promised day as seen from today', () => {
  expect(dayFrom('2026-05-21', now, 'en')).toEqual({ said: 'tomorrow', late: false });
  expect(dayFrom('2026-05-20', now, 'en')).toEqual({ said: 'today', late: false });
  expect(dayFrom('2026-05-17', now, 'de')).toEqual({ said: 'vor 3 Tagen', late: true });
});
