import { z } from 'zod';
import { seeCommunity } from '../communities/acts.ts';
import { body_letters_max } from '../notes/note.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import * as queries from './queries.ts';
import { address_letters_max, newest_shown, whyNotCurate, whyNotFollow, whys } from './source.ts';

const community = z.string().max(60);
const nothing = z.object({});
const said = { title: z.string(), url: z.string(), author: z.string(), said_at: z.date().nullable() };

export const routes: Route[] = [
  route({
    name: 'sources.list',
    says: 'What a community follows outside, and how it goes with each',
    method: 'GET',
    path: '/communities/:community/sources',
    who: 'person',
    input: z.strictObject({ community }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          url: z.string(),
          site: z.string().nullable(),
          added_at: z.date(),
          by: personCard.nullable(),
          looked_at: z.date(),
          paused_at: z.date().nullable(),
          /** It could not be read, since when, and why the last time. */
          failing_since: z.date().nullable(),
          why: z.enum(whys).nullable(),
          /** Given up: it is looked at no more until somebody says so. */
          ended_at: z.date().nullable(),
          waiting: z.number(),
        }),
      ),
      why_not: z.object({ follow: z.string().nullable(), curate: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const { id: of, role } = await seeCommunity(asking, input.community);
      const rows = await queries.sourcesOf(asking, of);
      return {
        items: rows.map(({ added_by, by, handle, ...row }) => ({ ...row, by: cardOf(added_by, by, handle) })),
        why_not: { follow: whyNotFollow(role), curate: whyNotCurate(role) },
      };
    },
  }),
  route({
    name: 'sources.follow',
    says: 'Follow a blog or journal outside: the address of its feed (RSS, Atom, JSON Feed), or of a page that names one',
    method: 'POST',
    path: '/communities/:community/sources',
    who: 'person',
    input: z.strictObject({
      community,
      address: z.string().trim().min(1, 'Paste the address of the blog or of its feed.').max(address_letters_max),
    }),
    output: z.object({
      id: z.string(),
      title: z.string(),
      url: z.string(),
      site: z.string().nullable(),
      /** The feed that a page named, by its title; null: the address was that of a feed. */
      picked: z.string().nullable(),
      newest: z.array(z.object(said)),
    }),
    ahead: acts.lookAhead,
    act: async (asking, input) => {
      const { newest, ...followed } = await acts.follow(asking, input);
      return {
        ...followed,
        newest: newest
          .slice(0, newest_shown)
          .map(({ title, url, author, said_at }) => ({ title, url, author, said_at })),
      };
    },
  }),
  route({
    name: 'sources.pause',
    says: 'Look at a source no more, for a while; what it said stays',
    method: 'PUT',
    path: '/sources/:source/pause',
    who: 'person',
    input: z.strictObject({ source: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.pause(asking, { ...input, paused: true });
      return {};
    },
  }),
  route({
    name: 'sources.resume',
    says: 'Look at a source again that was paused',
    method: 'DELETE',
    path: '/sources/:source/pause',
    who: 'person',
    input: z.strictObject({ source: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.pause(asking, { ...input, paused: false });
      return {};
    },
  }),
  route({
    name: 'sources.lookAgain',
    says: 'Look at a source now, also one that was given up',
    method: 'PUT',
    path: '/sources/:source/look',
    who: 'person',
    input: z.strictObject({ source: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.lookAgain(asking, input.source);
      return {};
    },
  }),
  route({
    name: 'sources.remove',
    says: 'Follow a source no more; what waited goes, and what was brought in stays',
    method: 'DELETE',
    path: '/sources/:source',
    who: 'person',
    input: z.strictObject({ source: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.remove(asking, input.source);
      return {};
    },
  }),
  route({
    name: 'sources.entries',
    says: 'What the sources of a community say, latest first: what waits, what was brought in, or what was not for it',
    method: 'GET',
    path: '/communities/:community/entries',
    who: 'person',
    input: z.strictObject({
      community,
      source: id.optional(),
      show: z.enum(queries.shows).default('waiting'),
      ...paging,
    }),
    output: pageOf(
      z.object({
        id: z.string(),
        ...said,
        summary: z.string(),
        found_at: z.date(),
        source: z.object({ id: z.string(), title: z.string() }),
        hidden_by: personCard.nullable(),
        /** `note` is null when that is not yours to read. */
        brought: z
          .object({
            by: personCard.nullable(),
            at: z.date(),
            note: z.object({ id: z.string(), title: z.string() }).nullable(),
          })
          .nullable(),
      }),
    ),
    act: async (asking, input) => {
      const { id: of } = await seeCommunity(asking, input.community);
      const { limit, show, source } = input;
      const after = fromCursor(input.after, 2);
      const wish = { community: of, source: source ?? null, show, after, limit };
      const page = toPage(await queries.entriesOf(asking, wish), limit, (row) => [row.shown_at, row.id]);
      return { ...page, items: page.items.map(toEntry) };
    },
  }),
  route({
    name: 'sources.bringIn',
    says: 'Bring an entry in: your words on why it matters here become a note that points to it',
    method: 'POST',
    path: '/sources/entries/:piece/note',
    who: 'person',
    input: z.strictObject({
      piece: id,
      body: z.string().trim().min(1, 'Say in your own words why it matters here.').max(body_letters_max),
      language: z.string().max(20).default(''),
    }),
    /** Not new: somebody was first, and this is their note. */
    output: z.object({ note: z.string(), is_new: z.boolean() }),
    act: acts.bringIn,
  }),
  route({
    name: 'sources.hide',
    says: 'Not for us: an entry waits no longer, for the whole community',
    method: 'PUT',
    path: '/sources/entries/:piece/hiding',
    who: 'person',
    input: z.strictObject({ piece: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.hide(asking, { ...input, hidden: true });
      return {};
    },
  }),
  route({
    name: 'sources.show',
    says: 'For us after all: an entry waits again',
    method: 'DELETE',
    path: '/sources/entries/:piece/hiding',
    who: 'person',
    input: z.strictObject({ piece: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.hide(asking, { ...input, hidden: false });
      return {};
    },
  }),
];

function toEntry(row: queries.EntryRow) {
  const { id, title, url, author, summary, said_at, found_at } = row;
  const note = row.note === null || row.note_title === null ? null : { id: row.note, title: row.note_title };
  return {
    id,
    title,
    url,
    author,
    summary,
    said_at,
    found_at,
    source: { id: row.source, title: row.source_title },
    hidden_by: cardOf(row.hidden_id, row.hidden_by, row.hidden_handle),
    brought:
      row.brought_at === null
        ? null
        : { by: cardOf(row.brought_id, row.brought_by, row.brought_handle), at: row.brought_at, note },
  };
}
