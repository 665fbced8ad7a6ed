import { z } from 'zod';
import { unknown } from '../../ground/refusal.ts';
import { itemKinds } from '../communities/community.ts';
import { seeItem } from '../communities/placing.ts';
import { mySeal } from '../communities/seal.ts';
import { cardOf } from '../people/person.ts';
import { day, id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import * as queries from './queries.ts';
import {
  belongings_max,
  part_letters_max,
  place_letters_max,
  title_letters_max,
  whyNotRetell,
  whyNotReword,
  whyNotTakeBack,
} from './story.ts';

const nothing = z.object({});
const part = z
  .string()
  .trim()
  .min(1, 'A story says how it was, what was done, and how it is now.')
  .max(part_letters_max);
const telling = {
  title: z.string().trim().min(1, 'A story needs a title: one line.').max(title_letters_max),
  how_it_was: part,
  what_was_done: part,
  how_it_is: part,
  step: id.optional().describe('The step of the practice at which it is told.'),
  place: z.string().trim().max(place_letters_max).default('').describe('Where it happened.'),
  happened_on: day.optional(),
  belongs_to: z
    .array(id)
    .max(belongings_max)
    .default([])
    .describe('Further practices and notes that it is an example of.'),
};
const item = z.object({ id: z.string(), kind: z.enum(itemKinds), title: z.string() });
const retelling = z.object({
  id: z.string(),
  place: z.string(),
  on: z.string(),
  /** Null: the confidential author of what the story is told at, or somebody elsewhere. */
  by: personCard.nullable(),
  community: z.object({ name: z.string(), slug: z.string() }).nullable(),
  mine: z.boolean(),
});
const story = z.object({
  id: z.string(),
  title: z.string(),
  how_it_was: z.string(),
  what_was_done: z.string(),
  how_it_is: z.string(),
  told_at: item,
  step: z.object({ id: z.string(), position: z.number() }).nullable(),
  place: z.string(),
  happened_on: z.string().nullable(),
  /** What else it belongs to, of that what you may read. */
  belongs_to: z.array(item),
  author: personCard.nullable(),
  mine: z.boolean(),
  confidential: z.boolean(),
  at: z.date(),
  version: z.number(),
  edited_at: z.date().nullable(),
  from_elsewhere: z.boolean(),
  /** How often others have told it, and the last places. */
  retold: z.number(),
  places: z.array(retelling),
  my_retelling: retelling.nullable(),
  why_not: z.object({ reword: z.string().nullable(), take_back: z.string().nullable(), retell: z.string().nullable() }),
});

function toRetelling({ person_id, person, handle, ...row }: queries.RetellingRow): z.input<typeof retelling> {
  return { ...row, by: cardOf(person_id, person, handle) };
}

function toStory(row: queries.StoryRow): z.input<typeof story> {
  const { item_id, item_kind, item_title, author_id, author, handle, places, my_retelling, ...rest } = row;
  return {
    ...rest,
    told_at: { id: item_id, kind: item_kind, title: item_title },
    author: cardOf(author_id, author, handle),
    places: places.map(toRetelling),
    my_retelling: my_retelling === null ? null : toRetelling(my_retelling),
    why_not: { reword: whyNotReword(row), take_back: whyNotTakeBack(row), retell: whyNotRetell(row) },
  };
}

export const routes: Route[] = [
  route({
    name: 'stories.ofItem',
    says: 'The stories told at a practice or a note, or naming it: the most retold first',
    method: 'GET',
    path: '/items/:item/stories',
    who: 'person',
    guests: true,
    input: z.strictObject({ item: id, ...paging }),
    output: pageOf(story),
    act: async (asking, input) => {
      const { id: item } = await seeItem(asking, input.item);
      const seal = await mySeal(asking);
      const rows = await queries.storiesOf(asking, seal, item, fromCursor(input.after, 3), input.limit);
      const page = toPage(rows, input.limit, ({ retold, at, id }) => [retold, at, id]);
      return { ...page, items: page.items.map(toStory) };
    },
  }),
  route({
    name: 'stories.tell',
    says: 'Tell a story at a practice or a note: how it was, what was done, how it is now',
    method: 'POST',
    path: '/items/:item/stories',
    who: 'person',
    guests: true,
    input: z.strictObject({ item: id, ...telling }),
    output: z.object({ id: z.string() }),
    act: acts.tell,
  }),
  route({
    name: 'stories.open',
    says: 'A story, with what it belongs to and where it was told',
    method: 'GET',
    path: '/stories/:story',
    who: 'person',
    guests: true,
    input: z.strictObject({ story: id }),
    output: story,
    act: async (asking, input) =>
      toStory((await queries.openStory(asking, await mySeal(asking), input.story)) ?? unknown('story')),
  }),
  route({
    name: 'stories.reword',
    says: 'Tell your own story in other words; the earlier ones can still be read',
    method: 'PUT',
    path: '/stories/:story',
    who: 'person',
    guests: true,
    edits: true,
    input: z.strictObject({ story: id, seen_version: z.number().int(), ...telling }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: acts.reword,
  }),
  route({
    name: 'stories.takeBack',
    says: 'Take your own story back, and with it where it was retold',
    method: 'DELETE',
    path: '/stories/:story',
    who: 'person',
    guests: true,
    input: z.strictObject({ story: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.takeBack(asking, input.story);
      return {};
    },
  }),
  route({
    name: 'stories.wordings',
    says: 'How a story was told before, the latest first',
    method: 'GET',
    path: '/stories/:story/wordings',
    who: 'person',
    guests: true,
    input: z.strictObject({ story: id }),
    output: z.object({
      items: z.array(
        z.object({
          number: z.number(),
          title: z.string(),
          how_it_was: z.string(),
          what_was_done: z.string(),
          how_it_is: z.string(),
          at: z.date(),
        }),
      ),
    }),
    act: async (asking, input) => {
      const found = (await queries.openStory(asking, await mySeal(asking), input.story)) ?? unknown('story');
      return { items: await queries.wordingsOf(asking.db, found.id) };
    },
  }),
  route({
    name: 'stories.retellings',
    says: 'Where a story was retold, and by whom: the last first',
    method: 'GET',
    path: '/stories/:story/retellings',
    who: 'person',
    guests: true,
    input: z.strictObject({ story: id, ...paging }),
    output: pageOf(retelling),
    act: async (asking, input) => {
      const seal = await mySeal(asking);
      const found = (await queries.openStory(asking, seal, input.story)) ?? unknown('story');
      const rows = await queries.retellingsOf(asking, seal, found.id, fromCursor(input.after, 3), input.limit);
      const page = toPage(rows, input.limit, ({ on, at, id }) => [on, at, id]);
      return { ...page, items: page.items.map(({ at, ...row }) => toRetelling(row)) };
    },
  }),
  route({
    name: 'stories.retell',
    says: 'Say that you told a story to others, and where; once a person and day, and never the one whose story it is',
    method: 'POST',
    path: '/stories/:story/retellings',
    who: 'person',
    guests: true,
    input: z.strictObject({
      story: id,
      place: z.string().trim().min(1, 'Say in a few words where you told it.').max(place_letters_max),
      community: z.string().max(60).optional(),
    }),
    output: z.object({ id: z.string(), retold: z.number() }),
    act: acts.retell,
  }),
  route({
    name: 'stories.untell',
    says: 'Take back that you told a story',
    method: 'DELETE',
    path: '/retellings/:retelling',
    who: 'person',
    guests: true,
    input: z.strictObject({ retelling: id }),
    output: z.object({ retold: z.number() }),
    act: (asking, input) => acts.untell(asking, input.retelling),
  }),
];
