import { newId } from '../../ground/clock.ts';
import * as log from '../../ground/log.ts';
import { Undelivered } from '../../ground/mailer.ts';
import { digestSent, dueAtOnce, mailedAtOnce } from '../notices/digest.ts';
import type { Chore, FollowerContext } from '../route.ts';
import { isDown, markTold, spentRaw, writeDoor } from './incoming-queries.ts';
import { direct_wait_minutes, hold_minutes, nextTry, raw_dropped_days, raw_landed_days } from './letter.ts';
import * as queries from './queries.ts';
import { type Mark, render } from './render.ts';

const minute_ms = 60_000;
const day_ms = 86_400_000;
const at_once_max = 100;
const changed_since = 'Nobody knows whether it arrived. What it tells of has changed since, so it was not sent again.';

/**
 * Sends one letter whose time has come. It is put into words only now. What goes out is written down before it does: when
 * the server dies before it could note the end, the next one sends the very same under the same Message-ID, which mail
 * servers keep once, or nothing.
 */
const sendOne: Chore = async ({ clock, within, mailer }) => {
  if (mailer?.isSetUp !== true) return false;
  const now = clock.now();
  const until = new Date(now.getTime() + hold_minutes * minute_ms);
  const letter = await within(async ({ db }) =>
    (await isDown(db, new Date(now.getTime() - minute_ms))) ? null : await queries.claimLetter(db, now, until),
  );
  if (letter === null) return false;
  const isDoubtful = letter.message_hash !== null;

  const ready = await within(async (context) => {
    const { mail, mark } = await render({ context, place: mailer, letter });
    const composed = mail === null ? null : await mailer.compose(mail);
    const isOther = isDoubtful && composed !== null && composed.hash !== letter.message_hash;
    if (composed === null || isOther) {
      const says = isOther ? changed_since : '';
      await queries.endLetter(context.db, letter.id, { state: 'dropped', at: now, says });
      if (!isOther) await markDone(context, letter, mark);
      return null;
    }
    if (!isDoubtful) await queries.writeMessage(context.db, letter.id, composed.messageId, composed.hash);
    return { composed, mark };
  }).catch(async (fault) => {
    log.warn('a letter could not be put into words', { letter: letter.id, fault });
    await within(({ db }) => putOff(db, letter, clock.now(), 'It could not be put into words.', false));
    return null;
  });
  if (ready === null) return true;

  try {
    await mailer.send(ready.composed);
  } catch (fault) {
    if (!(fault instanceof Undelivered)) throw fault;
    const { message: says, forGood, isKnown } = fault;
    const at = clock.now();
    await within(async ({ db }) => {
      // One that cannot be reached is left alone for a minute: the other letters would wait for it one by one.
      if (fault.isDown) await writeDoor(db, 'out', says, at);
      if (forGood) await queries.endLetter(db, letter.id, { state: 'given up', at, says });
      else await putOff(db, letter, at, says, !isKnown || isDoubtful);
    });
    return true;
  }
  await within(async (context) => {
    await queries.endLetter(context.db, letter.id, { state: 'sent', at: clock.now() });
    await writeDoor(context.db, 'out', '', clock.now());
    await markDone(context, letter, ready.mark);
  });
  return true;
};

async function putOff(
  db: FollowerContext['db'],
  letter: queries.Claimed,
  now: Date,
  says: string,
  isDoubtful: boolean,
): Promise<void> {
  const at = nextTry(letter.tries, now);
  if (at === null) return await queries.endLetter(db, letter.id, { state: 'given up', at: now, says });
  await (isDoubtful ? queries.trySame : queries.tryAgain)(db, letter.id, at, says);
}

async function markDone({ db, clock }: FollowerContext, letter: queries.Claimed, mark: Mark): Promise<void> {
  if (mark.through !== undefined) await digestSent(db, letter.person_id, letter.dated_at, mark.through);
  if (mark.told !== undefined) await markTold(db, mark.told, clock.now());
}

/** Moves what is to be mailed at once into the outbox; who sees it on screen within two minutes gets no mail. */
const writeDirect: Chore = async ({ clock, within, mailer }) => {
  if (mailer?.isSetUp !== true) return false;
  return await within(async ({ db }) => {
    if (await queries.isDemo(db)) return false;
    const now = clock.now();
    const due_at = new Date(now.getTime() + direct_wait_minutes * minute_ms);
    const due = await dueAtOnce(db, now, at_once_max);
    for (const { person, happening, kind } of due) {
      const about = { happening, kind };
      const effect_key = `direct ${happening} ${kind} ${person}`;
      const row = { id: newId(clock), person_id: person, kind: 'direct' as const, about, effect_key, at: now, due_at };
      await queries.writeLetter(db, row);
      await mailedAtOnce(db, { person, happening, kind }, now);
    }
    return due.length > 0;
  });
};

/** Raw mail is kept only as long as somebody may ask what became of it. */
const sweepOne: Chore = async ({ files, clock, within }) => {
  const before = (days: number) => new Date(clock.now().getTime() - days * day_ms);
  const spent = await within(({ db }) => spentRaw(db, before(raw_landed_days), before(raw_dropped_days)));
  if (spent === null) return false;
  if (!spent.shared) await files.remove(spent.raw_hash);
  return true;
};

export const chores: Chore[] = [writeDirect, sendOne, sweepOne];
