import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { near_community_max } from './expertise.ts';
import { direct_questions_a_week_max } from './invitation.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let [lea, mika, jo, ruth, sten, olga]: Person[] = [];
let field: string;
let far: string;
let secret: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, jo, ruth, sten, olga] = await Promise.all(
    ['Lea', 'Mika', 'Jo', 'Ruth', 'Sten', 'Olga'].map((name) =>
      t.person(name, { team: `team of ${name}`, site: `${name}burg` }),
    ),
  );
  field = await begin(lea, 'Field', 'open', [mika, jo, ruth]);
  far = await begin(sten, 'Far away', 'open', []);
  secret = await begin(olga, 'Secret', 'closed', [ruth]);
});
afterAll(() => t.close());

async function begin(as: Person, name: string, openness: string, members: Person[]): Promise<string> {
  const { id } = await t.ask(as, 'communities.begin', { name, kind: 'practice', openness });
  for (const each of members) await t.ask(as, 'communities.setMember', { community: id, person: each.person });
  return id;
}
const practice = async (as: Person, home: string, title: string, labels: string[] = []): Promise<string> => {
  const { id } = await t.ask(as, 'practices.begin', { title, steps: [{ body: title }], home });
  if (labels.length > 0) await t.ask(as, 'labels.set', { item: id, labels });
  return id;
};
const use = (as: Person, id: string, outcome = 'worked') => t.ask(as, 'practices.use', { practice: id, outcome });
const who = async (as: Person, text: string, more: object = {}) => {
  await t.settled();
  return await t.ask(as, 'expertise.whoToAsk', { text, ...more });
};
const names = (found: any): string[] => found.items.map((each: any) => each.person.name);
const ask = (as: Person, title: string, home = field): Promise<{ id: string }> =>
  t.ask(as, 'questions.ask', { title, body: 'Who knows?', home });

test('who did it is suggested, with the reason, never the asker, and one of them from elsewhere', async () => {
  const seal = await practice(mika, field, 'Warm the gasket before fitting', ['gaskets']);
  for (let n = 0; n < 4; n++) await use(ruth, seal);
  await use(sten, seal);
  await use(jo, seal);
  const found = await who(jo, 'How long to warm a gasket?');
  expect(names(found)).toEqual(expect.arrayContaining(['Mika', 'Ruth', 'Sten']));
  expect(names(found)).not.toContain('Jo');
  const of = (name: string) => found.items.find((each: any) => each.person.name === name);
  expect(of('Ruth')).toMatchObject({
    bridge: false,
    room: true,
    because: [{ kind: 'used', times: 4, place: 'Ruthburg' }],
  });
  expect(of('Ruth').because[0].sentence).toBe('used “Warm the gasket before fitting” 4 times, last in Ruthburg');
  expect(of('Sten')).toMatchObject({ bridge: true });
  expect(names(await who(jo, '', { labels: 'Gaskets' })), 'by its label alone').toContain('Ruth');
});

test('near is who one can know: in a large community its members are from elsewhere, but not who did something together', async () => {
  const crowd = await begin(lea, 'Crowd', 'open', [jo, olga]);
  const [team] = [await t.person('Tom', { team: 'team of Jo' })];
  await t.ask(lea, 'communities.setMember', { community: crowd, person: team.person });
  const fit = await practice(olga, crowd, 'Fit the bracket of the fan');
  await use(team, fit);
  const bridge = async (name: string) =>
    (await who(jo, 'Fit the bracket of the fan')).items.find((each: any) => each.person.name === name)?.bridge;
  expect(await bridge('Olga'), 'a few').toBe(false);
  const all = await Promise.all(Array.from({ length: near_community_max - 4 }, (_, n) => t.person(`Member ${n}`)));
  for (const each of all) await t.ask(lea, 'communities.setMember', { community: crowd, person: each.person });
  expect(await bridge('Olga'), 'as many as know each other').toBe(false);
  await t.ask(lea, 'communities.setMember', { community: crowd, person: sten.person });
  expect(await bridge('Olga'), 'one more').toBe(true);
  expect(await bridge('Tom'), 'of the same team').toBe(false);
  const question = (await ask(jo, 'Which bracket?', crowd)).id;
  const { id: answer } = await t.ask(olga, 'questions.answer', { question, body: 'The long one.' });
  await t.ask(jo, 'questions.accept', { answer });
  expect(await bridge('Olga'), 'she helped').toBe(false);
});

test('nobody learns through a reason what they may not read', async () => {
  const hidden = await practice(olga, secret, 'Undo the quarkonium latch', ['latch']);
  await use(ruth, hidden);
  expect(names(await who(olga, 'quarkonium latch'))).toContain('Ruth');
  expect(JSON.stringify(await who(jo, 'quarkonium latch', { labels: 'latch' }))).not.toContain('quarkonium');
  expect(JSON.stringify(await t.ask(jo, 'expertise.ofPerson', { person: ruth.person }))).not.toContain('quarkonium');
  await expect(t.ask(jo, 'expertise.topic', { tag: 'latch' })).rejects.toMatchObject({ reason: 'unknown' });
  expect((await t.ask(jo, 'expertise.topics', { q: 'latch' })).items).toEqual([]);
  expect((await t.ask(olga, 'expertise.topics', { q: 'latch' })).items).toEqual([
    { key: 'latch', name: 'latch', several: true },
  ]);
});

