import { z } from 'zod';
import { initialsOf } from '../people/person.ts';
import {
  daysOff,
  email,
  id,
  lastDayOf,
  opened,
  password,
  personCard,
  personName,
  workingDays,
} from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { asker, type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { decisionModes, itemKinds, kinds, roles, whyNotJoin, whyNotSteward } from './community.ts';
import * as placing from './placing.ts';
import * as queries from './queries.ts';

const nothing = z.object({});
/** Where an item stands, as every item says it. */
export const placement = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  openness: z.string(),
  home: z.boolean(),
});
const ref = z.string().max(60);
const code = z.string().min(20).max(100);
const community = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  openness: z.enum(['open', 'closed']),
  purpose: z.string(),
  working_days: z.array(z.number()),
  days_off: z.array(z.string()),
  decision_mode: z.enum(decisionModes),
  version: z.number(),
  members: z.number(),
  /** How many of them are guests from other firms. */
  guests: z.number(),
  role: z.enum(roles).nullable(),
});
const opening = community.extend({
  /** Why the viewer may not do it, or null: buttons agree with the server. */
  why_not: z.object({ join: z.string().nullable(), change: z.string().nullable() }),
  neighbours: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string(), people: z.number() })),
});
const item = z.object({ id: z.string(), kind: z.enum(itemKinds), title: z.string(), state: z.string(), at: z.date() });
const person = personCard.extend({ role_line: z.string() });

const bare = ({ sort, ...row }: any) => row;
const withInitials = <P extends { name: string }>(row: P) => ({ ...row, initials: initialsOf(row.name) });

