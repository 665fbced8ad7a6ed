// What the screens of reports say alike: weeks, prompts, what came of a line, and what is read from where.
import { mondayOf } from '../../lore/reports/week.ts';
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type Report = Answer<'reports.open'>;
export type Line = Report['lines'][number];
export type NoteLine = Line & { note: NonNullable<Line['note']> };
export type Prompt = Report['prompts'][number];
export type Entry = Item<'reports.list'>;
export type Mine = Answer<'reports.mine'>;

const houseSaid: Record<string, string> = {
  worked: m.report_worked(),
  did_not: m.report_did_not(),
  surprised: m.report_surprised(),
  need_help: m.report_need_help(),
  numbers: m.report_numbers(),
};
const hints: Record<string, string> = {
  worked: m.report_hint_worked(),
  did_not: m.report_hint_did_not(),
  surprised: m.report_hint_surprised(),
  need_help: m.report_hint_need_help(),
};

export const promptSaid = ({ name, key }: Pick<Prompt, 'name' | 'key'>): string => name || (houseSaid[key] ?? key);
export const hintOf = ({ name, key }: Prompt): string => (name ? '' : (hints[key] ?? '')) || m.report_hint_any();

/** "21"; with its year only where that is not clear. */
export const weekNumber = (week: string): string => String(Number(week.slice(-2)));

const day_ms = 86_400_000;
const days = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayWithYear = new Intl.DateTimeFormat(region, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const weekdays = new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' });
const weekdayNames = new Intl.DateTimeFormat(region, { weekday: 'long', timeZone: 'UTC' });

/** "18–24 May 2026". */
export const daysOf = (week: string): string => {
  const monday = mondayOf(week);
  return dayWithYear.formatRange(monday, new Date(monday.getTime() + 6 * day_ms));
};
/** "Friday, 22 May". */
export const dayNamed = (on: string): string => weekdays.format(new Date(`${on}T00:00:00Z`));
export const dayPlain = (at: string | Date): string => days.format(new Date(at));
// The fifth of January 2026 was a Monday.
export const weekdayChoices = [1, 2, 3, 4, 5, 6, 7].map((n) => ({
  value: String(n),
  label: weekdayNames.format(new Date(Date.UTC(2026, 0, 4 + n))),
}));

const numbers = new Intl.NumberFormat(region, { maximumFractionDigits: 6 });
export const numberSaid = (value: number): string => numbers.format(value).replace('-', '−');
export const countSaid = ({ label, value, unit }: { label: string; value: number; unit: string }): string =>
  `${label}: ${numberSaid(value)}${unit && `\u00a0${unit}`}`;

const list = new Intl.ListFormat(region, { type: 'conjunction' });
/** "Mika, Jo and 3 more". */
export function namesSaid(names: string[], count: number): string {
  const more = count - names.length;
  return list.format(more > 0 ? [...names, m.report_and_more({ count: more })] : names);
}

export const mineRead = () => ({
  queryKey: keys.list('report', 'mine'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/reports/mine', { signal }),
});
export const promptsRead = (community: string | undefined) => ({
  queryKey: keys.list('report', 'prompts', community ?? ''),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/reports/prompts', { query: { community }, signal }),
});
export const reportRead = (id: string) => ({
  queryKey: keys.one('report', id),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/reports/{report}', { path: { report: id }, signal }),
});

/** Lines under what they answer, in the order in which it was asked; what is not asked any more comes last. */
export function byPrompt<L extends { prompt: string }>(
  prompts: Prompt[],
  lines: L[],
): { prompt: Prompt; lines: L[] }[] {
  return prompts
    .map((prompt) => ({ prompt, lines: lines.filter((line) => line.prompt === prompt.key) }))
    .filter((each) => each.lines.length > 0);
}

/** What both views are narrowed by; empty: not at all. */
export type Chosen = Record<'community' | 'week' | 'prompt' | 'place' | 'asset' | 'label' | 'person', string>;
export const queryOf = (chosen: Partial<Chosen>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, value || undefined]));
