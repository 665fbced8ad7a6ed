import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankAt, rankBetween, ranksBetween } from './rank.ts';

const isRank = /^[0-9A-Za-z]{7,200}$/;

test('whatever is put wherever, each rank sorts between its neighbours', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 120 }), (places) => {
      const ranks: string[] = [];
      for (const place of places) {
        const at = place % (ranks.length + 1);
        ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
      }
      expect([...ranks].sort()).toEqual(ranks);
      expect(new Set(ranks).size).toBe(ranks.length);
      for (const rank of ranks) expect(rank).toMatch(isRank);
    }),
  );
});

test('at one and the same place a rank grows by a letter in some five times', () => {
  const low = rankAt(0);
  let high = rankAt(1);
  for (let times = 0; times < 300; times++) {
    const rank = rankBetween(low, high);
    expect(rank > low && rank < high).toBe(true);
    high = rank;
  }
  expect(high.length).toBeLessThan(70);
});

test('many are put between two, first or last, and stay short', () => {
  for (const [low, high] of [
    [rankAt(3), rankAt(4)],
    [null, rankAt(4)],
    [rankAt(3), null],
    [null, null],
  ] as const) {
    const ranks = ranksBetween(low, high, 200);
    expect(ranks.length).toBe(200);
    expect([...new Set(ranks)].sort()).toEqual(ranks);
    expect(Math.max(...ranks.map((rank) => rank.length))).toBeLessThan(12);
    expect((low === null || low < ranks[0]) && (high === null || (ranks.at(-1) as string) < high)).toBe(true);
  }
});
