import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLive } from '../../doors/live/stream.ts';
import { listen } from '../../test/api/listen.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { openTestApi, own_url, type TestApi } from '../../test/http.ts';
import { nobody, type Viewer } from '../route.ts';
import {
  circle_people_max,
  guest_days,
  guest_days_max,
  whyNotGuestIn,
  whyNotPublish,
  whyNotSeat,
  whyNotStay,
} from './community.ts';

type Person = Viewer & { person: string };
const password = 'ten unlikely words';
let t: TestHouse;
let api: TestApi;
let live: { close(): void };
let address: string;
let ann: Person;
let bo: Person;
let circle: string;
let plaza: string;
beforeAll(async () => {
  t = await openTestHouse();
  api = await openTestApi(t, (app) => {
    live = openLive(app, t.house, { url: own_url });
  });
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
  [ann, bo] = (await Promise.all([t.person('Ann'), t.person('Bo')])) as [Person, Person];
  circle = (await t.ask(ann, 'communities.begin', { name: 'Peers', kind: 'circle' })).id;
  plaza = (await t.ask(bo, 'communities.begin', { name: 'Plaza', kind: 'place' })).id;
  await t.ask(ann, 'communities.setMember', { community: circle, person: bo.person });
  await t.ask(ann, 'communities.join', { community: plaza });
});
afterAll(async () => {
  live?.close();
  await api?.app.close();
  await t?.close();
});

const refused = async (asked: Promise<unknown>) =>
  await asked.then(
    () => null,
    (fault) => [fault.reason, fault.message],
  );
