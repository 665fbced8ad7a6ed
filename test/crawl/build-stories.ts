import type { Crawled, Member } from './build.ts';

/** A story at a practice or a note, that names another item which its readers may not read, told again by somebody else. */
export async function tellStory(
  w: Crawled,
  item: string,
  author: Member,
  talker: Member,
  hide: (what: string) => string,
): Promise<void> {
  const words = () => ({
    title: `Story ${hide('the title of a story')}`,
    how_it_was: `Was ${hide('how it was in a story')}`,
    what_was_done: `Done ${hide('what was done in a story')}`,
    how_it_is: `Is ${hide('how it is in a story')}`,
  });
  const named = [...w.model.readable(author.id, 'practice'), ...w.model.readable(author.id, 'note')].filter(
    (each) => each !== item && w.model.items.get(each)?.sealed !== author.id,
  );
  const belongs_to = named.slice(-2);
  const { id: story } = await w.must(author, 'stories.tell', { item, ...words(), belongs_to });
  const place = hide('where a story happened');
  await w.must(author, 'stories.reword', { story, seen_version: 1, ...words(), place, belongs_to });
  w.comments.set(w.know('story', story), item);
  if (talker === author || !w.model.mayRead(talker.id, item)) return;
  const retold = await w.must(talker, 'stories.retell', { story, place: hide('where a story was retold') });
  w.comments.set(w.know('retelling', retold.id), item);
}
