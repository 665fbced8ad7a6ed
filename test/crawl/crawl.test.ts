import { randomInt } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLive } from '../../doors/live/stream.ts';
import { listen, type Stream } from '../api/listen.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { openTestApi, own_url, type TestApi } from '../http.ts';
import { build, type Crawled, type Member } from './build.ts';
import { seededRandom } from './chance.ts';
import { changesOf } from './changes.ts';
import { judgeCounts } from './counts.ts';
import { leaver, outsider, type Plan, plans } from './plan.ts';
import { hiddenWrites, reads } from './questions.ts';
import { type Leak, type Swept, sweep } from './sweep.ts';

// The same seed makes the same world: CRAWL_SEED=… npm test -- test/crawl/crawl
const seed = Number(process.env.CRAWL_SEED ?? randomInt(2 ** 31));

let t: TestHouse;
let api: TestApi;
let live: { close(): void };
let w: Crawled;
let plan: Plan;
let address: string;
const streams = new Map<string, Stream>();

beforeAll(async () => {
  console.log(`The world of this crawl: CRAWL_SEED=${seed}`);
  t = await openTestHouse();
  api = await openTestApi(t, (app) => {
    live = openLive(app, t.house, { url: own_url });
  });
  [plan] = fc.sample(plans, { seed, numRuns: 1 });
  w = await build(t, api, plan, seededRandom(String(seed)));
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
  for (const person of w.people)
    if (w.model.isHere(person.id)) streams.set(person.id, await listen(address, person, '0.0'));
}, 900_000);
afterAll(async () => {
  for (const stream of streams.values()) stream.close();
  live?.close();
  await api?.app.close();
  await t?.close();
});

const none = (leaks: Leak[], when: string) => {
  const lines = [...new Set(leaks.map(({ who, asked, saw }) => `${who} asked ${asked} and saw ${saw}`))];
  expect(lines.slice(0, 25), `${when} (CRAWL_SEED=${seed}), ${lines.length} in all`).toEqual([]);
};

const wordsOf = (isWanted: (what: string) => boolean) =>
  [...w.canaries.values()].filter(({ what }) => isWanted(what)).map(({ word }) => word);
// A search costs more than anything else here: one title and one text of each item stand for the rest.
const telling = (what: string) =>
  /^(the title|the body|a core step|what it is about|the name|the purpose of community|a token|a password) /.test(what);

/** Everybody, or some, ask everything: nobody sees too much, at once; and nobody too little, once the followers have read. */
async function everybody(
  breadth: { wrongKinds: Member[]; words: string[]; names?: string[] },
  when: string,
  people: readonly Member[] = w.people,
): Promise<void> {
  for (const person of people) {
    const questions = reads(api, w, {
      wrongKinds: breadth.wrongKinds.includes(person),
      words: breadth.words,
      names: breadth.names,
    });
    if (!w.model.isHere(person.id)) {
      const swept = await sweep(api, w, person, person, questions.slice(0, 60));
      none(swept.leaks, when);
      expect(swept.seen.size, `${person.name} has left and sees nothing`).toBe(0);
      continue;
    }
    let swept = await sweep(api, w, person, person, questions);
    none(swept.leaks, when);
    none(judgeCounts(w, person, swept), when);
    if (missing(person, swept).length > 0 || unfound(person, swept).some(({ saw }) => saw === 'nothing')) {
      // What is read from the index may take its two seconds; nothing else may.
      await t.settled();
      swept = await sweep(api, w, person, person, questions);
      expect(missing(person, swept), `${when} (CRAWL_SEED=${seed}): ${person.name} should see`).toEqual([]);
    }
    none(unfound(person, swept), when);
  }
}

const missing = (person: Member, { seen }: Swept) =>
  [...w.canaries.values()]
    .filter((canary) => !canary.unshown && w.model.mustSee(person.id, canary) && !seen.has(canary.word))
    .map(({ what }) => what);

const asked_of_a_change = 3;

