import type { Kysely } from 'kysely';
import { together } from '../../ground/base.ts';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Role } from '../communities/community.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { type Kind, lapse_months } from './right.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

/** Whether the row of `rights` under this alias holds now: the same reckoning as `isLive`, months of UTC. */
function liveAt(now: Date, alias: string): Sql<boolean> {
  const r = sql.ref(alias);
  return sql<boolean>`(${r}.ended_at is null and
    (${r}.used_at at time zone 'UTC' + make_interval(months => ${lapse_months})) at time zone 'UTC' > ${now})`;
}

/** Whether a person holds one of these rights in the community that stands under a column of a larger statement. */
export function rightColumn(person: string | null, community: string, held: readonly Kind[], now: Date): Sql<boolean> {
  return sql<boolean>`exists (select from rights r where r.person_id = ${person}
    and r.community_id = ${sql.ref(community)} and r.kind = any(${held}) and ${liveAt(now, 'r')})`;
}

export async function holdsRight(
  db: Db,
  person: string,
  community: string,
  held: readonly Kind[],
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select ${rightColumn(person, 'c.id', held, now)} as holds from communities c where c.id = ${community}`.execute(db);
  return rows[0]?.holds ?? false;
}

/**
 * How many items of a person others have used, as far as the viewer may read both: practices that somebody else used or
 * teaches, notes from which somebody else made a practice or which they linked to one. Each item once. A confidential
 * item has no author here, and what was done under a seal has nobody who did it: neither counts.
 */
function itemsUsedQuery(asking: Viewing, person: string, community: string): Sql<{ n: number }> {
  return sql<{ n: number }>`
    select count(*) as n from items join placements own on own.item_id = items.id and own.community_id = ${community}
    where items.author_id = ${person} and ${visibleTo(asking)} and (
      (items.kind = 'practice' and (
        exists (select from uses u where u.practice_id = items.id and u.person_id <> ${person})
        or exists (select from bindings b join units t on t.id = b.unit_id join items course on course.id = t.course_id
          where b.practice_id = items.id and course.author_id <> ${person} and ${visibleTo(asking, 'course')})))
      or (items.kind = 'note' and (
        exists (select from practice_sources s join items made on made.id = s.practice_id
          where s.note_id = items.id and made.author_id <> ${person} and ${visibleTo(asking, 'made')})
        or exists (select from note_links l join items about on about.id = l.practice_id
          where l.note_id = items.id and l.linked_by <> ${person} and ${visibleTo(asking, 'about')}))))`;
}

export type HeldRow = {
  kind: Kind;
  items_used: number;
  reason: string;
  at: Date;
  used_at: Date;
  ended_at: Date | null;
  ended_reason: string | null;
};
type PersonRow = { id: string; name: string; handle: string; role: Role | null };
type JudgeRow = { coach: boolean; other_coaches: number };

/** Somebody in a community with the rights that they have or had there, and what the viewer is to that. */
export async function findCandidate(asking: Viewing, community: string, person: string) {
  const rows = await together<{ person: PersonRow; held: HeldRow; used: { n: number }; judge: JudgeRow }>(asking.db, {
    person: sql<PersonRow>`
      select p.id, p.name, p.handle, m.role
      from people p left join memberships m on m.person_id = p.id and m.community_id = ${community}
      where p.id = ${person} and p.status <> 'left'`,
    held: sql<HeldRow>`
      select kind, items_used, reason, at, used_at, ended_at, ended_reason from rights
      where person_id = ${person} and community_id = ${community} order by kind desc`,
    used: itemsUsedQuery(asking, person, community),
    judge: sql<JudgeRow>`
      select ${rightColumn(asking.as.person, 'c.id', ['coach'], asking.now)} as coach,
        (select count(*) from rights r join people p on p.id = r.person_id and p.status = 'active'
          where r.community_id = c.id and r.kind = 'coach' and r.person_id <> ${person}
            and ${liveAt(asking.now, 'r')}) as other_coaches
      from communities c where c.id = ${community}`,
  });
  return { person: rows.person[0] ?? null, held: rows.held, items_used: rows.used[0].n, judge: rows.judge[0] };
}

export type RightRow = {
  person_id: string;
  name: string;
  handle: string;
  kind: Kind;
  items_used: number;
  reason: string;
  agreed_id: string;
  agreed_name: string;
  agreed_handle: string;
  at: Date;
  used_at: Date;
  ended_at: Date | null;
  sort: string;
};

/** The rights in a community that nobody has ended, lapsed ones among them, of those who are still here. */
export async function listRights(db: Db, community: string, after: (string | number)[] | null, limit: number) {
  const [name, person, kind] = after ?? ['', '', ''];
  const { rows } = await sql<RightRow>`
    select r.person_id, p.name, p.handle, r.kind, r.items_used, r.reason, a.id as agreed_id, a.name as agreed_name,
      a.handle as agreed_handle, r.at, r.used_at, r.ended_at, lower(p.name) as sort
    from rights r join people p on p.id = r.person_id join people a on a.id = r.agreed_by
    where r.community_id = ${community} and r.ended_at is null and p.status <> 'left'
      and (lower(p.name), p.id, r.kind) > (${name}, ${person}, ${kind})
    order by lower(p.name), p.id, r.kind limit ${limit + 1}`.execute(db);
  return rows;
}

/** Agreed to, for the first time or again: the book keeps what was before. */
export async function writeRight(
  db: Db,
  row: {
    person_id: string;
    community_id: string;
    kind: Kind;
    items_used: number;
    reason: string;
    agreed_by: string;
    at: Date;
  },
): Promise<void> {
  const fresh = { ...row, used_at: row.at, ended_at: null, ended_reason: null };
  await db
    .insertInto('rights')
    .values(fresh)
    .onConflict((c) => c.columns(['person_id', 'community_id', 'kind']).doUpdateSet(fresh))
    .execute();
}

/** Ends these rights where they have not ended; returns which. */
export async function endRights(
  db: Db,
  of: { person: string; community: string; kinds: readonly Kind[]; reason: string; at: Date },
): Promise<Kind[]> {
  const rows = await db
    .updateTable('rights')
    .set({ ended_at: of.at, ended_reason: of.reason })
    .where('person_id', '=', of.person)
    .where('community_id', '=', of.community)
    .where('kind', 'in', of.kinds)
    .where('ended_at', 'is', null)
    .returning('kind')
    .execute();
  return rows.map((row) => row.kind as Kind);
}

/** Marks the live rights of a person in a community as used now; returns which. */
export async function markUsed(db: Db, person: string, community: string, at: Date): Promise<Kind[]> {
  const { rows } = await sql<{ kind: Kind }>`
    update rights r set used_at = ${at}
    where r.person_id = ${person} and r.community_id = ${community} and ${liveAt(at, 'r')}
    returning r.kind`.execute(db);
  return rows.map((row) => row.kind).sort();
}
