import { type Sql, sql } from '../../ground/sql.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { lineFits, linesWithNotes, type Sieve } from './line-queries.ts';
import type { Prompt } from './report.ts';

type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

/** `communities`: an array; a report counts as there when it stands there, or one of its lines does. */
export type Wanted = Sieve & { communities: Sql<string[]> | null; week: string | null; person: string | null };

const fits = (asking: Viewing, wanted: Wanted): Sql<boolean> => {
  const { prompt, place, asset, label } = wanted;
  const isSieved = [prompt, place, asset, label].some((each) => each !== null);
  return sql<boolean>`
    (${wanted.week}::text is null or r.week = ${wanted.week})
    and (${wanted.person}::text is null or r.author_id = ${wanted.person})
    and (${!isSieved} or exists (select from ${linesWithNotes} where l.report_id = r.item_id and ${lineFits(asking, wanted)}))`;
};

export type EntryRow = {
  id: string;
  week: string;
  written_at: Date;
  prompts: Prompt[];
  at: Date;
  author_id: string;
  author: string;
  handle: string;
  role_line: string;
  home: string | null;
  home_slug: string | null;
  visible: boolean;
};

/**
 * One page of reports, newest first. From each community the latest few are read, as the stream of notes does it: an
 * index on all of them walks to its end for who is in two quiet communities. What may not be read is left out after, and
 * a page may hold fewer.
 */
export async function entries(
  asking: Viewing,
  wanted: Wanted,
  after: (string | number)[] | null,
  limit: number,
): Promise<EntryRow[]> {
  const [at, id] = after ?? ['9999-12-31', '~'];
  const before = (moment: Sql, item: Sql) => sql`(${moment}, ${item}) < (${at}::timestamptz, ${id})`;
  const among = (communities: Sql<string[]>): Sql => sql`
    select e.item_id, max(e.at) as at from unnest(${communities}) as mine(id) cross join lateral (
      select pl.item_id, pl.at from placements pl join reports r on r.item_id = pl.item_id
      where pl.community_id = mine.id and pl.kind = 'report' and ${before(sql`pl.at`, sql`pl.item_id`)} and ${fits(asking, wanted)}
      order by pl.at desc, pl.item_id desc limit ${limit + 1}) e
    -- It was on a page before, at its latest place.
    where not exists (select from placements later where later.item_id = e.item_id and later.community_id = any(${communities})
      and not ${before(sql`later.at`, sql`later.item_id`)})
    group by e.item_id`;
  const anywhere = sql`
    select r.item_id, r.written_at as at from reports r
    where ${before(sql`r.written_at`, sql`r.item_id`)} and ${fits(asking, wanted)}
    order by r.written_at desc, r.item_id desc limit ${limit + 1}`;
  const { rows } = await sql<EntryRow>`
    select ${visibleTo(asking)} as visible, items.id, r.week, r.written_at, r.prompts, found.at, r.author_id, p.name as author, p.handle, p.role_line,
      case when ${communityVisibleTo(asking, 'c')} then c.name end as home,
      case when ${communityVisibleTo(asking, 'c')} then c.slug end as home_slug
    from (${wanted.communities === null ? anywhere : among(wanted.communities)}) found
    join reports r on r.item_id = found.item_id join items on items.id = r.item_id join people p on p.id = r.author_id
    join communities c on c.id = items.home_id
    order by found.at desc, items.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type Unit = 'team' | 'site' | 'community';
export type ColleagueRow = {
  id: string;
  name: string;
  handle: string;
  role_line: string;
  sort: string;
  reports: { id: string; week: string; lines: number }[];
};

/**
 * The people of a team, a site or a community by name, each with those of their reports of some weeks that the viewer may
 * read and that were asked for. What is hidden and what was not written look alike.
 */
export async function colleagues(
  asking: Viewing,
  of: { unit: Unit; community: string | null; weeks: string[]; after: (string | number)[] | null; limit: number },
  wanted: Wanted,
): Promise<ColleagueRow[]> {
  const [name, id] = of.after ?? ['', ''];
  const placed = sql`exists (select from placements pl where pl.item_id = items.id and pl.community_id = any(${wanted.communities}))`;
  const { rows } = await sql<ColleagueRow>`
    with me as (select team, site from people where id = ${asking.as.person})
    select p.id, p.name, p.handle, p.role_line, lower(p.name) as sort, coalesce((
      select json_agg(json_build_object('id', items.id, 'week', r.week, 'lines', (
          select count(*) from ${linesWithNotes} where l.report_id = r.item_id and ${lineFits(asking, wanted)})) order by r.week)
      from reports r join items on items.id = r.item_id
      where r.author_id = p.id and r.week = any(${of.weeks}) and ${fits(asking, wanted)} and ${visibleTo(asking)}
        and ${wanted.communities === null ? sql`true` : placed}), '[]') as reports
    from people p cross join me
    where p.status <> 'left' and (lower(p.name), p.id) > (${name}, ${id}) and ${people(of)}
    order by lower(p.name), p.id limit ${of.limit + 1}`.execute(asking.db);
  return rows;
}

const people = ({ unit, community }: { unit: Unit; community: string | null }): Sql => {
  if (unit === 'team') return sql`p.team = me.team and me.team <> ''`;
  if (unit === 'site') return sql`p.site = me.site and me.site <> ''`;
  return sql`exists (select from memberships m where m.community_id = ${community} and m.person_id = p.id)`;
};

/** What the latest reports of the viewer's communities can be chosen by: the words that stand in several first. */
export async function offers(asking: Viewing, communities: Sql<string[]>, looked_at: number, each_max: number) {
  const { rows } = await sql<{ places: string[]; assets: string[]; labels: string[] }>`
    with latest as (
      select distinct pl.item_id, pl.at from placements pl where pl.community_id = any(${communities}) and pl.kind = 'report'
      order by pl.at desc limit ${looked_at}),
    said as materialized (
      select n.context, l.note_id from latest join items on items.id = latest.item_id join report_lines l on l.report_id = items.id
      join items li on li.id = l.note_id join notes n on n.item_id = li.id
      where ${visibleTo(asking)} and ${visibleTo(asking, 'li')}),
    top as (
      select 'place' as what, context ->> 'place' as word, count(*) as n from said group by 2
      union all select 'asset', context ->> 'asset', count(*) from said group by 2
      union all select 'label', lb.name, count(*) from said join item_labels il on il.item_id = said.note_id
        join labels lb on lb.key = il.label group by 2),
    ranked as (select *, row_number() over (partition by what order by n desc, word) as nth from top where word is not null)
    select coalesce(array_agg(word order by nth) filter (where what = 'place'), '{}') as places,
      coalesce(array_agg(word order by nth) filter (where what = 'asset'), '{}') as assets,
      coalesce(array_agg(word order by nth) filter (where what = 'label'), '{}') as labels
    from ranked where nth <= ${each_max}`.execute(asking.db);
  return rows[0];
}

/** Whose reports of a week stand in a community, by name. */
export async function writersOf(asking: Viewing, community: string, week: string, limit: number) {
  const { rows } = await sql<{ report: string; id: string; name: string; handle: string; prompts: Prompt[] }>`
    select items.id as report, p.id, p.name, p.handle, r.prompts
    from reports r join items on items.id = r.item_id join people p on p.id = r.author_id
    where r.week = ${week} and exists (select from placements pl where pl.item_id = items.id and pl.community_id = ${community})
      and ${visibleTo(asking)}
    order by lower(p.name), items.id limit ${limit}`.execute(asking.db);
  return rows;
}
