import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  decay,
  type Evidence,
  half_life_days,
  held_min,
  scored,
  soleHolder,
  strengthOf,
  suggest,
  suggested_max,
  topic_words_max,
  whyNotWord,
} from './expertise.ts';
import {
  afterWorkingHours,
  away_days,
  direct_questions_a_week_max,
  invited_max,
  roomOf,
  whyNotInvite,
  widen_after_hours,
} from './invitation.ts';
import { type Shared, tie_kinds, tiesOf } from './tie.ts';

const now = new Date('2026-05-04T09:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test('what somebody did says half as much after a year, and never more than it did', () => {
  expect(decay(now, now)).toBe(1);
  expect(decay(daysAgo(half_life_days), now)).toBeCloseTo(0.5);
  expect(decay(daysAgo(-30), now), 'a day to come').toBe(1);
});

test('near texts and rare labels count; often is not many times as much; what is not near counts for nothing', () => {
  const did = (person: string, item: string, times = 1, days = 1): Evidence[] =>
    Array.from({ length: times }, () => ({ person, kind: 'used', item, worth: 1, at: daysAgo(days) }));
  const near = new Map([
    ['near', { nearness: 1, labels: [] }],
    ['far', { nearness: 0.2, labels: [] }],
    ['labelled', { nearness: 0, labels: ['cold'] }],
  ]);
  const order = (evidence: Evidence[]) => scored(evidence, near, now).map(({ person }) => person);
  expect(order([...did('a', 'far'), ...did('b', 'near')])).toEqual(['b', 'a']);
  expect(order([...did('a', 'far', 20), ...did('b', 'near', 2)]), 'often, but far').toEqual(['b', 'a']);
  expect(order([...did('a', 'near', 1, 800), ...did('b', 'near')]), 'long ago').toEqual(['b', 'a']);
  expect(order([...did('a', 'elsewhere', 50), ...did('b', 'labelled')])).toEqual(['b']);
  expect(order(did('a', 'near', 1).map((each) => ({ ...each, worth: 0 })))).toEqual([]);
});

const candidates = fc.uniqueArray(
  fc.record({
    person: fc.string({ minLength: 1, maxLength: 3 }),
    score: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 20, noNaN: true })),
    tie: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 9, noNaN: true })),
    bridge: fc.boolean(),
    room: fc.constantFrom('free' as const, 'often' as const, 'away' as const),
  }),
  { selector: ({ person }) => person, maxLength: 40 },
);

test('among the suggested stands a tie and somebody competent from elsewhere, whenever there is one', () => {
  fc.assert(
    fc.property(candidates, (all: Candidate[]) => {
      const picked = suggest(all);
      expect(picked.length).toBeLessThanOrEqual(suggested_max);
      expect(new Set(picked).size).toBe(picked.length);
      const holds = (is: (each: Candidate) => boolean) => picked.some(is);
      if (all.some(({ tie }) => tie > 0)) expect(holds(({ tie }) => tie > 0)).toBe(true);
      if (all.some(({ bridge, score }) => bridge && score > 0))
        expect(holds(({ bridge, score }) => bridge && score > 0)).toBe(true);
      // A tie that knows something comes before one that does not.
      if (all.some(({ tie, score }) => tie > 0 && score > 0))
        expect(holds(({ tie, score }) => tie > 0 && score > 0)).toBe(true);
      const competent = all.filter(({ score }) => score > 0).length;
      expect(picked.length).toBeGreaterThanOrEqual(Math.min(suggested_max, competent));
      const full = picked.map(({ room }) => room !== 'free');
      expect(full, 'who has no room stands last').toEqual([...full].sort());
    }),
    { numRuns: 2000 },
  );
});

