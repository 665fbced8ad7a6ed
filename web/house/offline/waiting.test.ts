import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sendWaiting } from './send.ts';
import type { NoteShelf } from './shelf.ts';
import { afterAnswer, answerOf, atOnce, nextToSend, type WaitingNote } from './waiting.ts';

const note = (order: number, more: Partial<WaitingNote> = {}): WaitingNote => ({
  key: `key-${order}`,
  person: 'mika',
  order,
  written_at: '2026-01-12T06:40:00Z',
  note: { body: `seal cracks ${order}` },
  files: [],
  tries: 0,
  not_before_ms: 0,
  refused: null,
  ...more,
});
const photo = (key: string) => ({
  key,
  kind: 'photo' as const,
  name: `${key}.jpg`,
  type: 'image/jpeg',
  bytes: new ArrayBuffer(3),
  stored: null,
});

describe('what is sent next', () => {
  test('nothing, when nothing waits', () => {
    expect(nextToSend([], 'mika', 0)).toBeNull();
  });
  test('the oldest, and what is behind it waits even when it could go', () => {
    expect(nextToSend([note(2), note(1)], 'mika', 0)).toEqual({ send: note(1) });
    expect(nextToSend([note(1, { not_before_ms: 900 }), note(2)], 'mika', 400)).toEqual({ wait_ms: 500 });
  });
  test('a refused one steps aside', () => {
    expect(nextToSend([note(1, { refused: { reason: 'invalid', detail: '' } }), note(2)], 'mika', 0)).toEqual({
      send: note(2),
    });
  });
  test('never in somebody else’s name', () => {
    expect(nextToSend([note(1)], 'lea', 0)).toBeNull();
  });
});

describe('after an answer', () => {
  test('stored: it leaves the device', () => {
    expect(afterAnswer(note(1), { kind: 'stored', id: 'n1' }, 0, 0.5)).toBeNull();
  });
  test('no answer: later, longer each time, and never longer than five minutes', () => {
    let kept = note(1);
    const waits: number[] = [];
    for (let n = 0; n < 12; n++) {
      kept = afterAnswer(kept, { kind: 'later' }, 1_000, 0.5) as WaitingNote;
      waits.push(kept.not_before_ms - 1_000);
    }
    expect(waits.slice(0, 4)).toEqual([3_000, 6_000, 12_000, 24_000]);
    expect(waits.at(-1)).toBe(300_000);
    expect(kept.key).toBe('key-1');
  });
  test('the server’s own waiting time is kept to', () => {
    expect(afterAnswer(note(1), { kind: 'later', after_ms: 40_000 }, 0, 0)?.not_before_ms).toBe(40_000);
  });
  test('signed out: it stays, and goes at once when the person is back', () => {
    const kept = afterAnswer(note(1, { tries: 5, not_before_ms: 99 }), { kind: 'signed_out' }, 0, 0.5);
    expect(kept).toMatchObject({ tries: 0, not_before_ms: 0, refused: null });
  });
  test('refused: a draft with its reason, never dropped', () => {
    expect(afterAnswer(note(1), { kind: 'refused', reason: 'forbidden', detail: 'Not yours.' }, 0, 0.5)).toMatchObject({
      note: { body: 'seal cracks 1' },
      refused: { reason: 'forbidden', detail: 'Not yours.' },
    });
  });
  test('in a hurry, waiting times are forgotten', () => {
    expect(atOnce(note(1, { tries: 9, not_before_ms: 1e9 }))).toEqual(note(1));
  });
});

describe('reading an answer', () => {
  test.each([
    [201, null, 'n1', 'stored'],
    [200, null, null, 'later'], // a hotel's sign-in page
    [302, null, null, 'later'],
    [0, null, null, 'later'],
    [503, 'unavailable', null, 'later'],
    [429, 'busy', null, 'later'],
    [409, 'busy', null, 'later'], // the same key is being worked on by another request
    [401, null, null, 'signed_out'],
    [403, 'forbidden', null, 'refused'],
    [409, 'conflict', null, 'refused'],
    [413, 'too_large', null, 'refused'],
    [422, null, null, 'refused'],
  ] as const)('%i %s %s → %s', (status, reason, id, kind) => {
    expect(answerOf(status, reason, '', id, null).kind).toBe(kind);
  });
});

function shelfOf(rows: WaitingNote[]): NoteShelf & { rows: Map<string, WaitingNote> } {
  const kept = new Map(rows.map((row) => [row.key, row]));
  return {
    rows: kept,
    waiting: async () => [...kept.values()],
    replace: async (row) => void kept.set(row.key, row),
    remove: async (key) => void kept.delete(key),
  };
}

