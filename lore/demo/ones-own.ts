import { takePractice } from '../asks/acts.ts';
import { myAsks } from '../asks/queries.ts';
import { sayOf } from '../expertise/topics.ts';
import { follow } from '../follows/acts.ts';
import { write } from '../journal/acts.ts';
import { setLabels } from '../labels/acts.ts';
import { askForHelp } from '../prompts/stuck.ts';
import { answer } from '../questions/answering.ts';
import { followsTold, journalsTold, labelsTold, stuckTold, takenTold, wordsTold } from './own-told.ts';
import type { PracticeTold } from './practice-told.ts';
import { idOf, type World, who } from './world.ts';

/** Plans what people do for themselves: what they listen to, say of what they know, take to try, and keep in a journal. */
export function planOwn(world: World, practices: PracticeTold[]): void {
  const { time } = world;
  for (const { key, days_ago, champion } of practices) {
    const labels = labelsTold[key];
    if (labels === undefined) continue;
    time.plan(time.moment(days_ago, 9), async (as) => {
      await setLabels(as(who(world, champion)), idOf(world, 'practices', key), labels);
    });
  }
  for (const { by, of, at, level, days_ago } of followsTold) {
    time.plan(time.moment(days_ago, 11.5), async (as) => {
      const target = of === 'person' ? who(world, at) : of === 'community' ? idOf(world, 'communities', at) : at;
      await follow(as(who(world, by)), of, target, level);
    });
  }
  for (const { by, topic, word, days_ago } of wordsTold)
    time.plan(time.moment(days_ago, 12), async (as) => {
      await sayOf(as(who(world, by)), { topic, word });
    });
  for (const { by, days_ago, about, words: body } of journalsTold)
    time.plan(time.moment(days_ago, 15), async (as) => {
      const link = about === undefined ? {} : { about: idOf(world, 'practices', about) };
      await write(as(who(world, by)), { body, ...link });
    });
  for (const { by, practice, days_ago, words } of takenTold)
    time.plan(time.moment(days_ago, 8.5), async (as) => {
      await takePractice(as(who(world, by)), { practice: idOf(world, 'practices', practice), words });
    });
  planStuck(world);
}

function planStuck(world: World): void {
  const { time } = world;
  const { by, practice, step, words, days_ago, answer: given } = stuckTold;
  const at = time.moment(days_ago, 10.5);
  time.plan(at, async (as) => {
    const asking = as(who(world, by));
    const { id, steps } = world.practices.get(practice)!;
    const asked = (await myAsks(asking, null, 50)).find(({ practice_id }) => practice_id === id);
    if (asked === undefined) throw new Error(`Nobody has asked ${by} about ${practice} yet.`);
    const wish = { asked: asked.id, words, step: steps.get(step)!, context: { conditions: ['ride along'] } };
    const { question } = await askForHelp(asking, wish);
    time.plan(time.after(at, given.hours), async (as) => {
      await answer(as(who(world, given.by)), { question, body: given.words });
    });
  });
}
