import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { countsOf, type Given, isMinority, mayLook, outcomeOf, type Voice } from './decision.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let mika: Person;
let ruth: Person;
let omar: Person;
let olga: Person;
beforeAll(async () => {
  t = await openTestHouse();
  const names = ['Lea', 'Jo', 'Mika', 'Ruth', 'Omar', 'Olga'];
  [lea, jo, mika, ruth, omar, olga] = await Promise.all(names.map((name) => t.person(name)));
});
afterAll(() => t.close());

let counted = 0;
/** A closed community that decides in this way: Lea begins it, Jo, Mika, Ruth and Omar are members. */
const community = async (decision_mode: string) => {
  const { id } = await t.ask(lea, 'communities.begin', {
    name: `Field ${counted++}`,
    kind: 'practice',
    openness: 'closed',
  });
  for (const each of [jo, mika, ruth, omar])
    await t.ask(lea, 'communities.setMember', { community: id, person: each.person });
  const { version } = await t.ask(lea, 'communities.open', { community: id });
  await t.ask(lea, 'communities.change', { community: id, seen_version: version, decision_mode });
  return id as string;
};
const validated = async (home: string) => {
  const { id } = await t.ask(jo, 'practices.begin', { title: 'Fit the seal', steps: [{ body: 'Warm it.' }], home });
  // Time and many hands would bring it there; here it is put there.
  await sql`update items set state = 'Validated' where id = ${id}`.execute(t.base.write);
  return id as string;
};
const subject = () => ({
  owner: omar.person,
  scope: 'Below -10 °C',
  strength: 'should',
  effective_on: '2026-06-01',
  reason: 'It works.',
});
const open = async (practice: string, as = jo, more: object = {}) =>
  (await t.ask(as, 'decisions.open', { practice, ...subject(), ...more })).id as string;
const say = async (as: Person, decision: string, voice: Voice, reason = '') => {
  // Nothing happens at the same moment as something else.
  t.clock.pass(1 / 86_400);
  return await t.ask(as, 'decisions.voice', { decision, voice, reason });
};
const seen = async (practice: string, as = lea) => (await t.ask(as, 'decisions.ofPractice', { practice })).items[0];
const closeAll = async () => {
  t.clock.pass(8);
  await t.house.tick();
  await t.settled();
};
const stateOf = async (practice: string) => (await t.ask(lea, 'practices.open', { practice })).state;

const given = (...list: [string, Voice, boolean?][]): Given[] =>
  list.map(([person, voice, withdrawn = false]) => ({ person, voice, reason: `${person} says so.`, withdrawn }));
const late = { members: 5, opener: 'o', closesOn: '2026-05-11', today: '2026-05-12' };

test('nothing is decided before the last day has passed', () => {
  const all = given(['a', 'for'], ['b', 'for'], ['c', 'for']);
  for (const mode of ['consensus', 'vote'] as const) {
    expect(outcomeOf(mode, all, { ...late, today: '2026-05-11' }).outcome).toBeNull();
    expect(outcomeOf(mode, all, late).outcome).toBe('agreed');
  }
});

test('consensus: two besides who opened it, and no objection that stands', () => {
  const by = (...list: [string, Voice, boolean?][]) => outcomeOf('consensus', given(...list), late);
  expect(by(['a', 'for'], ['o', 'for'])).toMatchObject({
    outcome: 'declined',
    why: expect.stringContaining('Too few'),
  });
  expect(by(['a', 'for'], ['b', 'for'], ['c', 'against'], ['d', 'against'], ['e', 'against']).outcome).toBe('agreed');
  expect(by(['a', 'for'], ['b', 'for'], ['c', 'objection'])).toEqual({
    outcome: 'declined',
    why: 'An objection stands: c says so.',
  });
  expect(by(['a', 'for'], ['b', 'for'], ['c', 'objection', true]).outcome).toBe('agreed');
});

test('a vote: a quorum, and more for than against', () => {
  const by = (members: number, ...list: [string, Voice, boolean?][]) =>
    outcomeOf('vote', given(...list), { ...late, members });
  expect(by(5, ['a', 'for'], ['b', 'for'])).toMatchObject({
    outcome: 'declined',
    why: 'Too few gave their voice: 2 of the 3 that are needed.',
  });
  expect(by(5, ['a', 'for'], ['b', 'for'], ['c', 'abstain']).outcome).toBe('agreed');
  expect(by(5, ['a', 'for'], ['b', 'objection'], ['c', 'abstain']).outcome).toBe('declined');
  expect(by(5, ['a', 'for'], ['b', 'objection', true], ['c', 'abstain']).outcome).toBe('agreed');
  const many = (n: number) => Array.from({ length: n }, (_, i): [string, Voice] => [`p${i}`, 'for']);
  expect(by(41, ...many(4)).outcome).toBe('declined');
  expect(by(41, ...many(5)).outcome).toBe('agreed');
  expect(by(100_000, ...many(19)).outcome).toBe('declined');
  expect(by(100_000, ...many(20)).outcome).toBe('agreed');
});

