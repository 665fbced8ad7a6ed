import { sql } from '../../ground/sql.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Condition } from '../facets/facet.ts';
import type { Asking } from '../route.ts';
import type { Op } from '../variations/variation.ts';

type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type QuotedStep = {
  id: string;
  position: number;
  practice: string;
  body: string;
  core: boolean;
  number: number;
  /** Since when it reads like this. */
  at: Date;
  variations: { letter: string; op: Op; body: string; conditions: Condition[]; stated: string; places: string[] }[];
};

/**
 * A step of a practice as it is in force, by its place (`step-3`) or its id, with the variations that everybody may use.
 * Not those for communities of which the viewer does not know all: without its bounds a variation says something else.
 */
export async function findQuotedStep(asking: Viewing, practice: string, part: string): Promise<QuotedStep | null> {
  const position = /^step-(\d{1,3})$/.exec(part)?.[1];
  const today = asking.now.toISOString().slice(0, 10);
  const { rows } = await sql<QuotedStep>`
    select vs.step_id as id, vs.position, items.title as practice, vs.body, vs.core, vs.number, (
        select min(ver.at) from version_steps w
        join practice_versions ver on ver.practice_id = w.practice_id and ver.number = w.number
        where w.practice_id = vs.practice_id and w.step_id = vs.step_id and w.number <= vs.number
          and w.number > coalesce((select max(o.number) from version_steps o where o.practice_id = vs.practice_id
            and o.step_id = vs.step_id and o.number < vs.number and o.body <> vs.body), 0)) as at,
      coalesce((
        select json_agg(json_build_object('letter', v.letter, 'op', v.op, 'body', v.body, 'conditions', v.conditions,
          'stated', v.stated, 'places', array(select c.name from variation_places vp join communities c on c.id = vp.community_id
            where vp.variation_id = v.id order by lower(c.name))) order by length(v.letter), v.letter)
        from variations v where v.practice_id = items.id and v.step_id = vs.step_id and v.state <> 'Retired'
          and (v.until is null or v.until >= ${today}::date) and (not v.deviation or v.approved_at is not null)
          and not exists (select from variation_places vp join communities c on c.id = vp.community_id
            where vp.variation_id = v.id and not ${communityVisibleTo(asking, 'c')})), '[]') as variations
    from items join practices pr on pr.item_id = items.id
    join version_steps vs on vs.practice_id = items.id and vs.number = coalesce(pr.established_number, pr.number)
    where items.id = ${practice} and ${visibleTo(asking)}
      and ${position === undefined ? sql`vs.step_id = ${part}` : sql`vs.position = ${Number(position)}`}`.execute(
    asking.db,
  );
  return rows[0] ?? null;
}

/** All steps of a practice as it is in force, in their order. */
export async function findQuotedPractice(asking: Viewing, practice: string) {
  const { rows } = await sql<{ title: string; number: number; at: Date; steps: string[] }>`
    select items.title, ver.number, ver.at, array(
      select body from version_steps vs where vs.practice_id = items.id and vs.number = ver.number order by position) as steps
    from items join practices pr on pr.item_id = items.id
    join practice_versions ver on ver.practice_id = items.id and ver.number = coalesce(pr.established_number, pr.number)
    where items.id = ${practice} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}
