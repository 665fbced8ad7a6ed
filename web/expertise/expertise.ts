// Who knows what, and why: as the server found it, in the words of the reader.
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { pathOf } from '../house/paths.ts';
import { keys } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type Found = Answer<'expertise.whoToAsk'>;
export type Suggested = Item<'expertise.whoToAsk'>;
export type Because = Suggested['because'][number];
export type Tie = NonNullable<Suggested['tie']>;
export type Known = Answer<'expertise.ofPerson'>;
export type Topic = Known['topics'][number];
export type Ties = Answer<'expertise.ties'>;
export type Network = Answer<'expertise.topic'>;
export type TopicLine = Item<'expertise.topics'>;
export type Invited = Item<'expertise.invited'>;

export const knownRead = (person: string) => ({
  queryKey: keys.one('person', person, 'expertise'),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Known>('/people/{person}/expertise', { path: { person }, signal }),
});
export const tiesRead = (person: string) => ({
  queryKey: keys.one('person', person, 'ties'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Ties>('/ties', { query: { with: person }, signal }),
});
export const networkRead = (tag: string) => ({
  queryKey: keys.list('topic', tag),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Network>('/topics/{tag}', { path: { tag }, signal }),
});
export const invitedRead = (question: string) => ({
  queryKey: keys.one('question', question, 'invitations'),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Answer<'expertise.invited'>>('/questions/{question}/invitations', { path: { question }, signal }),
});

/** A title is often a first sentence: inside ours it has no full stop of its own. */
const bare = (title: string): string => title.replace(/\.$/, '');
const months = new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric' });

/** What somebody did with a thing whose title stands above it already. */
export function didSaid({ kind, times, place, at }: Because): string {
  const says: Partial<Record<Because['kind'], () => string>> = {
    used: () => (place ? m.expertise_did_used_place({ count: times, place }) : m.expertise_did_used({ count: times })),
    validated: m.expertise_did_validated,
    'wrote practice': m.expertise_did_wrote,
    'wrote page': m.expertise_did_wrote_on,
    noted: m.expertise_did_noted,
    reviewed: m.expertise_did_reviewed,
    suggested: m.expertise_did_suggested,
    decided: m.expertise_did_decided,
    taught: m.expertise_did_taught,
    'answered note': m.expertise_did_answered,
    answered: m.expertise_did_answered,
    solved: m.expertise_did_solved,
    guided: m.expertise_did_guided,
  };
  const what = says[kind]?.() ?? '';
  return at === null ? what : m.expertise_in_month({ what, month: months.format(new Date(at)) });
}

/** One reason, with the month in which it was last so: “used ‘Warm the seal’ 4 times, last in Kiruna, May 2026”. */
export function becauseSaid({ kind, item, times, place, at }: Because): string {
  const title = bare(item?.title ?? '');
  const says: Record<Because['kind'], () => string> = {
    used: () =>
      place
        ? m.expertise_because_used_place({ title, count: times, place })
        : m.expertise_because_used({ title, count: times }),
    validated: () => m.expertise_because_validated({ title }),
    'wrote practice': () => m.expertise_because_wrote_practice({ title }),
    'wrote page': () => m.expertise_because_wrote_page({ title }),
    noted: () => m.expertise_because_noted({ title }),
    reviewed: () => m.expertise_because_reviewed({ title }),
    suggested: () => m.expertise_because_suggested({ title }),
    decided: () => m.expertise_because_decided({ title }),
    taught: () => m.expertise_because_taught({ title }),
    'answered note': () => m.expertise_because_answered_note({ title }),
    answered: () => m.expertise_because_answered({ title }),
    solved: () => m.expertise_because_solved({ title }),
    guided: () => m.expertise_because_guided({ title }),
    'own word': () => m.expertise_because_own({ place: place ?? '' }),
    steward: () => m.expertise_because_steward({ place: place ?? '' }),
    facilitator: () => m.expertise_because_facilitator({ place: place ?? '' }),
  };
  const what = says[kind]();
  return at === null ? what : m.expertise_in_month({ what, month: months.format(new Date(at)) });
}

export const doersRead = (item: string) => ({
  queryKey: keys.list('person', 'doers', item),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Answer<'expertise.doers'>>('/items/{item}/doers', { path: { item }, signal }),
});

export const placeOf = ({ item }: Because): string | null => (item === null ? null : pathOf(item.kind, item.id));

export function tieSaid({ kind, what: whole }: { kind: Tie['kind']; what: string }): string {
  const what = bare(whole);
  return {
    job: () => m.expertise_tie_job({ what }),
    asset: () => m.expertise_tie_asset({ what }),
    place: () => m.expertise_tie_place({ what }),
    cohort: () => m.expertise_tie_cohort({ what }),
    page: () => m.expertise_tie_page({ what }),
    practice: () => m.expertise_tie_practice({ what }),
    helped: () => m.expertise_tie_helped({ what }),
    helping: () => m.expertise_tie_helping({ what }),
    kept: m.expertise_tie_kept,
  }[kind]();
}

const weekdays = new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'short' });
export const dayOf = (at: string | Date): string => weekdays.format(new Date(at));
/** Whether it is another day than today: who is told at once needs no date. */
export const isLater = (at: string | Date, now: Date): boolean => new Date(at).getTime() - now.getTime() > 60_000;
