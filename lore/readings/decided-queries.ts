import { type Sql, sql } from '../../ground/sql.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { counted_days } from './risk.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;
const agreed_max = 200;

export type AgreedRow = {
  id: string;
  title: string;
  agreed_at: Date;
  implement_by: string | null;
  implementer_id: string | null;
  implementer: string | null;
  handle: string | null;
  calendar: Calendar;
};

/**
 * What was agreed and nothing carries yet, the oldest first: proposals that were accepted. There is no other kind: what a
 * decision by voices agrees on is established when it closes, and a suggestion is on its page when it is accepted.
 */
export function agreedQuery(asking: Viewing, community: string): Sql<AgreedRow> {
  return sql<AgreedRow>`
    select items.id, items.title, d.at as agreed_at, po.implement_by::text, p.id as implementer_id, p.name as implementer,
      p.handle, ${calendarColumn('c')} as calendar
    from items join proposals po on po.item_id = items.id join communities c on c.id = items.home_id
    cross join lateral (select max(at) as at from proposal_decisions where proposal_id = items.id and decision = 'Accepted') d
    left join people p on p.id = po.implementer_id
    where items.home_id = ${community} and items.kind = 'proposal' and items.state = 'Accepted' and items.put_away is null
      and ${visibleTo(asking)}
    order by d.at, items.id limit ${agreed_max}`;
}

export type PaceRow = {
  /** Agreed by voices, and established the same moment. */
  at_once: number;
  proposals: number;
  /** Half of the proposals took so long from their acceptance until something carried them. */
  proposal_days: number | null;
  open_questions: number;
  question_days: number | null;
  oldest_question_days: number | null;
};

/** How long it takes until what was agreed can be read by everybody, and how long questions wait: of what the viewer may read. */
export function paceQuery(asking: Viewing, community: string): Sql<PaceRow> {
  const since = sql`${asking.now}::timestamptz - make_interval(days => ${counted_days})`;
  const here = sql`items.home_id = ${community} and items.put_away is null and ${visibleTo(asking)}`;
  const days = (value: Sql) => sql`extract(epoch from ${value}) / 86400`;
  const half = (value: Sql) => sql`(percentile_cont(0.5) within group (order by ${value}))::float8`;
  return sql<PaceRow>`
    with voiced as (
      select count(*)::int as at_once from decisions d join items on items.id = d.practice_id
      where d.community_id = ${community} and d.outcome = 'agreed' and d.closed_at > ${since} and ${visibleTo(asking)}),
    carried as (
      select count(*)::int as proposals, ${half(days(sql`po.implemented_at - d.at`))} as proposal_days
      from items join proposals po on po.item_id = items.id
      cross join lateral (select max(at) as at from proposal_decisions where proposal_id = items.id and decision = 'Accepted') d
      where items.kind = 'proposal' and po.implemented_at > ${since} and ${here}),
    waiting as (
      select count(*)::int as open_questions, ${half(days(sql`${asking.now}::timestamptz - items.made_at`))} as question_days,
        max(${days(sql`${asking.now}::timestamptz - items.made_at`)})::float8 as oldest_question_days
      from items join questions q on q.item_id = items.id
      where items.kind = 'question' and q.answered_at is null and q.duplicate_of is null and ${here})
    select * from voiced, carried, waiting`;
}
