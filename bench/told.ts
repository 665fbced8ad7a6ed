// Being told, at the size at which it hurts: one happening that 20,000 people follow, an inbox that nobody emptied, the
// digests of everybody. npm run bench told [people]

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate, openBase } from '../ground/base.ts';
import { realClock } from '../ground/clock.ts';
import { startEmbedded } from '../ground/embedded.ts';
import { openFiles } from '../ground/files.ts';
import { openIndex } from '../ground/index.ts';
import { sql } from '../ground/sql.ts';
import { file_limits } from '../lore/files/file.ts';
import { openHouse } from '../lore/house.ts';
import { dueDigests } from '../lore/notices/digest.ts';
import type { DB } from '../tables/types.ts';
import { ownHome } from '../test/own-home.ts';
import { type Figure, keepResults } from './results.ts';

const people = Number(process.argv[2] ?? 20_000);
const notices = 5_000;
const home = await ownHome('bench');
const embedded = await startEmbedded({ home });
const base = await openBase<DB>(embedded.url, { connections: 4 });
await migrate(base, join(import.meta.dirname, '..', 'tables'));
const index = openIndex(join(home, 'index'));
const house = openHouse({ base, clock: realClock, files: openFiles(home, file_limits), index });

const idOf = (n: number) => `person${String(n).padStart(8, '0')}`;
const viewer = (n: number) => ({ person: idOf(n), admin: false, epoch: 0, scopes: null, session: null, guest: false });
await base.write.insertInto('organisation').values({ name: 'Bench', seal_key: 'x', set_up_at: new Date() }).execute();
await sql`insert into people (id, name, handle, email, joined_at)
  select 'person' || lpad(n::text, 8, '0'), 'Person ' || n, 'person-' || n, n || '@example.org', now() - interval '30 days'
  from generate_series(1, ${people}::int) n`.execute(base.write);
const ask = (n: number, name: string, input: object) => house.ask(viewer(n), name, input);
const closed = (await ask(1, 'communities.begin', { name: 'All of us', kind: 'practice', openness: 'closed' })).id;
await sql`insert into memberships (community_id, person_id, role, since)
  select ${closed}, id, 'member', now() from people on conflict do nothing`.execute(base.write);
await sql`insert into follows (person_id, target_kind, target_id, level, since)
  select id, 'community', ${closed}, 'all', now() from people`.execute(base.write);
await sql`analyze`.execute(base.write);
const settled = async () => {
  while (!(await house.caughtUp())) await new Promise((resolve) => setTimeout(resolve, 20));
};
await settled();

const figures: Figure[] = [];
const say = (figure: Figure) => {
  figures.push(figure);
  console.log(figure.name, figure.value, figure.unit);
};

// One note in a community that everybody in it follows; what other people are told meanwhile waits behind it.
globalThis.gc?.();
const memory_before = process.memoryUsage().rss;
let memory_most = memory_before;
const watch = setInterval(() => {
  memory_most = Math.max(memory_most, process.memoryUsage().rss);
}, 10);
const began = performance.now();
const { id } = await ask(1, 'notes.share', { body: 'The seal cracks.', home: closed });
const told = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from notices where item_id = ${id}`.execute(base.read)).rows[0].n;
let first_ms = 0;
for (let n = 0; n < people - 1; n = await told()) {
  if (n > 0 && first_ms === 0) first_ms = performance.now() - began;
  if (performance.now() - began > 120_000) throw new Error(`Only ${n} were told within two minutes.`);
  await new Promise((resolve) => setTimeout(resolve, 25));
}
const whole_ms = performance.now() - began;
clearInterval(watch);
say({ name: `one happening, ${people} followers: first batch in an inbox`, value: Math.round(first_ms), unit: 'ms' });
say({
  name: `one happening, ${people} followers: last row in an inbox`,
  value: Math.round(whole_ms),
  unit: 'ms',
  aim: '5,000',
});
say({
  name: 'memory of the server meanwhile, more than before',
  value: Math.round((memory_most - memory_before) / 2 ** 20),
  unit: 'MB',
  aim: '64',
});

// An inbox of 5,000 lines on 1,000 notes.
await sql`insert into items (id, kind, title, state, author_id, home_id, made_at, changed_at)
  select 'benchnote' || lpad(n::text, 6, '0'), 'note', 'Note ' || n, 'Shared', ${idOf(2)}, ${closed}, now(), now()
  from generate_series(1, ${notices / 5}::int) n`.execute(base.write);
await sql`insert into notes (item_id, body, happened_at) select id, title, now() from items where id like 'benchnote%'`.execute(
  base.write,
);
await sql`insert into placements (community_id, item_id, kind, at)
  select ${closed}, id, 'note', now() from items where id like 'benchnote%'`.execute(base.write);
await sql`insert into notices (person_id, happening_id, kind, item_id, under_id, from_id, at, shows_at)
  select ${idOf(3)}, (select max(id) from happenings), 'k' || n, item, item, ${idOf(2)}, at, at from (
    select n, 'benchnote' || lpad((1 + n % ${notices / 5}::int)::text, 6, '0') as item, now() - make_interval(secs => n) as at
    from generate_series(1, ${notices}::int) n) x`.execute(base.write);
await sql`analyze notices`.execute(base.write);
async function p95(name: string, times: number, act: () => Promise<unknown>, aim: string): Promise<void> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const from = performance.now();
    await act();
    if (n >= 5) took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  say({ name: `${name}, p95`, value: Number(took[Math.floor(took.length * 0.95)].toFixed(1)), unit: 'ms', aim });
}
await p95(`a page of an inbox of ${notices}`, 100, () => ask(3, 'notices.inbox', { limit: 30 }), '100');
await p95(`what waits, of an inbox of ${notices}`, 100, () => ask(3, 'notices.waiting', {}), '20');
await p95(`Home, with an inbox of ${notices}`, 60, () => ask(3, 'notices.home', {}), '100');
const friday = new Date(Date.UTC(2027, 0, 8, 15, 1));
await p95(`whose digest is due, of ${people}`, 20, () => dueDigests(base.read, friday, 100), '500');

keepResults('told', figures);
await house.close();
await index.close();
await base.close();
await embedded.stop();
// As root the database lies elsewhere, and says so.
const elsewhere = (await readFile(join(home, 'postgres.place'), 'utf8').catch(() => '')).trim();
for (const each of [home, elsewhere]) if (each !== '') await rm(each, { recursive: true, force: true });
