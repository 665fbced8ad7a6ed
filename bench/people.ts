// Asking, telling and being told at the size of a large organisation: 100,000 people in 2,000 communities, a book of a
// million lines. npm run bench people -- [--people 100000] [--communities 2000] [--items 240000] [--home <kept folder>]

import { parseArgs } from 'node:util';
import { sql } from '../ground/sql.ts';
import { search_follower } from '../lore/search/followers.ts';
import { closedLoop, openLoop, quantile, type Shot } from './load.ts';
import { fillPeople } from './people-world.ts';
import { residentOf } from './processes.ts';
import { type Figure, keepResults } from './results.ts';
import { column, openStand, signedIn, untilQuiet } from './stand.ts';

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '240000' },
    people: { type: 'string', default: '100000' },
    communities: { type: 'string', default: '2000' },
    home: { type: 'string' },
    seconds: { type: 'string', default: '10' },
  },
});
const size = { items: Number(values.items), people: Number(values.people), communities: Number(values.communities) };
const seconds = Number(values.seconds);
const expertise = 'expertise is kept';
const writes_per_s = 200;
const figures: Figure[] = [];
const say = (figure: Figure) => {
  figures.push(figure);
  console.log(`  ${figure.name}: ${figure.value.toFixed(1)} ${figure.unit}`);
};

const stand = await openStand({
  home: values.home,
  says: `a world of ${size.people} people, ${size.communities} communities, ${size.items} items and what happened to them`,
  fill: (db, told) => fillPeople(db, size, [expertise, search_follower], told),
});
const { base, ports, server } = stand;
const many = (await signedIn(stand, 203)).slice(3);
const book = Number((await column(stand, 'select count(*)::text from happenings'))[0]);
say({ name: 'lines in the book', value: book, unit: 'lines' });

console.log('Waiting until the book has been read …');
const begun = performance.now();
for (const name of [expertise, search_follower]) {
  while ((await linesLeft(name)) > 0) await new Promise((resolve) => setTimeout(resolve, 1000));
  say({ name: `the whole book read by "${name}"`, value: (performance.now() - begun) / 1000, unit: 's' });
}
await sql`analyze`.execute(base.write);
await untilQuiet(stand);
say({ name: 'memory of the server, before', value: residentOf(server.pid as number), unit: 'MB' });

const pick = <T>(list: T[]) => list[Math.floor(Math.random() * list.length)];
const sentences = await column(
  stand,
  `select title from items where kind in ('note', 'question') order by md5(id) limit 2000`,
);
const questions = await column(
  stand,
  `select id from items where kind = 'question' and home_id in (select id from communities where openness = 'open') order by md5(id) limit 1000`,
);
const homes = new Map<string, string>();
for (const { person } of many) {
  homes.set(
    person,
    (
      await column(
        stand,
        `select community_id from memberships where person_id = '${person}' order by (role = 'steward') desc, community_id limit 1`,
      )
    )[0],
  );
}
const get =
  (path: (person: string) => string) =>
  (as = pick(many)): Shot => ({ method: 'GET', path: `/api/v1${path(as.person)}`, headers: { cookie: as.cookie } });
const text = () => encodeURIComponent(pick(sentences));
const shots: Record<string, { next: () => Shot; aim_ms: number }> = {
  'home stream': { next: get(() => '/home'), aim_ms: 100 },
  inbox: { next: get(() => '/inbox'), aim_ms: 100 },
  'what waits in the inbox': { next: get(() => '/inbox/waiting'), aim_ms: 50 },
  'similar questions while typing': { next: get(() => `/questions/similar?text=${text()}`), aim_ms: 150 },
  'who to ask, by words': {
    next: get((person) => `/who-to-ask?text=${text()}&communities=${homes.get(person)}`),
    aim_ms: 300,
  },
  'who to ask, by words and a label': {
    next: get(
      (person) =>
        `/who-to-ask?text=${text()}&labels=topic${1 + Math.floor(Math.random() ** 2 * 400)}&communities=${homes.get(person)}`,
    ),
    aim_ms: 300,
  },
  'a question with its answers': { next: get(() => `/questions/${pick(questions)}`), aim_ms: 50 },
  'open questions of a community': {
    next: get((person) => `/questions?community=${homes.get(person)}&state=Open`),
    aim_ms: 100,
  },
  "somebody's knowledge": { next: get(() => `/people/${pick(many).person}/expertise`), aim_ms: 150 },
  'the console of a community': { next: get((person) => `/communities/${homes.get(person)}/console`), aim_ms: 300 },
};

