import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { ItemKind } from '../communities/community.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { written_looked_at_max } from './shelf.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type ShelfRow = {
  id: string;
  kind: ItemKind;
  title: string;
  state: string;
  archived: boolean;
  home: string | null;
  home_slug: string | null;
  at: Date;
};

/** What a person has kept. What may not be read any more is not there, and comes back with the right to read it. */
export function favouritesQuery(asking: Viewing, after: (string | number)[] | null, limit: number): Sql<ShelfRow> {
  const mine = sql`select item_id, at from favourites where person_id = ${asking.as.person}`;
  return shelfQuery(asking, mine, sql`true`, after, limit);
}

/** What a person wrote on, the latest first. A confidential note is not among it: a list on a screen that others see. */
export function writtenQuery(asking: Viewing, after: (string | number)[] | null, limit: number): Sql<ShelfRow> {
  const me = asking.as.person;
  const mine = sql`
    select item_id, max(at) as at from (
      (select c.page_id as item_id, v.at from page_contributions c
        join page_versions v on v.page_id = c.page_id and v.number = c.number
        where c.person_id = ${me} order by v.at desc limit ${written_looked_at_max})
      union all
      (select id, made_at from items where author_id = ${me} order by made_at desc limit ${written_looked_at_max})
    ) each group by item_id`;
  return shelfQuery(asking, mine, sql`items.put_away is null`, after, limit);
}

function shelfQuery(
  asking: Viewing,
  mine: Sql,
  which: Sql,
  after: (string | number)[] | null,
  limit: number,
): Sql<ShelfRow> {
  const [at, id] = after ?? ['9999-12-31', '~'];
  return sql<ShelfRow>`
    select items.id, items.kind, items.title, items.state, items.put_away is not null as archived, mine.at,
      case when ${communityVisibleTo(asking, 'c')} then c.name end as home,
      case when ${communityVisibleTo(asking, 'c')} then c.slug end as home_slug
    from (${mine}) mine join items on items.id = mine.item_id join communities c on c.id = items.home_id
    where ${which} and ${visibleTo(asking)} and (mine.at, items.id) < (${at}::timestamptz, ${id})
    order by mine.at desc, items.id desc limit ${limit + 1}`;
}

export async function isKept(db: Db, person: string, item: string): Promise<boolean> {
  const { rows } = await sql`select from favourites where person_id = ${person} and item_id = ${item}`.execute(db);
  return rows.length > 0;
}

export async function countKept(db: Db, person: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from favourites where person_id = ${person}`.execute(
    db,
  );
  return rows[0].n;
}

export async function writeFavourite(db: Db, person: string, item: string, at: Date): Promise<void> {
  await db
    .insertInto('favourites')
    .values({ person_id: person, item_id: item, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function endFavourite(db: Db, person: string, item: string): Promise<void> {
  await db.deleteFrom('favourites').where('person_id', '=', person).where('item_id', '=', item).execute();
}

export async function endFavouritesOf(db: Db, person: string): Promise<void> {
  await db.deleteFrom('favourites').where('person_id', '=', person).execute();
}