test('who looks, and whose reasons stand first', () => {
  const look = (isClosed: boolean, isMember: boolean, hasVoice: boolean) => mayLook({ isClosed, isMember, hasVoice });
  expect([look(false, true, false), look(false, false, false), look(false, false, true)]).toEqual([
    false,
    false,
    false,
  ]);
  expect([look(false, true, true), look(true, false, false)]).toEqual([true, true]);
  expect([isMinority('agreed', 'objection'), isMinority('agreed', 'against'), isMinority('declined', 'for')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([isMinority(null, 'for'), isMinority('withdrawn', 'for'), isMinority('agreed', 'abstain')]).toEqual([
    false,
    false,
    false,
  ]);
  expect(countsOf(given(['a', 'objection', true], ['b', 'objection'], ['c', 'for']))).toEqual({
    for: 1,
    against: 0,
    objection: 1,
    abstain: 0,
    withdrawn: 1,
  });
});

test('the same subject and the same voices come to what each of the four modes says', async () => {
  const outcomes: Record<string, string> = {};
  for (const mode of ['steward', 'owner', 'consensus', 'vote']) {
    const practice = await validated(await community(mode));
    const directly = (as: Person, version: number) =>
      t.ask(as, 'practices.establish', { practice, seen_version: version, ...subject() }).then(
        () => 'established',
        (refusal) => refusal.reason,
      );
    const byMember = await directly(mika, 1);
    if (mode === 'consensus' || mode === 'vote') {
      const decision = await open(practice);
      await say(mika, decision, 'for');
      await say(omar, decision, 'for');
      await say(ruth, decision, 'objection', 'It burns in the sun.');
      await say(lea, decision, 'abstain');
      expect(await directly(lea, 1), 'a steward does not decide past the others').toBe('forbidden');
      await closeAll();
      outcomes[mode] = `${byMember}, ${(await seen(practice)).outcome}, ${await stateOf(practice)}`;
    } else {
      await expect(open(practice)).rejects.toMatchObject({ reason: 'forbidden' });
      // Until it has an owner of its own, a steward stands in.
      outcomes[mode] = `${byMember}, ${await directly(lea, 1)}, ${await stateOf(practice)}`;
    }
  }
  expect(outcomes).toEqual({
    steward: 'forbidden, established, Established',
    owner: 'forbidden, established, Established',
    consensus: 'forbidden, declined, Validated',
    vote: 'forbidden, agreed, Established',
  });
});

test('in the mode of the owner a steward does not establish what has one', async () => {
  const practice = await validated(await community('owner'));
  const establish = (as: Person, version: number) =>
    t.ask(as, 'practices.establish', { practice, seen_version: version, ...subject() });
  await establish(lea, 1);
  const { version, steps } = await t.ask(lea, 'practices.open', { practice });
  await t.ask(mika, 'practices.change', {
    practice,
    seen_version: version,
    change_kind: 'clarifying',
    steps: [{ id: steps[0].id, body: 'Warm it slowly.' }],
  });
  const now = (await t.ask(lea, 'practices.open', { practice })).version;
  await expect(establish(lea, now)).rejects.toMatchObject({ reason: 'forbidden' });
  await establish(omar, now);
});

test('voices of others, and their number, are hidden until one has given their own, and from others until the close', async () => {
  const home = await community('consensus');
  const practice = await validated(home);
  // Olga reads the practice by another community, and may not know of its home.
  const { id: elsewhere } = await t.ask(jo, 'communities.begin', { name: 'All', kind: 'practice', openness: 'open' });
  await t.ask(jo, 'communities.place', { item: practice, community: elsewhere });
  const decision = await open(practice);
  await say(jo, decision, 'for', 'I have tried it.');
  await say(mika, decision, 'objection', 'Not in the wind.');
  for (const [who, of] of [
    ['a member', await seen(practice, ruth)],
    ['who is not in it', await seen(practice, olga)],
    ['on the list', (await t.ask(ruth, 'decisions.ofCommunity', { community: home })).items[0]],
  ]) {
    expect(of, who).toMatchObject({ counts: null, voices: [], mine: null, outcome: null });
    expect(JSON.stringify(of), who).not.toMatch(/wind|tried/);
  }
  await say(ruth, decision, 'for');
  expect(await seen(practice, ruth)).toMatchObject({
    counts: { for: 2, objection: 1 },
    voices: [{ by: { name: 'Jo' } }, { by: { name: 'Mika' }, reason: 'Not in the wind.' }, { by: { name: 'Ruth' } }],
    mine: { voice: 'for' },
  });
  // Nothing in the book says how anybody voted while it is open.
  await t.settled();
  const { rows } = await sql<{ about: object }>`
    select about from happenings where what = 'decision.voiced' and item_id = ${practice}`.execute(t.base.read);
  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ about: { decision } })));
  await closeAll();
  const outside = await seen(practice, olga);
  expect(outside).toMatchObject({ outcome: 'declined', community: null, opened_by: null, counts: { for: 2 } });
  expect(outside.voices.map((each: any) => each.by)).toEqual([null, null, null]);
  await expect(t.ask(olga, 'decisions.ofCommunity', { community: home })).rejects.toMatchObject({ reason: 'unknown' });
});

