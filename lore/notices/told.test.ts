import { createECDH } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { nowhere, openTestHouse, type TestHouse } from '../../test/house.ts';
import { digestOf, digestSent, dueAtOnce, dueDigests, mailedAtOnce, unsubscribe } from './digest.ts';
import { pushOne, type Sending } from './pushing.ts';
import { isQuiet, localOf, push_a_day_max, roomFor, told_by_default, whyNotZone } from './told.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  lea = await t.person('Lea');
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  await t.house.tick();
});
afterAll(() => t.close());

const zones = ['Europe/Stockholm', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia', 'UTC'];
const device = () => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return {
    p256dh: pair.getPublicKey('base64url'),
    auth: Buffer.alloc(16, 7).toString('base64url'),
    endpoint: `https://push.example.org/${pair.getPublicKey('hex').slice(0, 20)}`,
  };
};
/** Somebody in the community, signed in on a device that wants pushes. */
async function withDevice(name: string): Promise<Person & { session: string }> {
  const person = await t.person(name);
  await t.ask(lea, 'communities.setMember', { community: home, person: person.person });
  const session = `s${person.person.slice(1)}`;
  const far = new Date('2030-01-01');
  await sql`insert into sessions (token_hash, id, person_id, epoch, started_at, seen_at, ends_at)
    values (decode(md5(${session}), 'hex'), ${session}, ${person.person}, 0, now(), now(), ${far})`.execute(
    t.base.write,
  );
  const as = { ...person, session };
  expect(await t.ask(as, 'notices.pushHere', device())).toMatchObject({ here: true, devices: 1 });
  return as;
}
const chore = (send: Sending) => {
  const parts = {
    files: t.files,
    clock: t.clock,
    outside: nowhere,
    within: <T>(act: (context: any) => Promise<T>) =>
      t.base.write.transaction().execute((db) => act({ db, clock: t.clock, index: t.index, record: async () => {} })),
  };
  return pushOne(parts, send);
};
async function sendAll(outcome: Awaited<ReturnType<Sending>> = 'sent'): Promise<any[]> {
  const sent: any[] = [];
  while (
    await chore(async (_, text) => {
      sent.push(JSON.parse(text));
      return outcome;
    })
  );
  return sent;
}
const say = async (item: string, body = 'A word.') => {
  await t.ask(lea, 'discussions.comment', { item, body });
  await t.settled();
};

test('hours and days are those of the place, on days with 23 and 25 hours too', () => {
  expect(localOf(new Date('2026-03-29T00:30:00Z'), 'Europe/Stockholm')).toEqual({ day: '2026-03-29', hour: 1 });
  expect(localOf(new Date('2026-03-29T01:30:00Z'), 'Europe/Stockholm')).toEqual({ day: '2026-03-29', hour: 3 });
  expect(localOf(new Date('2026-10-25T00:30:00Z'), 'Europe/Stockholm')).toEqual({ day: '2026-10-25', hour: 2 });
  expect(localOf(new Date('2026-10-25T01:30:00Z'), 'Europe/Stockholm')).toEqual({ day: '2026-10-25', hour: 2 });
  expect(localOf(new Date('2026-05-04T09:00:00Z'), null)).toEqual({ day: '2026-05-04', hour: 9 });
  expect(isQuiet({ quiet_from: 19, quiet_until: 7 }, 19)).toBe(true);
  expect(isQuiet({ quiet_from: 19, quiet_until: 7 }, 7)).toBe(false);
  expect(isQuiet({ quiet_from: 12, quiet_until: 13 }, 12)).toBe(true);
  expect(isQuiet({ quiet_from: 0, quiet_until: 0 }, 0)).toBe(false);
  expect(whyNotZone('Europe/Stockholm')).toBeNull();
  expect(whyNotZone('Mars/Base')).toContain('Mars/Base');
  expect(roomFor({ ...told_by_default, push_a_day: 0 }, new Date('2026-05-04T09:00:00Z'), true)).toBeNull();
});

