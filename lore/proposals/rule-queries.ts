import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Condition } from '../facets/facet.ts';
import type { Told } from '../variations/evidence.ts';
import type { Op, State } from '../variations/variation.ts';
import type { Rule } from './proposal.ts';

type Db = Kysely<DB>;

export type Candidate = {
  id: string;
  practice_id: string;
  practice: string;
  home_id: string;
  step_id: string | null;
  /** Of its step in the version in force; null: before the first. */
  position: number | null;
  before: string;
  letter: string;
  op: Op;
  body: string;
  conditions: Condition[];
  stated: string;
  state: State;
  made_by: string;
  /** The other variations of its step. */
  rivals: string[];
  /** In how many communities the practice stands. */
  places: number;
  /** What the rule has proposed already, and nobody has learned yet. */
  proposed: Rule[];
};

/**
 * The variations of these practices that have shown what they are worth, and are meant to last. Not of a restricted
 * practice: what the rule would write stands in the home, where not everybody may read that.
 */
export async function candidatesOf(db: Db, practices: string[], now: Date): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select v.id, v.practice_id, i.title as practice, i.home_id, v.step_id, vs.position, coalesce(vs.body, '') as before,
      v.letter, v.op, v.body, v.conditions, v.stated, v.state, v.made_by,
      array(select x.id from variations x
        where x.practice_id = v.practice_id and x.step_id is not distinct from v.step_id and x.id <> v.id) as rivals,
      (select count(*) from placements pl where pl.item_id = v.practice_id) as places,
      array(select po.rule from proposals po
        where po.practice_id = v.practice_id and po.variation_id = v.id and po.rule is not null and po.learned_at is null) as proposed
    from variations v join items i on i.id = v.practice_id join practices pr on pr.item_id = v.practice_id
    left join version_steps vs on vs.practice_id = v.practice_id and vs.step_id = v.step_id
      and vs.number = coalesce(pr.established_number, pr.number)
    where v.practice_id = any(${practices}) and v.state in ('Validated', 'Established') and not v.deviation
      and v.until is null and i.state <> 'Retired'
      and not (i.restricted and i.restricted_until > ${now})
    order by v.practice_id, v.id limit 500`.execute(db);
  return rows;
}

export type RuleUse = Told & { site: string; used_at: Date; communities: string[] };

/** The latest uses of the wording in force, each with the communities of the practice in which its person is. */
export async function usesForRules(db: Db, practice: string, limit: number): Promise<RuleUse[]> {
  const { rows } = await sql<RuleUse>`
    select u.outcome, u.failed_step, u.skipped_steps, u.variations, u.context, u.site, u.used_at,
      array(select m.community_id from memberships m join placements pl on pl.community_id = m.community_id
        where m.person_id = u.person_id and pl.item_id = u.practice_id) as communities
    from uses u join practices pr on pr.item_id = u.practice_id
    where u.practice_id = ${practice} and u.number >= (
      select max(number) from practice_versions v
      where v.practice_id = ${practice} and v.number <= coalesce(pr.established_number, pr.number)
        and v.change_kind in ('new', 'behavioural', 'safety'))
    order by u.at desc, u.id limit ${limit}`.execute(db);
  return rows;
}
