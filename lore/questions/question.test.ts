import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answers_max,
  creditsOf,
  stateOf,
  states,
  whyNotAccept,
  whyNotAnswer,
  whyNotChange,
  whyNotDuplicate,
  whyNotDuplicateOf,
  whyNotGuide,
  whyNotReword,
  whyNotVote,
  wordings_max,
} from './question.ts';

describe('the rules alone', () => {
  const asker = { isAsker: true, roleAtHome: 'member' as const };
  const other = { isAsker: false, roleAtHome: null };
  const answer = { mine: false, taken_back: false, accepted: false, version: 1 };

  test('its state follows from what stands, and from nothing else', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), fc.boolean(), (answers, more, isStale) => {
        const state = stateOf({ answers: answers + more, accepted: more, isStale });
        expect(states).toContain(state);
        expect(state === 'Solved').toBe(more > 0);
        expect(state === 'Stale').toBe(isStale && answers + more === 0);
      }),
    );
  });

  test('who may what, and why not', () => {
    expect(whyNotAccept(asker, answer)).toBe(null);
    expect(whyNotAccept({ isAsker: false, roleAtHome: 'steward' }, answer)).toBe(null);
    expect(whyNotAccept({ isAsker: false, roleAtHome: 'facilitator' }, answer)).toMatch(/asker, or a steward/);
    expect(whyNotAccept(asker, { ...answer, taken_back: true })).toMatch(/taken back/);
    expect(whyNotChange({ ...other, number: 1 })).toMatch(/asker, or a steward/);
    expect(whyNotChange({ ...asker, number: wordings_max - 1 })).toBe(null);
    expect(whyNotChange({ ...asker, number: wordings_max })).toMatch(/100 times/);
    expect(whyNotReword({ ...answer, mine: true, version: wordings_max })).toMatch(/100 times/);
    expect(whyNotReword(answer)).toMatch(/who wrote/);
    expect(whyNotVote({ mine: true, taken_back: false })).toMatch(/yourself/);
    expect(whyNotVote({ mine: false, taken_back: false })).toBe(null);
    expect(whyNotAnswer({ answers: answers_max - 1 })).toBe(null);
    expect(whyNotAnswer({ answers: answers_max })).toMatch(/at most/);
    expect(whyNotGuide(other, { author: 'x', mine: false, taken_back: false })).toMatch(/Only the asker/);
    expect(whyNotGuide(asker, { author: 'x', mine: true, taken_back: false })).toMatch(/yourself/);
    expect(whyNotGuide(asker, { author: null, mine: false, taken_back: false })).toMatch(/Nobody is known/);
    expect(whyNotDuplicate({ ...other, isDuplicate: false })).toMatch(/member of its home/);
    expect(whyNotDuplicate({ ...asker, isDuplicate: true })).toMatch(/already/);
  });

  test('no circle closes, however questions are linked', () => {
    const links = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 });
    fc.assert(
      fc.property(links, (wishes) => {
        const of = new Map<string, string>();
        const leadsFrom = (id: string): string[] => [id, ...(of.has(id) ? leadsFrom(of.get(id) as string) : [])];
        for (const [from, to] of wishes.map(([a, b]) => [`${a}`, `${b}`] as const)) {
          if (of.has(from) || whyNotDuplicateOf(from, to, leadsFrom(to)) !== null) continue;
          of.set(from, to);
        }
        for (const id of of.keys()) expect(leadsFrom(id).length).toBeLessThanOrEqual(9);
      }),
    );
  });

  test('who asked, whose answers went into it and who guided is credited, each part once', () => {
    const answers = [
      { id: 'a', author: 'mika', accepted: true },
      { id: 'b', author: 'mika', accepted: true },
      { id: 'c', author: 'olga', accepted: false },
      { id: 'd', author: null, accepted: true },
    ];
    expect(creditsOf({ asker: 'jo', answers, used: [], guided: ['lea', 'lea', 'mika'] })).toEqual([
      { person: 'jo', role: 'asked' },
      { person: 'mika', role: 'answered' },
      { person: 'lea', role: 'guided' },
      { person: 'mika', role: 'guided' },
    ]);
    expect(creditsOf({ asker: null, answers, used: ['c'], guided: [] })).toContainEqual({
      person: 'olga',
      role: 'answered',
    });
  });
});
