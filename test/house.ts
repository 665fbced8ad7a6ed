import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Base, openBase } from '../ground/base.ts';
import type { Clock } from '../ground/clock.ts';
import { NotSent } from '../ground/egress.ts';
import { type Files, openFiles } from '../ground/files.ts';
import { openIndex, type SearchIndex } from '../ground/index.ts';
import type { Mailer } from '../ground/mailer.ts';
import type { Outside } from '../ground/outside.ts';
import { file_limits } from '../lore/files/file.ts';
import { type AskExtra, type House, openHouse } from '../lore/house.ts';
import { nobody, type Viewer } from '../lore/route.ts';
import type { DB } from '../tables/types.ts';
import { inDatabase } from './postgres.ts';

export type TestHouse = {
  house: House;
  base: Base<DB>;
  files: Files;
  index: SearchIndex;
  clock: Clock & { set(now: Date): void; pass(days: number): void };
  url: string;
  home: string;
  /** Somebody new, signed in. */
  person(name: string, extra?: { team?: string; site?: string; admin?: boolean }): Promise<Viewer & { person: string }>;
  ask(as: Viewer, name: string, input?: object, extra?: AskExtra): Promise<any>;
  /**
   * Waits until every follower has read the whole book. Long: a transaction of another test on the same server holds
   * the end of the book back (pg_snapshot_xmin is of the server, not of a database).
   */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/**
 * A whole house on a database of its own, copied from the migrated one, with a clock that stands still until told. With
 * `bytes` chance is the same each time, and with it every id.
 */
export async function openTestHouse(
  options: { setUp?: boolean; following?: boolean; bytes?: Clock['bytes']; mailer?: Mailer; outside?: Outside } = {},
): Promise<TestHouse> {
  const url = await copyDatabase(inject('database'));
  const home = await mkdtemp(join(tmpdir(), 'fieldlore-house-'));
  const base = await openBase<DB>(url, { connections: 4 });
  const clock = testClock(new Date('2026-05-04T09:00:00Z'), options.bytes ?? randomBytes);
  const files = openFiles(home, file_limits);
  // When it is put in order depends on the clock of the machine, and with it the order of hits that count the same.
  const limits = options.bytes === undefined ? {} : { quiet_ms: 3_600_000 };
  const index = openIndex(join(home, 'index'), { limits });
  const house = openHouse({
    base,
    clock,
    files,
    index,
    ...(options.mailer === undefined ? {} : { mailer: options.mailer }),
    outside: options.outside ?? nowhere,
    setupCode: 'a test may come in',
    strict: true,
    following: options.following ?? true,
  });
  if (options.setUp !== false) {
    await base.write
      .insertInto('organisation')
      .values({ name: 'Nordvarme', seal_key: 'a key for tests', set_up_at: clock.now() })
      .execute();
  }
  const ask = (as: Viewer, name: string, input: object = {}, extra?: AskExtra) => house.ask(as, name, input, extra);
  return {
    house,
    base,
    files,
    index,
    clock,
    url,
    home,
    ask,
    person: async (name, extra = {}) => {
      const { writePerson } = await import('../lore/people/queries.ts');
      const id = `p${createHash('sha256').update(clock.bytes(16)).digest('hex').slice(0, 13)}`;
      await writePerson(base.write, { id, name, email: `${id}@example.org`, ...extra, at: clock.now() });
      return { person: id, admin: extra.admin ?? false, epoch: 0, scopes: null, session: null, guest: false };
    },
    settled: async () => {
      for (let tries = 0; tries < 1600; tries++) {
        if (await house.caughtUp()) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('The followers did not catch up within forty seconds.');
    },
    close: async () => {
      await house.close();
      await index.close();
      await base.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

export { nobody };

/** No test goes out by itself. One place answers: a blog that says what its address says. */
export const nowhere: Outside = async ({ url }) => {
  const { hostname, pathname } = new URL(url);
  if (hostname !== 'blog.example') throw new NotSent(`${url} is not reached from a test.`, true);
  const said = decodeURIComponent(pathname.slice(1)).split('/');
  const entries = said.map((each, n) => `<item><guid>${n}</guid><title>${each}</title><link>${url}</link></item>`);
  const body = `<rss version="2.0"><channel><title>${said[0]}</title>${entries.join('')}</channel></rss>`;
  return { status: 200, headers: { 'content-type': 'application/rss+xml' }, body: Buffer.from(body) };
};

function testClock(start: Date, bytes: Clock['bytes']) {
  let now = start;
  return {
    now: () => now,
    bytes,
    set: (moment: Date) => {
      now = moment;
    },
    pass: (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000);
    },
  };
}

async function copyDatabase(url: string): Promise<string> {
  const name = `t${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: inDatabase(url, 'postgres') });
  await client.connect();
  // The template must be left alone while it is copied; other files may be copying too.
  await client.query('select pg_advisory_lock(7311)');
  await client.query(`create database ${name} template house_template`);
  await client.end();
  return inDatabase(url, name);
}
