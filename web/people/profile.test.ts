import { expect, test } from 'vitest';
import { bringTogether } from './profile.ts';

const seen = {
  name: 'Mika',
  role_line: 'Technician',
  team: 'North',
  site: 'Kiruna',
  about: '',
  locale: 'en' as const,
  working_days: [1, 2, 3, 4, 5],
  days_off: [] as string[],
};

test('what I did not touch becomes what stands there, what I touched stays mine', () => {
  const mine = { ...seen, site: 'Gällivare' };
  const now = { ...seen, team: 'Far north' };
  expect(bringTogether(seen, mine, now)).toEqual({
    mine: { ...seen, site: 'Gällivare', team: 'Far north' },
    differ: [],
  });
});

test('where both changed the same field differently, it is named', () => {
  const both = bringTogether(
    seen,
    { ...seen, site: 'Gällivare', name: 'Mika K.' },
    { ...seen, site: 'Luleå', name: 'Mika K.' },
  );
  expect(both.differ).toEqual(['site']);
  expect(both.mine.site).toBe('Gällivare');
});

test('days are compared one by one, not as lists', () => {
  const both = bringTogether(
    seen,
    { ...seen, days_off: ['2026-12-24'] },
    { ...seen, working_days: [1, 2, 3, 4, 5], days_off: ['2026-12-31'] },
  );
  expect(both.differ).toEqual(['days_off']);
});
