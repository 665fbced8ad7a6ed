import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Role } from '../communities/community.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { changed_named_max } from './audience.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now'>;

export type RuleRow = {
  author_id: string | null;
  author: string | null;
  handle: string | null;
  mine: boolean;
  home_id: string;
  role: Role | null;
  /** At home in a closed circle. */
  confided: boolean;
  everybody: boolean;
  /** How many of them are guests from other firms. */
  guests: number;
  restricted: boolean;
  reason: string | null;
  until_at: Date | null;
  /** Communities in which it stands and of which the viewer may not know. */
  unnamed: number;
  people: number;
};

/** By which rule an item is read, and by how many. Members are counted over all its communities, named or not. */
export function ruleQuery(asking: Viewing, item: string): Sql<RuleRow> {
  const me = asking.as.person;
  return sql<RuleRow>`
    with it as materialized (
      select *, restricted and restricted_until > ${asking.now} as closed from items where id = ${item} and ${visibleTo(asking)}),
    at as materialized (
      select c.id, c.openness, ${communityVisibleTo(asking, 'c')} as known
      from it join placements pl on pl.item_id = it.id join communities c on c.id = pl.community_id),
    rule as (select it.*, not it.closed and exists (select from at where openness = 'open') as everybody from it)
    select rule.author_id, a.name as author, a.handle, coalesce(rule.author_id = ${me}, false) as mine, rule.home_id,
      (select m.role from memberships m where m.community_id = rule.home_id and m.person_id = ${me}) as role, rule.everybody,
      exists (select from communities h where h.id = rule.home_id and h.kind = 'circle' and h.openness = 'closed') as confided,
      rule.closed as restricted, case when rule.closed then rule.restricted_reason end as reason,
      case when rule.closed then rule.restricted_until end as until_at,
      (select count(*) from at where not known) as unnamed,
      (select count(*) from people g where g.guest and g.status = 'active' and g.id in (
        ${membersIn(sql`rule.closed`, sql`rule.author_id`, sql`array(select id from at)`)})) as guests,
      case when rule.everybody then (select count(*) from people where status = 'active' and not guest)
          + (select count(distinct m.person_id) from at join memberships m on m.community_id = at.id
            join people g on g.id = m.person_id and g.guest and g.status = 'active')
        else (select count(*) from (${membersIn(sql`rule.closed`, sql`rule.author_id`, sql`array(select id from at)`)}) r) end as people
    from rule left join people a on a.id = rule.author_id`;
}

/** Ids of those who read what stands in these communities: its author, members of any, or while closed of all of them. */
const membersIn = (closed: Sql, author: Sql, communities: Sql): Sql => sql`
  select id from people where id = ${author} and status = 'active' and not guest
  union select m.person_id from memberships m join people p on p.id = m.person_id and p.status = 'active'
    where m.community_id = any(${communities}) group by m.person_id
    having not ${closed} or count(*) = cardinality(${communities})`;

export type ReaderRow = {
  id: string;
  name: string;
  handle: string;
  role_line: string;
  /** Empty: of this house. */
  firm: string;
  author: boolean;
  through: { id: string; slug: string; name: string; role: Role }[];
  sort: string;
};

/**
 * Who reads an item, by name, as far as the viewer may know why: people who read it only through communities of which the
 * viewer may not know are counted by the rule and not named.
 */
