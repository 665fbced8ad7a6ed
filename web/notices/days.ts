/** By the reader's own days, in the order in which they come. */
export function byDay<T extends { at: string }>(notices: T[]): [day: string, told: T[]][] {
  const days = new Map<string, T[]>();
  for (const notice of notices) {
    const day = dayOf(new Date(notice.at));
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return [...days];
}

/** "Today", "Yesterday", "Friday, 20 November", with the year only when it is another one. */
export function dayName(day: string, now_ms: number, region: string): string {
  const then = new Date(`${day}T12:00`);
  const now = new Date(now_ms);
  const days = Math.round((then.getTime() - new Date(`${dayOf(now)}T12:00`).getTime()) / 86_400_000);
  const near = new Intl.RelativeTimeFormat(region, { numeric: 'auto' }).format(days, 'day');
  if (days === 0 || days === -1) return near.charAt(0).toLocaleUpperCase(region) + near.slice(1);
  const year = then.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'long', year }).format(then);
}

const two = (number: number) => String(number).padStart(2, '0');
const dayOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
