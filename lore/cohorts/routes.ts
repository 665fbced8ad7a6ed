import { z } from 'zod';
import { unknown } from '../../ground/refusal.ts';
import { findItem } from '../communities/item-queries.ts';
import { cardOf, initialsOf } from '../people/person.ts';
import { findPerson } from '../people/queries.ts';
import { day, id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { asker, type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { buddies_offered, lands_max, whyNotName, whyNotRule } from './cohort.ts';
import * as queries from './queries.ts';

const nothing = z.object({});
const ref = z.string().max(60);
const rule = {
  started_from: day,
  started_until: day,
  site: z.string().trim().max(120).default(''),
  team: z.string().trim().max(120).default(''),
  region: z.string().trim().max(120).default(''),
  role_has: z.string().trim().max(80).default('').describe('Words in the role line.'),
};
const place = z.object({ id: z.string(), slug: z.string(), name: z.string() });
const somebody = personCard.extend({ role_line: z.string(), team: z.string(), site: z.string() });
const newcomer = somebody.extend({ joined_at: z.date() });
const pair = z.object({
  /** Null: a community that the viewer may not know of, though they are one of the two. */
  community: place.nullable(),
  since: z.date(),
  ended_at: z.date().nullable(),
  newcomer: personCard,
  buddy: personCard.nullable(),
});

const withInitials = <P extends { name: string }>(row: P) => ({ ...row, initials: initialsOf(row.name) });
const toPair = (row: queries.PairRow) => ({
  community:
    row.community_id === null ? null : { id: row.community_id, slug: row.slug as string, name: row.name as string },
  since: row.since,
  ended_at: row.ended_at,
  newcomer: cardOf(row.newcomer_id, row.newcomer, row.newcomer_handle),
  buddy: cardOf(row.buddy_id, row.buddy, row.buddy_handle),
});

export const routes: Route[] = [
  route({
    name: 'cohorts.open',
    says: 'The rule of a cohort, its end day, and where its people land then',
    method: 'GET',
    path: '/communities/:community/cohort',
    who: 'person',
    input: z.strictObject({ community: ref }),
    output: z.object({
      /** Null: people come in by hand alone. */
      rule: z
        .object({
          started_from: z.string(),
          started_until: z.string(),
          site: z.string(),
          team: z.string(),
          region: z.string(),
          role_has: z.string(),
          ends_on: z.string(),
          /** The page at which its people are told; null: the viewer may not read it. */
          welcome: z.object({ id: z.string(), title: z.string() }).nullable(),
          ended_at: z.date().nullable(),
          lands: z.array(place),
        })
        .nullable(),
      version: z.number(),
      why_not: z.object({ change: z.string().nullable(), name: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const { community, cohort } = await acts.seeCohort(asking, input.community);
      const ended = cohort !== null && cohort.ended_at !== null;
      const why_not = {
        change: whyNotRule(community.kind, community.role, ended),
        name: whyNotName(community.role, ended),
      };
      if (cohort === null) return { rule: null, version: 0, why_not };
      const { community_id, version, welcome_id, ...rest } = cohort;
      const page = await findItem(asking, welcome_id);
      const welcome = page === null ? null : { id: page.id, title: page.title };
      return { rule: { ...rest, welcome, lands: await queries.landsOf(asking, community_id) }, version, why_not };
    },
  }),
  route({
    name: 'cohorts.preview',
    says: 'Who would come into a cohort by a rule, before it is kept: how many, and the first twenty',
    method: 'GET',
    path: '/communities/:community/cohort/preview',
    who: 'person',
    input: z.strictObject({ community: ref, ...rule }),
    output: z.object({ count: z.number(), people: z.array(newcomer) }),
    act: async (asking, { community, ...wish }) => {
      const { count, people } = await acts.preview(asking, community, wish);
      return { count, people: people.map(withInitials) };
    },
  }),
  route({
    name: 'cohorts.setRule',
    says: 'Set by which rule people come into a cohort, when it ends and where its people land then',
    method: 'PUT',
    path: '/communities/:community/cohort',
    who: 'person',
    edits: true,
    input: z.strictObject({
      community: ref,
      seen_version: z.number().int().describe('0: it has no rule yet.'),
      ...rule,
      ends_on: day,
      lands: z.array(ref).max(lands_max).default([]),
      welcome: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .default('Welcome')
        .describe('The title of the page that is begun with the first rule.'),
    }),
    output: z.object({ version: z.number() }),
    act: acts.setRule,
  }),
  route({
    name: 'cohorts.members',
    says: 'The newcomers of a cohort, by name, each with their buddy',
    method: 'GET',
    path: '/communities/:community/cohort/members',
    who: 'person',
    input: z.strictObject({ community: ref, ...paging }),
    output: pageOf(newcomer.extend({ by_rule: z.boolean(), buddy: personCard.nullable() })),
    act: async (asking, input) => {
      const { community } = await acts.seeCohort(asking, input.community);
      const rows = await queries.listMembers(asking.db, community.id, fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.sort, row.id]);
      const items = page.items.map(({ sort, buddy_id, buddy, buddy_handle, ...row }) => ({
        ...withInitials(row),
        buddy: cardOf(buddy_id, buddy, buddy_handle),
      }));
      return { ...page, items };
    },
  }),
  route({
    name: 'cohorts.offer',
    says: 'Who could be the buddy of a newcomer: people of their site or team from before them, who have the fewest first',
    method: 'GET',
    path: '/communities/:community/cohort/members/:person/buddies',
    who: 'person',
    input: z.strictObject({ community: ref, person: id }),
    output: z.object({ items: z.array(somebody.extend({ same_site: z.boolean(), same_team: z.boolean() })) }),
    act: async (asking, input) => ({
      items: (await acts.offerBuddies(asking, input, buddies_offered)).map(withInitials),
    }),
  }),
  route({
    name: 'cohorts.nameBuddy',
    says: 'Name who is there for a newcomer',
    method: 'PUT',
    path: '/communities/:community/cohort/members/:person/buddy',
    who: 'person',
    input: z.strictObject({ community: ref, person: id, buddy: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.nameBuddy(asking, input);
      return {};
    },
  }),
  route({
    name: 'cohorts.takeBuddyBack',
    says: 'Let a newcomer be without a buddy again',
    method: 'DELETE',
    path: '/communities/:community/cohort/members/:person/buddy',
    who: 'person',
    input: z.strictObject({ community: ref, person: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.takeBuddyBack(asking, input);
      return {};
    },
  }),
  route({
    name: 'cohorts.ofPerson',
    says: "Somebody's cohorts with their buddies there, and whose buddy they are",
    method: 'GET',
    path: '/people/:person/cohorts',
    who: 'person',
    input: z.strictObject({ person: id }),
    output: z.object({ items: z.array(pair) }),
    act: async (asking, input) => {
      const { id: person } = (await findPerson(asking.db, input.person)) ?? unknown('person');
      return { items: (await queries.cohortsOf(asking, person, false)).map(toPair) };
    },
  }),
  route({
    name: 'cohorts.mine',
    says: 'The cohorts that I am in at present with my buddy there, and whose buddy I am',
    method: 'GET',
    path: '/cohorts/mine',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({ items: z.array(pair) }),
    act: async (asking) => ({ items: (await queries.cohortsOf(asking, asker(asking), true)).map(toPair) }),
  }),
];
