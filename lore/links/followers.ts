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
      const comments = new Set<string>();
      const stories = new Set<string>();
      for (const { what, item_id, about } of lines) {
        if (item_id !== null && written.test(what)) items.add(item_id);
        if (what.startsWith('comment.') && typeof about.comment === 'string') comments.add(about.comment);
        if (what.startsWith('story.') && typeof about.story === 'string') stories.add(about.story);
      }
      if (items.size > 0) await readItems(context, [...items]);
      if (comments.size > 0) await readPlaces(context, await queries.commentTexts(context.db, [...comments]));
      if (stories.size > 0) await readPlaces(context, await queries.storyTexts(context.db, [...stories]));
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

/** What is said in one place of an item: in a comment, in a story. */
async function readPlaces({ db }: FollowerContext, texts: queries.PlaceText[]): Promise<void> {
  await queries.writeLinks(
    db,
    texts.map(({ id, item_id, text }) => ({ from: item_id, place: id, links: linksIn(text) })),
  );
}
