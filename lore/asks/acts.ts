import { refuse, unknown } from '../../ground/refusal.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarOf } from '../communities/queries.ts';
import { factsOf, matchAll } from '../facets/facet.ts';
import { facetsOf } from '../facets/queries.ts';
import { seePractice } from '../practices/acts.ts';
import { inForce } from '../practices/practice.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import { findVariation } from '../variations/queries.ts';
import { afterQuietHours, ask_after_days, pickBalanced, recent_days } from './ask.ts';
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
    const then =
      wish.planned_on === undefined
        ? new Date(asking.now.getTime() + ask_after_days * day_ms)
        : new Date(`${wish.planned_on}T16:00:00Z`);
    const calendar = await calendarOf(asking.db, practice.home_id, me);
    const tell_at = afterQuietHours(then < asking.now ? asking.now : then, calendar);
    await queries.writeAsks(asking.db, [
      {
        id: asking.newId(),
        practice_id: practice.id,
        person_id: me,
        kind: 'taken',
        variation_id: null,
        taking_id: id,
        inside: null,
        at: asking.now,
        tell_at,
      },
    ]);
  }
  asking.record({ what: 'practice.taken', item: practice.id, about: { taking: id, number } });
  return { id };
}

/** It was not done after all: that is an answer too, and counts for nothing. */
export async function declineAsk(asking: Asking, id: string): Promise<void> {
  const ask = (await queries.findAsk(asking.db, id)) ?? unknown('question');
  if (ask.person_id !== asker(asking)) unknown('question');
  if (ask.answered) refuse('conflict', 'You have answered already.');
  await queries.writeDecline(asking.db, id, asking.now);
  asking.record({ what: 'ask.declined', item: ask.practice_id, about: { ask: id } });
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
