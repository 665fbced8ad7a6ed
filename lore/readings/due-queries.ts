import { type Sql, sql } from '../../ground/sql.ts';
import { waits } from '../access/request-queries.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { mayRead, visibleTo } from '../communities/visible.ts';
import type { Condition } from '../facets/facet.ts';
import type { Asking } from '../route.ts';
import type { Op, State } from '../variations/variation.ts';
import { type DueKind, dues_shown_max, ending_days } from './due.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;

export type DueRow = {
  kind: DueKind;
  item_id: string;
  item_kind: string;
  title: string;
  /** The challenge, variation, decision… that waits. */
  what_id: string | null;
  step_id: string | null;
  position: number | null;
  letter: string | null;
  words: string;
  home_id: string;
  home: string;
  since_at: Date;
  /** Where the day was fixed when it began. */
  due_on: string | null;
  responsible_id: string | null;
  responsible: string | null;
  handle: string | null;
};

export type HomeRow = { id: string; slug: string; name: string; calendar: Calendar };

/** The communities of which the viewer keeps the list: those they look after, or the one they name and are in. */
export async function homesOf({ as, db }: Viewing & Pick<Asking, 'db'>, community: string | null): Promise<HomeRow[]> {
  const { rows } = await sql<HomeRow>`
    select c.id, c.slug, c.name, ${calendarColumn('c')} as calendar
    from memberships m join communities c on c.id = m.community_id
    where m.person_id = ${as.person} and case when ${community}::text is null
      then m.role in ('steward', 'facilitator') else c.id = ${community} or c.slug = ${community} end
    order by lower(c.name), c.id limit 200`.execute(db);
  return rows;
}

/**
 * Everything that waits in some communities, each kind read by an index of its own and cut at the same length, the one
 * that waits longest first. As one statement of many small parts: a view over all of them would read each whole.
 */
