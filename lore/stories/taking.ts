import { seeItem } from '../communities/placing.ts';
import { type Asking, asker } from '../route.ts';
import { stepAt } from './queries.ts';
import * as writing from './writing-queries.ts';

/** A retelling of elsewhere; `person` null: whoever it was is nobody here. */
export type TakenRetelling = {
  id: string;
  origin: string;
  person: string | null;
  on: string;
  at: Date;
  place: string;
  community: string | null;
};

/**
 * A story that was told elsewhere: its author tells it here, on its day, at what it was told at there. Whoever retold it is
 * counted here as there; that an author is somebody else's account by now does not make them count for themselves.
 */
export async function takeStory(
  asking: Asking,
  wish: writing.Words & {
    id: string;
    origin: string;
    item: string;
    step: number | null;
    place: string;
    happened_on: string | null;
    belongs_to: string[];
    retellings: TakenRetelling[];
  },
): Promise<void> {
  const item = await seeItem(asking, wish.item);
  const { id, origin, title, how_it_was, what_was_done, how_it_is, place, happened_on, retellings } = wish;
  const author = asker(asking);
  const step_id = wish.step === null ? null : await stepAt(asking.db, item.id, wish.step);
  const belongs_to = [...new Set(wish.belongs_to)].filter((each) => each !== item.id);
  const told = { title, how_it_was, what_was_done, how_it_is, place, happened_on, step_id };
  const whose = { person: author, seal: null };
  await writing.writeStory(asking.db, { id, origin, item_id: item.id, whose, at: asking.now, ...told }, belongs_to);
  for (const { person, on, community, ...each } of retellings) {
    if (person === author) continue;
    const who = { person, seal: null };
    await writing.writeRetelling(asking.db, {
      ...each,
      story_id: id,
      whose: who,
      told_on: on,
      community_id: community,
    });
  }
  asking.record({ what: 'story.told', item: item.id, about: { story: id, step: step_id, belongs_to, called: [] } });
}
