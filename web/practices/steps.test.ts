import { describe, expect, test } from 'vitest';
import { compareSteps, defaultChangeKind } from '../../lore/practices/practice.ts';
import {
  draftOf,
  mergedWith,
  moved,
  newStep,
  numbered,
  ontoStanding,
  pathsBetween,
  pathsOf,
  splitAt,
  toWish,
} from './steps.ts';

const step = (id: string, body: string, core = false) => ({ id, body, core, why: '' });
const drafts = [step('a', 'Isolate.', true), step('b', 'Flush.'), step('c', 'Press.')].map(draftOf);

test('what was left empty is not sent, and a new step has no id', () => {
  expect(toWish([...drafts, newStep(' Start. '), newStep('  ')])).toEqual([
    { id: 'a', body: 'Isolate.', core: true, why: '' },
    { id: 'b', body: 'Flush.', core: false, why: '' },
    { id: 'c', body: 'Press.', core: false, why: '' },
    { body: 'Start.', core: false, why: '' },
  ]);
});

test('moving keeps all of them, also beyond the ends', () => {
  const order = (list: { key: string }[]) => list.map(({ key }) => key).join('');
  expect(order(moved(drafts, 0, 2))).toBe('bca');
  expect(order(moved(drafts, 2, -1))).toBe('cab');
  expect(order(moved(drafts, 1, 9))).toBe('acb');
});

test('the rule sees a changed core step as a matter of safety, before anything is sent', () => {
  const before = numbered(drafts);
  const reworded = numbered(
    drafts.map((draft) => (draft.key === 'a' ? { ...draft, body: 'Isolate and lock.' } : draft)),
  );
  expect(defaultChangeKind(compareSteps(before, reworded))).toBe('safety');
  expect(defaultChangeKind(compareSteps(before, numbered([...drafts, newStep('Start.')])))).toBe('behavioural');
  expect(defaultChangeKind(compareSteps(before, before))).toBe('editorial');
});

describe('two people change the same practice', () => {
  const base = [step('a', 'Isolate.', true), step('b', 'Flush.'), step('c', 'Press.')];
  const mine = base.map(draftOf);
  const reworded = (id: string, body: string) => mine.map((draft) => (draft.key === id ? { ...draft, body } : draft));
  const said = (list: { id?: string; body: string }[]) => list.map(({ id, body }) => `${id ?? 'new'} ${body}`);

  test('what I did not touch is theirs, what I changed is mine', () => {
    const standing = [step('a', 'Isolate and lock.', true), step('b', 'Flush long.'), step('c', 'Press.')];
    expect(said(ontoStanding(reworded('b', 'Flush for 20 minutes.'), base, standing))).toEqual([
      'a Isolate and lock.',
      'b Flush for 20 minutes.',
      'c Press.',
    ]);
  });
  test('a step that they added stands where they put it', () => {
    const standing = [step('z', 'Call first.'), ...base.slice(0, 2), step('x', 'Wait.'), ...base.slice(2)];
    expect(said(ontoStanding(reworded('c', 'Press flat.'), base, standing))).toEqual([
      'z Call first.',
      'a Isolate.',
      'b Flush.',
      'x Wait.',
      'c Press flat.',
    ]);
  });
  test('a step that they took out goes, unless I changed it: then it comes back as a new one', () => {
    const standing = [step('a', 'Isolate.', true)];
    expect(said(ontoStanding(reworded('b', 'Flush twice.'), base, standing))).toEqual([
      'a Isolate.',
      'new Flush twice.',
    ]);
  });
  test('a step that I took out stays out', () => {
    const without = mine.filter(({ key }) => key !== 'b');
    expect(said(ontoStanding(without, base, [...base, step('d', 'Start.')]))).toEqual([
      'a Isolate.',
      'c Press.',
      'd Start.',
    ]);
  });
  test('nobody else changed anything: mine stays as it is', () => {
    const changed = [...reworded('a', 'Isolate!'), newStep('Start.')];
    expect(ontoStanding(changed, base, base)).toEqual(changed);
  });
});

describe('splitting and merging', () => {
  const whole = [
    draftOf(step('a', 'Isolate. Lock it.', true)),
    draftOf(step('b', 'Flush.')),
    draftOf(step('c', 'Press.')),
  ];

  test('what stands behind the cursor becomes a step of its own, which knows where it came from', () => {
    const cut = splitAt(whole, 0, 8);
    expect(cut.map(({ body }) => body)).toEqual(['Isolate.', 'Lock it.', 'Flush.', 'Press.']);
    expect(toWish(cut)[1]).toEqual({ from: 'a', body: 'Lock it.', core: true, why: '' });
    const changes = compareSteps(numbered(whole), numbered(cut), pathsOf(cut));
    expect(changes.map(({ op }) => op)).toEqual(['changed', 'split']);
  });

  test('a word in which the cursor stands stays whole', () => {
    expect(
      splitAt(whole, 0, 11)
        .map(({ body }) => body)
        .slice(0, 2),
    ).toEqual(['Isolate.', 'Lock it.']);
  });

  test('two that are known become the first, and it takes in the second', () => {
    const one = mergedWith(whole, 1, 2);
    expect(toWish(one)[1]).toEqual({ id: 'b', takes: ['c'], body: 'Flush. Press.', core: false, why: '' });
    const changes = compareSteps(numbered(whole), numbered(one), pathsOf(one));
    expect(changes.map(({ op, step: id, other }) => [op, id, other])).toEqual([
      ['merged', 'c', 'b'],
      ['changed', 'b', undefined],
    ]);
  });

  test('a known step is never lost to a new one', () => {
    const one = mergedWith([newStep('Look.'), ...whole], 0, 1);
    expect(toWish(one)[0]).toEqual({ id: 'a', body: 'Look. Isolate. Lock it.', core: true, why: '' });
  });

  test('cutting and joining again gives back what was there', () => {
    const back = mergedWith(splitAt(whole, 0, 8), 0, 1);
    expect(toWish(back)).toEqual(toWish(whole));
  });

  test('what was taken out is not sent, and can be put back', () => {
    const without = whole.map((draft) => (draft.id === 'b' ? { ...draft, gone: true } : draft));
    expect(toWish(without).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(numbered(without).map(({ position }) => position)).toEqual([1, 2]);
  });

  test('of two versions that are only read, words tell where a step went', () => {
    const before = numbered(whole);
    const cut = splitAt(whole, 0, 8);
    const [, rest] = numbered(cut);
    expect(pathsBetween(before, numbered(cut))).toEqual({ splits: { [rest?.id ?? '']: 'a' }, merges: {} });
    expect(pathsBetween(before, numbered(mergedWith(whole, 1, 2)))).toEqual({ splits: {}, merges: { c: 'b' } });
    expect(pathsBetween(before, before)).toEqual({ splits: {}, merges: {} });
  });

  test('a step that somebody else took out meanwhile is not taken in', () => {
    const base = [step('a', 'Isolate. Lock it.', true), step('b', 'Flush.'), step('c', 'Press.')];
    const standing = base.filter(({ id }) => id !== 'c');
    const put = ontoStanding(mergedWith(whole, 1, 2), base, standing);
    expect(toWish(put)[1]).toEqual({ id: 'b', body: 'Flush. Press.', core: false, why: '' });
  });
});
