import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Asking } from '../route.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;

/**
 * Whether the viewer may read the item that stands in the query under `alias` (a row of `items`). The only such rule:
 * every query that can show an item, count it or tell that it exists carries this predicate.
 *
 * Members of any of its communities, everybody where one is open; while restricted, members of all of them; its author
 * always. A confidential author is not in `author_id`, and reads as everybody else does.
 */
export function visibleTo({ as, now }: Viewing, alias = 'items'): RawBuilder<SqlBool> {
  return as.person === null ? sql<SqlBool>`false` : mayRead(sql.ref(alias), sql`${as.person}`, now);
}

function mayRead(item: RawBuilder<unknown>, person: RawBuilder<unknown>, now: Date): RawBuilder<SqlBool> {
  const isMember = sql`exists (
    select from memberships m where m.community_id = pl.community_id and m.person_id = ${person})`;
  return sql<SqlBool>`(
    ${item}.author_id = ${person}
    or case when ${item}.restricted and ${item}.restricted_until > ${now}
      then not exists (select from placements pl where pl.item_id = ${item}.id and not ${isMember})
      else exists (
        select from placements pl join communities c on c.id = pl.community_id
        where pl.item_id = ${item}.id and (c.openness = 'open' or ${isMember}))
      end)`;
}

/** Whether the viewer may know of the community under `alias` (a row of `communities`). */
export function communityVisibleTo({ as }: Pick<Viewing, 'as'>, alias = 'communities'): RawBuilder<SqlBool> {
  const c = sql.ref(alias);
  if (as.person === null) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${c}.openness = 'open' or exists (
    select from memberships m where m.community_id = ${c}.id and m.person_id = ${as.person}))`;
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
