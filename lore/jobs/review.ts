import { Refusal, refuseIf, unknown } from '../../ground/refusal.ts';
import { shareNote } from '../notes/acts.ts';
import { seePractice } from '../practices/acts.ts';
import { linkNote } from '../practices/linking.ts';
import type { Relation } from '../practices/practice.ts';
import { isStepOf } from '../practices/queries.ts';
import { type Asking, asker } from '../route.ts';
import { contextOf, seeMyJob } from './acts.ts';
import { noteOf, saysNothing, type Turn, whyNotCloseReview, whyNotOpenReview, whyNotSpeak } from './job.ts';
import { membersAmong, writeLine } from './queries.ts';
import * as queries from './review-queries.ts';

/** Opens the page on which those who worked on a job look back. Twice is once. */
export async function openReview(asking: Asking, id: string): Promise<void> {
  const job = await seeMyJob(asking, id);
  const opened = (await queries.findReview(asking.db, job.id)) !== null;
  refuseIf(whyNotOpenReview({ over: job.until_at <= asking.now, opened }), 'conflict');
  if (opened || !(await queries.writeReview(asking.db, job.id, asker(asking), asking.now))) return;
  asking.record({ what: 'job.review_opened', about: { job: job.id } });
}

async function seeReview(asking: Asking, id: string) {
  const job = await seeMyJob(asking, id);
  const review = (await queries.findReview(asking.db, job.id)) ?? unknown('review');
  const turns = await queries.turnsOf(asking.db, job.id);
  const mine = turns.find(({ person_id }) => person_id === asker(asking)) ?? null;
  return { job, review, turns, mine };
}

/**
 * The page as this viewer may see it. Written in silence first: nobody sees what others wrote before they have written, or
 * said that they have nothing. Who had nothing, and who said nothing at all, are told apart for nobody.
 */
export async function showReview(asking: Asking, id: string) {
  const { job, review, turns, mine } = await seeReview(asking, id);
  const closed = review.closed_at !== null;
  const others = mine === null && !closed ? [] : turns.filter((turn) => turn !== mine && !saysNothing(turn));
  const whynot = whyNotCloseReview({ closed, spoken: mine !== null });
  return { job, review, mine, others, why_not: { speak: whyNotSpeak({ closed }), close: whynot } };
}

export type Wish = Turn & { job: string; practice?: string | undefined; step?: string | undefined; relation: Relation };

/** One's own part; nothing in any of the four says that one has nothing. May be written anew until it is closed. */
export async function speak(asking: Asking, wish: Wish): Promise<void> {
  const { job, review } = await seeReview(asking, wish.job);
  refuseIf(whyNotSpeak({ closed: review.closed_at !== null }), 'conflict');
  const { expected, happened, why, next, practice, step, relation } = wish;
  if (practice !== undefined) {
    await seePractice(asking, practice);
    if (step !== undefined && !(await isStepOf(asking.db, practice, step))) unknown('step');
  }
  await queries.writeTurn(asking.db, {
    job_id: job.id,
    person_id: asker(asking),
    ...{ expected, happened, why, next },
    practice_id: practice ?? null,
    step_id: practice === undefined ? null : (step ?? null),
    relation: practice === undefined ? null : relation,
    at: asking.now,
  });
}

/** Writes as one who wrote: each note stands under the name of whose words it has. */
function asWriter(asking: Asking, person: string): Asking {
  return {
    ...asking,
    as: { person, admin: false, epoch: 0, scopes: null, session: null, guest: false },
    record: (line) => asking.record({ ...line, actor: line.actor === undefined ? person : line.actor }),
  };
}

/** Ends the review: what each wrote becomes a note of the job's community, at the step of which they spoke. */
export async function closeReview(asking: Asking, id: string): Promise<{ notes: string[] }> {
  const { job, review, turns, mine } = await seeReview(asking, id);
  refuseIf(whyNotCloseReview({ closed: review.closed_at !== null, spoken: mine !== null }), 'conflict');
  if (!(await queries.writeReviewClosing(asking.db, job.id, asker(asking), asking.now))) {
    refuseIf(whyNotCloseReview({ closed: true, spoken: true }), 'conflict');
  }
  // Who has left the community since does not write there any more; their words stay on the page.
  const here = await membersAmong(
    asking.db,
    job.community_id,
    turns.map(({ person_id }) => person_id),
  );
  const notes: string[] = [];
  for (const turn of turns) {
    const words = here.has(turn.person_id) ? noteOf(turn) : null;
    if (words === null) continue;
    const as = asWriter(asking, turn.person_id);
    const { id: note } = await shareNote(as, {
      ...words,
      home: job.community_id,
      also: [],
      context: contextOf(job, {}),
      language: '',
      hazard: false,
      confidential: false,
      files: [],
    });
    if (turn.practice_id !== null) await linkIfSeen(as, note, turn);
    await writeLine(asking.db, { note_id: note, job_id: job.id, prompt: 'review', at: asking.now });
    await queries.writeTurnNote(asking.db, job.id, turn.person_id, note);
    notes.push(note);
  }
  asking.record({ what: 'job.review_closed', about: { job: job.id, notes } });
  return { notes };
}

/** A practice that its writer may not read any more is not linked, and the note stands without it. */
async function linkIfSeen(as: Asking, note: string, turn: queries.TurnRow): Promise<void> {
  const step = turn.step_id === null ? {} : { step: turn.step_id };
  const wish = { practice: turn.practice_id as string, note, relation: turn.relation as Relation, ...step };
  try {
    await linkNote(as, wish);
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.reason !== 'unknown') throw fault;
  }
}
