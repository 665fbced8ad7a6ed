import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

/** What had this address last has it: pages of a source are renamed there too, and their names used again. */
export async function writeAddresses(
  db: Db,
  row: {
    home_id: string | null;
    addresses: string[];
    item_id: string | null;
    person_id: string | null;
    at: Date;
    /** Where in the item; '' is all of it. */
    place?: string;
  },
): Promise<void> {
  if (row.addresses.length === 0) return;
  await sql`
    insert into addresses (home_id, address, item_id, person_id, at, place)
    select ${row.home_id}, address, ${row.item_id}, ${row.person_id}, ${row.at}, ${row.place ?? ''} from unnest(${row.addresses}::text[]) as address
    on conflict (home_id, address) do update set item_id = excluded.item_id, person_id = excluded.person_id, at = excluded.at,
      place = excluded.place`.execute(db);
}

export type AddressRow = { id: string; kind: string; title: string; handle: string | null; place: string };

/** What stood at the first of these addresses that leads to something the viewer may see. */
export async function findAddressed(asking: Viewing, forms: string[]): Promise<AddressRow | null> {
  const { rows } = await sql<AddressRow>`
    select coalesce(items.id, p.id) as id, coalesce(items.kind, 'person') as kind, coalesce(items.title, p.name) as title, p.handle,
      a.place
    from addresses a
    left join items on items.id = a.item_id and ${visibleTo(asking)}
    left join people p on p.id = a.person_id and p.removed_at is null
    where a.home_id is null and a.address = any(${forms}) and coalesce(items.id, p.id) is not null
    order by array_position(${forms}::text[], a.address) limit 1`.execute(asking.db);
  return rows[0] ?? null;
}

export type TitledRow = { key: string; id: string; title: string; now: boolean };

/** Pages of a community with these titles, now or formerly, as far as the viewer may read them. */
export async function findTitled(asking: Viewing, home: string, keys: string[]): Promise<TitledRow[]> {
  const { rows } = await sql<TitledRow>`
    select lower(items.title) as key, items.id, items.title, true as now from items
    where items.home_id = ${home} and items.kind = 'page' and lower(items.title) = any(${keys}) and ${visibleTo(asking)}
    union all
    select a.address, items.id, items.title, false from addresses a join items on items.id = a.item_id
    where a.home_id = ${home} and a.address = any(${keys}) and ${visibleTo(asking)}
    limit 1000`.execute(asking.db);
  return rows;
}
