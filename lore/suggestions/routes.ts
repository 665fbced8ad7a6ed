import { z } from 'zod';
import { seePage } from '../pages/acts.ts';
import { body_letters_max } from '../pages/page.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { piecesBetween } from './merge.ts';
import * as queries from './queries.ts';
import { settled, states, why_letters_max, whyNotAnswer, whyNotSuggest, whyNotWithdraw } from './suggestion.ts';

const title = z.string().trim().min(1, 'A page needs a title.').max(300);
const body = z.string().max(body_letters_max);
const why = z.string().trim().min(1, 'Say why: whoever answers it will read that first.').max(why_letters_max);
const line = z.object({
  id: z.string(),
  why: z.string(),
  state: z.enum(states),
  at: z.date(),
  by: personCard.nullable(),
  /** The version over which it was written, and the one that it went into. */
  base_number: z.number(),
  number: z.number().nullable(),
  title: z.string(),
  base_title: z.string(),
  answer: z.object({ at: z.date(), by: personCard.nullable(), reason: z.string() }).nullable(),
});
const piece = z.union([z.object({ same: z.string() }), z.object({ before: z.string(), after: z.string() })]);
const merged = z.array(
  z.union([z.object({ same: z.string() }), z.object({ base: z.string(), present: z.string(), suggested: z.string() })]),
);
const one = z.strictObject({ suggestion: id });

const toLine = (row: Omit<queries.LineRow, 'comments'>): z.input<typeof line> => ({
  id: row.id,
  why: row.why,
  state: row.state,
  at: row.at,
  by: cardOf(row.by_id, row.by_name, row.by_handle),
  base_number: row.base_number,
  number: row.number,
  title: row.title,
  base_title: row.base_title,
  answer:
    row.answered_at === null
      ? null
      : {
          at: row.answered_at,
          by: cardOf(row.answerer_id, row.answerer_name, row.answerer_handle),
          reason: row.reason,
        },
});

export const routes: Route[] = [
  route({
    name: 'suggestions.make',
    says: 'Suggest what a page could say instead; whoever may read it may suggest',
    method: 'POST',
    path: '/pages/:page/suggestions',
    who: 'person',
    input: z.strictObject({
      page: id,
      /** The version that was read, and the text over which this one was written. */
      number: z.number().int().min(1),
      base_title: title,
      base_body: body,
      title,
      body,
      why,
    }),
    output: z.object({ id: z.string() }),
    act: acts.suggest,
  }),
  route({
    name: 'suggestions.list',
    says: 'What was suggested for a page: what waits, or what was answered; the newest first',
    method: 'GET',
    path: '/pages/:page/suggestions',
    who: 'person',
    input: z.strictObject({ page: id, answered: z.stringbool().default(false), ...paging }),
    output: pageOf(line.extend({ comments: z.number() })).extend({
      open: z.number(),
      why_not: z.object({ suggest: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const page = await seePage(asking, input.page);
      const waiting = await acts.waitingOn(asking, page);
      const rows = await queries.listSuggestions(asking, {
        page: page.id,
        open: !input.answered,
        after: fromCursor(input.after, 2),
        limit: input.limit,
      });
      const list = toPage(rows, input.limit, (row) => [row.at, row.id]);
      return {
        ...list,
        items: list.items.map((row) => ({ ...toLine(row), comments: row.comments })),
        open: waiting.open,
        why_not: { suggest: whyNotSuggest(waiting) },
      };
    },
  }),
  route({
    name: 'suggestions.open',
    says: 'A suggestion: what it would change of the page as it stands now, and where both changed the same words',
    method: 'GET',
    path: '/suggestions/:suggestion',
    who: 'person',
    input: one,
    output: line.extend({
      page: z.object({ id: z.string(), title: z.string(), version: z.number(), number: z.number(), body: z.string() }),
      mine: z.boolean(),
      /** While it is open against the page as it stands, afterwards against the text over which it was written. */
      pieces: z.array(piece),
      /** Set where both changed the same words: title and text, with the conflicts in place. */
      conflicts: z.object({ title: merged, body: merged }).nullable(),
      body: z.string(),
      why_not: z.object({ answer: z.string().nullable(), withdraw: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const seen = await acts.seeSuggestion(asking, input.suggestion);
      const { page, row, mine } = seen;
      const laid = row.state === 'Open' ? acts.laidTogether(seen) : null;
      const whole = laid === null ? null : settled(laid.body, []);
      const isTorn = laid !== null && acts.conflictsIn(laid.body) + acts.conflictsIn(laid.title) > 0;
      return {
        ...toLine(row),
        page: { id: page.id, title: page.title, version: page.version, number: page.number, body: page.body },
        mine,
        pieces: whole === null ? piecesBetween(row.base_body, row.body) : piecesBetween(page.body, whole),
        conflicts: isTorn ? laid : null,
        body: row.body,
        why_not: { answer: whyNotAnswer(acts.standing(seen)), withdraw: whyNotWithdraw(acts.standing(seen)) },
      };
    },
  }),
  route({
    name: 'suggestions.accept',
    says: 'Take a suggestion over into the page: whole, some of its places, or as somebody settled it',
    method: 'PUT',
    path: '/suggestions/:suggestion/acceptance',
    who: 'person',
    edits: true,
    input: z.strictObject({
      suggestion: id,
      /** Of the page. */
      seen_version: z.number().int(),
      blocks: z.array(z.number().int().min(0)).max(5000).optional(),
      title: title.optional(),
      body: body.optional(),
      reason: z.string().trim().max(why_letters_max).default(''),
    }),
    output: z.object({ version: z.number(), number: z.number(), state: z.enum(states) }),
    act: acts.accept,
  }),
  route({
    name: 'suggestions.decline',
    says: 'Decline a suggestion, with the reason',
    method: 'PUT',
    path: '/suggestions/:suggestion/refusal',
    who: 'person',
    input: z.strictObject({
      suggestion: id,
      reason: z.string().trim().min(1, 'Give the reason: whoever suggested it will read it.').max(why_letters_max),
    }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.decline(asking, input);
      return {};
    },
  }),
  route({
    name: 'suggestions.withdraw',
    says: 'Withdraw what I suggested',
    method: 'DELETE',
    path: '/suggestions/:suggestion',
    who: 'person',
    input: one,
    output: z.object({}),
    act: async (asking, input) => {
      await acts.withdraw(asking, input.suggestion);
      return {};
    },
  }),
  route({
    name: 'suggestions.mine',
    says: 'What I suggested, with the answers: also where the page is not shared with me any more',
    method: 'GET',
    path: '/suggestions',
    who: 'person',
    input: z.strictObject({ ...paging }),
    output: pageOf(line.extend({ page: z.object({ id: z.string(), title: z.string() }).nullable() })),
    act: async (asking, input) => {
      const rows = await queries.suggestedBy(asking, fromCursor(input.after, 2), input.limit);
      const list = toPage(rows, input.limit, (row) => [row.at, row.id]);
      return {
        ...list,
        items: list.items.map((row) => ({
          ...toLine(row),
          page: row.page_title === null ? null : { id: row.page_id, title: row.page_title },
        })),
      };
    },
  }),
];
