import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import { direct_questions_a_week_max, load_days } from '../expertise/invitation.ts';
import type { Asking } from '../route.ts';
import * as line from './console-line.ts';
import { firstKeeper } from './risk-queries.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now'>;

export type QuestionRow = { id: string; title: string; since_at: Date; repeats: number };

/** Questions of a community that nobody has answered, the oldest first. */
export function unansweredQuery(asking: Viewing, community: string): Sql<QuestionRow> {
  return sql<QuestionRow>`
    select items.id, items.title, items.made_at as since_at, 0 as repeats
    from items join questions q on q.item_id = items.id
    where items.kind = 'question' and items.home_id = ${community} and items.put_away is null and q.answered_at is null
      and q.stale_at is null and q.duplicate_of is null and ${visibleTo(asking)}
    order by items.made_at, items.id limit ${line.lines_per_section_max}`;
}

export type RepeatedRow = QuestionRow & {
  calendar: Calendar;
  owner_id: string | null;
  owner: string | null;
  handle: string | null;
};

/** Questions that were asked again and again, and nothing was made of them; since the latest of those. */
export function repeatedQuery(asking: Viewing, community: string): Sql<RepeatedRow> {
  return sql<RepeatedRow>`
    select q.*, ${calendarColumn('c')} as calendar, k.id as owner_id, k.name as owner, k.handle
    from (${repeated(asking, community)}) q join communities c on c.id = ${community}
    left join people k on k.id = ${firstKeeper(sql`c.id`)}
    order by q.since_at, q.id`;
}

const repeated = (asking: Viewing, community: string): Sql<QuestionRow> => sql<QuestionRow>`
    select items.id, items.title, max(d.made_at) as since_at, count(*) as repeats
    from items join questions again on again.duplicate_of = items.id
    join items d on d.id = again.item_id and d.put_away is null and ${visibleTo(asking, 'd')}
    where items.kind = 'question' and items.home_id = ${community} and items.put_away is null and ${visibleTo(asking)}
      and not exists (select from question_practices p where p.question_id = items.id)
    group by items.id having count(*) >= ${line.repeats_min}
    order by max(d.made_at), items.id limit ${line.lines_per_section_max}`;

export type PersonRow = { id: string; name: string; handle: string; since_at: Date; topic: string | null };

/** Who came some weeks ago and has said nothing here since: the one who came first stands first. */
export function newcomersQuery({ now }: Viewing, community: string): Sql<PersonRow> {
  const here = (item: Sql) =>
    sql`exists (select from placements pl where pl.item_id = ${item} and pl.community_id = ${community})`;
  return sql<PersonRow>`
    select p.id, p.name, p.handle, m.since as since_at, null::text as topic
    from memberships m join people p on p.id = m.person_id and p.status = 'active'
    where m.community_id = ${community} and m.role = 'member'
      and m.since <= ${now}::timestamptz - make_interval(days => ${line.newcomer_silent_days})
      and m.since > ${now}::timestamptz - make_interval(days => ${line.newcomer_days_max})
      and not exists (select from items i where i.author_id = p.id and i.made_at >= m.since and ${here(sql`i.id`)})
      and not exists (select from comments c where c.author_id = p.id and c.at >= m.since and ${here(sql`c.item_id`)})
      and not exists (select from question_answers a
        where a.author_id = p.id and a.at >= m.since and ${here(sql`a.question_id`)})
    order by m.since, p.id limit ${line.lines_per_section_max}`;
}

/**
 * Members who were asked directly as often as anybody may be in a week, by when it began; how often exactly is theirs.
 * `topic`: the label under which they are asked most, of questions that the viewer may read.
 */
export function askedOftenQuery(asking: Viewing, community: string): Sql<PersonRow> {
  return sql<PersonRow>`
    with often as materialized (
      select p.id, p.name, p.handle, min(i.at) as since_at
      from memberships m join people p on p.id = m.person_id and p.status = 'active'
      join invitations_to_answer i on i.person_id = p.id
        and i.at > ${asking.now}::timestamptz - make_interval(days => ${load_days})
      where m.community_id = ${community}
      group by p.id having count(*) >= ${direct_questions_a_week_max}
      order by min(i.at), p.id limit ${line.lines_per_section_max})
    select o.*, (
      select l.name from invitations_to_answer i join items on items.id = i.question_id
      join item_labels il on il.item_id = items.id join labels l on l.key = il.label
      where i.person_id = o.id and i.at >= o.since_at and ${visibleTo(asking)}
      group by l.key, l.name order by count(distinct items.id) desc, l.name limit 1) as topic
    from often o order by o.since_at, o.id`;
}