export function duesQuery(asking: Viewing, homes: string[]): Sql<DueRow> {
  const { now } = asking;
  const part = (select: Sql) => sql`(${select} order by since_at limit ${dues_shown_max})`;
  const item = sql`items.id as item_id, items.kind as item_kind, items.title`;
  const here = sql`items.home_id = any(${homes}) and ${visibleTo(asking)}`;
  const ofPractice = sql`join items on items.id = w.practice_id join practices pr on pr.item_id = items.id`;
  const none = sql`null::text as step_id, ''::text as words`;
  const owner = sql`pr.owner_id as responsible_id`;
  const parts = [
    sql`select case when items.state = 'Shared' then 'note unread' else 'note unlinked' end as kind, ${item},
        null::text as what_id, ${none}, items.home_id, items.changed_at as since_at, null::text as due_on,
        null::text as responsible_id
      from items where items.kind = 'note' and items.state in ('Shared', 'Acknowledged') and ${here}`,
    sql`select 'hazard unread' as kind, ${item}, null::text, ${none}, items.home_id, n.hazard_at as since_at,
        null::text, null::text
      from notes n join items on items.id = n.item_id
      where n.hazard_at is not null and n.hazard_judged_at is null and items.state <> 'Merged' and ${here}`,
    sql`select 'challenge' as kind, ${item}, w.id, w.step_id, w.words, items.home_id, w.at as since_at, w.due_on::text, ${owner}
      from challenges w ${ofPractice} where w.replied_at is null and items.state <> 'Retired' and ${here}`,
    sql`select case when w.deviation then 'deviation' when w.check_number is not null then 'to check' else 'to map' end as kind,
        ${item}, w.id, w.step_id, w.body, items.home_id, w.changed_at as since_at, null::text, ${owner}
      from variations w ${ofPractice}
      where w.state <> 'Retired' and items.state <> 'Retired' and ${here} and (
        (w.deviation and w.approved_at is null) or w.check_number is not null
        or (w.conditions = '[]' and w.stated <> ''))`,
    sql`select 'deviation ending' as kind, ${item}, w.id, w.step_id, w.body, items.home_id, w.changed_at as since_at,
        w.until::text, ${owner}
      from variations w ${ofPractice}
      where w.state <> 'Retired' and w.deviation and w.approved_at is not null
        and w.until <= ${now}::timestamptz + make_interval(days => ${ending_days}) and ${here}`,
    sql`select 'to establish' as kind, ${item}, null::text, ${none}, items.home_id,
        (select max(v.at) from validations v where v.practice_id = items.id and v.variation_id is null) as since_at,
        null::text, ${owner}
      from items join practices pr on pr.item_id = items.id
      where items.kind = 'practice' and items.state = 'Validated' and ${here}`,
    sql`select 'decision' as kind, ${item}, w.id, ${none}, items.home_id, w.at as since_at, w.closes_on::text, ${owner}
      from decisions w ${ofPractice} where w.outcome is null and ${here}`,
    sql`select 'answer' as kind, ${item}, w.community_id, ${none}, w.community_id, w.asked_at as since_at, w.due_on::text,
        null::text
      from answer_requests w ${ofPractice}
      where w.community_id = any(${homes}) and w.number = pr.established_number and ${visibleTo(asking)}
        and items.state = 'Established'
        and not exists (select from answers a where a.practice_id = w.practice_id and a.number = w.number
          and a.community_id = w.community_id)`,
    sql`select case items.state when 'Accepted' then 'to implement' when 'Implemented' then 'to show' else 'proposal' end as kind,
        ${item}, null::text, ${none}, items.home_id, items.changed_at as since_at,
        case items.state when 'Accepted' then po.implement_by::text
          when 'Implemented' then (po.effective_on + 90)::text else po.due_on::text end, po.implementer_id
      from proposals po join items on items.id = po.item_id
      where items.state in ('Identified', 'Accepted', 'Implemented') and ${here}`,
    sql`select 'hold ending' as kind, ${item}, w.id, w.step_id, w.reason, items.home_id, w.at as since_at,
        (w.until_at at time zone 'UTC')::date::text, ${owner}
      from holds w ${ofPractice} where w.lifted_at is null and w.until_at > ${now}
        and w.until_at <= ${now}::timestamptz + make_interval(days => ${ending_days}) and ${here}`,
    sql`select 'suggestion' as kind, ${item}, w.id, null::text as step_id, w.why, items.home_id, w.at as since_at, null::text,
        null::text
      from suggestions w join items on items.id = w.page_id
      where w.state = 'Open' and items.put_away is null and ${here}`,
    // Who asks to read what is not shared with them is nobody's business but the stewards'.
    sql`select 'access asked' as kind, ${item}, w.id, ${none}, items.home_id, w.at as since_at, null::text, null::text
      from access_requests w join items on items.id = w.wanted
      where ${waits('w', now)} and ${here} and not ${mayRead(sql`items`, sql`w.person_id`, now)} and exists (
        select from memberships m where m.community_id = items.home_id and m.person_id = ${asking.as.person} and m.role = 'steward')`,
  ];
  return sql<DueRow>`
    select d.kind, d.item_id, d.item_kind, d.title, d.what_id, d.step_id, ${positionOf(sql`d.item_id`, sql`d.step_id`)} as position,
      (select v.letter from variations v where v.id = d.what_id) as letter, left(d.words, 300) as words, d.home_id,
      c.name as home, d.since_at, d.due_on, d.responsible_id, p.name as responsible, p.handle
    from (${sql.join(parts.map(part), ' union all ')}) d
    join communities c on c.id = d.home_id left join people p on p.id = d.responsible_id`;
}

/** Where a step stands in the version that is in force. */
const positionOf = (practice: Sql, step: Sql): Sql => sql`(
  select vs.position from version_steps vs join practices p on p.item_id = vs.practice_id
  where vs.practice_id = ${practice} and vs.step_id = ${step} and vs.number = coalesce(p.established_number, p.number))`;

export type TieRow = {
  practice_id: string;
  title: string;
  home_id: string;
  home: string;
  id: string;
  step: string | null;
  position: number | null;
  letter: string;
  op: Op;
  conditions: Condition[];
  stated: string;
  places: string[];
  state: State;
  deviation: boolean;
  approved: boolean;
  until: string | null;
  changed_at: Date;
};

/** Variations of which more than one is alive at one step: only a rule can tell whether two of them tie. */
export function rivalsQuery(asking: Viewing, homes: string[]): Sql<TieRow> {
  return sql<TieRow>`
    select v.practice_id, items.title, items.home_id, c.name as home, v.id, v.step_id as step,
      ${positionOf(sql`v.practice_id`, sql`v.step_id`)} as position, v.letter, v.op, v.conditions,
      v.stated, array(select community_id from variation_places vp where vp.variation_id = v.id) as places, v.state,
      v.deviation, v.approved_at is not null as approved, v.until, v.changed_at
    from variations v join items on items.id = v.practice_id join communities c on c.id = items.home_id
    where v.state <> 'Retired' and not v.deviation and v.op <> 'insert' and items.home_id = any(${homes}) and ${visibleTo(asking)}
      and exists (select from variations o where o.practice_id = v.practice_id and o.step_id is not distinct from v.step_id
        and o.id <> v.id and o.state <> 'Retired' and not o.deviation and o.op <> 'insert')
    order by v.practice_id, v.step_id, v.letter limit 500`;
}
