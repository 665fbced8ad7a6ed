import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { adoptionOf, answers, type Totals, whyNotAnswer, whyNotSoAnswered } from './answer.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let omar: Person;
let lea: Person;
let fay: Person;
let jo: Person;
let olga: Person;
/** The home and North are open; Vault is closed: Fay is in it, Lea is not. */
let home: string;
let north: string;
let vault: string;
beforeAll(async () => {
  t = await openTestHouse();
  [omar, lea, fay] = [await t.person('Omar'), await t.person('Lea'), await t.person('Fay')];
  [jo, olga] = [await t.person('Jo'), await t.person('Olga')];
  const begin = async (as: Person, name: string, openness: string, kind = 'practice') =>
    (await t.ask(as, 'communities.begin', { name, kind, openness })).id as string;
  [home, north, vault] = [
    await begin(omar, 'Home', 'open'),
    await begin(lea, 'North', 'open', 'place'),
    await begin(fay, 'Vault', 'closed'),
  ];
  await t.ask(lea, 'communities.setMember', { community: north, person: fay.person, role: 'facilitator' });
  await t.ask(lea, 'communities.setMember', { community: north, person: jo.person });
  await t.ask(fay, 'communities.setMember', { community: vault, person: omar.person });
});
afterAll(() => t.close());

// Nothing happens at the same moment as something else.
const a_second_days = 1 / 86_400;
const begun = async (title = 'Fit the seal') => {
  const { id } = await t.ask(omar, 'practices.begin', { title, steps: [{ body: 'Warm it.' }], home });
  // Time and many hands would bring it there; here it is put there.
  await sql`update items set state = 'Validated' where id = ${id}`.execute(t.base.write);
  return id as string;
};
const established = async (ask: string[], title?: string) => {
  const practice = await begun(title);
  await t.ask(omar, 'practices.establish', {
    practice,
    seen_version: 1,
    owner: omar.person,
    scope: 'Everywhere',
    strength: 'should',
    effective_on: '2026-06-01',
    reason: 'It works.',
    ask,
  });
  await t.settled();
  return practice;
};
const give = async (as: Person, practice: string, community: string, answer: string, more: object = {}) => {
  t.clock.pass(a_second_days);
  return await t.ask(as, 'answers.give', { practice, community, number: 1, answer, ...more });
};
const ofPractice = (as: Person, practice: string, more: object = {}) =>
  t.ask(as, 'answers.ofPractice', { practice, ...more });
const told = async (as: Person, kind: string) =>
  (await t.ask(as, 'notices.list', { limit: 100 })).items.filter((each: { kind: string }) => each.kind === kind);

test('each answer takes what belongs to it, and nothing else', () => {
  const now = new Date('2026-05-04T09:00:00Z');
  const bare = { why: '', until: null, variation: null, value: null, unit: '' };
  const full = {
    adopted: bare,
    'already do': bare,
    adapted: { ...bare, variation: 'v' },
    'not applicable': { ...bare, why: 'No seals.' },
    rejected: { ...bare, why: 'Too slow.' },
    'on hold': { ...bare, until: '2026-05-05' },
  };
  for (const answer of answers) {
    const why = (extra: object = {}) => whyNotSoAnswered({ answer, ...full[answer], ...extra }, now);
    expect(why(), answer).toBeNull();
    expect(why({ value: 12, unit: 'hours a month' }), answer).toBeNull();
    expect(why({ value: 12 }), answer).toContain('unit');
    expect(why({ unit: 'hours' }), answer).toContain('unit');
    if (answer === 'adapted') expect(why(bare)).toContain('Name the variation');
    else expect(why({ variation: 'v' }), answer).toContain('Only an adapted');
    if (answer === 'on hold') {
      expect(why(bare)).toContain('until which day');
      expect(why({ until: '2026-05-04' })).toContain('still to come');
      expect(why({ until: '2027-05-04' })).toBeNull();
      expect(why({ until: '2027-05-05' })).toContain('365 days');
    } else expect(why({ until: '2026-06-01' }), answer).toContain('Only an answer on hold');
    if (answer === 'rejected' || answer === 'not applicable') expect(why(bare)).toContain('Say why');
  }
});

test('adoption is two shares: answered of asked, taken up of those to whom it applies', () => {
  const totals: Totals = {
    asked: 16,
    given: 15,
    given_unasked: 1,
    adopted: 6,
    adapted: 0,
    'already do': 2,
    'not applicable': 5,
    'on hold': 1,
    rejected: 1,
  };
  expect(adoptionOf(totals)).toEqual({ given: 14, asked: 16, taken: 8, applicable: 10 });
});

