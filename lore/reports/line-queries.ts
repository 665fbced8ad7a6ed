import { type Sql, sql } from '../../ground/sql.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Context } from '../notes/note.ts';
import type { Asking } from '../route.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;

/** By which lines, and with them reports, are chosen: null chooses all. Labels as keys. */
export type Sieve = {
  prompt: string | null;
  place: string | null;
  asset: string | null;
  label: string | null;
};

export type LineRow = {
  id: string;
  report_id: string;
  prompt: string;
  note_id: string | null;
  title: string | null;
  body: string | null;
  state: string | null;
  context: Context | null;
  /** Where it is aimed, when that is another community than the report's; null also where that is not known to the viewer. */
  aimed: string | null;
  aimed_slug: string | null;
  acknowledged: number;
  comments: number;
  echoes: number;
  echoed: boolean;
  echoers: { id: string; name: string; handle: string }[];
  practice: {
    id: string;
    title: string;
    step: string | null;
    position: number | null;
    relation: string;
    more: number;
  } | null;
  label: string | null;
  value: number | null;
  unit: string;
};

const echoers_named_max = 5;

/** A line `l` of a report, with its note as `li` and `n`: whether this viewer may know of it and it was asked for. */
export const lineFits = (asking: Viewing, sieve: Sieve): Sql<boolean> => sql<boolean>`
  (${sieve.prompt}::text is null or l.prompt = ${sieve.prompt})
  and (${sieve.place}::text is null or lower(n.context ->> 'place') = lower(${sieve.place}::text))
  and (${sieve.asset}::text is null or lower(n.context ->> 'asset') = lower(${sieve.asset}::text)
    or lower(n.context -> 'facets' ->> 'asset_model') = lower(${sieve.asset}::text))
  and (${sieve.label}::text is null or exists (
    select from item_labels il where il.item_id in (l.note_id, l.report_id) and il.label = coalesce((select now_key from labels where key = ${sieve.label}), ${sieve.label})))
  and (l.note_id is null or ${visibleTo(asking, 'li')})`;

export const linesWithNotes = sql`report_lines l left join items li on li.id = l.note_id left join notes n on n.item_id = l.note_id`;

/** In a community's own week stand its lines: not those that were aimed elsewhere. */
const standsIn = (community: string): Sql => sql`(l.note_id is null or exists (
  select from placements lp where lp.item_id = l.note_id and lp.community_id = ${community}))`;

/** The lines of some reports that the viewer may read, as far as each line is theirs to read. */
export function linesQuery(
  asking: Viewing,
  reports: string[],
  sieve: Sieve,
  limit: number,
  stand: string | null = null,
): Sql<LineRow> {
  return sql<LineRow>`
    select l.id, l.report_id, l.prompt, l.note_id, li.title, n.body, li.state, n.context,
      case when li.home_id <> ri.home_id and ${communityVisibleTo(asking, 'ac')} then ac.name end as aimed,
      case when li.home_id <> ri.home_id and ${communityVisibleTo(asking, 'ac')} then ac.slug end as aimed_slug,
      (select count(*) from acknowledgements k where k.note_id = l.note_id) as acknowledged,
      (select count(*) from comments co where co.item_id = l.note_id and co.taken_back_at is null) as comments,
      coalesce(e.echoes, 0) as echoes, coalesce(e.echoed, false) as echoed, coalesce(e.echoers, '[]') as echoers,
      (select row_to_json(x) from (
        select w.id, w.title, w.step, w.position, w.relation, count(*) over () - 1 as more from (
        select distinct on (items.id) items.id, items.title, k.step_id as step, vs.position, k.relation, k.at
        from (select practice_id, step_id, relation, at from note_links where note_id = l.note_id
          union all select practice_id, null, 'source', at from practice_sources where note_id = l.note_id) k
        join items on items.id = k.practice_id join practices pr on pr.item_id = items.id
        left join version_steps vs on vs.practice_id = items.id and vs.step_id = k.step_id
          and vs.number = coalesce(pr.established_number, pr.number)
        where ${visibleTo(asking)} order by items.id, k.step_id is null, k.at desc) w
        order by w.step is null, w.at desc, w.id limit 1) x) as practice,
      l.label, l.value::float8 as value, l.unit
    from ${linesWithNotes} join items ri on ri.id = l.report_id left join communities ac on ac.id = li.home_id
    left join lateral (
      select count(*) as echoes, bool_or(re.person_id = ${asking.as.person}) as echoed,
        json_agg(json_build_object('id', p.id, 'name', p.name, 'handle', p.handle) order by re.at)
          filter (where re.nth <= ${echoers_named_max}) as echoers
      from (select *, row_number() over (order by at, person_id) as nth from report_echoes where note_id = l.note_id) re
      join people p on p.id = re.person_id) e on l.note_id is not null
    where l.report_id = any(${reports}) and ${lineFits(asking, sieve)} and ${stand === null ? sql`true` : standsIn(stand)}
    order by l.report_id, l.position limit ${limit}`;
}
