import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../house.ts';
import { type Come, come, openTestApi, type TestApi } from '../http.ts';

let t: TestHouse;
let api: TestApi;
let lea: Come;
let jo: Come;
let home: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  api = await openTestApi(t);
  lea = await come(t, api, 'Lea');
  jo = await come(t, api, 'Jo');
  home = (await api.send(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).body.id;
});
afterAll(async () => {
  await api.app.close();
  await t.close();
});

const note = (body: string, extra: object = {}) => ({ body, home, ...extra });
const post = (payload: string, headers: Record<string, string> = {}, url = '/api/v1/notes') =>
  api.inject({
    method: 'POST',
    url,
    payload,
    headers: { cookie: `fieldlore=${lea.cookie}`, 'content-type': 'application/json', ...headers },
  });
const countNotes = async () =>
  (
    await t.base.read
      .selectFrom('notes')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

test('one key, one answer: again, at the same time, and for something else', async () => {
  const before = await countNotes();
  const first = await api.send(lea, 'notes.share', note('Told once.'), { key: 'key-number-one' });
  const again = await api.send(lea, 'notes.share', note('Told once.'), { key: 'key-number-one' });
  expect(first.status).toBe(201);
  expect([again.status, again.body]).toEqual([first.status, first.body]);
  expect(again.headers.etag).toBe(first.headers.etag);
  const other = await api.send(lea, 'notes.share', note('Something else.'), { key: 'key-number-one' });
  expect(other).toMatchObject({ status: 409, body: { reason: 'conflict' } });
  const elsewhere = await api.send(lea, 'communities.begin', { name: 'X', kind: 'circle' }, { key: 'key-number-one' });
  expect(elsewhere.status).toBe(409);
  const together = await Promise.all(
    Array.from({ length: 5 }, () => api.send(lea, 'notes.share', note('Told at once.'), { key: 'key-number-two' })),
  );
  expect(new Set(together.map((each) => each.body.id)).size, together.map((each) => each.text).join()).toBe(1);
  expect(await countNotes()).toBe(before + 2);
});

test('a key belongs to who used it', async () => {
  const ours = await api.send(lea, 'communities.begin', { name: 'Ours', kind: 'circle' }, { key: 'the-same-key' });
  const theirs = await api.send(jo, 'communities.begin', { name: 'Ours', kind: 'circle' }, { key: 'the-same-key' });
  expect(theirs.status).toBe(201);
  expect(theirs.body.id).not.toBe(ours.body.id);
});

test('a refused question keeps no key: the same one may be asked again when it is allowed', async () => {
  const refused = await api.send(jo, 'notes.share', note('Not in there yet.'), { key: 'tried-too-early' });
  expect(refused.status).toBe(404);
  await api.send(lea, 'communities.setMember', { community: home, person: jo.person });
  expect((await api.send(jo, 'notes.share', note('Not in there yet.'), { key: 'tried-too-early' })).status).toBe(201);
  await api.send(lea, 'communities.removeMember', { community: home, person: jo.person });
});

test('a kept answer is shown only to who may still read it', async () => {
  const { id } = (await api.send(lea, 'communities.begin', { name: 'Left soon', kind: 'circle', openness: 'closed' }))
    .body;
  await api.send(lea, 'communities.setMember', { community: id, person: jo.person, role: 'steward' });
  const change = { community: id, seen_version: 1, purpose: 'A secret purpose.' };
  const first = await api.send(jo, 'communities.change', change, { key: 'changed-it-once' });
  expect(first.text).toContain('A secret purpose.');
  await api.send(lea, 'communities.removeMember', { community: id, person: jo.person });
  const again = await api.send(jo, 'communities.change', change, { key: 'changed-it-once' });
  // What they were told once they know; nothing newer may come along.
  expect([200, 404]).toContain(again.status);
  if (again.status === 200) expect(again.body).toEqual(first.body);
});

test('a token is said once, also to who repeats the question', async () => {
  const wish = { name: 'a script', scopes: ['read'] };
  const first = await api.send(lea, 'people.makeToken', wish, { key: 'token-made-once' });
  const again = await api.send(lea, 'people.makeToken', wish, { key: 'token-made-once' });
  expect(first.body.token).toMatch(/^fl_[\w-]{43}$/);
  expect(again.body).toEqual({ ...first.body, token: null });
  const { rows } = await (await import('kysely')).sql<{ n: number }>`
    select count(*) as n from answers_given where answer::text like ${`%${first.body.token}%`}`.execute(t.base.read);
  expect(rows[0].n).toBe(0);
});

test('an edit comes with the version that was seen, or is refused with what stands now', async () => {
  const { id } = (await api.send(lea, 'pages.begin', { title: 'Seals', body: 'One\nTwo', home })).body;
  const opened = await api.send(lea, 'pages.open', { page: id });
  expect(opened.headers.etag).toBe('"1"');
  const written = await api.send(lea, 'pages.write', { page: id, seen_version: 1, body: 'One\nTwo and a half' });
  expect(written).toMatchObject({ status: 200, body: { version: 2, number: 2 } });
  expect(written.headers.etag).toBe('"2"');
  const late = await api.send(lea, 'pages.write', { page: id, seen_version: 1, body: 'One\nTwo\nThree' });
  expect(late).toMatchObject({ status: 412, body: { reason: 'stale', version: 2 } });
  expect(late.body.changes).toContainEqual({ kind: 'added', text: 'Two and a half' });
  expect(late.body.changes).toContainEqual({ kind: 'removed', text: 'Three' });
  const bare = {
    method: 'PATCH',
    url: `/api/v1/pages/${id}`,
    headers: { cookie: `fieldlore=${lea.cookie}` },
    payload: { body: 'x' },
  } as const;
  expect((await api.inject(bare)).status).toBe(422);
  for (const match of ['*', '"x"', '1', '"1", "2"', '']) {
    const answer = await api.inject({ ...bare, headers: { ...bare.headers, 'if-match': match } });
    expect(answer.status, match).toBe(422);
  }
  const inBody = await api.inject({
    ...bare,
    headers: { ...bare.headers, 'if-match': '"2"' },
    payload: { body: 'x', seen_version: 2 },
  });
  expect(inBody.status).toBe(422);
  expect((await api.inject({ ...bare, headers: { ...bare.headers, 'if-match': 'W/"2"' } })).status).toBe(200);
});

test('a field that nobody declared, stands twice or is of another kind is refused and named', async () => {
  const cases: [object, string][] = [
    [note('x', { role: 'admin' }), 'role'],
    [note('x', { author_id: jo.person }), 'author_id'],
    [note('x', { made_at: '2020-01-01' }), 'made_at'],
    [note('x', { hazard: 'yes' }), 'hazard'],
    [note('x', { also: 'not a list' }), 'also'],
    [note('x', { context: { ambient_c: 'cold' } }), 'context'],
    [{ body: 1, home }, 'body'],
    [{ home }, 'body'],
  ];
  for (const [body, field] of cases) {
    const answer = await api.send(lea, 'notes.share', body);
    expect(answer, field).toMatchObject({ status: 422, body: { reason: 'invalid' } });
    expect(JSON.stringify(answer.body), field).toContain(field);
  }
  const doubled = await api.inject({
    method: 'PUT',
    url: `/api/v1/communities/${home}/members/${jo.person}`,
    headers: { cookie: `fieldlore=${lea.cookie}` },
    payload: { person: lea.person },
  });
  expect(doubled).toMatchObject({ status: 422, body: { detail: expect.stringContaining('person') } });
  const besides = await post(JSON.stringify(note('x')), {}, `/api/v1/notes?home=${home}`);
  expect(besides.status).toBe(422);
});

test('what cannot be read is refused before anything happens', async () => {
  const before = await countNotes();
  const whole = JSON.stringify(note('Fine.'));
  const refused: [string, string, Record<string, string>, number][] = [
    ['half of it', whole.slice(0, -3), {}, 422],
    ['nothing', '', {}, 422],
    ['a list', '[1]', {}, 422],
    ['a number', '7', {}, 422],
    ['null', 'null', {}, 422],
    ['plain text', whole, { 'content-type': 'text/plain' }, 422],
    ['a form', 'body=x', { 'content-type': 'application/x-www-form-urlencoded' }, 422],
    ['no kind', whole, { 'content-type': '' }, 422],
    ['too much', JSON.stringify(note('x'.repeat(5 * 1024 * 1024))), {}, 413],
    ['a prototype', `{"body":"x","home":"${home}","__proto__":{"admin":true}}`, {}, 422],
    ['a constructor', `{"body":"x","home":"${home}","constructor":{"prototype":{"admin":true}}}`, {}, 422],
    ['very deep', `{"body":"x","home":"${home}","context":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`, {}, 422],
  ];
  for (const [what, payload, headers, status] of refused) {
    const answer = await post(payload, headers);
    expect(answer.status, `${what}: ${answer.text.slice(0, 200)}`).toBe(status);
    expect(answer.headers['content-type'], what).toMatch(/^application\/problem\+json/);
  }
  expect(({} as any).admin).toBeUndefined();
  expect(await countNotes()).toBe(before);
  for (const key of ['short', 'x'.repeat(201)])
    expect((await post(whole, { 'idempotency-key': key })).status).toBe(422);
});

test('a character that PostgreSQL cannot keep is refused, not a fault of ours', async () => {
  const answer = await api.send(lea, 'notes.share', note('before\u0000after'));
  expect(answer.status, answer.text).toBe(422);
  const half = await post(`{"body":"half a pair: \\ud800","home":"${home}"}`);
  expect([201, 422], half.text).toContain(half.status);
});

test('a list is walked to its end, each row once, while rows arrive', async () => {
  const ids = new Set<string>();
  for (let n = 0; n < 23; n++) ids.add((await api.send(lea, 'notes.share', note(`Row ${n}`))).body.id);
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { body } = await api.send(lea, 'notices.communityStream', {
      community: home,
      limit: 4,
      ...(after ? { after } : {}),
    });
    seen.push(...body.items.map((each: { id: string }) => each.id));
    after = body.next;
    if (seen.length === 8) await api.send(lea, 'notes.share', note('Arrived meanwhile.'));
  }
  expect(new Set(seen).size, 'none twice').toBe(seen.length);
  for (const id of ids) expect(seen).toContain(id);
  for (const after of [
    'nonsense',
    'W10',
    Buffer.from('["x","y"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ]) {
    const answer = await api.send(lea, 'notices.communityStream', { community: home, after });
    expect(answer.status, `${after}: ${answer.text}`).toBe(422);
  }
  expect((await api.send(lea, 'notices.communityStream', { community: home, limit: 101 })).status).toBe(422);
  expect((await api.send(lea, 'notices.communityStream', { community: home, limit: 0 })).status).toBe(422);
});

test('a file comes back as it was, whole or in part, and never as a page', async () => {
  const sent = await api.send(
    lea,
    'files.take',
    { name: 'a "b"\r\nc.html' },
    { bytes: { mime: 'text/html', content: '<script>1</script>' } },
  );
  expect(sent.status, sent.text).toBe(201);
  const whole = await api.send(lea, 'files.open', { file: sent.body.id });
  expect(whole).toMatchObject({ status: 200, text: '<script>1</script>' });
  expect(whole.headers['content-type']).toBe('application/octet-stream');
  expect(whole.headers['content-disposition']).toMatch(/^attachment/);
  expect(whole.headers['content-security-policy']).toContain('sandbox');
  const part = await api.send(lea, 'files.open', { file: sent.body.id }, { headers: { range: 'bytes=1-6' } });
  expect(part).toMatchObject({ status: 206, text: 'script' });
  expect((await api.send(lea, 'files.open', { file: sent.body.id }, { headers: { range: 'bytes=99-' } })).status).toBe(
    422,
  );
  const known = await api.send(
    lea,
    'files.open',
    { file: sent.body.id },
    { headers: { 'if-none-match': String(whole.headers.etag) } },
  );
  expect(known.status).toBe(304);
  expect((await api.send(jo, 'files.open', { file: sent.body.id })).status).toBe(404);
  const json = await api.send(
    lea,
    'files.take',
    { name: 'a.json' },
    { bytes: { mime: 'application/json', content: '{"a":1' } },
  );
  expect(json.status, 'JSON is a file too').toBe(201);
});
