import { parseArgs } from 'node:util';
import { closedLoop, openLoop, quantile, type Shot } from './load.ts';
import { residentOf } from './processes.ts';
import { type Figure, keepResults } from './results.ts';
import { column, openStand, password, signedIn, untilRead } from './stand.ts';
import { fillWorld } from './world.ts';

// npm run bench api -- --items 200000 --people 20000 --communities 1000 [--home <kept folder>] [--seconds 6]
const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '200000' },
    people: { type: 'string', default: '20000' },
    communities: { type: 'string', default: '1000' },
    home: { type: 'string' },
    seconds: { type: 'string', default: '6' },
  },
});
const size = { items: Number(values.items), people: Number(values.people), communities: Number(values.communities) };
const seconds = Number(values.seconds);
const figures: Figure[] = [];

const stand = await openStand({
  home: values.home,
  says: `a world of ${size.items} items, ${size.people} people, ${size.communities} communities`,
  fill: (db, say) => fillWorld(db, size, say),
});
const { ports, server } = stand;
// The first in two small communities, the second in sixty.
const cookies = await signedIn(stand, 43);

console.log('Waiting until the search index has been built from the book …');
figures.push({ name: 'index built from the book', value: await untilRead(stand), unit: 's' });
await new Promise((resolve) => setTimeout(resolve, 3000));
figures.push({ name: 'memory of the server, idle', value: residentOf(server.pid as number), unit: 'MB', aim: '≤ 200' });

const pick = <T>(list: T[]) => list[Math.floor(Math.random() * list.length)];
const ids = {
  notes: await column(
    stand,
    `select id from items where kind = 'note' and home_id in (select id from communities where openness = 'open') order by md5(id) limit 3000`,
  ),
  practices: await column(
    stand,
    `select id from items where kind = 'practice' and home_id in (select id from communities where openness = 'open') order by md5(id) limit 1000`,
  ),
  slugs: await column(stand, `select slug from communities where openness = 'open' order by md5(id) limit 300`),
};
const homes = new Map<string, string>();
for (const { person } of cookies) {
  const found = await column(stand, `select community_id as id from memberships where person_id = '${person}' limit 1`);
  homes.set(person, found[0]);
}
const many = cookies.slice(3);
const get =
  (path: () => string, as = () => pick(many)) =>
  (): Shot => ({ method: 'GET', path: path(), headers: { cookie: as().cookie } });
const words = ['seal', 'pump', 'valve pre', 'frost lea', 'gearbox', 'code res', 'antenna ma', 'x2', 'steam bo'];
const shots: Record<string, { next: () => Shot; aim_ms: number; at_once?: number }> = {
  'open note': { next: get(() => `/api/v1/notes/${pick(ids.notes)}`), aim_ms: 1 },
  'open practice': { next: get(() => `/api/v1/practices/${pick(ids.practices)}`), aim_ms: 1 },
  'community stream': { next: get(() => `/api/v1/communities/${pick(ids.slugs)}/stream`), aim_ms: 4 },
  home: { next: get(() => '/api/v1/home'), aim_ms: 4 },
  'home, in two small communities': {
    next: get(
      () => '/api/v1/home',
      () => cookies[0],
    ),
    aim_ms: 4,
  },
  'home, in sixty communities': {
    next: get(
      () => '/api/v1/home',
      () => cookies[1],
    ),
    aim_ms: 4,
  },
  palette: { next: get(() => `/api/v1/search?q=${encodeURIComponent(pick(words))}&limit=12`), aim_ms: 4 },
  'create note': { next: newNote, aim_ms: 4 },
  'sign in': {
    next: () => ({
      method: 'POST',
      path: '/api/v1/sessions',
      body: JSON.stringify({
        email: `p${3 + Math.floor(Math.random() * 40)}@example.org`,
        password,
      }),
    }),
    aim_ms: 80,
    at_once: 4,
  },
};

const bareShot = (): Shot => ({ method: 'GET', path: '/bare' });
await closedLoop(ports.bare, bareShot, { at_once: 8, seconds: 2 });
for (const [name, { next, aim_ms, at_once = 8 }] of Object.entries(shots)) {
  await closedLoop(ports.house, next, { at_once, seconds: 1.5 });
  const beside = await stand.measure('bare', bareShot, { at_once: 8, seconds: Math.max(2, seconds / 2) });
  const statements = await stand.statements();
  const m = await stand.measure('house', next, { at_once, seconds });
  const used = (await stand.statements()) - statements;
  const ratio = m.rate / beside.rate;
  figures.push(
    {
      name: `${name}: CPU of server and database`,
      value: m.cpu_ms,
      unit: 'ms',
      aim: `≤ ${aim_ms}`,
      beside: `${beside.cpu_ms.toFixed(2)} ms bare`,
    },
    {
      name: `${name}: rate`,
      value: m.rate,
      unit: 'a second',
      aim: name === 'create note' || name === 'sign in' ? undefined : '≥ 1/3 of bare',
      beside: `${ratio.toFixed(2)} of ${beside.rate.toFixed(0)} bare`,
    },
    {
      name: `${name}: p50 / p95 / p99 at ${at_once} at once`,
      value: quantile(m.ms, 0.5),
      unit: 'ms',
      beside: `${quantile(m.ms, 0.95).toFixed(1)} / ${quantile(m.ms, 0.99).toFixed(1)}`,
    },
    { name: `${name}: statements`, value: used / Math.max(1, m.done), unit: 'a request' },
  );
  if (m.failed > 0) console.log(`  ${name}: ${m.failed} of ${m.failed + m.done} failed`);
  console.log(
    `  ${name.padEnd(32)} ${m.cpu_ms.toFixed(2)} ms CPU, ${m.rate.toFixed(0)}/s (${ratio.toFixed(2)} of bare)`,
  );
}

// As people come: a mix at a fixed rate, alone and beside a stream of writes.
const mix = () =>
  pick([
    shots['open note'],
    shots['open note'],
    shots['open practice'],
    shots.home,
    shots['community stream'],
    shots.palette,
  ]).next();
const alone = await openLoop(ports.house, mix, { per_s: 100, seconds: seconds * 2 });
const [during] = await Promise.all([
  openLoop(ports.house, mix, { per_s: 100, seconds: seconds * 2 }),
  openLoop(ports.house, newNote, { per_s: 20, seconds: seconds * 2 }),
]);
figures.push(
  { name: 'mixed reads at 100 a second: p95', value: quantile(alone.ms, 0.95), unit: 'ms' },
  { name: 'mixed reads at 100 a second: p99', value: quantile(alone.ms, 0.99), unit: 'ms', aim: '≤ 150' },
  {
    name: 'the same during 20 writes a second: p95',
    value: quantile(during.ms, 0.95),
    unit: 'ms',
    aim: 'at most doubled',
  },
  { name: 'the same during 20 writes a second: p99', value: quantile(during.ms, 0.99), unit: 'ms', aim: '≤ 150' },
  { name: 'memory of the server, after load', value: residentOf(server.pid as number), unit: 'MB', aim: '≤ 250' },
);

keepResults('api', figures);
await stand.close();

function newNote(): Shot {
  const { cookie, person } = pick(many);
  return {
    method: 'POST',
    path: '/api/v1/notes',
    headers: { cookie, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      body: `The valve sticks when it is cold, ${Math.random()}.`,
      home: homes.get(person),
      context: { asset: 'X20', ambient_c: -12 },
    }),
  };
}
