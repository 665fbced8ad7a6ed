import { refuse, unknown } from '../../ground/refusal.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarOf } from '../communities/queries.ts';
import { factsOf, matchAll } from '../facets/facet.ts';
import { facetsOf } from '../facets/queries.ts';
import { seePractice } from '../practices/acts.ts';
import { inForce } from '../practices/practice.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import { findVariation } from '../variations/queries.ts';
import {
  afterQuietHours,
  pickBalanced,
  practices_per_unit_max,
  type Reply,
  recent_days,
  series_days,
  seriesFrom,
  stillComes,
} from './ask.ts';
import * as queries from './queries.ts';

const day_ms = 86_400_000;
const candidates_max = 500;

/** Somebody takes a practice, to try it: they are asked once how it went. */
export async function takePractice(
  asking: Asking,
  wish: { practice: string; words: string; planned_on?: string },
): Promise<{ id: string }> {
  const { practice } = await seePractice(asking, wish.practice);
  if (practice.state === 'Retired') refuse('conflict', 'It is retired.');
  const me = asker(asking);
  const id = asking.newId();
  const number = inForce(practice);
  await queries.writeTaking(asking.db, {
    id,
    practice_id: practice.id,
    person_id: me,
    number,
    words: wish.words,
    planned_on: wish.planned_on ?? null,
    at: asking.now,
  });
  if (!(await queries.isAsked(asking.db, practice.id, me))) {
    const planned = wish.planned_on === undefined ? null : new Date(`${wish.planned_on}T16:00:00Z`);
    const calendar = await calendarOf(asking.db, practice.home_id, me);
    const from = planned !== null && planned < asking.now ? asking.now : planned;
    await beginSeries(asking, { practice: practice.id, person: me, from, calendar, taking: id });
  }
  asking.record({ what: 'practice.taken', item: practice.id, about: { taking: id, number } });
  return { id };
}

type Series = { practice: string; person: string; from: Date | null; calendar: Calendar } & (
  | { taking: string; unit?: undefined }
  | { unit: string; taking?: undefined }
);

async function beginSeries(carrying: Carrying, { practice, person, from, calendar, taking, unit }: Series) {
  await queries.writeAsks(
    carrying.db,
    seriesFrom(carrying.now, from, calendar).map(({ days, at }) => ({
      id: carrying.newId(),
      practice_id: practice,
      person_id: person,
      kind: unit === undefined ? 'taken' : 'taught',
      variation_id: null,
      taking_id: taking ?? null,
      unit_id: unit ?? null,
      inside: null,
      at: carrying.now,
      tell_at: at,
      after_days: days,
    })),
  );
}

/** Who completed a unit is asked whether they use what it teaches; once for each practice, whichever version they took. */
export async function askAboutTaught(carrying: Carrying, of: { unit: string; person: string }): Promise<void> {
  const wish = { ...of, now: carrying.now, limit: practices_per_unit_max };
  for (const { practice, calendar } of await queries.taughtBy(carrying.db, wish)) {
    await beginSeries(carrying, { ...of, practice, from: null, calendar });
  }
}

/** A question to me that is open. Nobody else's is there for me. */
async function seeAsk(asking: Asking, id: string) {
  const ask = (await queries.findAsk(asking.db, id)) ?? unknown('question');
  if (ask.person_id !== asker(asking)) unknown('question');
  if (ask.answered) refuse('conflict', 'You have answered already.');
  return ask;
}

/** It was not used: not yet, or not at all. Both are answers, and count for nothing. */
export async function replyToAsk(asking: Asking, id: string, reply: Reply): Promise<void> {
  const ask = await seeAsk(asking, id);
  await queries.writeReply(asking.db, id, reply === 'never' ? { declined_at: asking.now } : { later_at: asking.now });
  await endSeries(asking, { practice: ask.practice_id, person: ask.person_id, begun_by: asking.now }, reply);
  asking.record({
    what: reply === 'never' ? 'ask.declined' : 'ask.put_off',
    item: ask.practice_id,
    about: { ask: id },
  });
}

/** What an answer makes needless comes no more. */
export async function endSeries(
  { db }: Pick<Asking, 'db'>,
  of: { practice: string; person: string; begun_by: Date },
  answer: Parameters<typeof stillComes>[0],
): Promise<void> {
  const still = series_days.filter((days) => stillComes(answer, days));
  await queries.dropSeries(db, of, still);
}

/** Where and about what a question can be asked for who is stuck. Whoever makes it says so with `becameQuestion`. */
export async function seeStuck(asking: Asking, id: string) {
  const ask = await seeAsk(asking, id);
  const place = await queries.placeToAsk(asking, ask.practice_id);
  const { practice } = await seePractice(asking, ask.practice_id);
  return { practice: practice.id, ...place };
}

export async function becameQuestion(asking: Asking, id: string, question: string): Promise<void> {
  const ask = await seeAsk(asking, id);
  await queries.writeReply(asking.db, id, { stuck_at: asking.now, question_id: question });
  // At the question, where those who may read of it are those who may help.
  asking.record({ what: 'ask.stuck', item: question, about: { ask: id, practice: ask.practice_id } });
}

/**
 * Somebody stated a cause: recent users are asked once, half of them inside the condition and half outside. Returns how
 * many.
 */
export async function askAboutCause(carrying: Carrying, id: string): Promise<number> {
  const variation = await findVariation(carrying.db, id);
  if (variation === null || variation.conditions.length === 0 || variation.state !== 'Emergent') return 0;
  const facets = await facetsOf(carrying.db);
  const users = await queries.recentUsers(carrying.db, {
    practice: variation.practice_id,
    variation: id,
    since: new Date(carrying.now.getTime() - recent_days * day_ms),
    now: carrying.now,
    except: variation.made_by,
    limit: candidates_max,
  });
  const calendars = new Map(users.map(({ person, calendar }) => [person, calendar]));
  const picked = pickBalanced(
    users.map(({ person, context }) => ({
      person,
      match: matchAll(variation.conditions, factsOf(context, facets), facets),
    })),
  );
  const asked = await queries.writeAsks(
    carrying.db,
    picked.map(({ person, inside }) => ({
      id: carrying.newId(),
      practice_id: variation.practice_id,
      person_id: person,
      kind: 'cause',
      variation_id: id,
      taking_id: null,
      inside,
      at: carrying.now,
      tell_at: afterQuietHours(carrying.now, calendars.get(person) as Calendar),
    })),
  );
  if (asked > 0) {
    carrying.record({
      what: 'variation.asked',
      item: variation.practice_id,
      actor: null,
      about: {
        variation: id,
        asked,
        inside: picked.filter((each) => each.inside === true).length,
        outside: picked.filter((each) => each.inside === false).length,
        by_rule: true,
      },
    });
  }
  return asked;
}
