import type { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addressed, change, have, missing, presences, readFrame } from '../../doors/live/frames.ts';
import { type Member, openRoom, type Room } from '../../doors/live/room.ts';
import { beginState, bodyOf, openDoc, readWords, titleOf } from '../../ground/live-text.ts';
import type { Refusal } from '../../ground/refusal.ts';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../house.ts';

/*
 * Ten thousand frames that are nearly right. What is not taken leaves no trace; what is taken is a page; nobody else
 * notices; and it costs no memory. Reproduce with the seed that a failure prints.
 */
const frames_max = 10_000;
const seed = Number(process.env.FRAMES_SEED ?? Date.now() % 2 ** 31);

let t: TestHouse;
let lea: Awaited<ReturnType<TestHouse['person']>>;
let jo: typeof lea;
let page: string;
let room: Room;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, jo] = [await t.person('Lea'), await t.person('Jo')];
  const home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'open' })).id;
  page = (
    await t.ask(lea, 'pages.begin', {
      title: 'Seals',
      body: 'One.\n\n- two\n- three\n\n| a | b |\n| - | - |\n| 1 | 2 |',
      home,
    })
  ).id;
  room = await openRoom(t.house, page, lea, (work) => work());
});
afterAll(async () => {
  await room.close();
  await t.close();
});

type Tried = Member & { ended: Refusal | null; sent: Uint8Array[] };
function enter(as: typeof lea, whyNotWrite: string | null): Tried {
  const tried: Tried = {
    as,
    who: { id: as.person, name: 'X', handle: 'x' },
    whyNotWrite,
    client: null,
    ended: null,
    sent: [],
    send: (payload) => void tried.sent.push(payload),
    end: (fault) => {
      tried.ended = fault;
      room.leave(tried);
    },
  };
  room.enter(tried);
  return tried;
}
/** As the socket does with what it hears. */
function hear(member: Tried, bytes: Uint8Array): boolean {
  const read = readFrame(bytes, page);
  if (read === null) return false;
  const { frame } = read;
  if (frame.kind === 'auth') room.greet(member, member.whyNotWrite);
  else if (frame.kind === 'have') room.answer(member, frame.vector);
  else if (frame.kind === 'change') room.take(member, frame.update);
  else if (frame.kind === 'presence') room.say(member, frame.presences);
  return true;
}
async function kept(): Promise<Y.Doc> {
  const { rows } = await sql<{ change: Buffer }>`
    select state as change from page_live where page_id = ${page}
    union all select change from page_updates where page_id = ${page}`.execute(t.base.read);
  return openDoc(rows.map((row) => row.change));
}
/** What is kept of this person: saving takes the changes away, and leaves whose the clients are. */
const keptOf = async ({ person }: typeof lea) =>
  (
    await sql<{ n: number }>`select (select count(*) from page_updates where written_by = ${person})
      + (select count(*) from page_authors where person_id = ${person}) as n`.execute(t.base.read)
  ).rows[0].n;

type Corpus = { bytes: Uint8Array; framed(bytes: Uint8Array): Uint8Array }[];

/** Frames of a client that does everything a client does, on the state as it is; and its updates, to be spoilt inside. */
async function goodFrames(): Promise<Corpus> {
  const doc = openDoc([Y.encodeStateAsUpdate(await kept())]);
  const all: Uint8Array[] = [];
  const updates: Uint8Array[] = [beginState({ title: 'Another', body: 'document' })];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  titleOf(doc).insert(0, 'Now ');
  const paragraph = new Y.XmlElement('paragraph');
  bodyOf(doc).insert(0, [paragraph]);
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  text.insert(0, 'Some words of mine.');
  text.format(2, 4, { bold: {} });
  text.format(0, 2, { link: { href: '/w/x', title: null } });
  text.delete(3, 5);
  bodyOf(doc).delete(bodyOf(doc).length - 1, 1);
  const heading = new Y.XmlElement('heading');
  bodyOf(doc).insert(1, [heading]);
  heading.setAttribute('level', 2 as never);
  all.push(missing(Y.encodeStateAsUpdate(doc)), have(Y.encodeStateVector(doc)), new Uint8Array([2, 0, 0]));
  all.push(presences([{ client: doc.clientID, clock: 1, state: '{"cursor":null}' }]));
  all.push(...updates.map(change));
  return [
    ...all.map((payload) => ({ bytes: addressed(page, payload), framed: (bytes: Uint8Array) => bytes })),
    ...[...updates, ...updates, ...updates].map((bytes) => ({
      bytes,
      framed: (bytes: Uint8Array) => addressed(page, change(bytes)),
    })),
  ];
}

