import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { compareSteps, type Step } from './practice.ts';
import { type Grounds, reckon, whyNotValidate } from './validation.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, jo, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
});
afterAll(() => t.close());

const begin = async (extra: object = {}) =>
  (
    await t.ask(jo, 'practices.begin', {
      title: 'Fit the seal',
      steps: [{ body: 'Lock it.', core: true, why: 'Hands.' }, { body: 'Warm it.' }],
      home,
      ...extra,
    })
  ).id as string;
const open = (practice: string, as = lea) => t.ask(as, 'practices.open', { practice });
const wishesOf = (steps: Step[]) => steps.map(({ id, body, core, why }) => ({ id, body, core, why }));

test('a step is the same step by its identity, not by where it stands', () => {
  const step = (id: string, position: number, body = id): Step => ({
    id,
    position,
    body,
    core: id === 'core',
    why: '',
  });
  const before = [step('a', 1), step('b', 2), step('core', 3)];
  const ops = (after: Step[]) =>
    compareSteps(before, after).map(({ step, op, core }) => `${op} ${step}${core ? '!' : ''}`);
  expect(ops(before)).toEqual([]);
  expect(ops([step('new', 1), ...before])).toEqual(['added new']);
  expect(ops([step('b', 1), step('a', 2), step('core', 3)])).toEqual(['moved b', 'moved a']);
  expect(ops([step('a', 1), step('core', 2, 'other words')])).toEqual(['removed b', 'changed core!']);
});

const grounds = (extra: Partial<Grounds>): Grounds => ({
  state: 'Emergent',
  risk: 'low',
  uses: [],
  authors: ['author'],
  interested: ['seller'],
  openChallenges: 0,
  disturbedAt: new Date('2026-05-01T00:00:00Z'),
  coreStepsWithoutWhy: [],
  people: 50,
  quietDays: 5,
  ...extra,
});
const use = (person: string, outcome: 'worked' | 'partly' | 'failed' = 'worked', team = person) => ({
  id: `${person}-${outcome}`,
  person,
  team,
  site: '',
  outcome,
  at: new Date(0),
});

test('the rule says who counts, and what is missing', () => {
  const late = new Date('2026-06-01T00:00:00Z');
  const why = (extra: Partial<Grounds>, now = late) => whyNotValidate(grounds(extra), now);
  expect(why({ uses: [use('a'), use('b')] })).toBeNull();
  expect(why({ uses: [use('author'), use('seller'), use('a')] })).toContain('1 of 2');
  expect(why({ uses: [use('a'), use('a', 'worked')] })).toContain('1 of 2');
  expect(why({ uses: [use('a'), use('b'), use('c', 'failed')] }), 'one failure among three is forgiven').toBeNull();
  expect(why({ uses: [use('a'), use('b'), use('c', 'failed'), use('d', 'partly')] })).toContain('2 of 3 are needed');
  expect(why({ uses: [use('a'), { ...use('b'), varied: true }] }), 'gone by a variation').toContain('1 of 2');
  expect(why({ uses: [use('a'), use('b')], openChallenges: 1 })).toContain('challenge');
  expect(why({ uses: [use('a'), use('b')], coreStepsWithoutWhy: [2] })).toContain('Core step 2');
  expect(why({ uses: [use('a'), use('b')] }, new Date('2026-05-05T23:59:00Z'))).toContain('2026-05-06');
  expect(why({ uses: [use('a', 'worked', 'x'), use('b', 'worked', 'x')], people: 5000 })).toContain('one team');
  expect(why({ risk: 'medium', uses: ['a', 'b', 'c', 'd'].map((each) => use(each)) })).toBeNull();
  expect(why({ risk: 'high', uses: ['a', 'b', 'c', 'd'].map((each) => use(each)) })).toContain('4 of 9');
  expect(
    reckon(grounds({ uses: [use('author'), use('seller'), use('a'), use('a', 'failed')] })).excluded.map(
      (each) => each.why,
    ),
  ).toEqual(['author', 'interest', 'again']);
});

test('a practice is listed and counted for who may read it', async () => {
  const practice = await begin();
  expect(
    (await t.ask(jo, 'practices.list', { state: 'Emergent', community: home })).items.map(
      (each: { id: string }) => each.id,
    ),
  ).toContain(practice);
  expect((await t.ask(olga, 'practices.list')).items).toEqual([]);
  expect((await t.ask(jo, 'practices.counts')).Emergent).toBeGreaterThan(0);
  expect((await t.ask(olga, 'practices.counts')).Emergent).toBe(0);
  await expect(open(practice, olga)).rejects.toMatchObject({ reason: 'unknown' });
});

