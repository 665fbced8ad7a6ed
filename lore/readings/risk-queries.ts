import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { visibleTo } from '../communities/visible.ts';
import { readers_needed } from '../hazards/hazard.ts';
import type { Asking } from '../route.ts';
import type { Rule } from './risk.ts';
import * as risk from './risk.ts';

type Db = Kysely<DB>;

/** Who answers for a community where nobody else does: its steward of the longest standing, else a facilitator. */
export const firstKeeper = (community: Sql): Sql<string | null> => sql<string | null>`(
  select m.person_id from memberships m join people p on p.id = m.person_id and p.status = 'active'
  where m.community_id = ${community} and m.role in ('steward', 'facilitator')
  order by m.role = 'steward' desc, m.since, m.person_id limit 1)`;

export type Look = { id: string; calendar: Calendar; steward_id: string | null };

/** Communities whose turn it is, the one that waits longest first; another server's turn is left to it. */
export async function communitiesToLookAt(db: Db, now: Date, limit: number): Promise<Look[]> {
  await sql`
    insert into risk_looks (community_id, at)
    select id, 'epoch' from communities c
    where not exists (select from risk_looks l where l.community_id = c.id) limit 1000
    on conflict do nothing`.execute(db);
  const { rows } = await sql<Look>`
    with turn as (
      select community_id from risk_looks
      where at <= ${now}::timestamptz - make_interval(hours => ${risk.look_every_hours})
      order by at, community_id limit ${limit} for update skip locked),
    done as (update risk_looks l set at = ${now} from turn where l.community_id = turn.community_id)
    select c.id, ${calendarColumn('c')} as calendar, ${firstKeeper(sql`c.id`)} as steward_id
    from turn join communities c on c.id = turn.community_id`.execute(db);
  return rows;
}

export type Crossing = {
  rule: Rule;
  item_id: string | null;
  label: string | null;
  owner_id: string | null;
  count: number;
  of: number | null;
};

/** Whether somebody does not work on any of the next days: a row of `people`, by its own calendar. */
const isAway = (person: string, now: Date): Sql => sql`not exists (
  select from generate_series(${now}::timestamptz, ${now}::timestamptz + make_interval(days => ${risk.long_leave_days - 1}), '1 day') d
  where extract(isodow from d)::int = any(coalesce(${sql.ref(person)}.working_days, '{1,2,3,4,5}'))
    and not (d at time zone 'UTC')::date = any(${sql.ref(person)}.days_off))`;

/** What crosses a limit in one community, as counts say it: each part walks an index of its own and is short. */
export async function crossingsIn(db: Db, community: string, now: Date): Promise<Crossing[]> {
  const since = sql`${now}::timestamptz - make_interval(days => ${risk.counted_days})`;
  const practice = sql`items i join practices pr on pr.item_id = i.id
    left join people k on k.id = coalesce(pr.owner_id, pr.champion_id)`;
  const alive = sql`i.home_id = ${community} and i.kind = 'practice' and i.state <> 'Retired' and i.put_away is null`;
  const keeper = sql`case when k.status = 'active' then k.id end as owner_id`;
  const links = (relation: string) => sql`(
    select count(distinct coalesce(nm.into_id, l.note_id))::int from note_links l
    left join note_merges nm on nm.note_id = l.note_id
    where l.practice_id = i.id and l.relation = ${relation} and l.at > ${since}
      and (select count(*) from hazard_readings h where h.note_id = l.note_id and not h.plausible) < ${readers_needed})`;
  const uses = sql`(select count(*)::int from uses u where u.practice_id = i.id and u.at > ${since})`;
  const few = sql`limit ${risk.standing_per_rule_max}`;
  const { rows } = await sql<Crossing>`
    (select 'contradicted' as rule, i.id as item_id, null::text as label, ${keeper}, said.n as count, used.n as of
      from ${practice} cross join lateral (select ${links('contradicts')} as n) said
      cross join lateral (select ${uses} as n) used
      where ${alive} and said.n >= ${risk.contradicted_min}
      order by i.id ${few})
    union all
    (select 'hazards', i.id, null, ${keeper}, said.n, null
      from ${practice} cross join lateral (select ${links('hazard')} as n) said
      where ${alive} and said.n >= ${risk.hazards_min} order by i.id ${few})
    union all
    (select 'asked again', null, il.label, null, count(*)::int, null
      from items i join item_labels il on il.item_id = i.id
      where i.home_id = ${community} and i.kind = 'question' and not i.restricted and i.put_away is null
        and i.made_at > ${now}::timestamptz - make_interval(days => ${risk.asked_days})
      group by il.label having count(*) >= ${risk.asked_again_min} and count(distinct i.author_id) >= ${risk.askers_min}
      order by il.label ${few})
    union all
    (select 'keeper left', i.id, null, null, 1, null from ${practice} where ${alive} and k.status = 'left' order by i.id ${few})
    union all
    (select 'keeper left', i.id, null, null, 1, null
      from items i join proposals po on po.item_id = i.id join people k on k.id = po.implementer_id
      where i.home_id = ${community} and i.kind = 'proposal' and i.state = 'Accepted' and i.put_away is null
        and k.status = 'left' order by i.id ${few})
    union all
    (select 'keeper away', i.id, null, null, used.n, null
      from ${practice} cross join lateral (select ${uses} as n) used
      where ${alive} and k.status = 'active' and used.n >= ${risk.in_use_min} and ${isAway('k', now)} order by i.id ${few})
    union all
    (select 'no steward', null, null, null, 0, null
      where not exists (select from memberships m join people p on p.id = m.person_id and p.status = 'active'
        where m.community_id = ${community} and m.role = 'steward' and not ${isAway('p', now)})
      and exists (select from memberships m where m.community_id = ${community}))`.execute(db);
  return rows;
}