export const routes: Route[] = [
  route({
    name: 'communities.list',
    says: 'Communities, by name',
    method: 'GET',
    path: '/communities',
    who: 'person',
    guests: true,
    input: z.strictObject({
      q: z.string().max(100).default(''),
      kind: z.enum(kinds).optional(),
      mine: z.stringbool().default(false),
      ...paging,
    }),
    output: pageOf(community),
    act: async (asking, input) => {
      const rows = await queries.listCommunities(asking, {
        q: input.q.trim(),
        kind: input.kind ?? null,
        mine: input.mine,
        after: fromCursor(input.after, 2),
        limit: input.limit,
      });
      const page = toPage(rows, input.limit, (row) => [row.sort, row.id]);
      return { ...page, items: page.items.map(bare) };
    },
  }),
  route({
    name: 'communities.begin',
    says: 'Begin a community; you are its first steward',
    method: 'POST',
    path: '/communities',
    who: 'person',
    input: z.strictObject({
      name: z.string().trim().min(1).max(120),
      kind: z.enum(kinds),
      openness: z.enum(['open', 'closed']).optional().describe('Closed for a circle, else open, if nothing is said.'),
      purpose: z.string().max(2000).default(''),
    }),
    output: z.object({ id: z.string(), slug: z.string() }),
    act: acts.beginCommunity,
  }),
  route({
    name: 'communities.open',
    says: 'A community, by id or slug',
    method: 'GET',
    path: '/communities/:community',
    who: 'person',
    guests: true,
    input: z.strictObject({ community: ref }),
    output: opening,
    act: async (asking, input) => {
      const found = await acts.seeCommunity(asking, input.community);
      return {
        ...(found as any),
        why_not: { join: whyNotJoin(found.openness), change: whyNotSteward(found.role) },
        neighbours: await queries.neighbours(asking, found.id, 12),
      };
    },
  }),
  route({
    name: 'communities.change',
    says: 'Change a community',
    method: 'PATCH',
    path: '/communities/:community',
    who: 'person',
    edits: true,
    input: z.strictObject({
      community: ref,
      seen_version: z.number().int(),
      name: z.string().trim().min(1).max(120).optional(),
      purpose: z.string().max(2000).optional(),
      openness: z.enum(['open', 'closed']).optional(),
      working_days: workingDays.optional(),
      days_off: daysOff.optional(),
      decision_mode: z.enum(decisionModes).optional(),
    }),
    output: community,
    act: async (asking, input) => (await acts.changeCommunity(asking, input)) as any,
  }),
  route({
    name: 'communities.members',
    says: 'Who is in a community',
    method: 'GET',
    path: '/communities/:community/members',
    who: 'person',
    guests: true,
    input: z.strictObject({ community: ref, ...paging }),
    output: pageOf(person.extend({ role: z.enum(roles), firm: z.string() })),
    act: async (asking, input) => {
      const found = await acts.seeCommunity(asking, input.community);
      const rows = await queries.listMembers(asking.db, found.id, fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.sort, row.id]);
      return { ...page, items: page.items.map(bare).map(withInitials) as any };
    },
  }),
  route({
    name: 'communities.join',
    says: 'Join an open community',
    method: 'PUT',
    path: '/communities/:community/members/me',
    who: 'person',
    input: z.strictObject({ community: ref }),
    output: nothing,
    act: async (asking, input) => {
      await acts.join(asking, input.community);
      return {};
    },
  }),
  route({
    name: 'communities.leave',
    says: 'Leave a community; what you shared to it stays',
    method: 'DELETE',
    path: '/communities/:community/members/me',
    who: 'person',
    guests: true,
    input: z.strictObject({ community: ref }),
    output: nothing,
    act: async (asking, input) => {
      await acts.endMembership(asking, { community: input.community, person: asker(asking) });
      return {};
    },
  }),
  route({
    name: 'communities.setMember',
    says: 'Take somebody in, or give them another part to play',
    method: 'PUT',
    path: '/communities/:community/members/:person',
    who: 'person',
    input: z.strictObject({ community: ref, person: id, role: z.enum(roles).default('member') }),
    output: nothing,
    act: async (asking, input) => {
      await acts.setMember(asking, input);
      return {};
    },
  }),
  route({
    name: 'communities.removeMember',
    says: 'Let a member go',
    method: 'DELETE',
    path: '/communities/:community/members/:person',
    who: 'person',
    input: z.strictObject({ community: ref, person: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.endMembership(asking, input);
      return {};
    },
  }),
  route({
    name: 'communities.intersection',
    says: 'What two communities have in common: items in both, people in both',
    method: 'GET',
    path: '/communities/:community/with/:other',
    who: 'person',
    input: z.strictObject({ community: ref, other: ref }),
    output: z.object({
      community,
      other: community,
      items: z.array(item),
      people: z.array(person),
      counts: z.object({ items: z.number(), people: z.number() }),
    }),
    act: async (asking, input) => {
      const a = await acts.seeCommunity(asking, input.community);
      const b = await acts.seeCommunity(asking, input.other);
      const common = await queries.intersection(asking, a.id, b.id, 50);
      return { community: a as any, other: b as any, ...(common as any), people: common.people.map(withInitials) };
    },
  }),
  route({
    name: 'communities.invite',
    says: 'Make an invitation link, into a community or (who runs this Fieldlore) into the organisation',
    method: 'POST',
    path: '/invitations',
    who: 'person',
    input: z.strictObject({
      community: ref.optional(),
      uses: z.number().int().min(1).max(500).default(1),
      days: z.number().int().min(1).max(90).default(14),
    }),
    output: z.object({ id: z.string(), token: z.string().nullable(), ends_at: z.date() }),
    act: acts.invite,
  }),
  route({
    name: 'communities.openInvitation',
    says: 'What an invitation is for',
    method: 'GET',
    path: '/invitations/:code',
    who: 'anyone',
    input: z.strictObject({ code }),
    output: z.object({
      organisation: z.string(),
      community: z.string().nullable(),
      invited_by: z.string(),
      /** For somebody from another firm: as whom they come, and their last day. */
      guest: z.object({ name: z.string(), firm: z.string(), until_on: z.string() }).nullable(),
      /** For somebody whom a list brought: their name there. */
      known_as: z.string().nullable(),
    }),
    act: async (asking, input) => {
      const found = await acts.openInvitation(asking, input.code);
      const { organisation, community, invited_by, guest_name: name, guest_firm: firm, guest_until: until } = found;
      const isGuest = name !== null && firm !== null && until !== null;
      const guest = isGuest ? { name, firm, until_on: lastDayOf(until) } : null;
      return { organisation, community, invited_by, guest, known_as: found.known_as };
    },
  }),
  route({
    name: 'communities.acceptInvitation',
    says: 'Come in by an invitation, as somebody new',
    method: 'POST',
    path: '/invitations/:code/acceptance',
    who: 'anyone',
    session: 'opens',
    input: z.strictObject({
      code,
      name: personName,
      email,
      password,
      locale: z.string().max(10).optional(),
      agent: z.string().max(200).default(''),
    }),
    output: opened,
    act: acts.acceptInvitation,
  }),
  route({
    name: 'communities.followInvitation',
    says: 'Join a community by an invitation, as somebody who is already here',
    method: 'PUT',
    path: '/invitations/:code/acceptance',
    who: 'person',
    guests: true,
    input: z.strictObject({ code }),
    output: nothing,
    act: async (asking, input) => {
      await acts.followInvitation(asking, input.code);
      return {};
    },
  }),
  route({
    name: 'communities.place',
    says: 'Share an item to one more community; nobody loses it by that',
    method: 'PUT',
    path: '/items/:item/placements/:community',
    who: 'person',
    input: z.strictObject({ item: id, community: ref }),
    output: nothing,
    act: async (asking, input) => {
      await placing.placeInto(asking, input.item, input.community);
      return {};
    },
  }),
  route({
    name: 'communities.take',
    says: 'Take an item out of a further community; the item stays',
    method: 'DELETE',
    path: '/items/:item/placements/:community',
    who: 'person',
    input: z.strictObject({ item: id, community: ref }),
    output: nothing,
    act: async (asking, input) => {
      await placing.takeFrom(asking, input.item, input.community);
      return {};
    },
  }),
  route({
    name: 'communities.restrict',
    says: 'Restrict an item to people who are in all its communities, for a reason and until a day',
    method: 'PUT',
    path: '/items/:item/restriction',
    who: 'person',
    input: z.strictObject({ item: id, reason: z.string().trim().min(1).max(500), until: z.coerce.date().optional() }),
    output: nothing,
    act: async (asking, input) => {
      await placing.restrict(asking, input.item, input);
      return {};
    },
  }),
  route({
    name: 'communities.liftRestriction',
    says: 'Lift a restriction',
    method: 'DELETE',
    path: '/items/:item/restriction',
    who: 'person',
    input: z.strictObject({ item: id }),
    output: nothing,
    act: async (asking, input) => {
      await placing.liftRestriction(asking, input.item);
      return {};
    },
  }),
];
