import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

type Db = Kysely<DB>;
const names_max = 12;

export type AudienceChange = {
  gains: number;
  loses: number;
  gains_names: string[];
  loses_names: string[];
  /** Everybody could read some of it and will not, or the other way round: then only this is said, and nobody counted. */
  everybody: 'gains' | 'loses' | null;
};

/**
 * Who will read these items, and who will not any more, when their home becomes another. Counted over all their
 * communities, once for each set of communities that they stand in: a tree of a thousand pages has a handful of those.
 */
export async function audienceChange(
  db: Db,
  items: string[],
  wish: { from: string; to: string; keep: boolean },
): Promise<AudienceChange> {
  const { rows } = await sql<AudienceChange & { opens: boolean; closes: boolean }>`
    with sets as materialized (
      select was, will,
        exists (select from communities c where c.id = any(was) and c.openness = 'open') as was_open,
        exists (select from communities c where c.id = any(will) and c.openness = 'open') as will_open
      from (select distinct was, array(
          select distinct c from unnest(was || ${wish.to}::text) c where ${wish.keep} or c <> ${wish.from}) as will
        from (select array_agg(community_id order by community_id) as was from placements
          where item_id = any(${items}) group by item_id) stood) x),
    pairs as (
      select s.was, m.person_id, (s.was_open and not p.guest) or bool_or(m.community_id = any(s.was)) as before,
        (s.will_open and not p.guest) or bool_or(m.community_id = any(s.will)) as later
      from sets s join memberships m on m.community_id = any(s.was || s.will)
      join people p on p.id = m.person_id and p.status = 'active' group by s.was, s.was_open, s.will_open, m.person_id, p.guest),
    gain as (select distinct p.id, p.name from pairs join people p on p.id = person_id where later and not before),
    loss as (select distinct p.id, p.name from pairs join people p on p.id = person_id where before and not later)
    select (select count(*) from gain) as gains, (select count(*) from loss) as loses,
      array(select name from gain order by lower(name), id limit ${names_max}) as gains_names,
      array(select name from loss order by lower(name), id limit ${names_max}) as loses_names,
      exists (select from sets where will_open and not was_open) as opens,
      exists (select from sets where was_open and not will_open) as closes`.execute(db);
  const { opens, closes, ...row } = rows[0];
  return { ...row, everybody: closes ? 'loses' : opens ? 'gains' : null };
}

/** Which of these items are restricted at present. */
export async function restrictedAmong(db: Db, items: string[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from items where id = any(${items}) and restricted and restricted_until > ${now}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Of these items those that were said in a closed circle by somebody else, or by nobody who is named. */
export async function confidedAmong(db: Db, items: string[], person: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from items i join communities c on c.id = i.home_id and c.kind = 'circle' and c.openness = 'closed'
    where i.id = any(${items}) and i.author_id is distinct from ${person}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Of these items those at home in a closed circle. */
export async function toldInCircles(db: Db, items: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from items i join communities c on c.id = i.home_id and c.kind = 'circle' and c.openness = 'closed'
    where i.id = any(${items})`.execute(db);
  return rows.map(({ id }) => id);
}

export async function writeHome(
  db: Db,
  items: string[],
  wish: { from: string; to: string; keep: boolean; by: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into placements (community_id, item_id, kind, at, placed_by)
    select ${wish.to}, id, kind, ${now}, ${wish.by} from items where id = any(${items})
    on conflict do nothing`.execute(db);
  await sql`
    update items set home_id = ${wish.to}, version = version + 1, changed_at = ${now} where id = any(${items})`.execute(
    db,
  );
  if (!wish.keep)
    await sql`delete from placements where item_id = any(${items}) and community_id = ${wish.from}`.execute(db);
}