test('an objection that was met stands no more; its reason is kept, before the others and in the book', async () => {
  const home = await community('consensus');
  const practice = await validated(home);
  const decision = await open(practice);
  await expect(say(ruth, decision, 'objection')).rejects.toMatchObject({ reason: 'invalid' });
  await expect(say(ruth, decision, 'against')).rejects.toThrow('Say why');
  await say(mika, decision, 'for');
  await say(omar, decision, 'against', 'Ten minutes are lost.');
  await say(omar, decision, 'for');
  await say(ruth, decision, 'objection', 'Not in the wind.');
  const met = (as: Person) => t.ask(as, 'decisions.withdrawObjection', { decision });
  await expect(met(omar)).rejects.toMatchObject({ reason: 'conflict' });
  await expect(met(olga)).rejects.toMatchObject({ reason: 'unknown' });
  await met(ruth);
  await closeAll();
  expect(await seen(practice)).toMatchObject({
    outcome: 'agreed',
    outcome_words: '',
    counts: { for: 2, against: 0, objection: 0, withdrawn: 1 },
    voices: [
      { by: { name: 'Ruth' }, reason: 'Not in the wind.', minority: true, withdrawn: true },
      { minority: false },
      { minority: false },
    ],
  });
  const { rows } = await sql<{ about: any }>`
    select about from happenings where what = 'decision.closed' and item_id = ${practice}`.execute(t.base.read);
  expect(rows).toMatchObject([
    {
      about: {
        decision,
        outcome: 'agreed',
        members: 5,
        counts: { for: 2, withdrawn: 1 },
        minority: [{ person: ruth.person, voice: 'objection', reason: 'Not in the wind.' }],
      },
    },
  ]);
  const page = await t.ask(lea, 'practices.open', { practice });
  expect(page).toMatchObject({ state: 'Established', owner: { name: 'Omar' }, establishment: { reason: 'It works.' } });
  const line = await sql<{ about: any; actor_id: string }>`
    select about, actor_id from happenings where what = 'practice.established' and item_id = ${practice}`.execute(
    t.base.read,
  );
  expect(line.rows).toMatchObject([{ about: { decision, number: 1 }, actor_id: jo.person }]);
  await expect(say(mika, decision, 'against', 'Too late.')).rejects.toMatchObject({ reason: 'conflict' });
  await expect(met(ruth)).rejects.toMatchObject({ reason: 'conflict' });
});

test('what has come between declines it, with that sentence', async () => {
  const home = await community('vote');
  const [challenged, changed] = [await validated(home), await validated(home)];
  for (const practice of [challenged, changed]) {
    const decision = await open(practice);
    for (const each of [jo, mika, ruth]) await say(each, decision, 'for');
  }
  await t.ask(omar, 'practices.challenge', { practice: challenged, words: 'Is it so?' });
  const { version, steps } = await t.ask(lea, 'practices.open', { practice: changed });
  await t.ask(lea, 'practices.change', {
    practice: changed,
    seen_version: version,
    change_kind: 'editorial',
    steps: [{ id: steps[0].id, body: 'Warm it, please.' }],
  });
  await closeAll();
  expect(await seen(challenged)).toMatchObject({
    outcome: 'declined',
    outcome_words: 'A challenge is open. Answer it first.',
    counts: { for: 3 },
  });
  expect((await seen(changed)).outcome_words).toContain('A newer version was written meanwhile.');
  expect([await stateOf(challenged), await stateOf(changed)]).not.toContain('Established');
});

