import { z } from 'zod';
import { labelKey } from '../labels/label.ts';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import { hideTie, myTies } from './acts.ts';
import { whoToAsk } from './asking.ts';
import { evidence_kinds, labels_asked_max, words_of_topic } from './expertise.ts';
import { invitation_words_max } from './invitation.ts';
import { invitedTo } from './invitation-queries.ts';
import { decline, invite, seeQuestion } from './inviting.ts';
import { tie_kinds, tied_people_max } from './tie.ts';
import { topicsByName } from './topic-queries.ts';
import { chooseAsked, doersOf, knowledgeOf, networkOf, sayOf, takeBackWord } from './topics.ts';

const nothing = z.object({});
/** A list in an address. */
const listed = (most: number) =>
  z
    .string()
    .max(2000)
    .default('')
    .transform((list) =>
      [
        ...new Set(
          list
            .split(',')
            .map((each) => each.trim())
            .filter((each) => each !== ''),
        ),
      ].slice(0, most),
    );
const text = z.string().max(4000).default('');
const topic = z.string().trim().min(1).max(80);
const card = z.object({
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  initials: z.string(),
  role_line: z.string(),
  site: z.string(),
});
const itemLine = z.object({ id: z.string(), kind: z.string(), title: z.string() });
const because = z.object({
  kind: z.enum([...evidence_kinds, 'own word', 'steward', 'facilitator']),
  item: itemLine.nullable(),
  times: z.number(),
  /** Where it was used; the community that is looked after; the topic that is said. */
  place: z.string().nullable(),
  at: z.date().nullable(),
  sentence: z.string(),
});
const strength = z.enum(['met', 'holds', 'knows']).nullable();
const suggested = z.object({
  person: card,
  because: z.array(because),
  tie: z.object({ kind: z.enum(tie_kinds), what: z.string(), times: z.number(), at: z.date() }).nullable(),
  /** Competent, and from elsewhere: no community and no team in common. */
  bridge: z.boolean(),
  room: z.boolean(),
  why_no_room: z.enum(['often', 'away']).nullable(),
  /** When they would hear of it: not at night, not on their days off. */
  from: z.date(),
});
const holder = z.object({ person: card, strength, because: z.array(because), room: z.boolean() });
const question = id;

