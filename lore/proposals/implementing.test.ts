import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  decide,
  home,
  jo,
  lea,
  make,
  mika,
  nextVersion,
  noticesOf,
  olga,
  omar,
  open,
  openStage,
  owned,
  type Person,
  refused,
  share,
  statesByTheBook,
  t,
  toldOf,
} from '../../test/proposal-stage.ts';

beforeAll(openStage);
afterAll(() => t.close());

describe('implementing and learning', () => {
  const accepted = async (extra: object = {}) => {
    const id = await make(mika, extra);
    await decide(omar, id, 'Accepted', { implementer: jo.person });
    return id;
  };
  const today = () => t.clock.now().toISOString().slice(0, 10);
  const implement = (as: Person, proposal: string, extra: object = {}) =>
    t.ask(as, 'proposals.implement', {
      proposal,
      words: 'Step 2 says it now.',
      effective_on: today(),
      check_kind: 'uses',
      ...extra,
    });
  const learn = (as: Person, proposal: string, extra: object = {}) =>
    t.ask(as, 'proposals.learn', { proposal, ...extra });
  const use = async (of: string, count: number, outcome = 'worked', as: Person = mika) => {
    for (let n = 0; n < count; n++) await t.ask(as, 'practices.use', { practice: of, outcome });
  };

  test('a person who may says which established version carries it', async () => {
    const { practice: own, step: at } = await owned();
    const extra = { practice: own, step: at };
    const young = await make(mika, extra);
    await expect(implement(omar, young, { number: 1 })).rejects.toMatchObject(refused('conflict', 'accepted first'));
    const id = await accepted(extra);
    await expect(implement(omar, id)).rejects.toMatchObject(refused('invalid', 'which established version'));
    await expect(implement(omar, id, { number: 2 })).rejects.toMatchObject(refused('invalid', 'is not established'));
    await expect(implement(omar, id, { number: 1 })).rejects.toMatchObject(refused('invalid', 'is older than'));
    t.clock.pass(1);
    const number = await nextVersion(own);
    for (const [as, reason] of [
      [lea, 'forbidden'],
      [mika, 'forbidden'],
      [olga, 'unknown'],
    ] as const)
      await expect(implement(as, id, { number })).rejects.toMatchObject(refused(reason));
    await expect(implement(jo, id, { number, effective_on: '2026-01-01' })).rejects.toMatchObject(
      refused('invalid', 'before it was proposed'),
    );
    expect(await open(id), 'nothing half-written').toMatchObject({ state: 'Accepted', implementation: null });
    await implement(jo, id, { number });
    expect(await open(id)).toMatchObject({
      state: 'Implemented',
      implementation: { number, check_kind: 'uses', by: { name: 'Jo' }, effective_on: today() },
      check: { kind: 'uses', shown: false, after: { uses: 0 }, needed: 10 },
      step: { body: 'Press it in. Warm.' },
      before: 'Press it in.',
    });
    await expect(implement(omar, id, { number })).rejects.toMatchObject(refused('conflict', 'already'));
    expect(await toldOf(mika, id)).toEqual(['proposal accepted', 'proposal implemented']);
  });

  test('contradictions at the step are counted against the uses, before and after', async () => {
    const { practice: own, step: at } = await owned();
    const contradict = async (count: number) => {
      for (let n = 0; n < count; n++) {
        const note = await share(mika, { body: `It cracked, time ${n}.` });
        await t.ask(mika, 'practices.link', { practice: own, note, step: at, relation: 'contradicts' });
      }
    };
    await use(own, 20);
    await contradict(3);
    for (const each of (await t.ask(lea, 'practices.open', { practice: own })).challenges)
      await t.ask(lea, 'practices.reply', { challenge: each.id, reply: 'We look at it.' });
    const id = await accepted({ practice: own, step: at });
    t.clock.pass(1);
    const number = await nextVersion(own);
    await implement(jo, id, { number, check_kind: 'contradictions' });
    t.clock.pass(1);
    await use(own, 19);
    await expect(learn(jo, id)).rejects.toMatchObject(refused('forbidden'));
    await expect(learn(mika, id), 'no owner and no steward').rejects.toMatchObject(refused('forbidden', 'a steward'));
    await expect(learn(olga, id)).rejects.toMatchObject(refused('unknown'));
    await expect(learn(lea, id)).rejects.toMatchObject({
      reason: 'conflict',
      message: expect.stringContaining('19 times'),
      details: { check: { shown: false, before: { uses: 20, contradictions: 3, per_100: 15 }, after: { uses: 19 } } },
    });
    expect((await open(id, lea)).why_not.learn).toContain('19 times');
    await use(own, 1);
    await contradict(2);
    await expect(learn(lea, id)).rejects.toMatchObject(refused('conflict', 'from 15 to 10 per 100'));
    await use(own, 20);
    const measure = { words: 'Leaks', unit: 'a month', before: 3, after: 1, better: 'less' };
    await expect(learn(lea, id, { measure })).rejects.toMatchObject(refused('invalid', 'counts by itself'));
    expect((await open(id, lea)).why_not.learn).toBeNull();
    expect(await learn(lea, id)).toMatchObject({
      check: { shown: true, says: 'Contradictions went from 15 to 5 per 100 uses.' },
    });
    await contradict(3);
    expect(await open(id), 'as it was when it was learned').toMatchObject({
      state: 'Learned',
      check: { after: { per_100: 5 } },
      learning: { by: { name: 'Lea' } },
    });
    await expect(learn(lea, id)).rejects.toMatchObject(refused('conflict', 'learned already'));
    expect((await noticesOf(mika)).find((each) => each.item.id === id)).toMatchObject({
      kind: 'proposal learned',
      about: { says: 'Contradictions went from 15 to 5 per 100 uses.' },
    });
    expect((await t.ask(jo, 'proposals.ofPractice', { practice: own })).items).toMatchObject([
      { id, state: 'Learned', implemented_number: number },
    ]);
  });

  test('who says that it is done does not also say that it helped', async () => {
    const { practice: own, step: at } = await owned();
    const id = await accepted({ practice: own, step: at });
    t.clock.pass(1);
    await implement(omar, id, { number: await nextVersion(own), check_kind: 'uses' });
    await use(own, 9);
    await expect(learn(omar, id)).rejects.toMatchObject(refused('forbidden', 'You implemented it'));
    await expect(learn(lea, id)).rejects.toMatchObject(refused('conflict', '9 times; 10 are needed'));
    await use(own, 1);
    expect(await learn(lea, id)).toMatchObject({ check: { kind: 'uses', after: { uses: 10, worked: 10 } } });
  });

  test('a measure is said by who confirms it, and must have moved the right way', async () => {
    const own = { practice: undefined, step: undefined };
    const id = await make(mika, { ...own, target: 'tool', target_words: 'The press', home });
    await decide(lea, id, 'Accepted', { implementer: jo.person });
    await expect(implement(jo, id, { number: 1 })).rejects.toMatchObject(refused('invalid'));
    await expect(implement(jo, id)).rejects.toMatchObject(refused('invalid', 'check it by a measure'));
    const dayAfter = new Date(t.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    await implement(jo, id, { check_kind: 'measure', effective_on: dayAfter });
    const measure = { words: 'Leaks', unit: 'a month', before: 12, after: 7, better: 'less' };
    await expect(learn(lea, id, { measure })).rejects.toMatchObject(refused('conflict', `on ${dayAfter}`));
    t.clock.pass(2);
    await expect(learn(lea, id)).rejects.toMatchObject(refused('invalid', 'Say the measure'));
    await expect(learn(lea, id, { measure: { ...measure, better: 'more' } })).rejects.toMatchObject(
      refused('conflict', 'that is no better'),
    );
    expect(await open(id, lea)).toMatchObject({ check: null, why_not: { learn: null } });
    expect(await learn(lea, id, { measure })).toMatchObject({ check: { says: 'Leaks went from 12 to 7 a month.' } });
  });

  test('after ninety days without that it is implemented, not shown; and may still be learned', async () => {
    const { practice: own, step: at } = await owned();
    const id = await accepted({ practice: own, step: at });
    t.clock.pass(1);
    await implement(jo, id, { number: await nextVersion(own) });
    t.clock.pass(89);
    await t.house.tick();
    expect((await open(id)).not_shown_at).toBeNull();
    t.clock.pass(1);
    await t.house.tick();
    const late = await open(id);
    expect(late).toMatchObject({ state: 'Implemented', not_shown_at: t.clock.now() });
    t.clock.pass(1);
    await t.house.tick();
    expect(await open(id), 'said once').toMatchObject({ version: late.version, not_shown_at: late.not_shown_at });
    expect(await toldOf(omar, id)).toEqual(['proposal waits', 'proposal not shown']);
    expect(await toldOf(mika, id)).toContain('proposal not shown');
    await use(own, 10);
    await learn(lea, id);
    expect(await open(id)).toMatchObject({ state: 'Learned', not_shown_at: late.not_shown_at });
  });
});

test('every state can be worked out again from the book alone', async () => {
  expect(await statesByTheBook()).toEqual(expect.arrayContaining(['Identified', 'Implemented', 'Learned']));
});
