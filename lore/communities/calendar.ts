/** When somebody works: days of the week (ISO, 1 is Monday) without the days off (`2026-05-14`). In UTC. */
export type Calendar = { working_days: readonly number[]; days_off: readonly string[] };

/** Nobody waits eleven years: the end of the search, where somebody works on no day at all. */
const days_searched_max = 4000;

/** The day on which a number of working days has passed: clocks stop outside the calendar of who is responsible. */
export function afterWorkingDays(from: Date, days: number, calendar: Calendar): Date {
  const works = worker(calendar);
  const day = new Date(from);
  let left = days;
  for (let guard = 0; left > 0 && guard < days_searched_max; guard++) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (works(day)) left--;
  }
  return day;
}

/** How many working days have passed between two moments; none where the second is not later. */
export function workingDaysBetween(from: Date, to: Date, calendar: Calendar): number {
  const works = worker(calendar);
  const day = new Date(from);
  let passed = 0;
  for (let guard = 0; guard < days_searched_max; guard++) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day > to) break;
    if (works(day)) passed++;
  }
  return passed;
}

function worker({ working_days, days_off }: Calendar): (day: Date) => boolean {
  const off = new Set(days_off);
  return (day) =>
    working_days.includes(day.getUTCDay() === 0 ? 7 : day.getUTCDay()) && !off.has(day.toISOString().slice(0, 10));
}
