import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openLivePages } from '../../doors/live/pages.ts';
import { bodyOf, openDoc, readWords } from '../../ground/live-text.ts';
import { Refusal } from '../../ground/refusal.ts';
import { sql } from '../../ground/sql.ts';
import type { House } from '../../lore/house.ts';
import { openWriter, type Writer, wordsIn } from '../api/writer.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { type Come, come, openTestApi, own_url, type TestApi } from '../http.ts';

let t: TestHouse;
let api: TestApi;
let live: { close(): Promise<void> };
let address: string;
let lea: Come;
let omar: Come;
let home: string;
const writers: Writer[] = [];
/** Stands between the door and the house: before an append is asked, and after it is done. */
let before: () => Promise<void> = async () => {};
let after: () => Promise<void> = async () => {};

beforeEach(async () => {
  [before, after] = [async () => {}, async () => {}];
  t = await openTestHouse({ following: false });
  const house: House = {
    ...t.house,
    ask: async (as, name, input, extra) => {
      if (name !== 'pages.appendLive') return await t.house.ask(as, name, input, extra);
      await before();
      const answer = await t.house.ask(as, name, input, extra);
      await after();
      return answer;
    },
  };
  api = await openTestApi(t, (app) => {
    live = openLivePages(app, house, { url: own_url });
  });
  [lea, omar] = [await come(t, api, 'Lea'), await come(t, api, 'Omar')];
  home = (await api.send(lea, 'communities.begin', { name: 'Closed', kind: 'practice', openness: 'closed' })).body.id;
  await api.send(lea, 'communities.setMember', { community: home, person: omar.person });
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const writer of writers.splice(0)) writer.close();
  await live.close();
  await api.app.close();
  await t.close();
});

const begin = async (body = 'One.') =>
  (await api.send(lea, 'pages.begin', { title: 'Seals', body, home })).body.id as string;
const enter = async (as: Come, page: string, doc = new Y.Doc()) => {
  const writer = await openWriter(address, as, page, { doc });
  writers.push(writer);
  await writer.synced();
  return writer;
};
const textOf = (doc: Y.Doc) => readWords(doc).body;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** What a server would find that starts now. */
async function kept(page: string): Promise<Y.Doc> {
  const { rows } = await sql<{ change: Buffer }>`
    select state as change from page_live where page_id = ${page}
    union all select change from page_updates where page_id = ${page}`.execute(t.base.read);
  return openDoc(rows.map((row) => row.change));
}

test('nothing is acknowledged and nobody is told before it is kept', async () => {
  const page = await begin();
  const [hers, his] = [await enter(lea, page), await enter(omar, page)];
  await hers.settled();
  const answers = hers.statuses.length;
  let release = () => {};
  before = () =>
    new Promise((resolve) => {
      release = resolve;
    });
  wordsIn(hers.doc).insert(0, 'Held. ');
  await pause(300);
  expect([hers.statuses.length, textOf(his.doc), textOf(await kept(page))]).toEqual([answers, 'One.\n', 'One.\n']);
  before = async () => {};
  release();
  await hers.settled();
  expect(textOf(await kept(page))).toBe('Held. One.\n');
  await his.until(() => textOf(his.doc) === 'Held. One.\n');
});

test('what could not be kept is told to nobody, and a device that tries again loses nothing', async () => {
  const page = await begin();
  const [hers, his] = [await enter(lea, page), await enter(omar, page)];
  before = async () => {
    throw new Refusal('unavailable', 'The database is away for a moment. Nothing was half-written; try again.');
  };
  wordsIn(hers.doc).insert(0, 'Lost? ');
  expect((await hers.closed).code).toBe(1013);
  expect([textOf(his.doc), textOf(await kept(page))]).toEqual(['One.\n', 'One.\n']);
  before = async () => {};
  // Others go on from what is kept, not from what was refused.
  wordsIn(his.doc).insert(4, ' Two.');
  await his.settled();
  const back = await enter(lea, page, hers.doc);
  await back.settled();
  expect(textOf(await kept(page))).toBe('Lost? One. Two.\n');
  await his.until(() => textOf(his.doc) === 'Lost? One. Two.\n');
});

test('kept, and the answer lost: sent again it is there once', async () => {
  const page = await begin();
  const hers = await enter(lea, page);
  after = async () => {
    throw new Refusal('unavailable', 'The database is away for a moment. Nothing was half-written; try again.');
  };
  wordsIn(hers.doc).insert(0, 'Once. ');
  expect((await hers.closed).code).toBe(1013);
  after = async () => {};
  const back = await enter(lea, page, hers.doc);
  await back.settled();
  expect([textOf(back.doc), textOf(await kept(page))]).toEqual(['Once. One.\n', 'Once. One.\n']);
  await back.close();
  for (let tries = 0; tries < 100 && (await kept(page)) && tries < 99; tries++) {
    const { rows } = await sql<{ letters: number }>`
      select letters from page_contributions where page_id = ${page} and number = 2`.execute(t.base.read);
    if (rows.length > 0) return expect(rows).toEqual([{ letters: 6 }]);
    await pause(30);
  }
  throw new Error('It was not saved.');
});