test('evidence for a wording stays with it until the wording behaves otherwise', async () => {
  const practice = await begin();
  await t.ask(lea, 'practices.use', { practice, outcome: 'worked' });
  let page = await open(practice);
  const change = (change_kind: string, steps: object[]) =>
    t.ask(jo, 'practices.change', { practice, seen_version: page.version, change_kind, steps });
  await expect(
    t.ask(olga, 'practices.change', { practice, seen_version: 1, change_kind: 'editorial', steps: [{ body: 'x' }] }),
  ).rejects.toMatchObject({ reason: 'unknown' });
  await expect(change('editorial', [{ body: 'Another step.' }])).rejects.toMatchObject({ reason: 'invalid' });
  await expect(change('safety', [{ id: 'absent0000000a', body: 'x' }])).rejects.toMatchObject({ reason: 'invalid' });
  await change('clarifying', wishesOf(page.steps));
  page = await open(practice);
  expect(page.arithmetic.worked).toBe(1);
  await change(
    'behavioural',
    wishesOf(page.steps).map((step) => ({ ...step, body: `${step.body} Slowly.` })),
  );
  page = await open(practice);
  expect(page.arithmetic.worked).toBe(0);
  expect(page.uses, 'what was told of other words stays readable').toMatchObject([{ number: 1, excluded: 'older' }]);
  expect(page.steps[1].evidence.worked).toBe(0);
  const before = await t.ask(lea, 'practices.open', { practice, number: 2 });
  expect(before.steps[1].evidence.worked, 'at its own version').toBe(1);
  expect(page.steps.map((step: Step) => step.id)).toEqual(
    (await t.ask(lea, 'practices.open', { practice, number: 1 })).steps.map((step: Step) => step.id),
  );
});

test('a use names steps of its version, and says no two things at once', async () => {
  const [practice, other] = [await begin(), await begin()];
  const [, foreign] = (await open(other)).steps;
  const [lock] = (await open(practice)).steps;
  await expect(
    t.ask(lea, 'practices.use', { practice, outcome: 'failed', failed_step: foreign.id }),
  ).rejects.toMatchObject({ reason: 'invalid' });
  await expect(
    t.ask(lea, 'practices.use', { practice, outcome: 'worked', failed_step: lock.id }),
  ).rejects.toMatchObject({ reason: 'invalid' });
  await expect(t.ask(lea, 'practices.use', { practice, outcome: 'worked', number: 2 })).rejects.toMatchObject({
    reason: 'invalid',
  });
  await expect(t.ask(olga, 'practices.use', { practice, outcome: 'worked' })).rejects.toMatchObject({
    reason: 'unknown',
  });
});

test('who declares an interest counts no more', async () => {
  const practice = await begin();
  await t.ask(lea, 'practices.use', { practice, outcome: 'worked' });
  await t.ask(lea, 'practices.declareInterest', { practice });
  expect((await open(practice)).arithmetic).toMatchObject({ worked: 0, excluded: [{ why: 'interest' }] });
  await expect(t.ask(olga, 'practices.declareInterest', { practice })).rejects.toMatchObject({ reason: 'unknown' });
});

