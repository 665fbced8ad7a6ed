import { type Sql, sql } from '../../ground/sql.ts';
import type { Asking } from '../route.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;

/**
 * Whether the viewer may read the item that stands in the query under `alias` (a row of `items`). The only such rule:
 * every query that can show an item, count it or tell that it exists carries this predicate.
 *
 * Members of any of its communities, everybody where one is open; while restricted, members of all of them; its author
 * always. A confidential author is not in `author_id`, and reads as everybody else does. What is in the trash nobody
 * reads, on any door; nothing else about it changes, so that restored it has exactly the readers it had.
 */
export function visibleTo({ as, now }: Viewing, alias = 'items'): Sql<boolean> {
  return as.person === null ? sql<boolean>`false` : mayRead(sql.ref(alias), sql`${as.person}`, now);
}

/**
 * The same for anybody, inside a larger statement: `item` is a row of `items`, `person` an id.
 *
 * One look at the placements answers both questions. As two `exists` behind a `case` it was the same rule at twice the
 * cost: seven nodes to set up for each mention, and a screen mentions it up to eight times.
 */
export function mayRead(item: Sql, person: Sql, now: Date): Sql<boolean> {
  return sql<boolean>`(${item}.put_away is distinct from 'trashed' and ${mayReadUntrashed(item, person, now)})`;
}

/** Whether the viewer could read it were it not in the trash: for the list of what can be restored, and for nothing else. */
export function visibleUntrashed({ as, now }: Viewing, alias = 'items'): Sql<boolean> {
  return as.person === null ? sql<boolean>`false` : mayReadUntrashed(sql.ref(alias), sql`${as.person}`, now);
}

/**
 * The same for many items of one home. Who may know of the home reads all in it but what is restricted or put away, since
 * an item always stands in its home: so only those few are judged one by one. 25 µs an item otherwise, 1 µs like this.
 */
export function visibleAtHome(viewing: Viewing, home: string, alias = 'items'): Sql<boolean> {
  const item = sql.ref(alias);
  return sql<boolean>`(case when ${item}.home_id = ${home} and not ${item}.restricted and ${item}.put_away is null
    and exists (select from communities home where home.id = ${home} and ${communityVisibleTo(viewing, 'home')}) then true
    else ${visibleTo(viewing, alias)} end)`;
}

function mayReadUntrashed(item: Sql, person: Sql, now: Date): Sql<boolean> {
  return sql<boolean>`(
    ${item}.author_id = ${person}
    or (select case when ${item}.restricted and ${item}.restricted_until > ${now}
        then bool_and(m.person_id is not null)
        else bool_or(c.openness = 'open' or m.person_id is not null) end
      from placements pl join communities c on c.id = pl.community_id
      left join memberships m on m.community_id = pl.community_id and m.person_id = ${person}
      where pl.item_id = ${item}.id))`;
}

/**
 * The ids of all items of a kind that the viewer may read: the same rule for counting them all at once. Asked of each of
 * twenty thousand it takes half a second; as one join of all placements a tenth of that.
 */
export function visibleIds(viewing: Viewing, kind: string): Sql<{ id: string }> {
  return visibleWhere(viewing, sql`pl.kind = ${kind}`);
}

/** The same among some: `ids` is a query of one column. */
export function visibleAmong(viewing: Viewing, ids: Sql): Sql<{ id: string }> {
  return visibleWhere(viewing, sql`pl.item_id in (${ids})`);
}

function visibleWhere({ as, now }: Viewing, wanted: Sql): Sql<{ id: string }> {
  if (as.person === null) return sql<{ id: string }>`select null::text as id where false`;
  return sql<{ id: string }>`
    select i.id from items i join (
      select pl.item_id, bool_and(m.person_id is not null) as in_all,
        bool_or(c.openness = 'open' or m.person_id is not null) as in_any
      from placements pl join communities c on c.id = pl.community_id
      left join memberships m on m.community_id = pl.community_id and m.person_id = ${as.person}
      where ${wanted} group by pl.item_id) seen on seen.item_id = i.id
    where i.put_away is distinct from 'trashed' and (i.author_id = ${as.person}
      or case when i.restricted and i.restricted_until > ${now} then seen.in_all else seen.in_any end)`;
}

/** Whether the viewer may know of the community under `alias` (a row of `communities`). */
export function communityVisibleTo({ as }: Pick<Viewing, 'as'>, alias = 'communities'): Sql<boolean> {
  return as.person === null ? sql<boolean>`false` : mayKnow(sql.ref(alias), sql`${as.person}`);
}

/** The same for anybody, inside a larger statement: `community` is a row of `communities`, `person` an id. */
export function mayKnow(community: Sql, person: Sql): Sql<boolean> {
  return sql<boolean>`(${community}.openness = 'open' or exists (
    select from memberships m where m.community_id = ${community}.id and m.person_id = ${person}))`;
}

/**
 * Which of these people may read which of these items, for telling them live: one statement for a whole batch of
 * lines. Returns pairs as `item person`.
 */
export async function readersAmong(
  db: Asking['db'],
  now: Date,
  items: string[],
  people: string[],
): Promise<Set<string>> {
  if (items.length === 0 || people.length === 0) return new Set();
  const { rows } = await sql<{ pair: string }>`
    select items.id || ' ' || v.person as pair
    from items cross join unnest(${people}::text[]) as v(person)
    where items.id = any(${items}) and ${mayRead(sql.ref('items'), sql.ref('v.person'), now)}`.execute(db);
  return new Set(rows.map((row) => row.pair));
}
