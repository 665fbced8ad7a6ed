import { describe, expect, test } from 'vitest';
import { compareSteps, defaultChangeKind } from '../../lore/practices/practice.ts';
import { draftOf, moved, newStep, numbered, ontoStanding, toWish } from './steps.ts';

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