test('one says how one wants to be told; what cannot be meant is refused', async () => {
  const ruth = await t.person('Ruth');
  expect(await t.ask(ruth, 'notices.settings')).toEqual({ ...told_by_default, version: 0 });
  await t.ask(ruth, 'notices.firstZone', { time_zone: 'Europe/Stockholm' });
  await t.ask(ruth, 'notices.firstZone', { time_zone: 'Asia/Kolkata' });
  const { version, time_zone } = await t.ask(ruth, 'notices.settings');
  expect(time_zone, 'what was said first stays').toBe('Europe/Stockholm');
  const set = (wish: object, seen_version = version) => t.ask(ruth, 'notices.setSettings', { seen_version, ...wish });
  expect(await set({ mail: 'daily', push_a_day: push_a_day_max })).toMatchObject({ mail: 'daily', mail_hour: 15 });
  await expect(set({ mail: 'off' })).rejects.toMatchObject({ reason: 'stale' });
  for (const wish of [
    { push_a_day: push_a_day_max + 1 },
    { mail_hour: 24 },
    { time_zone: 'Mars/Base' },
    { mail_weekday: 0 },
  ])
    await expect(set(wish, version + 1), JSON.stringify(wish)).rejects.toMatchObject({ reason: 'invalid' });
  await expect(t.ask(ruth, 'notices.pushHere', device())).rejects.toMatchObject({ reason: 'forbidden' });
});

