import { z } from 'zod';
import { seeCommunity } from '../communities/acts.ts';
import { cardOf, initialsOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import * as queries from './queries.ts';
import { kinds, lapsesAt, publisher_items_used_min, whyNotAgree, whyNotEnd, whyNotYet } from './right.ts';

const ref = z.string().max(60);
const reason = z.string().trim().min(1, 'A reason is needed: the person will read it.').max(2000);
const nothing = z.object({});
const held = z.object({
  kind: z.enum(kinds),
  /** How many of their items others had used when somebody agreed. */
  items_used: z.number(),
  reason: z.string(),
  at: z.date(),
  used_at: z.date(),
  lapses_at: z.date(),
  lapsed: z.boolean(),
});

export const routes: Route[] = [
  route({
    name: 'rights.list',
    says: 'Publishers and coaches of a community: on what it stood, who agreed, and when it lapses',
    method: 'GET',
    path: '/communities/:community/rights',
    who: 'person',
    input: z.strictObject({ community: ref, ...paging }),
    output: pageOf(held.extend({ person: personCard, agreed_by: personCard })),
    act: async (asking, input) => {
      const found = await seeCommunity(asking, input.community);
      const rows = await queries.listRights(asking.db, found.id, fromCursor(input.after, 3), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.sort, row.person_id, row.kind]);
      return {
        ...page,
        items: page.items.map((row) => ({
          ...toHeld(row, asking.now),
          person: cardOf(row.person_id, row.name, row.handle) as z.infer<typeof personCard>,
          agreed_by: cardOf(row.agreed_id, row.agreed_name, row.agreed_handle) as z.infer<typeof personCard>,
        })),
      };
    },
  }),
  route({
    name: 'rights.open',
    says: 'How many items of a person others have used in a community, and what is missing for a right there',
    method: 'GET',
    path: '/communities/:community/rights/:person',
    who: 'person',
    input: z.strictObject({ community: ref, person: id }),
    output: z.object({
      person: personCard,
      items_used: z.number(),
      items_used_min: z.number(),
      held: z.array(held.extend({ ended_at: z.date().nullable(), ended_reason: z.string().nullable() })),
      /** Of the person, whoever looks. */
      not_yet: z.object({ publisher: z.string().nullable(), coach: z.string().nullable() }),
      /** Of the viewer. */
      why_not: z.object({ agree: z.string().nullable(), end: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const { person, held, candidate, judge } = await acts.openCandidate(asking, input);
      return {
        person: { id: person.id, name: person.name, handle: person.handle, initials: initialsOf(person.name) },
        items_used: candidate.itemsUsed,
        items_used_min: publisher_items_used_min,
        held: held.map((row) => ({
          ...toHeld(row, asking.now),
          ended_at: row.ended_at,
          ended_reason: row.ended_reason,
        })),
        not_yet: { publisher: whyNotYet('publisher', candidate), coach: whyNotYet('coach', candidate) },
        why_not: { agree: whyNotAgree(judge), end: whyNotEnd(judge) },
      };
    },
  }),
  route({
    name: 'rights.agree',
    says: 'Agree that somebody is a publisher or a coach in a community',
    method: 'PUT',
    path: '/communities/:community/rights/:person',
    who: 'person',
    input: z.strictObject({ community: ref, person: id, kind: z.enum(kinds), reason }),
    output: nothing,
    act: async (asking, input) => {
      await acts.agree(asking, input);
      return {};
    },
  }),
  route({
    name: 'rights.end',
    says: 'End a right, for a reason that the person can read',
    method: 'PUT',
    path: '/communities/:community/rights/:person/end',
    who: 'person',
    input: z.strictObject({ community: ref, person: id, kind: z.enum(kinds), reason }),
    output: nothing,
    act: async (asking, input) => {
      await acts.end(asking, input);
      return {};
    },
  }),
];

function toHeld(
  row: Pick<queries.HeldRow, 'kind' | 'items_used' | 'reason' | 'at' | 'used_at' | 'ended_at'>,
  now: Date,
) {
  const { kind, items_used, reason, at, used_at } = row;
  return { kind, items_used, reason, at, used_at, lapses_at: lapsesAt(row), lapsed: now >= lapsesAt(row) };
}
