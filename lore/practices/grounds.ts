import { together } from '../../ground/base.ts';
import type { Sql } from '../../ground/sql.ts';
import type { Asking } from '../route.ts';
import * as evidence from './evidence-queries.ts';
import { inForce, type Step } from './practice.ts';
import { numberOf, type PracticeRow, stepsQuery } from './queries.ts';
import { type Grounds, quiet_days_default } from './validation.ts';

const uses_counted_max = 2_000;

export type GroundRows = {
  standing: evidence.Standing;
  steps: Step;
  uses: evidence.UseRow;
  challenges: evidence.ChallengeRow;
};
export type Gathered = {
  grounds: Grounds;
  /** The version whose wording is judged. */
  number: number;
  steps: Step[];
  uses: evidence.UseRow[];
  challenges: evidence.ChallengeRow[];
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
    uses: evidence.usesQuery(practice, number, uses_counted_max),
    challenges: evidence.challengesQuery(practice),
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
  const { steps, uses, challenges } = rows;
  const [standing] = rows.standing;
  const { since_at, disturbed_at } = standing;
  return {
    number,
    steps,
    uses,
    challenges,
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
      })),
      authors: standing.authors,
      interested: standing.interested,
      openChallenges: challenges.filter((each) => each.replied_at === null).length,
      disturbedAt: disturbed_at !== null && disturbed_at > since_at ? disturbed_at : since_at,
      coreStepsWithoutWhy: steps.filter((step) => step.core && step.why.trim() === '').map((step) => step.position),
      people: standing.people,
      quietDays: standing.quiet_days ?? quiet_days_default,
    },
  };
}
