import type { Asking } from '../route.ts';
import * as evidence from './evidence-queries.ts';
import { inForce, type Step } from './practice.ts';
import { type PracticeRow, stepsOf } from './queries.ts';
import { type Grounds, quiet_days_default } from './validation.ts';

export const uses_counted_max = 2_000;

export type Gathered = {
  grounds: Grounds;
  /** The version whose wording is judged. */
  number: number;
  steps: Step[];
  uses: evidence.UseRow[];
  challenges: evidence.ChallengeRow[];
};

type Judged = Pick<PracticeRow, 'id' | 'state' | 'risk' | 'number' | 'established_number'>;

/** Gathers what the rule needs, five statements whatever the size. Nothing here depends on who looks. */
export async function gather(
  asking: Pick<Asking, 'db'>,
  practice: Judged,
  number = inForce(practice),
): Promise<Gathered> {
  const { db } = asking;
  const standing = await evidence.standingOf(db, practice.id, number);
  const [steps, uses, challenges, disturbed] = await Promise.all([
    stepsOf(db, practice.id, number),
    evidence.usesSince(db, practice.id, standing.since, uses_counted_max),
    evidence.challengesOf(db, practice.id),
    evidence.disturbedAt(db, practice.id, standing.since),
  ]);
  const disturbedAt = disturbed !== null && disturbed > standing.since_at ? disturbed : standing.since_at;
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
      disturbedAt,
      coreStepsWithoutWhy: steps.filter((step) => step.core && step.why.trim() === '').map((step) => step.position),
      people: standing.people,
      quietDays: standing.quiet_days ?? quiet_days_default,
    },
  };
}