test('a contradiction on a core step challenges by itself; the answer is public and given once', async () => {
  const practice = await begin();
  const [lock, warm] = (await open(practice)).steps;
  const { id: note } = await t.ask(jo, 'notes.share', { body: 'The lock is not there on the new ones.', home });
  await expect(
    t.ask(olga, 'practices.link', { practice, note, step: lock.id, relation: 'contradicts' }),
  ).rejects.toMatchObject({ reason: 'unknown' });
  expect(await t.ask(jo, 'practices.link', { practice, note, step: warm.id, relation: 'contradicts' })).toMatchObject({
    challenged: false,
  });
  expect(await t.ask(jo, 'practices.link', { practice, note, step: lock.id, relation: 'contradicts' })).toMatchObject({
    challenged: true,
  });
  expect(await t.ask(jo, 'practices.link', { practice, note, step: lock.id, relation: 'contradicts' })).toEqual({
    id: null,
    challenged: false,
  });
  const { id: second } = await t.ask(jo, 'practices.challenge', { practice, words: 'And it is too slow.' });
  const page = await open(practice);
  expect(page.challenges).toHaveLength(2);
  await expect(t.ask(jo, 'practices.reply', { challenge: second, reply: 'No.' })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(olga, 'practices.reply', { challenge: second, reply: 'No.' })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await t.ask(lea, 'practices.reply', { challenge: second, reply: 'It is as fast as it can be.' });
  await expect(t.ask(lea, 'practices.reply', { challenge: second, reply: 'Again.' })).rejects.toMatchObject({
    reason: 'conflict',
  });
  expect((await open(practice, jo)).challenges.find((each: { id: string }) => each.id === second)).toMatchObject({
    reply: 'It is as fast as it can be.',
    replied_by: 'Lea',
  });
});

test('lineage is walked from the note as well, and a source keeps its author', async () => {
  const { id: note } = await t.ask(lea, 'notes.share', { body: 'Where it came from.', home });
  const practice = await begin();
  await expect(t.ask(olga, 'practices.addSource', { practice, note })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(jo, 'practices.addSource', { practice, note });
  expect((await open(practice)).sources).toMatchObject([{ id: note, author: { name: 'Lea' } }]);
  expect((await t.ask(lea, 'practices.ofNote', { note })).items).toMatchObject([{ id: practice, relation: 'source' }]);
  await expect(t.ask(olga, 'practices.ofNote', { note })).rejects.toMatchObject({ reason: 'unknown' });
});

test('a medium risk is validated by a person besides the rule, never by its author', async () => {
  const practice = await begin({ risk: 'medium' });
  const people = await Promise.all(['A', 'B', 'C', 'D'].map((name) => t.person(name, { team: name })));
  for (const person of people) {
    await t.ask(lea, 'communities.setMember', { community: home, person: person.person });
    await t.ask(person, 'practices.use', { practice, outcome: 'worked' });
  }
  const validate = (as: Person) =>
    open(practice).then(({ version }) => t.ask(as, 'practices.validate', { practice, seen_version: version }));
  await expect(validate(lea)).rejects.toMatchObject({ reason: 'conflict' });
  t.clock.pass(6);
  await t.settled();
  await t.house.tick();
  expect((await open(practice)).state, 'not by rule alone').toBe('Emergent');
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person, role: 'steward' });
  await expect(validate(jo)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(validate(people[0])).rejects.toMatchObject({ reason: 'forbidden' });
  await validate(lea);
  expect(await open(practice)).toMatchObject({ state: 'Validated', validations: [{ number: 1, validated_by: 'Lea' }] });
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person, role: 'member' });
});

