const minute_s = 60;
const hour_s = 3_600;
const day_s = 86_400;

/** "3 minutes ago", "yesterday", and after a week the date: far back, a date says more than a number of months. */
export function ago(then: Date, now_ms: number, locale: string): string {
  const past_s = Math.round((then.getTime() - now_ms) / 1000);
  const far_s = Math.abs(past_s);
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (far_s < minute_s) return near.format(0, 'second');
  if (far_s < hour_s) return near.format(Math.trunc(past_s / minute_s), 'minute');
  if (far_s < day_s / 2 || (far_s < day_s && sameDay(then, now_ms)))
    return near.format(Math.trunc(past_s / hour_s), 'hour');
  if (far_s < 7 * day_s) return near.format(daysBetween(now_ms, then.getTime()), 'day');
  return date(then, now_ms, locale);
}

/** "2 May", with the year only when it is another one. */
export function date(then: Date, now_ms: number, locale: string): string {
  const year = then.getFullYear() === new Date(now_ms).getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year }).format(then);
}

export function exactly(then: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(then);
}

const sameDay = (then: Date, now_ms: number) => then.toDateString() === new Date(now_ms).toDateString();
const daysBetween = (from_ms: number, to_ms: number) =>
  Math.round((new Date(to_ms).setHours(0, 0, 0, 0) - new Date(from_ms).setHours(0, 0, 0, 0)) / (day_s * 1000));

/** A day that was promised, such as 2026-05-20, as seen from today: "tomorrow", "in 3 days", "yesterday". */
export function dayFrom(on: string, now_ms: number, locale: string): { said: string; late: boolean } {
  const days = daysBetween(now_ms, new Date(`${on}T00:00:00`).getTime());
  return { said: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'), late: days < 0 };
}
