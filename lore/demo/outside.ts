import { acknowledge } from '../notes/acts.ts';
import { bringIn, follow, hide, pause } from '../sources/acts.ts';
import type { FeedEntry } from '../sources/feed.ts';
import { entriesOf } from '../sources/queries.ts';
import { idOf, type World, who } from './world.ts';

const followed_days_ago = 6;
const site = 'https://cold-store-diary.example/';
const title = 'Cold Store Diary';

type EntryTold = { days_ago: number; title: string; summary: string; author: string };
/** A blog that is nowhere but here: what its author says reads as such blogs do. */
const entriesTold: EntryTold[] = [
  {
    days_ago: 8,
    title: 'Three door seals, one winter: what cracked and what only looked tired',
    summary:
      'Twelve doors, three compounds, four months below minus twenty. The softest one tore at the corners, the hardest one cracked where it had been bent cold, and the one in the middle did well when somebody had warmed it first.',
    author: 'Signe Holm',
  },
  {
    days_ago: 15,
    title: 'The drain that floods on Mondays',
    summary:
      'A plant that stands still over the weekend freezes its drain from the outside in. A timer on the drain heater cost us an hour; the floods had cost us three callouts.',
    author: 'Signe Holm',
  },
  {
    days_ago: 24,
    title: 'Gloves: a test that nobody asked for',
    summary: 'Nine pairs, one flare nut, minus eighteen. How long until you take them off?',
    author: 'Signe Holm',
  },
  {
    days_ago: 33,
    title: 'Our stand at the spring fair',
    summary: 'Hall 4, near the coffee. Come and say hello.',
    author: '',
  },
];

/** Plans a blog that Cold climate follows: two things wait, one was brought in, one was not for them. It rests: there is no such place. */
export function planOutside(world: World): void {
  const { time } = world;
  const entry = ({ days_ago, ...said }: EntryTold, n: number): FeedEntry => ({
    ...said,
    key: `entry ${n}`,
    url: `${site}${n + 1}`,
    said_at: time.moment(days_ago, 8),
  });
  time.plan(time.moment(followed_days_ago, 10), async (as) => {
    const asking = as(who(world, 'lea'));
    const community = idOf(world, 'communities', 'cold');
    const url = `${site}feed`;
    const feed = { title, site, entries: entriesTold.map(entry) };
    const ahead = { is: 'feed', url, feed, known: { etag: '', modified: '' }, picked: null };
    const { id: source } = await follow({ ...asking, ahead }, { community, address: url });
    await pause(asking, { source, paused: true });
    const pieces = await entriesOf(asking, { community, source, show: 'waiting', after: null, limit: 10 });
    const pieceOf = (n: number) => pieces.find(({ url }) => url === `${site}${n + 1}`)!.id;
    time.plan(time.moment(followed_days_ago - 1, 13), async (as) => {
      await hide(as(who(world, 'nils')), { piece: pieceOf(3), hidden: true });
    });
    time.plan(time.moment(followed_days_ago - 2, 16), async (as) => {
      const body =
        'They timed what we only feel: the seal that was warmed first held all winter, on twelve doors. Their corner tore where ours does, so look there when you take one off.';
      const { note } = await bringIn(as(who(world, 'aino')), { piece: pieceOf(0), body, language: 'en' });
      time.plan(time.moment(followed_days_ago - 3, 9), async (as) => {
        await acknowledge(as(who(world, 'lea')), {
          note,
          words: 'Twelve doors is more than we will ever fit in one winter.',
        });
      });
    });
  });
}
