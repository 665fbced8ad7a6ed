import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { isSealedBy } from '../communities/seal.ts';
import { type Condition, whyNotConditions } from '../facets/facet.ts';
import { facetsOf } from '../facets/queries.ts';
import { seeNote } from '../notes/acts.ts';
import { seePractice, standingOf } from '../practices/acts.ts';
import { inForce, type Step } from '../practices/practice.ts';
import { findPractice, knownCommunities, lockPractice, stepsOf } from '../practices/queries.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './queries.ts';
import {
  deviation_days_max,
  letterAfter,
  type Op,
  variations_per_practice_max,
  whyNotApprove,
  whyNotChange,
  whyNotCheck,
  whyNotEnd,
  whyNotMap,
  whyNotPatch,
} from './variation.ts';

export type When = Condition & { unit?: string };
const day_ms = 86_400_000;

/** A variation as this viewer may know it, with the practice that it varies and what they are to both. */
export async function seeVariation(asking: Asking, id: string) {
  const variation = (await queries.findVariation(asking.db, id)) ?? unknown('variation');
  const practice = (await findPractice(asking, variation.practice_id)) ?? unknown('variation');
  const standing = standingOf(asking, practice);
  const me = asker(asking);
  return {
    variation,
    practice,
    standing: {
      isMaker: variation.made_by === me,
      isOwner: standing.isOwner,
      isSteward: standing.isSteward,
      hasOwner: practice.owner_id !== null,
      state: variation.state,
    },
  };
}

/**
 * Begins a variation of one step. Of an adaptable step it is visible at once as Emergent; of a core step it is a temporary
 * deviation: told of, and not for use without the owner. It comes from the note that is named, else from what its author
 * last told against that step under their name.
 */
export async function beginVariation(
  asking: Asking,
  wish: {
    practice: string;
    step: string | null;
    op: Op;
    body: string;
    after: string | null;
    when: When[];
    stated: string;
    where: string[];
    why: string;
    goal: string;
    cause: string;
    planned: boolean;
    note?: string;
    until?: string;
  },
): Promise<{ id: string; letter: string; deviation: boolean }> {
  const { practice } = await seePractice(asking, wish.practice);
  if (practice.state === 'Retired') refuse('conflict', 'It is retired.');
  const where = [...new Set(wish.where)];
  refuseIf(whyNotPatch({ ...wish, when: wish.when.length, where: where.length }), 'invalid');
  const conditions = await sound(asking, wish.when);
  await mayPlace(asking, where);
  await lockPractice(asking.db, practice.id);
  const steps = await stepsOf(asking.db, practice.id, inForce(practice));
  const step = stepIn(steps, wish.step);
  stepIn(steps, wish.after);
  await mayComeFrom(asking, wish.note);
  // Who has just told at this step what is wrong with it does it otherwise because of that.
  const note = wish.note ?? (await queries.ownNoteAt(asking.db, practice.id, wish.step, asker(asking)));
  const counts = await queries.countAt(asking.db, practice.id, wish.step);
  if (counts.all >= variations_per_practice_max) {
    refuse('invalid', `A practice has ${variations_per_practice_max} variations at most. End what nobody uses.`);
  }
  const deviation = step?.core === true;
  if (wish.until !== undefined) mayLast(asking, wish.until, deviation);
  const id = asking.newId();
  const letter = letterAfter(counts.at_step);
  await queries.writeVariation(asking.db, {
    id,
    practice_id: practice.id,
    step_id: wish.step,
    letter,
    op: wish.op,
    body: wish.body,
    after_step_id: wish.op === 'reorder' ? wish.after : null,
    conditions,
    stated: wish.stated,
    why: wish.why,
    goal: wish.goal,
    cause: wish.cause,
    planned: wish.planned,
    base_number: inForce(practice),
    note_id: note,
    state: 'Emergent',
    deviation,
    until: wish.until ?? null,
    made_by: asker(asking),
    made_at: asking.now,
    changed_at: asking.now,
    places: where,
  });
  asking.record({
    what: 'variation.begun',
    item: practice.id,
    about: {
      variation: id,
      step: wish.step,
      letter,
      op: wish.op,
      conditions,
      stated: wish.stated,
      cause: wish.cause,
      where,
      note,
      deviation,
      state: 'Emergent',
    },
  });
  return { id, letter, deviation };
}

/** Says it better while it is Emergent. What was used before went by other words: its count begins again. */
export async function changeVariation(
  asking: Asking,
  wish: {
    variation: string;
    seen_version: number;
    body?: string;
    why?: string;
    goal?: string;
    when?: When[];
    stated?: string;
  },
): Promise<{ version: number }> {
  const { variation, standing, practice } = await seeVariation(asking, wish.variation);
  refuseIf(whyNotChange(standing), standing.state === 'Emergent' ? 'forbidden' : 'conflict');
  const conditions = wish.when === undefined ? variation.conditions : await sound(asking, wish.when);
  const body = wish.body ?? variation.body;
  const stated = wish.stated ?? variation.stated;
  refuseIf(
    whyNotPatch({
      op: variation.op,
      body,
      step: variation.step_id,
      after: variation.after_step_id,
      when: conditions.length,
      where: variation.places.length,
      stated,
    }),
    'invalid',
  );
  const isOther = body !== variation.body || JSON.stringify(conditions) !== JSON.stringify(variation.conditions);
  const version = await moved(asking, wish, {
    body,
    stated,
    conditions,
    why: wish.why ?? variation.why,
    goal: wish.goal ?? variation.goal,
    ...(isOther ? { changed_at: asking.now } : {}),
  });
  asking.record({
    what: 'variation.changed',
    item: practice.id,
    about: { variation: variation.id, step: variation.step_id, conditions, words: body !== variation.body },
  });
  return { version };
}