test('who sends the whole page again has not written the text that it began with', async () => {
  const page = await begin();
  const hands = [await enter(lea, page), await enter(omar, page)];
  for (const hand of hands) {
    wordsIn(hand.doc).insert(0, 'Both. ');
    // As a device does that does not know what arrived, while its last letters are on their way.
    hand.write(Y.encodeStateAsUpdate(hand.doc));
  }
  for (const hand of hands) await hand.settled();
  expect(hands.map((hand) => hand.isOpen())).toEqual([true, true]);
  await hands[0].until(() => hands.every((hand) => textOf(hand.doc) === 'Both. Both. One.\n'), 'one text');
});

type Op =
  | { kind: 'insert'; who: number; at: number; words: string }
  | { kind: 'delete'; who: number; at: number; count: number }
  | { kind: 'paragraph'; who: number; at: number }
  | { kind: 'bold'; who: number; at: number; count: number }
  | { kind: 'title'; who: number; words: string }
  | { kind: 'away'; who: number }
  | { kind: 'back'; who: number }
  | { kind: 'twice'; who: number }
  | { kind: 'elsewhere'; words: string }
  | { kind: 'wait' };
const who = fc.nat(2);
const at = fc.nat(60);
const words = fc.constantFrom('a', 'Ω ', 'cold ', '*', '[x](', 'Kälte ', '🔥', '# ', '|', '$');
const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('insert' as const), who, at, words }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), who, at, count: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), who, at }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('bold' as const), who, at, count: fc.integer({ min: 1, max: 6 }) }),
  },
  fc.record({ kind: fc.constant('title' as const), who, words }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('away' as const), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('back' as const), who }) },
  fc.record({ kind: fc.constant('twice' as const), who }),
  fc.record({ kind: fc.constant('elsewhere' as const), words }),
  fc.record({ kind: fc.constant('wait' as const) }),
);

function edit(doc: Y.Doc, op: Op): void {
  const paragraphs = bodyOf(doc).toArray() as Y.XmlElement[];
  const texts = paragraphs.flatMap((each) => each.toArray()).filter((each) => each instanceof Y.XmlText) as Y.XmlText[];
  const near = (at: number) => texts[at % Math.max(1, texts.length)] ?? wordsIn(doc);
  if (op.kind === 'insert') near(op.at).insert(op.at % (near(op.at).length + 1), op.words);
  else if (op.kind === 'delete') {
    const text = near(op.at);
    const from = op.at % (text.length + 1);
    if (text.length > from) text.delete(from, Math.min(op.count, text.length - from));
  } else if (op.kind === 'bold') {
    const text = near(op.at);
    const from = op.at % (text.length + 1);
    if (text.length > from) text.format(from, Math.min(op.count, text.length - from), { bold: {} });
  } else if (op.kind === 'paragraph') {
    const made = new Y.XmlElement('paragraph');
    bodyOf(doc).insert(op.at % (paragraphs.length + 1), [made]);
    made.insert(0, [new Y.XmlText(`New ${op.at}.`)]);
  } else if (op.kind === 'title') doc.getText('title').insert(0, op.words);
}

test('whoever writes what, away or here, once or twice: all end with one text, and it is the page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 5, maxLength: 40 }), async (ops) => {
      const page = await begin('One.\n\nTwo *here*.');
      const people = [lea, omar, lea];
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
      const hands: (Writer | null)[] = await Promise.all(docs.map((doc, n) => enter(people[n], page, doc)));
      const typed: string[] = [];
      for (const each of ops) {
        if (each.kind === 'wait') await pause(30);
        else if (each.kind === 'elsewhere') {
          const { body, version } = (await api.send(lea, 'pages.open', { page })).body;
          await api.send(lea, 'pages.write', { page, seen_version: version, body: `${body}\n\nElsewhere.` });
        } else if (each.kind === 'away') {
          await hands[each.who]?.close();
          hands[each.who] = null;
        } else if (each.kind === 'back') hands[each.who] ??= await enter(people[each.who], page, docs[each.who]);
        else if (each.kind === 'twice') hands[each.who]?.write(Y.encodeStateAsUpdate(docs[each.who]));
        else {
          edit(docs[each.who], each);
          if (each.kind === 'insert') typed.push(each.words);
        }
      }
      for (const [n, hand] of hands.entries()) hands[n] = hand ?? (await enter(people[n], page, docs[n]));
      for (const hand of hands) await hand?.settled();
      const states = () =>
        docs.map((doc) => JSON.stringify([readWords(doc), [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort()]));
      await hands[0]?.until(() => new Set(states()).size === 1, 'one text', 15_000);
      for (const hand of hands) await hand?.close();
      for (let tries = 0; ; tries++) {
        const { rows } = await sql<{ n: number }>`
          select count(*) as n from page_updates where page_id = ${page}`.execute(t.base.read);
        if (rows[0].n === 0) break;
        if (tries > 300) throw new Error('It was not saved.');
        await pause(20);
      }
      // What was written elsewhere in the last moment is brought in by who opens it next.
      await (await enter(lea, page)).close();
      const saved = await kept(page);
      const now = (await api.send(lea, 'pages.open', { page })).body;
      const text = readWords(saved, now.body);
      expect({ title: now.title, body: now.body }).toEqual({ ...text, title: text.title.replace(/\s+/g, ' ').trim() });
      // Nobody has anything that is not in it.
      for (const doc of docs) Y.applyUpdate(saved, Y.encodeStateAsUpdate(doc));
      expect(readWords(saved, now.body)).toEqual(text);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 150_000 },
  );
}, 180_000);
