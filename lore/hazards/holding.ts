import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { roleIn } from '../communities/queries.ts';
import { isSealedBy } from '../communities/seal.ts';
import { seeNote } from '../notes/acts.ts';
import { seePractice } from '../practices/acts.ts';
import { findPractice, isStepOf, type PracticeRow } from '../practices/queries.ts';
import { type Asking, asker } from '../route.ts';
import { hold_days_max, whyNotHold, whyNotLift } from './hazard.ts';
import * as queries from './hold-queries.ts';

const day_ms = 86_400_000;

/** Puts a practice, or one step of it, on hold for a reason, until a day within the next month. */
export async function hold(
  asking: Asking,
  wish: { practice: string; step?: string; reason: string; until: Date; note?: string },
): Promise<{ id: string }> {
  const { practice } = await seePractice(asking, wish.practice);
  const step = wish.step ?? null;
  if (step !== null && !(await isStepOf(asking.db, practice.id, step))) unknown('step');
  const note = wish.note === undefined ? null : (await seeNote(asking, wish.note)).note;
  const grounds = (await queries.groundsQuery(asking, practice.id).execute(asking.db)).rows;
  const ground = grounds.find((each) => each.id === note?.id);
  const who = { ...(await partOf(asking, practice)), isReader: ground?.reader === true };
  refuseIf(
    whyNotHold(who, note === null ? null : { linked: ground !== undefined, plausible: ground?.plausible === true }),
  );
  if (practice.state === 'Retired') refuse('conflict', 'It is retired.');
  const latest = asking.now.getTime() + hold_days_max * day_ms;
  if (wish.until <= asking.now || wish.until.getTime() > latest) {
    refuse('invalid', `A hold ends on a day within the next ${hold_days_max} days.`);
  }
  const until = await queries.standingUntil(asking.db, practice.id, step, asking.now);
  if (until !== null) refuse('conflict', `It is on hold already, until ${until.toISOString().slice(0, 10)}.`);
  const id = asking.newId();
  // Who holds it for what they wrote themselves in confidence does not stand beside that.
  const named = note === null || (await isSealedBy(asking, note.id)) ? null : note.id;
  const { reason } = wish;
  await queries.writeHold(asking.db, {
    id,
    practice_id: practice.id,
    step_id: step,
    note_id: named,
    reason,
    placed_by: asker(asking),
    at: asking.now,
    until_at: wish.until,
  });
  asking.record({
    what: 'practice.held',
    item: practice.id,
    about: { hold: id, step, reason, until: wish.until, note: named },
  });
  return { id };
}

/** Ends a hold before its time, for a reason that stays readable. */
export async function lift(asking: Asking, wish: { hold: string; reason: string }): Promise<void> {
  const found = (await queries.findHold(asking.db, wish.hold)) ?? unknown('hold');
  const practice = (await findPractice(asking, found.practice_id)) ?? unknown('hold');
  const isOver = found.lifted_at !== null || found.until_at <= asking.now;
  const part = await partOf(asking, practice);
  refuseIf(whyNotLift({ ...part, isOver: false }));
  refuseIf(whyNotLift({ ...part, isOver }), 'conflict');
  const { reason } = wish;
  if (!(await queries.writeLifting(asking.db, found.id, { by: asker(asking), at: asking.now, reason }))) {
    refuse('conflict', 'This hold has ended.');
  }
  asking.record({ what: 'practice.hold_lifted', item: practice.id, about: { hold: found.id, reason } });
}

/** What part somebody plays for a practice. */
export async function partOf(asking: Asking, practice: Pick<PracticeRow, 'owner_id' | 'home_id'>) {
  const role = await roleIn(asking.db, practice.home_id, asker(asking));
  return {
    isOwner: practice.owner_id === asker(asking),
    isSteward: role === 'steward',
    isFacilitator: role === 'facilitator',
  };
}
