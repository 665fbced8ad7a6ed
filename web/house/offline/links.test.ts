import { expect, test } from 'vitest';
import { sendWaiting } from './send.ts';
import type { WaitingNote } from './waiting.ts';

const about = { key: 'link-key', practice: 'practice1', step: 'step3', relation: 'contradicts', done: false };
const written: WaitingNote = {
  key: 'note-key',
  person: 'mika',
  order: 1,
  written_at: '2026-01-12T06:40:00Z',
  note: { body: 'seal cracks' },
  files: [],
  links: [about],
  tries: 0,
  not_before_ms: 0,
  refused: null,
};

/** A server that remembers what it was asked under which key, and a line that fails where it is told to. */
function world(answers: (address: string, asked: number) => [status: number, body: unknown] | 'no line') {
  const shelf = new Map([[written.key, structuredClone(written)]]);
  const asked: { address: string; key: string; body: Record<string, unknown> }[] = [];
  let now = 0;
  const run = () =>
    sendWaiting('mika', {
      shelf: {
        waiting: async () => [...shelf.values()],
        replace: async (note) => void shelf.set(note.key, note),
        remove: async (key) => void shelf.delete(key),
      },
      fetch: (async (address: string, init: RequestInit) => {
        const answer = answers(address, asked.length);
        asked.push({
          address,
          key: (init.headers as Record<string, string>)['idempotency-key'] as string,
          body: JSON.parse(String(init.body)),
        });
        if (answer === 'no line') throw new TypeError('no line');
        return new Response(JSON.stringify(answer[1]), { status: answer[0] });
      }) as typeof fetch,
      now: () => now,
      random: () => 0.5,
    });
  const later = () => {
    now += 600_000;
    return run();
  };
  return { shelf, asked, run, later };
}
const noteStored: [number, unknown] = [201, { id: 'note1', version: 1 }];
const linkMade: [number, unknown] = [201, { id: 'link1', challenged: true }];

test('the link follows the note, with the note’s id and a key of its own', async () => {
  const { asked, shelf, run } = world((address) => (address.endsWith('/notes') ? noteStored : linkMade));
  expect(await run()).toEqual({ kind: 'empty' });
  expect(asked.map(({ address, key }) => [address, key])).toEqual([
    ['/api/v1/notes', 'note-key'],
    ['/api/v1/practices/practice1/links', 'link-key'],
  ]);
  expect(asked[1]?.body).toEqual({ note: 'note1', step: 'step3', relation: 'contradicts' });
  expect(shelf.size).toBe(0);
});

test('a line that breaks between them sends the link alone, under the same key', async () => {
  const { asked, shelf, run, later } = world((address, n) =>
    address.endsWith('/notes') ? noteStored : n === 1 ? 'no line' : linkMade,
  );
  expect((await run()).kind).toBe('wait');
  expect(shelf.get('note-key')?.stored).toBe('note1');
  expect(await later()).toEqual({ kind: 'empty' });
  expect(asked.map(({ key }) => key)).toEqual(['note-key', 'link-key', 'link-key']);
});

test('a link that was there already is an answer', async () => {
  const { shelf, run } = world((address) =>
    address.endsWith('/notes') ? noteStored : [201, { id: null, challenged: false }],
  );
  expect(await run()).toEqual({ kind: 'empty' });
  expect(shelf.size).toBe(0);
});

test('a hotel’s sign-in page is no answer to a link', async () => {
  const { shelf, run } = world((address) => (address.endsWith('/notes') ? noteStored : [200, {}]));
  expect((await run()).kind).toBe('wait');
  expect(shelf.size).toBe(1);
});

test('a refused link does not call the shared note back', async () => {
  const { asked, shelf, run } = world((address) =>
    address.endsWith('/notes') ? noteStored : [404, { reason: 'unknown' }],
  );
  expect(await run()).toEqual({ kind: 'empty' });
  expect([asked.length, shelf.size]).toEqual([2, 0]);
});

test('a refused note keeps its link for the next try', async () => {
  const { asked, shelf, run } = world(() => [403, { reason: 'forbidden', detail: 'Not yours.' }]);
  await run();
  expect(asked.length).toBe(1);
  expect(shelf.get('note-key')).toMatchObject({ refused: { reason: 'forbidden' }, links: [{ done: false }] });
});
