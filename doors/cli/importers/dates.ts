const locales = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro ru uk et lv lt sl hr tr el bg is id vi'.split(' ');

/** Names of months in every language that Confluence speaks, long and short, without dots. */
const months = new Map<string, number>();
for (const locale of locales) {
  for (const style of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
    const within = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', year: 'numeric', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2023, month, 15));
      const part = within.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      // The first language that has a word keeps it: none of them mean different months, but for the odd short one.
      for (const name of [alone.format(date), part].map(plain)) {
        if (/\p{L}{2}/u.test(name) && !months.has(name)) months.set(name, month);
      }
    }
  }
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\./g, '').trim();
}

/**
 * A day as people write it: `Oct 21, 2025`, `21. Oktober 2025`, `5월 01, 2023`, `2023年5月1日`, `2023-05-01`. Null where
 * nobody can know: `01/05/2023` is in May or in January.
 */
export function readDate(text: string): Date | null {
  if (text.length > 200) return null;
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const year = /(?<!\d)(19[7-9]\d|20\d\d)(?!\d)/.exec(text);
  if (year === null) return null;
  const rest = text.slice(0, year.index) + text.slice(year.index + 4);
  const sign = /(\d{1,2})\s*[月월]/.exec(rest);
  const numbers = (part: string) =>
    [...part.replace(/\d{1,2}:\d{2}(:\d{2})?/g, '').matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map(([n]) => Number(n));
  if (sign !== null) {
    const [day] = numbers(rest.replace(sign[0], ' '));
    return day === undefined ? null : dayOf(Number(year[0]), Number(sign[1]) - 1, day);
  }
  const month = rest
    .split(/[^\p{L}\p{M}.]+/u)
    .map((word) => months.get(plain(word)))
    .find((each) => each !== undefined);
  const [day] = numbers(rest);
  return month === undefined || day === undefined ? null : dayOf(Number(year[0]), month, day);
}

function dayOf(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month, day, 12));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date : null;
}
