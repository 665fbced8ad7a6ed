import { afterWorkingDays, type Calendar } from '../communities/calendar.ts';

const day_ms = 86_400_000;
/** A report may be this late; what was longer ago is told as a note. */
const weeks_back_max = 12;

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
const weekdayOf = (day: Date): number => day.getUTCDay() || 7;

/** The ISO week of a moment, in UTC as all calendars here: the one that holds its Thursday. */
export function weekOf(moment: Date): string {
  const thursday = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - weekdayOf(thursday));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - first) / (7 * day_ms)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

/** The Monday with which a week begins. */
export function mondayOf(week: string): Date {
  const [year, number] = [Number(week.slice(0, 4)), Number(week.slice(6))];
  // The fourth of January is always in the first week.
  const fourth = new Date(Date.UTC(year, 0, 4));
  return new Date(fourth.getTime() + ((number - 1) * 7 + 1 - weekdayOf(fourth)) * day_ms);
}

/** The day by which a week is told to people, "16 November": its number means little to most. */
export const mondaySaid = (week: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(mondayOf(week));

/** What an item is called where its kind stands beside it: a report has no title of its own, only its week. */
export function titleSaid({ kind, title }: { kind: string; title: string }, locale: string): string {
  if (kind !== 'report' || !isWeek(title)) return title;
  const day = mondaySaid(title, locale);
  return locale.startsWith('de') ? `Woche vom ${day}` : `Week of ${day}`;
}

/** Whether there is such a week: most years have no 53rd. */
export function isWeek(text: string): boolean {
  return /^[1-9]\d{3}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text) && weekOf(mondayOf(text)) === text;
}

export function weekAfter(week: string, weeks: number): string {
  return weekOf(new Date(mondayOf(week).getTime() + weeks * 7 * day_ms));
}

/** Why no report is written of this week. */
export function whyNotWeek(week: string, thisWeek: string): string | null {
  if (!isWeek(week)) return 'There is no such week. A week is written as 2026-W21.';
  if (week > thisWeek) return 'This week is still to come.';
  if (week < weekAfter(thisWeek, -weeks_back_max))
    return 'This week is too long ago for a report. Tell what still matters as a note.';
  return null;
}

/**
 * The day on which the report of a week is due: the person's day, or where nobody works on it the last working day before
 * it in that week, else the first one after it. Null: a week in which they do not work at all asks for no report.
 */
export function dueOn(week: string, weekday: number, calendar: Calendar): string | null {
  const day = (n: number): Date => new Date(mondayOf(week).getTime() + (n - 1) * day_ms);
  const works = (n: number): boolean => dayOf(afterWorkingDays(day(n - 1), 1, calendar)) === dayOf(day(n));
  for (let n = weekday; n >= 1; n--) if (works(n)) return dayOf(day(n));
  for (let n = weekday + 1; n <= 7; n++) if (works(n)) return dayOf(day(n));
  return null;
}

/** Until when lines may still be added or taken out: to the end of the day after it was due, or was written if that was later. */
export function changeableUntil(due_on: string | null, written: Date): Date {
  const last = due_on !== null && due_on > dayOf(written) ? due_on : dayOf(written);
  return new Date(Date.parse(`${last}T00:00:00Z`) + 2 * day_ms);
}
