import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { region } from '../house/words.ts';

export type Cohort = Answer<'cohorts.open'>;
export type Newcomer = Item<'cohorts.members'>;
export type Pair = Item<'cohorts.ofPerson'>;
export type Offered = Item<'cohorts.offer'>;
type Signalled = { signal: AbortSignal };

export const cohortRead = (slug: string) => ({
  queryKey: keys.one('community', slug, 'cohort'),
  queryFn: ({ signal }: Signalled) =>
    get<Cohort>('/communities/{community}/cohort', { path: { community: slug }, signal }),
});
export const pairsRead = (person: string) => ({
  queryKey: keys.one('person', person, 'cohorts'),
  queryFn: ({ signal }: Signalled) => get<{ items: Pair[] }>('/people/{person}/cohorts', { path: { person }, signal }),
});
export const myPairsRead = {
  queryKey: keys.one('person', 'me', 'cohorts'),
  queryFn: ({ signal }: Signalled) => get<{ items: Pair[] }>('/cohorts/mine', { signal }),
};

// A day is a day anywhere: read as midnight in UTC it must be written there too.
export const dayOf = (day: string): string =>
  new Date(day).toLocaleDateString(region, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
