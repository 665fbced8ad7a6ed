import { refuseIf, unknown } from '../../ground/refusal.ts';
import { mySeal } from '../communities/seal.ts';
import { flagHazard, seeNote, stopHazardClock } from '../notes/acts.ts';
import { type Asking, asker } from '../route.ts';
import { alert_context_days, alert_people_max, outcomeOf, whyNotReadable, whyNotReader } from './hazard.ts';
import * as queries from './queries.ts';

const day_ms = 86_400_000;

/** Anybody who may read a note may say that it tells of a danger. Twice is once. */
export async function flag(asking: Asking, wish: { note: string }): Promise<void> {
  await flagHazard(asking, wish.note);
}

/** One of two who judge whether it is plausible, nothing else. The second yes sends the alert out. */
export async function read(
  asking: Asking,
  wish: { note: string; plausible: boolean; words: string },
): Promise<{ outcome: ReturnType<typeof outcomeOf>; told: number }> {
  const { note } = await seeNote(asking, wish.note);
  const lane = await queries.holdLane(asking, note.id, await mySeal(asking));
  refuseIf(whyNotReader(readerOf(lane)));
  refuseIf(whyNotReadable(readableOf(lane)), 'conflict');
  const { plausible, words } = wish;
  await queries.writeReading(asking.db, {
    note_id: note.id,
    person_id: asker(asking),
    plausible,
    words,
    at: asking.now,
  });
  asking.record({ what: 'hazard.read', item: note.id, about: { plausible, words } });
  const outcome = outcomeOf({
    plausible: lane.plausible + (plausible ? 1 : 0),
    implausible: lane.implausible + (plausible ? 0 : 1),
  });
  if (outcome !== 'waiting') await stopHazardClock(asking, note.id);
  return { outcome, told: outcome === 'plausible' ? await alert(asking, note.id) : 0 };
}

async function alert(asking: Asking, note: string): Promise<number> {
  const id = asking.newId();
  const practice = await queries.practiceAgainst(asking.db, note);
  const told = await queries.writeAlert(asking.db, {
    id,
    note,
    practice,
    since: new Date(asking.now.getTime() - alert_context_days * day_ms),
    at: asking.now,
    people_max: alert_people_max,
  });
  asking.record({
    what: 'hazard.alerted',
    item: note,
    actor: null,
    about: { alert: id, practice, told, by_rule: true },
  });
  return told;
}

/**
 * Somebody has taken note of an alert. Of a confidential note nobody is named in the book: its author gets the alert like
 * everybody else, and would be the one whose name is missing.
 */
export async function acknowledge(asking: Asking, wish: { alert: string }): Promise<void> {
  const found = (await queries.findMine(asking, wish.alert)) ?? unknown('alert');
  if (!(await queries.writeAcknowledged(asking.db, wish.alert, asker(asking), asking.now))) return;
  asking.record({
    what: 'hazard.acknowledged',
    item: found.note_id,
    ...(found.confidential ? { actor: null } : {}),
    about: { alert: wish.alert },
  });
}

export function readerOf(lane: queries.LaneRow) {
  return { isAuthor: lane.mine, isMember: lane.member, standsIn: lane.stands_in };
}

export function readableOf(lane: queries.LaneRow) {
  return {
    flagged: lane.flagged_at !== null,
    merged: lane.state === 'Merged',
    readByMe: lane.read_by_me,
    outcome: outcomeOf(lane),
  };
}
