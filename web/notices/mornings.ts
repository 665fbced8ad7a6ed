// Until when something is put off: pure, for the days on which clocks are changed.
const comes_back_hour = 8;
/** The morning of a day, so many days from a moment, by the clock of this device. */
export function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, comes_back_hour);
}
/** Days until the Monday that comes, never today. */
export const daysToMonday = (now: Date): number => (8 - now.getDay()) % 7 || 7;
