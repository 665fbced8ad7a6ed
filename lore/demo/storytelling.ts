import { retell, tell } from '../stories/acts.ts';
import { type StoryTold, storiesTold } from './stories-told.ts';
import { idOf, type World, who } from './world.ts';

/** Plans the stories that are told at practices, and where others told them again. */
export function planStories(world: World): void {
  for (const told of storiesTold) planStory(world, told);
}

function planStory(world: World, told: StoryTold): void {
  const { time } = world;
  time.plan(time.moment(told.days_ago, 11), async (as) => {
    const { title, how_it_was, what_was_done, how_it_is, place } = told;
    const step = world.practices.get(told.at)?.steps.get(told.step);
    const from = told.note === undefined ? undefined : world.notes.get(told.note);
    const { id: story } = await tell(as(who(world, told.by)), {
      item: idOf(world, 'practices', told.at),
      ...{ title, how_it_was, what_was_done, how_it_is, place, step },
      happened_on: time.moment(told.happened_days_ago, 9).toISOString().slice(0, 10),
      belongs_to: [
        ...(told.also === undefined ? [] : [idOf(world, 'practices', told.also)]),
        ...(from === undefined ? [] : [from]),
      ],
    });
    for (const { by, days_ago, place, community } of told.retold)
      time.plan(time.moment(days_ago, 15), async (as) => {
        const where = community === undefined ? {} : { community: idOf(world, 'communities', community) };
        await retell(as(who(world, by)), { story, place, ...where });
      });
  });
}
