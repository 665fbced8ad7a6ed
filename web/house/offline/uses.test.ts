import { expect, test } from 'vitest';
import { sendWaiting } from './send.ts';
import type { WaitingNote } from './waiting.ts';

const told: WaitingNote = {
  key: 'use-key',
  person: 'mika',
  order: 1,
  written_at: '2026-01-12T06:40:00Z',
  note: { outcome: 'worked', number: 5, context: { ambient_c: -18 } },
  files: [
    { key: 'photo-key', kind: 'photo', name: 'seal.jpg', type: 'image/jpeg', bytes: new ArrayBuffer(3), stored: null },
  ],
  used: 'practice1',
  tries: 0,
  not_before_ms: 0,
  refused: null,
};

function world(answer: (n: number) => [number, unknown] | 'no line') {
  const shelf = new Map([[told.key, structuredClone(told)]]);
  const asked: { address: string; key: string; body: unknown }[] = [];
  let now = 0;
  const run = () =>
    sendWaiting('mika', {
      shelf: {
        waiting: async () => [...shelf.values()],
        replace: async (note) => void shelf.set(note.key, note),
        remove: async (key) => void shelf.delete(key),
      },
      fetch: (async (address: string, init: RequestInit) => {
        const said = answer(asked.length);
        const key = (init.headers as Record<string, string>)['idempotency-key'] as string;
        asked.push({ address, key, body: typeof init.body === 'string' ? JSON.parse(init.body) : null });
        if (said === 'no line') throw new TypeError('no line');
        return new Response(JSON.stringify(said[1]), { status: said[0] });
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

test('a use goes to its practice, after its photo, with the time at which it was told', async () => {
  const { asked, shelf, run } = world((n) => [201, { id: n ? 'use1' : 'file1' }]);
  expect(await run()).toEqual({ kind: 'empty' });
  expect(asked.map(({ address, key }) => [address, key])).toEqual([
    ['/api/v1/files?name=seal.jpg', 'photo-key'],
    ['/api/v1/practices/practice1/uses', 'use-key'],
  ]);
  expect(asked[1]?.body).toEqual({ ...told.note, used_at: told.written_at, files: ['file1'] });
  expect(shelf.size).toBe(0);
});

test('a line that breaks tells it again under the same key: it counts once', async () => {
  const { asked, shelf, run, later } = world((n) => (n === 1 ? 'no line' : [201, { id: `id${n}` }]));
  expect((await run()).kind).toBe('wait');
  expect(shelf.size).toBe(1);
  expect(await later()).toEqual({ kind: 'empty' });
  expect(asked.map(({ key }) => key)).toEqual(['photo-key', 'use-key', 'use-key']);
});

test('a refused use stays on the device with its reason', async () => {
  const { shelf, run } = world((n) =>
    n ? [422, { reason: 'invalid', detail: 'There is no such version.' }] : [201, { id: 'f' }],
  );
  await run();
  expect(shelf.get('use-key')?.refused).toMatchObject({ reason: 'invalid' });
});
