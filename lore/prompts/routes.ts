import { z } from 'zod';
import { seeCommunity } from '../communities/acts.ts';
import { seeItem } from '../communities/placing.ts';
import { context } from '../notes/routes.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { title_letters_max } from '../questions/question.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Asking, type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { answer_letters_max, standing_shown_max, weeks_max, whyNotSchedule, words_letters_max } from './prompt.ts';
import * as queries from './queries.ts';
import { askForHelp } from './stuck.ts';

const turns_shown = 6;
const nothing = z.object({});
const wording = {
  words: z.string().trim().min(1, 'Say what is asked.').max(words_letters_max),
  weekday: z.number().int().min(1).max(7).describe('1 is Monday.'),
  hour: z.number().int().min(0).max(23).describe('As clocks in the time zone show it.'),
  every_weeks: z.number().int().min(1).max(weeks_max).default(1),
  time_zone: z.string().min(1).max(60).default('UTC').describe('As Europe/Stockholm.'),
};
const posting = z.object({
  id: z.string(),
  at: z.date(),
  until_at: z.date(),
  /** How many were members then, and how many of them answered. Never who. */
  asked: z.number(),
  answered: z.number(),
});

async function list(asking: Asking, community: string) {
  const { id: of, role } = await seeCommunity(asking, community);
  const whynot = whyNotSchedule(role);
  const prompts = await queries.promptsOf(asking.db, of);
  const postings =
    whynot === null
      ? await queries.postingsOf(
          asking.db,
          prompts.map((each) => each.id),
          turns_shown,
        )
      : [];
  return {
    items: prompts.map(({ made_by, by, handle, slot_on, ...prompt }) => ({
      ...prompt,
      by: cardOf(made_by, by, handle),
      postings: postings.filter(({ prompt_id }) => prompt_id === prompt.id).map(({ prompt_id, ...each }) => each),
    })),
    why_not: { schedule: whynot },
  };
}

export const routes: Route[] = [
  route({
    name: 'prompts.list',
    says: 'What a community is asked and when; for who looks after it, what each turn drew',
    method: 'GET',
    path: '/communities/:community/prompts',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60) }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          ...wording,
          next_at: z.date(),
          version: z.number(),
          by: personCard.nullable(),
          postings: z.array(posting),
        }),
      ),
      why_not: z.object({ schedule: z.string().nullable() }),
    }),
    act: async (asking, input) => await list(asking, input.community),
  }),
  route({
    name: 'prompts.schedule',
    says: 'Ask a community something on a weekday at an hour, every so many weeks',
    method: 'POST',
    path: '/communities/:community/prompts',
    who: 'person',
    input: z.strictObject({ community: id, ...wording }),
    output: z.object({ id: z.string() }),
    act: acts.schedule,
  }),
  route({
    name: 'prompts.change',
    says: 'Other words or another time, from the next turn on',
    method: 'PUT',
    path: '/prompts/:prompt',
    who: 'person',
    edits: true,
    input: z.strictObject({ prompt: id, seen_version: z.number().int(), ...wording }),
    output: z.object({ version: z.number() }),
    act: acts.change,
  }),
  route({
    name: 'prompts.stop',
    says: 'Ask this no more; what it drew stays',
    method: 'DELETE',
    path: '/prompts/:prompt',
    who: 'person',
    input: z.strictObject({ prompt: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.stop(asking, input.prompt);
      return {};
    },
  }),
  route({
    name: 'prompts.standing',
    says: 'What my communities, or one of them, are asked now and I have not answered',
    method: 'GET',
    path: '/prompts',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60).optional() }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          words: z.string(),
          at: z.date(),
          until_at: z.date(),
          community: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
          answers: z.number(),
        }),
      ),
    }),
    act: async (asking, input) => {
      const community = input.community === undefined ? null : (await seeCommunity(asking, input.community)).id;
      const rows = await queries.standingFor(asking, community, standing_shown_max);
      return {
        items: rows.map(({ community_id, slug, name, ...row }) => ({
          ...row,
          community: { id: community_id, slug, name },
        })),
      };
    },
  }),
  route({
    name: 'prompts.answer',
    says: 'Answer in a line: it becomes a note of that community',
    method: 'POST',
    path: '/prompts/postings/:posting/answers',
    who: 'person',
    input: z.strictObject({
      posting: id,
      body: z.string().trim().min(1, 'A line is enough, but it needs one.').max(answer_letters_max),
      context: context.default({}),
      language: z.string().max(10).default(''),
    }),
    output: z.object({ note: z.string() }),
    act: acts.answer,
  }),
  route({
    name: 'prompts.answers',
    says: 'What was asked one time, and the notes that answer it',
    method: 'GET',
    path: '/prompts/postings/:posting',
    who: 'person',
    input: z.strictObject({ posting: id, ...paging }),
    output: pageOf(z.object({ id: z.string(), title: z.string(), at: z.date(), author: personCard.nullable() })).extend(
      { words: z.string(), at: z.date(), community: z.object({ slug: z.string(), name: z.string() }) },
    ),
    act: async (asking, input) => {
      const { words, at, slug, name } = await acts.seePosting(asking, input.posting);
      const rows = await queries.answersTo(asking, input.posting, fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.at, row.id]);
      return {
        ...page,
        items: page.items.map(({ author_id, author, handle, ...row }) => ({
          ...row,
          author: cardOf(author_id, author, handle),
        })),
        words,
        at,
        community: { slug, name },
      };
    },
  }),
  route({
    name: 'prompts.ofNote',
    says: 'What a note answers; null where it answers nothing',
    method: 'GET',
    path: '/notes/:note/prompt',
    who: 'person',
    input: z.strictObject({ note: id }),
    output: z.object({
      prompt: z.object({ posting: z.string(), words: z.string(), slug: z.string(), name: z.string() }).nullable(),
    }),
    act: async (asking, input) => {
      const { id: note } = await seeItem(asking, input.note, 'note');
      return { prompt: await queries.answeredBy(asking, note) };
    },
  }),
  route({
    name: 'prompts.stuck',
    says: 'Stuck, need help: a question with the practice and my conditions; those who know it are invited at once',
    method: 'POST',
    path: '/asks/:asked/question',
    who: 'person',
    input: z.strictObject({
      asked: id,
      words: z.string().trim().min(1, 'Say in a few words what stops you.').max(title_letters_max),
      step: id.optional(),
      context: context.default({}),
    }),
    output: z.object({ question: z.string() }),
    act: askForHelp,
  }),
];
