import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Asking } from '../route.ts';
import type { Calendar } from './calendar.ts';
import type { DecisionMode, Role } from './community.ts';
import { communityVisibleTo, visibleTo } from './visible.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type CommunityRow = {
  id: string;
  slug: string;
  name: string;
  kind: string;
  openness: string;
  purpose: string;
  working_days: number[];
  days_off: string[];
  decision_mode: DecisionMode;
  version: number;
  members: number;
  /** How many of them are guests from other firms. */
  guests: number;
  role: Role | null;
};

/** Days as text: in one statement with others they would come back as whatever JSON makes of them. */
const daysOff = sql`days_off::text[] as days_off`;

/** Only circles have guests: nothing is looked up for any other. */
const guestsIn = sql`case when kind = 'circle' then (select count(*) from memberships m
  join people g on g.id = m.person_id and g.guest and g.status = 'active' where m.community_id = communities.id) else 0 end`;

/** A community by id or slug, if the viewer may know of it. */
export function communityQuery(asking: Pick<Asking, 'as'>, idOrSlug: string): Sql<CommunityRow> {
  return sql<CommunityRow>`
    select communities.id, slug, name, kind, openness, purpose, working_days, ${daysOff}, decision_mode, communities.version,
      (select count(*) from memberships m where m.community_id = communities.id) as members, ${guestsIn} as guests,
      (select role from memberships m where m.community_id = communities.id and m.person_id = ${asking.as.person}) as role
    from communities
    where (communities.id = ${idOrSlug} or slug = ${idOrSlug}) and ${communityVisibleTo(asking)}`;
}

export async function findCommunity(asking: Viewing, idOrSlug: string): Promise<CommunityRow | null> {
  return (await communityQuery(asking, idOrSlug).execute(asking.db)).rows[0] ?? null;
}

