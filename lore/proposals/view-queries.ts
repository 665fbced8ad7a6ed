import { type Sql, sql } from '../../ground/sql.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { before_days } from './check.ts';
import type { Decision } from './proposal.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;

export type TargetRow = {
  practice_id: string | null;
  practice: string | null;
  practice_state: string | null;
  step_id: string | null;
  position: number | null;
  step: string | null;
  variation_id: string | null;
  letter: string | null;
  op: string | null;
  variation: string | null;
  variation_state: string | null;
  unit_id: string | null;
  unit: string | null;
  course_id: string | null;
  course: string | null;
};

/** What it changes, as that stands now: each part as far as the viewer may read it. */
export function targetQuery(asking: Viewing, proposal: string): Sql<TargetRow> {
  return sql<TargetRow>`
    select way.id as practice_id, way.title as practice, way.state as practice_state, s.id as step_id, vs.position,
      vs.body as step, v.id as variation_id, v.letter, v.op, v.body as variation, v.state as variation_state,
      case when course.id is not null then u.id end as unit_id, case when course.id is not null then u.title end as unit,
      course.id as course_id, course.title as course
    from proposals po
    left join items way on way.id = po.practice_id and ${visibleTo(asking, 'way')}
    left join practices pr on pr.item_id = way.id
    left join steps s on s.practice_id = way.id and s.id = po.step_id
    left join version_steps vs on vs.practice_id = way.id and vs.step_id = s.id
      and vs.number = coalesce(pr.established_number, pr.number)
    left join variations v on v.practice_id = way.id and v.id = po.variation_id
    left join units u on u.id = po.unit_id
    left join items course on course.id = u.course_id and ${visibleTo(asking, 'course')}
    where po.item_id = ${proposal}`;
}

export type NoteRow = {
  id: string;
  title: string;
  state: string;
  author_id: string | null;
  author: string | null;
  handle: string | null;
};

/** The notes that it stands on, as far as the viewer may read them. */
export function notesQuery(asking: Viewing, proposal: string): Sql<NoteRow> {
  return sql<NoteRow>`
    select items.id, items.title, items.state, items.author_id, p.name as author, p.handle
    from proposal_notes pn join items on items.id = pn.note_id left join people p on p.id = items.author_id
    where pn.proposal_id = ${proposal} and ${visibleTo(asking)} order by items.made_at, items.id`;
}

export type PersonRow = { id: string; name: string; handle: string };

/** Its champion, and who wrote its notes or what was merged into them, as far as the viewer may read those. */
export function contributorsQuery(asking: Viewing, proposal: string): Sql<PersonRow> {
  return sql<PersonRow>`
    select p.id, p.name, p.handle from people p join (
      select champion_id as id, 0 as place from proposals where item_id = ${proposal}
      union all select items.author_id, 1 from items where items.author_id is not null and ${visibleTo(asking)}
        and items.id in (
          select note_id from proposal_notes where proposal_id = ${proposal}
          union select nm.note_id from proposal_notes pn join note_merges nm on nm.into_id = pn.note_id
            where pn.proposal_id = ${proposal})) who on who.id = p.id
    group by p.id order by min(who.place), lower(p.name), p.id limit 100`;
}

export type DecisionRow = PersonRow & { decision: Decision; reason: string; review_on: string | null; at: Date };

/** Every decision on it, the latest first. */
export function decisionsQuery(proposal: string): Sql<DecisionRow> {
  return sql<DecisionRow>`
    select p.id, p.name, p.handle, d.decision, d.reason, d.review_on, d.at
    from proposal_decisions d join people p on p.id = d.decided_by
    where d.proposal_id = ${proposal} order by d.at desc, d.id desc limit 50`;
}

export type PartRow = PersonRow & { part: 'champion' | 'implementer' | 'implemented' | 'learned' };

/** Who champions it, was named to do it, did it, and confirmed it. */
export function partsQuery(proposal: string): Sql<PartRow> {
  return sql<PartRow>`
    select p.id, p.name, p.handle, x.part from proposals po
    cross join lateral (values (po.champion_id, 'champion'), (po.implementer_id, 'implementer'),
      (po.implemented_by, 'implemented'), (po.learned_by, 'learned')) as x(id, part)
    join people p on p.id = x.id where po.item_id = ${proposal}`;
}

export type CountRow = {
  uses_before: number;
  worked_before: number;
  uses_after: number;
  contradictions_before: number;
  contradictions_after: number;
  /** Of the version that carries the change and of those after it. */
  new_uses: number;
  new_worked: number;
};

/**
 * What the half year before it took effect and the time since tell of its practice, and of its step. Nothing here depends
 * on who looks. A step that was merged into another, or took others in, is looked at with them.
 *
 * Both counts walk an index of one practice from the earlier day on (uses_practice, note_links_practice): 0.4 ms with
 * a thousand uses.
 */
export function countsQuery(proposal: string, now: Date): Sql<CountRow> {
  return sql<CountRow>`
    select u.uses_before, u.worked_before, u.uses_after, u.new_uses, u.new_worked, l.contradictions_before, l.contradictions_after
    from proposals po
    cross join lateral (select po.effective_on::timestamp at time zone 'UTC' as since) t
    cross join lateral (
      select count(*) filter (where used_at < t.since) as uses_before,
        count(*) filter (where used_at < t.since and outcome = 'worked') as worked_before,
        count(*) filter (where used_at >= t.since) as uses_after,
        count(*) filter (where used_at >= t.since and is_new) as new_uses,
        count(*) filter (where used_at >= t.since and is_new and outcome = 'worked') as new_worked
      from (select used_at, outcome, po.implemented_number is null or number >= po.implemented_number as is_new
        from uses
        where practice_id = po.practice_id and at >= t.since - make_interval(days => ${before_days}::int + 1)
          and used_at >= t.since - make_interval(days => ${before_days}::int) and used_at <= ${now}::timestamptz) told) u
    cross join lateral (
      with recursive onward(id) as (
          select po.step_id union select m.into_id from onward o join step_merges m on m.step_id = o.id),
        same(id) as (select id from onward union select m.step_id from same s join step_merges m on m.into_id = s.id)
      select count(*) filter (where at < t.since) as contradictions_before,
        count(*) filter (where at >= t.since) as contradictions_after
      from note_links
      where practice_id = po.practice_id and relation = 'contradicts'
        and at >= t.since - make_interval(days => ${before_days}::int) and at <= ${now}::timestamptz
        and (po.step_id is null or step_id in (select id from same))) l
    where po.item_id = ${proposal} and po.effective_on is not null and po.practice_id is not null`;
}