test('a practice is retired for a reason, with what takes its place', async () => {
  const [practice, successor] = [await begin(), await begin()];
  const retire = (as: Person, extra: object = {}) =>
    t.ask(as, 'practices.retire', { practice, seen_version: 1, reason: 'There is a newer way.', ...extra });
  await expect(retire(jo)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(retire(olga)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(retire(lea, { successor: practice })).rejects.toMatchObject({ reason: 'invalid' });
  await expect(retire(lea, { successor: 'absent0000000a' })).rejects.toMatchObject({ reason: 'unknown' });
  await retire(lea, { successor });
  expect(await open(practice)).toMatchObject({
    state: 'Retired',
    retirement: { reason: 'There is a newer way.', successor_id: successor },
  });
  await expect(retire(lea)).rejects.toMatchObject({ reason: 'conflict' });
  await expect(
    t.ask(lea, 'practices.retire', { practice: successor, seen_version: 1, reason: 'Back.', successor: practice }),
    'no circle',
  ).rejects.toMatchObject({ reason: 'conflict' });
  await expect(t.ask(jo, 'practices.challenge', { practice, words: 'Too late.' })).rejects.toMatchObject({
    reason: 'conflict',
  });
});

test('a step that is split or merged keeps what hangs on it', async () => {
  const practice = await begin();
  const [lock, warm] = (await open(practice)).steps;
  await t.ask(lea, 'practices.use', { practice, outcome: 'failed', failed_step: warm.id });
  const { id: note } = await t.ask(jo, 'notes.share', { body: 'Too warm.', home });
  await t.ask(jo, 'practices.link', { practice, note, step: warm.id, relation: 'extends' });
  const change = async (steps: object[]) =>
    t.ask(jo, 'practices.change', {
      practice,
      seen_version: (await open(practice)).version,
      change_kind: 'clarifying',
      steps,
    });
  await expect(change([{ body: 'x', from: 'absent0000000a' }])).rejects.toMatchObject({ reason: 'invalid' });
  await change([
    { id: lock.id, body: lock.body, core: true, why: lock.why },
    { id: warm.id, body: 'Warm it.' },
    { from: warm.id, body: 'Ten minutes.' },
  ]);
  const split = (await open(practice)).steps;
  expect(split.map((step: { body: string }) => step.body)).toEqual(['Lock it.', 'Warm it.', 'Ten minutes.']);
  // The one that stays may not be taken in as well.
  await expect(change([{ id: lock.id, body: 'a', takes: [lock.id] }])).rejects.toMatchObject({ reason: 'invalid' });
  await change([
    { id: lock.id, body: 'Lock it and warm it.', core: true, why: 'Hands.', takes: [warm.id, split[2].id] },
  ]);
  const page = await open(practice);
  expect(page.steps).toMatchObject([{ id: lock.id, evidence: { failed: 1 } }]);
  expect(page.links).toMatchObject([{ note, step: lock.id }]);
  const { about } = await t.base.read
    .selectFrom('happenings')
    .select('about')
    .where('item_id', '=', practice)
    .where('what', '=', 'practice.changed')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect((about as { changes: object[] }).changes).toMatchObject([
    { op: 'merged', other: lock.id },
    { op: 'merged', other: lock.id },
    { op: 'changed' },
  ]);
});

test('a removed step is told of where something hangs on it, and read in its version', async () => {
  const practice = await begin();
  const [lock, warm] = (await open(practice)).steps;
  await t.ask(jo, 'practices.challenge', { practice, step: warm.id, words: 'Not in summer.' });
  await t.ask(jo, 'practices.change', {
    practice,
    seen_version: 1,
    change_kind: 'clarifying',
    steps: [{ id: lock.id, body: lock.body, core: true, why: lock.why }],
  });
  expect((await open(practice)).gone).toMatchObject([{ id: warm.id, body: 'Warm it.', last_number: 1, challenges: 1 }]);
});

test('photos hang on a step, for those who may write on the practice', async () => {
  const practice = await begin();
  const [lock] = (await open(practice)).steps;
  await expect(
    t.ask(olga, 'practices.addPhotos', { practice, step: lock.id, files: ['absent0000000a'] }),
  ).rejects.toMatchObject({ reason: 'unknown' });
  await expect(
    t.ask(jo, 'practices.addPhotos', { practice, step: lock.id, files: ['absent0000000a'] }),
  ).rejects.toMatchObject({ reason: 'unknown' });
});

test('a home decides as it has said: its steward, its owner, or all of them', async () => {
  const practice = await begin();
  const establish = (as: Person) =>
    t.ask(as, 'practices.establish', {
      practice,
      seen_version: 1,
      owner: jo.person,
      scope: 'Everywhere',
      strength: 'may',
      effective_on: '2026-06-01',
      reason: 'It works.',
    });
  const decideBy = async (decision_mode: string) => {
    const { version } = await t.ask(lea, 'communities.open', { community: home });
    await t.ask(lea, 'communities.change', { community: home, seen_version: version, decision_mode });
  };
  await expect(establish(jo)).rejects.toThrow('a steward of its home');
  await decideBy('vote');
  await expect(establish(lea)).rejects.toThrow('Its home decides by vote');
  await decideBy('consensus');
  await expect(establish(lea)).rejects.toThrow('Its home decides by consensus');
  await decideBy('steward');
  // The right is there; the evidence is not.
  await expect(establish(lea)).rejects.toMatchObject({ reason: 'conflict' });
});

test('failures beyond a third challenge by themselves; an answer is not asked for twice', async () => {
  const practice = await begin();
  const people = await Promise.all(
    ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'].map((name) => t.person(name, { team: name })),
  );
  for (const [n, person] of people.entries()) {
    await t.ask(lea, 'communities.setMember', { community: home, person: person.person });
    if (n < 6) await t.ask(person, 'practices.use', { practice, outcome: n < 4 ? 'worked' : 'failed' });
  }
  await t.settled();
  expect((await open(practice)).challenges, 'a third is not more than a third').toEqual([]);
  await t.ask(people[6], 'practices.use', { practice, outcome: 'failed' });
  await t.settled();
  const [challenge] = (await open(practice)).challenges;
  expect(challenge).toMatchObject({ by: null, by_rule: true, step: null, due_on: expect.any(String) });
  await t.ask(lea, 'practices.reply', { challenge: challenge.id, reply: 'We look into it.' });
  await t.ask(people[1], 'practices.use', { practice, outcome: 'failed' });
  await t.settled();
  expect((await open(practice)).challenges).toHaveLength(1);
});
