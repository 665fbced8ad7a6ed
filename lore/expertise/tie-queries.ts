import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import { keptBy } from './keeping-queries.ts';
import type { Viewing } from './queries.ts';
import { letters_together_min, own_notes_max, place_days, type Shared, tied_people_max } from './tie.ts';

type Db = Kysely<DB>;

const useful = sql`('agree', 'thanks', 'same', 'idea')`;

/**
 * Whoever found it useful says so: a thank-you on a comment, a suggestion taken, an answer accepted. Each half by itself,
 * what I did and what was done for me: "or" across two tables is a walk through both.
 */
const helps = (me: string): Sql => sql`
  select co.author_id as helper, r.person_id as helped, co.item_id, 'c' || co.id as source, r.at
    from comment_reactions r join comments co on co.id = r.comment_id
    where r.kind in ${useful} and co.author_id is not null and r.person_id = ${me}
  union all select co.author_id, r.person_id, co.item_id, 'c' || co.id, r.at
    from comments co join comment_reactions r on r.comment_id = co.id
    where r.kind in ${useful} and co.author_id = ${me}
  union all select suggested_by, answered_by, page_id, 's' || id, answered_at from suggestions
    where state in ('Accepted', 'Accepted in part') and (suggested_by = ${me} or answered_by = ${me})
  union all select n.answered_by, i.author_id, n.item_id, 'n' || n.item_id, n.answered_at
    from notes n join items i on i.id = n.item_id where n.answered_by = ${me}
  union all select n.answered_by, i.author_id, n.item_id, 'n' || n.item_id, n.answered_at
    from items i join notes n on n.item_id = i.id where i.author_id = ${me} and n.answered_by is not null
  union all select qa.author_id, i.author_id, qa.question_id, 'a' || qa.id, qa.accepted_at
    from question_answers qa join items i on i.id = qa.question_id
    where qa.author_id = ${me} and qa.accepted_at is not null
  union all select qa.author_id, i.author_id, qa.question_id, 'a' || qa.id, qa.accepted_at
    from items i join question_answers qa on qa.question_id = i.id
    where i.author_id = ${me} and i.kind = 'question' and qa.accepted_at is not null
  union all select g.person_id, i.author_id, g.question_id, 'g' || g.said_id, g.at
    from question_guidance g join items i on i.id = g.question_id where g.person_id = ${me}
  union all select g.person_id, i.author_id, g.question_id, 'g' || g.said_id, g.at
    from items i join question_guidance g on g.question_id = i.id where i.author_id = ${me} and i.kind = 'question'`;

/**
 * What the viewer shares with whom, read from what both did; nothing of it is kept, so nothing has to be forgotten when a
 * note goes. Only through items that the viewer may read, only with people who are here, and not what either hid.
 */