/** The titles of what somebody may read are found by their words. */
const unfound = (person: Member, { answers }: Swept): Leak[] =>
  [...w.canaries.values()].flatMap((canary) => {
    const { guard, word, what } = canary;
    const asked = `search.find ${JSON.stringify({ q: word, limit: 50 })}`;
    if (typeof guard !== 'object' || !('item' in guard) || !/^the title of (note|page|course|proposal)/.test(what))
      return [];
    const answer = answers.get(asked);
    const isFound = answer?.body.items?.some((each: { id: string }) => each.id === guard.item) === true;
    return answer === undefined || isFound === w.model.mayRead(person.id, guard.item)
      ? []
      : [{ who: person.name, asked, saw: isFound ? 'it' : 'nothing' }];
  });

/** What the book tells whom, all of it, by the model of now. */
async function bookIsTold(when: string): Promise<void> {
  const viewers = w.people.map((each) => ({
    person: each.id,
    admin: false,
    epoch: 0,
    scopes: null,
    session: null,
    guest: false,
  }));
  const { told } = await t.house.happeningsFor(viewers, '0.0', 100_000);
  expect(told.length).toBeGreaterThan(50);
  for (const { item, people, what } of told) {
    if (item === null) {
      // What happens to a person: told to that person alone, and without a word of where.
      expect([what, [...people.values()]]).toEqual([expect.stringMatching(/^community\.(joined|left)$/), [[]]]);
      continue;
    }
    for (const [person, communities] of people) {
      const hidden = communities.filter((id) => {
        const found = w.model.communities.get(id);
        return found !== undefined && !found.open && !found.members.has(person);
      });
      expect(hidden, `${when} (CRAWL_SEED=${seed}): communities that ${person} may not know of`).toEqual([]);
    }
    const here = [...people.keys()].filter((each) => w.model.isHere(each)).sort();
    expect(here, `${when} (CRAWL_SEED=${seed}): ${what} on ${w.model.items.get(item)?.kind}`).toEqual(
      w.model.readers(item).sort(),
    );
  }
}

/** Something happens on every item; each open stream tells of what its person may read, and of nothing else. */
async function streamsTell(when: string): Promise<void> {
  const before = new Map([...streams].map(([person, stream]) => [person, stream.told.length]));
  for (const item of w.model.items.keys()) {
    const [reader] = w.model.readers(item);
    const person = w.people.find((each) => each.id === reader);
    if (person !== undefined) await w.must(person, 'discussions.comment', { item, body: 'Something new.' });
  }
  const toldTo = (person: Member) =>
    [
      ...new Set(
        streams
          .get(person.id)
          ?.told.slice(before.get(person.id))
          .map((each) => each.item),
      ),
    ].sort();
  const hearing = w.people.filter((person) => streams.has(person.id));
  // Long enough for what should not come to come; longer where a busy machine has not told all that should.
  for (let tries = 0; tries < 8; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    if (hearing.every((person) => toldTo(person).length >= w.model.readable(person.id).length)) break;
  }
  for (const person of hearing) {
    const stream = streams.get(person.id) as NonNullable<ReturnType<typeof streams.get>>;
    const told = toldTo(person);
    const should = w.model.readable(person.id).sort();
    expect(told, `${when} (CRAWL_SEED=${seed}): the stream of ${person.name}`).toEqual(should);
    expect(stream.text()).not.toMatch(/cnry/);
  }
}

test('everybody sees what they may see, and nobody sees anything else', async () => {
  // Asking with ids of every kind is half of all questions: by the outsider in one world, by a member in the next.
  const curious = [w.people[plan.picks[6] % 2 === 0 ? outsider : 1 + (plan.picks[6] % (leaver - 1))]];
  await everybody(
    { wrongKinds: curious, words: wordsOf(telling), names: wordsOf((what) => what.startsWith('the name of')) },
    'at first',
  );
  const openly = await sweep(
    api,
    w,
    {},
    null,
    reads(api, w, { wrongKinds: false, words: wordsOf(telling).slice(0, 10) }),
  );
  none(openly.leaks, 'without signing in');
  expect(openly.seen.size).toBe(0);
  for (const url of ['/api', '/api/openapi.json', '/healthz', '/readyz', '/metrics']) {
    expect(
      (await api.inject({ method: 'GET', url, headers: { cookie: `fieldlore=${w.people[1].cookie}` } })).text,
      url,
    ).not.toMatch(/cnry/);
  }
  await bookIsTold('at first');
}, 900_000);

