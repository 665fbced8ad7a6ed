// How somebody is told, in one sentence: what they chose must be readable without looking at ten fields.
import type { Answer } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { m, region } from '../house/words.ts';

export type Told = Answer<'notices.settings'>;
export const told_key = ['told', 'settings'] as const;
export const toldRead = {
  queryKey: told_key,
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/told', { signal }) as Promise<Told>,
};
export const devices_key = ['told', 'push'] as const;
export const devicesRead = {
  queryKey: devices_key,
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/told/push', { signal }),
};

/** 1 January 2024 was a Monday. */
export const weekdayName = (weekday: number): string =>
  new Intl.DateTimeFormat(region, { weekday: 'long' }).format(new Date(2024, 0, weekday));
export const hourName = (hour: number): string =>
  new Intl.DateTimeFormat(region, { hour: 'numeric', minute: '2-digit' }).format(new Date(2024, 0, 1, hour));

export function sayTold(told: Told): string {
  const hour = hourName(told.mail_hour);
  const mail = {
    off: m.told_no_mail(),
    daily: m.told_daily({ hour }),
    weekly: m.told_weekly({ day: `${weekdayName(told.mail_weekday)}s`, hour }),
  }[told.mail];
  const pushes =
    told.push_a_day === 0
      ? m.told_no_push()
      : told.push_a_day === 1
        ? m.told_one_push()
        : m.told_push({ count: told.push_a_day });
  const never =
    told.push_a_day === 0
      ? []
      : told.quiet_from === told.quiet_until
        ? [m.told_any_time()]
        : [m.told_never({ from: hourName(told.quiet_from), until: hourName(told.quiet_until) })];
  return `${[mail, pushes, ...never].join('; ')}.`;
}