export async function sharedWith(asking: Viewing, people: string[] | null): Promise<Shared[]> {
  const me = asking.as.person as string;
  const may = visibleTo(asking);
  // What came of a job that both worked on is that job, and not a second one.
  const apart = sql`and not exists (select from job_lines l join job_people w on w.job_id = l.job_id and w.person_id = ${me}
    where l.note_id = n.item_id)`;
  const byContext = (field: 'job' | 'asset') => sql`
    select items.author_id as person, ${field} as kind, min(n.context->>${field}) as what, null as item,
      count(*)::int as times, max(n.happened_at) as at
    from (select distinct lower(context->>${field}) as word from mine where context->>${field} <> '') m
    join notes n on lower(n.context->>${sql.raw(`'${field}'`)}) = m.word and n.context ? ${sql.raw(`'${field}'`)}
    join items on items.id = n.item_id
    where items.author_id <> ${me} and ${may} ${field === 'job' ? apart : sql``} group by items.author_id, m.word`;
  const { rows } = await sql<Shared>`
    with mine as materialized (
      select n.context, n.happened_at from notes n join items i on i.id = n.item_id
      where i.author_id = ${me} and i.put_away is distinct from 'trashed' order by n.happened_at desc limit ${own_notes_max}),
    letters as materialized (
      select page_id from page_contributions where person_id = ${me}
      group by page_id having sum(letters) >= ${letters_together_min} limit 500),
    shared as materialized (
      ${byContext('job')} union all ${byContext('asset')}
      union all
      select o.person_id, 'job', j.title, null, 1, j.closed_at
      from job_people w join jobs j on j.id = w.job_id
      join communities on communities.id = j.community_id and ${communityVisibleTo(asking)}
      join job_people o on o.job_id = w.job_id and o.person_id <> ${me}
      where w.person_id = ${me} and exists (
        select from memberships m where m.community_id = j.community_id and m.person_id = o.person_id)
      union all
      select items.author_id, 'place', min(n.context->>'place'), null, count(distinct n.item_id)::int, max(n.happened_at)
      from mine join notes n on lower(n.context->>'place') = lower(mine.context->>'place') and n.context ? 'place'
        and n.happened_at between mine.happened_at - ${place_days} * interval '1 day'
          and mine.happened_at + ${place_days} * interval '1 day'
      join items on items.id = n.item_id
      where items.author_id <> ${me} and ${may} group by items.author_id, lower(n.context->>'place')
      union all
      select b.person_id, 'cohort', c.name, null, 1, greatest(a.since, b.since)
      from memberships a join communities c on c.id = a.community_id and c.kind = 'cohort'
      join memberships b on b.community_id = a.community_id and b.person_id <> ${me}
      where a.person_id = ${me}
      union all
      select o.person_id, 'page', items.title, items.id, 1, max(v.at)
      from letters join page_contributions o on o.page_id = letters.page_id and o.person_id <> ${me}
      join page_versions v on v.page_id = o.page_id and v.number = o.number
      join items on items.id = letters.page_id
      where ${may} group by o.person_id, items.id, items.title having sum(o.letters) >= ${letters_together_min}
      union all
      select b.written_by, 'practice', items.title, items.id, 1, max(greatest(a.at, b.at))
      from practice_versions a join practice_versions b on b.practice_id = a.practice_id and b.written_by <> ${me}
      join items on items.id = a.practice_id
      where a.written_by = ${me} and ${may} group by b.written_by, items.id, items.title
      union all
      select h.other, case when h.to_me then 'helped' else 'helping' end, min(items.title), min(items.id),
        count(distinct h.source)::int, max(h.at)
      from (
        select case when helped = ${me} then helper else helped end as other, helped = ${me} as to_me, item_id, source, at
        from (${helps(me)}) each where helper <> helped) h
      join items on items.id = h.item_id
      where h.other is not null and ${may} group by h.other, h.to_me
      union all
      select k.person, 'kept', '', null, 1, k.at from (${keptBy(me)}) k)
    select s.person, s.kind, s.what, s.item, s.times, s.at
    from shared s join people p on p.id = s.person and p.status = 'active' and not p.guest
    where s.person is not null and (${people}::text[] is null or s.person = any(${people}))
      and not exists (select from hidden_ties t where (t.person_id = ${me} and t.other_id = s.person)
        or (t.person_id = s.person and t.other_id = ${me}))
    order by s.at desc limit ${tied_people_max * 4}`.execute(asking.db);
  return rows;
}

export type Card = { id: string; name: string; handle: string; role_line: string; site: string };

export async function cardsOf(db: Db, people: string[]): Promise<Card[]> {
  const { rows } = await sql<Card>`
    select id, name, handle, role_line, site from people where id = any(${people})`.execute(db);
  return rows;
}

/** Whose ties the viewer hid themselves: only that can be undone by them. */
export async function hiddenBy(asking: Viewing, limit: number): Promise<Card[]> {
  const { rows } = await sql<Card>`
    select p.id, p.name, p.handle, p.role_line, p.site from hidden_ties t join people p on p.id = t.other_id
    where t.person_id = ${asking.as.person} and p.status = 'active' order by t.at desc limit ${limit}`.execute(
    asking.db,
  );
  return rows;
}

export async function writeHiddenTie(db: Db, row: { person: string; other: string; at: Date }): Promise<void> {
  await sql`insert into hidden_ties (person_id, other_id, at) values (${row.person}, ${row.other}, ${row.at})
    on conflict do nothing`.execute(db);
}

export async function dropHiddenTie(db: Db, person: string, other: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('hidden_ties')
    .where('person_id', '=', person)
    .where('other_id', '=', other)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
