import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type CommunityLine = Item<'communities.list'>;
export type Community = Answer<'communities.open'>;
export type Kind = Community['kind'];
export type Role = NonNullable<Community['role']>;
export type Member = Item<'communities.members'>;
export type Common = Answer<'communities.intersection'>;
export type Guest = Item<'communities.guests'>;
export type UnreadNote = Item<'notes.unread'>;
export type PracticeLine = Item<'practices.list'>;

type Signalled = { signal: AbortSignal };

export const communityRead = (slug: string) => ({
  queryKey: keys.one('community', slug),
  queryFn: ({ signal }: Signalled) => get<Community>('/communities/{community}', { path: { community: slug }, signal }),
});
export const commonRead = (slug: string, other: string) => ({
  queryKey: keys.one('community', slug, 'with', other),
  queryFn: ({ signal }: Signalled) =>
    get<Common>('/communities/{community}/with/{other}', { path: { community: slug, other }, signal }),
});
export const unreadRead = (slug: string) => ({
  queryKey: keys.one('community', slug, 'unread'),
  queryFn: ({ signal }: Signalled) =>
    get<{ items: UnreadNote[] }>('/communities/{community}/unread-notes', { path: { community: slug }, signal }),
});

export const kindWords: Record<Kind, string> = {
  practice: m.communities_kind_practice(),
  place: m.communities_kind_place(),
  customer: m.communities_kind_customer(),
  cohort: m.communities_kind_cohort(),
  circle: m.communities_kind_circle(),
};
export const roleWords: Record<Role, string> = {
  steward: m.communities_role_steward(),
  facilitator: m.communities_role_facilitator(),
  member: m.communities_role_member(),
};
