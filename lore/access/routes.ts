import { z } from 'zod';
import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { itemKinds, roles, whyNotPlace, whyNotRestrict } from '../communities/community.ts';
import { guestsWroteIn } from '../communities/guest-queries.ts';
import { type PlacementRow, placementsQuery } from '../communities/item-queries.ts';
import { placement } from '../communities/routes.ts';
import { cardOf, initialsOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { request_words_max, wishes } from './audience.ts';
import * as queries from './queries.ts';
import * as requests from './request-queries.ts';

const nothing = z.object({});
const community = z.string().max(60);
const changed = z.object({
  count: z.number(),
  /** Everybody here gains or loses it. */
  everybody: z.boolean(),
  named: z.array(personCard),
});
const withInitials = ({ named, ...rest }: queries.Changed) => ({
  ...rest,
  named: named.map((each) => ({ ...each, initials: initialsOf(each.name) })),
});

export const routes: Route[] = [
  route({
    name: 'access.audience',
    says: 'Who can see an item: by which rule, and how many people',
    method: 'GET',
    path: '/items/:item/audience',
    who: 'person',
    input: z.strictObject({ item: id }),
    output: z.object({
      /** Null: confidential. */
      author: personCard.nullable(),
      placements: z.array(placement),
      /** Communities in which it stands besides, and of which you may not know. */
      unnamed: z.number(),
      everybody: z.boolean(),
      people: z.number(),
      /** How many of them are guests from other firms. */
      guests: z.number(),
      restricted: z.boolean(),
      /** Said in a closed circle: only its author may publish it. */
      confided: z.boolean(),
      reason: z.string().nullable(),
      until: z.date().nullable(),
      why_not: z.object({ place: z.string().nullable(), restrict: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const rows = await together<{ rule: queries.RuleRow; placements: PlacementRow }>(asking.db, {
        rule: queries.ruleQuery(asking, input.item),
        placements: placementsQuery(asking, input.item),
      });
      const rule = rows.rule[0] ?? unknown('item');
      const {
        author_id,
        author,
        handle,
        mine,
        role,
        everybody,
        people,
        restricted,
        reason,
        until_at,
        unnamed,
        confided,
        guests,
      } = rule;
      const guestsWrote = confided && mine && (await guestsWroteIn(asking, [input.item]));
      const standing = { author: mine, roleAtHome: role };
      return {
        author: cardOf(author_id, author, handle),
        placements: rows.placements,
        unnamed,
        everybody,
        people,
        guests,
        restricted,
        confided,
        reason,
        until: until_at,
        why_not: {
          place: whyNotPlace({ ...standing, memberThere: true, restricted, confided, guests: guestsWrote }),
          restrict: whyNotRestrict(standing),
        },
      };
    },
  }),
  route({
    name: 'access.readers',
    says: 'Who can see an item, by name, and what gives each the right; whose right you may not know of is counted and not named',
    method: 'GET',
    path: '/items/:item/readers',
    who: 'person',
    input: z.strictObject({ item: id, ...paging }),
    output: pageOf(
      personCard.extend({
        role_line: z.string(),
        /** Where a guest comes from; empty: of this house. */
        firm: z.string(),
        author: z.boolean(),
        through: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string(), role: z.enum(roles) })),
      }),
    ),
    act: async (asking, input) => {
      const rule = await acts.seeRule(asking, input.item);
      const rows = await queries.readersOf(asking, input.item, rule, fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.sort, row.id]);
      return { ...page, items: page.items.map(({ sort, ...row }) => ({ ...row, initials: initialsOf(row.name) })) };
    },
  }),
  route({
    name: 'access.preview',
    says: 'Who would gain an item and who would lose it, before it is shared, taken out, restricted, opened or moved',
    method: 'GET',
    path: '/items/:item/audience/preview',
    who: 'person',
    input: z.strictObject({
      item: id,
      wish: z.enum(wishes),
      community: community.optional(),
      keep: z.stringbool().default(true).describe('With a new home: whether it stays in the old one as well.'),
    }),
    output: z.object({ gains: changed, loses: changed }),
    act: async (asking, input) => {
      const { gains, loses } = await acts.preview(asking, input);
      return { gains: withInitials(gains), loses: withInitials(loses) };
    },
  }),
  route({
    name: 'access.request',
    says: 'Ask to read what a link led to; the answer is the same whether there is such a thing or not',
    method: 'POST',
    path: '/items/:wanted/access-requests',
    who: 'person',
    input: z.strictObject({ wanted: id, words: z.string().trim().max(request_words_max).default('') }),
    output: z.object({ id: z.string() }),
    act: acts.request,
  }),
  route({
    name: 'access.mine',
    says: 'What I asked to read and what became of it, the latest first',
    method: 'GET',
    path: '/access-requests/mine',
    who: 'person',
    input: z.strictObject({ wanted: id.optional(), ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        wanted: z.string(),
        words: z.string(),
        at: z.date(),
        state: z.enum(['waiting', 'granted', 'declined', 'over']),
        reason: z.string().nullable(),
        answered_at: z.date().nullable(),
        by: personCard.nullable(),
        item: z.object({ id: z.string(), kind: z.enum(itemKinds), title: z.string() }).nullable(),
      }),
    ),
    act: async (asking, input) => {
      const after = fromCursor(input.after, 2);
      const rows = await requests.requestsBy(asking, input.wanted ?? null, after, input.limit);
      const page = toPage(rows, input.limit, (row) => [row.at, row.id]);
      const items = page.items.map(({ by_id, by_name, by_handle, ...row }) => ({
        ...row,
        by: cardOf(by_id, by_name, by_handle),
      }));
      return { ...page, items };
    },
  }),
  route({
    name: 'access.requests',
    says: 'Who waits for my answer to read what I wrote or look after, the one who waits longest first',
    method: 'GET',
    path: '/access-requests',
    who: 'person',
    input: z.strictObject({ ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        item: z.object({ id: z.string(), kind: z.enum(itemKinds), title: z.string() }),
        restricted: z.boolean(),
        person: personCard.extend({ role_line: z.string() }),
        words: z.string(),
        at: z.date(),
        ways: z.array(z.object({ id: z.string(), name: z.string(), how: z.enum(['take in', 'share']) })),
      }),
    ),
    act: async (asking, input) => {
      const { rows } = await requests
        .requestsQuery(asking, null, fromCursor(input.after, 2), input.limit)
        .execute(asking.db);
      const page = toPage(rows, input.limit, (row) => [row.at, row.id]);
      const items = page.items.map(({ item_id, kind, title, person_id, name, handle, role_line, ...row }) => ({
        ...row,
        item: { id: item_id, kind, title },
        person: { id: person_id, name, handle, role_line, initials: initialsOf(name) },
      }));
      return { ...page, items };
    },
  }),
  route({
    name: 'access.grant',
    says: 'Let somebody read what they asked for, through a community',
    method: 'PUT',
    path: '/access-requests/:request/grant',
    who: 'person',
    input: z.strictObject({ request: id, community }),
    output: nothing,
    act: async (asking, input) => {
      await acts.grant(asking, input);
      return {};
    },
  }),
  route({
    name: 'access.decline',
    says: 'Say no to somebody who asked to read something, with a reason',
    method: 'PUT',
    path: '/access-requests/:request/refusal',
    who: 'person',
    input: z.strictObject({
      request: id,
      reason: z.string().trim().min(1, 'A reason is needed: who asked will read it.').max(500),
    }),
    output: nothing,
    act: async (asking, input) => {
      await acts.decline(asking, input);
      return {};
    },
  }),
];