for (const [name, { next, aim_ms }] of Object.entries(shots)) {
  const first = await closedLoop(ports.house, next, { at_once: 1, seconds: 2 });
  const one = await stand.measure('house', next, { at_once: 1, seconds });
  const beside = await stand.measure('bare', () => ({ method: 'GET', path: '/bare' }), { at_once: 1, seconds: 2 });
  const eight = await stand.measure('house', next, { at_once: 8, seconds });
  say({
    name: `${name}: p95, one after the other`,
    value: quantile(one.ms, 0.95),
    unit: 'ms',
    aim: `${aim_ms}`,
    beside: `p50 ${quantile(one.ms, 0.5).toFixed(1)}, p99 ${quantile(one.ms, 0.99).toFixed(1)}, bare p95 ${quantile(beside.ms, 0.95).toFixed(1)}, the first ${first.ms.at(-1)?.toFixed(0)}`,
  });
  say({
    name: `${name}: p95, eight at once`,
    value: quantile(eight.ms, 0.95),
    unit: 'ms',
    beside: `${eight.rate.toFixed(0)} a second, ${eight.cpu_ms.toFixed(1)} ms CPU each`,
  });
  const failed = first.failed + one.failed + eight.failed;
  if (failed > 0) say({ name: `${name}: not answered`, value: failed, unit: 'requests', aim: '0' });
}

// People write, 200 times a second, and others look: how far behind the book its readers are.
const behind: Record<string, number[]> = {};
let watching = true;
const watch = (async () => {
  while (watching) {
    // Age of the oldest line that the follower has not read yet; what is committed while we ask is younger than that.
    const { rows } = await sql<{ name: string; behind_ms: number }>`
      select f.name, coalesce(1000 * extract(epoch from clock_timestamp() - (
        select h.at from happenings h where (h.xid, h.id) > (f.xid, f.id) order by h.xid, h.id limit 1)), 0)::float8 as behind_ms
      from followers f`.execute(base.read);
    for (const { name, behind_ms } of rows) {
      behind[name] ??= [];
      behind[name].push(Math.max(0, behind_ms));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
})();
const lines_before = Number((await column(stand, 'select max(id)::text from happenings'))[0]);
const write = (): Shot => {
  const as = pick(many);
  const headers = { cookie: as.cookie, 'idempotency-key': crypto.randomUUID() };
  const kind = Math.random();
  const words = `${pick(sentences)} ${Math.random()}`;
  if (kind < 0.3)
    return {
      method: 'POST',
      path: '/api/v1/notes',
      headers,
      body: JSON.stringify({ body: words, home: homes.get(as.person) }),
    };
  if (kind < 0.4)
    return {
      method: 'POST',
      path: '/api/v1/questions',
      headers,
      body: JSON.stringify({ title: words.slice(0, 150), body: '', home: homes.get(as.person) }),
    };
  if (kind < 0.6)
    return {
      method: 'POST',
      path: `/api/v1/questions/${pick(questions)}/answers`,
      headers,
      body: JSON.stringify({ body: words }),
    };
  return {
    method: 'POST',
    path: `/api/v1/items/${pick(questions)}/comments`,
    headers,
    body: JSON.stringify({ body: words }),
  };
};
const looks = () => pick([shots['home stream'], shots.inbox, shots['a question with its answers']]).next();
const [written, looked] = await Promise.all([
  openLoop(ports.house, write, { per_s: writes_per_s, seconds: 60 }),
  openLoop(ports.house, looks, { per_s: 20, seconds: 60 }),
]);
const stopped = performance.now();
while ((await Promise.all(Object.keys(behind).map(linesLeft))).some((left) => left > 0)) {
  if (performance.now() - stopped > 120_000) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
watching = false;
await watch;
const caught_up_s = (performance.now() - stopped) / 1000;
const lines = Number((await column(stand, 'select max(id)::text from happenings'))[0]) - lines_before;
say({
  name: `writes, ${writes_per_s} a second wished, kept`,
  value: written.done / written.seconds,
  unit: 'a second',
  aim: `${writes_per_s}`,
  beside: `${written.failed} refused, p95 ${quantile(written.ms, 0.95).toFixed(0)} ms, ${(lines / written.seconds).toFixed(0)} lines a second`,
});
say({
  name: 'home, inbox and questions meanwhile: p95',
  value: quantile(looked.ms, 0.95),
  unit: 'ms',
  aim: '250',
  beside: `${looked.failed} failed`,
});
for (const [name, ms] of Object.entries(behind)) {
  ms.sort((a, b) => a - b);
  const p95 = quantile(ms, 0.95);
  if (p95 > 500 || name === expertise || name === search_follower || name === 'notices are told')
    say({
      name: `"${name}" behind the book: p95`,
      value: p95,
      unit: 'ms',
      aim: '1,000',
      beside: `p50 ${quantile(ms, 0.5).toFixed(0)}, most ${ms.at(-1)?.toFixed(0)}`,
    });
}
say({ name: 'all caught up after the last write', value: caught_up_s, unit: 's', aim: '2' });
say({ name: 'memory of the server, after', value: residentOf(server.pid as number), unit: 'MB' });

keepResults('people', figures);
await stand.close();

async function linesLeft(follower: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from happenings h where (h.xid, h.id) >
      (select coalesce(max(xid), '0'), coalesce(max(id), 0) from followers where name = ${follower}) limit 1) x`.execute(
    base.read,
  );
  return rows[0].n;
}