test('what is hidden cannot be written to either, and the refusals say nothing', async () => {
  for (const person of [w.people[outsider], w.people[0], w.people[2]]) {
    const isHidden = (id: string, kind: string) => {
      const item = w.comments.get(id) ?? id;
      if (w.model.items.has(item)) return !w.model.mayRead(person.id, item);
      // Who is in no community has written nothing and looks after nothing: nobody's request is theirs to answer.
      if (kind === 'request') return person === w.people[outsider];
      return kind === 'community' && !w.model.mayKnow(person.id, id);
    };
    const hidden = (kind: Parameters<typeof w.know>[0]) =>
      [...(w.ids.get(kind) ?? [])].filter((id) => isHidden(id, kind));
    const swept = await sweep(api, w, person, person, hiddenWrites(api, w, hidden));
    none(swept.leaks, 'writing to what is hidden');
    const through = [...swept.answers].filter(([, { status }]) => status !== 404);
    expect(
      through.map(([asked, { status, text }]) => `${person.name}: ${asked}: ${status} ${text}`),
      `CRAWL_SEED=${seed}`,
    ).toEqual([]);
  }
}, 240_000);

test('a stream tells each person of what they may read, from the first line of the book on', async () => {
  for (const person of w.people) {
    const told = [...new Set(streams.get(person.id)?.told.map((each) => each.item) ?? [])];
    for (const item of told)
      expect(w.model.mayRead(person.id, item as string), `CRAWL_SEED=${seed}: ${person.name} was told of ${item}`).toBe(
        true,
      );
  }
  await streamsTell('at first');
}, 120_000);

test('one permission changes, and at once everything follows', async () => {
  for (const [n, next] of changesOf(w, plan).entries()) {
    const change = next();
    if (change === null) continue;
    const known = new Set(w.canaries.keys());
    const before = new Map(w.people.map((each) => [each.id, new Set(w.model.readable(each.id))]));
    await change.make();
    const moved = [...w.model.items.keys()].filter((id) =>
      w.people.some((each) => before.get(each.id)?.has(id) !== w.model.mayRead(each.id, id)),
    );
    const words = [...w.canaries.values()].filter(
      ({ guard, what, word }) =>
        !known.has(word) ||
        (typeof guard === 'object' && 'item' in guard && moved.includes(guard.item) && /title|body/.test(what)),
    );
    // Of those who read more or less than before three, and of all others one, in turn: what a change gives or takes is the
    // same for all whom it concerns, and which of them are asked is another in each world.
    const moved_for = w.people.filter((each) => {
      const had = before.get(each.id);
      return !w.model.isHere(each.id) || moved.some((id) => had?.has(id) !== w.model.mayRead(each.id, id));
    });
    const others = w.people.filter((each) => !moved_for.includes(each));
    const from = moved_for.length === 0 ? 0 : n % moved_for.length;
    const asked = [...moved_for.slice(from), ...moved_for.slice(0, from)].slice(0, asked_of_a_change);
    const asking = [...asked, others.at(n % Math.max(1, others.length))];
    await everybody(
      { wrongKinds: [], words: words.slice(0, 8).map(({ word }) => word) },
      change.says,
      asking.filter((each) => each !== undefined),
    );
    await bookIsTold(change.says);
    for (const person of w.people) {
      if (w.model.isHere(person.id)) continue;
      await streams.get(person.id)?.ended;
      streams.delete(person.id);
    }
  }
  await streamsTell('after all changes');
}, 900_000);
