import { z } from 'zod';
import { seeNote } from '../notes/acts.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { seePractice } from '../practices/acts.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { checkKinds } from './check.ts';
import { implement, learn } from './implementing.ts';
import { dayOf, decisions, notes_per_proposal_max, rules, states, targets } from './proposal.ts';
import * as queries from './queries.ts';
import { check, measure, proposal } from './shapes.ts';
import { viewProposal } from './view.ts';

const title = z.string().trim().min(1, 'A proposal needs a title.').max(300);
const target_words = z.string().trim().max(300);
const cause = z.string().trim().max(5000);
const change = z.string().trim().min(1, 'Say what should change.').max(5000);
const reason = z.string().trim().min(1, 'A reason is needed: everybody who contributed will read it.').max(5000);
const day = z.iso.date('A day is needed, such as 2026-05-20.');
const seen_version = z.number().int();
const version = z.object({ version: z.number() });
const countedStates = Object.fromEntries(states.map((state) => [state, z.number()])) as Record<
  (typeof states)[number],
  z.ZodNumber
>;

/** A proposal as it stands at what it would change. */
export const proposalOfPractice = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(states),
  variation_id: z.string().nullable(),
  step_id: z.string().nullable(),
  champion: z.string(),
  made_at: z.date(),
  decided_at: z.date().nullable(),
  implemented_number: z.number().nullable(),
  effective_on: z.string().nullable(),
  learned_at: z.date().nullable(),
  not_shown_at: z.date().nullable(),
});

