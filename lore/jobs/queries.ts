import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

/** Members of a community by handle or address, each under the name that was given. Who is no member is not told from nobody. */
export async function membersNamed(
  db: Db,
  community: string,
  names: string[],
): Promise<{ name: string; id: string }[]> {
  const { rows } = await sql<{ name: string; id: string }>`
    select n.name, p.id from unnest(${names}::text[]) as n(name)
    join people p on p.status = 'active' and not p.guest and (p.handle = n.name or p.email = n.name)
    join memberships m on m.person_id = p.id and m.community_id = ${community}`.execute(db);
  return rows;
}

export async function membersAmong(db: Db, community: string, people: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from people p join memberships m on m.person_id = p.id and m.community_id = ${community}
    where p.id = any(${people}) and p.status = 'active'`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export type NewJob = {
  id: string;
  community_id: string;
  reference: string | null;
  title: string;
  place: string | null;
  asset: string | null;
  closed_at: Date;
  made_by: string;
  made_at: Date;
};

/** The id under which the job stands, and whether it is new: two of the same at once are one. */
export async function writeJob(db: Db, job: NewJob): Promise<{ id: string; isNew: boolean }> {
  const written = await db
    .insertInto('jobs')
    .values(job)
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written !== undefined) return { id: written.id, isNew: true };
  const { rows } = await sql<{ id: string }>`
    select id from jobs where community_id = ${job.community_id} and lower(reference) = lower(${job.reference})`.execute(
    db,
  );
  return { id: rows[0].id, isNew: false };
}

/** Who is new to the job. */
export async function writePeople(db: Db, job: string, people: string[], until: Date): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    insert into job_people (job_id, person_id, until_at) select ${job}, p, ${until} from unnest(${people}::text[]) as p
    on conflict do nothing returning person_id`.execute(db);
  return rows.map(({ person_id }) => person_id);
}

export type JobRow = {
  id: string;
  reference: string | null;
  title: string;
  place: string | null;
  asset: string | null;
  closed_at: Date;
  community_id: string;
  slug: string;
  name: string;
};
const jobColumns = sql`j.id, j.reference, j.title, j.place, j.asset, j.closed_at, j.community_id, communities.slug, communities.name`;

export type SeenJob = JobRow & {
  member: boolean;
  /** Null: the viewer did not work on it. */
  until_at: Date | null;
  done: boolean;
};

export async function findJob(asking: Viewing, id: string): Promise<SeenJob | null> {
  const { rows } = await sql<SeenJob>`
    select ${jobColumns}, w.until_at, w.done_on is not null as done,
      exists (select from memberships m where m.community_id = communities.id and m.person_id = ${asking.as.person}) as member
    from jobs j join communities on communities.id = j.community_id
    left join job_people w on w.job_id = j.id and w.person_id = ${asking.as.person}
    where j.id = ${id} and ${communityVisibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export type CardRow = JobRow & { until_at: Date; done: boolean; opened_at: Date | null; spoken: boolean };

/** What the viewer has finished and not answered, or what their team looks back on without them; the latest first. */
export async function cardsOf(asking: Viewing, limit: number): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select ${jobColumns}, w.until_at, w.done_on is not null as done, r.opened_at, t.person_id is not null as spoken
    from job_people w join jobs j on j.id = w.job_id join communities on communities.id = j.community_id
    left join job_reviews r on r.job_id = j.id and r.closed_at is null
    left join job_turns t on t.job_id = j.id and t.person_id = w.person_id
    where w.person_id = ${asking.as.person} and w.until_at > ${asking.now} and ${communityVisibleTo(asking)}
      and exists (select from memberships m where m.community_id = communities.id and m.person_id = w.person_id)
      and (w.done_on is null or (r.job_id is not null and t.person_id is null))
    order by j.closed_at desc, j.id desc limit ${limit}`.execute(asking.db);
  return rows;
}

/** Who worked on jobs beside the viewer: only for those who worked on them too. */
export async function colleaguesOf(asking: Viewing, jobs: string[]) {
  const { rows } = await sql<{ job_id: string; id: string; name: string; handle: string }>`
    select o.job_id, p.id, p.name, p.handle from job_people o join people p on p.id = o.person_id
    where o.job_id = any(${jobs}) and o.person_id <> ${asking.as.person} and exists (
      select from job_people w where w.job_id = o.job_id and w.person_id = ${asking.as.person})
    order by lower(p.name), p.id`.execute(asking.db);
  return rows;
}

/** Notes of a job that the viewer may read. */
const lines = (asking: Pick<Asking, 'as' | 'now'>): Sql<number> => sql<number>`(
  select count(*)::int from job_lines l join items on items.id = l.note_id where l.job_id = j.id and ${visibleTo(asking)})`;

export async function jobsOf(
  asking: Viewing,
  community: string,
  after: (string | number)[] | null,
  limit: number,
): Promise<(JobRow & { notes: number })[]> {
  const [at, id] = after ?? ['infinity', '~'];
  const { rows } = await sql<JobRow & { notes: number }>`
    select ${jobColumns}, ${lines(asking)} as notes
    from jobs j join communities on communities.id = j.community_id
    where j.community_id = ${community} and ${communityVisibleTo(asking)} and (j.closed_at, j.id) < (${at}::timestamptz, ${id})
    order by j.closed_at desc, j.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type LineRow = {
  id: string;
  title: string;
  prompt: string;
  place: number;
  at: Date;
  author_id: string | null;
  author: string | null;
  handle: string | null;
};

// One card is of one moment: its lines stand as they were asked.
const place = sql`array_position(array['otherwise', 'again', 'next', 'review'], l.prompt)`;

/** What came of a job, as far as it may be read, in the order in which it came. */
export async function linesOf(
  asking: Viewing,
  job: string,
  after: (string | number)[] | null,
  limit: number,
): Promise<LineRow[]> {
  const [at, from, id] = after ?? ['-infinity', 0, ''];
  const { rows } = await sql<LineRow>`
    select items.id, items.title, l.prompt, ${place} as place, l.at, p.id as author_id, p.name as author, p.handle
    from job_lines l join items on items.id = l.note_id left join people p on p.id = items.author_id
    where l.job_id = ${job} and (l.at, ${place}, items.id) > (${at}::timestamptz, ${from}::int, ${id}) and ${visibleTo(asking)}
    order by l.at, place, items.id limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export async function writeLine(
  db: Db,
  row: { note_id: string; job_id: string; prompt: string; at: Date },
): Promise<void> {
  await db.insertInto('job_lines').values(row).execute();
}

/** Only the first time. */
export async function writeDone(db: Db, job: string, person: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job_people')
    .set({ done_on: at.toISOString().slice(0, 10) })
    .where('job_id', '=', job)
    .where('person_id', '=', person)
    .where('done_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
