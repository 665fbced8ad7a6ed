import { expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { openTestApi, type TestApi } from '../http.ts';
import type { Crawled, Member } from './build.ts';
import { seededBytes } from './chance.ts';
import type { Kind } from './ids.ts';
import { reads } from './questions.ts';
import { sweep } from './sweep.ts';

/**
 * Two houses, the same down to every id, but for one thing: in the one Ada wrote the confidential note, in the other Bea.
 * Whatever anybody else can ask must have the same answer in both; else the answer tells who it was.
 */
type Story = { t: TestHouse; api: TestApi; others: Member[]; ids: Crawled['ids']; note: string; author: string };

async function tell(writer: 'Ada' | 'Bea'): Promise<Story> {
  const t = await openTestHouse({ bytes: seededBytes('two houses') });
  const api = await openTestApi(t);
  const ids: Crawled['ids'] = new Map();
  const know = (kind: Kind | 'handle', id: string) => {
    ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
    return id;
  };
  const people: Record<string, Member> = {};
  for (const name of ['Lea', 'Jo', 'Sam', 'Olga', 'Ada', 'Bea']) {
    const { person } = await t.person(name, { admin: name === 'Sam', team: 'One', site: 'Here' });
    const as = { person, admin: name === 'Sam', epoch: 0, scopes: null, session: null, guest: false };
    const { token } = await t.ask(as, 'people.makeToken', { name: 'a script', scopes: ['read', 'write'] });
    people[name] = { bearer: token, cookie: '', id: know('person', person), name };
    know('handle', `@${name.toLowerCase()}`);
  }
  const ask = async (name: string, route: string, input: object, more = {}) => {
    const { cookie, ...secret } = people[name];
    const { status, text, body } = await api.send(secret, route, input as Record<string, any>, more);
    if (status >= 300) throw new Error(`${route}: ${text}`);
    // Everybody who listens has heard before the next thing happens: the same order in both houses.
    await t.settled();
    return body;
  };
  const home = know(
    'community',
    (await ask('Lea', 'communities.begin', { name: 'Closed', kind: 'practice', openness: 'closed' })).id,
  );
  for (const name of ['Jo', 'Ada', 'Bea'])
    await ask('Lea', 'communities.setMember', { community: home, person: people[name].id });
  // Both write, use, talk and challenge under their own names as well.
  for (const name of ['Ada', 'Bea']) {
    const { id } = await ask(name, 'notes.share', { body: `A note by ${name}.`, home, context: { place: 'Kiruna' } });
    know('note', know('item', id));
  }
  const practice = know(
    'practice',
    know(
      'item',
      (
        await ask('Lea', 'practices.begin', {
          title: 'The way',
          steps: [{ body: 'Lock it.', core: true, why: 'Hands.' }],
          home,
        })
      ).id,
    ),
  );
  const step = know('step', (await ask('Lea', 'practices.open', { practice })).steps[0].id);
  for (const name of ['Ada', 'Bea']) await ask(name, 'practices.use', { practice, outcome: 'worked' });

  // Here the houses part.
  const file = know(
    'file',
    (await ask(writer, 'files.take', { name: 'photo.txt' }, { bytes: { mime: 'text/plain', content: 'A photo.' } })).id,
  );
  const note = know(
    'note',
    know(
      'item',
      (
        await ask(
          writer,
          'notes.share',
          {
            body: 'We were told to skip the lock.',
            because: 'haste',
            home,
            context: { place: 'Boden' },
            confidential: true,
            files: [file],
          },
          { key: 'sent-from-a-phone' },
        )
      ).id,
    ),
  );
  await ask('Lea', 'notes.acknowledge', { note, words: 'This matters.' });
  const { id: more } = await ask(writer, 'discussions.comment', { item: note, body: 'I can say more.' });
  const { id: please } = await ask('Jo', 'discussions.comment', { item: note, body: 'Please do.', reply_to: more });
  await ask(writer, 'discussions.comment', { item: note, body: 'It was on Monday.' });
  await ask(writer, 'discussions.reword', { comment: more, seen_version: 1, body: 'I can say much more.' });
  await ask(writer, 'discussions.react', { comment: please, reaction: 'thanks' });
  await ask(writer, 'discussions.resolve', { comment: more });
  for (const comment of [more, please]) know('comment', comment);
  // Told at it, naming it, and told again: a story leads to nobody either.
  const words = { title: 'No lock', how_it_was: 'Open.', what_was_done: 'Locked.', how_it_is: 'Shut.' };
  const { id: there } = await ask(writer, 'stories.tell', { item: practice, ...words, belongs_to: [note] });
  const { id: here } = await ask('Jo', 'stories.tell', { item: note, ...words });
  const { id: retold } = await ask(writer, 'stories.retell', { story: here, place: 'At the gate' });
  await ask(writer, 'stories.reword', { story: there, seen_version: 1, ...words, place: 'Boden', belongs_to: [note] });
  for (const story of [there, here]) know('story', story);
  know('retelling', retold);
  // Two read it as a hazard; the alert goes to Ada and to Bea, whoever of them wrote it.
  await ask(writer, 'hazards.flag', { note });
  for (const name of ['Jo', 'Lea'])
    await ask(name, 'hazards.read', { note, plausible: true, words: `${name} finds so.` });
  const { alert } = await ask('Jo', 'hazards.ofNote', { note });
  know('alert', alert.id);
  await ask('Ada', 'hazards.acknowledge', { alert: alert.id });
  await ask(writer, 'practices.link', { practice, note, step, relation: 'contradicts' });
  const { challenges } = await ask('Lea', 'practices.open', { practice });
  know('challenge', challenges[0].id);
  await ask('Lea', 'practices.reply', { challenge: challenges[0].id, reply: 'The lock stays.' });
  await ask('Lea', 'notes.close', {
    note,
    seen_version: (await ask('Lea', 'notes.open', { note })).version,
    reason: 'It has been dealt with.',
  });
  await ask(writer, 'notes.reopen', { note, reason: 'It has not.' });
  const { id: second } = await ask('Lea', 'practices.begin', {
    title: 'A safer way',
    steps: [{ body: 'Lock it twice.' }],
    home,
    notes: [note],
  });
  know('practice', know('item', second));
  return {
    t,
    api,
    others: ['Lea', 'Jo', 'Sam', 'Olga'].map((name) => people[name]),
    ids,
    note,
    author: people[writer].id,
  };
}

test('who wrote a confidential note makes no difference to anybody else', async () => {
  const [one, two] = [await tell('Ada'), await tell('Bea')];
  try {
    expect(one.note, 'the houses share their ids').toBe(two.note);
    expect(one.author).not.toBe(two.author);
    for (const [n, person] of one.others.entries()) {
      const answersOf = async ({ api, others, ids }: Story) => {
        const w = { ids, canaries: new Map(), model: { items: new Map() } } as unknown as Crawled;
        const words = ['Ada', 'Bea', 'lock', 'photo', 'Monday', 'haste', 'Boden'];
        return await sweep(api, w, { bearer: others[n].bearer }, others[n], reads(api, w, { wrongKinds: true, words }));
      };
      const [a, b] = [await answersOf(one), await answersOf(two)];
      expect(a.asked).toBeGreaterThan(150);
      for (const [asked, { status, text, headers }] of a.answers) {
        const other = b.answers.get(asked);
        const { date, ...rest } = headers;
        const { date: _, ...otherRest } = other?.headers ?? {};
        expect({ status, text, headers: rest }, `${person.name} asked ${asked}`).toEqual({
          status: other?.status,
          text: other?.text,
          headers: otherRest,
        });
      }
    }
    const told = await Promise.all(
      [one, two].map(async ({ t, others }) => {
        const viewers = others.map((each) => ({
          person: each.id,
          admin: false,
          epoch: 0,
          scopes: null,
          session: null,
          guest: false,
        }));
        const { told } = await t.house.happeningsFor(viewers, '0.0', 10_000);
        return told.map(({ id, people, ...line }) => ({ ...line, people: [...people].sort() }));
      }),
    );
    expect(told[0], 'and nobody is told anything else').toEqual(told[1]);
  } finally {
    for (const { t, api } of [one, two]) {
      await api.app.close();
      await t.close();
    }
  }
}, 600_000);

test('no row of any table names the author beside the note', async () => {
  const { t, api, note, author } = await tell('Ada');
  try {
    const { rows: tables } = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(t.base.read);
    const { rows: own } = await sql<{
      id: string;
    }>`select id from comments where item_id = ${note} and author_id is null
      union all select id from stories where seal is not null
      union all select id from story_retellings where seal is not null`.execute(t.base.read);
    expect(own.length).toBe(4);
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select to_jsonb(x)::text as row from ${sql.ref(name)} x`.execute(
        t.base.read,
      );
      for (const { row } of rows) {
        // An alert tells all who are near: its author would be the one who is missing.
        if (name === 'notices' && row.includes('"hazard alert"')) continue;
        const isAboutIt = [note, ...own.map((each) => each.id)].some((id) => row.includes(id));
        if (isAboutIt) expect(row.includes(author), `${name}: ${row}`).toBe(false);
      }
    }
  } finally {
    await api.app.close();
    await t.close();
  }
}, 240_000);
