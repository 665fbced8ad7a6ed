import { z } from 'zod';
import { refuseIf } from '../../ground/refusal.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { asker, type Route, route } from '../route.ts';
import * as inbox from './inbox-queries.ts';
import { done_at_once_max, whyNotSnooze } from './notice.ts';
import { settingsOf } from './told-queries.ts';

const line = z.object({
  id: z.number(),
  kind: z.string(),
  item: z.object({ id: z.string(), kind: z.string(), title: z.string() }),
  from: personCard.nullable(),
  about: z.record(z.string(), z.any()),
  at: z.date(),
  read: z.boolean(),
  /** What I follow that brought it; null: it is mine, or I was asked or called. */
  because: z
    .object({ of: z.enum(['person', 'label', 'community', 'item']), id: z.string(), name: z.string().nullable() })
    .nullable(),
  words: z.string().nullable(),
});
const row = z.object({
  item: z.object({ id: z.string(), kind: z.string(), title: z.string() }),
  at: z.date(),
  /** Somebody waits for me. */
  needs: z.boolean(),
  lines: z.number(),
  unread: z.number(),
  /** How far it was told when this was read: to be sent along when it is put away, so that nothing newer goes with it. */
  through: z.number(),
  snoozed_until: z.date().nullable(),
  latest: z.array(line),
});
const items = z.array(id).min(1).max(done_at_once_max);
const through = z.number().int().min(0);

function toLine(each: inbox.InboxLine) {
  return {
    id: each.id,
    kind: each.kind,
    item: { id: each.item_id, kind: each.item_kind, title: each.title },
    from: cardOf(each.from_id, each.from_name, each.handle),
    about: each.about,
    at: new Date(each.at),
    read: each.read,
    because:
      each.because === null ? null : { of: each.because, id: each.because_id as string, name: each.because_name },
    words: each.words,
  };
}

export const toInbox = (rows: inbox.InboxRow[]) =>
  rows
    .filter((each) => each.title !== null && each.lines > 0)
    .map(({ id, kind, title, latest, ...rest }) => ({
      ...rest,
      item: { id, kind: kind as string, title: title as string },
      latest: latest.map(toLine),
    }));

export const routes: Route[] = [
  route({
    name: 'notices.inbox',
    says: 'My inbox by items: what needs me and what is news, the latest first',
    method: 'GET',
    path: '/inbox',
    who: 'person',
    guests: true,
    input: z.strictObject({
      part: z.enum(inbox.inboxParts).default('all'),
      show: z.enum(inbox.inboxShows).default('open'),
      community: z.string().max(60).optional(),
      ...paging,
    }),
    output: pageOf(row),
    act: async (asking, input) => {
      const { part, show, community = null, limit } = input;
      const wish = { part, show, community, after: fromCursor(input.after, 2), limit };
      const { rows } = await inbox.inboxQuery(asking, wish).execute(asking.db);
      const page = toPage(rows, limit, (each) => [each.at, each.id]);
      return { next: page.next, items: toInbox(page.items) };
    },
  }),
  route({
    name: 'notices.waiting',
    says: 'How many things wait in my inbox',
    method: 'GET',
    path: '/inbox/waiting',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: z.object({
      needs: z.number(),
      news: z.number(),
      /** Null: I have not said yet where my clocks go. */
      time_zone: z.string().nullable(),
    }),
    act: async (asking) => ({
      ...(await inbox.countWaiting(asking)),
      time_zone: (await settingsOf(asking.db, asker(asking))).time_zone,
    }),
  }),
  route({
    name: 'notices.finish',
    says: 'Put all that was told of some items away',
    method: 'PUT',
    path: '/inbox/done',
    who: 'person',
    guests: true,
    input: z.strictObject({ items, through }),
    output: z.object({ done_at: z.date() }),
    act: async (asking, input) => {
      await inbox.writeDone(asking.db, { person: asker(asking), ...input, at: asking.now });
      return { done_at: asking.now };
    },
  }),
  route({
    name: 'notices.takeBack',
    says: 'Take back what was put away at a moment',
    method: 'DELETE',
    path: '/inbox/done',
    who: 'person',
    guests: true,
    input: z.strictObject({ items, done_at: z.coerce.date() }),
    output: z.object({}),
    act: async (asking, input) => {
      await inbox.endDone(asking.db, { person: asker(asking), ...input });
      return {};
    },
  }),
  route({
    name: 'notices.snooze',
    says: 'Put some items off: they come back as new',
    method: 'PUT',
    path: '/inbox/snoozed',
    who: 'person',
    guests: true,
    input: z.strictObject({ items, through, until: z.coerce.date() }),
    output: z.object({ until: z.date() }),
    act: async (asking, input) => {
      refuseIf(whyNotSnooze(input.until, asking.now), 'invalid');
      await inbox.writeSnooze(asking.db, { person: asker(asking), ...input, at: asking.now });
      return { until: input.until };
    },
  }),
  route({
    name: 'notices.wake',
    says: 'Bring back what was put off',
    method: 'DELETE',
    path: '/inbox/snoozed',
    who: 'person',
    guests: true,
    input: z.strictObject({ items }),
    output: z.object({}),
    act: async (asking, input) => {
      await inbox.endSnooze(asking.db, { person: asker(asking), ...input, at: asking.now });
      return {};
    },
  }),
];