/** Topics that are in use in a community: their practices used, or asked about. What nobody labelled is a topic by itself. */
export async function topicsInUse(db: Db, community: string, now: Date): Promise<{ topic: string; uses: number }[]> {
  const since = sql`${now}::timestamptz - make_interval(days => ${risk.counted_days})`;
  const { rows } = await sql<{ topic: string; uses: number }>`
    with done as materialized (
      select i.id, count(*) as n from items i join uses u on u.practice_id = i.id and u.at > ${since}
      where i.home_id = ${community} and i.kind = 'practice' and i.state <> 'Retired' and not i.restricted and i.put_away is null
      group by i.id
      union all
      select i.id, 1 from items i where i.home_id = ${community} and i.kind = 'question' and not i.restricted
        and i.put_away is null and i.made_at > ${since})
    select coalesce(il.label, '#' || done.id) as topic, sum(done.n)::int as uses
    from done left join item_labels il on il.item_id = done.id
    group by 1 having sum(done.n) >= ${risk.in_use_min}
    order by 2 desc, 1 limit ${risk.topics_looked_at_max}`.execute(db);
  return rows;
}

/** Which of these stood already: a limit that is crossed stays one crossing until it is crossed back. */
export async function openRisks(db: Db, community: string) {
  const { rows } = await sql<Crossing & { id: string }>`
    select id, rule, item_id, label, owner_id, count, of from risks
    where community_id = ${community} and ended_at is null`.execute(db);
  return rows;
}

export async function writeRisk(
  db: Db,
  row: Crossing & { id: string; community_id: string; crossed_at: Date; due_on: string },
): Promise<void> {
  await db.insertInto('risks').values(row).execute();
}

export async function endRisks(db: Db, ids: string[], at: Date): Promise<void> {
  await sql`update risks set ended_at = ${at} where id = any(${ids})`.execute(db);
}

export type RiskRow = {
  id: string;
  rule: Rule;
  item_id: string | null;
  item_kind: string | null;
  title: string | null;
  label: string | null;
  label_name: string | null;
  count: number;
  of: number | null;
  crossed_at: Date;
  due_on: string;
  owner_id: string | null;
  owner: string | null;
  handle: string | null;
};

/** What stands in a community, the oldest first: of items and labels, what the viewer may read. */
export function risksQuery(asking: Pick<Asking, 'as' | 'now'>, community: string): Sql<RiskRow> {
  return sql<RiskRow>`
    select r.id, r.rule, r.item_id, i.kind as item_kind, i.title, r.label, l.name as label_name, r.count, r.of, r.crossed_at,
      r.due_on::text, p.id as owner_id, p.name as owner, p.handle
    from risks r left join items i on i.id = r.item_id and ${visibleTo(asking, 'i')}
    left join labels l on l.key = r.label left join people p on p.id = r.owner_id and p.status = 'active'
    where r.community_id = ${community} and r.ended_at is null and (r.item_id is null or i.id is not null)
    order by r.crossed_at, r.id limit 200`;
}
