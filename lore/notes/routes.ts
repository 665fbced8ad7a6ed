import { z } from 'zod';
import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { afterWorkingDays } from '../communities/calendar.ts';
import { type PlacementRow, placementsQuery } from '../communities/item-queries.ts';
import { placement } from '../communities/routes.ts';
import { mySeal } from '../communities/seal.ts';
import { type CommentRow, commentsQuery } from '../discussions/queries.ts';
import { commentShape, toComment } from '../discussions/shapes.ts';
import { filesQuery, type HungRow } from '../files/queries.ts';
import { file } from '../files/routes.ts';
import { cardOf, initialsOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import {
  acknowledge_working_days,
  body_letters_max,
  facets_said_max,
  siteOf,
  source_title_letters_max,
  source_url_letters_max,
  states,
  whyNotAcknowledge,
  whyNotAnswer,
  whyNotClose,
  whyNotMerge,
  whyNotReopen,
} from './note.ts';
import * as queries from './queries.ts';

const chip = z.string().trim().min(1).max(120);
const fact = z.union([z.number(), chip, z.boolean()], 'A fact is a number, a few words, or yes or no.');
/** Context chips: what the device or the person knows of place and conditions. Degrees are Celsius. */
export const context = z.strictObject({
  place: chip.optional(),
  asset: chip.optional(),
  task: chip.optional(),
  job: chip.optional(),
  conditions: z.array(chip).max(12).optional(),
  ambient_c: z.number().min(-90).max(90).optional(),
  facets: z
    .record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), fact, 'Facets are said by their names.')
    .refine((said) => Object.keys(said).length <= facets_said_max, 'Say twelve facets at most.')
    .optional(),
});
const comments_shown = 50;
const version = z.object({ version: z.number() });
const reason = z.string().trim().min(1, 'A reason is needed: its author will read it.').max(2000);

export const noteSource = z.strictObject({
  title: z.string().trim().max(source_title_letters_max).default(''),
  url: z.string().trim().min(1, 'This is no address of the web.').max(source_url_letters_max),
});

const newNote = z.strictObject({
  body: z.string().trim().min(1, 'One sentence is enough, but one is needed.').max(body_letters_max),
  expected: z.string().trim().max(2000).default(''),
  because: z.string().trim().max(500).default(''),
  home: id,
  also: z.array(id).max(49).default([]),
  context: context.default({}),
  position: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
  language: z.string().max(20).default(''),
  hazard: z.boolean().default(false),
  confidential: z.boolean().default(false),
  happened_at: z.coerce.date().optional(),
  files: z.array(id).max(10).default([]),
  source: noteSource.optional().describe('What it is about, where that stands outside.'),
});

const note = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(states),
  /** Null: confidential. */
  author: personCard.nullable(),
  mine: z.boolean(),
  body: z.string(),
  expected: z.string(),
  because: z.string(),
  context,
  position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  language: z.string(),
  hazard: z.boolean(),
  confidential: z.boolean(),
  happened_at: z.date(),
  made_at: z.date(),
  /** From outside: an address of the web, never fetched. `site`: the name of the place it leads to. */
  source: z.object({ title: z.string(), url: z.string(), site: z.string() }).nullable(),
  closed_reason: z.string().nullable(),
  answer: z.object({ words: z.string(), by: personCard, at: z.date() }).nullable(),
  /** Where it went; null also when that is not yours to read. */
  merged_into: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** What went into it. */
  merged_here: z.array(z.object({ id: z.string(), title: z.string(), author: personCard.nullable() })),
  version: z.number(),
  placements: z.array(placement),
  files: z.array(file),
  acknowledgements: z.array(personCard.extend({ words: z.string(), at: z.date() })),
  comments: pageOf(commentShape),
  why_not: z.object({
    acknowledge: z.string().nullable(),
    close: z.string().nullable(),
    reopen: z.string().nullable(),
    merge: z.string().nullable(),
    answer: z.string().nullable(),
  }),
});

