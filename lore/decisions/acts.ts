import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { afterWorkingDays } from '../communities/calendar.ts';
import { findPerson } from '../people/queries.ts';
import { seePractice } from '../practices/acts.ts';
import { mayAskThem } from '../practices/establishing.ts';
import { gather } from '../practices/grounds.ts';
import { whyNotEstablish } from '../practices/practice.ts';
import { lockPractice } from '../practices/queries.ts';
import { type Asking, asker } from '../route.ts';
import {
  dayOf,
  decide_working_days,
  type Mode,
  type Voice,
  whyNotOpenDecision,
  whyNotVoice,
  whyNotWithdraw,
  whyNotWithoutReason,
} from './decision.ts';
import * as queries from './queries.ts';
import { whatIsDecided } from './subject.ts';

/** Lays the newest version, or a variation, before its home: to be established as said here, if the voices come to that. */
export async function open(
  asking: Asking,
  wish: { practice: string } & Omit<queries.Subject, 'number' | 'variation_version'>,
): Promise<{ id: string; closes_on: string }> {
  const { practice, standing } = await seePractice(asking, wish.practice);
  // Held, so that two do not open one at the same time.
  await lockPractice(asking.db, practice.id);
  const place = await queries.placeOfDecision(asking.db, practice.home_id, practice.id);
  refuseIf(whyNotOpenDecision({ isMember: standing.isMember, mode: practice.mode, isOpen: false }));
  refuseIf(whyNotOpenDecision({ isMember: true, mode: practice.mode, isOpen: place.open }), 'conflict');
  const { grounds } = await gather(asking, practice, practice.number);
  refuseIf(whyNotEstablish({ state: practice.state, openChallenges: grounds.openChallenges }), 'conflict');
  const version = await whatIsDecided(asking, practice, wish.variation);
  const owner = await findPerson(asking.db, wish.owner);
  if (owner === null || owner.status !== 'active') unknown('person');
  await mayAskThem(asking, wish.ask ?? []);
  const { practice: _, ...said } = wish;
  const subject: queries.Subject = { ...said, owner: owner.id, number: practice.number, ...version };
  const id = asking.newId();
  const closes_on = dayOf(afterWorkingDays(asking.now, decide_working_days, place.calendar));
  const mode = practice.mode as Mode;
  await queries.writeDecision(asking.db, {
    id,
    practice_id: practice.id,
    community_id: practice.home_id,
    mode,
    subject,
    opened_by: asker(asking),
    at: asking.now,
    closes_on,
  });
  asking.record({
    what: 'decision.opened',
    item: practice.id,
    about: { decision: id, community: practice.home_id, mode, subject, closes_on },
  });
  return { id, closes_on };
}

/** A member's voice, or another one in its place, until the close. How somebody voted stands in no line of the book. */
export async function giveVoice(
  asking: Asking,
  wish: { decision: string; voice: Voice; reason: string },
): Promise<void> {
  const decision = await mayVoice(asking, wish.decision);
  const missing = whyNotWithoutReason(wish.voice, wish.reason);
  if (missing !== null) refuse('invalid', missing);
  await queries.writeVoice(asking.db, {
    decision_id: decision.id,
    person_id: asker(asking),
    voice: wish.voice,
    reason: wish.reason,
    at: asking.now,
  });
  asking.record({ what: 'decision.voiced', item: decision.practice_id, about: { decision: decision.id } });
}

/** An objection that was met: who raised it says so. It stays readable, and stands no more. */
export async function withdrawObjection(asking: Asking, id: string): Promise<void> {
  const decision = await mayVoice(asking, id);
  if (!(await queries.withdrawObjection(asking.db, decision.id, asker(asking), asking.now))) {
    refuse('conflict', 'No objection of yours stands here.');
  }
  asking.record({ what: 'decision.voiced', item: decision.practice_id, about: { decision: decision.id } });
}

async function mayVoice(asking: Asking, id: string): Promise<queries.OpenDecision> {
  const decision = (await queries.holdDecision(asking, id)) ?? unknown('decision');
  const at = { closesOn: decision.closes_on, today: dayOf(asking.now) };
  refuseIf(whyNotVoice({ isMember: decision.member, isClosed: false, closesOn: at.today, today: at.today }));
  refuseIf(whyNotVoice({ isMember: true, isClosed: decision.outcome !== null, ...at }), 'conflict');
  return decision;
}

/** Who opened it takes it back; the voices stay readable. */
export async function withdraw(asking: Asking, id: string): Promise<void> {
  const decision = (await queries.holdDecision(asking, id)) ?? unknown('decision');
  const isOpener = decision.opened_by === asking.as.person;
  refuseIf(whyNotWithdraw({ isOpener, isClosed: false }));
  refuseIf(whyNotWithdraw({ isOpener, isClosed: decision.outcome !== null }), 'conflict');
  await queries.closeDecision(asking.db, decision.id, {
    outcome: 'withdrawn',
    outcome_words: '',
    closed_at: asking.now,
  });
  asking.record({
    what: 'decision.withdrawn',
    item: decision.practice_id,
    about: { decision: decision.id, outcome: 'withdrawn' },
  });
}