test('nobody is pushed more than their budget a day, and never in quiet hours, whatever the clocks do', async () => {
  const mika = await withDevice('Mika');
  const { id: note } = await t.ask(mika, 'notes.share', { body: 'Mine.', home });
  await sql`create sequence told_walk`.execute(t.base.write);
  const settings = fc.record({
    time_zone: fc.constantFrom(...zones),
    push_a_day: fc.integer({ min: 0, max: 6 }),
    quiet_from: fc.integer({ min: 0, max: 23 }),
    quiet_until: fc.integer({ min: 0, max: 23 }),
  });
  // Around the days on which clocks are changed in one of the zones.
  const begins = fc.constantFrom('2026-03-07T20:00Z', '2026-03-28T18:00Z', '2026-10-24T12:00Z', '2026-10-31T20:00Z');
  const steps = fc.array(
    fc.record({ minutes: fc.integer({ min: -90, max: 400 }), calls: fc.integer({ min: 1, max: 5 }) }),
    {
      minLength: 4,
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(settings, begins, steps, fc.constantFrom('sent', 'failed'), async (wish, begin, walk, outcome) => {
      await sql`delete from push_days`.execute(t.base.write);
      await sql`delete from notices where person_id = ${mika.person}`.execute(t.base.write);
      const { version } = await t.ask(mika, 'notices.settings');
      await t.ask(mika, 'notices.setSettings', { seen_version: version, ...wish });
      t.clock.set(new Date(begin));
      const days = new Map<string, number>();
      for (const { minutes, calls } of walk) {
        t.clock.set(new Date(t.clock.now().getTime() + minutes * 60_000));
        // As the follower leaves them: a hundred walks through the book would wait for it longer than for anything else.
        await sql`
          with told as (
            insert into notices (person_id, happening_id, kind, item_id, under_id, at, shows_at)
            select ${mika.person}, 1000000 + nextval('told_walk'), 'mentioned', ${note}, ${note}, ${t.clock.now()}, ${t.clock.now()}
            from generate_series(1, ${calls}::int) returning person_id, happening_id, kind)
          insert into pushes (person_id, happening_id, kind, next_at)
          select person_id, happening_id, kind, ${t.clock.now()} from told`.execute(t.base.write);
        const sent = await sendAll(outcome as 'sent');
        if (sent.length === 0) continue;
        // Reckoned apart from the rule: by what a wall clock in that place shows.
        const wall = t.clock.now().toLocaleString('sv-SE', { timeZone: wish.time_zone });
        const [day, hour] = [wall.slice(0, 10), Number(wall.slice(11, 13))];
        days.set(day, (days.get(day) ?? 0) + sent.length);
        const [from, until] = [wish.quiet_from, wish.quiet_until];
        const quiet = from < until ? hour >= from && hour < until : from > until && (hour >= from || hour < until);
        expect(quiet, `${wall} between ${from} and ${until}`).toBe(false);
        expect(days.get(day)).toBeLessThanOrEqual(wish.push_a_day);
      }
    }),
    { numRuns: 20 },
  );
  // What the last walk left waiting is no part of what comes after it.
  await sql`delete from pushes`.execute(t.base.write);
}, 120_000);

test('what needs an answer has room when talk has used up its own', async () => {
  t.clock.set(new Date('2026-05-11T09:00:00Z'));
  const aino = await withDevice('Aino');
  const { id } = await t.ask(aino, 'practices.begin', { title: 'Warm it', steps: [{ body: 'Warm.' }], home });
  for (let n = 0; n < 6; n++) await say(id);
  expect(await sendAll()).toHaveLength(told_by_default.push_a_day - 1);
  await t.ask(lea, 'practices.challenge', { practice: id, words: 'Does it?' });
  await t.settled();
  expect(await sendAll()).toMatchObject([{ title: 'Warm it', link: `/p/${id}` }]);
  expect(await sendAll()).toEqual([]);
});

test('a push says a title and where it leads, as it may be read at that moment, to who is still signed in', async () => {
  t.clock.set(new Date('2026-05-12T09:00:00Z'));
  const jo = await withDevice('Jo');
  const { id } = await t.ask(lea, 'notes.share', { body: 'A canary in the title.', home });
  await t.ask(jo, 'discussions.comment', { item: id, body: 'Mine.' });
  await say(id, 'Secret words.');
  const [message] = await sendAll();
  expect(message).toEqual({ title: 'A canary in the title.', link: `/n/${id}`, tag: expect.any(String) });

  await say(id);
  await t.ask(lea, 'communities.removeMember', { community: home, person: jo.person });
  expect(await sendAll(), 'taken away between telling and sending').toEqual([]);
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
  await say(id);
  await t.ask(jo, 'notices.read', { up_to: t.clock.now() });
  expect(await sendAll(), 'read elsewhere meanwhile').toEqual([]);
  await say(id);
  await t.ask(jo, 'people.endSession', { session: jo.session });
  expect(await sendAll(), 'signed out there').toEqual([]);
  expect((await sql`select from push_subscriptions where person_id = ${jo.person}`.execute(t.base.read)).rows).toEqual(
    [],
  );
});

test('a device that is gone is forgotten; one that cannot be reached is tried three times', async () => {
  t.clock.set(new Date('2026-05-13T09:00:00Z'));
  const olga = await withDevice('Olga');
  const { id } = await t.ask(olga, 'notes.share', { body: 'Hers.', home });
  await say(id);
  for (const left of [1, 1, 0]) {
    expect(await sendAll('failed')).toHaveLength(1);
    expect((await sql`select from pushes`.execute(t.base.read)).rows).toHaveLength(left);
    t.clock.pass(0.01);
  }
  expect(await sendAll('failed')).toEqual([]);
  await say(id);
  expect(await t.ask(olga, 'notices.pushNoMore')).toMatchObject({ here: false, devices: 0 });
  await t.ask(olga, 'notices.pushHere', device());
  expect(await sendAll('gone')).toHaveLength(1);
  expect(await t.ask(olga, 'notices.devices')).toMatchObject({ here: false, devices: 0, key: expect.any(String) });
});

const asking = (as: Person) => ({ as, db: t.base.read, now: t.clock.now(), clock: t.clock }) as any;
const isDue = async (who: Person) =>
  (await dueDigests(t.base.read, t.clock.now(), 1_000)).some(({ person }) => person === who.person);

test("a digest is due once a week by its reader's clock, neither twice nor never, whatever the clock does", async () => {
  t.clock.set(new Date('2026-10-20T09:00:00Z'));
  const kim = await t.person('Kim');
  await t.ask(lea, 'communities.setMember', { community: home, person: kim.person });
  await t.ask(kim, 'notices.firstZone', { time_zone: 'Europe/Stockholm' });
  const at = (moment: string) => t.clock.set(new Date(moment));
  at('2026-10-23T12:59:00Z');
  expect(await isDue(kim), 'at 14:59 in Stockholm').toBe(false);
  at('2026-10-23T13:00:00Z');
  expect(await isDue(kim)).toBe(true);
  const sent = async () => digestSent(t.base.write, kim.person, t.clock.now(), (await digestOf(asking(kim))).through);
  await sent();
  for (const moment of ['2026-10-23T13:00:00Z', '2026-10-23T12:00:00Z', '2026-10-30T13:59:00Z']) {
    at(moment);
    expect(await isDue(kim), moment).toBe(false);
  }
  at('2026-10-30T14:00:00Z');
  expect(await isDue(kim), 'an hour later by UTC: the clocks were changed').toBe(true);
  at('2026-11-04T09:00:00Z');
  expect(await isDue(kim), 'a server that was down').toBe(true);
  // The clock runs ahead by a year, a digest goes out, and it is set right again.
  at('2027-11-20T09:00:00Z');
  await sent();
  at('2026-11-05T09:00:00Z');
  expect(await isDue(kim), 'not silent for a year').toBe(true);
  await sent();
  expect(await isDue(kim)).toBe(false);
  at('2026-11-06T14:00:00Z');
  expect(await isDue(kim)).toBe(true);
  await unsubscribe(t.base.write, kim.person);
  expect(await isDue(kim)).toBe(false);
});

test('a digest holds what was told and not mailed yet, read with the rights of the moment', async () => {
  t.clock.set(new Date('2026-11-09T09:00:00Z'));
  const ines = await t.person('Ines');
  await t.ask(lea, 'communities.setMember', { community: home, person: ines.person });
  const { id: practice } = await t.ask(ines, 'practices.begin', { title: 'Seal it', steps: [{ body: 'Seal.' }], home });
  await t.ask(lea, 'practices.challenge', { practice, words: 'Does it?' });
  const { id: note } = await t.ask(lea, 'notes.share', { body: 'A canary.', home });
  await t.ask(ines, 'discussions.comment', { item: note, body: 'Mine.' });
  await say(note);
  t.clock.pass(0.001);
  await t.ask(lea, 'notes.share', { body: 'Fresh in the field.', home });
  await t.settled();
  t.clock.pass(0.001);
  const digest = await digestOf(asking(ines));
  expect(digest.needs.map(({ title }) => title)).toEqual(['Seal it']);
  expect(digest.news.map(({ title, lines }) => [title, lines])).toEqual([['A canary.', 1]]);
  expect(digest.fresh.map(({ title, community }) => [title, community])).toEqual([['Fresh in the field.', 'Field']]);
  expect(digest.left_out).toEqual({ rows: 0, fresh: 0 });

  // Told while it was on its way: not in it, so not marked with it.
  await say(note, 'Meanwhile.');
  await digestSent(t.base.write, ines.person, t.clock.now(), digest.through);
  expect((await digestOf(asking(ines))).news.map(({ title, lines }) => [title, lines])).toEqual([['A canary.', 1]]);
  await t.ask(lea, 'communities.removeMember', { community: home, person: ines.person });
  expect(JSON.stringify(await digestOf(asking(ines)))).not.toContain('canary');
  const empty = await digestOf(asking(await t.person('Nobody')));
  expect(empty).toMatchObject({ isEmpty: true, needs: [], news: [], fresh: [] });
});

test('mail comes at once for a hazard, and for a call only to who wants it so', async () => {
  const nils = await t.person('Nils');
  await t.ask(lea, 'communities.setMember', { community: home, person: nils.person });
  const { handle } = await t.ask(nils, 'people.me');
  const { id } = await t.ask(lea, 'notes.share', { body: 'Look.', home });
  await say(id, `[@Nils](/@${handle})`);
  const due = async () =>
    (await dueAtOnce(t.base.read, t.clock.now(), 50)).filter(({ person }) => person === nils.person);
  expect(await due()).toEqual([]);
  await t.ask(nils, 'notices.setSettings', { seen_version: 0, mentions_at_once: true });
  const [mention] = await due();
  expect(mention).toMatchObject({ kind: 'mentioned', item: id });
  await mailedAtOnce(t.base.write, mention, t.clock.now());
  expect(await due()).toEqual([]);
  await sql`update notices set kind = 'hazard alert', mailed_at = null where person_id = ${nils.person}`.execute(
    t.base.write,
  );
  expect(await due()).toMatchObject([{ kind: 'hazard alert' }]);
  await unsubscribe(t.base.write, nils.person);
  expect(await due()).toEqual([]);
});

test('who is taken into a community hears of it at once, and nobody else', async () => {
  const [olga, sven] = [await t.person('Olga'), await t.person('Sven')];
  const { place } = await t.house.happeningsFor([], null, 1);
  await t.ask(lea, 'communities.setMember', { community: home, person: olga.person });
  const { told } = await t.house.happeningsFor([olga, sven, lea], place, 100);
  expect(told.filter(({ what }) => what === 'community.joined').map(({ item, people }) => [item, [...people]])).toEqual(
    [[null, [[olga.person, []]]]],
  );
});