test('a topic that is hidden, past or opted out of speaks for nobody; an own word does', async () => {
  const oil = await practice(mika, field, 'Drain the compressor oil', ['oil']);
  await use(ruth, oil);
  const knowsOil = async () => names(await who(jo, 'compressor oil', { labels: 'oil' })).includes('Ruth');
  const shown = async () =>
    JSON.stringify(await t.ask(jo, 'expertise.ofPerson', { person: ruth.person })).includes('compressor');
  const onTopic = async () => JSON.stringify(await t.ask(jo, 'expertise.topic', { tag: 'oil' })).includes('Ruth');
  const all = async () => [await knowsOil(), await shown(), await onTopic()];
  expect(await all()).toEqual([true, true, true]);
  await t.ask(ruth, 'expertise.hide', { topic: 'OIL' });
  expect(await all()).toEqual([false, false, false]);
  const mine = await t.ask(ruth, 'expertise.ofPerson', { person: ruth.person });
  expect(mine.topics.find((each: any) => each.topic === 'oil')).toMatchObject({ word: 'hidden' });
  await t.ask(ruth, 'expertise.takeBack', { topic: 'oil' });
  t.clock.pass(1);
  await t.ask(ruth, 'expertise.correct', { topic: 'oil', word: 'past' });
  expect(await all()).toEqual([false, false, false]);
  t.clock.pass(1);
  await use(ruth, oil);
  expect(await all(), 'done again').toEqual([true, true, true]);
  await t.ask(ruth, 'expertise.choose', { asked: false });
  expect(await all()).toEqual([false, false, false]);
  expect((await t.ask(ruth, 'expertise.ofPerson', { person: ruth.person })).unasked).toBe(true);
  await t.ask(ruth, 'expertise.choose', { asked: true });
  await t.ask(lea, 'expertise.correct', { topic: 'oil', word: 'own' });
  const found = await who(jo, '', { labels: 'oil' });
  expect(found.items.find((each: any) => each.person.name === 'Lea').because).toMatchObject([{ kind: 'own word' }]);
  await expect(t.ask(lea, 'expertise.correct', { topic: 'a,b', word: 'own' })).rejects.toMatchObject({
    reason: 'invalid',
  });
  await expect(t.ask(lea, 'expertise.hide', { topic: '#absent00000000' })).rejects.toMatchObject({ reason: 'unknown' });
});

test('what one person alone holds is said to who looks after it, and the next best is named', async () => {
  const weld = await practice(ruth, far === '' ? field : field, 'Weld the condenser coil', ['welding']);
  for (let n = 0; n < 4; n++) await use(ruth, weld);
  await use(mika, weld, 'failed');
  const found = await who(jo, 'weld condenser coil', { labels: 'welding' });
  expect(found.sole).toBe(true);
  expect(found.understudy.person.name).toBe('Mika');
  expect((await t.ask(lea, 'expertise.topic', { tag: 'welding' })).alarm).toMatchObject({ name: 'Ruth' });
  expect((await t.ask(jo, 'expertise.topic', { tag: 'welding' })).alarm).toBeNull();
});

