import { type Sql, sql } from '../../ground/sql.ts';
import { measured_days, people_min } from './console-line.ts';

export type Measures = { answered: number | null; connections: number | null };

/**
 * The two measures of a facilitator, of the last weeks in one community: conversations that somebody else answered, and
 * useful connections made, where the second time that two people helped each other fell into these weeks (the first may
 * have been chance). Null: fewer people took part than may be counted.
 */
export function measuresQuery(community: string, now: Date): Sql<Measures> {
  const since = sql`${now}::timestamptz - make_interval(days => ${measured_days})`;
  const here = (item: string) =>
    sql`join items i on i.id = ${sql.ref(item)} and i.home_id = ${community} and i.put_away is distinct from 'trashed'`;
  return sql<Measures>`
    with answered as (
      select 'a' || qa.question_id as id, i.author_id as a, qa.author_id as b
      from question_answers qa ${here('qa.question_id')}
      where qa.at >= ${since} and qa.taken_back_at is null and qa.author_id is distinct from i.author_id
      union all
      select 'n' || n.item_id, i.author_id, n.answered_by from notes n ${here('n.item_id')} where n.answered_at >= ${since}
      union all
      select 'c' || root.id, root.author_id, co.author_id
      from comments co join comments root on root.id = co.root_id ${here('co.item_id')}
      where co.at >= ${since} and co.taken_back_at is null and co.author_id is distinct from root.author_id),
    exchanges as (
      select co.author_id as a, r.person_id as b, r.at
      from comment_reactions r join comments co on co.id = r.comment_id ${here('co.item_id')}
      where r.kind in ('agree', 'thanks', 'same', 'idea')
      union all
      select s.suggested_by, s.answered_by, s.answered_at from suggestions s ${here('s.page_id')}
      where s.state in ('Accepted', 'Accepted in part')
      union all
      select n.answered_by, i.author_id, n.answered_at from notes n ${here('n.item_id')} where n.answered_by is not null
      union all
      select qa.author_id, i.author_id, qa.accepted_at from question_answers qa ${here('qa.question_id')}
      where qa.accepted_at is not null
      union all
      select g.person_id, i.author_id, g.at from question_guidance g ${here('g.question_id')}),
    nth as (
      select least(a, b) as a, greatest(a, b) as b, at,
        row_number() over (partition by least(a, b), greatest(a, b) order by at) as n
      from exchanges where a <> b),
    made as (select a, b from nth where n = 2 and at >= ${since})
    select
      case when (select count(distinct who) from answered, unnest(array[a, b]) as who) >= ${people_min}
        then (select count(distinct id) from answered) end as answered,
      case when (select count(distinct who) from made, unnest(array[a, b]) as who) >= ${people_min}
        then (select count(*) from made) end as connections`;
}
