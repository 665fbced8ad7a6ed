import { type Sql, sql } from '../../ground/sql.ts';
import { help_min, measured_days, people_min } from './console-line.ts';

/** How much help came from another unit. All null: too few to say it without saying who. */
export type Across = { help: number | null; across: number | null; unknown: number | null };

/**
 * Of the help of the last weeks in one community the part between people of different units: answers (given, or accepted,
 * in these weeks: each once), "worked for me too" and stories that others told again. A unit is the team in the profile;
 * where one of the two has none, nobody knows, and it is counted by itself. Levels of a hierarchy are in no profile.
 */
export function acrossQuery(community: string, now: Date): Sql<Across> {
  const since = sql`${now}::timestamptz - make_interval(days => ${measured_days})`;
  const here = (item: string) =>
    sql`join items i on i.id = ${sql.ref(item)} and i.home_id = ${community} and i.put_away is distinct from 'trashed'`;
  return sql<Across>`
    with helped as (
      select qa.author_id as a, i.author_id as b from question_answers qa ${here('qa.question_id')}
      where qa.taken_back_at is null and (qa.at >= ${since} or qa.accepted_at >= ${since})
      union all select re.person_id, i.author_id from report_echoes re ${here('re.note_id')} where re.at >= ${since}
      union all select rt.person_id, st.author_id
        from story_retellings rt join stories st on st.id = rt.story_id ${here('st.item_id')} where rt.at >= ${since}),
    pairs as (
      select h.a, h.b, lower(trim(pa.team)) as ours, lower(trim(pb.team)) as theirs
      from helped h join people pa on pa.id = h.a join people pb on pb.id = h.b where h.a <> h.b),
    counted as (
      select count(*) filter (where ours <> '' and theirs <> '')::int as help,
        count(*) filter (where ours <> '' and theirs <> '' and ours <> theirs)::int as across,
        count(*) filter (where ours = '' or theirs = '')::int as unknown,
        (select count(distinct who) from pairs p, unnest(array[p.a, p.b]) as who where p.ours <> '' and p.theirs <> '') as people
      from pairs)
    select case when shown then help end as help, case when shown then across end as across,
      case when shown then unknown end as unknown
    from counted cross join lateral (select help >= ${help_min} and people >= ${people_min} as shown) s`;
}
