import WebSocket from 'ws';
import * as Y from 'yjs';
import { bodyOf } from '../ground/live-text.ts';
import { openWriter, type Writer } from '../test/api/writer.ts';
import { quantile } from './load.ts';

type Person = { person: string; cookie: string };
const bare = (cookie: string) => ({ cookie: cookie.replace(/^fieldlore=/, '') });

/** A hand that writes into a paragraph of its own, so that it need not take in what the ninety-nine others write. */
async function hand(port: number, { cookie }: Person, page: string) {
  const writer = await openWriter(`http://127.0.0.1:${port}`, bare(cookie), page);
  await writer.synced();
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  bodyOf(writer.doc).insert(bodyOf(writer.doc).length, [paragraph]);
  paragraph.insert(0, [text]);
  await writer.settled();
  return { writer, text };
}

/** Hands that are heard and are deaf: what they write is made beside the line, so that they cost the machine little. */
function deaf(writer: Writer, text: Y.XmlText) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer.doc));
  const place = Y.createRelativePositionFromTypeIndex(text, 0);
  const own = Y.createAbsolutePositionFromRelativePosition(place, doc)?.type as Y.XmlText;
  let made: Uint8Array = new Uint8Array();
  doc.on('update', (update: Uint8Array) => {
    made = update;
  });
  return (words: string): Uint8Array => {
    own.insert(own.length, words);
    return made;
  };
}

/** A hundred on one page, three changes a second each: how long until the others have it, and until it is acknowledged. */
export async function manyHands(
  port: number,
  people: Person[],
  page: string,
  options: { per_s: number; seconds: number; listeners: number; cpu_s: () => number },
) {
  const sent = new Map<string, number>();
  const heard: number[] = [];
  const acked: number[] = [];
  const listeners: WebSocket[] = [];
  const hands = [];
  for (const person of people.slice(0, people.length - options.listeners)) {
    const { writer, text } = await hand(port, person, page);
    const make = deaf(writer, text);
    writer.deafen();
    hands.push({ writer, make });
  }
  // Of those who only listen, each looks into every frame for words that were sent.
  for (const person of people.slice(-options.listeners)) {
    const socket = await listen(port, person, page, (bytes) => {
      const now = performance.now();
      for (const [word] of Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/#\d+-\d+#/g)) {
        const at = sent.get(word);
        if (at !== undefined) heard.push(now - at);
      }
    });
    listeners.push(socket);
  }
  const cpu = options.cpu_s();
  const until = performance.now() + options.seconds * 1000;
  let changes = 0;
  await Promise.all(
    hands.map(async ({ writer, make }, n) => {
      await new Promise((resolve) => setTimeout(resolve, (n / hands.length) * (1000 / options.per_s)));
      const begun = performance.now();
      for (let k = 0; performance.now() < until; k++) {
        const word = `#${n}-${k}#`;
        const at = performance.now();
        sent.set(word, at);
        const answers = writer.statuses.length;
        writer.write(make(word));
        changes++;
        void writer
          .until(() => writer.statuses.length > answers, 'an answer', 20_000)
          .then(
            () => acked.push(performance.now() - at),
            () => {},
          );
        const wait = begun + ((k + 1) * 1000) / options.per_s - performance.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }),
  );
  const cpu_ms = ((options.cpu_s() - cpu) * 1000) / changes;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const lost = hands.filter(({ writer }) => !writer.isOpen()).length;
  for (const { writer } of hands) writer.close();
  for (const socket of listeners) socket.close();
  heard.sort((a, b) => a - b);
  acked.sort((a, b) => a - b);
  return { changes, heard, acked, lost, cpu_ms, awaited: changes * options.listeners };
}

async function listen(port: number, { cookie }: Person, page: string, on: (bytes: Uint8Array) => void) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/live/pages/${page}`, { headers: { cookie } });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('message', (data: Buffer) => on(data));
  await new Promise((resolve) => setTimeout(resolve, 20));
  return socket;
}

/** Each hand writes the next change as soon as one is acknowledged: how much the server can keep. */
export async function durable(port: number, people: Person[], pages: string[], seconds: number) {
  const hands = await Promise.all(
    people.map(async (person, n) => {
      const { writer, text } = await hand(port, person, pages[n % pages.length]);
      const make = deaf(writer, text);
      writer.deafen();
      return { writer, make };
    }),
  );
  const ms: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    hands.map(async ({ writer, make }) => {
      for (let k = 0; performance.now() < until; k++) {
        const at = performance.now();
        const answers = writer.statuses.length;
        writer.write(make(`word ${k} `));
        await writer.until(() => writer.statuses.length > answers, 'an answer', 20_000);
        ms.push(performance.now() - at);
      }
    }),
  );
  const took = (performance.now() - begun) / 1000;
  for (const { writer } of hands) writer.close();
  return { rate: ms.length / took, ms: ms.sort((a, b) => a - b) };
}

/** From the first packet until everything is there. */
export async function openings(port: number, person: Person, page: string, count: number): Promise<number> {
  const ms: number[] = [];
  for (let n = 0; n < count; n++) {
    const begun = performance.now();
    const writer = await openWriter(`http://127.0.0.1:${port}`, bare(person.cookie), page);
    await writer.synced();
    ms.push(performance.now() - begun);
    await writer.close();
    // Until the room is empty and closed: the next one opens it from what is kept.
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  return quantile(
    ms.sort((a, b) => a - b),
    0.95,
  );
}