test('what is shared ties two people, and either may hide it from both', async () => {
  const share = (as: Person, body: string, context: object) => t.ask(as, 'notes.share', { body, home: field, context });
  await share(jo, 'The flange of job seven leaks.', { job: 'J-7' });
  await share(mika, 'Job seven needs another flange.', { job: 'j-7' });
  await t.settled();
  const tied = async (as: Person, other: Person) => (await t.ask(as, 'expertise.ties', { with: other.person })).items;
  expect(await tied(jo, mika)).toMatchObject([{ shared: [{ kind: 'job', what: 'j-7' }], connected: false }]);
  expect(await tied(mika, jo)).toMatchObject([{ shared: [{ kind: 'job', what: 'J-7' }] }]);
  const oil = await who(jo, 'compressor oil');
  expect(oil.items.find((each: any) => each.person.name === 'Mika').tie).toMatchObject({ kind: 'job' });
  await t.ask(mika, 'expertise.hideTie', { person: jo.person });
  expect(await tied(jo, mika)).toEqual([]);
  expect(await tied(mika, jo)).toEqual([]);
  expect((await who(jo, 'compressor oil')).items.find((each: any) => each.person.name === 'Mika').tie).toBeNull();
  expect((await t.ask(jo, 'expertise.ties', { with: mika.person })).hidden, 'the other is not told').toEqual([]);
  await expect(t.ask(jo, 'expertise.showTie', { person: mika.person })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(mika, 'expertise.showTie', { person: jo.person });
  expect(await tied(jo, mika)).toHaveLength(1);
});

test('help makes a connection from the second exchange on', async () => {
  const help = async () => {
    const { id } = await t.ask(jo, 'notes.share', { body: 'The valve sticks again today.', home: field });
    const said = await t.ask(lea, 'discussions.comment', { item: id, body: 'Turn it twice.' });
    await t.ask(jo, 'discussions.react', { comment: said.id, reaction: 'thanks' });
  };
  const connected = async () => (await t.ask(jo, 'expertise.ties', { with: lea.person })).items[0];
  await help();
  expect(await connected()).toMatchObject({ connected: false, shared: [{ kind: 'helped', times: 1 }] });
  await help();
  expect(await connected()).toMatchObject({ connected: true, shared: [{ kind: 'helped', times: 2 }] });
});

test('somebody is asked directly within their week, declines for the asker alone, and the circle widens', async () => {
  t.clock.set(new Date('2026-06-01T09:00:00Z'));
  const { id: question } = await ask(jo, 'Why does the compressor oil foam?');
  await t.settled();
  await expect(t.ask(jo, 'expertise.invite', { question, person: jo.person })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  expect(await t.ask(jo, 'expertise.invite', { question, person: ruth.person })).toMatchObject({ told: true });
  await expect(t.ask(jo, 'expertise.invite', { question, person: ruth.person })).rejects.toMatchObject({
    reason: 'conflict',
  });
  expect(names(await who(jo, 'compressor oil', { question })), 'asked already').not.toContain('Ruth');
  await t.settled();
  const inbox = async (as: Person) => (await t.ask(as, 'notices.list', {})).items.map((each: any) => each.kind);
  expect(await inbox(ruth)).toContain('asked directly');
  const invited = async (as: Person) => (await t.ask(as, 'expertise.invited', { question })).items;
  await t.ask(ruth, 'expertise.decline', { question });
  await t.settled();
  expect(await inbox(jo)).toContain('cannot answer');
  expect((await invited(jo))[0]).toMatchObject({ declined: true });
  expect((await invited(lea))[0], 'nobody else').toMatchObject({ declined: false });
  await t.house.tick();
  await t.settled();
  const after = await invited(jo);
  expect(after.length, 'all declined: at once').toBeGreaterThan(1);
  expect(after.filter((each: any) => each.person.name !== 'Ruth').every((each: any) => each.by_rule && each.told)).toBe(
    true,
  );
  expect(await inbox(jo)).toContain('asked further');
  await t.house.tick();
  expect(await invited(jo), 'not twice').toHaveLength(after.length);
});

test('nobody has more direct questions in a week than there is room for, and then stands last', async () => {
  t.clock.set(new Date('2026-07-06T09:00:00Z'));
  for (let n = 0; n < direct_questions_a_week_max; n++) {
    const { id } = await ask(lea, `What is fault ${n} of the gasket?`);
    await t.ask(lea, 'expertise.invite', { question: id, person: ruth.person });
  }
  const { id } = await ask(lea, 'And one more?');
  await expect(t.ask(lea, 'expertise.invite', { question: id, person: ruth.person })).rejects.toThrow(
    '5 times this week',
  );
  const found = await who(jo, 'warm gasket');
  expect(found.items.at(-1)).toMatchObject({ person: { name: 'Ruth' }, room: false, why_no_room: 'often' });
  t.clock.pass(8);
  await t.ask(lea, 'expertise.invite', { question: id, person: ruth.person });
});

test('nobody hears of a question at night', async () => {
  t.clock.set(new Date('2026-08-03T22:00:00Z'));
  const { id: question } = await ask(jo, 'Is it cold?');
  const asked = await t.ask(jo, 'expertise.invite', { question, person: mika.person });
  expect(asked).toMatchObject({ told: false, from: new Date('2026-08-04T07:00:00Z') });
  await t.house.tick();
  expect((await t.ask(jo, 'expertise.invited', { question })).items[0].told).toBe(false);
  t.clock.set(new Date('2026-08-04T07:01:00Z'));
  await t.house.tick();
  expect((await t.ask(jo, 'expertise.invited', { question })).items[0].told).toBe(true);
});

test('all evidence can be written again from the beginning of the book', async () => {
  await t.settled();
  const rows = async () =>
    (
      await sql`select person_id, kind, source, item_id, worth, at from knowledge order by kind, source, person_id`.execute(
        t.base.read,
      )
    ).rows;
  const before = await rows();
  expect(before.length).toBeGreaterThan(10);
  await sql`delete from knowledge`.execute(t.base.write);
  await sql`delete from followers where name = 'expertise is kept'`.execute(t.base.write);
  await t.ask(jo, 'notes.share', { body: 'Wake the followers, please.', home: field });
  await t.settled();
  expect(await rows()).toEqual(before);
});

test('an item says who did something with it lately, where, and nobody else', async () => {
  const pump = await practice(mika, field, 'Bleed the brine pump');
  await use(sten, pump);
  t.clock.pass(91);
  await use(ruth, pump);
  await t.settled();
  const { items } = await t.ask(jo, 'expertise.doers', { item: pump });
  expect(items).toMatchObject([
    { person: { name: 'Ruth' }, because: [{ kind: 'used', place: 'Ruthburg' }], room: true },
  ]);
  await expect(t.ask(jo, 'expertise.doers', { item: secret })).rejects.toMatchObject({ reason: 'unknown' });
});