test('one is open at a time; who opened it takes it back; time alone closes it, once', async () => {
  const home = await community('vote');
  const practice = await validated(home);
  await expect(open(practice, olga)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(open('absent0000000a', jo)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(open(practice, jo, { owner: 'absent0000000a' })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(open(practice, jo, { ask: ['absent0000000a'] })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(open(practice, jo, { variation: 'absent0000000a' })).rejects.toMatchObject({ reason: 'unknown' });
  const emergent = (await t.ask(jo, 'practices.begin', { title: 'New', steps: [{ body: 'Try it.' }], home })).id;
  await expect(open(emergent)).rejects.toThrow('It must be validated first');
  const first = await open(practice);
  await expect(open(practice, mika)).rejects.toMatchObject({ reason: 'conflict' });
  const take = (as: Person, decision: string) => t.ask(as, 'decisions.withdraw', { decision });
  await expect(take(lea, first)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(take(olga, first)).rejects.toMatchObject({ reason: 'unknown' });
  await take(jo, first);
  await expect(take(jo, first)).rejects.toMatchObject({ reason: 'conflict' });
  await expect(say(mika, first, 'for')).rejects.toMatchObject({ reason: 'conflict' });
  const second = await open(practice, mika, { ask: [home] });
  await t.settled();
  const list = (await t.ask(ruth, 'decisions.ofCommunity', { community: home })).items;
  expect(list).toMatchObject([
    {
      id: second,
      outcome: null,
      why_not: { voice: null, withdraw: expect.any(String) },
      subject: { ask: [{ id: home }] },
    },
    { id: first, outcome: 'withdrawn' },
  ]);
  expect(new Date(`${list[0].closes_on}T00:00:00Z`).getUTCDay() % 6).not.toBe(0);
  const notices = async (as: Person, kind: string) =>
    (await t.ask(as, 'notices.list', { limit: 100 })).items.filter(
      (each: any) => each.kind === kind && each.item.id === practice,
    ).length;
  expect(await notices(ruth, 'decision opened')).toBe(2);
  expect(await notices(olga, 'decision opened')).toBe(0);
  await t.house.tick();
  expect((await seen(practice)).outcome).toBeNull();
  await closeAll();
  await t.house.tick();
  await t.settled();
  expect(await seen(practice)).toMatchObject({
    outcome: 'declined',
    outcome_words: 'Too few gave their voice: 0 of the 3 that are needed.',
  });
  expect([await notices(mika, 'decision closed'), await notices(lea, 'decision closed')]).toEqual([1, 1]);
  expect(await notices(ruth, 'decision closed')).toBe(0);
});

test('a variation is decided on like a version, in the wording that was laid before them', async () => {
  const home = await community('vote');
  const begin = async () => {
    const practice = await validated(home);
    const { steps } = await t.ask(jo, 'practices.open', { practice });
    const { id: variation } = await t.ask(jo, 'variations.begin', {
      practice,
      step: steps[0].id,
      op: 'replace',
      body: 'Warm it for ten minutes.',
      when: [{ facet: 'ambient_c', op: '<', value: -10 }],
    });
    await expect(open(practice, jo, { variation })).rejects.toMatchObject({ reason: 'conflict' });
    await sql`update variations set state = 'Validated' where id = ${variation}`.execute(t.base.write);
    const decision = await open(practice, jo, { variation });
    for (const each of [mika, ruth, omar]) await say(each, decision, 'for');
    return { practice, variation, step: steps[0].id };
  };
  const [first, second] = [await begin(), await begin()];
  const { variation } = first;
  expect((await seen(first.practice)).subject.variation).toEqual({ id: variation, letter: 'a', step: first.step });
  // Somebody touched the other one meanwhile.
  await sql`update variations set version = version + 1 where id = ${second.variation}`.execute(t.base.write);
  const foreign = await validated(home);
  await expect(open(foreign, jo, { variation })).rejects.toMatchObject({ reason: 'unknown' });
  await closeAll();
  expect(await seen(first.practice)).toMatchObject({ outcome: 'agreed' });
  expect(await t.ask(lea, 'practices.open', { practice: first.practice })).toMatchObject({
    state: 'Established',
    established_number: 2,
  });
  const states = await sql<{ state: string }>`
    select state from variations where id = any(${[first.variation, second.variation]}) order by state`.execute(
    t.base.read,
  );
  expect(states.rows).toEqual([{ state: 'Established' }, { state: 'Validated' }]);
  expect((await seen(second.practice)).outcome_words).toContain('The variation was changed meanwhile.');
});
