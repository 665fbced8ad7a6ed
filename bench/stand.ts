import { type ChildProcess, fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { type Base, migrate, openBase } from '../ground/base.ts';
import { startEmbedded } from '../ground/embedded.ts';
import { sql } from '../ground/sql.ts';
import { hashPassword, hashSecret } from '../lore/people/secrets.ts';
import { ownHome } from '../test/own-home.ts';
import { closedLoop, type Shot, type Timing } from './load.ts';
import { cpuOf, treeOf } from './processes.ts';

export const password = 'a bench password';

export type Stand = {
  base: Base<any>;
  ports: { house: number; bare: number };
  server: ChildProcess;
  bare: ChildProcess;
  statements(): Promise<number>;
  /** A closed loop against one of the two, with the CPU that it and the database used for each request. */
  measure(
    of: 'house' | 'bare',
    next: () => Shot,
    options: { at_once: number; seconds: number },
  ): Promise<Timing & { rate: number; cpu_ms: number }>;
  /** CPU seconds that the server and the database have used. */
  cpu_s(): number;
  close(): Promise<void>;
};

/**
 * A world filled once, the server as everybody starts it in a process of its own, and beside it the same stack with
 * nothing in it. With `home` the world is kept for the next run.
 */
export async function openStand(options: {
  home?: string;
  says: string;
  fill(db: Kysely<any>, say: (line: string) => void): Promise<void>;
}): Promise<Stand> {
  const home = options.home ?? (await ownHome('bench'));
  const root = join(import.meta.dirname, '..');
  const ports = { house: 3951, bare: 3952 };
  const embedded = await startEmbedded({ home });
  const base = await openBase<any>(embedded.url, { connections: 2 });
  await migrate(base, join(root, 'tables'));
  const { rows } = await sql<{ n: number }>`select count(*) as n from items`.execute(base.read);
  if (rows[0].n === 0) {
    console.log(`Filling ${options.says} …`);
    await base.write.connection().execute(async (db) => {
      await sql`set statement_timeout = 0`.execute(db);
      await options.fill(db, console.log);
    });
  }
  const server = fork(join(root, 'doors/cli/main.ts'), ['serve'], {
    // As bin/start.mjs starts it.
    execArgv: ['--max-semi-space-size=4'],
    env: { ...process.env, MALLOC_ARENA_MAX: '2', FIELDLORE_HOME: home, PORT: String(ports.house), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const bare = fork(join(root, 'bench/bare.ts'), [embedded.url, String(ports.bare)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // Whatever ends the bench ends them too: a server without its database is nobody's.
  process.once('exit', () => {
    for (const each of [server, bare]) each.kill('SIGKILL');
  });
  await new Promise((resolve) => bare.once('message', resolve));
  await untilAnswers(`http://127.0.0.1:${ports.house}/readyz`, 60);
  const cpuNow = (pid: number) =>
    cpuOf(pid) +
    treeOf(embedded.pid).reduce((sum, each) => sum + (each === embedded.pid ? cpuOf(each) : living(each)), 0);
  return {
    base,
    ports,
    server,
    bare,
    // Our own connection's statement is among them; it is one in thousands.
    statements: async () => {
      const answer = await fetch(`http://127.0.0.1:${ports.house}/metrics`).catch(() => null);
      const text = answer?.ok ? await answer.text() : '';
      return Number(text.match(/^fieldlore_statements_total (\d+)/m)?.[1] ?? Number.NaN);
    },
    measure: async (of, next, { at_once, seconds }) => {
      const pid = (of === 'house' ? server : bare).pid as number;
      const before = cpuNow(pid);
      const m = await closedLoop(ports[of], next, { at_once, seconds });
      return { ...m, rate: m.done / m.seconds, cpu_ms: ((cpuNow(pid) - before) * 1000) / Math.max(1, m.done) };
    },
    cpu_s: () => cpuNow(server.pid as number),
    close: async () => {
      bare.kill();
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      await base.close();
      await embedded.stop();
      if (options.home === undefined) await rm(home, { recursive: true, force: true });
    },
  };
}

/** Waits until the followers have read the whole book. Returns how long that took, in seconds. */
export async function untilRead({ base }: Stand): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from happenings h where (h.xid, h.id) > (select xid, id from followers where name like 'search%'
        union all select '0'::xid8, 0 limit 1)`.execute(base.read);
    if (rows[0].n === 0) return (performance.now() - begun) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** Waits until what a first start brings about is done, for a minute at most: rules look at a whole world that was never lived. */
export async function untilQuiet(stand: Stand): Promise<void> {
  let before = await stand.statements();
  for (let tries = 0, quiet = 0; tries < 60 && quiet < 3; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = await stand.statements();
    quiet = now - before < followers_look_per_s_max ? quiet + 1 : 0;
    before = now;
  }
}
/** Followers look at the book now and then, even when nothing happens. */
const followers_look_per_s_max = 120;

/** Sessions for the first people of the world, all with one password. */
export async function signedIn({ base }: Stand, count: number): Promise<{ person: string; cookie: string }[]> {
  const secret = await hashPassword(password);
  const people = Array.from({ length: count }, (_, n) => `person${String(n + 1).padStart(8, '0')}`);
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

export async function column({ base }: Stand, query: string): Promise<string[]> {
  const { rows } = await sql.raw<Record<string, string>>(query).execute(base.read);
  return rows.map((row) => Object.values(row)[0]);
}

function living(pid: number): number {
  try {
    return cpuOf(pid);
  } catch {
    return 0;
  }
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