export const routes: Route[] = [
  route({
    name: 'notes.share',
    says: 'Share a note: one sentence is enough',
    method: 'POST',
    path: '/notes',
    who: 'person',
    guests: true,
    input: newNote,
    output: z.object({ id: z.string(), version: z.number() }),
    act: acts.shareNote,
  }),
  route({
    name: 'notes.mine',
    says: 'My own notes and what became of them, newest first',
    method: 'GET',
    path: '/notes/mine',
    who: 'person',
    guests: true,
    input: z.strictObject({ ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        title: z.string(),
        state: z.enum(states),
        confidential: z.boolean(),
        made_at: z.date(),
        happened_at: z.date(),
        closed_reason: z.string().nullable(),
      }),
    ),
    act: async (asking, input) => {
      const rows = await queries.listMine(asking, await mySeal(asking), fromCursor(input.after, 2), input.limit);
      return toPage(rows, input.limit, (row) => [row.made_at, row.id]);
    },
  }),
  route({
    name: 'notes.chips',
    says: 'The context chips that I used lately, to offer them again',
    method: 'GET',
    path: '/notes/chips',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({ items: z.array(context) }),
    act: async (asking) => ({ items: await queries.recentChips(asking) }),
  }),
  route({
    name: 'notes.unread',
    says: 'Notes of a community that nobody has acknowledged, oldest first',
    method: 'GET',
    path: '/communities/:community/unread-notes',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60) }),
    output: z.object({
      items: z.array(
        z.object({ id: z.string(), title: z.string(), made_at: z.date(), due_at: z.date(), overdue: z.boolean() }),
      ),
    }),
    act: async (asking, input) => {
      const found = await seeCommunity(asking, input.community);
      const rows = await queries.listUnread(asking, found.id, 100);
      return {
        items: rows.map(({ calendar, ...row }) => {
          const due_at = afterWorkingDays(row.made_at, acknowledge_working_days, calendar);
          return { ...row, due_at, overdue: asking.now > due_at };
        }),
      };
    },
  }),
  route({
    name: 'notes.open',
    says: 'A note with its discussion',
    method: 'GET',
    path: '/notes/:note',
    who: 'person',
    guests: true,
    input: z.strictObject({ note: id }),
    output: note,
    act: async (asking, input) => {
      const seal = await mySeal(asking);
      const rows = await together<{
        note: queries.NoteRow;
        placements: PlacementRow;
        files: HungRow;
        acknowledgements: queries.AcknowledgementRow;
        merged_into: { id: string; title: string };
        merged_here: queries.MergedRow;
        comments: CommentRow;
      }>(asking.db, {
        note: queries.noteQuery(asking, input.note, seal),
        placements: placementsQuery(asking, input.note),
        files: filesQuery(input.note),
        acknowledgements: queries.acknowledgementsQuery(input.note),
        merged_into: queries.mergedIntoQuery(asking, input.note),
        merged_here: queries.mergedHereQuery(asking, input.note),
        comments: commentsQuery(asking, seal, input.note, null, null, comments_shown),
      });
      const note = rows.note[0] ?? unknown('note');
      const standing = acts.standingOf(note);
      const { author_id, author, handle, home_id, latitude, longitude, member, steward, reopened_at, ...shown } = note;
      const {
        source_title,
        source_url,
        answer,
        answered_by,
        answerer,
        answerer_handle,
        answered_at,
        hazard_judged_at,
        ...rest
      } = shown;
      const by = cardOf(answered_by, answerer, answerer_handle);
      const page = toPage(rows.comments, comments_shown, (row) => [row.at, row.id]);
      return {
        ...rest,
        author: cardOf(author_id, author, handle),
        position: latitude === null || longitude === null ? null : { latitude, longitude },
        placements: rows.placements,
        files: rows.files,
        source: source_url === null ? null : { title: source_title, url: source_url, site: siteOf(source_url) },
        acknowledgements: rows.acknowledgements.map((row) => ({ ...row, initials: initialsOf(row.name) })),
        answer: answer === null || by === null || answered_at === null ? null : { words: answer, by, at: answered_at },
        merged_into: rows.merged_into[0] ?? null,
        merged_here: rows.merged_here.map(({ author_id, author, handle, ...row }) => ({
          ...row,
          author: cardOf(author_id, author, handle),
        })),
        comments: { ...page, items: page.items.map(toComment) },
        why_not: {
          acknowledge: whyNotAcknowledge(standing),
          close: whyNotClose(standing),
          reopen: whyNotReopen(standing),
          merge: whyNotMerge(standing),
          answer: whyNotAnswer(standing),
        },
      };
    },
  }),
  route({
    name: 'notes.acknowledge',
    says: 'Say that a human has read it, with a word if you like',
    method: 'PUT',
    path: '/notes/:note/acknowledgements/me',
    who: 'person',
    guests: true,
    input: z.strictObject({ note: id, words: z.string().trim().max(2000).default('') }),
    output: version,
    act: acts.acknowledge,
  }),
  route({
    name: 'notes.close',
    says: 'Close a note for a reason that its author can read',
    method: 'PUT',
    path: '/notes/:note/closing',
    who: 'person',
    edits: true,
    input: z.strictObject({ note: id, reason, seen_version: z.number().int() }),
    output: version,
    act: acts.close,
  }),
  route({
    name: 'notes.reopen',
    says: 'The author opens a closed note again, once',
    method: 'DELETE',
    path: '/notes/:note/closing',
    who: 'person',
    guests: true,
    input: z.strictObject({ note: id, reason: z.string().trim().max(2000).default('') }),
    output: version,
    act: acts.reopen,
  }),
  route({
    name: 'notes.merge',
    says: 'Make a note one with another of the same event; all authors keep credit',
    method: 'PUT',
    path: '/notes/:note/merge',
    who: 'person',
    edits: true,
    input: z.strictObject({ note: id, into: id, seen_version: z.number().int() }),
    output: version,
    act: acts.merge,
  }),
  route({
    name: 'notes.answer',
    says: 'Answer a note that asks rather than tells, in public',
    method: 'PUT',
    path: '/notes/:note/answer',
    who: 'person',
    input: z.strictObject({ note: id, words: z.string().trim().min(1, 'An answer needs words.').max(5000) }),
    output: version,
    act: acts.answer,
  }),
];
