import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOf, openDoc, readWords, titleOf } from '../../ground/live-text.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { document_bytes_max, isSameWriting, whyNotGrow } from './live.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let mika: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, jo, mika, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Mika'), await t.person('Olga')];
  const begin = async (name: string) =>
    (await t.ask(lea, 'communities.begin', { name, kind: 'practice', openness: 'closed' })).id as string;
  home = await begin('Field');
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
  const other = await begin('Other');
  await t.ask(lea, 'communities.setMember', { community: other, person: mika.person });
  also = other;
});
afterAll(() => t.close());

let also: string;
const room = 'r1';
const begin = async (body = 'One.', title = 'Seals') =>
  (await t.ask(lea, 'pages.begin', { title, body, home, also: [also] })).id as string;

/** A hand with its own copy of the document. */
async function hand(as: Person, page: string) {
  const { state, document } = await t.ask(as, 'pages.openLive', { page, room });
  const doc = openDoc([Buffer.from(state, 'base64')]);
  const changed = (edit: (doc: Y.Doc) => void) => {
    const before = Y.encodeStateVector(doc);
    edit(doc);
    return Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
  };
  const write = (edit: (doc: Y.Doc) => void) => t.ask(as, 'pages.appendLive', { page, room, change: changed(edit) });
  return { doc, document, changed, write };
}
const words = (text: string) => (doc: Y.Doc) => {
  const paragraph = new Y.XmlElement('paragraph');
  bodyOf(doc).insert(bodyOf(doc).length, [paragraph]);
  paragraph.insert(0, [new Y.XmlText(text)]);
};
const save = (as: Person, page: string) => t.ask(as, 'pages.saveLive', { page, room });

test('members of its home write, others read along, strangers know nothing of it', async () => {
  const page = await begin();
  const hers = await hand(lea, page);
  expect(await t.ask(jo, 'pages.seeLive', { page })).toMatchObject({ me: { name: 'Jo' }, why_not: { write: null } });
  expect((await t.ask(mika, 'pages.seeLive', { page })).why_not.write).toContain('Join it');
  expect((await t.ask(mika, 'pages.openLive', { page, room })).document).toBe(hers.document);
  await expect((await hand(mika, page)).write(words('Mine.'))).rejects.toMatchObject({ reason: 'forbidden' });
  for (const [name, more] of [
    ['pages.seeLive', {}],
    ['pages.openLive', { room }],
    ['pages.appendLive', { room, change: 'AAA=' }],
    ['pages.saveLive', { room }],
  ] as const) {
    await expect(t.ask(olga, name, { page, ...more }), name).rejects.toMatchObject({ reason: 'unknown' });
    await expect(t.ask(lea, name, { page: 'absent0000000a', ...more }), name).rejects.toMatchObject({
      reason: 'unknown',
    });
  }
  const other = await begin();
  await expect(t.ask(lea, 'pages.appendLive', { page: other, room, change: 'AAA=' })).rejects.toMatchObject({
    reason: 'conflict',
  });
  // Who only reads may ask that it be saved: it adds nothing of theirs.
  await hers.write(words('Two.'));
  expect(await save(mika, page)).toMatchObject({ number: 2 });
  expect((await t.ask(mika, 'pages.open', { page })).written_by.name).toBe('Lea');
});

test('there is one document, whoever opens it first and however many do at once', async () => {
  const page = await begin('Only once.');
  const hands = await Promise.all([lea, jo, lea, jo, mika].map((each) => hand(each, page)));
  expect(new Set(hands.map(({ document }) => document)).size).toBe(1);
  for (const { doc } of hands) for (const other of hands) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc));
  expect(readWords(hands[0].doc).body).toBe('Only once.\n');
});

test('what somebody lacks is given, and no more', async () => {
  const page = await begin();
  const hers = await hand(lea, page);
  const have = Buffer.from(Y.encodeStateVector(hers.doc)).toString('base64');
  await (await hand(jo, page)).write(words('From Jo.'));
  const { state } = await t.ask(lea, 'pages.openLive', { page, room, have });
  expect(Buffer.from(state, 'base64').length).toBeLessThan(150);
  Y.applyUpdate(hers.doc, Buffer.from(state, 'base64'));
  expect(readWords(hers.doc).body).toBe('One.\n\nFrom Jo.\n');
  await expect(t.ask(lea, 'pages.openLive', { page, room, have: '/////w==' })).rejects.toMatchObject({
    reason: 'invalid',
  });
});

