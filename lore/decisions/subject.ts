import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import type { PracticeRow } from '../practices/queries.ts';
import type { Asking } from '../route.ts';
import { seeVariation } from '../variations/acts.ts';
import { whyNotEstablish } from '../variations/variation.ts';

/** Refuses what could not be carried out today. Says in which wording a variation is laid before them. */
export async function whatIsDecided(
  asking: Asking,
  practice: PracticeRow,
  variation: string | undefined,
): Promise<{ variation_version?: number }> {
  const { number, established_number } = practice;
  if (variation === undefined) {
    if (established_number === number) refuse('conflict', `Version ${number} is established already.`);
    return {};
  }
  const { variation: found } = await seeVariation(asking, variation);
  if (found.practice_id !== practice.id) unknown('variation');
  refuseIf(whyNotEstablish(found), 'conflict');
  if (established_number !== null && established_number < number) {
    refuse('conflict', `Version ${number} waits to be established. Decide on it first.`);
  }
  return { variation_version: found.version };
}
