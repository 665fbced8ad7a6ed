import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { type State, silent_seconds_max } from './import.ts';

type Db = Kysely<DB>;

export type Options = {
  kind?: string;
  name?: string;
  community?: string;
  versions?: number;
  /** Origins of the source's communities, and the communities here that they are. */
  homes?: Record<string, string>;
};
export type Found = {
  communities: { origin: string; name: string }[];
  people: { origin: string; name: string; email?: string; texts: number }[];
};
export type Lost = { what: string; where: string; why: string; item?: string | null };

export type JobRow = {
  id: string;
  name: string;
  hash: string;
  bytes: number;
  kind: string | null;
  options: Options;
  state: State;
  says: string;
  found: Partial<Found>;
  why: string | null;
  reached: number;
  reach: number | null;
  counts: Record<string, Record<string, number>>;
  started_by: string;
  by_name: string;
  by_handle: string;
  run: string | null;
  made_at: Date;
  began_at: Date | null;
  ended_at: Date | null;
};

const job = sql`
  select j.id, j.name, j.hash, j.bytes, j.kind, j.options, j.state, j.says, j.found, j.why, j.reached, j.reach, j.counts,
    j.started_by, p.name as by_name, p.handle as by_handle, j.run, j.made_at, j.began_at, j.ended_at
  from import_jobs j join people p on p.id = j.started_by`;

export async function findJob(db: Db, id: string): Promise<JobRow | null> {
  const { rows } = await sql<JobRow>`${job} where j.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function listJobs(db: Db, after: (string | number)[] | null, limit: number): Promise<JobRow[]> {
  const [at, id] = after ?? ['9999-01-01', '~'];
  const { rows } = await sql<JobRow>`
    ${job} where (j.made_at, j.id) < (${at}::timestamptz, ${id}) order by j.made_at desc, j.id desc limit ${limit + 1}`.execute(
    db,
  );
  return rows;
}

/** A file of this person that hangs on nothing. */
export async function findSent(db: Db, id: string, person: string) {
  const { rows } = await sql<{ name: string; hash: string; bytes: number }>`
    select name, hash, bytes from files where id = ${id} and put_by = ${person} and item_id is null and origin is null`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function writeJob(
  db: Db,
  {
    at,
    options,
    ...row
  }: {
    id: string;
    name: string;
    hash: string;
    bytes: number;
    options: Options;
    started_by: string;
    at: Date;
  },
): Promise<void> {
  await db
    .insertInto('import_jobs')
    .values({ ...row, options: JSON.stringify(options), state: 'checking', made_at: at })
    .execute();
}

export async function changeOptions(db: Db, id: string, options: Options): Promise<void> {
  await db
    .updateTable('import_jobs')
    .set({ options: JSON.stringify(options) })
    .where('id', '=', id)
    .execute();
}

export async function clearJob(db: Db, id: string): Promise<void> {
  await db.deleteFrom('import_losses').where('job_id', '=', id).execute();
  await db.updateTable('import_jobs').set({ reached: 0, counts: '{}', why: null }).where('id', '=', id).execute();
}

export async function setState(db: Db, id: string, to: { state: State; by: string; at: Date }): Promise<void> {
  const { state, by, at } = to;
  await sql`
    update import_jobs set state = ${state}, started_by = ${by}, ended_at = null,
      began_at = case when ${state} = 'running' then ${at}::timestamptz else began_at end,
      -- Whoever works on it still ends their batch, and then sees that it is to stop.
      run = case when ${state} in ('checking', 'running') then null else run end,
      beat_at = case when ${state} in ('checking', 'running') then null else beat_at end
    where id = ${id}`.execute(db);
}

/** False when somebody else holds it, or nothing is to be done on it. */
export async function hold(db: Db, id: string, run: string, now: Date): Promise<boolean> {
  const silent = new Date(now.getTime() - silent_seconds_max * 1000);
  const { numAffectedRows } = await sql`
    update import_jobs set run = ${run}, beat_at = ${now}
    where id = ${id} and state in ('checking', 'running') and (beat_at is null or beat_at < ${silent})`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Which communities here are those of a source, of those that the viewer may know: what came as one, or was said to be one. */
export async function placesOf(
  asking: Pick<Asking, 'as' | 'db'>,
  found: { origin: string }[],
  homes: Record<string, string>,
): Promise<Map<string, { slug: string; name: string }>> {
  const origins = found.map(({ origin }) => origin);
  const chosen = origins.map((origin) => homes[origin] ?? null);
  const { rows } = await sql<{ origin: string; slug: string; name: string }>`
    select f.origin, c.slug, c.name from unnest(${origins}::text[], ${chosen}::text[]) as f(origin, chosen)
    join communities c on case when f.chosen is null then c.origin = f.origin else c.id = f.chosen end
    where ${communityVisibleTo(asking, 'c')}`.execute(asking.db);
  return new Map(rows.map(({ origin, ...place }) => [origin, place]));
}

export async function countLosses(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(max(n), 0) as n from import_losses where job_id = ${id}`.execute(db);
  return rows[0].n;
}

