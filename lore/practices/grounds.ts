import { together } from '../../ground/base.ts';
import type { Sql } from '../../ground/sql.ts';
import type { Asking } from '../route.ts';
import * as evidence from './evidence-queries.ts';
import { inForce, type Step } from './practice.ts';
import { mergesQuery, numberOf, type PracticeRow, stepsQuery } from './queries.ts';
import { type Grounds, quiet_days_default } from './validation.ts';

/** The latest uses tell how it stands; what is older than so many is in the totals. */
const uses_counted_max = 500;

export type GroundRows = {
  standing: evidence.Standing;
  steps: Step;
  uses: evidence.UseRow;
  challenges: evidence.ChallengeRow;
  merges: { step_id: string; into_id: string };
};
export type Gathered = {
  grounds: Grounds;
  /** The version whose wording is judged. */
  number: number;
  steps: Step[];
  /** Uses of the wording that stands, the latest first. */
  uses: evidence.UseRow[];
  /** The latest uses of any wording. */
  allUses: evidence.UseRow[];
  challenges: evidence.ChallengeRow[];
  /** Where a step stands now: itself, or what it was merged into. */
  standsNow: (step: string) => string;
};
type Judged = Pick<PracticeRow, 'id' | 'state' | 'risk' | 'number' | 'established_number'>;

/** What the rule needs, as parts of one statement. Nothing here depends on who looks. */
export function groundQueries(
  practice: string,
  number: Sql<number>,
): { [Name in keyof GroundRows]: Sql<GroundRows[Name]> } {
  return {
    standing: evidence.standingQuery(practice, number),
    steps: stepsQuery(practice, number),
    uses: evidence.usesQuery(practice, uses_counted_max),
    challenges: evidence.challengesQuery(practice),
    merges: mergesQuery(practice),
  };
}

export async function gather(
  asking: Pick<Asking, 'db'>,
  practice: Judged,
  number = inForce(practice),
): Promise<Gathered> {
  const rows = await together<GroundRows>(asking.db, groundQueries(practice.id, numberOf(number)));
  return toGathered(practice, number, rows);
}

export function toGathered(
  practice: Judged,
  number: number,
  rows: { [Name in keyof GroundRows]: GroundRows[Name][] },
): Gathered {
  const { steps } = rows;
  const [standing] = rows.standing;
  const standsNow = throughMerges(rows.merges);
  const allUses = rows.uses.map((use) => ({
    ...use,
    failed_step: use.failed_step === null ? null : standsNow(use.failed_step),
    skipped_steps: use.skipped_steps.map(standsNow),
  }));
  const uses = allUses.filter((use) => use.number >= standing.since);
  const challenges = rows.challenges.map((row) => ({
    ...row,
    step_id: row.step_id === null ? null : standsNow(row.step_id),
  }));
  const { since_at, disturbed_at } = standing;
  return {
    number,
    steps,
    uses,
    allUses,
    challenges,
    standsNow,
    grounds: {
      state: practice.state,
      risk: practice.risk,
      uses: uses.map((use) => ({
        id: use.id,
        person: use.person_id,
        team: use.team,
        site: use.site,
        outcome: use.outcome,
        at: use.at,
        varied: use.variations.length > 0,
      })),
      authors: standing.authors,
      interested: standing.interested,
      openChallenges: challenges.filter((each) => each.replied_at === null && each.variation_id === null).length,
      disturbedAt: disturbed_at !== null && disturbed_at > since_at ? disturbed_at : since_at,
      coreStepsWithoutWhy: steps.filter((step) => step.core && step.why.trim() === '').map((step) => step.position),
      people: standing.people,
      quietDays: standing.quiet_days ?? quiet_days_default,
    },
  };
}

/** Follows merges to the step that stands: two may have gone into one, and that one into a third. */
function throughMerges(merges: GroundRows['merges'][]): (step: string) => string {
  const into = new Map(merges.map((each) => [each.step_id, each.into_id]));
  return (step) => {
    let now = step;
    for (let guard = 0; guard < into.size && into.has(now); guard++) now = into.get(now) as string;
    return now;
  };
}
