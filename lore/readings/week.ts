import type { Round } from '../route.ts';
import { weekLastTold, weekOf } from './trail-queries.ts';

const day_ms = 86_400_000;
const told_at_hour = 7;
const people_a_week_max = 100_000;

/** The Monday morning (UTC) that a moment follows: until then the week is told of. */
export function mondayBefore(now: Date): Date {
  const days = (now.getUTCDay() + 6) % 7;
  const monday = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - days, told_at_hour));
  return monday > now ? new Date(monday.getTime() - 7 * day_ms) : monday;
}

/**
 * One line a week to everybody of whose notes something came: how often what they began was used, and whether it worked.
 * Each use by itself would be noise, and no word at all the end of telling.
 */
const tellTheWeek: Round = async (context) => {
  const until = mondayBefore(context.clock.now());
  const last = await weekLastTold(context.db);
  if (last !== null && last >= until) return 0;
  const since = new Date(until.getTime() - 7 * day_ms);
  const at = context.clock.now();
  const people = await weekOf(context.db, { since, until, now: at, limit: people_a_week_max });
  await context.record([
    { what: 'week.told', actor: null, at, about: { until, people: people.length, by_rule: true } },
    ...people.map(({ person, note, ...came }) => ({
      what: 'note.went',
      item: note,
      actor: null,
      at,
      about: { person, ...came, until, by_rule: true },
    })),
  ]);
  return 1;
};

export const rounds: Round[] = [tellTheWeek];