const reason = async (asked: Promise<unknown>) => (await refused(asked))?.[0] ?? null;
const dayIn = (days: number) => new Date(t.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Somebody of another firm comes in by their link. What they hold is the secret of their session. */
async function come(name: string, into = circle, until = dayIn(30)): Promise<Person & { secret: string }> {
  const wish = { community: into, name, firm: 'Kaltwerk', until };
  const { token: code } = await t.ask(ann, 'communities.inviteGuest', wish);
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@kaltwerk.example`;
  const { token } = await t.ask(nobody, 'communities.acceptInvitation', { code, name, email, password });
  return { ...((await t.house.recognise({ session: token })) as Person), secret: token };
}

test('rules', () => {
  expect(whyNotSeat('circle', circle_people_max - 1)).toBeNull();
  expect(whyNotSeat('circle', circle_people_max)).toMatch(/room for 12/);
  expect(whyNotSeat('place', 5_000)).toBeNull();
  expect(whyNotGuestIn({ kind: 'circle', openness: 'closed' }, 'member')).toBeNull();
  expect(whyNotGuestIn({ kind: 'circle', openness: 'open' }, 'member')).toMatch(/closed circles/);
  expect(whyNotGuestIn({ kind: 'place', openness: 'closed' }, 'member')).toMatch(/closed circles/);
  expect(whyNotGuestIn({ kind: 'circle', openness: 'closed' }, 'steward')).toMatch(/somebody of the house/);
  const last = new Date(Date.parse('2026-05-04') + guest_days_max * 86_400_000);
  const day = (at: Date) => at.toISOString().slice(0, 10);
  expect(whyNotStay('2026-05-04', '2026-05-04')).toBeNull();
  expect(whyNotStay('2026-05-03', '2026-05-04')).toMatch(/today or later/);
  expect(whyNotStay(day(last), '2026-05-04')).toBeNull();
  expect(whyNotStay(day(new Date(last.getTime() + 86_400_000)), '2026-05-04')).toMatch(/at most/);
  expect(whyNotPublish({ author: true, confided: true, guests: true })).toMatch(/guest wrote/);
  expect(whyNotPublish({ author: true, confided: false, guests: true })).toBeNull();
});

test('a steward invites a guest into a closed circle, and nobody else does', async () => {
  const wish = { community: circle, name: 'Gil', firm: 'Kaltwerk' };
  expect(await reason(t.ask(bo, 'communities.inviteGuest', wish))).toBe('forbidden');
  expect(await reason(t.ask(bo, 'communities.inviteGuest', { ...wish, community: plaza }))).toBe('conflict');
  expect(await reason(t.ask(ann, 'communities.inviteGuest', { ...wish, until: dayIn(-1) }))).toBe('invalid');
  expect(await reason(t.ask(ann, 'communities.inviteGuest', { ...wish, until: dayIn(guest_days_max + 1) }))).toBe(
    'invalid',
  );
  const { token: code, id } = await t.ask(ann, 'communities.inviteGuest', wish);
  expect(await t.ask(nobody, 'communities.openInvitation', { code })).toMatchObject({
    community: 'Peers',
    guest: { name: 'Gil', firm: 'Kaltwerk', until_on: dayIn(guest_days) },
  });
  expect((await t.ask(ann, 'communities.guests', { community: circle })).invited).toHaveLength(1);
  expect((await t.ask(bo, 'communities.guests', { community: circle })).invited).toEqual([]);
  expect(await reason(t.ask(bo, 'communities.followInvitation', { code }))).toBe('conflict');
  await t.ask(ann, 'communities.takeBackGuest', { community: circle, guest_invitation: id });
  expect(await reason(t.ask(nobody, 'communities.openInvitation', { code }))).toBe('unknown');
});

test('a guest reads and writes in the circle, is known there as a guest, and knows of nothing else', async () => {
  const outside = (await t.ask(bo, 'notes.share', { body: 'zebra outside', home: plaza })).id;
  const inside = (await t.ask(bo, 'notes.share', { body: 'zebra inside', home: circle })).id;
  const both = (await t.ask(bo, 'notes.share', { body: 'zebra both', home: circle })).id;
  await t.ask(bo, 'communities.place', { item: both, community: plaza });
  // Its numbers come from all of the house, so that a guest does not read a practice of their circle either.
  const way = { title: 'A zebra way', steps: [{ body: 'Warm it.' }], home: circle, notes: [inside] };
  const { id: practice } = await t.ask(bo, 'practices.begin', way);
  const gil = await come('Gil Gast');
  expect(gil.guest).toBe(true);
  await t.settled();

  const found = (await t.ask(gil, 'search.find', { q: 'zebra', limit: 50 })).items.map(
    (each: { id: string }) => each.id,
  );
  expect(found.sort()).toEqual([inside, both].sort());
  for (const name of ['notices.stream', 'notices.communityStream'])
    expect(
      (await t.ask(gil, name, name === 'notices.stream' ? {} : { community: circle })).items
        .map((each: { id: string }) => each.id)
        .sort(),
    ).toEqual([inside, both].sort());
  expect(await reason(t.ask(gil, 'notes.open', { note: outside }))).toBe('unknown');
  expect(await reason(t.ask(gil, 'communities.open', { community: plaza }))).toBe('unknown');
  expect(await reason(t.ask(gil, 'notices.communityStream', { community: plaza }))).toBe('unknown');
  expect((await t.ask(bo, 'search.find', { q: 'zebra way' })).items[0].id).toBe(practice);
  expect((await t.ask(gil, 'communities.list', {})).items.map((each: { id: string }) => each.id)).toEqual([circle]);
  expect((await t.ask(gil, 'communities.open', { community: circle })).neighbours).toEqual([]);
  const olga = await t.person('Olga Outside');
  const names = async (as: Viewer) =>
    (await t.ask(as, 'people.list', {})).items.map((each: { name: string }) => each.name);
  expect(await names(gil)).toEqual(['Ann', 'Bo', 'Gil Gast']);
  expect(await names(bo)).toContain('Gil Gast');
  expect(await names(olga as Person)).not.toContain('Gil Gast');
  expect(await reason(t.ask(gil, 'people.open', { person: olga.person as string }))).toBe('unknown');
  expect(await reason(t.ask(olga as Person, 'people.open', { person: gil.person }))).toBe('unknown');
  expect((await t.ask(bo, 'people.open', { person: gil.person })).guest).toEqual({
    firm: 'Kaltwerk',
    until_on: dayIn(30),
  });
  await t.settled();
  expect((await t.ask(olga as Person, 'search.find', { q: 'Gil Gast' })).items).toEqual([]);

  // What is not declared fit for guests is refused at the gate, whoever thinks of it next.
  const refusals: string[] = [];
  for (const route of t.house.routes.values()) {
    if (route.who === 'anyone' || route.guests === true) continue;
    expect(await reason(t.ask(gil, route.name, {})), route.name).toBe('forbidden');
    refusals.push(route.name);
  }
  for (const name of [
    'communities.begin',
    'communities.join',
    'communities.place',
    'expertise.whoToAsk',
    'labels.list',
  ])
    expect(refusals).toContain(name);
  expect(await reason(t.ask(gil, 'notes.share', { body: 'Out.', home: plaza }))).toBe('unknown');
  expect(await reason(t.ask(gil, 'notes.share', { body: 'Out.', home: circle, also: [plaza] }))).toBe('unknown');

  // In the circle they take part, and who writes there is told that they do.
  const { id: theirs } = await t.ask(gil, 'notes.share', { body: 'From elsewhere.', home: circle });
  await t.ask(gil, 'discussions.comment', { item: inside, body: 'With us too.' });
  expect((await t.ask(bo, 'communities.open', { community: circle })).guests).toBe(1);
  expect(await t.ask(bo, 'access.audience', { item: inside })).toMatchObject({ people: 3, guests: 1 });
  expect((await t.ask(bo, 'communities.guestsAround', {})).items).toMatchObject([
    { name: 'Gil Gast', firm: 'Kaltwerk' },
  ]);
  expect((await t.ask(olga as Person, 'communities.guestsAround', {})).items).toEqual([]);

  // What a guest wrote stays in the circle: nobody carries it out, nor what they wrote under.
  for (const [as, item] of [
    [bo, theirs],
    [bo, inside],
  ] as const)
    expect(await reason(t.ask(as, 'communities.place', { item, community: plaza }))).toBe('forbidden');
  expect(await reason(t.ask(bo, 'access.preview', { item: inside, wish: 'place', community: plaza }))).toBe(
    'forbidden',
  );
  expect((await t.ask(bo, 'access.audience', { item: inside })).why_not.place).toMatch(/A guest wrote in it/);

  // A guest is a member of circles and of nothing else.
  expect(await reason(t.ask(bo, 'communities.setMember', { community: plaza, person: gil.person }))).toBe('forbidden');
  expect(
    await reason(t.ask(ann, 'communities.setMember', { community: circle, person: gil.person, role: 'steward' })),
  ).toBe('forbidden');
  await expect(
    t.base.write
      .insertInto('memberships')
      .values({ community_id: plaza, person_id: gil.person, role: 'member', since: t.clock.now() })
      .execute(),
  ).rejects.toThrow(/closed circles/);
});

test('a stay ends with its day: sessions, tokens and streams, in the same second', async () => {
  const eve = await come('Eve Ende', circle, dayIn(1));
  const { token } = await t.ask(eve, 'people.makeToken', { name: 'Mine', scopes: ['read'], days: 90 });
  const { id: note } = await t.ask(eve, 'notes.share', { body: 'Before I go.', home: circle });
  const stream = await listen(address, { cookie: eve.secret }, '0.0');
  t.clock.set(new Date(`${dayIn(1)}T23:59:59Z`));
  expect((await t.house.recognise({ session: eve.secret })).person).toBe(eve.person);
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(await Promise.race([stream.ended.then(() => 'ended'), 'open'])).toBe('open');
  t.clock.set(new Date(Date.parse(t.clock.now().toISOString().slice(0, 10)) + 86_400_000));
  const at = Date.now();
  expect((await t.house.recognise({ session: eve.secret })).person).toBeNull();
  expect((await t.house.recognise({ bearer: token })).person).toBeNull();
  await stream.ended;
  expect(Date.now() - at).toBeLessThan(1_500);
  const wish = { email: 'eve.ende@kaltwerk.example', password, agent: '' };
  expect(await reason(t.ask(nobody, 'people.signIn', wish))).toBe('forbidden');
  await t.house.tick();
  await t.settled();
  const [now] = (await t.ask(ann, 'communities.guests', { community: circle })).items.filter(
    (each: any) => each.id === eve.person,
  );
  expect(now).toMatchObject({ here: false });
  expect((await t.ask(bo, 'notes.open', { note })).author.name).toBe('Eve Ende');

  // A steward lets them in again; the password of then is still theirs.
  await t.ask(ann, 'communities.keepGuest', { community: circle, person: eve.person, until: dayIn(10) });
  const again = await t.ask(nobody, 'people.signIn', wish);
  const back = (await t.house.recognise({ session: again.token })) as Person;
  expect(back.guest).toBe(true);
  expect((await t.ask(back, 'notes.open', { note })).id).toBe(note);

  // Removed: every way in ends at once, what they wrote stays under their name, and is theirs if they are invited again.
  expect(await reason(t.ask(bo, 'communities.removeMember', { community: circle, person: eve.person }))).toBe(
    'forbidden',
  );
  await t.ask(ann, 'communities.removeMember', { community: circle, person: eve.person });
  expect((await t.house.recognise({ session: again.token })).person).toBeNull();
  expect((await t.ask(bo, 'notes.open', { note })).author.name).toBe('Eve Ende');
  const { token: code } = await t.ask(ann, 'communities.inviteGuest', {
    community: circle,
    name: 'Eve Ende',
    firm: 'Neuwerk',
  });
  const come_back = { code, name: 'Eve Ende', email: wish.email };
  expect(
    await reason(t.ask(nobody, 'communities.acceptInvitation', { ...come_back, password: 'somebody else’s words' })),
  ).toBe('conflict');
  expect((await t.ask(nobody, 'communities.acceptInvitation', { ...come_back, password })).person).toBe(eve.person);
});

test('in two circles: let go of one, they read nothing of it any more, not what they wrote there either', async () => {
  const other = (await t.ask(ann, 'communities.begin', { name: 'Other peers', kind: 'circle' })).id;
  const two = await come('Two Circles', circle);
  const { token: code } = await t.ask(ann, 'communities.inviteGuest', {
    community: other,
    name: 'Two',
    firm: 'Kaltwerk',
  });
  await t.ask(two, 'communities.followInvitation', { code });
  const { id: note } = await t.ask(two, 'notes.share', { body: 'Mine.', home: circle });
  await t.ask(ann, 'communities.removeMember', { community: circle, person: two.person });
  expect((await t.house.recognise({ session: two.secret })).person).toBeNull();
  const wish = { email: 'two.circles@kaltwerk.example', password, agent: '' };
  const { token } = await t.ask(nobody, 'people.signIn', wish);
  const back = (await t.house.recognise({ session: token })) as Person;
  expect(await reason(t.ask(back, 'notes.open', { note }))).toBe('unknown');
  expect((await t.ask(back, 'notes.mine', {})).items).toEqual([]);
  // Sent away by whoever runs the place: no steward lets them in by a later day.
  const sam = await t.person('Sam', { admin: true });
  await t.ask(sam as Person, 'people.leave', { person: two.person });
  await t.settled();
  expect(
    await reason(t.ask(ann, 'communities.keepGuest', { community: other, person: two.person, until: dayIn(9) })),
  ).toBe('unknown');
});

test('a circle has twelve seats, for whoever comes by whatever way', async () => {
  const small = (await t.ask(ann, 'communities.begin', { name: 'Twelve', kind: 'circle' })).id;
  const people = await Promise.all(Array.from({ length: circle_people_max - 1 }, (_, n) => t.person(`Seat ${n}`)));
  for (const { person } of people)
    await t.ask(ann, 'communities.setMember', { community: small, person: person as string });
  expect(await reason(t.ask(ann, 'communities.setMember', { community: small, person: bo.person }))).toBe('conflict');
  expect(await reason(t.ask(ann, 'communities.inviteGuest', { community: small, name: 'X', firm: 'Y' }))).toBe(
    'conflict',
  );
  await t.ask(ann, 'communities.setMember', { community: small, person: people[0].person as string, role: 'steward' });
  await t.ask(ann, 'communities.removeMember', { community: small, person: people[1].person as string });
  const { token: code } = await t.ask(ann, 'communities.invite', { community: small, uses: 2 });
  const both = await Promise.all(
    [bo, people[1] as Person].map((as) => reason(t.ask(as, 'communities.followInvitation', { code }))),
  );
  expect(both.sort()).toEqual(['conflict', null]);
});
