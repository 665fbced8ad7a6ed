import { type Sql, sql } from '../../ground/sql.ts';
import { communityVisibleTo, visibleIds, visibleTo } from '../communities/visible.ts';
import type { Relation, VersionKind } from '../practices/practice.ts';
import type { Asking } from '../route.ts';
import { type VariationRow, variationsQuery } from '../variations/queries.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;

export type SourceNote = {
  id: string;
  title: string;
  state: string;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  happened_at: Date;
  place: string | null;
};

/** The notes a practice comes from, as far as the viewer may read them. */
export function sourcesQuery(asking: Viewing, practice: string): Sql<SourceNote> {
  return sql<SourceNote>`
    select items.id, items.title, items.state, items.author_id, p.name as author, p.handle, n.happened_at,
      n.context ->> 'place' as place
    from practice_sources s join items on items.id = s.note_id join notes n on n.item_id = items.id
    left join people p on p.id = items.author_id
    where s.practice_id = ${practice} and ${visibleTo(asking)} order by n.happened_at, items.id limit 100`;
}

export type Link = {
  note_id: string;
  step_id: string | null;
  relation: Relation;
  title: string;
  author: string | null;
  at: Date;
};

/** Notes linked to its steps, newest first, as far as the viewer may read them. */
export function linksQuery(asking: Viewing, practice: string): Sql<Link> {
  return sql<Link>`
    select l.note_id, l.step_id, l.relation, items.title, p.name as author, l.at
    from note_links l join items on items.id = l.note_id left join people p on p.id = items.author_id
    where l.practice_id = ${practice} and ${visibleTo(asking)} order by l.at desc, l.id limit 200`;
}

export type VersionRow = {
  number: number;
  title: string;
  purpose: string;
  change_kind: VersionKind;
  summary: string;
  at: Date;
  writer_id: string;
  writer: string;
  handle: string;
  owner_id: string | null;
  owner: string | null;
  owner_handle: string | null;
  scope: string | null;
  strength: 'must' | 'should' | 'may' | null;
  effective_on: string | null;
  reason: string | null;
  established_by: string | null;
  established_at: Date | null;
};

/** Every version with its establishment, newest first. */
export function versionsQuery(practice: string): Sql<VersionRow> {
  return sql<VersionRow>`
    select v.number, v.title, v.purpose, v.change_kind, v.summary, v.at, w.id as writer_id, w.name as writer, w.handle,
      o.id as owner_id, o.name as owner, o.handle as owner_handle, e.scope, e.strength, e.effective_on, e.reason,
      b.name as established_by, e.at as established_at
    from practice_versions v join people w on w.id = v.written_by
    left join establishments e on e.practice_id = v.practice_id and e.number = v.number
    left join people o on o.id = e.owner_id left join people b on b.id = e.established_by
    where v.practice_id = ${practice} order by v.number desc limit 200`;
}

export type ValidationRow = { number: number; rule: string; at: Date; validated_by: string | null };

export function validationsQuery(practice: string): Sql<ValidationRow> {
  return sql<ValidationRow>`
    select v.number, v.rule, v.at, p.name as validated_by
    from validations v left join people p on p.id = v.validated_by
    where v.practice_id = ${practice} and v.variation_id is null order by v.at desc limit 20`;
}

export type RetirementRow = { reason: string; at: Date; successor_id: string | null; successor: string | null };

export function retirementQuery(asking: Viewing, practice: string): Sql<RetirementRow> {
  return sql<RetirementRow>`
    select r.reason, r.at, items.id as successor_id, items.title as successor
    from retirements r left join items on items.id = r.successor_id and ${visibleTo(asking)}
    where r.practice_id = ${practice}`;
}

export type PartRow = { id: string; name: string; handle: string; part: 'champion' | 'owner' };

/** The champion and the owner, as people. */
export function partsQuery(practice: string): Sql<PartRow> {
  return sql<PartRow>`
    select p.id, p.name, p.handle, x.part from practices pr
    cross join lateral (values (pr.champion_id, 'champion'), (pr.owner_id, 'owner')) as x(id, part)
    join people p on p.id = x.id where pr.item_id = ${practice}`;
}

export type VariationShown = VariationRow & {
  maker: string;
  handle: string;
  /** Of `places` those of which the viewer may know. */
  known_places: string[];
  place_names: string[];
  /** The note it comes from, where the viewer may read it. */
  note: string | null;
  note_title: string | null;
};

/** The variations of a practice, with the names of those communities of which the viewer may know. */
export function variationsShownQuery(asking: Viewing, practice: string): Sql<VariationShown> {
  const known = sql`from communities c where c.id = any(v.places) and ${communityVisibleTo(asking, 'c')}`;
  return sql<VariationShown>`
    select v.*, items.id as note, items.title as note_title,
      array(select c.id ${known} order by c.id) as known_places, array(select c.name ${known} order by lower(c.name)) as place_names
    from (${variationsQuery(practice)}) v left join items on items.id = v.note_id and ${visibleTo(asking)}`;
}

export type GoneStep = { id: string; body: string; last_number: number };

/** Steps that are not in the version in force any more, and on which something hangs: as they last stood. */
export function goneStepsQuery(practice: string): Sql<GoneStep> {
  return sql<GoneStep>`
    select s.id, last.body, last.number as last_number
    from steps s join practices pr on pr.item_id = s.practice_id
    cross join lateral (
      select vs.body, vs.number from version_steps vs where vs.practice_id = s.practice_id and vs.step_id = s.id
      order by vs.number desc limit 1) last
    where s.practice_id = ${practice} and last.number < coalesce(pr.established_number, pr.number)
      and not exists (select from step_merges m where m.step_id = s.id)
      and (exists (select from note_links l where l.practice_id = s.practice_id and l.step_id = s.id)
        or exists (select from challenges c where c.practice_id = s.practice_id and c.step_id = s.id)
        or exists (select from variations v where v.practice_id = s.practice_id and v.step_id = s.id)
        or exists (select from uses u where u.practice_id = s.practice_id and u.failed_step = s.id))
    order by last.number desc, s.id limit 50`;
}

export type Layers = {
  Emergent: number;
  Validated: number;
  Established: number;
  Retired: number;
  /** Of those: quoted in a unit that the viewer may read. */
  taught: number;
  /** Shared in the last four weeks: what is being talked about. No further than `notes_counted_max`. */
  notes: number;
};
const notes_counted_max = 1_000;
const talk_days = 28;

/** The pyramid of what the viewer may read: how many practices stand where, and how much is told below them. */
export function layersQuery(asking: Viewing): Sql<Layers> {
  return sql<Layers>`
    select count(*) filter (where state = 'Emergent') as "Emergent", count(*) filter (where state = 'Validated') as "Validated",
      count(*) filter (where state = 'Established') as "Established", count(*) filter (where state = 'Retired') as "Retired",
      count(*) filter (where state <> 'Retired' and exists (
        select from bindings b join units u on u.id = b.unit_id join items course on course.id = u.course_id
        where b.practice_id = items.id and ${visibleTo(asking, 'course')})) as taught,
      (select count(*) from (
        select from items where kind = 'note' and made_at > ${asking.now}::timestamptz - make_interval(days => ${talk_days})
          and ${visibleTo(asking)} limit ${notes_counted_max}::int) lately) as notes
    from items join (${visibleIds(asking, 'practice')}) seen on seen.id = items.id`;
}
