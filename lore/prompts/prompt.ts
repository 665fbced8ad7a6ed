import { afterWorkingDays, type Calendar } from '../communities/calendar.ts';
import type { Role } from '../communities/community.ts';

export const words_letters_max = 300;
/** A line; whoever has more to say writes a note. */
export const answer_letters_max = 2000;
export const weeks_max = 13;
/** More would be noise, which is read by nobody. */
export const prompts_alive_max = 10;
/** It stands so many days at most, and never beside the next one of its own. */
const standing_days = 7;
/** So many stand on a screen at once. */
export const standing_shown_max = 5;

export type Schedule = { weekday: number; hour: number; every_weeks: number; time_zone: string };

const day_ms = 86_400_000;
const hour_ms = 3_600_000;
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const dayAfter = (day: string, days: number): string => dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * day_ms));

const clocks = new Map<string, Intl.DateTimeFormat>();
/** What a clock somewhere shows at a moment, as if it were UTC. */
function shownAt(at: Date, zone: string): number {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    const two = '2-digit' as const;
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
    clocks.set(zone, clock);
  }
  const p = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:00Z`);
}

/** The day that a moment is somewhere. */
export const localDay = (at: Date, zone: string): string => dayOf(new Date(shownAt(at, zone)));

/**
 * The moment at which clocks somewhere show an hour of a day. An hour that is left out in spring is the one after it; of
 * an hour that comes twice in autumn the first.
 */
export function momentOf(day: string, hour: number, zone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * hour_ms;
  const offsets = [-day_ms, day_ms].map((away) => shownAt(new Date(wanted + away), zone) - (wanted + away));
  const candidates = [...new Set(offsets)].map((offset) => wanted - offset);
  const exact = candidates.filter((at) => shownAt(new Date(at), zone) === wanted);
  // Left out: the clock before the change, carried on, shows the next hour that there is.
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

/** The first day of its weekday that is not before a day. */
export function firstSlot(from: string, weekday: number): string {
  const today = new Date(`${from}T00:00:00Z`).getUTCDay() || 7;
  return dayAfter(from, (weekday - today + 7) % 7);
}

/** When the turn of a day comes: on that day, or on the next one on which the community works. */
export function turnOf(slot: string, { hour, time_zone }: Schedule, calendar: Calendar): Date {
  const day = afterWorkingDays(new Date(`${dayAfter(slot, -1)}T00:00:00Z`), 1, calendar);
  return momentOf(dayOf(day), hour, time_zone);
}

/** The turn that comes after a moment, counted from a slot that was or is. */
export function nextTurn(
  slot: string,
  schedule: Schedule,
  calendar: Calendar,
  now: Date,
): { slot_on: string; next_at: Date } {
  const step = 7 * schedule.every_weeks;
  const behind = Math.floor((Date.parse(dayOf(now)) - Date.parse(slot)) / day_ms / step) - 1;
  let slot_on = behind > 0 ? dayAfter(slot, behind * step) : slot;
  for (;;) {
    const next_at = turnOf(slot_on, schedule, calendar);
    if (next_at > now) return { slot_on, next_at };
    slot_on = dayAfter(slot_on, step);
  }
}

export function standsUntil(at: Date, next: Date): Date {
  const week = new Date(at.getTime() + standing_days * day_ms);
  return next < week ? next : week;
}

export function whyNotSchedule(role: Role | null): string | null {
  return role === 'steward' || role === 'facilitator'
    ? null
    : 'A steward or facilitator of this community says what it is asked.';
}

export function whyNotOneMore(alive: number): string | null {
  return alive < prompts_alive_max
    ? null
    : `A community is asked ${prompts_alive_max} things at most. Stop one that draws nothing.`;
}

export function whyNotAnswer(of: { member: boolean; stands: boolean }): string | null {
  if (!of.member) return 'Join the community to answer.';
  return of.stands ? null : 'It stands here no more. Write a note instead.';
}

const some_moment = new Date(0);
export function whyNotZone(zone: string): string | null {
  try {
    shownAt(some_moment, zone);
    return null;
  } catch {
    return 'There is no such time zone. Use a name such as Europe/Stockholm.';
  }
}