type Weather = 'good' | 'lost-on-the-way' | 'lost-on-the-way-back' | 'busy' | 'captive-portal';

/** A server that does what it promises: one effect per Idempotency-Key, the same answer for the same key. */
function serverIn(weather: Iterator<Weather>) {
  const answers = new Map<string, string>();
  const received: { address: string; key: string; body: string }[] = [];
  const fetch = (async (input: string, init: RequestInit) => {
    const now = weather.next().value ?? 'good';
    if (now === 'lost-on-the-way') throw new TypeError('Failed to fetch');
    if (now === 'busy') return new Response('{"reason":"busy"}', { status: 503 });
    if (now === 'captive-portal') return new Response('<html>Welcome</html>', { status: 200 });
    const key = (init.headers as Record<string, string>)['idempotency-key'] ?? '';
    if (!answers.has(key)) {
      answers.set(key, `id-${answers.size}`);
      received.push({ address: String(input), key, body: String(init.body) });
    }
    if (now === 'lost-on-the-way-back') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify({ id: answers.get(key) }), {
      status: 201,
      headers: { 'content-type': 'application/json' },
    });
  }) as typeof globalThis.fetch;
  return { fetch, received };
}

describe('sending', () => {
  test('files go first, and each only once although the line breaks between them', async () => {
    const shelf = shelfOf([note(1, { files: [photo('a'), photo('b')] })]);
    const server = serverIn((['good', 'lost-on-the-way'] as Weather[]).values());
    const means = { shelf, fetch: server.fetch, random: () => 0.5, now: () => 0 };
    expect((await sendWaiting('mika', means)).kind).toBe('wait');
    expect(shelf.rows.get('key-1')?.files.map((file) => file.stored)).toEqual(['id-0', null]);
    await sendWaiting('mika', { ...means, now: () => 1e9 });
    expect(server.received.map(({ key }) => key)).toEqual(['a', 'b', 'key-1']);
    expect(JSON.parse(server.received[2]?.body ?? '{}')).toMatchObject({
      files: ['id-0', 'id-1'],
      happened_at: '2026-01-12T06:40:00Z',
    });
    expect(shelf.rows.size).toBe(0);
  });

  test('in any weather, over any number of days: every note arrives exactly once and in order', async () => {
    const weather = fc.constantFrom<Weather>(
      'good',
      'lost-on-the-way',
      'lost-on-the-way-back',
      'busy',
      'captive-portal',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(weather, { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        async (forecast, count) => {
          const rows = Array.from({ length: count }, (_, n) => note(n, { files: n % 2 ? [photo(`photo-${n}`)] : [] }));
          const shelf = shelfOf(rows);
          const server = serverIn(forecast.values());
          let now = 0;
          for (let rounds = 0; shelf.rows.size && rounds < 60; rounds++) {
            // Between two rounds the app may have been closed: nothing but the shelf is carried over.
            const outcome = await sendWaiting('mika', {
              shelf,
              fetch: server.fetch,
              now: () => now,
              random: () => 0.5,
            });
            if (outcome.kind === 'wait') now += outcome.wait_ms;
          }
          const arrived = server.received.filter(({ address }) => address === '/api/v1/notes');
          expect(arrived.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
          expect(shelf.rows.size).toBe(0);
        },
      ),
    );
  });

  test('a refusal keeps the note and lets the next one through', async () => {
    const shelf = shelfOf([note(1), note(2)]);
    const fetch = (async (_: string, init: RequestInit) =>
      String(init.body).includes('cracks 1')
        ? new Response('{"reason":"forbidden","detail":"You are not in this community."}', { status: 403 })
        : new Response('{"id":"n2"}', { status: 201 })) as typeof globalThis.fetch;
    const sent: string[] = [];
    await sendWaiting('mika', {
      shelf,
      fetch,
      now: () => 0,
      random: () => 0,
      changed: (one) => one && sent.push(one.key),
    });
    expect([...shelf.rows.values()].map(({ key, refused }) => [key, refused?.detail])).toEqual([
      ['key-1', 'You are not in this community.'],
    ]);
    expect(sent).toEqual(['key-2']);
  });

  test('signed out: it stops, and everything stays', async () => {
    const shelf = shelfOf([note(1), note(2)]);
    const fetch = (async () => new Response('{}', { status: 401 })) as typeof globalThis.fetch;
    expect(await sendWaiting('mika', { shelf, fetch, now: () => 0, random: () => 0 })).toEqual({ kind: 'signed_out' });
    expect(shelf.rows.size).toBe(2);
  });
});