export async function readersOf(
  asking: Asking,
  item: string,
  rule: Pick<RuleRow, 'everybody' | 'restricted'>,
  after: (string | number)[] | null,
  limit: number,
): Promise<ReaderRow[]> {
  const [sort, last] = after ?? ['', ''];
  const { rows } = await sql<ReaderRow>`
    with at as materialized (
      select c.id, c.slug, c.name, ${communityVisibleTo(asking, 'c')} as known
      from placements pl join communities c on c.id = pl.community_id where pl.item_id = ${item}),
    it as (select id, author_id from items where id = ${item} and ${visibleTo(asking)})
    select p.id, p.name, p.handle, p.role_line, p.firm, coalesce(p.id = it.author_id, false) as author, lower(p.name) as sort,
      coalesce((select json_agg(json_build_object('id', at.id, 'slug', at.slug, 'name', at.name, 'role', m.role) order by lower(at.name), at.id)
        from at join memberships m on m.community_id = at.id and m.person_id = p.id where at.known), '[]') as through
    from it join people p on p.status = 'active'
    where (lower(p.name), p.id) > (${sort}, ${last}) and ((${rule.everybody}::boolean or p.id = it.author_id) and not p.guest
      or case when ${rule.restricted}::boolean
        then (select count(*) from at) = (select count(*) from at join memberships m on m.community_id = at.id and m.person_id = p.id)
          and exists (select from at where known)
        else exists (select from at join memberships m on m.community_id = at.id and m.person_id = p.id where at.known) end)
    order by lower(p.name), p.id limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type Standing = { communities: string[]; closed: boolean };
export type Changed = { count: number; named: { id: string; name: string; handle: string }[]; everybody: boolean };

/**
 * Who reads an item as it stands now and would not as it stands then, and the other way round. Named are those whose
 * right comes, now or then, from what the viewer may know of: a community, being its author, or being here.
 */
export async function changeBetween(
  asking: Asking,
  item: string,
  now: Standing,
  then: Standing,
): Promise<{ gains: Changed; loses: Changed }> {
  const readers = ({ communities, closed }: Standing) => sql`
    select p.id from people p where p.status = 'active' and not p.guest and not ${closed}::boolean and exists (
      select from communities c where c.id = any(${communities}) and c.openness = 'open')
    union ${membersIn(sql`${closed}::boolean`, sql`(select author_id from items where id = ${item})`, sql`${communities}::text[]`)}`;
  const opens = ({ communities, closed }: Standing) => sql`(not ${closed}::boolean and exists (
    select from communities c where c.id = any(${communities}) and c.openness = 'open'))`;
  const all = [...new Set([...now.communities, ...then.communities])];
  const { rows } = await sql<{ gains: Changed; loses: Changed }>`
    with before as materialized (${readers(now)}), later as materialized (${readers(then)}),
    known as materialized (
      select c.id from communities c where c.id = any(${all}) and ${communityVisibleTo(asking, 'c')}),
    gain as (select id from later except select id from before),
    loss as (select id from before except select id from later)
    select
      json_build_object('count', (select count(*) from gain), 'everybody', ${opens(then)} and not ${opens(now)}, 'named', ${named('gain')}) as gains,
      json_build_object('count', (select count(*) from loss), 'everybody', ${opens(now)} and not ${opens(then)}, 'named', ${named('loss')}) as loses`.execute(
    asking.db,
  );
  return rows[0];
}

const named = (changed: 'gain' | 'loss'): Sql => sql`coalesce((
  select json_agg(x) from (
    select p.id, p.name, p.handle from ${sql.ref(changed)} g join people p on p.id = g.id
    where exists (select from memberships m join known on known.id = m.community_id where m.person_id = p.id)
    order by lower(p.name), p.id limit ${changed_named_max}) x), '[]')`;

/** Where an item stands, all of it: to work out what would be, never to be shown. */
export async function standsIn(db: Db, item: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select community_id as id from placements where item_id = ${item} order by community_id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function isMember(db: Db, community: string, person: string): Promise<boolean> {
  const { rows } = await sql`
    select from memberships where community_id = ${community} and person_id = ${person}`.execute(db);
  return rows.length > 0;
}

export type EndingRow = { id: string; until_at: Date };

/** Restrictions that end soon and of which nobody has been told. */
export async function endingSoon(db: Db, now: Date, days: number, limit: number): Promise<EndingRow[]> {
  const { rows } = await sql<EndingRow>`
    select i.id, i.restricted_until as until_at from items i
    where i.restricted and i.restricted_until > ${now} and i.restricted_until <= ${now}::timestamptz + make_interval(days => ${days})
      and not exists (select from restriction_warnings w where w.item_id = i.id and w.until_at = i.restricted_until)
    order by i.restricted_until limit ${limit}`.execute(db);
  return rows;
}

export async function writeWarnings(db: Db, rows: EndingRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('restriction_warnings')
    .values(rows.map(({ id, until_at }) => ({ item_id: id, until_at, told_at: now })))
    .onConflict((c) => c.doNothing())
    .execute();
}
