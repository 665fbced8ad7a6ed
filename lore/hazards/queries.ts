import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { mayRead, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now'>;

export type LaneRow = {
  id: string;
  state: string;
  confidential: boolean;
  flagged_at: Date | null;
  judged_at: Date | null;
  plausible: number;
  implausible: number;
  mine: boolean;
  member: boolean;
  stands_in: boolean;
  read_by_me: boolean;
};

/** What is to be judged by whom, as columns over `items` and its note `n`. `seal` says which confidential notes are mine. */
function lane(me: string | null, seal: string): Sql {
  return sql`items.id, items.state, items.seal is not null as confidential, n.hazard_at as flagged_at,
    n.hazard_judged_at as judged_at,
    (select count(*) from hazard_readings r where r.note_id = items.id and r.plausible) as plausible,
    (select count(*) from hazard_readings r where r.note_id = items.id and not r.plausible) as implausible,
    coalesce(items.author_id = ${me}, items.seal = ${seal}, false) as mine,
    exists (select from placements pl join memberships m on m.community_id = pl.community_id
      where pl.item_id = items.id and m.person_id = ${me}) as member,
    exists (select from note_links l join practices pr on pr.item_id = l.practice_id
      where l.note_id = items.id and l.relation in ('hazard', 'contradicts')
        and coalesce(pr.owner_id, pr.champion_id) = ${me}) as stands_in,
    exists (select from hazard_readings r where r.note_id = items.id and r.person_id = ${me}) as read_by_me`;
}

/** A note as its readers judge it, if the viewer may read it. */
export function laneQuery(asking: Viewing, note: string, seal: string): Sql<LaneRow> {
  return sql<LaneRow>`
    select ${lane(asking.as.person, seal)}
    from items join notes n on n.item_id = items.id where items.id = ${note} and ${visibleTo(asking)}`;
}

/** The same, held until the reading is written: two who read at the same moment must see each other. */
export async function holdLane(asking: Viewing & { db: Db }, note: string, seal: string): Promise<LaneRow> {
  await sql`select from notes where item_id = ${note} for update`.execute(asking.db);
  return (await laneQuery(asking, note, seal).execute(asking.db)).rows[0];
}

export async function writeReading(
  db: Db,
  row: { note_id: string; person_id: string; plausible: boolean; words: string; at: Date },
): Promise<void> {
  await db.insertInto('hazard_readings').values(row).execute();
}

export type ReadingRow = { id: string; name: string; handle: string; plausible: boolean; words: string; at: Date };

export function readingsQuery(note: string): Sql<ReadingRow> {
  return sql<ReadingRow>`
    select p.id, p.name, p.handle, r.plausible, r.words, r.at
    from hazard_readings r join people p on p.id = r.person_id where r.note_id = ${note} order by r.at, p.id limit 20`;
}

/** The practice that a note speaks against; of several the one it was linked to first. */
export async function practiceAgainst(db: Db, note: string): Promise<string | null> {
  const { rows } = await sql<{ practice_id: string }>`
    select practice_id from note_links where note_id = ${note} and relation in ('hazard', 'contradicts')
    order by relation = 'hazard' desc, at, id limit 1`.execute(db);
  return rows[0]?.practice_id ?? null;
}

/**
 * An alert in the words of its note, and one receipt for each person in a matching context who may read the note. Its
 * author, who wrote it, and its readers need none; a confidential author gets one as everybody else there does. Returns
 * how many were told.
 *
 * In a community of 100,000 with 200,000 notes of the last weeks, 20,000 told: 2.2 s on two cores, once for each
 * alert.
 */
export async function writeAlert(
  db: Db,
  row: { id: string; note: string; practice: string | null; since: Date; at: Date; people_max: number },
): Promise<number> {
  await sql`
    insert into alerts (id, note_id, practice_id, words, at)
    select ${row.id}, i.id, ${row.practice}, i.title, ${row.at} from items i where i.id = ${row.note}`.execute(db);
  const same = (chip: 'asset' | 'place') => sql`
    select i.author_id from notes n join items i on i.id = n.item_id
    where n.context ? ${sql.raw(`'${chip}'`)} and n.happened_at > ${row.since} and lower(n.context ->> ${sql.raw(`'${chip}'`)}) = (
      select lower(context ->> ${sql.raw(`'${chip}'`)}) from notes where item_id = ${row.note})`;
  const { numAffectedRows } = await sql`
    insert into alert_receipts (alert_id, person_id, why, at)
    select ${row.id}, who.id, who.why, ${row.at}
    from (
      select distinct on (id) id, why, rank from (
        select u.person_id as id, 'used' as why, 1 as rank
        from note_links l join uses u on u.practice_id = l.practice_id and u.at > ${row.since}
        where l.note_id = ${row.note} and l.relation in ('hazard', 'contradicts')
        union all select author_id, 'same asset', 2 from (${same('asset')}) asset
        union all select author_id, 'same place', 3 from (${same('place')}) place
        union all select m.person_id, 'member', 4
        from placements pl join memberships m on m.community_id = pl.community_id where pl.item_id = ${row.note}) each
      order by id, rank) who
    join people p on p.id = who.id and p.status = 'active'
    join items on items.id = ${row.note}
    where who.id is distinct from items.author_id
      and not exists (select from hazard_readings r where r.note_id = ${row.note} and r.person_id = who.id)
      and ${mayRead(sql.ref('items'), sql.ref('who.id'), row.at)}
    order by who.rank, who.id limit ${row.people_max}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

export type AlertRow = {
  id: string;
  at: Date;
  words: string;
  practice_id: string | null;
  practice: string | null;
  told: number;
  acknowledged: number;
  why: string | null;
  acknowledged_at: Date | null;
};

/** The alert of a note, with how many it reached, and what the viewer got of it. */
export function alertQuery(asking: Viewing, note: string): Sql<AlertRow> {
  return sql<AlertRow>`
    select a.id, a.at, a.words, items.id as practice_id, items.title as practice, t.told, t.acknowledged, r.why, r.acknowledged_at
    from alerts a left join items on items.id = a.practice_id and ${visibleTo(asking)}
    left join alert_receipts r on r.alert_id = a.id and r.person_id = ${asking.as.person}
    cross join lateral (
      select count(*) as told, count(acknowledged_at) as acknowledged from alert_receipts where alert_id = a.id) t
    where a.note_id = ${note}`;
}

export type ReceiptRow = {
  id: string;
  note_id: string;
  title: string;
  words: string;
  practice_id: string | null;
  practice: string | null;
  why: string;
  at: Date;
  acknowledged_at: Date | null;
};

/** Alerts to the viewer of what they may still read: open ones first, then by age. */
export async function listMine(
  asking: Viewing & { db: Db },
  after: (string | number)[] | null,
  limit: number,
): Promise<ReceiptRow[]> {
  const [open, at, id] = after ?? [2, '9999-12-31', '~'];
  const isOpen = sql`(r.acknowledged_at is null)::int`;
  const { rows } = await sql<ReceiptRow>`
    select a.id, items.id as note_id, items.title, a.words, pi.id as practice_id, pi.title as practice, r.why, r.at, r.acknowledged_at
    from alert_receipts r join alerts a on a.id = r.alert_id join items on items.id = a.note_id
    left join items pi on pi.id = a.practice_id and ${visibleTo(asking, 'pi')}
    where r.person_id = ${asking.as.person} and ${visibleTo(asking)}
      and (${isOpen}, r.at, a.id) < (${open}::int, ${at}::timestamptz, ${id})
    order by ${isOpen} desc, r.at desc, a.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

/** An alert that came to the viewer, of a note they may read. */
export async function findMine(asking: Viewing & { db: Db }, alert: string) {
  const { rows } = await sql<{ note_id: string; confidential: boolean }>`
    select items.id as note_id, items.seal is not null as confidential
    from alerts a join alert_receipts r on r.alert_id = a.id and r.person_id = ${asking.as.person}
    join items on items.id = a.note_id where a.id = ${alert} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export async function writeAcknowledged(db: Db, alert: string, person: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('alert_receipts')
    .set({ acknowledged_at: at })
    .where('alert_id', '=', alert)
    .where('person_id', '=', person)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Flagged notes that wait for readers, oldest first: of one community, else of all those of the viewer. */
export async function listWaiting(
  asking: Viewing & { db: Db },
  seal: string,
  wish: { community: string | null; after: (string | number)[] | null; limit: number },
) {
  const me = asking.as.person;
  const [at, id] = wish.after ?? ['0001-01-01', ''];
  const { rows } = await sql<LaneRow & { title: string }>`
    select items.title, ${lane(me, seal)}
    from notes n join items on items.id = n.item_id
    where n.hazard_at is not null and n.hazard_judged_at is null and items.state <> 'Merged'
      and exists (select from placements pl where pl.item_id = items.id and case when ${wish.community}::text is null
        then exists (select from memberships m where m.community_id = pl.community_id and m.person_id = ${me})
        else pl.community_id = ${wish.community} end)
      and ${visibleTo(asking)} and (n.hazard_at, n.item_id) > (${at}::timestamptz, ${id})
    order by n.hazard_at, n.item_id limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}
