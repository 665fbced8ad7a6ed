import { type Facet, factsOf, matchAll } from '../facets/facet.ts';
import { facetsOf } from '../facets/queries.ts';
import { type Gathered, gather } from '../practices/grounds.ts';
import type { lockPractice } from '../practices/queries.ts';
import type { Grounds } from '../practices/validation.ts';
import type { Asking } from '../route.ts';
import { type Standing, standingsOf, type VariationRow } from './queries.ts';

type Practice = NonNullable<Awaited<ReturnType<typeof lockPractice>>>;
type Judged = Pick<VariationRow, 'id' | 'conditions' | 'changed_at' | 'step_id' | 'why' | 'state' | 'made_by'>;

/** What the rule judges of one variation, read for it alone. */
export async function groundsOf(
  asking: Pick<Asking, 'db'>,
  practice: Practice,
  variation: VariationRow,
): Promise<Grounds> {
  const gathered = await gather(asking, practice);
  const facets = await facetsOf(asking.db);
  const standing = (await standingsOf(asking.db, practice.id)).find((each) => each.variation_id === variation.id);
  return groundsFrom(gathered, variation, standing, facets);
}

/**
 * What the rule judges of a variation: uses that went by it where its condition held, told since its words are what they
 * are. Its author and the author of its note do not count; what failed with it counts against it, and so does a
 * challenge of it.
 */
export function groundsFrom(
  { grounds, steps, uses }: Gathered,
  variation: Judged,
  standing: Standing | undefined,
  facets: Facet[],
): Grounds {
  const counted = uses.filter(
    (use) =>
      use.variations.includes(variation.id) &&
      use.at >= variation.changed_at &&
      matchAll(variation.conditions, factsOf(use.context, facets), facets) === 'yes',
  );
  const against = [
    variation.changed_at,
    ...(standing?.disturbed_at == null ? [] : [standing.disturbed_at]),
    ...counted.filter((use) => use.outcome === 'failed').map((use) => use.at),
  ];
  const step = steps.find((each) => each.id === variation.step_id);
  return {
    ...grounds,
    state: variation.state,
    uses: counted.map((use) => ({
      id: use.id,
      person: use.person_id,
      team: use.team,
      site: use.site,
      outcome: use.outcome,
      at: use.at,
    })),
    authors: [variation.made_by, ...(standing?.note_author == null ? [] : [standing.note_author])],
    openChallenges: standing?.open ?? 0,
    disturbedAt: new Date(Math.max(...against.map((at) => at.getTime()))),
    coreStepsWithoutWhy: step?.core === true && variation.why.trim() === '' ? [step.position] : [],
  };
}