export type SubjectRow = { id: string; slug: string; name: string; labels: string[]; people: number; items: number };

/**
 * Communities that speak of the same: enough labels in common, and enough items and people. Of what all who know both
 * communities may read: nothing restricted, nothing put away.
 *
 * Tried: all pairs of items under a label (a label of ten thousand items costs seconds). This reads at most
 * 40 labels × 100 items from the ends of an index, whatever their number.
 */
export function subjectsQuery(asking: Viewing, community: string): Sql<SubjectRow> {
  const plain = sql`not i.restricted and i.put_away is null`;
  return sql<SubjectRow>`
    with mine as materialized (
      select il.label from placements pl join items i on i.id = pl.item_id and ${plain}
      join item_labels il on il.item_id = pl.item_id
      where pl.community_id = ${community} group by il.label
      order by count(distinct pl.item_id) desc, il.label limit ${line.labels_compared_max}),
    near as materialized (
      select distinct mine.label, pl.community_id from mine
      cross join lateral (select item_id from item_labels where label = mine.label
        order by item_id desc limit ${line.items_per_label_max}) il
      join items i on i.id = il.item_id and ${plain}
      join placements pl on pl.item_id = i.id and pl.community_id <> ${community}),
    others as materialized (
      select community_id, array_agg(label order by label) as keys from near
      group by community_id having count(*) >= ${line.labels_common_min} order by count(*) desc limit 50),
    counted as (
      select c.id, c.slug, c.name, o.keys,
        (select count(*) from memberships x join memberships y on y.person_id = x.person_id and y.community_id = c.id
          where x.community_id = ${community}) as people,
        (select count(*) from placements x join placements y on y.item_id = x.item_id and y.community_id = c.id
          join items i on i.id = x.item_id and ${plain} where x.community_id = ${community}) as items
      from others o join communities c on c.id = o.community_id where ${communityVisibleTo(asking, 'c')})
    select id, slug, name, people, items,
      array(select l.name from labels l where l.key = any(keys) order by l.name limit 3) as labels
    from counted where people + items >= ${line.common_min} order by lower(name), id limit ${line.lines_per_section_max}`;
}

export type PromptRow = { id: string; words: string; since_at: Date; asked: number };

/** Prompts whose last turn is over and drew nothing. */
export function drewNothingQuery(community: string, now: Date): Sql<PromptRow> {
  return sql<PromptRow>`
    select q.id, q.words, s.at as since_at, s.asked
    from prompts q cross join lateral (
      select * from prompt_postings where prompt_id = q.id and until_at <= ${now} order by number desc limit 1) s
    where q.community_id = ${community} and q.stopped_at is null
      and not exists (select from prompt_answers a where a.posting_id = s.id)
    order by s.at, q.id limit ${line.lines_per_section_max}`;
}

export type SourceRow = { id: string; title: string; since_at: Date };

/** Places outside that are looked at no more since they failed for days: somebody finds their new address, or lets them go. */
export function givenUpQuery(community: string): Sql<SourceRow> {
  return sql<SourceRow>`
    select id, title, ended_at as since_at from sources
    where community_id = ${community} and ended_at is not null and removed_at is null and paused_at is null
    order by ended_at, id limit ${line.lines_per_section_max}`;
}

export type SnoozeRow = {
  line: string;
  until_on: string;
  reason: string;
  by_id: string;
  by: string;
  handle: string;
};

export function snoozesQuery(community: string, now: Date): Sql<SnoozeRow> {
  return sql<SnoozeRow>`
    select s.line, s.until_on::text, s.reason, p.id as by_id, p.name as by, p.handle
    from console_snoozes s join people p on p.id = s.by
    where s.community_id = ${community} and s.until_on > ${now.toISOString().slice(0, 10)}::date limit 1000`;
}

export async function writeSnooze(
  db: Db,
  row: { community_id: string; line: string; until_on: string; reason: string; by: string; at: Date },
): Promise<void> {
  await sql`delete from console_snoozes where community_id = ${row.community_id} and until_on < ${row.at}::date`.execute(
    db,
  );
  const { until_on, reason, by, at } = row;
  await db
    .insertInto('console_snoozes')
    .values(row)
    .onConflict((c) => c.columns(['community_id', 'line']).doUpdateSet({ until_on, reason, by, at }))
    .execute();
}

export async function endSnooze(db: Db, community: string, key: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('console_snoozes')
    .where('community_id', '=', community)
    .where('line', '=', key)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