export async function writeLosses(db: Db, id: string, before: number, losses: Lost[]): Promise<void> {
  if (losses.length === 0) return;
  const rows = losses.map(({ what, where, why, item }, n) => ({
    job_id: id,
    n: before + n + 1,
    what,
    place: where,
    why,
    item_id: item ?? null,
  }));
  await db.insertInto('import_losses').values(rows).execute();
}

export async function writeProgress(
  db: Db,
  id: string,
  told: { reached: number; counts: object; kind?: string; says?: string; reach?: number; found?: Found; why?: string },
  to: { state: State | null; going: boolean; at: Date },
): Promise<void> {
  await sql`
    update import_jobs set reached = ${told.reached}, counts = ${JSON.stringify(told.counts)}::jsonb,
      kind = coalesce(${told.kind ?? null}, kind), says = coalesce(${told.says ?? null}, says),
      reach = coalesce(${told.reach ?? null}::int, reach), why = ${told.why ?? null},
      found = coalesce(${told.found === undefined ? null : JSON.stringify(told.found)}::jsonb, found),
      state = coalesce(${to.state}, state), beat_at = case when ${to.going} then ${to.at}::timestamptz end,
      ended_at = case when ${to.state !== null} then ${to.at}::timestamptz end
    where id = ${id}`.execute(db);
}

export async function lossKinds(db: Db, id: string): Promise<{ what: string; count: number }[]> {
  const { rows } = await sql<{ what: string; count: number }>`
    select what, count(*)::int as count from import_losses where job_id = ${id}
    group by what order by count(*) desc, what limit 100`.execute(db);
  return rows;
}

export type LossRow = { n: number; what: string; place: string; why: string; item_id: string | null };

export async function listLosses(
  db: Db,
  id: string,
  wish: { what: string | null; after: number; limit: number },
): Promise<LossRow[]> {
  const { rows } = await sql<LossRow>`
    select n, what, place, why, item_id from import_losses
    where job_id = ${id} and (${wish.what}::text is null or what = ${wish.what}) and n > ${wish.after}
    order by n limit ${wish.limit + 1}`.execute(db);
  return rows;
}

/** What waits for somebody to work on it, and in whose name; nothing of somebody who may not any more. */
export async function waitingJobs(db: Db, now: Date): Promise<{ job: string; person: string }[]> {
  const silent = new Date(now.getTime() - silent_seconds_max * 1000);
  const { rows } = await sql<{ job: string; person: string }>`
    select j.id as job, j.started_by as person from import_jobs j
    join people p on p.id = j.started_by and p.status = 'active' and p.admin
    where j.state in ('checking', 'running') and (j.beat_at is null or j.beat_at < ${silent})
    order by j.made_at limit 10`.execute(db);
  return rows;
}

/** Jobs whose person does not run this Fieldlore any more end. Returns them. */
export async function endOrphans(db: Db, why: string, now: Date): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    update import_jobs j set state = 'failed', why = ${why}, beat_at = null, run = null, ended_at = ${now}
    where j.state in ('checking', 'running')
      and not exists (select from people p where p.id = j.started_by and p.status = 'active' and p.admin)
    returning j.id, j.name`.execute(db);
  return rows;
}
