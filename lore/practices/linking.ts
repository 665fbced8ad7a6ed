import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { afterWorkingDays } from '../communities/calendar.ts';
import { calendarOf } from '../communities/queries.ts';
import { isSealedBy } from '../communities/seal.ts';
import { flagHazard, markLinked, seeNote } from '../notes/acts.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import { seePractice } from './acts.ts';
import * as evidence from './evidence-queries.ts';
import { challengesByRule, inForce, type Relation, reply_working_days, whyNotReply } from './practice.ts';
import * as queries from './queries.ts';

// Not the note's own words: readers of the practice need not be readers of the note.
const by_rule_words = 'A note contradicts this step.';
const too_often_words = 'More than a third of its latest uses failed.';

/** Links a note to a step of a practice. A contradiction may challenge the practice by rule, nobody having to dare. */
export async function linkNote(
  asking: Asking,
  wish: { practice: string; note: string; step?: string; relation: Relation },
): Promise<{ id: string | null; challenged: boolean }> {
  const { practice } = await seePractice(asking, wish.practice);
  const { note } = await seeNote(asking, wish.note);
  const step = wish.step ?? null;
  if (step !== null && !(await queries.isStepOf(asking.db, practice.id, step))) unknown('step');
  const sealed = note.confidential && (await isSealedBy(asking, note.id));
  const id = asking.newId();
  const isNew = await queries.writeLink(asking.db, {
    id,
    note_id: note.id,
    practice_id: practice.id,
    step_id: step,
    number: inForce(practice),
    relation: wish.relation,
    linked_by: sealed ? null : asker(asking),
    at: asking.now,
  });
  if (!isNew) return { id: null, challenged: false };
  await markLinked(asking, note.id, { practice: practice.id, step, relation: wish.relation, sealed });
  asking.record({
    what: 'practice.linked',
    item: practice.id,
    ...(sealed ? { actor: null } : {}),
    about: { note: note.id, step, relation: wish.relation },
  });
  if (wish.relation === 'hazard') await flagHazard(asking, note.id);
  const challenged =
    wish.relation === 'contradicts' && step !== null && (await challengeByRule(asking, practice, step, note));
  return { id, challenged };
}

async function challengeByRule(
  asking: Asking,
  practice: queries.PracticeRow,
  step: string,
  note: { id: string },
): Promise<boolean> {
  const steps = await queries.stepsOf(asking.db, practice.id, inForce(practice));
  const found = steps.find((each) => each.id === step);
  if (found === undefined) return false;
  const contradictions = await queries.countContradictions(asking.db, practice.id, step);
  if (!challengesByRule(found, contradictions)) return false;
  const open = (await evidence.challengesOf(asking.db, practice.id)).some(
    (c) => c.step_id === step && c.replied_at === null,
  );
  if (open) return false;
  await openChallenge(asking, practice, { step, words: by_rule_words, note: note.id, raised_by: null });
  return true;
}

/** Challenges a practice: at a step, one of its variations, or as a whole. */
export async function challenge(
  asking: Asking,
  wish: { practice: string; step?: string; variation?: string; words: string; note?: string },
): Promise<{ id: string }> {
  const { practice } = await seePractice(asking, wish.practice);
  if (practice.state === 'Retired') refuse('conflict', 'It is retired.');
  if (wish.step !== undefined && !(await queries.isStepOf(asking.db, practice.id, wish.step))) unknown('step');
  if (wish.variation !== undefined && (await queries.countVariations(asking.db, practice.id, [wish.variation])) === 0) {
    unknown('variation');
  }
  if (wish.note !== undefined) await seeNote(asking, wish.note);
  return await openChallenge(asking, practice, {
    step: wish.step ?? null,
    variation: wish.variation ?? null,
    words: wish.words,
    note: wish.note ?? null,
    raised_by: asker(asking),
  });
}

/** Challenges a practice as a whole by rule, for what its uses say. Not while another challenge of that kind is open. */
export async function challengeForFailures(carrying: Carrying, id: string): Promise<boolean> {
  const practice = await queries.lockPractice(carrying.db, id);
  if (practice === null || practice.state === 'Retired') return false;
  const all = await evidence.challengesOf(carrying.db, id);
  if (all.some((each) => each.step_id === null && each.raised_by === null && each.replied_at === null)) return false;
  await openChallenge(carrying, practice, { step: null, words: too_often_words, note: null, raised_by: null });
  return true;
}

async function openChallenge(
  carrying: Carrying,
  practice: Pick<queries.PracticeRow, 'id' | 'home_id' | 'owner_id' | 'risk' | 'number' | 'established_number'>,
  wish: {
    step: string | null;
    variation?: string | null;
    words: string;
    note: string | null;
    raised_by: string | null;
  },
): Promise<{ id: string }> {
  const id = carrying.newId();
  const calendar = await calendarOf(carrying.db, practice.home_id, practice.owner_id);
  const due = afterWorkingDays(carrying.now, reply_working_days[practice.risk], calendar);
  const due_on = due.toISOString().slice(0, 10);
  await evidence.writeChallenge(carrying.db, {
    id,
    practice_id: practice.id,
    step_id: wish.step,
    number: inForce(practice),
    raised_by: wish.raised_by,
    note_id: wish.note,
    variation_id: wish.variation ?? null,
    words: wish.words,
    due_on,
    at: carrying.now,
  });
  carrying.record({
    what: 'practice.challenged',
    item: practice.id,
    actor: wish.raised_by,
    about: {
      challenge: id,
      step: wish.step,
      variation: wish.variation ?? null,
      note: wish.note,
      due_on,
      by_rule: wish.raised_by === null,
    },
  });
  return { id };
}

/** The answer to a challenge, in public. Each challenge is answered once. */
export async function reply(asking: Asking, wish: { challenge: string; reply: string }): Promise<void> {
  const found = (await evidence.findChallenge(asking.db, wish.challenge)) ?? unknown('challenge');
  const seen = await queries.findPractice(asking, found.practice_id);
  if (seen === null) unknown('challenge');
  const { practice, standing } = await seePractice(asking, found.practice_id);
  refuseIf(
    whyNotReply({ ...standing, answered: found.replied_at !== null }),
    found.replied_at === null ? 'forbidden' : 'conflict',
  );
  if (!(await evidence.writeReply(asking.db, found.id, wish.reply, asker(asking), asking.now))) {
    refuse('conflict', 'Somebody has answered it meanwhile.');
  }
  asking.record({ what: 'practice.challenge_answered', item: practice.id, about: { challenge: found.id } });
}