test('nothing is kept of what is no change, is forged, or is too much', async () => {
  const page = await begin();
  const hers = await hand(lea, page);
  const his = await hand(jo, page);
  const kept = hers.changed(words('Hers.'));
  await t.ask(lea, 'pages.appendLive', { page, room, change: kept });
  await expect(t.ask(jo, 'pages.appendLive', { page, room, change: kept })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(jo, 'pages.appendLive', { page, room, change: 'AQID' })).rejects.toMatchObject({
    reason: 'invalid',
  });
  await expect(
    t.ask(jo, 'pages.appendLive', { page, room, change: his.changed((doc) => doc.getMap('more').set('a', 1)) }),
  ).rejects.toMatchObject({ reason: 'invalid' });
  await expect(
    t.ask(jo, 'pages.appendLive', { page, room, change: his.changed(words('x'.repeat(1_100_000))) }),
  ).rejects.toMatchObject({ reason: expect.stringMatching(/^(too_large|invalid)$/) });
  expect(whyNotGrow(document_bytes_max)).toBeNull();
  expect(whyNotGrow(document_bytes_max + 1)).toContain('too large');
  expect(await save(lea, page)).toMatchObject({ number: 2 });
  expect((await t.ask(lea, 'pages.open', { page })).body).toBe('One.\n\nHers.\n');
});

test('a writing is one version that grows, until it is quiet, lasts too long, or somebody writes in another way', async () => {
  const page = await begin();
  const hers = await hand(lea, page);
  const minutes = (count: number) => t.clock.pass(count / (24 * 60));
  const numberAfter = async (text: string, as = lea) => {
    await hers.write(words(text));
    return (await save(as, page)).number;
  };
  expect(await numberAfter('a')).toBe(2);
  minutes(4);
  expect(await numberAfter('b')).toBe(2);
  minutes(6);
  expect(await numberAfter('c')).toBe(3);
  for (let n = 0; n < 7; n++) {
    minutes(4);
    expect(await numberAfter('on')).toBe(3);
  }
  minutes(4);
  expect(await numberAfter('half an hour')).toBe(4);
  const { version } = await t.ask(jo, 'pages.open', { page });
  await t.ask(jo, 'pages.write', { page, seen_version: version, title: 'Other seals' });
  expect(await numberAfter('d')).toBe(6);
  expect(await t.ask(jo, 'pages.open', { page })).toMatchObject({ title: 'Other seals', number: 6 });
  // Nothing new is no version, and no line.
  expect(await save(lea, page)).toEqual({ number: 6, version: null, have: expect.any(String) });
  const at = new Date('2026-05-04T09:00:00Z');
  expect(isSameWriting({ begun_at: null, saved_at: at }, at)).toBe(false);
  expect(isSameWriting({ begun_at: at, saved_at: at }, new Date(at.getTime() + 5 * 60_000))).toBe(true);
  expect(isSameWriting({ begun_at: at, saved_at: at }, new Date(at.getTime() + 5 * 60_000 + 1))).toBe(false);
});

test('a title that is being typed is no former title, and an empty one is none', async () => {
  const page = await begin('One.', 'Gaskets');
  const hers = await hand(lea, page);
  await hers.write((doc) => titleOf(doc).delete(0, 7));
  await hers.write(words('So that there is something to save.'));
  await save(lea, page);
  expect((await t.ask(lea, 'pages.open', { page })).title).toBe('Gaskets');
  for (const part of ['Wa', 'rm ', 'seals']) {
    await hers.write((doc) => titleOf(doc).insert(titleOf(doc).length, part));
    await save(lea, page);
  }
  expect((await t.ask(lea, 'pages.open', { page })).title).toBe('Warm seals');
  expect(await t.ask(lea, 'pages.findAddress', { address: 'Gaskets', community: home })).toMatchObject({ id: page });
  await expect(t.ask(lea, 'pages.findAddress', { address: 'Wa', community: home })).rejects.toMatchObject({
    reason: 'unknown',
  });
});
