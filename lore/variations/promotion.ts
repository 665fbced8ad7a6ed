import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { carryOutEstablishment, type Establishing, mayDecideAlone } from '../practices/establishing.ts';
import { inForce } from '../practices/practice.ts';
import { writeValidationRow } from '../practices/promotion.ts';
import { lockPractice, stepsOf } from '../practices/queries.ts';
import { isAutomatic, reckon, whyNotValidate, whyNotValidator } from '../practices/validation.ts';
import { useRight } from '../rights/acts.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import { seeVariation } from './acts.ts';
import { groundsOf } from './grounds.ts';
import * as queries from './queries.ts';
import { whyNotEstablish } from './variation.ts';

/** Validates by rule, with nobody asking: low risk, adaptable step. Returns whether it did. */
export async function validateVariationByRule(carrying: Carrying, id: string): Promise<boolean> {
  const found = await queries.findVariation(carrying.db, id);
  if (found === null) return false;
  const practice = await lockPractice(carrying.db, found.practice_id);
  // Read again under the lock: another may have decided meanwhile.
  const variation = await queries.findVariation(carrying.db, id);
  if (practice === null || variation === null || variation.state !== 'Emergent') return false;
  if (variation.deviation || practice.state === 'Retired' || !isAutomatic(practice.risk)) return false;
  const grounds = await groundsOf(carrying, practice, variation);
  if (whyNotValidate(grounds, carrying.now) !== null) return false;
  await becomeValidated(carrying, variation, inForce(practice), reckon(grounds), null);
  return true;
}

/** A person's yes to what the rule allows, for a practice of higher risk. */
export async function validateVariation(
  asking: Asking,
  wish: { variation: string; seen_version: number },
): Promise<{ version: number }> {
  const { variation, practice, standing } = await seeVariation(asking, wish.variation);
  if (variation.version !== wish.seen_version) refuseStale(variation.version);
  if (variation.deviation)
    refuse('conflict', 'A temporary deviation is not validated: it ends, or the core step changes.');
  const locked = (await lockPractice(asking.db, practice.id)) ?? unknown('practice');
  const grounds = await groundsOf(asking, locked, variation);
  const me = asker(asking);
  refuseIf(
    whyNotValidator({
      ...standing,
      isPublisher: practice.publisher,
      isAuthor: grounds.authors.includes(me),
      interested: grounds.interested.includes(me),
      risk: practice.risk,
    }),
  );
  refuseIf(whyNotValidate(grounds, asking.now), 'conflict');
  const version = await becomeValidated(asking, variation, inForce(practice), reckon(grounds), me);
  await useRight(asking, practice.home_id);
  return { version };
}

async function becomeValidated(
  carrying: Carrying,
  variation: queries.VariationRow,
  number: number,
  sum: ReturnType<typeof reckon>,
  by: string | null,
): Promise<number> {
  const version = await queries.changeVariation(carrying.db, variation.id, { state: 'Validated' });
  await writeValidationRow(carrying, { practice: variation.practice_id, variation: variation.id, number, sum, by });
  carrying.record({
    what: 'variation.validated',
    item: variation.practice_id,
    actor: by,
    about: {
      variation: variation.id,
      step: variation.step_id,
      number,
      rule: sum.rule,
      evidence: sum.evidence,
      ...(by === null ? { by_rule: true } : {}),
      state: 'Validated',
    },
  });
  return version as number;
}

/** Establishes a variation: the next version of its practice is the base as it was, and this with it. */
export async function establishVariation(
  asking: Asking,
  wish: Omit<Establishing, 'practice'> & { variation: string; seen_version: number },
): Promise<{ version: number; number: number }> {
  const { variation } = await seeVariation(asking, wish.variation);
  const { practice } = await mayDecideAlone(asking, { practice: variation.practice_id, ask: wish.ask });
  return await carryOutVariation(asking, { ...wish, practice: practice.id, by: asker(asking) });
}

/** Carries out what was decided of a variation, by whoever decided it. */
export async function carryOutVariation(
  carrying: Carrying,
  wish: Establishing & { variation: string; by: string; seen_version?: number; decision?: string },
): Promise<{ version: number; number: number }> {
  const practice = (await lockPractice(carrying.db, wish.practice)) ?? unknown('practice');
  const variation = (await queries.findVariation(carrying.db, wish.variation)) ?? unknown('variation');
  if (variation.practice_id !== practice.id) unknown('variation');
  refuseIf(whyNotEstablish(variation), 'conflict');
  const steps = await stepsOf(carrying.db, practice.id, inForce(practice));
  const { variation: _, ...establishing } = wish;
  const done = await carryOutEstablishment(carrying, {
    ...establishing,
    taking: {
      id: variation.id,
      step: variation.step_id,
      core: steps.find((step) => step.id === variation.step_id)?.core === true,
      snapshot: {
        step: variation.step_id,
        letter: variation.letter,
        op: variation.op,
        body: variation.body,
        conditions: variation.conditions,
        places: variation.places,
        why: variation.why,
      },
    },
  });
  await queries.changeVariation(carrying.db, variation.id, { state: 'Established', base_number: done.number });
  carrying.record({
    what: 'variation.established',
    item: practice.id,
    actor: wish.by,
    about: { variation: variation.id, step: variation.step_id, number: done.number, state: 'Established' },
  });
  return done;
}