/** Says with facets what was said in words: from now on it decides by itself where it shows. */
export async function mapVariation(
  asking: Asking,
  wish: { variation: string; seen_version: number; when: When[] },
): Promise<{ version: number }> {
  const { variation, standing, practice } = await seeVariation(asking, wish.variation);
  refuseIf(whyNotMap(standing), standing.state === 'Retired' ? 'conflict' : 'forbidden');
  if (variation.conditions.length > 0) refuse('conflict', 'It has its conditions already.');
  if (wish.when.length === 0) refuse('invalid', 'when: Say at least one condition.');
  const conditions = await sound(asking, wish.when);
  const version = await moved(asking, wish, { conditions });
  asking.record({
    what: 'variation.mapped',
    item: practice.id,
    about: {
      variation: variation.id,
      step: variation.step_id,
      stated: variation.stated,
      cause: variation.cause,
      conditions,
    },
  });
  return { version };
}

/** The owner's yes to a deviation of a core step, until a day. */
export async function approveVariation(
  asking: Asking,
  wish: { variation: string; seen_version: number; until: string; reason: string },
): Promise<{ version: number }> {
  const { variation, standing, practice } = await seeVariation(asking, wish.variation);
  refuseIf(whyNotApprove({ ...standing, deviation: variation.deviation }));
  mayLast(asking, wish.until, true);
  const version = await moved(asking, wish, {
    approved_by: asker(asking),
    approved_at: asking.now,
    until: wish.until,
  });
  asking.record({
    what: 'variation.approved',
    item: practice.id,
    about: { variation: variation.id, step: variation.step_id, until: wish.until, reason: wish.reason },
  });
  return { version };
}

/** Looked at again after its step had changed: it still says what to do. */
export async function checkVariation(
  asking: Asking,
  wish: { variation: string; seen_version: number },
): Promise<{ version: number }> {
  const { variation, standing, practice } = await seeVariation(asking, wish.variation);
  refuseIf(
    whyNotCheck({ ...standing, toCheck: variation.check_number !== null }),
    variation.check_number === null ? 'conflict' : 'forbidden',
  );
  const steps = await stepsOf(asking.db, practice.id, inForce(practice));
  if (variation.step_id !== null && !steps.some((step) => step.id === variation.step_id)) {
    refuse('conflict', 'Its step is gone. End it, and say why.');
  }
  const version = await moved(asking, wish, { base_number: inForce(practice), check_number: null });
  asking.record({
    what: 'variation.checked',
    item: practice.id,
    about: { variation: variation.id, number: inForce(practice) },
  });
  return { version };
}

export async function endVariation(
  asking: Asking,
  wish: { variation: string; seen_version: number; reason: string },
): Promise<{ version: number }> {
  const { variation, standing, practice } = await seeVariation(asking, wish.variation);
  refuseIf(whyNotEnd(standing), standing.state === 'Retired' ? 'conflict' : 'forbidden');
  const version = await moved(asking, wish, { state: 'Retired', ended_reason: wish.reason });
  asking.record({
    what: 'variation.ended',
    item: practice.id,
    about: { variation: variation.id, step: variation.step_id, reason: wish.reason, state: 'Retired' },
  });
  return { version };
}

async function moved(
  asking: Asking,
  wish: { variation: string; seen_version: number },
  change: Parameters<typeof queries.changeVariation>[2],
): Promise<number> {
  const version = await queries.changeVariation(asking.db, wish.variation, change, wish.seen_version);
  if (version !== null) return version;
  refuseStale((await queries.findVariation(asking.db, wish.variation))?.version);
}

async function sound(asking: Asking, when: When[]): Promise<Condition[]> {
  refuseIf(whyNotConditions(when, await facetsOf(asking.db)), 'invalid');
  return when.map(({ facet, op, value }) => ({ facet, op, value }));
}

async function mayPlace(asking: Asking, where: string[]): Promise<void> {
  if ((await knownCommunities(asking, where)).size < where.length) unknown('community');
}

function stepIn(steps: Step[], id: string | null): Step | null {
  return id === null ? null : (steps.find((step) => step.id === id) ?? unknown('step'));
}

// Whoever begins a variation stands on it with their name; a note that hides it must not lead to them.
async function mayComeFrom(asking: Asking, note: string | undefined): Promise<void> {
  if (note === undefined) return;
  const seen = await seeNote(asking, note);
  if (seen.note.confidential && (await isSealedBy(asking, seen.note.id))) {
    refuse(
      'conflict',
      'You wrote this note confidentially, and a variation stands under your name. Begin it without the note.',
    );
  }
}

function mayLast(asking: Asking, until: string, deviation: boolean): void {
  const today = asking.now.toISOString().slice(0, 10);
  if (until < today) refuse('invalid', 'until: This day has passed.');
  const latest = new Date(asking.now.getTime() + deviation_days_max * day_ms).toISOString().slice(0, 10);
  if (deviation && until > latest) {
    refuse('invalid', `until: A deviation of a core step lasts ${deviation_days_max} days at most.`);
  }
}
