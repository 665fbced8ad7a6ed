import { type Sql, sql } from '../../ground/sql.ts';
import type { ItemKind } from '../communities/community.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;

export type Card = {
  /** False: it only marks where the page ends; it must not leave the feature. */
  visible: boolean;
  id: string;
  kind: ItemKind;
  title: string;
  state: string;
  at: Date;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  home: string | null;
  home_slug: string | null;
  body: string;
  context: Record<string, unknown> | null;
  hazard: boolean;
  confidential: boolean;
  happened_at: Date | null;
  pictures: { id: string; alt: string; width: number | null; height: number | null }[];
  sounds: { id: string }[];
  acknowledged: number;
  comments: number;
  uses: number;
  worked: number;
  challenged: boolean;
  /** Of a question: how many answers stand, and how many are accepted. */
  answers: number;
  accepted: number;
};

const stream_body_letters = 600;
const report_lines_shown = 5;

/** The line of a report that stands in the same stream: there it is read with the others, and twelve cards become one. */
const standsInReport = (asking: Viewing): Sql => sql`(items.kind = 'note' and exists (
  select from report_lines rl join items ri on ri.id = rl.report_id
  join placements rp on rp.item_id = rl.report_id and rp.community_id = any((select ids from list)::text[])
  where rl.note_id = items.id and ${visibleTo(asking, 'ri')}))`;

/** The first lines of a report, of those that the viewer may read. */
const saidIn = (asking: Viewing): Sql => sql`(
  select string_agg(said.title, E'\\n' order by said.position) from (
    select li.title, rl.position from report_lines rl join items li on li.id = rl.note_id
    where rl.report_id = items.id and ${visibleTo(asking, 'li')} order by rl.position limit ${report_lines_shown}) said)`;

/**
 * One page of a stream over some communities, newest first, each item once (at its latest placement among them).
 *
 * Tried: `order by at desc` over all placements with a filter on the viewer's communities (0.2 ms for who is in busy
 * communities, 400 ms for who is in two quiet ones: the index is walked to the end); a GIN index on an array of
 * communities (15–60 ms: everything is sorted). This reads at most `limit` rows from the end of each community.
 */
export function streamQuery(
  asking: Viewing,
  communities: Sql<string[]>,
  after: (string | number)[] | null,
  limit: number,
): Sql<Card> {
  const [at, id] = after ?? ['9999-12-31', '~'];
  return sql<Card>`
    with list as materialized (select ${communities} as ids),
    ends as materialized (
      select p.item_id, p.at from list cross join unnest(list.ids) as mine(id)
      cross join lateral (
        select item_id, at from placements pl
        where pl.community_id = mine.id and (pl.at, pl.item_id) < (${at}::timestamptz, ${id})
        order by pl.at desc, pl.item_id desc limit ${limit + 1}) p),
    latest as materialized (
      select item_id, max(at) as at from ends e
      where not exists (
        select from placements later where later.item_id = e.item_id and later.community_id = any((select ids from list)::text[])
          and (later.at, later.item_id) >= (${at}::timestamptz, ${id}))
      group by item_id order by max(at) desc, item_id desc limit ${limit + 1})
    select ${visibleTo(asking)} and not ${standsInReport(asking)} as visible, items.id, items.kind, items.title, items.state, latest.at, items.author_id, a.name as author, a.handle,
      case when ${communityVisibleTo(asking, 'c')} then c.name end as home,
      case when ${communityVisibleTo(asking, 'c')} then c.slug end as home_slug,
      left(coalesce(n.body, po.change, qu.body, ${saidIn(asking)}, ''), ${stream_body_letters}) as body, coalesce(n.context, qu.context) as context, coalesce(n.hazard, false) as hazard,
      items.seal is not null as confidential, n.happened_at,
      coalesce(f.pictures, '[]') as pictures, coalesce(f.sounds, '[]') as sounds,
      case when items.kind = 'note' then (select count(*) from acknowledgements k where k.note_id = items.id) else 0 end as acknowledged,
      (select count(*) from comments co where co.item_id = items.id and co.taken_back_at is null) as comments,
      coalesce(u.uses, 0) as uses, coalesce(u.worked, 0) as worked,
      items.kind = 'practice' and exists (
        select from challenges ch where ch.practice_id = items.id and ch.replied_at is null) as challenged,
      coalesce(an.answers, 0) as answers, coalesce(an.accepted, 0) as accepted
    from latest join items on items.id = latest.item_id join communities c on c.id = items.home_id
    left join people a on a.id = items.author_id
    left join notes n on n.item_id = items.id
    left join proposals po on po.item_id = items.id
    left join questions qu on qu.item_id = items.id
    left join lateral (
      select count(*) filter (where taken_back_at is null) as answers, count(accepted_at) as accepted
      from question_answers where question_id = items.id) an on items.kind = 'question'
    left join lateral (
      select json_agg(json_build_object('id', fi.id, 'alt', fi.alt, 'width', fi.width, 'height', fi.height) order by fi.at)
          filter (where fi.mime like 'image/%') as pictures,
        json_agg(json_build_object('id', fi.id) order by fi.at) filter (where fi.mime not like 'image/%') as sounds
      from files fi where fi.item_id = items.id) f on true
    left join lateral (
      select count(*) as uses, count(*) filter (where outcome = 'worked') as worked
      from uses where practice_id = items.id) u on items.kind = 'practice'
    order by latest.at desc, items.id desc`;
}