export async function listCommunities(
  asking: Viewing,
  wish: { q: string; kind: string | null; mine: boolean; after: (string | number)[] | null; limit: number },
) {
  const [name, id] = wish.after ?? ['', ''];
  const like = `%${wish.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<CommunityRow & { sort: string }>`
    select communities.id, slug, name, kind, openness, purpose, working_days, ${daysOff}, decision_mode, communities.version, lower(name) as sort,
      (select count(*) from memberships m where m.community_id = communities.id) as members, ${guestsIn} as guests,
      (select role from memberships m where m.community_id = communities.id and m.person_id = ${asking.as.person}) as role
    from communities
    where ${communityVisibleTo(asking)}
      and (${wish.q} = '' or lower(name) like ${like})
      and (${wish.kind}::text is null or kind = ${wish.kind})
      and (not ${wish.mine}::boolean or exists (
        select from memberships m where m.community_id = communities.id and m.person_id = ${asking.as.person}))
      and (lower(name), communities.id) > (${name}, ${id})
    order by lower(name), communities.id limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

export type MineRow = { id: string; slug: string; name: string; kind: string; openness: string; role: Role };

/** The communities of the person who asks; the few columns that every screen needs. */
export function mineQuery(asking: Pick<Asking, 'as'>): Sql<MineRow> {
  return sql<MineRow>`
    select c.id, c.slug, c.name, c.kind, c.openness, m.role
    from memberships m join communities c on c.id = m.community_id
    where m.person_id = ${asking.as.person} order by lower(c.name), c.id limit 1000`;
}

/** Where whoever asks began something last, if they are still in there: the likeliest place for the next. */
export function lastHomeQuery(asking: Pick<Asking, 'as'>): Sql<{ id: string }> {
  return sql<{ id: string }>`
    select last.home_id as id from (
      select home_id from items where author_id = ${asking.as.person} order by made_at desc, id desc limit 1) last
    join memberships m on m.community_id = last.home_id and m.person_id = ${asking.as.person}`;
}

/** The ids of the communities of whoever asks, as an array inside a larger statement. */
export function mineArray(asking: Pick<Asking, 'as'>): Sql<string[]> {
  return sql<string[]>`array(select community_id from memberships where person_id = ${asking.as.person})`;
}

/** The id of a community by id or slug if the viewer may know of it, as an array inside a larger statement. */
export function communityArray(asking: Pick<Asking, 'as'>, idOrSlug: string): Sql<string[]> {
  return sql<string[]>`array(select communities.id from communities
    where (communities.id = ${idOrSlug} or slug = ${idOrSlug}) and ${communityVisibleTo(asking)})`;
}

/**
 * The calendar by which the clocks of a person run, as a column of a larger statement: their own working days, else
 * those of the community for which they answer. The days off of both count: a holiday there, and their leave. `person`
 * is a row of `people` that may be missing, `community` one of `communities`.
 */
export function calendarColumn(community: string, person?: string): Sql<Calendar> {
  const c = sql.ref(community);
  if (person === undefined) {
    return sql<Calendar>`json_build_object('working_days', ${c}.working_days, 'days_off', ${c}.days_off)`;
  }
  const p = sql.ref(person);
  return sql<Calendar>`json_build_object('working_days', coalesce(${p}.working_days, ${c}.working_days),
    'days_off', ${c}.days_off || coalesce(${p}.days_off, '{}'))`;
}

/** The calendar of the one responsible in a community: a person, or where nobody is named the community itself. */
export async function calendarOf(db: Db, community: string, person: string | null): Promise<Calendar> {
  const { rows } = await sql<{ calendar: Calendar }>`
    select ${calendarColumn('c', 'p')} as calendar
    from communities c left join people p on p.id = ${person} where c.id = ${community}`.execute(db);
  return rows[0].calendar;
}

export async function roleIn(db: Db, community: string, person: string): Promise<Role | null> {
  const row = await db
    .selectFrom('memberships')
    .select('role')
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return (row?.role as Role | undefined) ?? null;
}

export async function listMembers(db: Db, community: string, after: (string | number)[] | null, limit: number) {
  const [sort, id] = after ?? ['', ''];
  // Whom to turn to stands first: stewards, then facilitators, then everybody by name.
  const sorted = sql`(case m.role when 'steward' then '0' when 'facilitator' then '1' else '2' end || lower(p.name))`;
  const { rows } = await sql<{
    id: string;
    name: string;
    handle: string;
    role_line: string;
    firm: string;
    role: Role;
    sort: string;
  }>`
    select p.id, p.name, p.handle, p.role_line, p.firm, m.role, ${sorted} as sort
    from memberships m join people p on p.id = m.person_id
    where m.community_id = ${community} and (${sorted}, p.id) > (${sort}, ${id})
    order by ${sorted}, p.id limit ${limit + 1}`.execute(db);
  return rows;
}

export async function slugsLike(db: Db, slug: string): Promise<Set<string>> {
  const rows = await db.selectFrom('communities').select('slug').where('slug', 'like', `${slug}%`).execute();
  return new Set(rows.map((row) => row.slug));
}

export async function writeCommunity(
  db: Db,
  row: {
    id: string;
    slug: string;
    name: string;
    kind: string;
    openness: string;
    purpose: string;
    origin?: string | null;
    at: Date;
  },
): Promise<void> {
  const { at, ...rest } = row;
  await db
    .insertInto('communities')
    .values({ ...rest, made_at: at })
    .execute();
}

export type CommunityChange = {
  name?: string;
  purpose?: string;
  openness?: string;
  working_days?: number[];
  days_off?: string[];
  decision_mode?: DecisionMode;
};

export async function changeCommunity(db: Db, id: string, seen: number, change: CommunityChange): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('communities')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function writeMembership(db: Db, community: string, person: string, role: Role, at: Date): Promise<void> {
  await db
    .insertInto('memberships')
    .values({ community_id: community, person_id: person, role, since: at })
    .onConflict((c) => c.columns(['community_id', 'person_id']).doUpdateSet({ role }))
    .execute();
}

export async function endMembership(db: Db, community: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('memberships')
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export type Ended = { community_id: string; next_id: string | null };

/**
 * Ends every membership of a person. Where nobody else looks after the community, whoever has been in it longest does
 * from now on, facilitators first: `next_id`.
 */
export async function endMembershipsOf(db: Db, person: string): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    with ended as (delete from memberships where person_id = ${person} returning community_id, role),
    next as (
      select e.community_id, (
        select m.person_id from memberships m join people p on p.id = m.person_id and p.status = 'active' and not p.guest
        where m.community_id = e.community_id and m.person_id <> ${person}
        order by m.role = 'facilitator' desc, m.since, m.person_id limit 1) as next_id
      from ended e where e.role = 'steward' and not exists (
        select from memberships m join people p on p.id = m.person_id and p.status = 'active'
        where m.community_id = e.community_id and m.role = 'steward' and m.person_id <> ${person})),
    handed as (
      update memberships m set role = 'steward' from next
      where m.community_id = next.community_id and m.person_id = next.next_id returning m.community_id)
    select e.community_id, n.next_id from ended e left join next n on n.community_id = e.community_id
    order by e.community_id`.execute(db);
  return rows;
}

/** Stewards of a community besides one person, locked, so that two cannot leave at once and leave nobody. */
export async function otherStewards(db: Db, community: string, person: string): Promise<number> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from memberships where community_id = ${community} and role = 'steward' for update`.execute(db);
  return rows.filter((row) => row.person_id !== person).length;
}

/** What two communities have in common: items that stand in both, people who are in both. As the viewer sees it. */
export async function intersection(asking: Viewing, a: string, b: string, limit: number) {
  const items = await sql<{ id: string; kind: string; title: string; state: string; at: Date }>`
    select items.id, items.kind, items.title, items.state, greatest(x.at, y.at) as at
    from placements x join placements y on y.item_id = x.item_id and y.community_id = ${b}
    join items on items.id = x.item_id
    where x.community_id = ${a} and ${visibleTo(asking)}
    order by greatest(x.at, y.at) desc, items.id desc limit ${limit}`.execute(asking.db);
  const people = await sql<{ id: string; name: string; handle: string; role_line: string }>`
    select p.id, p.name, p.handle, p.role_line
    from memberships x join memberships y on y.person_id = x.person_id and y.community_id = ${b}
    join people p on p.id = x.person_id
    where x.community_id = ${a} order by lower(p.name), p.id limit ${limit}`.execute(asking.db);
  const counts = await sql<{ people: number; items: number }>`
    select
      (select count(*) from memberships x join memberships y on y.person_id = x.person_id and y.community_id = ${b}
        where x.community_id = ${a}) as people,
      (select count(*) from placements x join placements y on y.item_id = x.item_id and y.community_id = ${b}
        join items on items.id = x.item_id where x.community_id = ${a} and ${visibleTo(asking)}) as items`.execute(
    asking.db,
  );
  return { items: items.rows, people: people.rows, counts: counts.rows[0] };
}

/** The communities that share most people with one, as far as the viewer may know of them. */
export async function neighbours(asking: Viewing, community: string, limit: number) {
  const { rows } = await sql<{ id: string; slug: string; name: string; people: number }>`
    select c.id, c.slug, c.name, count(*) as people
    from memberships x join memberships y on y.person_id = x.person_id and y.community_id <> ${community}
    join communities c on c.id = y.community_id
    where x.community_id = ${community} and ${communityVisibleTo(asking, 'c')}
    group by c.id order by count(*) desc, c.id limit ${limit}`.execute(asking.db);
  return rows;
}

/** The viewer as the search index knows them, as an array: themselves, since authors find what they wrote, and their communities. */
export const sieveArray = ({ as }: Pick<Viewing, 'as'>): Sql<string[]> =>
  as.guest
    ? mineArray({ as })
    : sql<string[]>`array(
  select ${as.person}::text union all select community_id from memberships where person_id = ${as.person})`;

export async function sieveOf(asking: Viewing): Promise<string[]> {
  const { rows } = await sql<{ sieve: string[] }>`select ${sieveArray(asking)} as sieve`.execute(asking.db);
  return rows[0].sieve;
}
