import { afterAll, beforeAll, expect, test } from 'vitest';
import { asDescribed } from './api/described.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { come, openTestApi, type Secret, type TestApi } from './http.ts';
import { fakeMailer, fakeServer } from './mails/stage.ts';
import { code } from './walk/cast.ts';
import { asked, walkThrough } from './walk/walk.ts';

let t: TestHouse;
let api: TestApi;
beforeAll(async () => {
  t = await openTestHouse({ setUp: false });
  api = await openTestApi(t);
});
afterAll(async () => {
  await api.app.close();
  await t.close();
});

/** Their yes belongs to a house that is a demo; here they are only refused. */
const of_the_demo = ['setup.exploreDemo', 'people.enterDemo'];
/** Without mail set up they are refused; below they are asked with it. */
const of_mail = ['invite', 'renew', 'retry', 'talk', 'test'].map((each) => `letters.${each}`);
/** Its secret stands in a letter alone: lore/letters reads one and asks it. */
const of_a_letter = ['letters.unsubscribe'];

test('every route answers what its description promises', async () => {
  const described = await asDescribed(api);
  await walkThrough(t, described.api);
  const names = [...api.routes.keys()];
  expect(
    names.filter((name) => !asked.has(name)),
    'the walk in test/walk asks every route',
  ).toEqual([]);
  expect(names.filter((name) => !described.answered.has(name)).sort()).toEqual(
    [...of_the_demo, ...of_mail, ...of_a_letter].sort(),
  );
}, 60_000);

test('with mail set up, what it answers is as described', async () => {
  const house = await openTestHouse({ mailer: fakeMailer(fakeServer()) });
  const door = await openTestApi(house);
  const { api: described, answered } = await asDescribed(door);
  try {
    const lea = await come(house, door, 'Lea');
    const sam = await come(house, door, 'Sam');
    await house.base.write.updateTable('people').set({ admin: true }).where('id', '=', sam.person).execute();
    const ask = async (as: Secret, name: string, input: object) => (await described.send(as, name, input)).body;
    const home = (await ask(lea, 'communities.begin', { name: 'Field', kind: 'practice' })).id;
    const { id: item } = await ask(lea, 'notes.share', { body: 'It leaks.', home });
    await ask(lea, 'letters.renew', { of: 'note' });
    await ask(lea, 'letters.talk', { item });
    await ask(lea, 'letters.invite', { email: 'new@example.org', community: home });
    const { id: letter } = await ask(sam, 'letters.test', {});
    await house.base.write
      .updateTable('letters')
      .set({ state: 'given up', ended_at: house.clock.now() })
      .where('id', '=', letter)
      .execute();
    await ask(sam, 'letters.retry', { letter });
    expect(of_mail.filter((name) => !answered.has(name))).toEqual([]);
  } finally {
    await door.app.close();
    await house.close();
  }
});

test('in a demo one click opens a session, as described', async () => {
  const demo = await openTestHouse();
  const door = await openTestApi(demo);
  const described = await asDescribed(door);
  try {
    await demo.base.write.updateTable('organisation').set({ demo: true }).execute();
    const mika = await demo.person('Mika');
    const entered = await described.api.send({}, 'people.enterDemo', { person: mika.person });
    expect(entered.status).toBe(201);
    expect(entered.body).toMatchObject({ person: mika.person, token: null });
    expect(entered.headers['set-cookie']).toMatch(/^fieldlore=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Lax; Expires=/);
    expect((await described.api.send({}, 'setup.doorstep')).body).toMatchObject({ demo: true });
  } finally {
    await door.app.close();
    await demo.close();
  }
});

test('the description is whole: every address, once, with its fields where they stand', async () => {
  const { body, headers } = await api.inject({ method: 'GET', url: '/api/openapi.json' });
  expect(headers['content-type']).toMatch(/^application\/json/);
  expect(body.openapi).toBe('3.1.0');
  const operations = Object.entries<any>(body.paths).flatMap(([path, methods]) =>
    Object.entries<any>(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  expect(operations.map((each) => each.operationId).sort()).toEqual([...api.routes.keys()].sort());
  for (const { path, method, operationId, parameters, requestBody, summary } of operations) {
    const r = api.routes.get(operationId)!;
    expect(summary, operationId).toBe(r.says);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(
      parameters
        .filter((each: any) => each.in === 'path')
        .map((each: any) => each.name)
        .sort(),
      operationId,
    ).toEqual(inPath.sort());
    const body = Object.keys(requestBody?.content['application/json']?.schema.properties ?? {});
    const inQuery = parameters.filter((each: any) => each.in === 'query').map((each: any) => each.name);
    const fields = Object.keys(r.input.shape).filter((name) => name !== 'seen_version');
    expect([...inPath, ...inQuery, ...body].sort(), operationId).toEqual(fields.sort());
    if (method === 'get') expect(requestBody, operationId).toBeUndefined();
  }
});

test('what is no address is a problem, and says nothing', async () => {
  for (const url of [
    '/api/v1/nothing',
    '/api/v2/home',
    '/api/v1/notes/mine/',
    '/nothing/at/all',
    '/api/v1/%2e%2e/home',
  ]) {
    const answer = await api.inject({ method: 'GET', url });
    expect(answer.status, url).toBe(404);
    expect(answer.body, url).toEqual({
      type: 'about:blank',
      title: 'Not there',
      status: 404,
      reason: 'unknown',
      detail: 'There is nothing at this address.',
    });
  }
});

test('HEAD and OPTIONS and other methods are answered without a fault', async () => {
  const get = await api.inject({ method: 'GET', url: '/api/v1/doorstep' });
  const head = await api.inject({ method: 'HEAD', url: '/api/v1/doorstep' });
  expect(head.status).toBe(get.status);
  expect(head.text).toBe('');
  expect(head.headers['content-type']).toBe(get.headers['content-type']);
  for (const method of ['OPTIONS', 'POST', 'DELETE', 'PUT', 'PATCH'] as const) {
    const answer = await api.inject({ method, url: '/api/v1/doorstep' });
    expect([404, 405, 204], `${method} ${answer.status}`).toContain(answer.status);
    expect(answer.headers['access-control-allow-origin'], 'nobody else is let in').toBeUndefined();
  }
});

test('no answer is kept by anybody in between', async () => {
  const w = await api.send({}, 'people.signIn', { email: 'lea@example.org', password: 'ten unlikely words' });
  expect(w.status).toBe(201);
  for (const answer of [w, await api.send({}, 'setup.doorstep'), await api.send({}, 'notices.home')]) {
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  }
});

test('set-up is over for good: the right code, a wrong one and none at all answer alike', async () => {
  const answers = await Promise.all(
    [code, 'wrong', ''].map((each) =>
      api.send({}, 'setup.startEmpty', {
        code: each,
        organisation: 'x',
        name: 'x',
        email: 'x@example.org',
        password: 'ten unlikely words',
      }),
    ),
  );
  for (const answer of answers) {
    expect(answer.status).toBe(404);
    expect(answer.text).toBe(answers[0].text);
  }
});
