import { z } from 'zod';
import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { type CommunityRow, communityQuery } from '../communities/queries.ts';
import { id, personCard } from '../people/routes.ts';
import { strengths } from '../practices/practice.ts';
import { type PracticeRow, practiceQuery } from '../practices/queries.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { modes, outcomes, voices } from './decision.ts';
import * as queries from './queries.ts';
import { viewDecision } from './view.ts';

const why = z.string().nullable();
const nothing = z.object({});
const community = z.object({ id: z.string(), slug: z.string(), name: z.string() });
const voice = z.object({ voice: z.enum(voices), reason: z.string(), withdrawn: z.boolean() });
const decision = z.object({
  id: z.string(),
  practice: z.object({ id: z.string(), title: z.string() }),
  /** Null: it is not for you to know, and neither is who is in it. */
  community: community.nullable(),
  mode: z.enum(modes),
  subject: z.object({
    number: z.number(),
    owner: personCard.nullable(),
    scope: z.string(),
    strength: z.enum(strengths),
    effective_on: z.string(),
    reason: z.string(),
    /** Null: the communities in which it stands. */
    ask: z.array(community).nullable(),
    /** What the next version takes in; null: it is about the words of the version itself. */
    variation: z.object({ id: z.string(), letter: z.string(), step: z.string().nullable() }).nullable(),
  }),
  opened_by: personCard.nullable(),
  at: z.date(),
  closes_on: z.string(),
  outcome: z.enum(outcomes).nullable(),
  outcome_words: z.string(),
  closed_at: z.date().nullable(),
  mine: voice.nullable(),
  /** Null, and no voices: give yours first. */
  counts: z
    .object({
      for: z.number(),
      against: z.number(),
      objection: z.number(),
      abstain: z.number(),
      withdrawn: z.number(),
    })
    .nullable(),
  voices: z.array(voice.extend({ by: personCard.nullable(), minority: z.boolean(), at: z.date() })),
  why_not: z.object({ voice: why, withdraw: why }),
});

export const routes: Route[] = [
  route({
    name: 'decisions.open',
    says: 'Lay the newest version, or a variation of it, before its home, which decides by consensus or vote whether it is established',
    method: 'POST',
    path: '/practices/:practice/decisions',
    who: 'person',
    input: z.strictObject({
      practice: id,
      owner: id,
      scope: z.string().trim().min(1, 'A scope is needed: where does it hold?').max(500),
      strength: z.enum(strengths),
      effective_on: z.iso.date('A day is needed, such as 2026-05-20.'),
      reason: z.string().trim().min(1, 'A reason is needed: everybody will read it.').max(5000),
      ask: z.array(id).max(1000).optional(),
      variation: id.optional(),
    }),
    output: z.object({ id: z.string(), closes_on: z.string() }),
    act: acts.open,
  }),
  route({
    name: 'decisions.voice',
    says: 'Give your voice, or another one in its place, until the close',
    method: 'PUT',
    path: '/decisions/:decision/voices/me',
    who: 'person',
    input: z.strictObject({
      decision: id,
      voice: z.enum(voices),
      reason: z.string().trim().max(2000).default(''),
    }),
    output: nothing,
    act: async (asking, input) => {
      await acts.giveVoice(asking, input);
      return {};
    },
  }),
  route({
    name: 'decisions.withdrawObjection',
    says: 'Your objection was met: it stays readable, and stands no more',
    method: 'PUT',
    path: '/decisions/:decision/voices/me/withdrawal',
    who: 'person',
    input: z.strictObject({ decision: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.withdrawObjection(asking, input.decision);
      return {};
    },
  }),
  route({
    name: 'decisions.withdraw',
    says: 'Take back a decision that you opened',
    method: 'DELETE',
    path: '/decisions/:decision',
    who: 'person',
    input: z.strictObject({ decision: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.withdraw(asking, input.decision);
      return {};
    },
  }),
  route({
    name: 'decisions.ofPractice',
    says: 'What was decided on a practice by voices, open ones first; the reasons of the minority stand first',
    method: 'GET',
    path: '/practices/:practice/decisions',
    who: 'person',
    input: z.strictObject({ practice: id, ...paging }),
    output: pageOf(decision),
    act: async (asking, input) => {
      const { practice, rows } = await together<{ practice: PracticeRow; rows: queries.DecisionRow }>(asking.db, {
        practice: practiceQuery(asking, input.practice),
        rows: queries.decisionsOfPractice(asking, input.practice, fromCursor(input.after, 2), input.limit),
      });
      if (practice.length === 0) unknown('practice');
      const { items, next } = toPage(rows, input.limit, (row) => [row.sort, row.id]);
      return { items: items.map((row) => viewDecision(asking, row)), next };
    },
  }),
  route({
    name: 'decisions.ofCommunity',
    says: 'What a community decides by voices, open ones first',
    method: 'GET',
    path: '/communities/:community/decisions',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60), ...paging }),
    output: pageOf(decision),
    act: async (asking, input) => {
      const { found, rows } = await together<{ found: CommunityRow; rows: queries.DecisionRow }>(asking.db, {
        found: communityQuery(asking, input.community),
        rows: queries.decisionsOfCommunity(asking, input.community, fromCursor(input.after, 2), input.limit),
      });
      if (found.length === 0) unknown('community');
      const { items, next } = toPage(rows, input.limit, (row) => [row.sort, row.id]);
      return { items: items.map((row) => viewDecision(asking, row)), next };
    },
  }),
];
