// What may hurt somebody: who has read it, how long that took, whom the alert reached.
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type Lane = Answer<'hazards.ofNote'>;
export type Alert = Item<'hazards.mine'>;
export type Waiting = Item<'hazards.waiting'>;

type Signalled = { signal: AbortSignal };

export const laneRead = (note: string) => ({
  queryKey: keys.one('note', note, 'hazard'),
  queryFn: ({ signal }: Signalled) => get<Lane>('/notes/{note}/hazard', { path: { note }, signal }),
});

export const alertsKey = keys.list('alert');
/** The first page: what I have not acknowledged stands first. */
export const alertsRead = {
  queryKey: [...alertsKey, 'open'],
  queryFn: ({ signal }: Signalled) => get<Answer<'hazards.mine'>>('/alerts', { query: { limit: 20 }, signal }),
};

export const whySaid: Record<Alert['why'], string> = {
  used: m.hazard_why_used(),
  'same asset': m.hazard_why_asset(),
  'same place': m.hazard_why_place(),
  member: m.hazard_why_member(),
};

/** How far its two readers are. */
export function readSaid(plausible: number, implausible: number): string {
  if (plausible === 1 && implausible === 1) return m.hazard_divided();
  return plausible + implausible === 0 ? m.hazard_unread() : m.hazard_read_of_two({ count: plausible + implausible });
}

const day_hours = 24;
/** "20 minutes", "3.5 hours", and from two days on "5 days". */
export function hoursSaid(hours: number): string {
  const [amount, unit] =
    hours < 1
      ? [Math.round(hours * 60), 'minute']
      : hours < 2 * day_hours
        ? [hours, 'hour']
        : [Math.floor(hours / day_hours), 'day'];
  return new Intl.NumberFormat(region, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
    amount,
  );
}
