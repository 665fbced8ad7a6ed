import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../house.ts';
import { type Answer, openTestApi, type Secret, type TestApi } from '../http.ts';
import type { Step, World } from '../walk/step.ts';
import { walkThrough } from '../walk/walk.ts';
import { differs, fingerprint } from './fingerprint.ts';
import { absent, type Found, fillVault, idsIn, type Kind, ofOtherKind, put } from './ids.ts';

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

const combinations_max = 64;

/** Who must not be able to take this step, and what they show at the door. */
function denied(step: Step, w: World): [who: string, as: Secret][] {
  const isForAll = api.routes.get(step.ask)?.who === 'anyone';
  if (isForAll || step.refused !== undefined) return [];
  const callers: [string, Secret][] = [
    ['nobody', {}],
    ['a token with too small a scope', w.cast.narrow],
    ['a token that nobody has', { bearer: `fl_${'x'.repeat(43)}` }],
  ];
  if (w.larsHasLeft) callers.push(['somebody who has left', w.cast.lars]);
  if (!step.everybody) callers.push(['somebody outside', w.cast.olga]);
  if (step.rights && step.as !== 'jo') callers.push(['a member without the right', w.cast.jo]);
  return step.ask === 'search.find' ? callers.filter(([, as]) => as !== w.cast.narrow) : callers;
}

test('denied means that nothing happened, and ids of others are worth nothing', async () => {
  let vault: Partial<Record<Kind, string>> | undefined;
  const mixed = new Set<string>();
  const tried = { denied: 0, mixed: 0 };

  const before = async (step: Step, w: World): Promise<void> => {
    vault ??= await fillVault(t, api, w);
    await t.settled();
    const untouched = await fingerprint(t);
    const input = step.input(w);
    const as: Secret = step.as === 'nobody' || step.as === 'newcomer' ? {} : w.cast[step.as];

    for (const [who, secret] of denied(step, w)) {
      const answer = await api.send(secret, step.ask, input, { ...step.more, key: 'denied-again-and-again' });
      isRefused(answer, `${step.ask} by ${who}`);
      tried.denied++;
    }
    for (const wrong of step.wrong ?? []) {
      const what = `${step.ask} with ${JSON.stringify(wrong(w))}`;
      isRefused(await api.send(as, step.ask, wrong(w), step.more), what);
      tried.denied++;
    }
    if (step.ask === 'people.leave') w.larsHasLeft = true;
    if (!mixed.has(step.ask) && step.refused === undefined) await mixIds(step, w, as);
    mixed.add(step.ask);
    expect(differs(untouched, await fingerprint(t)), `${step.ask}: something was written for somebody denied`).toEqual(
      [],
    );
  };

  const mixIds = async (step: Step, w: World, as: Secret): Promise<void> => {
    const input = step.input(w);
    // Each id as it is, another's, one that is not there, one of another kind: in every combination.
    const found = idsIn(input);
    if (found.length === 0) return;
    const choices = found.map((each) => choicesFor(each, vault as object, w));
    for (const instead of combine(choices).slice(1, combinations_max)) {
      const asked = found.reduce((all, each, n) => put(all, each, instead[n]), input);
      const answer = await api.send(as, step.ask, asked, step.more);
      const what = `${step.ask} by ${step.as} with ${JSON.stringify(asked)}`;
      if (api.routes.get(step.ask)?.method === 'GET')
        expect(answer.status, `${what}: ${answer.text}`).toBeLessThan(500);
      else isRefused(answer, what);
      tried.mixed++;
    }
    for (const each of found) {
      const hidden = (vault as Partial<Record<Kind, string>>)[each.kind];
      if (hidden === undefined) continue;
      const [a, b] = await Promise.all(
        [hidden, absent].map((id) => api.send(as, step.ask, put(input, each, id), step.more)),
      );
      const without = (answer: Answer, id: string) => [answer.status, answer.text.replaceAll(id, 'that id')];
      expect(without(a, hidden), `${step.ask}: ${each.path.join('.')} hidden and absent answer alike`).toEqual(
        without(b, absent),
      );
    }
  };
  await walkThrough(t, api, before);
  // No test that cannot fail: it has been tried, often.
  expect(tried.denied).toBeGreaterThan(250);
  expect(tried.mixed).toBeGreaterThan(400);
}, 900_000);

function isRefused(answer: Answer, what: string): void {
  expect(
    [401, 403, 404, 409, 412, 422],
    `${what} was answered ${answer.status}: ${answer.text.slice(0, 300)}`,
  ).toContain(answer.status);
}

function choicesFor({ value, kind }: Found, vault: Partial<Record<Kind, string>>, w: World): string[] {
  const foreign = vault[kind];
  return [value, ...(foreign === undefined ? [] : [foreign]), absent, ofOtherKind(kind, w)];
}

function combine(choices: string[][]): string[][] {
  return choices.reduce<string[][]>((all, some) => all.flatMap((each) => some.map((one) => [...each, one])), [[]]);
}
