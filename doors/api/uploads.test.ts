import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { openTestApi, type TestApi } from '../../test/http.ts';

let t: TestHouse;
let api: TestApi;
let address: string;
let lea: string;
let olga: string;
const film = randomBytes(300_000);

beforeAll(async () => {
  t = await openTestHouse({ following: false });
  api = await openTestApi(t);
  address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  [lea, olga] = await Promise.all(
    ['Lea', 'Olga'].map(async (name) => {
      const as = await t.person(name);
      return (await t.ask(as, 'people.makeToken', { name: 'test', scopes: ['read', 'write'], days: 1 }))
        .token as string;
    }),
  );
});
afterAll(async () => {
  await api.app.close();
  await t.close();
});

const send = (
  who: string | null,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array<ArrayBuffer>,
) =>
  fetch(`${address}/api/v1/uploads${path}`, {
    method,
    headers: {
      'tus-resumable': '1.0.0',
      ...(who === null ? {} : { authorization: `Bearer ${who}` }),
      ...headers,
    },
    body,
  });
const begin = async (who: string, bytes: number) => {
  const answer = await send(who, 'POST', '', { 'upload-length': String(bytes) });
  return { status: answer.status, upload: answer.headers.get('location')?.split('/').pop() ?? '' };
};
const piece = (who: string, upload: string, offset: number, bytes: Buffer) =>
  send(
    who,
    'PATCH',
    `/${upload}`,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    new Uint8Array(bytes),
  );
const finish = (who: string, upload: string, about: object) =>
  send(who, 'POST', `/${upload}/file`, { 'content-type': 'application/json' }, JSON.stringify(about));

test('a file that comes in pieces is one file, and asking for it twice makes no second', async () => {
  const { status, upload } = await begin(lea, film.byteLength);
  expect(status).toBe(201);
  expect((await piece(lea, upload, 0, film.subarray(0, 100_000))).status).toBe(204);
  // The connection broke: where are we?
  const head = await send(lea, 'HEAD', `/${upload}`);
  expect(head.headers.get('upload-offset')).toBe('100000');
  const early = await finish(lea, upload, { name: 'film.bin' });
  expect(early.status).toBe(409);
  expect(await early.json()).toMatchObject({ reason: 'conflict', offset: 100_000 });
  // A piece that came already is not written twice.
  expect((await piece(lea, upload, 0, film.subarray(0, 100_000))).status).toBe(409);
  expect((await piece(lea, upload, 100_000, film.subarray(100_000))).status).toBe(204);
  const [one, two] = [await finish(lea, upload, { name: 'film.bin' }), await finish(lea, upload, { name: 'film.bin' })];
  expect([one.status, two.status]).toEqual([201, 201]);
  const file = (await one.json()) as { id: string };
  expect(file).toMatchObject({ name: 'film.bin', bytes: film.byteLength });
  expect(await two.json()).toEqual(file);
  const opened = await fetch(`${address}/api/v1/files/${file.id}`, { headers: { authorization: `Bearer ${lea}` } });
  expect(Buffer.from(await opened.arrayBuffer()).equals(film)).toBe(true);
  expect((await readdir(join(t.home, 'uploads'))).filter((name) => !name.endsWith('.json'))).toEqual([]);
});

test('an upload is its sender’s alone, and there and not there answer alike to others', async () => {
  const { upload } = await begin(lea, 10);
  for (const [method, path] of [
    ['HEAD', `/${upload}`],
    ['PATCH', `/${upload}`],
    ['DELETE', `/${upload}`],
    ['POST', `/${upload}/file`],
    ['HEAD', '/../../etc.passwd'],
    ['HEAD', '/%2e%2e%2fkey'],
  ]) {
    const headers = {
      ...(method === 'PATCH' ? { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' } : {}),
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
    };
    const answer = await send(
      olga,
      method,
      path,
      headers as Record<string, string>,
      method === 'POST' ? '{}' : undefined,
    );
    expect(answer.status, `${method} ${path}`).toBe(404);
  }
  expect((await send(null, 'POST', '', { 'upload-length': '10' })).status).toBe(401);
  expect((await send(lea, 'POST', '', { 'upload-length': '10', origin: 'https://elsewhere.example' })).status).toBe(
    403,
  );
  expect((await send(lea, 'HEAD', `/${upload}`)).status).toBe(200);
});

test('what is too large or too much at once is refused before a byte comes', async () => {
  expect((await begin(olga, 3 * 1024 ** 3)).status).toBe(413);
  const statuses: number[] = [];
  for (let n = 0; n < 21; n++) statuses.push((await begin(olga, 10)).status);
  expect([statuses[0], statuses[20]]).toEqual([201, 429]);
  const whole = await begin(lea, 4);
  // More than was said.
  const over = await piece(lea, whole.upload, 0, Buffer.from('far too long'));
  expect(over.status).toBeGreaterThanOrEqual(400);
});
