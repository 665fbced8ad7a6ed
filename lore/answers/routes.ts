import { z } from 'zod';
import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { kinds } from '../communities/community.ts';
import { type CommunityRow, communityQuery } from '../communities/queries.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { strengths } from '../practices/practice.ts';
import { type PracticeRow, practiceQuery } from '../practices/queries.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { adoptionOf, answers, whyNotSpeak } from './answer.ts';
import * as queries from './queries.ts';

const ref = z.string().max(60);
const number = z.number().int().min(1);
const latest = z.object({
  answer: z.enum(answers),
  why: z.string(),
  until: z.string().nullable(),
  variation: z.string().nullable(),
  /** Beside its step: a, b. */
  variation_letter: z.string().nullable(),
  value: z.number().nullable(),
  unit: z.string(),
  by: personCard.nullable(),
  at: z.date(),
});
const asked = { asked_at: z.date().nullable(), due_on: z.string().nullable(), latest: latest.nullable() };
const community = z.object({ id: z.string(), slug: z.string(), name: z.string(), kind: z.enum(kinds) });
export const counted = Object.fromEntries(answers.map((answer) => [answer, z.number()])) as Record<
  (typeof answers)[number],
  z.ZodNumber
>;

const latestOf = (row: queries.Given) =>
  row.answer === null || row.given_at === null
    ? null
    : {
        answer: row.answer,
        why: row.why,
        until: row.until,
        variation: row.variation,
        variation_letter: row.variation_letter,
        value: row.value,
        unit: row.unit,
        by: cardOf(row.by_id, row.by_name, row.handle),
        at: row.given_at,
      };

const rows_max = 50;
const columns_max = 60;

export const routes: Route[] = [
  route({
    name: 'answers.ofPractice',
    says: 'What the communities say to an established practice: asked, answered, adopted',
    method: 'GET',
    path: '/practices/:practice/answers',
    who: 'person',
    input: z.strictObject({ practice: id, number: z.coerce.number().int().min(1).optional(), ...paging }),
    output: pageOf(z.object({ community, ...asked })).extend({
      totals: z.object({
        asked: z.number(),
        given: z.number(),
        given_unasked: z.number(),
        ...counted,
        oldest_open_at: z.date().nullable(),
        overdue: z.number(),
      }),
      adoption: z.object({ given: z.number(), asked: z.number(), taken: z.number(), applicable: z.number() }),
    }),
    act: async (asking, input) => {
      const at = queries.numberAsked(input.practice, input.number ?? null);
      const after = fromCursor(input.after, 2);
      const { practice, rows, sums } = await together<{
        practice: PracticeRow;
        rows: queries.AnswerRow;
        sums: queries.TotalsRow;
      }>(asking.db, {
        practice: practiceQuery(asking, input.practice),
        rows: queries.answersQuery(asking, input.practice, at, after, input.limit),
        sums: queries.totalsQuery(asking, input.practice, at),
      });
      if (practice.length === 0) unknown('practice');
      const { items, next } = toPage(rows, input.limit, (row) => [row.sort, row.community_id]);
      return {
        items: items.map((row) => ({
          community: { id: row.community_id, slug: row.slug, name: row.name, kind: row.kind as any },
          asked_at: row.asked_at,
          due_on: row.due_on,
          latest: latestOf(row),
        })),
        next,
        totals: sums[0],
        adoption: adoptionOf(sums[0]),
      };
    },
  }),
  route({
    name: 'answers.ofCommunity',
    says: 'What a community is asked to answer, by the day it is due, and what it has answered',
    method: 'GET',
    path: '/communities/:community/answers',
    who: 'person',
    input: z.strictObject({ community: ref, ...paging }),
    output: pageOf(
      z.object({
        practice: z.object({ id: z.string(), title: z.string() }),
        number: z.number(),
        strength: z.enum(strengths),
        open: z.boolean(),
        ...asked,
      }),
    ).extend({ why_not_answer: z.string().nullable() }),
    act: async (asking, input) => {
      const { community, cards } = await together<{ community: CommunityRow; cards: queries.CardRow }>(asking.db, {
        community: communityQuery(asking, input.community),
        cards: queries.cardsQuery(asking, input.community, fromCursor(input.after, 3), input.limit),
      });
      const { role } = community[0] ?? unknown('community');
      const { items, next } = toPage(cards, input.limit, (row) => [row.sort, row.practice_id, row.number]);
      return {
        items: items.map((row) => ({
          practice: { id: row.practice_id, title: row.title },
          number: row.number,
          strength: row.strength as any,
          open: row.open,
          asked_at: row.asked_at,
          due_on: row.due_on,
          latest: latestOf(row),
        })),
        next,
        why_not_answer: whyNotSpeak({ isSteward: role === 'steward', isFacilitator: role === 'facilitator' }),
      };
    },
  }),
  route({
    name: 'answers.matrix',
    says: 'Established practices and what each community says to them',
    method: 'GET',
    path: '/answers/matrix',
    who: 'person',
    input: z.strictObject({
      community_kind: z.enum(kinds).optional(),
      after: paging.after,
      limit: z.coerce.number().int().min(1).max(rows_max).default(rows_max),
    }),
    output: pageOf(
      z.object({
        id: z.string(),
        title: z.string(),
        number: z.number(),
        strength: z.enum(strengths),
        established_at: z.date(),
        cells: z.array(
          z.object({
            community: z.string(),
            /** Null: asked, and not answered yet. */
            answer: z.enum(answers).nullable(),
            until: z.string().nullable(),
            due_on: z.string().nullable(),
          }),
        ),
      }),
    ).extend({ communities: z.array(community) }),
    act: async (asking, input) => {
      const found = await queries.establishedPractices(asking, fromCursor(input.after, 2), input.limit);
      const { items, next } = toPage(found, input.limit, (row) => [row.established_at, row.id]);
      const cells = await queries.matrixCells(asking, {
        practices: items.map((row) => row.id),
        numbers: items.map((row) => row.number),
        kind: input.community_kind ?? null,
        columns_max,
      });
      const columns = new Map(
        cells.map((c) => [c.community, { id: c.community, slug: c.slug, name: c.name, kind: c.kind }]),
      );
      const rows = Map.groupBy(cells, (each) => each.practice);
      return {
        items: items.map((row) => ({
          ...row,
          strength: row.strength as any,
          cells: (rows.get(row.id) ?? []).map(({ community, answer, until, due_on }) => ({
            community,
            answer,
            until,
            due_on,
          })),
        })),
        next,
        communities: [...columns.values()] as any,
      };
    },
  }),
  route({
    name: 'answers.give',
    says: 'Answer an established practice for a community: adopted, adapted, already do, not applicable, on hold, rejected',
    method: 'PUT',
    path: '/practices/:practice/answers/:community',
    who: 'person',
    input: z.strictObject({
      practice: id,
      community: ref,
      number,
      answer: z.enum(answers),
      why: z.string().trim().max(2000).default(''),
      until: z.iso.date('A day is needed, such as 2026-05-20.').nullable().default(null),
      variation: id.nullable().default(null),
      value: z.number().min(-1e12).max(1e12).nullable().default(null),
      unit: z.string().trim().max(60).default(''),
    }),
    output: z.object({ id: z.string() }),
    act: acts.give,
  }),
];
