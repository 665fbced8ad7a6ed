import type { FollowerContext, HouseFollower } from '../route.ts';
import { linksIn } from './link.ts';
import * as queries from './queries.ts';

const batch_max = 200;
const written = /^(page|note|practice|course|unit|proposal|question)\./;

export const followers: HouseFollower[] = [
  {
    name: 'links read the texts',
    batch_max,
    follow: async (lines, context) => {
      const items = new Set<string>();
      /** Comments and stories, by their ids, and where they stand. */
      const comments = new Map<string, string>();
      const stories = new Map<string, string>();
      for (const { what, item_id, about } of lines) {
        if (item_id !== null && written.test(what)) items.add(item_id);
        if (item_id === null) continue;
        if (what.startsWith('comment.') && typeof about.comment === 'string') comments.set(about.comment, item_id);
        if (what.startsWith('story.') && typeof about.story === 'string') stories.set(about.story, item_id);
      }
      if (items.size > 0) await readItems(context, [...items]);
      await readPlaces(context, comments, queries.commentTexts);
      await readPlaces(context, stories, queries.storyTexts);
    },
  },
];

async function readItems({ db }: FollowerContext, ids: string[]): Promise<void> {
  const texts = await queries.textsOf(db, ids);
  await queries.writeLinks(
    db,
    texts.map(({ id, text }) => ({ from: id, place: '', links: linksIn(text) })),
  );
}

/** What is said in places of items: in comments, in stories. What was taken back links to nothing any more. */
async function readPlaces(
  { db }: FollowerContext,
  places: Map<string, string>,
  textsOf: typeof queries.commentTexts,
): Promise<void> {
  if (places.size === 0) return;
  const texts = new Map((await textsOf(db, [...places.keys()])).map(({ id, text }) => [id, text]));
  await queries.writeLinks(
    db,
    [...places].map(([place, from]) => ({ from, place, links: linksIn(texts.get(place) ?? '') })),
  );
}
