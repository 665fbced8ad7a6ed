// How somebody wants to be told: by mail, by push, and when not.

export const mails = ['off', 'daily', 'weekly'] as const;
export const push_a_day_max = 20;
/** Kept for what needs an answer: talk alone does not use up the day. */
const kept_for_needs = 1;

export type Told = {
  mail: (typeof mails)[number];
  mail_hour: number;
  /** 1 is Monday. */
  mail_weekday: number;
  mentions_at_once: boolean;
  /** An IANA name; null: nobody has said yet, so by UTC. */
  time_zone: string | null;
  push_a_day: number;
  quiet_from: number;
  quiet_until: number;
};

export const told_by_default: Told = {
  mail: 'weekly',
  mail_hour: 15,
  mail_weekday: 5,
  mentions_at_once: false,
  time_zone: null,
  push_a_day: 5,
  quiet_from: 19,
  quiet_until: 7,
};

const clocks = new Map<string, Intl.DateTimeFormat>();
/** The day and hour that a moment is somewhere, whatever its clocks were set to on that day. */
export function localOf(at: Date, zone: string | null): { day: string; hour: number } {
  const name = zone ?? 'UTC';
  let clock = clocks.get(name);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    });
    clocks.set(name, clock);
  }
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, hour: Number(part.hour) };
}

/** From one hour until another, over midnight too; the same hour twice is never. */
export function isQuiet(told: Pick<Told, 'quiet_from' | 'quiet_until'>, hour: number): boolean {
  const { quiet_from: from, quiet_until: until } = told;
  if (from === until) return false;
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

/** How many pushes a day may have been sent before another of this sort. Null: none, at this hour. */
export function roomFor(told: Told, at: Date, needs: boolean): { day: string; room: number } | null {
  const { day, hour } = localOf(at, told.time_zone);
  if (told.push_a_day === 0 || isQuiet(told, hour)) return null;
  return { day, room: needs || told.push_a_day === 1 ? told.push_a_day : told.push_a_day - kept_for_needs };
}

const some_moment = new Date(0);
export function whyNotZone(zone: string): string | null {
  try {
    localOf(some_moment, zone);
    return null;
  } catch {
    return `There is no time zone ${zone.slice(0, 60)}. Use a name such as Europe/Stockholm.`;
  }
}
