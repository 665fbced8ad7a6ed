import { refuseIf, unknown } from '../../ground/refusal.ts';
import { afterQuietHours } from '../asks/ask.ts';
import { findItem } from '../communities/item-queries.ts';
import { labelKey, whyNotLabel } from '../labels/label.ts';
import { initialsOf } from '../people/person.ts';
import { findPerson } from '../people/queries.ts';
import { type Asking, asker } from '../route.ts';
import { type Because, reasonsOf } from './asking.ts';
import {
  doers_max,
  reasons_max,
  type Strength,
  sentenceOf,
  soleHolder,
  strengthOf,
  type TopicWord,
  topic_people_max,
  topicOfItem,
  topics_shown_max,
  weightOf,
  whyNotWord,
} from './expertise.ts';
import { load_days, roomOf } from './invitation.ts';
import * as queries from './queries.ts';
import { cardsOf } from './tie-queries.ts';
import * as topics from './topic-queries.ts';

const day_ms = 86_400_000;

export type Topic = {
  topic: string;
  label: string | null;
  item: { id: string; kind: string; title: string } | null;
  /** Null: nothing that happened speaks for it; it is their own word. */
  strength: Strength | null;
  because: Because[];
  /** What they say of it themselves: hidden and past only they see. */
  word: TopicWord | null;
};

/** What somebody knows, by topic, as far as the viewer may read what speaks for it. */
export async function knowledgeOf(
  asking: Asking,
  person: string,
): Promise<{ unasked: boolean; mine: boolean; topics: Topic[] }> {
  const me = asker(asking);
  const found = (await findPerson(asking.db, person)) ?? unknown('person');
  const mine = found.id === me;
  const unasked = mine && (await queries.isUnasked(asking.db, me));
  const rows = await topics.evidenceOf(asking, found.id);
  const words = new Map((await topics.wordsOf(asking, found.id)).map((each) => [each.topic, each]));
  const byTopic = new Map<string, { label: string | null; rows: topics.OwnRow[] }>();
  const add = (topic: string, label: string | null, row: topics.OwnRow) => {
    const there = byTopic.get(topic) ?? { label, rows: [] };
    byTopic.set(topic, there);
    there.rows.push(row);
  };
  for (const row of rows) {
    for (const { key, name } of row.labels) add(key, name, row);
    // What nobody labelled is a topic by itself.
    if (row.labels.length === 0) add(topicOfItem(row.item), null, row);
  }
  const shown = [...byTopic].map(([topic, { label, rows }]): Topic & { last: number; sum: number } => {
    const word = words.get(topic);
    const live = word?.word === 'past' ? rows.filter(({ at }) => at > word.at) : rows;
    const sum = live.reduce((all, each) => all + weightOf(each, asking.now), 0);
    const [{ item, item_kind, title }] = rows;
    return {
      topic,
      label,
      item: label === null ? { id: item, kind: item_kind, title } : null,
      strength: live.length === 0 ? null : strengthOf(sum),
      because: reasonsOf(
        rows.map((each) => ({ ...each, person: found.id, nearness: 1, labels: [] })),
        () => 0,
      ).slice(0, reasons_max),
      word: word?.word ?? null,
      last: rows[0].at.getTime(),
      sum,
    };
  });
  const saidOnly = [...words.values()]
    .filter(({ topic }) => !byTopic.has(topic))
    .map(({ topic, word, name, at }) => ({
      topic,
      label: topic.startsWith('#') ? null : name,
      item: null,
      strength: null,
      because: [],
      word,
      last: at.getTime(),
      sum: 0,
    }));
  // Topics of one person, what they know best first: nobody is set beside anybody.
  const sorted = [...shown, ...saidOnly].sort((a, b) => b.sum - a.sum || b.last - a.last).slice(0, topics_shown_max);
  return { unasked, mine, topics: sorted.map(({ last: _, sum: __, ...topic }) => topic) };
}

export type Holder = {
  person: { id: string; name: string; handle: string; initials: string; role_line: string; site: string };
  strength: Strength | null;
  because: Because[];
  room: boolean;
};

