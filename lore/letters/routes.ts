import { z } from 'zod';
import { firm } from '../communities/guest-routes.ts';
import { cardOf } from '../people/person.ts';
import { day, email, id, personCard, personName } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import * as incoming from './incoming-queries.ts';
import { intakes, kinds, refusable, refusable_here } from './letter.ts';
import * as queries from './queries.ts';

const nothing = z.object({});
const made = z.object({ id: z.string() });
const intake = z.enum(intakes);
const kind = z.enum(refusable_here);

export const routes: Route[] = [
  route({
    name: 'letters.mine',
    says: 'My addresses to mail to, and which mail I want no more of',
    method: 'GET',
    path: '/letters/mine',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: z.object({
      sends: z.boolean(),
      receives: z.boolean(),
      addresses: z.array(
        z.object({
          of: intake,
          /** A secret of mine; null: not made yet, or ended. */
          address: z.string().nullable(),
          made_at: z.date().nullable(),
          ends_at: z.date().nullable(),
        }),
      ),
      home: z.object({ id: z.string(), name: z.string(), said: z.boolean() }).nullable(),
      refused: z.array(z.enum(refusable_here)),
    }),
    act: acts.seeMine,
  }),
  route({
    name: 'letters.came',
    says: 'What I mailed in and what became of it, newest first',
    method: 'GET',
    path: '/letters/came',
    who: 'person',
    input: z.strictObject({ ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        at: z.date(),
        state: z.string(),
        why: z.string(),
        says: z.string(),
        subject: z.string(),
        item: z.object({ id: z.string(), kind: z.string(), title: z.string() }).nullable(),
      }),
    ),
    act: async (asking, input) => {
      const rows = await incoming.cameFrom(asking, fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.at, row.id]);
      const items = page.items.map(({ item_id, item_kind, title, ...row }) => ({
        ...row,
        item: item_id === null || item_kind === null || title === null ? null : { id: item_id, kind: item_kind, title },
      }));
      return { ...page, items };
    },
  }),
  route({
    name: 'letters.renew',
    says: 'Make me an address to mail to; one that was there ends',
    method: 'POST',
    path: '/letters/addresses',
    who: 'person',
    input: z.strictObject({ of: intake }),
    output: z.object({ address: z.string() }),
    act: (asking, input) => acts.renew(asking, input.of),
  }),
  route({
    name: 'letters.talk',
    says: 'My address for an item: in cc, it makes a conversation by mail a discussion there',
    method: 'POST',
    path: '/items/:item/mail-address',
    who: 'person',
    input: z.strictObject({ item: id }),
    output: z.object({ address: z.string() }),
    act: (asking, input) => acts.talkAddress(asking, input.item),
  }),
  route({
    name: 'letters.setHome',
    says: 'Say in which community what I mail is at home',
    method: 'PUT',
    path: '/letters/home',
    who: 'person',
    input: z.strictObject({ community: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.setHome(asking, input.community);
      return {};
    },
  }),
  ...[true, false].map((isRefused) =>
    route({
      name: isRefused ? 'letters.refuse' : 'letters.want',
      says: isRefused ? 'I want no more mail of this kind' : 'I want mail of this kind again',
      method: isRefused ? 'PUT' : 'DELETE',
      path: '/letters/refusals/:letters_of',
      who: 'person',
      guests: true,
      input: z.strictObject({ letters_of: kind }),
      output: nothing,
      act: async (asking, input) => {
        await acts.wish(asking, input.letters_of, isRefused);
        return {};
      },
    }),
  ),
  route({
    name: 'letters.unsubscribe',
    says: 'Stop a kind of mail, by the secret that stands in it',
    method: 'POST',
    path: '/letters/unsubscription',
    who: 'anyone',
    input: z.strictObject({ secret: z.string().min(20).max(60) }),
    output: z.object({ kind: z.enum(refusable) }),
    act: (asking, input) => acts.unsubscribe(asking, input.secret) as Promise<{ kind: (typeof refusable)[number] }>,
  }),
  route({
    name: 'letters.invite',
    says: 'Mail somebody an invitation, into a community of mine or (who runs this Fieldlore) into the organisation',
    method: 'POST',
    path: '/letters/invitations',
    who: 'person',
    input: z.strictObject({
      email,
      community: id.optional(),
      /** Somebody from another firm, into a circle: as whom, and until which day. */
      guest: z.strictObject({ name: personName, firm, until: day }).optional(),
    }),
    output: made,
    act: acts.invite,
  }),
  route({
    name: 'letters.state',
    says: 'How mail goes out and comes in here',
    method: 'GET',
    path: '/letters/state',
    who: 'admin',
    input: z.strictObject({}),
    output: z.object({
      domain: z.string().nullable(),
      from: z.string().nullable(),
      sends: z.boolean(),
      ways: z.object({ out: z.string().nullable(), listen: z.array(z.string()), imap: z.string().nullable() }),
      out: z.object({
        waiting: z.number(),
        late: z.number(),
        given_up: z.number(),
        sent_today: z.number(),
        last_sent_at: z.date().nullable(),
        last_error: z.string().nullable(),
      }),
      in: z.object({
        waiting: z.number(),
        landed: z.number(),
        refused: z.number(),
        dropped: z.number(),
        doubles: z.number(),
        last_at: z.date().nullable(),
      }),
      whys: z.array(z.object({ state: z.string(), why: z.string(), n: z.number() })),
      doors: z.array(z.object({ name: z.string(), at: z.date(), ok_at: z.date().nullable(), says: z.string() })),
    }),
    act: async ({ db, now, mail }) => ({
      domain: mail.domain,
      from: mail.from,
      sends: mail.isSetUp,
      ways: mail.ways,
      out: await queries.outState(db, now),
      in: await incoming.inState(db, now),
      whys: await incoming.whysOf(db, now),
      doors: await incoming.doorsOf(db),
    }),
  }),
  route({
    name: 'letters.givenUp',
    says: 'Mail that could not be sent, the last given up first',
    method: 'GET',
    path: '/letters/given-up',
    who: 'admin',
    input: z.strictObject({ ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        kind: z.enum(kinds),
        person: personCard.nullable(),
        at: z.date(),
        tries: z.number(),
        says: z.string(),
      }),
    ),
    act: async (asking, input) => {
      const rows = await queries.givenUp(asking.db, fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.at, row.id]);
      const items = page.items.map(({ person_id, name, handle, ...row }) => ({
        ...row,
        person: cardOf(person_id, name, handle),
      }));
      return { ...page, items };
    },
  }),
  route({
    name: 'letters.retry',
    says: 'Send a mail again that was given up',
    method: 'POST',
    path: '/letters/given-up/:letter/retry',
    who: 'admin',
    input: z.strictObject({ letter: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.retry(asking, input.letter);
      return {};
    },
  }),
  route({
    name: 'letters.test',
    says: 'Mail me a test',
    method: 'POST',
    path: '/letters/test',
    who: 'admin',
    input: z.strictObject({}),
    output: made,
    act: acts.sendTest,
  }),
];
