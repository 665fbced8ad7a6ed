import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asMarkdown,
  housePrompts,
  lines_max,
  type Prompt,
  prompts_max,
  summed,
  whyNotLines,
  whyNotPrompts,
} from './report.ts';
import { changeableUntil, dueOn, isWeek, mondayOf, titleSaid, weekAfter, weekOf, whyNotWeek } from './week.ts';

const day = (text: string) => new Date(`${text}T10:00:00Z`);
const weekdays = { working_days: [1, 2, 3, 4, 5], days_off: [] as string[] };

describe('weeks', () => {
  test('belong to the year that has their Thursday', () => {
    const known = {
      '2024-12-30': '2025-W01',
      '2026-12-31': '2026-W53',
      '2027-01-03': '2026-W53',
      '2027-01-04': '2027-W01',
    };
    for (const [on, week] of Object.entries(known)) expect(weekOf(day(on)), on).toBe(week);
    expect(mondayOf('2026-W53').toISOString()).toBe('2026-12-28T00:00:00.000Z');
    expect(weekAfter('2026-W53', 1)).toBe('2027-W01');
    expect(weekAfter('2021-W01', -1)).toBe('2020-W53');
    expect(isWeek('2026-W53')).toBe(true);
    for (const none of ['2025-W53', '2026-W00', '2026-W54', '2026-21', 'x']) expect(isWeek(none), none).toBe(false);
  });

  test('people are told it by its Monday; what has a title of its own keeps it', () => {
    expect(titleSaid({ kind: 'report', title: '2026-W47' }, 'en')).toBe('Week of 16 November');
    expect(titleSaid({ kind: 'report', title: '2026-W01' }, 'de')).toBe('Woche vom 29. Dezember');
    expect(titleSaid({ kind: 'note', title: '2026-W47' }, 'en')).toBe('2026-W47');
  });

  test('every day is in its week, and weeks follow each other', () => {
    fc.assert(
      fc.property(fc.date({ min: day('1990-01-01'), max: day('2100-01-01'), noInvalidDate: true }), (moment) => {
        const week = weekOf(moment);
        const since_days = (moment.getTime() - mondayOf(week).getTime()) / 86_400_000;
        return isWeek(week) && since_days >= 0 && since_days < 7 && weekAfter(weekAfter(week, 60), -60) === week;
      }),
    );
  });

  test('are written of when they are there, and not for ever after', () => {
    expect(whyNotWeek('2026-W21', '2026-W21')).toBeNull();
    expect(whyNotWeek('2026-W09', '2026-W21')).toBeNull();
    expect(whyNotWeek('2026-W08', '2026-W21')).toContain('too long ago');
    expect(whyNotWeek('2026-W22', '2026-W21')).toContain('to come');
    expect(whyNotWeek('2025-W53', '2026-W21')).toContain('no such week');
  });
});

describe('the due day', () => {
  const due = (weekday: number, ...days_off: string[]) => dueOn('2026-W21', weekday, { ...weekdays, days_off });
  test('is the day that somebody chose, or the last working day before it', () => {
    expect(due(5)).toBe('2026-05-22');
    expect(due(5, '2026-05-22')).toBe('2026-05-21');
    expect(due(5, '2026-05-22', '2026-05-21')).toBe('2026-05-20');
    expect(due(7)).toBe('2026-05-22');
    expect(due(1, '2026-05-18')).toBe('2026-05-19');
  });
  test('is none in a week off', () => {
    expect(due(5, '2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22')).toBeNull();
  });
  test('and the day after it a report can still be changed; a late one the day after it was written', () => {
    expect(changeableUntil('2026-05-22', day('2026-05-20')).toISOString()).toBe('2026-05-24T00:00:00.000Z');
    expect(changeableUntil('2026-05-22', day('2026-05-26')).toISOString()).toBe('2026-05-28T00:00:00.000Z');
    expect(changeableUntil(null, day('2026-05-20')).toISOString()).toBe('2026-05-22T00:00:00.000Z');
  });
});

describe('prompts and lines', () => {
  const own = (name: string, more: Partial<Prompt> = {}): Prompt => ({
    key: `k${name}`,
    name,
    help: '',
    kind: 'text',
    on: true,
    ...more,
  });
  test('a report asks eight things at most, each by a name of its own', () => {
    const many = Array.from({ length: prompts_max }, (_, n) => own(`N${n}`));
    expect(whyNotPrompts([])).toBeNull();
    expect(whyNotPrompts(housePrompts)).toBeNull();
    expect(whyNotPrompts(many)).toBeNull();
    expect(whyNotPrompts([...many, own('One more')])).toContain('8 things');
    expect(whyNotPrompts([own('')])).toContain('a name');
    expect(whyNotPrompts([own('A'), own('a')])).toContain('same name');
    expect(whyNotPrompts([own('A'), own('A')])).toContain('once');
    expect(whyNotPrompts([own('A', { on: false })])).toContain('takes words');
    expect(whyNotPrompts([own('A', { kind: 'numbers' })])).toContain('takes words');
  });
  test('a line is words, or where numbers are asked a number', () => {
    const number = { label: 'Visits', value: 3, unit: '' };
    expect(
      whyNotLines(
        [
          { prompt: 'worked', body: 'It did.' },
          { prompt: 'numbers', number },
        ],
        housePrompts,
      ),
    ).toBeNull();
    expect(whyNotLines([], housePrompts)).toContain('one thing');
    for (const wrong of [
      { prompt: 'numbers', body: 'x' },
      { prompt: 'worked', number },
      { prompt: 'worked', body: '' },
    ])
      expect(whyNotLines([wrong], housePrompts), JSON.stringify(wrong)).toContain('label');
    expect(whyNotLines([{ prompt: 'no_such', body: 'x' }], housePrompts)).toContain('does not ask');
    const line = { prompt: 'worked', body: 'x' };
    expect(whyNotLines([line], housePrompts, lines_max - 1)).toBeNull();
    expect(whyNotLines([line], housePrompts, lines_max)).toContain('60 lines');
  });
  test('numbers are summed where name and unit are the same, as they were said', () => {
    const of = (label: string, value: number, unit: string) => ({ label, value, unit });
    expect(summed([of('Visits', 0.1, ''), of('visits ', 0.2, ''), of('Visits', 3, 'h')])).toEqual([
      { label: 'Visits', value: 0.3, unit: '', lines: 2 },
      { label: 'Visits', value: 3, unit: 'h', lines: 1 },
    ]);
  });
  test('a week goes out as Markdown with its permalinks', () => {
    const said = { prompt: 'worked', text: 'Warm it\nfirst.', number: null, by: 'Mika', href: 'https://x/n/1' };
    const number = {
      prompt: 'numbers',
      text: null,
      number: { label: 'Visits', value: 3, unit: 'h' },
      by: 'Mika',
      href: null,
    };
    const prompts = [
      { key: 'worked', name: 'Worked' },
      { key: 'numbers', name: 'Numbers' },
      { key: 'help', name: 'Help' },
    ];
    const sums = [{ label: 'Visits', value: 3, unit: 'h', lines: 1 }];
    expect(asMarkdown({ title: 'W21', prompts, lines: [said, number], sums, said: String })).toBe(
      '# W21\n\n## Worked\n\n- Warm it first. ([Mika](https://x/n/1))\n\n## Numbers\n\n- **Visits: 3 h** (1)\n- Visits: 3 h (Mika)\n',
    );
  });
});