test('communities are asked when it is established, and answer by their own calendar', async () => {
  const practice = await established([north, vault]);
  const page = await ofPractice(fay, practice);
  expect(page.items.map((each: any) => [each.community.name, each.due_on, each.latest])).toEqual([
    ['North', '2026-06-01', null],
    ['Vault', '2026-06-01', null],
  ]);
  expect(page.totals).toMatchObject({ asked: 2, given: 0, overdue: 0, oldest_open_at: t.clock.now() });
  const lines = await t.base.read
    .selectFrom('happenings')
    .select(['about', 'actor_id'])
    .where('what', '=', 'answer.asked')
    .where('item_id', '=', practice)
    .orderBy('id')
    .execute();
  expect(lines.map(({ about, actor_id }) => [(about as any).community, actor_id]).sort()).toEqual(
    [
      [north, omar.person],
      [vault, omar.person],
    ].sort(),
  );
  expect(await told(lea, 'answer asked')).toMatchObject([{ about: { community: north, number: 1 } }]);
  expect(await told(fay, 'answer asked')).toHaveLength(2);
  expect(await told(jo, 'answer asked')).toEqual([]);
});

test('a steward or facilitator answers, nobody else; a changed mind is a further answer', async () => {
  const practice = await established([north]);
  await expect(give(jo, practice, north, 'adopted')).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(give(omar, practice, north, 'adopted')).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(give(lea, practice, north, 'rejected')).rejects.toMatchObject({ reason: 'invalid' });
  await expect(give(lea, practice, north, 'adapted', { variation: 'absent0000000a' })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await give(fay, practice, north, 'on hold', { until: '2026-05-20', why: 'After the season.' });
  t.clock.pass(1);
  await give(lea, practice, north, 'adopted', { value: 12, unit: 'hours a month' });
  const { items, totals, adoption } = await ofPractice(jo, practice);
  expect(items).toMatchObject([
    { latest: { answer: 'adopted', until: null, value: 12, unit: 'hours a month', by: { name: 'Lea' } } },
  ]);
  expect(totals).toMatchObject({
    asked: 1,
    given: 1,
    given_unasked: 0,
    adopted: 1,
    'on hold': 0,
    oldest_open_at: null,
  });
  expect(adoption).toEqual({ given: 1, asked: 1, taken: 1, applicable: 1 });
  const { rows } = await sql<{ answer: string }>`
    select about ->> 'answer' as answer from happenings where what = 'answer.given' and item_id = ${practice} order by id`.execute(
    t.base.read,
  );
  expect(rows.map((row) => row.answer)).toEqual(['on hold', 'adopted']);
  await t.settled();
  expect(await told(omar, 'answer given')).toMatchObject([
    { item: { id: practice }, about: { community: north, answer: 'adopted' } },
    { item: { id: practice }, about: { community: north, answer: 'on hold' } },
  ]);
});

test('who adapted it says with which of its variations', async () => {
  const [practice, other] = [await established([]), await established([])];
  const vary = async (of: string) => {
    const { steps } = await t.ask(omar, 'practices.open', { practice: of });
    const wish = { practice: of, step: steps[0].id, op: 'replace', body: 'Warm it longer.', stated: 'in the wind' };
    return (await t.ask(omar, 'variations.begin', wish)).id as string;
  };
  const [own, foreign] = [await vary(practice), await vary(other)];
  await expect(give(lea, practice, north, 'adapted')).rejects.toThrow('Name the variation');
  await expect(give(lea, practice, north, 'adapted', { variation: foreign })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await give(lea, practice, north, 'adapted', { variation: own });
  expect((await ofPractice(jo, practice)).items).toMatchObject([
    { asked_at: null, latest: { answer: 'adapted', variation: own, variation_letter: 'a' } },
  ]);
});

test('what is not established, or retired since, is not answered', async () => {
  const practice = await begun();
  await expect(give(lea, practice, north, 'adopted')).rejects.toMatchObject({ reason: 'conflict' });
  const ready = await established([]);
  await expect(give(lea, ready, north, 'adopted', { number: 2 })).rejects.toMatchObject({ reason: 'conflict' });
  const { version } = await t.ask(omar, 'practices.open', { practice: ready });
  await t.ask(omar, 'practices.retire', { practice: ready, seen_version: version, reason: 'Nobody needs it.' });
  await expect(give(lea, ready, north, 'adopted')).rejects.toThrow('It is retired');
  const of = { isFacilitator: true, isSteward: false, isEstablished: true, isRetired: false };
  expect(whyNotAnswer(of)).toBeNull();
});

test('a community answers though nobody asked it; one of which you may not know counts nowhere', async () => {
  const practice = await established([north]);
  await give(fay, practice, vault, 'already do');
  expect((await ofPractice(fay, practice)).totals).toMatchObject({ asked: 1, given: 1, given_unasked: 1 });
  const page = await ofPractice(lea, practice);
  expect(page.items.map((each: any) => each.community.name)).toEqual(['North']);
  expect(page.totals).toMatchObject({ asked: 1, given: 0, given_unasked: 0, 'already do': 0 });
  await expect(give(lea, practice, vault, 'adopted')).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(lea, 'answers.ofCommunity', { community: vault })).rejects.toMatchObject({ reason: 'unknown' });
  const matrix = await t.ask(lea, 'answers.matrix');
  expect(JSON.stringify(matrix)).not.toContain(vault);
  const row = (seen: any) => seen.items.find((each: { id: string }) => each.id === practice);
  expect(row(matrix).cells).toMatchObject([{ community: north, answer: null }]);
  const whole = await t.ask(fay, 'answers.matrix');
  expect(row(whole).cells).toHaveLength(2);
  const places = await t.ask(fay, 'answers.matrix', { community_kind: 'place', limit: 1 });
  expect(places.communities.map((each: any) => each.name)).toEqual(['North']);
  expect(places.items).toMatchObject([{ id: practice }]);
  const next = await t.ask(fay, 'answers.matrix', { community_kind: 'place', limit: 1, after: places.next });
  expect(next.items).toHaveLength(1);
  expect(next.items[0].id).not.toBe(practice);
  await t.settled();
  // Its champion may know of Vault, being in it.
  expect((await told(omar, 'answer given'))[0]).toMatchObject({ about: { community: vault } });
});

test('who champions it hears nothing of a community that is hidden from them', async () => {
  const practice = await established([]);
  await t.ask(fay, 'communities.removeMember', { community: vault, person: omar.person });
  const before = (await told(omar, 'answer given')).length;
  await give(fay, practice, vault, 'adopted');
  await t.settled();
  expect(await told(omar, 'answer given')).toHaveLength(before);
});

test('a practice that is hidden shows no answers, and cannot be answered', async () => {
  const { id: practice } = await t.ask(fay, 'practices.begin', {
    title: 'Hidden',
    steps: [{ body: 'Hush.' }],
    home: vault,
  });
  for (const id of [practice, 'absent0000000a']) {
    await expect(ofPractice(lea, id)).rejects.toMatchObject({ reason: 'unknown' });
    await expect(give(lea, id, north, 'adopted')).rejects.toMatchObject({ reason: 'unknown' });
  }
});

test('the list of a community begins with what is due, and a hold that has ended waits again', async () => {
  const place = (await t.ask(olga, 'communities.begin', { name: 'South', kind: 'place', openness: 'open' })).id;
  const [first, second] = [await established([place], 'First'), await established([place], 'Second')];
  const list = async (as = olga) => await t.ask(as, 'answers.ofCommunity', { community: place });
  await give(olga, first, place, 'on hold', { until: '2026-05-20' });
  const titles = (seen: any) => seen.items.map((each: any) => `${each.practice.title} ${each.open ? 'open' : 'given'}`);
  expect(titles(await list())).toEqual(['Second open', 'First given']);
  expect((await list()).why_not_answer).toBeNull();
  expect((await list(jo)).why_not_answer).toContain('steward');
  const one = await t.ask(olga, 'answers.ofCommunity', { community: 'south', limit: 1 });
  const two = await t.ask(olga, 'answers.ofCommunity', { community: 'south', limit: 1, after: one.next });
  expect([...titles(one), ...titles(two), two.next]).toEqual(['Second open', 'First given', null]);
  t.clock.pass(20);
  expect(titles(await list())).toEqual(['First open', 'Second open']);
  await give(olga, second, place, 'already do');
  await give(olga, first, place, 'adopted');
  expect(titles(await list())).toEqual(['First given', 'Second given']);
});

test('a community gets three notices a week; further cards stand on its list', async () => {
  const ruth = await t.person('Ruth');
  const place = (await t.ask(ruth, 'communities.begin', { name: 'Busy', kind: 'place', openness: 'open' })).id;
  for (let n = 0; n < 4; n++) await established([place], `Number ${n}`);
  expect(await told(ruth, 'answer asked')).toHaveLength(3);
  expect((await t.ask(ruth, 'answers.ofCommunity', { community: place })).items).toHaveLength(4);
  t.clock.pass(8);
  await established([place], 'Next week');
  expect(await told(ruth, 'answer asked')).toHaveLength(4);
});