test('one alone holds a topic when nobody else does, and never two', () => {
  const held = (...sums: number[]) => soleHolder(sums.map((sum, n) => ({ person: `p${n}`, sum })));
  expect(held()).toBeNull();
  expect(held(0.1)).toBe('p0');
  expect(held(held_min, held_min - 0.01)).toBe('p0');
  expect(held(held_min, held_min)).toBeNull();
  expect(held(0.1, 0.1), 'two who met it').toBeNull();
  expect([0, held_min, 100].map(strengthOf)).toEqual(['met', 'holds', 'knows']);
});

describe('who can be asked', () => {
  const nobody = {
    isSelf: false,
    isAsker: false,
    mayRead: true,
    isActive: true,
    isUnasked: false,
    asked: direct_questions_a_week_max - 1,
    invited: invited_max - 1,
    solved: false,
  };
  test('within what a week and a question hold', () => {
    expect(whyNotInvite(nobody)).toBeNull();
    expect(whyNotInvite({ ...nobody, asked: direct_questions_a_week_max })).toContain('this week');
    expect(whyNotInvite({ ...nobody, invited: invited_max })).toContain('at most');
    for (const wrong of ['isSelf', 'isAsker', 'isUnasked', 'solved'] as const)
      expect(whyNotInvite({ ...nobody, [wrong]: true })).not.toBeNull();
    for (const wrong of ['mayRead', 'isActive'] as const)
      expect(whyNotInvite({ ...nobody, [wrong]: false })).not.toBeNull();
  });
  test('room is what is left of the week, and somebody who is there', () => {
    const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
    expect(roomOf(direct_questions_a_week_max - 1, now, now)).toBe('free');
    expect(roomOf(direct_questions_a_week_max, now, now)).toBe('often');
    expect(roomOf(0, inDays(away_days), now)).toBe('free');
    expect(roomOf(0, inDays(away_days + 0.1), now)).toBe('away');
  });
});

test('working hours pass neither at night nor on days off', () => {
  const calendar = { working_days: [1, 2, 3, 4, 5], days_off: ['2026-05-14'] };
  const after = (from: string, hours = widen_after_hours) =>
    afterWorkingHours(new Date(from), hours, calendar).toISOString();
  expect(after('2026-05-12T09:00:00Z')).toBe('2026-05-12T13:00:00.000Z');
  expect(after('2026-05-12T17:00:00Z'), 'over a night').toBe('2026-05-13T09:00:00.000Z');
  expect(after('2026-05-13T17:30:00Z'), 'over a day off').toBe('2026-05-15T09:30:00.000Z');
  expect(after('2026-05-16T12:00:00Z'), 'from a weekend').toBe('2026-05-18T11:00:00.000Z');
  expect(after('2026-05-12T15:00:00Z', 4), 'to the last minute').toBe('2026-05-12T19:00:00.000Z');
});

test('what is said of a topic has its limits', () => {
  expect(whyNotWord('cold', 'own', 0)).toBeNull();
  expect(whyNotWord('#item', 'own', 0)).not.toBeNull();
  expect(whyNotWord('#item', 'hidden', topic_words_max - 1)).toBeNull();
  expect(whyNotWord('cold', 'hidden', topic_words_max)).toContain(String(topic_words_max));
});

test('a connection takes a second exchange; help is the strongest tie', () => {
  const shared = (kind: Shared['kind'], person: string, times = 1): Shared => ({
    person,
    kind,
    what: 'x',
    item: null,
    times,
    at: now,
  });
  const of = (...all: Shared[]) => tiesOf(all)[0];
  expect(of(shared('helped', 'a')).connected).toBe(false);
  expect(of(shared('helped', 'a', 2)).connected).toBe(true);
  expect(of(shared('helped', 'a'), shared('helping', 'a')).connected).toBe(true);
  expect(of(shared('job', 'a', 50)).connected, 'work beside each other is no exchange').toBe(false);
  expect(of(shared('place', 'a'), shared('helped', 'a')).shared[0].kind).toBe('helped');
  expect(tiesOf(tie_kinds.map((kind) => shared(kind, kind)))[0].person).toBe('helped');
});