export const routes: Route[] = [
  route({
    name: 'expertise.whoToAsk',
    says: 'Whom to ask about something, by what happened: several, among them one I share something with and one from elsewhere',
    method: 'GET',
    path: '/who-to-ask',
    who: 'person',
    input: z.strictObject({
      text,
      labels: listed(labels_asked_max),
      communities: listed(20),
      question: question.optional(),
    }),
    output: z.object({
      items: z.array(suggested),
      /** Where one person alone holds it: who knows next most, and could learn beside them. */
      understudy: suggested.nullable(),
      sole: z.boolean(),
    }),
    act: async (asking, { question, labels, ...wish }) =>
      (await whoToAsk(asking, { ...wish, labels: labels.map(labelKey), question: question ?? null })) as any,
  }),
  route({
    name: 'expertise.ofPerson',
    says: 'What somebody knows, by what happened, as far as I may read what speaks for it',
    method: 'GET',
    path: '/people/:person/expertise',
    who: 'person',
    input: z.strictObject({ person: id }),
    output: z.object({
      unasked: z.boolean(),
      mine: z.boolean(),
      topics: z.array(
        z.object({
          topic: z.string(),
          label: z.string().nullable(),
          item: itemLine.nullable(),
          strength,
          because: z.array(because),
          word: z.enum(words_of_topic).nullable(),
        }),
      ),
    }),
    act: async (asking, input) => (await knowledgeOf(asking, input.person)) as any,
  }),
  route({
    name: 'expertise.correct',
    says: 'Say of a topic that it is past, or that you want to be asked about it',
    method: 'POST',
    path: '/people/me/topics',
    who: 'person',
    input: z.strictObject({ topic, word: z.enum(['past', 'own']) }),
    output: z.object({ topic: z.string() }),
    act: sayOf,
  }),
  route({
    name: 'expertise.hide',
    says: 'Hide a topic of yours: nobody sees that you know it, nobody is sent to you for it',
    method: 'POST',
    path: '/people/me/hidden-topics',
    who: 'person',
    input: z.strictObject({ topic }),
    output: z.object({ topic: z.string() }),
    act: (asking, input) => sayOf(asking, { ...input, word: 'hidden' }),
  }),
  route({
    name: 'expertise.takeBack',
    says: 'Take back what you said of a topic: what happened counts again',
    method: 'DELETE',
    path: '/people/me/topics/:topic',
    who: 'person',
    input: z.strictObject({ topic }),
    output: nothing,
    act: async (asking, input) => {
      await takeBackWord(asking, input.topic);
      return {};
    },
  }),
  route({
    name: 'expertise.choose',
    says: 'Whether you are found by what you know, and suggested to those who ask',
    method: 'PUT',
    path: '/people/me/expertise',
    who: 'person',
    input: z.strictObject({ asked: z.boolean() }),
    output: nothing,
    act: async (asking, input) => {
      await chooseAsked(asking, input.asked);
      return {};
    },
  }),
  route({
    name: 'expertise.topics',
    says: 'Topics of which somebody knows something, by name',
    method: 'GET',
    path: '/topics',
    who: 'person',
    input: z.strictObject({ q: z.string().max(60).default('').transform(labelKey), ...paging }),
    output: pageOf(
      z.object({
        key: z.string(),
        name: z.string(),
        /** Whether it hangs on one person. How many they are is no measure of anything. */
        several: z.boolean(),
      }),
    ),
    act: async (asking, { q, after, limit }) => {
      const rows = await topicsByName(asking, { q, after: fromCursor(after, 2), limit });
      const page = toPage(rows, limit, ({ sort, key }) => [sort, key]);
      return { ...page, items: page.items.map(({ key, name, people }) => ({ key, name, several: people > 1 })) };
    },
  }),
  route({
    name: 'expertise.topic',
    says: 'The people of a topic, by name: who, because of what, where; to those who look after it, whether it hangs on one',
    method: 'GET',
    path: '/topics/:tag',
    who: 'person',
    input: z.strictObject({ tag: z.string().min(1).max(60) }),
    output: z.object({
      topic: z.object({ key: z.string(), name: z.string() }),
      people: z.array(holder),
      alarm: card.nullable(),
    }),
    act: async (asking, input) => (await networkOf(asking, input.tag)) as any,
  }),
  route({
    name: 'expertise.doers',
    says: 'Who did something with an item within ninety days, where, and whether there is room to ask them',
    method: 'GET',
    path: '/items/:item/doers',
    who: 'person',
    input: z.strictObject({ item: id }),
    output: z.object({ items: z.array(holder) }),
    act: async (asking, input) => ({ items: await doersOf(asking, input.item) }),
  }),
  route({
    name: 'expertise.ties',
    says: 'With whom I share something: a job, a cohort, a page, help; only mine, and each can be hidden',
    method: 'GET',
    path: '/ties',
    who: 'person',
    input: z.strictObject({
      with: id.optional(),
      limit: z.coerce.number().int().min(1).max(tied_people_max).default(50),
    }),
    output: z.object({
      items: z.array(
        z.object({
          person: card,
          shared: z.array(
            z.object({
              kind: z.enum(tie_kinds),
              what: z.string(),
              item: z.string().nullable(),
              times: z.number(),
              at: z.date(),
            }),
          ),
          /** From the second exchange on. */
          connected: z.boolean(),
        }),
      ),
      hidden: z.array(card),
    }),
    act: async (asking, input) => await myTies(asking, { with: input.with ?? null, limit: input.limit }),
  }),
  ...[true, false].map((isHidden) =>
    route({
      name: isHidden ? 'expertise.hideTie' : 'expertise.showTie',
      says: isHidden ? 'Hide what I share with somebody, from both of us' : 'Show again what I hid',
      method: isHidden ? 'PUT' : 'DELETE',
      path: '/ties/:person/hidden',
      who: 'person',
      input: z.strictObject({ person: id }),
      output: nothing,
      act: async (asking, input) => {
        await hideTie(asking, input.person, isHidden);
        return {};
      },
    }),
  ),
  route({
    name: 'expertise.invite',
    says: 'Ask somebody directly whether they can answer a question, within what a week holds; or to learn beside who does',
    method: 'POST',
    path: '/questions/:question/invitations',
    who: 'person',
    input: z.strictObject({
      question,
      person: id,
      part: z.enum(['answer', 'learn']).default('answer'),
      words: z.string().trim().max(invitation_words_max).default(''),
    }),
    output: z.object({ told: z.boolean(), from: z.date() }),
    act: invite,
  }),
  route({
    name: 'expertise.invited',
    says: 'Who was asked to answer a question; who cannot, only its asker is told',
    method: 'GET',
    path: '/questions/:question/invitations',
    who: 'person',
    input: z.strictObject({ question }),
    output: z.object({
      items: z.array(
        z.object({
          person: z.object({ id: z.string(), name: z.string(), handle: z.string() }),
          by_rule: z.boolean(),
          part: z.enum(['answer', 'learn']),
          words: z.string(),
          at: z.date(),
          told: z.boolean(),
          declined: z.boolean(),
          answered: z.boolean(),
          is_mine: z.boolean(),
        }),
      ),
    }),
    act: async (asking, input) => {
      await seeQuestion(asking, input.question);
      const rows = await invitedTo(asking, input.question);
      return {
        items: rows.map(({ person, name, handle, is_asker, declined, words, ...row }) => ({
          ...row,
          person: { id: person, name, handle },
          words: row.is_mine || is_asker ? words : '',
          declined: declined && (row.is_mine || is_asker),
        })),
      };
    },
  }),
  route({
    name: 'expertise.decline',
    says: 'Not now, not me: only whoever asked hears of it',
    method: 'PUT',
    path: '/questions/:question/declination',
    who: 'person',
    input: z.strictObject({ question }),
    output: nothing,
    act: async (asking, input) => {
      await decline(asking, input.question);
      return {};
    },
  }),
];
