import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate, openBase } from '../ground/base.ts';
import { startEmbedded } from '../ground/embedded.ts';
import { sql } from '../ground/sql.ts';
import { hashPassword, hashSecret } from '../lore/people/secrets.ts';
import { closedLoop, openLoop, quantile, type Shot } from './load.ts';
import { cpuOf, residentOf, treeOf } from './processes.ts';
import { type Figure, keepResults } from './results.ts';
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
const home = values.home ?? (await mkdtemp(join(tmpdir(), 'fieldlore-bench-')));
const root = join(import.meta.dirname, '..');
const ports = { house: 3951, bare: 3952 };
const figures: Figure[] = [];

// The world, once; then the server as everybody starts it, in a process of its own.
const embedded = await startEmbedded({ home });
const base = await openBase<any>(embedded.url, { connections: 2 });
await migrate(base, join(root, 'tables'));
const { rows } = await sql<{ n: number }>`select count(*) as n from items`.execute(base.read);
if (rows[0].n === 0) {
  console.log(`Filling a world of ${size.items} items, ${size.people} people, ${size.communities} communities …`);
  await base.write.connection().execute(async (db) => {
    await sql`set statement_timeout = 0`.execute(db);
    await fillWorld(db, size, console.log);
  });
}
const cookies = await signedIn();
const server = fork(join(root, 'doors/cli/main.ts'), ['serve'], {
  // As bin/start.mjs starts it.
  execArgv: ['--max-semi-space-size=4'],
  env: { ...process.env, MALLOC_ARENA_MAX: '2', FIELDLORE_HOME: home, PORT: String(ports.house), HOST: '127.0.0.1' },
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
const bare = fork(join(root, 'bench/bare.ts'), [embedded.url, String(ports.bare)], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
await new Promise((resolve) => bare.once('message', resolve));
await untilAnswers(`http://127.0.0.1:${ports.house}/readyz`, 60);
const postmaster = embedded.pid;

console.log('Waiting until the search index has been built from the book …');
const indexing = performance.now();
for (;;) {
  const { rows: behind } = await sql<{ n: number }>`
    select count(*) as n from happenings h where (h.xid, h.id) > (select xid, id from followers where name like 'search%'
      union all select '0'::xid8, 0 limit 1)`.execute(base.read);
  if (behind[0].n === 0) break;
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
figures.push({ name: 'index built from the book', value: (performance.now() - indexing) / 1000, unit: 's' });
await new Promise((resolve) => setTimeout(resolve, 3000));
figures.push({ name: 'memory of the server, idle', value: residentOf(server.pid as number), unit: 'MB', aim: '≤ 200' });

const pick = <T>(list: T[]) => list[Math.floor(Math.random() * list.length)];
const ids = {
  notes: await column(
    `select id from items where kind = 'note' and home_id in (select id from communities where openness = 'open') order by md5(id) limit 3000`,
  ),
  practices: await column(
    `select id from items where kind = 'practice' and home_id in (select id from communities where openness = 'open') order by md5(id) limit 1000`,
  ),
  slugs: await column(`select slug from communities where openness = 'open' order by md5(id) limit 300`),
};
const homes = new Map<string, string>();
for (const { person } of cookies) {
  const found = await column(`select community_id as id from memberships where person_id = '${person}' limit 1`);
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
        password: 'a bench password',
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
  const beside = await measure(ports.bare, bareShot, bare.pid as number, Math.max(2, seconds / 2), 8);
  const statements = await statementsNow();
  const m = await measure(ports.house, next, server.pid as number, seconds, at_once);
  const used = (await statementsNow()) - statements;
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
bare.kill();
server.kill('SIGTERM');
await new Promise((resolve) => server.once('exit', resolve));
await base.close();
await embedded.stop();
if (values.home === undefined) await rm(home, { recursive: true, force: true });

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

async function measure(port: number, next: () => Shot, pid: number, duration: number, at_once: number) {
  const cpuNow = () =>
    cpuOf(pid) + treeOf(postmaster).reduce((sum, each) => sum + (each === postmaster ? cpuOf(each) : living(each)), 0);
  const before = cpuNow();
  const m = await closedLoop(port, next, { at_once, seconds: duration });
  return { ...m, rate: m.done / m.seconds, cpu_ms: ((cpuNow() - before) * 1000) / Math.max(1, m.done) };
}

function living(pid: number): number {
  try {
    return cpuOf(pid);
  } catch {
    return 0;
  }
}

// Our own connection's statement is among them; it is one in thousands.
async function statementsNow(): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${ports.house}/metrics`).catch(() => null);
  const text = answer?.ok ? await answer.text() : '';
  return Number(text.match(/^fieldlore_statements_total (\d+)/m)?.[1] ?? Number.NaN);
}

async function column(query: string): Promise<string[]> {
  const { rows } = await sql.raw<Record<string, string>>(query).execute(base.read);
  return rows.map((row) => Object.values(row)[0]);
}

/** Sessions for forty people, the first in two small communities, the second in sixty; all with one password. */
async function signedIn(): Promise<{ person: string; cookie: string }[]> {
  const secret = await hashPassword('a bench password');
  const people = Array.from({ length: 43 }, (_, n) => `person${String(n + 1).padStart(8, '0')}`);
  for (const person of people) {
    await sql`insert into credentials (person_id, kind, secret, changed_at) values (${person}, 'password', ${secret}, now()) on conflict do nothing`.execute(
      base.write,
    );
    await sql`insert into sessions (token_hash, id, person_id, epoch, started_at, seen_at, ends_at)
      values (${hashSecret(`bench-${person}`)}, ${`s${person}`}, ${person}, 0, now(), now(), now() + interval '9 days')
      on conflict (token_hash) do update set seen_at = now(), ends_at = excluded.ends_at`.execute(base.write);
  }
  return people.map((person) => ({ person, cookie: `fieldlore=bench-${person}` }));
}

async function untilAnswers(url: string, seconds_max: number): Promise<void> {
  for (let tries = 0; tries < seconds_max * 10; tries++) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answered at ${url} within ${seconds_max} s.`);
}
