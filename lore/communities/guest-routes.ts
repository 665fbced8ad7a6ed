import { z } from 'zod';
import { initialsOf } from '../people/person.ts';
import { day, id, lastDayOf, personCard, personName } from '../people/routes.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { guest_days, whyNotGuestIn, whyNotSeat, whyNotSteward } from './community.ts';
import * as guests from './guest-queries.ts';
import * as queries from './queries.ts';

const nothing = z.object({});
const ref = z.string().max(60);
/** Where a guest comes from. */
export const firm = z.string().trim().min(1, 'Say which firm they come from.').max(120);
const guest = personCard.extend({ firm: z.string() });
const guestCard = ({ id, name, handle, firm }: guests.GuestRow) => ({
  id,
  name,
  handle,
  firm,
  initials: initialsOf(name),
});

export const routes: Route[] = [
  route({
    name: 'communities.guestsAround',
    says: 'The guests from other firms in my circles: their names stand with their firm wherever they stand',
    method: 'GET',
    path: '/guests',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: z.object({ items: z.array(guest) }),
    act: async (asking) => {
      const { rows } = await guests.guestsQuery(queries.mineArray(asking)).execute(asking.db);
      return { items: rows.map(guestCard) };
    },
  }),
  route({
    name: 'communities.guests',
    says: 'The guests of a circle, until when they stay, and (for a steward) who was invited and has not come yet',
    method: 'GET',
    path: '/communities/:community/guests',
    who: 'person',
    guests: true,
    input: z.strictObject({ community: ref }),
    output: z.object({
      items: z.array(guest.extend({ until_on: z.string(), here: z.boolean() })),
      invited: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          firm: z.string(),
          until_on: z.string(),
          ends_at: z.date(),
          invited_by: z.string(),
        }),
      ),
      why_not: z.object({ invite: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const found = await acts.seeCommunity(asking, input.community);
      const inHere = queries.communityArray(asking, found.id);
      const { rows } = await guests.guestsQuery(inHere).execute(asking.db);
      const mayInvite = whyNotSteward(found.role);
      const invited = mayInvite === null ? await guests.invitedGuests(asking.db, found.id, asking.now) : [];
      return {
        items: rows.map((row) => ({
          ...guestCard(row),
          until_on: lastDayOf(row.guest_until),
          here: row.status === 'active' && row.guest_until > asking.now,
        })),
        invited: invited.map(({ until, ...row }) => ({ ...row, until_on: lastDayOf(until) })),
        why_not: {
          invite: mayInvite ?? whyNotGuestIn(found, 'member') ?? whyNotSeat(found.kind, found.members),
        },
      };
    },
  }),
  route({
    name: 'communities.inviteGuest',
    says: 'Make a link by which one guest from another firm comes into a circle, until a day (a year from now, if nothing is said)',
    method: 'POST',
    path: '/communities/:community/guests',
    who: 'person',
    input: z.strictObject({
      community: ref,
      name: personName,
      firm,
      until: day.optional().describe(`The last day of the stay; ${guest_days} days from now, if nothing is said.`),
      days: z.number().int().min(1).max(90).default(14).describe('So long the link can be followed.'),
    }),
    output: z.object({ id: z.string(), token: z.string().nullable(), ends_at: z.date() }),
    act: acts.inviteGuest,
  }),
  route({
    name: 'communities.keepGuest',
    says: 'Say until when a guest stays; who had to go because their day was over may come in again',
    method: 'PUT',
    path: '/communities/:community/guests/:person',
    who: 'person',
    input: z.strictObject({ community: ref, person: id, until: day }),
    output: nothing,
    act: async (asking, input) => {
      await acts.keepGuest(asking, input);
      return {};
    },
  }),
  route({
    name: 'communities.takeBackGuest',
    says: 'Take back the invitation of a guest who has not come yet',
    method: 'DELETE',
    path: '/communities/:community/guest-invitations/:guest_invitation',
    who: 'person',
    input: z.strictObject({ community: ref, guest_invitation: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.takeBackGuest(asking, { community: input.community, invitation: input.guest_invitation });
      return {};
    },
  }),
  route({
    name: 'communities.inviteKnown',
    says: 'Make a link by which somebody whom a list brought comes in for the first time',
    method: 'POST',
    path: '/people/:person/invitations',
    who: 'admin',
    input: z.strictObject({ person: id, days: z.number().int().min(1).max(90).default(14) }),
    output: z.object({ id: z.string(), token: z.string().nullable(), ends_at: z.date() }),
    act: acts.inviteKnown,
  }),
];
