import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo, mayKnow } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Rule } from './cohort.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type CohortRow = Rule & {
  community_id: string;
  ends_on: string;
  welcome_id: string;
  ended_at: Date | null;
  version: number;
};

const columns = sql`community_id, started_from::text, started_until::text, site, team, region, role_has, ends_on::text, welcome_id,
  ended_at, version`;

export async function findCohort(db: Db, community: string): Promise<CohortRow | null> {
  const { rows } = await sql<CohortRow>`select ${columns} from cohorts where community_id = ${community}`.execute(db);
  return rows[0] ?? null;
}

const contains = (column: Sql, words: string): Sql =>
  sql`(${words} = '' or lower(${column}) like ${`%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`})`;

/** The day on which somebody started, where the house knows it; else the one on which they came in here, in UTC. */
const startedOn = sql`coalesce(p.started_on, (p.joined_at at time zone 'UTC')::date)`;

/** Whom a rule means: a condition on a row of `people` under the alias p. Who was only named by an import is nobody's newcomer. */
const fits = (rule: Rule): Sql => sql`p.status = 'active' and not p.guest
  and ${startedOn} between ${rule.started_from}::date and ${rule.started_until}::date
  and (${rule.site} = '' or lower(p.site) = lower(${rule.site}))
  and (${rule.team} = '' or lower(p.team) = lower(${rule.team}))
  and (${rule.region} = '' or lower(p.region) = lower(${rule.region}))
  and ${contains(sql`p.role_line`, rule.role_has)}`;

type Newcomer = {
  id: string;
  name: string;
  handle: string;
  role_line: string;
  team: string;
  site: string;
  joined_at: Date;
};

