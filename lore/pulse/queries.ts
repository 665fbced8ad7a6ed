import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Group, Result } from './pulse.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'db'>;

export async function asks(db: Db): Promise<boolean> {
  const row = await db.selectFrom('pulse_settings').select('asks').executeTakeFirst();
  return row?.asks ?? true;
}

export async function writeAsks(db: Db, asks: boolean): Promise<void> {
  await db
    .insertInto('pulse_settings')
    .values({ asks })
    .onConflict((c) => c.column('one').doUpdateSet({ asks }))
    .execute();
}

export async function countPeople(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from people where status = 'active' and not guest`.execute(db);
  return rows[0].n;
}

export type RoundRow = { id: string; form: number; closes_at: Date; salt: string };

export async function openRound(db: Db): Promise<RoundRow | null> {
  const { rows } = await sql<RoundRow>`
    select id, form, closes_at, salt from pulse_rounds where closed_at is null`.execute(db);
  return rows[0] ?? null;
}

/** False: there was one of this quarter already, or one is open. */
export async function writeRound(
  db: Db,
  row: { id: string; form: number; opened_at: Date; closes_at: Date; salt: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into pulse_rounds (id, form, opened_at, closes_at, salt)
    values (${row.id}, ${row.form}, ${row.opened_at}, ${row.closes_at}, ${row.salt})
    on conflict do nothing returning id`.execute(db);
  return rows.length > 0;
}

/** Ends the open round with the next look at the clock. */
export async function endRound(db: Db, at: Date): Promise<void> {
  await db.updateTable('pulse_rounds').set({ closes_at: at }).where('closed_at', 'is', null).execute();
}

/** A round whose time is over, held so that two servers do not both close it. */
export async function dueRound(db: Db, now: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from pulse_rounds where closed_at is null and closes_at <= ${now} for update skip locked`.execute(db);
  return rows[0]?.id ?? null;
}

export async function isHanded(db: Db, round: string, who: string): Promise<boolean> {
  const row = await db
    .selectFrom('pulse_handed')
    .select('who')
    .where('round_id', '=', round)
    .where('who', '=', who)
    .executeTakeFirst();
  return row !== undefined;
}

export async function writeHanded(db: Db, round: string, who: string): Promise<boolean> {
  const { rows } = await sql<{ who: string }>`
    insert into pulse_handed (round_id, who) values (${round}, ${who}) on conflict do nothing returning who`.execute(
    db,
  );
  return rows.length > 0;
}

/** False: it was used. */
export async function writeSpent(db: Db, round: string, ticket: string): Promise<boolean> {
  const { rows } = await sql<{ ticket: string }>`
    insert into pulse_spent (round_id, ticket) values (${round}, ${ticket}) on conflict do nothing returning ticket`.execute(
    db,
  );
  return rows.length > 0;
}

/** Raises the counters of a group, all in one row and one write. */
export async function raise(db: Db, round: string, community: string | null, cells: number[]): Promise<void> {
  await sql`
    insert into pulse_counts (round_id, community_id, cells) values (${round}, ${community}, ${cells}::int[])
    on conflict (round_id, community_id) do update set cells = (
      select array_agg(a + b order by n)
      from unnest(pulse_counts.cells, excluded.cells) with ordinality as u(a, b, n))`.execute(db);
}

export async function countsOf(db: Db, round: string): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select community_id as community, cells from pulse_counts where round_id = ${round}`.execute(db);
  return rows;
}

/** Writes what may be shown, and forgets everything from which more could be learned. */
export async function writeClosing(db: Db, round: string, results: Result[], at: Date): Promise<void> {
  await sql`
    insert into pulse_results (round_id, community_id, question, answered, counts)
    select ${round}, community, question, answered, counts
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      as r(community text, question text, answered int, counts int[])
    order by community nulls first, question`.execute(db);
  await sql`
    update pulse_rounds set closed_at = ${at}, salt = null,
      handed = (select count(*) from pulse_handed h where h.round_id = ${round}) where id = ${round}`.execute(db);
  await db.deleteFrom('pulse_handed').where('round_id', '=', round).execute();
  await db.deleteFrom('pulse_spent').where('round_id', '=', round).execute();
  await db.deleteFrom('pulse_counts').where('round_id', '=', round).execute();
}

/** Communities of the asker that are large enough ever to be shown. */
export async function communitiesOf(
  asking: Viewing,
  min: number,
  limit: number,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id, c.name from memberships m join communities c on c.id = m.community_id
    where m.person_id = ${asking.as.person}
      and (select count(*) from memberships o where o.community_id = c.id) >= ${min}
    order by lower(c.name), c.id limit ${limit}`.execute(asking.db);
  return rows;
}

export type ClosedRow = {
  id: string;
  form: number;
  opened_at: Date;
  closed_at: Date;
  handed: number;
  results: { question: Result['question']; answered: number; counts: number[] }[];
};

/** Closed rounds with what may be shown of the organisation, or of a community that the act has seen; the latest first. */
export async function closedRounds(db: Db, community: string | null, limit: number): Promise<ClosedRow[]> {
  const { rows } = await sql<ClosedRow>`
    select r.id, r.form, r.opened_at, r.closed_at, r.handed,
      coalesce((select jsonb_agg(jsonb_build_object('question', p.question, 'answered', p.answered, 'counts', p.counts)
        order by p.question) from pulse_results p
        where p.round_id = r.id and p.community_id is not distinct from ${community}), '[]') as results
    from pulse_rounds r where r.closed_at is not null order by r.id desc limit ${limit}`.execute(db);
  return rows;
}

export type ShownCommunity = { id: string; slug: string; name: string };

/** Communities that have a result and that the viewer may know of, by name. */
export async function shownCommunities(asking: Viewing, limit: number): Promise<ShownCommunity[]> {
  const { rows } = await sql<ShownCommunity>`
    select communities.id, slug, name from communities
    where exists (select from pulse_results p where p.community_id = communities.id) and ${communityVisibleTo(asking)}
    order by lower(name), communities.id limit ${limit}`.execute(asking.db);
  return rows;
}

export async function refuses(db: Db, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('pulse_refusals')
    .select('person_id')
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

export async function writeRefusal(db: Db, person: string, never: boolean): Promise<void> {
  if (never) {
    await db
      .insertInto('pulse_refusals')
      .values({ person_id: person })
      .onConflict((c) => c.doNothing())
      .execute();
  } else await db.deleteFrom('pulse_refusals').where('person_id', '=', person).execute();
}
