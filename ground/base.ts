import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { refuse } from './refusal.ts';
import { type Sql, sql } from './sql.ts';

// A count or an id sum fits in a double here; bigint columns come as numbers, dates as ISO days.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

const statement_ms_max = 10_000;
const prepared_max = 400;

/**
 * The database: `read` is a pool whose connections cannot write (a GET never writes, by PostgreSQL's own word), `write`
 * is for transactions. Both speak Kysely over the tables of `Tables`.
 */
export type Base<Tables> = {
  read: Kysely<Tables>;
  write: Kysely<Tables>;
  counted: { statements: number };
  close(): Promise<void>;
};

/** Opens both pools and refuses a server that could lose what it acknowledged. */
export async function openBase<Tables>(url: string, options: { connections?: number } = {}): Promise<Base<Tables>> {
  const counted = { statements: 0 };
  const pools = [true, false].map((readOnly) => openPool(url, readOnly, options.connections ?? 8, counted));
  const [read, write] = pools.map((pool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }));
  const base = {
    read,
    write,
    counted,
    close: async () => {
      await Promise.all([read.destroy(), write.destroy()]);
    },
  };
  try {
    await refuseUnsafe(base.read);
  } catch (fault) {
    await base.close().catch(() => {});
    throw fault;
  }
  return base;
}

function openPool(url: string, readOnly: boolean, max: number, counted: { statements: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    options: [
      `-c statement_timeout=${statement_ms_max}`,
      '-c lock_timeout=5000',
      '-c idle_in_transaction_session_timeout=30000',
      '-c jit=off',
      // Starting helpers takes longer (25 ms) than anything that is read here, and other people need the cores.
      '-c max_parallel_workers_per_gather=0',
      // Planning a stream costs five times its running. Texts are few and written for one plan each (see below).
      '-c plan_cache_mode=force_generic_plan',
      ...(readOnly ? ['-c default_transaction_read_only=on'] : []),
    ].join(' '),
  });
  // Without a listener a connection that dies while idle ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    // The same for one that dies between two statements of a transaction: the next statement says so by itself.
    client.on('error', () => {});
    prepareAll(client, counted);
  });
  return pool;
}

// Every statement is prepared under a name made of its text: parsing and planning cost more than running for the
// short reads that fill a day. Lists go in as arrays (`= any($1)`), so texts are few; past the limit they go unnamed.
const names = new Map<string, string>();
function prepareAll(client: pg.PoolClient, counted: { statements: number }): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
    counted.statements++;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return query(text, values, ...rest);
    let name = names.get(text);
    if (name === undefined && names.size < prepared_max) {
      name = createHash('sha1').update(text).digest('base64url').slice(0, 16);
      names.set(text, name);
    }
    return query({ name, text, values }, ...rest);
  }) as typeof client.query;
}

async function refuseUnsafe(db: Kysely<any>): Promise<void> {
  const { rows } = await sql<{ fsync: string; commit: string; version: number }>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('server_version_num')::int as version`.execute(db);
  const { fsync, commit, version } = rows[0];
  if (version < 150_000) refuse('unavailable', 'The database is older than PostgreSQL 15. Use PostgreSQL 15 or newer.');
  if (fsync !== 'on' || commit === 'off' || commit === 'local') {
    refuse(
      'unavailable',
      `The database runs with fsync=${fsync} and synchronous_commit=${commit}: it could lose what was acknowledged. Switch both on.`,
    );
  }
}

/**
 * Applies the plain SQL files of `folder` that are new, each in a transaction, in the order of their names. Returns
 * their names. Refuses a database that holds migrations this program does not know: it is newer than the program.
 */
export async function migrate(base: Base<any>, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort();
  return await base.write.connection().execute(async (db) => {
    // The blocking lock deadlocks with CREATE INDEX CONCURRENTLY, so we ask again and again.
    for (let tries = 0; ; tries++) {
      const { rows } = await sql<{ ok: boolean }>`select pg_try_advisory_lock(7305) as ok`.execute(db);
      if (rows[0].ok) break;
      if (tries > 600)
        refuse('unavailable', 'Another server has been migrating this database for a minute. Try again.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    try {
      await sql`create table if not exists migrations (name text primary key, at timestamptz not null default now())`.execute(
        db,
      );
      const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db);
      const done = new Set(rows.map((row) => row.name));
      const foreign = [...done].filter((name) => !files.includes(name));
      if (foreign.length > 0) {
        refuse(
          'unavailable',
          `The database was written by a newer Fieldlore (${foreign[0]}). Start that version, or restore a backup.`,
        );
      }
      const news = files.filter((name) => !done.has(name));
      for (const name of news) {
        const text = await readFile(`${folder}/${name}`, 'utf8');
        await db.transaction().execute(async (tx) => {
          // What a question may not take, an index over millions of rows may.
          await sql`set local statement_timeout = 0`.execute(tx);
          await sql.raw(text).execute(tx);
          await sql`insert into migrations (name) values (${name})`.execute(tx);
        });
      }
      return news;
    } finally {
      await sql`select pg_advisory_unlock(7305)`.execute(db);
    }
  });
}

/**
 * Several reads in one statement: `{notes: sql`select …`}` gives `{notes: rows}`. A way to the database and back costs more
 * than most of what is asked there (0.2 ms against 0.05 on a small machine), so a screen asks once. Rows come as JSON,
 * by column name: columns named `at` or `…_at` are turned back into Dates.
 */
export async function together<Rows extends Record<string, object>>(
  db: Kysely<any>,
  queries: { [Name in keyof Rows]: Sql<Rows[Name]> },
): Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const columns = Object.entries(queries).map(
    ([name, query]) => sql`(select coalesce(json_agg(q), '[]') from (${query}) q) as ${sql.ref(name)}`,
  );
  const { rows } = await sql<Record<string, Record<string, unknown>[]>>`select ${sql.join(columns)}`.execute(db);
  for (const list of Object.values(rows[0])) for (const row of list) reviveTimes(row);
  return rows[0] as { [Name in keyof Rows]: Rows[Name][] };
}

function reviveTimes(row: Record<string, unknown>): void {
  for (const name in row) {
    if ((name === 'at' || name.endsWith('_at')) && typeof row[name] === 'string') row[name] = new Date(row[name]);
  }
}

/** True when the fault is a unique constraint, named or any. */
export function isTaken(fault: unknown, constraint?: string): boolean {
  const { code, constraint: name } = fault as { code?: string; constraint?: string };
  return code === '23505' && (constraint === undefined || name === constraint);
}

/** True when the database could not be reached or stopped in the middle: nothing was acknowledged, try again. */
export function isAway(fault: unknown): boolean {
  const { code, message = '' } = fault as { code?: string; message?: string };
  return (
    /^(ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code ?? '') ||
    /^(57P0|08|53)/.test(code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  );
}
