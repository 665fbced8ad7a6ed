import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAgain } from '../../ground/book-followers.ts';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { search_follower } from './followers.ts';
import { snippetAround } from './snippet.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
});
afterAll(() => t.close());

test('a snippet stands around the word that was looked for, without Markdown', () => {
  expect(snippetAround('# The **seal** of [[p/x]]', 'seal')).toBe('The seal of p/x');
  const long = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
  expect(snippetAround(long, 'needle')).toMatch(/^….*needle.*…$/);
  expect(snippetAround(long, 'needle').length).toBeLessThan(170);
});

test('what was shared is found by who may read it, by its beginnings, and by nobody else', async () => {
  const [lea, olga] = [await t.person('Lea Sandberg'), await t.person('Olga')];
  const home = (await t.ask(lea, 'communities.begin', { name: 'Coldworkers', kind: 'practice', openness: 'closed' }))
    .id;
  const { id } = await t.ask(lea, 'notes.share', {
    body: 'The gasket cracks in the cold.\n\nSeen in the old hangar.',
    home,
  });
  await t.settled();
  const find = async (as: typeof lea, q: string, more = {}) => (await t.ask(as, 'search.find', { q, ...more })).items;
  expect(await find(lea, 'gask')).toMatchObject([{ id, kind: 'note', community: 'Coldworkers' }]);
  expect(await find(lea, 'hangar'), 'beyond its title').toMatchObject([{ id }]);
  expect(await find(lea, 'coldwork')).toMatchObject([{ id: home, kind: 'community', handle: 'coldworkers' }]);
  expect(await find(lea, 'gasket', { kinds: 'page,practice' })).toEqual([]);
  expect(await find(olga, 'gasket')).toEqual([]);
  expect(await find(olga, 'coldwork')).toEqual([]);
  expect(await find(olga, '   ')).toEqual([]);
  await t.ask(lea, 'communities.setMember', { community: home, person: olga.person });
  expect(await find(olga, 'gasket')).toHaveLength(1);
  await t.ask(lea, 'communities.removeMember', { community: home, person: olga.person });
  expect(await find(olga, 'gasket'), 'at once').toEqual([]);
  // Its author reads it wherever they are, and finds it.
  await t.ask(lea, 'communities.setMember', { community: home, person: olga.person });
  const hers = await t.ask(olga, 'notes.share', { body: 'A washer helps.', home });
  await t.ask(olga, 'communities.leave', { community: home });
  await t.settled();
  expect(await find(olga, 'washer')).toMatchObject([{ id: hers.id, community: null }]);
  await expect(t.ask(lea, 'search.find', { q: 'x', kinds: 'secrets' })).rejects.toMatchObject({ reason: 'invalid' });
});

test('built again from a long book, everything is found, by its last words too', async () => {
  const sven = await t.person('Sven');
  const home = (await t.ask(sven, 'communities.begin', { name: 'Rebuilt', kind: 'practice', openness: 'open' })).id;
  const share = async (body: string) => (await t.ask(sven, 'notes.share', { body, home })).id as string;
  const [first, long] = [await share('An early flange.'), await share('A late flange.')];
  // More than the index reads at once, all of them of one note.
  await sql`insert into happenings (at, what, item_id, about)
    select now(), 'note.acknowledged', ${long}, '{}' from generate_series(1, 1500)`.execute(t.base.write);
  await t.ask(sven, 'labels.set', { item: long, labels: ['gasketry'] });
  await t.settled();
  await t.index.clear();
  await readAgain(t.base.write, search_follower);
  await t.settled();
  const found = await t.ask(sven, 'search.find', { q: 'flange' });
  expect(found.items.map(({ id }: { id: string }) => id).sort()).toEqual([first, long].sort());
  expect((await t.ask(sven, 'search.find', { q: 'gasketry' })).items).toMatchObject([{ id: long }]);
});