/** Who would come in by a rule that are not in the community yet: how many, and the first by the day on which they started. */
export async function preview(db: Db, community: string, rule: Rule, limit: number) {
  const wanted = sql`from people p where ${fits(rule)}
    and not exists (select from memberships m where m.community_id = ${community} and m.person_id = p.id)
    and not exists (select from cohort_arrivals a where a.community_id = ${community} and a.person_id = p.id)`;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${wanted}`.execute(db);
  const first = await sql<Newcomer>`
    select p.id, p.name, p.handle, p.role_line, p.team, p.site, p.joined_at ${wanted}
    order by p.joined_at, p.id limit ${limit}`.execute(db);
  return { count: rows[0].n, people: first.rows };
}

export async function writeCohort(
  db: Db,
  row: Rule & { community_id: string; ends_on: string; welcome_id: string; set_by: string; at: Date },
): Promise<boolean> {
  const { at, ...rest } = row;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('cohorts')
    .values({ ...rest, set_at: at })
    .onConflict((c) => c.column('community_id').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n) > 0;
}

export async function changeCohort(
  db: Db,
  row: Rule & { community_id: string; ends_on: string; set_by: string; at: Date },
  seen: number,
): Promise<boolean> {
  const { community_id, at, ...rest } = row;
  const { numUpdatedRows } = await db
    .updateTable('cohorts')
    .set((e) => ({ ...rest, set_at: at, version: e('version', '+', 1) }))
    .where('community_id', '=', community_id)
    .where('version', '=', seen)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function writeLands(db: Db, community: string, lands: string[]): Promise<void> {
  await db.deleteFrom('cohort_lands').where('community_id', '=', community).execute();
  if (lands.length === 0) return;
  await db
    .insertInto('cohort_lands')
    .values(lands.map((lands_in) => ({ community_id: community, lands_in })))
    .execute();
}

/** Where the members of a cohort land, as far as the viewer may know of it. */
export async function landsOf(asking: Viewing, community: string) {
  const { rows } = await sql<{ id: string; slug: string; name: string }>`
    select c.id, c.slug, c.name from cohort_lands l join communities c on c.id = l.lands_in
    where l.community_id = ${community} and ${communityVisibleTo(asking, 'c')} order by lower(c.name), c.id`.execute(
    asking.db,
  );
  return rows;
}

type MemberRow = Newcomer & {
  by_rule: boolean;
  sort: string;
  buddy_id: string | null;
  buddy: string | null;
  buddy_handle: string | null;
};

/** The newcomers of a cohort by name, with whoever is their buddy; who looks after it is not one of them. */
export async function listMembers(db: Db, community: string, after: (string | number)[] | null, limit: number) {
  const [name, id] = after ?? ['', ''];
  const { rows } = await sql<MemberRow>`
    select p.id, p.name, p.handle, p.role_line, p.team, p.site, p.joined_at, coalesce(a.brought, false) as by_rule,
      lower(p.name) as sort, b.id as buddy_id, b.name as buddy, b.handle as buddy_handle
    from memberships m join people p on p.id = m.person_id
    left join cohort_arrivals a on a.community_id = m.community_id and a.person_id = m.person_id
    left join buddies x on x.community_id = m.community_id and x.person_id = m.person_id
    left join people b on b.id = x.buddy_id
    where m.community_id = ${community} and m.role = 'member' and (lower(p.name), p.id) > (${name}, ${id})
    order by lower(p.name), p.id limit ${limit + 1}`.execute(db);
  return rows;
}

type Offered = Omit<Newcomer, 'joined_at'> & { same_site: boolean; same_team: boolean };

/**
 * Who could be somebody's buddy: of the same site or team, here before them, not a newcomer of the same cohort. Who is
 * buddy of the fewest in cohorts that run stands first, then who shares both.
 */
export async function offered(db: Db, community: string, person: string, limit: number): Promise<Offered[]> {
  const { rows } = await sql<Offered>`
    select x.id, x.name, x.handle, x.role_line, x.team, x.site, x.same_site, x.same_team from (
      select p.id, p.name, p.handle, p.role_line, p.team, p.site,
        n.site <> '' and lower(p.site) = lower(n.site) as same_site,
        n.team <> '' and lower(p.team) = lower(n.team) as same_team
      from people n join people p on p.status = 'active' and not p.guest and p.id <> n.id and p.joined_at < n.joined_at
      where n.id = ${person} and not exists (
        select from memberships m where m.community_id = ${community} and m.person_id = p.id and m.role = 'member')) x
    where x.same_site or x.same_team
    order by (select count(*) from buddies b join cohorts c on c.community_id = b.community_id and c.ended_at is null
        where b.buddy_id = x.id),
      (x.same_site and x.same_team) desc, lower(x.name), x.id limit ${limit}`.execute(db);
  return rows;
}

export async function isActive(db: Db, person: string): Promise<boolean> {
  const row = await db.selectFrom('people').select(['status', 'guest']).where('id', '=', person).executeTakeFirst();
  return row?.status === 'active' && !row.guest;
}

/** False: they are a pair already. */
export async function writeBuddy(
  db: Db,
  row: { community_id: string; person_id: string; buddy_id: string; named_by: string; since: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into buddies (community_id, person_id, buddy_id, named_by, since)
    values (${row.community_id}, ${row.person_id}, ${row.buddy_id}, ${row.named_by}, ${row.since})
    on conflict (community_id, person_id) do update
      set buddy_id = excluded.buddy_id, named_by = excluded.named_by, since = excluded.since
      where buddies.buddy_id <> excluded.buddy_id
    returning person_id`.execute(db);
  return rows.length > 0;
}

