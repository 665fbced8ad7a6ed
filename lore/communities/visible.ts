import { type Sql, sql } from '../../ground/sql.ts';
import type { Asking } from '../route.ts';
import { guest_kinds } from './community.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;

/**
 * Whether the viewer may read the item that stands in the query under `alias` (a row of `items`). The only such rule:
 * every query that can show an item, count it or tell that it exists carries this predicate.
 *
 * Members of any of its communities, everybody where one is open; while restricted, members of all of them; its author
 * always. A confidential author is not in `author_id`, and reads as everybody else does. What is in the trash nobody
 * reads, on any door; nothing else about it changes, so that restored it has exactly the readers it had.
 *
 * For a guest from another firm nothing is open, and nothing is theirs outside the circles they are in. Whether the viewer
 * is one came with their session, so for everybody else the rule is what it was, and costs what it cost.
 */
export function visibleTo({ as, now }: Viewing, alias = 'items'): Sql<boolean> {
  if (as.person === null) return sql<boolean>`false`;
  const item = sql.ref(alias);
  return as.guest
    ? mayReadAsGuest(item, sql`${as.person}`, now)
    : sql<boolean>`(${item}.put_away is distinct from 'trashed' and ${asColleague(item, sql`${as.person}`, now)})`;
}

/**
 * The same for anybody, inside a larger statement: `item` is a row of `items`, `person` an id, of a guest or not.
 *
 * One look at the placements answers both questions. As two `exists` behind a `case` it was the same rule at twice the
 * cost: seven nodes to set up for each mention, and a screen mentions it up to eight times.
 */
export function mayRead(item: Sql, person: Sql, now: Date): Sql<boolean> {
  return sql<boolean>`(case when ${isGuest(person)} then ${mayReadAsGuest(item, person, now)}
    else ${item}.put_away is distinct from 'trashed' and ${asColleague(item, person, now)} end)`;
}

/**
 * Whether an id is that of a guest. There are few guests, and they have an index of their own: their ids are read once in a
 * statement and every person after that is looked up among them in memory.
 */
const isGuest = (person: Sql): Sql<boolean> => sql<boolean>`${person} in (select g.id from people g where g.guest)`;

/**
 * The same of one item for many people. What stands in an open community and is not restricted every colleague reads: that
 * is looked up once in a statement, and only where it is not so is each of them judged. 30 µs a person otherwise.
 */
export function mayReadOne(item: string, alias: string, person: Sql, now: Date): Sql<boolean> {
  return sql<boolean>`(case when not ${isGuest(person)} and (
    select o.put_away is distinct from 'trashed' and not (o.restricted and o.restricted_until > ${now})
      and exists (select from placements pl join communities c on c.id = pl.community_id and c.openness = 'open'
        where pl.item_id = o.id)
    from items o where o.id = ${item}) then true else ${mayRead(sql.ref(alias), person, now)} end)`;
}

/** A guest reads what stands in a circle they are in, of the kinds that say nothing of the house around it. */
const mayReadAsGuest = (item: Sql, person: Sql, now: Date): Sql<boolean> => sql<boolean>`(
  ${item}.put_away is distinct from 'trashed' and ${item}.kind = any(${guest_kinds}::text[])
  and (select case when ${item}.restricted and ${item}.restricted_until > ${now}
      then bool_and(m.person_id is not null) else bool_or(m.person_id is not null) end
    from placements pl left join memberships m on m.community_id = pl.community_id and m.person_id = ${person}
    where pl.item_id = ${item}.id))`;

/** Whether the viewer could read it were it not in the trash: for the list of what can be restored, and for nothing else. */
export function visibleUntrashed({ as, now }: Viewing, alias = 'items'): Sql<boolean> {
  // A guest brings nothing back.
  return as.person === null || as.guest ? sql<boolean>`false` : asColleague(sql.ref(alias), sql`${as.person}`, now);
}

/**
 * The same for many items of one home. Who may know of the home reads all in it but what is restricted or put away, since
 * an item always stands in its home: so only those few are judged one by one. 25 µs an item otherwise, 1 µs like this.
 */
export function visibleAtHome(viewing: Viewing, home: string, alias = 'items'): Sql<boolean> {
  if (viewing.as.guest) return visibleTo(viewing, alias);
  const item = sql.ref(alias);
  return sql<boolean>`(case when ${item}.home_id = ${home} and not ${item}.restricted and ${item}.put_away is null
    and exists (select from communities home where home.id = ${home} and ${communityVisibleTo(viewing, 'home')}) then true
    else ${visibleTo(viewing, alias)} end)`;
}

function asColleague(item: Sql, person: Sql, now: Date): Sql<boolean> {
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
  const isOpen = as.guest ? sql`false` : sql`c.openness = 'open'`;
  const isForThem = as.guest ? sql`i.kind = any(${guest_kinds}::text[])` : sql`true`;
  const isTheirs = as.guest ? sql`false` : sql`i.author_id = ${as.person}`;
  return sql<{ id: string }>`
    select i.id from items i join (
      select pl.item_id, bool_and(m.person_id is not null) as in_all,
        bool_or(${isOpen} or m.person_id is not null) as in_any
      from placements pl join communities c on c.id = pl.community_id
      left join memberships m on m.community_id = pl.community_id and m.person_id = ${as.person}
      where ${wanted} group by pl.item_id) seen on seen.item_id = i.id
    where i.put_away is distinct from 'trashed' and ${isForThem} and (${isTheirs}
      or case when i.restricted and i.restricted_until > ${now} then seen.in_all else seen.in_any end)`;
}

/** Whether the viewer may know of the community under `alias` (a row of `communities`). */
export function communityVisibleTo({ as }: Pick<Viewing, 'as'>, alias = 'communities'): Sql<boolean> {
  if (as.person === null) return sql<boolean>`false`;
  const community = sql.ref(alias);
  const isIn = isMember(community, sql`${as.person}`);
  return as.guest ? isIn : sql<boolean>`(${community}.openness = 'open' or ${isIn})`;
}

/** The same for anybody, inside a larger statement: `community` is a row of `communities`, `person` an id. */
export function mayKnow(community: Sql, person: Sql): Sql<boolean> {
  return sql<boolean>`((${community}.openness = 'open' and not ${isGuest(person)}) or ${isMember(community, person)})`;
}

const isMember = (community: Sql, person: Sql): Sql<boolean> => sql<boolean>`exists (
  select from memberships m where m.community_id = ${community}.id and m.person_id = ${person})`;

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