export const routes: Route[] = [
  route({
    name: 'proposals.list',
    says: 'Proposals, the latest first; with waiting=me those on which I may decide now',
    method: 'GET',
    path: '/proposals',
    who: 'person',
    input: z.strictObject({
      state: z.enum(states).optional(),
      practice: id.optional(),
      community: id.optional(),
      champion: id.optional(),
      waiting: z.enum(['me']).optional(),
      ...paging,
    }),
    output: pageOf(
      z.object({
        id: z.string(),
        title: z.string(),
        state: z.enum(states),
        target: z.enum(targets),
        target_words: z.string(),
        /** Null: there is none, or it is not for you to know. */
        practice: z.object({ id: z.string(), title: z.string() }).nullable(),
        /** Null: it is not for you to know. */
        home: z.string().nullable(),
        champion: personCard,
        rule: z.enum(rules).nullable(),
        due_on: z.string(),
        overdue: z.boolean(),
        review_on: z.string().nullable(),
        not_shown_at: z.date().nullable(),
        made_at: z.date(),
      }),
    ),
    act: async (asking, input) => {
      const rows = await queries.listProposals(asking, {
        state: input.state ?? null,
        practice: input.practice ?? null,
        community: input.community ?? null,
        champion: input.champion ?? null,
        waiting: input.waiting === 'me',
        after: fromCursor(input.after, 2),
        limit: input.limit,
      });
      const page = toPage(rows, input.limit, (row) => [row.made_at, row.id]);
      const today = dayOf(asking.now);
      return {
        next: page.next,
        items: page.items.map(({ practice_id, practice, champion_id, champion, handle, ...row }) => ({
          ...row,
          practice: practice_id === null || practice === null ? null : { id: practice_id, title: practice },
          champion: cardOf(champion_id, champion, handle) as z.output<typeof personCard>,
          overdue: row.state === 'Identified' && today > row.due_on,
        })),
      };
    },
  }),
  route({
    name: 'proposals.counts',
    says: 'How many proposals stand in each state, and on how many of them I may decide now',
    method: 'GET',
    path: '/proposals/counts',
    who: 'person',
    input: z.strictObject({ community: id.optional() }),
    output: z.object({ ...countedStates, waiting: z.number() }),
    act: async (asking, input) => {
      const rows = await queries.countProposals(asking, input.community ?? null);
      const of = (state: (typeof states)[number]) => rows.find((row) => row.state === state)?.count ?? 0;
      return {
        ...(Object.fromEntries(states.map((state) => [state, of(state)])) as Record<(typeof states)[number], number>),
        waiting: rows.reduce((sum, row) => sum + row.waiting, 0),
      };
    },
  }),
  route({
    name: 'proposals.make',
    says: 'Propose a change of a practice, a unit, a tool, a policy or the organisation, and champion it',
    method: 'POST',
    path: '/proposals',
    who: 'person',
    input: z.strictObject({
      title,
      target: z.enum(targets),
      practice: id.optional(),
      step: id.optional(),
      variation: id.optional(),
      unit: id.optional(),
      target_words: target_words.default(''),
      cause: cause.default(''),
      change,
      notes: z.array(id).max(notes_per_proposal_max).default([]),
      /** Left out: the home of what it changes. */
      home: id.optional(),
      also: z.array(id).max(49).default([]),
    }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: acts.make,
  }),
  route({
    name: 'proposals.open',
    says: 'A proposal: before and after, who contributed, every decision with its reason, and what the check shows now',
    method: 'GET',
    path: '/proposals/:proposal',
    who: 'person',
    input: z.strictObject({ proposal: id }),
    output: proposal,
    act: (asking, input) => viewProposal(asking, input.proposal),
  }),
  route({
    name: 'proposals.change',
    says: 'Write a proposal better, as its champion, until it is decided',
    method: 'PATCH',
    path: '/proposals/:proposal',
    who: 'person',
    edits: true,
    input: z.strictObject({
      proposal: id,
      seen_version,
      title: title.optional(),
      target_words: target_words.optional(),
      cause: cause.optional(),
      change: change.optional(),
    }),
    output: version,
    act: acts.change,
  }),
  route({
    name: 'proposals.decide',
    says: 'Accept, decline or defer a proposal, for a reason that everybody who contributed reads',
    method: 'PUT',
    path: '/proposals/:proposal/decision',
    who: 'person',
    edits: true,
    input: z.strictObject({
      proposal: id,
      seen_version,
      decision: z.enum(decisions),
      reason,
      review_on: day.optional(),
      implementer: id.optional(),
      implement_by: day.optional(),
    }),
    output: version,
    act: acts.decide,
  }),
  route({
    name: 'proposals.reopen',
    says: 'Argue once more, as its champion, for what was declined',
    method: 'DELETE',
    path: '/proposals/:proposal/decision',
    who: 'person',
    input: z.strictObject({ proposal: id, reason }),
    output: version,
    act: acts.reopen,
  }),
  route({
    name: 'proposals.implement',
    says: 'What was accepted is done: which version carries it, since when, and how it will be checked',
    method: 'PUT',
    path: '/proposals/:proposal/implementation',
    who: 'person',
    input: z.strictObject({
      proposal: id,
      number: z.number().int().min(1).optional(),
      words: z.string().trim().min(1, 'Say what was done.').max(5000),
      effective_on: day,
      check_kind: z.enum(checkKinds),
    }),
    output: version,
    act: implement,
  }),
  route({
    name: 'proposals.learn',
    says: 'Confirm that it helped, as somebody who did not do it; refused until the check shows it',
    method: 'PUT',
    path: '/proposals/:proposal/learning',
    who: 'person',
    input: z.strictObject({ proposal: id, measure: measure.optional() }),
    output: z.object({ version: z.number(), check }),
    act: learn,
  }),
  route({
    name: 'proposals.ofPractice',
    says: 'What somebody proposed to change at a practice, the latest first',
    method: 'GET',
    path: '/practices/:practice/proposals',
    who: 'person',
    input: z.strictObject({ practice: id }),
    output: z.object({
      items: z.array(proposalOfPractice),
    }),
    act: async (asking, input) => {
      const { practice } = await seePractice(asking, input.practice);
      return { items: (await queries.proposalsQuery(asking, practice.id).execute(asking.db)).rows };
    },
  }),
  route({
    name: 'proposals.ofNote',
    says: 'Where a note went: the proposals that build on it, and what was decided, for its author in any case',
    method: 'GET',
    path: '/notes/:note/proposals',
    who: 'person',
    input: z.strictObject({ note: id }),
    output: z.object({
      items: z.array(
        z.object({
          /** Without id and title: the proposal itself is not shared with you. */
          id: z.string().nullable(),
          title: z.string().nullable(),
          state: z.enum(states),
          target: z.enum(targets),
          decision: z.enum(decisions).nullable(),
          reason: z.string().nullable(),
          decided_at: z.date().nullable(),
          effective_on: z.string().nullable(),
          learned_at: z.date().nullable(),
          not_shown_at: z.date().nullable(),
          made_at: z.date(),
        }),
      ),
    }),
    act: async (asking, input) => {
      const { note, standing } = await seeNote(asking, input.note);
      return { items: await queries.proposalsOfNote(asking, note.id, standing.isAuthor) };
    },
  }),
];
