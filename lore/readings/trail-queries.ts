import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { mayRead, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type TrailRow = {
  id: string;
  title: string;
  state: string;
  confidential: boolean;
  closed_reason: string | null;
  made_at: Date;
  /** When something last came of it. */
  moved_at: Date;
  acknowledged: number;
  practices: {
    id: string;
    title: string;
    state: string;
    relation: string;
    position: number | null;
    number: number;
    established_on: string | null;
    uses: number;
    worked: number;
    units: number;
    changed_on: string | null;
    taught_on: string | null;
  }[];
  variations: { id: string; practice: string; letter: string; position: number | null; state: string }[];
  proposals: { id: string; title: string; state: string }[];
};

/** Practices that a note fed or was linked to, by its own or through the note into which it was merged. */
const downstream = sql`(
  select ps.practice_id, 'source' as relation, null::text as step_id, ps.at from practice_sources ps where ps.note_id = n.id or ps.note_id = n.into_id
  union all
  select l.practice_id, l.relation, l.step_id, l.at from note_links l where l.note_id = n.id or l.note_id = n.into_id)`;

/**
 * Where somebody's notes went, those that moved last first: what came of each, counted since the note was written, as
 * far as the viewer may read it. With `seal` their own confidential ones too; with `report` only those that are its lines.
 */
export async function trailOf(
  asking: Viewing,
  wish: { person: string; seal: string | null; report?: string; after: (string | number)[] | null; limit: number },
): Promise<TrailRow[]> {
  const [at, id] = wish.after ?? ['infinity', '~'];
  const { rows } = await sql<TrailRow>`
    with mine as (
      select items.id, items.title, items.state, items.author_id is null as confidential, nt.closed_reason, items.made_at, nm.into_id,
        coalesce((select max(at) from (
          select at from practice_sources where note_id = items.id or note_id = nm.into_id
          union all select at from note_links where note_id = items.id or note_id = nm.into_id
          union all select at from acknowledgements where note_id = items.id) x), items.made_at) as moved_at
      from items join notes nt on nt.item_id = items.id left join note_merges nm on nm.note_id = items.id
      where items.kind = 'note' and (items.author_id = ${wish.person} or items.seal = ${wish.seal}) and ${visibleTo(asking)}
        and (${wish.report ?? null}::text is null or exists (
          select from report_lines rl where rl.report_id = ${wish.report ?? null} and rl.note_id = items.id))),
    page as (
      select * from mine where (moved_at, id) < (${at}::timestamptz, ${id})
      order by moved_at desc, id desc limit ${wish.limit + 1})
    select n.id, n.title, n.state, n.confidential, n.closed_reason, n.made_at, n.moved_at,
      (select count(*) from acknowledgements k where k.note_id = n.id) as acknowledged,
      ${practicesOf(asking)} as practices, ${variationsOf(asking)} as variations, ${proposalsOf(asking)} as proposals
    from page n order by n.moved_at desc, n.id desc`.execute(asking.db);
  return rows;
}

const practicesOf = (asking: Viewing): Sql => sql`(
  select coalesce(json_agg(p), '[]') from (
    select items.id, items.title, items.state, d.relation, vs.position, coalesce(pr.established_number, pr.number) as number,
      e.effective_on as established_on,
      (select count(*) from uses u where u.practice_id = items.id and u.at >= n.made_at) as uses,
      (select count(*) from uses u where u.practice_id = items.id and u.at >= n.made_at and u.outcome = 'worked') as worked,
      (select count(distinct u.id) ${teaching(asking)}) as units,
      (select min(v.at)::date::text from practice_versions v
        join version_steps s on s.practice_id = v.practice_id and s.number = v.number and s.step_id = d.step_id
        join version_steps b on b.practice_id = v.practice_id and b.number = v.number - 1 and b.step_id = d.step_id
        where v.practice_id = items.id and v.at >= d.at and s.body <> b.body) as changed_on,
      (select min(u.published_at)::date::text ${teaching(asking)}
        and (d.step_id is null or b.step_id = d.step_id)) as taught_on
    from ${downstream} d join items on items.id = d.practice_id join practices pr on pr.item_id = items.id
    left join establishments e on e.practice_id = pr.item_id and e.number = pr.established_number
    left join version_steps vs on vs.practice_id = items.id and vs.step_id = d.step_id
      and vs.number = coalesce(pr.established_number, pr.number)
    where ${visibleTo(asking)} order by d.at limit 20) p)`;

/** The units that quote a practice, `u`, of those courses that the viewer may read. */
const teaching = (asking: Viewing): Sql => sql`
  from bindings b join units u on u.id = b.unit_id join items course on course.id = u.course_id
  where b.practice_id = items.id and ${visibleTo(asking, 'course')}`;

const variationsOf = (asking: Viewing): Sql => sql`(
  select coalesce(json_agg(v), '[]') from (
    select v.id, v.practice_id as practice, v.letter, vs.position, v.state
    from variations v join items on items.id = v.practice_id join practices pr on pr.item_id = items.id
    left join version_steps vs on vs.practice_id = items.id and vs.step_id = v.step_id
      and vs.number = coalesce(pr.established_number, pr.number)
    where (v.note_id = n.id or v.note_id = n.into_id) and ${visibleTo(asking)} order by v.made_at limit 20) v)`;

const proposalsOf = (asking: Viewing): Sql => sql`(
  select coalesce(json_agg(q), '[]') from (
    select items.id, items.title, items.state from proposal_notes pn join items on items.id = pn.proposal_id
    where (pn.note_id = n.id or pn.note_id = n.into_id) and ${visibleTo(asking)} order by items.made_at limit 20) q)`;

export type Week = { person: string; note: string; notes: number; uses: number; worked: number; practices: number };

/**
 * What a week brought to the notes of each person: one row a person, at the note of which most came, from the practices
 * that they may read now. Not for notes under a seal: a line about them would name their author.
 *
 * Uses are summed up before anybody asks who may read: one look at the placements for each author and practice. Asked of
 * every use it would be one for each of a practice that thousands use.
 */
export async function weekOf(db: Db, of: { since: Date; until: Date; now: Date; limit: number }): Promise<Week[]> {
  const { rows } = await sql<Week>`
    with used as (
      select practice_id, person_id, count(*) as uses, count(*) filter (where outcome = 'worked') as worked
      from uses where at >= ${of.since} and at < ${of.until} group by practice_id, person_id),
    fed as (
      select s.practice_id, s.note_id from practice_sources s
      union select s.practice_id, nm.note_id from practice_sources s join note_merges nm on nm.into_id = s.note_id
      union select l.practice_id, l.note_id from note_links l where l.relation in ('contradicts', 'extends')
      union select v.practice_id, v.note_id from variations v where v.note_id is not null),
    came as (
      select i.author_id as person, i.id as note, u.practice_id, sum(u.uses) as uses, sum(u.worked) as worked
      from used u join fed f on f.practice_id = u.practice_id join items i on i.id = f.note_id
      join people p on p.id = i.author_id and p.status = 'active'
      where u.person_id <> i.author_id group by i.author_id, i.id, u.practice_id),
    readable as materialized (
      select x.person, x.practice_id from (select distinct person, practice_id from came) x
      join items on items.id = x.practice_id where ${mayRead(sql.ref('items'), sql.ref('x.person'), of.now)}),
    told as (
      select person, note, sum(uses) as uses, sum(worked) as worked, count(*) as practices
      from came join readable using (person, practice_id) group by person, note)
    select person, (array_agg(note order by uses desc, note))[1] as note, count(*) as notes, max(uses)::int as uses,
      max(worked)::int as worked, max(practices) as practices
    from told group by person order by person limit ${of.limit}`.execute(db);
  return rows;
}

/** When a week was last told of. */
export async function weekLastTold(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from happenings where what = 'week.told'`.execute(db);
  return rows[0].at;
}