/** The people of a topic, by name: who, because of what, where. */
export async function networkOf(asking: Asking, tag: string) {
  const topic = (await topics.findTopic(asking, labelKey(tag))) ?? unknown('topic');
  const evidence = await queries.evidenceNear(asking, [], [topic.key], { question: null, me: true });
  const own = await queries.ownWords(asking, [topic.key]);
  const sums = new Map<string, number>();
  for (const each of evidence) sums.set(each.person, (sums.get(each.person) ?? 0) + weightOf(each, asking.now));
  const ids = [...new Set([...sums.keys(), ...own.map(({ person }) => person)])];
  const people = await holdersOf(asking, ids, (id) => {
    const mine = evidence.filter(({ person }) => person === id);
    const because = reasonsOf(mine, () => 0).slice(0, reasons_max);
    if (mine.length === 0)
      because.push({
        kind: 'own word',
        item: null,
        times: 1,
        place: topic.name,
        at: null,
        sentence: `says: ask me about ${topic.name}`,
      });
    return { strength: mine.length === 0 ? null : strengthOf(sums.get(id) ?? 0), because };
  });
  const sole = soleHolder([...sums].map(([person, sum]) => ({ person, sum })));
  return {
    topic: { key: topic.key, name: topic.name },
    people: people.slice(0, topic_people_max),
    // Told to those who look after a place where it is used: they can do something about it.
    alarm: topic.keeps ? (people.find(({ person }) => person.id === sole)?.person ?? null) : null,
  };
}

async function holdersOf(
  asking: Asking,
  ids: string[],
  held: (id: string) => { strength: Strength | null; because: Because[] },
): Promise<Holder[]> {
  const since = new Date(asking.now.getTime() - load_days * day_ms);
  const facts = new Map(
    (await queries.factsOf(asking, ids, { question: null, communities: [] }, since)).map((each) => [each.id, each]),
  );
  const cards = await cardsOf(asking.db, ids);
  return cards
    .map(({ id, name, handle, role_line, site }) => {
      const fact = facts.get(id);
      const room =
        fact === undefined || roomOf(fact.asked, afterQuietHours(asking.now, fact.calendar), asking.now) === 'free';
      return { person: { id, name, handle, initials: initialsOf(name), role_line, site }, ...held(id), room };
    })
    .sort((a, b) => a.person.name.localeCompare(b.person.name) || (a.person.id < b.person.id ? -1 : 1));
}

/** Who did something with an item lately, the latest first. */
export async function doersOf(asking: Asking, item: string): Promise<Holder[]> {
  if ((await findItem(asking, item)) === null) unknown('item');
  const { rows } = await topics.doersQuery(asking, item, doers_max).execute(asking.db);
  const byPerson = new Map(rows.map((each) => [each.person, each]));
  const people = await holdersOf(asking, [...byPerson.keys()], (id) => {
    const { kind, title, at, place, item_kind } = byPerson.get(id) as (typeof rows)[number];
    const because: Because = {
      kind,
      item: { id: item, kind: item_kind, title },
      times: 1,
      place,
      at,
      sentence: sentenceOf({ kind, title, times: 1, place }),
    };
    return { strength: null, because: [because] };
  });
  const order = [...byPerson.keys()];
  return people.sort((a, b) => order.indexOf(a.person.id) - order.indexOf(b.person.id));
}

/** Says something of a topic of one's own: that nobody sees it, that it is past, or to be asked about it. */
export async function sayOf(asking: Asking, wish: { topic: string; word: TopicWord }): Promise<{ topic: string }> {
  const me = asker(asking);
  const topic = wish.topic.startsWith('#') ? wish.topic : labelKey(wish.topic);
  if (topic.startsWith('#')) {
    if ((await findItem(asking, topic.slice(1))) === null) unknown('topic');
  } else {
    refuseIf(whyNotLabel(topic), 'invalid');
  }
  refuseIf(whyNotWord(topic, wish.word, await queries.countTopicWords(asking.db, me)), 'conflict');
  await queries.writeTopicWord(asking.db, { person: me, topic, word: wish.word, at: asking.now });
  asking.record({ what: 'expertise.corrected', about: { person: me, word: wish.word } });
  return { topic };
}

export async function takeBackWord(asking: Asking, topic: string): Promise<void> {
  const me = asker(asking);
  if (!(await queries.dropTopicWord(asking.db, me, topic))) unknown('topic');
  asking.record({ what: 'expertise.corrected', about: { person: me, word: null } });
}

/** Not to be found by what one knows, or to be found again. */
export async function chooseAsked(asking: Asking, asked: boolean): Promise<void> {
  const me = asker(asking);
  await queries.writeUnasked(asking.db, me, !asked, asking.now);
  asking.record({ what: 'expertise.chosen', about: { person: me } });
}