type Mutation = { kind: 'flip' | 'cut' | 'huge' | 'twice' | 'put' | 'none'; at: number; value: number };
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'huge', 'twice', 'put', 'none'),
  at: fc.nat(100_000),
  value: fc.nat(255),
});
function mutated(frame: Uint8Array, { kind, at, value }: Mutation): Uint8Array {
  const bytes = [...frame];
  const place = at % Math.max(1, bytes.length);
  if (kind === 'flip') bytes[place] = value;
  else if (kind === 'cut') bytes.splice(place);
  else if (kind === 'huge') bytes.splice(place, 1, 0xff, 0xff, 0xff, 0xff, 0x0f);
  else if (kind === 'twice') bytes.splice(place, 0, ...bytes.slice(place, place + 40));
  else if (kind === 'put') bytes.splice(place, 0, value);
  return Uint8Array.from(bytes);
}

test(`${frames_max} nearly right frames cost nothing but the connection (seed ${seed})`, async () => {
  const memory_before = process.memoryUsage().rss;
  const listener = enter(lea, null);
  let [refused, taken, deaf] = [0, 0, 0];
  let corpus = await goodFrames();
  let member: Tried | null = null;
  const all = fc.sample(fc.tuple(fc.nat(1_000), fc.array(mutation, { minLength: 1, maxLength: 3 })), {
    seed,
    numRuns: frames_max,
  });
  for (const [n, [which, mutations]] of all.entries()) {
    if (n % 500 === 0) corpus = await goodFrames();
    const { bytes, framed } = corpus[which % corpus.length];
    const frame = framed(mutations.reduce(mutated, bytes));
    const asReader = n % 2 === 0;
    member = enter(asReader ? jo : lea, asReader ? 'Members write.' : null);
    if (!hear(member, frame)) deaf++;
    await settled(member);
    if (asReader) expect(await keptOf(jo)).toBe(0);
    if (member.ended !== null) {
      expect(['invalid', 'forbidden', 'too_large']).toContain(member.ended.reason);
      refused++;
    } else taken++;
    room.leave(member);
    if (n % 1_000 === 999) {
      // A page still, for whoever opens it now, and with nothing in it that waits for what never comes.
      const doc = await kept();
      expect(doc.store.pendingStructs).toBeNull();
      expect(doc.store.pendingDs).toBeNull();
      readWords(doc);
      await room.save();
      expect(listener.ended).toBeNull();
    }
  }
  // Others write on as if nothing had been.
  const doc = openDoc([Y.encodeStateAsUpdate(await kept())]);
  const seen = Y.encodeStateVector(doc);
  titleOf(doc).insert(0, 'Still here: ');
  hear(listener, addressed(page, change(Y.encodeStateAsUpdate(doc, seen))));
  await settled(listener);
  expect(listener.ended).toBeNull();
  expect(readWords(await kept()).title).toMatch(/^Still here: /);
  await room.save();
  expect((await t.ask(lea, 'pages.open', { page })).title).toMatch(/^Still here: /);
  console.log(`seed ${seed}: ${deaf} were no frames, ${refused} refused, ${taken} harmless or a page`);
  expect(refused).toBeGreaterThan(frames_max / 20);
  expect(taken).toBeGreaterThan(frames_max / 20);
  expect(process.memoryUsage().rss - memory_before).toBeLessThan(400e6);
}, 300_000);

async function settled(member: Tried): Promise<void> {
  for (let tries = 0; tries < 20; tries++) await Promise.resolve();
  for (let tries = 0; tries < 500 && room.isBusy(); tries++) await new Promise((resolve) => setImmediate(resolve));
  for (let tries = 0; tries < 20; tries++) await Promise.resolve();
  if (room.isBusy() && member.ended === null) await settled(member);
}