export async function endBuddy(db: Db, community: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('buddies')
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The pairs of somebody who has gone, as newcomer and as buddy. */
export async function endBuddiesOf(db: Db, person: string): Promise<void> {
  await sql`delete from buddies where person_id = ${person} or buddy_id = ${person}`.execute(db);
}

export type PairRow = {
  community_id: string | null;
  slug: string | null;
  name: string | null;
  since: Date;
  ended_at: Date | null;
  newcomer_id: string;
  newcomer: string;
  newcomer_handle: string;
  buddy_id: string | null;
  buddy: string | null;
  buddy_handle: string | null;
};

const pairs_max = 50;

/**
 * The cohorts of a person with their buddies there, and whose buddy they are, as the viewer may know it: a cohort that the
 * viewer may not know of shows only to the two of a pair, and without its name.
 */
export async function cohortsOf(asking: Viewing, person: string, running: boolean): Promise<PairRow[]> {
  const me = asking.as.person as string;
  const { rows } = await sql<PairRow>`
    select case when x.known then x.id end as community_id, case when x.known then x.slug end as slug,
      case when x.known then x.name end as name, x.since, x.ended_at, n.id as newcomer_id, n.name as newcomer,
      n.handle as newcomer_handle, b.id as buddy_id, b.name as buddy, b.handle as buddy_handle
    from (
      select c.id, c.slug, c.name, ${mayKnow(sql`c`, sql`${me}`)} as known, m.since, co.ended_at,
        m.person_id as newcomer_id, bu.buddy_id
      from memberships m join communities c on c.id = m.community_id and c.kind = 'cohort'
      left join cohorts co on co.community_id = c.id
      left join buddies bu on bu.community_id = c.id and bu.person_id = m.person_id
      where m.person_id = ${person} and m.role = 'member'
      union all
      select c.id, c.slug, c.name, ${mayKnow(sql`c`, sql`${me}`)}, bu.since, co.ended_at, bu.person_id, bu.buddy_id
      from buddies bu join communities c on c.id = bu.community_id join cohorts co on co.community_id = c.id
      where bu.buddy_id = ${person}) x
    join people n on n.id = x.newcomer_id left join people b on b.id = x.buddy_id
    where (x.known or (x.buddy_id is not null and ${me} in (x.newcomer_id, x.buddy_id)))
      and (not ${running}::boolean or x.ended_at is null)
    order by x.ended_at desc nulls first, x.since desc, x.id, n.id limit ${pairs_max}`.execute(asking.db);
  return rows;
}

/** Cohorts that have not ended, for the round. */
export async function running(db: Db, after: string, limit: number): Promise<CohortRow[]> {
  const { rows } = await sql<CohortRow>`
    select ${columns} from cohorts where ended_at is null and community_id > ${after}
    order by community_id limit ${limit}`.execute(db);
  return rows;
}

/** Meets, once each, those whom the rule means. Returns who has to be brought in, and how many were met. */
export async function meetNewcomers(db: Db, cohort: CohortRow, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ person_id: string; brought: boolean }>`
    insert into cohort_arrivals (community_id, person_id, brought, at)
    select ${cohort.community_id}, p.id, not exists (
      select from memberships m where m.community_id = ${cohort.community_id} and m.person_id = p.id), ${now}
    from people p where ${fits(cohort)} and not exists (
      select from cohort_arrivals a where a.community_id = ${cohort.community_id} and a.person_id = p.id)
    order by p.joined_at, p.id limit ${limit}
    on conflict do nothing returning person_id, brought`.execute(db);
  return rows.filter((row) => row.brought).map((row) => row.person_id);
}

/** Ends a cohort, once: two servers may both find that its day has come. */
export async function endCohort(db: Db, community: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('cohorts')
    .set((e) => ({ ended_at: now, version: e('version', '+', 1) }))
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Who lands at the end, and where: into a closed community only while whoever set the rule is its steward (`may`). */
export async function landing(db: Db, community: string) {
  const members = await sql<{ person_id: string }>`
    select person_id from memberships where community_id = ${community} and role = 'member' order by person_id`.execute(
    db,
  );
  const lands = await sql<{ id: string; may: boolean }>`
    select c.id, c.openness = 'open' or exists (select from memberships m join people p on p.id = m.person_id
        where m.community_id = c.id and m.person_id = co.set_by and m.role = 'steward' and p.status = 'active') as may
    from cohort_lands l join cohorts co on co.community_id = l.community_id join communities c on c.id = l.lands_in
    where l.community_id = ${community} order by c.id`.execute(db);
  return { members: members.rows.map((row) => row.person_id), lands: lands.rows };
}
