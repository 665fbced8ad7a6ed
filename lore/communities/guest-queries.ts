import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;

type Seat = { kind: string; openness: string; people: number; is_in: boolean; is_guest: boolean };

/** Whether there is room in a community for somebody. A circle is held until the end: two do not take its last seat. */
export async function holdSeat(db: Db, community: string, person: string): Promise<Seat> {
  await sql`select from communities where id = ${community} and kind = 'circle' for update`.execute(db);
  const { rows } = await sql<Seat>`
    select c.kind, c.openness, case when c.kind = 'circle' then (select count(*) from memberships m
        join people p on p.id = m.person_id and p.status <> 'left' where m.community_id = c.id) else 0 end as people,
      exists (select from memberships m where m.community_id = c.id and m.person_id = ${person}) as is_in,
      exists (select from people p where p.id = ${person} and p.guest) as is_guest
    from communities c where c.id = ${community}`.execute(db);
  return rows[0];
}

/** In how many circles a guest still is; null for somebody of the house. */
export async function circlesLeft(db: Db, person: string): Promise<number | null> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from memberships where person_id = p.id) as n
    from people p where p.id = ${person} and p.guest and p.status = 'active'`.execute(db);
  return rows[0]?.n ?? null;
}

export async function findGuest(db: Db, community: string, person: string) {
  const { rows } = await sql<{ status: string; guest_until: Date }>`
    select p.status, p.guest_until from memberships m join people p on p.id = m.person_id and p.guest
    where m.community_id = ${community} and m.person_id = ${person}`.execute(db);
  return rows[0] ?? null;
}

export type GuestRow = { id: string; name: string; handle: string; firm: string; status: string; guest_until: Date };
export type Invited = { id: string; name: string; firm: string; until: Date; ends_at: Date; invited_by: string };

/** The guests of a circle by name; a circle is small. */
export function guestsQuery(community: Sql): Sql<GuestRow> {
  return sql<GuestRow>`
    select p.id, p.name, p.handle, p.firm, p.status, p.guest_until
    from memberships m join people p on p.id = m.person_id and p.guest
    where m.community_id = any(${community}) group by p.id order by lower(p.name), p.id limit 200`;
}

/** Who was invited as a guest and has not come yet. */
export async function invitedGuests(db: Db, community: string, now: Date): Promise<Invited[]> {
  const { rows } = await sql<Invited>`
    select i.id, i.guest_name as name, i.guest_firm as firm, i.guest_until as until, i.ends_at, p.name as invited_by
    from invitations i join people p on p.id = i.invited_by
    where i.community_id = ${community} and i.guest_name is not null and i.uses_left > 0 and i.ends_at > ${now}
    order by i.made_at, i.id limit 50`.execute(db);
  return rows;
}

export async function endInvitation(db: Db, community: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitations')
    .where('id', '=', id)
    .where('community_id', '=', community)
    .where('guest_name', 'is not', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Memberships of a guest whom whoever runs the place has sent away. */
export async function endCirclesOf(db: Db, person: string): Promise<string[]> {
  const { rows } = await sql<{ community_id: string }>`
    delete from memberships where person_id = ${person}
      and exists (select from people where id = ${person} and guest) returning community_id`.execute(db);
  return rows.map((row) => row.community_id);
}

/** Whether a guest wrote in one of these items, where that is read by their circle alone. */
export async function guestsWroteIn(asking: Pick<Asking, 'db'>, items: string[]): Promise<boolean> {
  const { rows } = await sql`
    select from (
      select author_id as id from comments where item_id = any(${items})
      union all select author_id from question_answers where question_id = any(${items})
      union all select author_id from stories where item_id = any(${items})
      union all select rt.person_id from stories st join story_retellings rt on rt.story_id = st.id
        where st.item_id = any(${items})
      union all select person_id from page_contributions where page_id = any(${items})) wrote
    join people p on p.id = wrote.id and p.guest limit 1`.execute(asking.db);
  return rows.length > 0;
}
