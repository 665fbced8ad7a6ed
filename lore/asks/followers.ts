import { carried, type HouseFollower, type Round } from '../route.ts';
import { askAboutCause } from './acts.ts';
import { asks_a_week_max } from './ask.ts';
import * as queries from './queries.ts';

export const followers: HouseFollower[] = [
  {
    name: 'asks follow causes and uses',
    batch_max: 200,
    follow: async (lines, context) => {
      for (const { what, item_id, actor_id, about, at } of lines) {
        if (what === 'variation.begun' || what === 'variation.mapped' || what === 'variation.changed') {
          if (await queries.wasAsked(context.db, about.variation, at)) continue;
          await carried(context, (carrying) => askAboutCause(carrying, about.variation));
        }
        if (what === 'practice.used' && item_id !== null && actor_id !== null) {
          await queries.answerBy(context.db, { practice: item_id, person: actor_id, use: about.use, at });
        }
      }
    },
  },
];

/** Tells people what they are asked when their quiet hours are over, and as much of it as their week has room for. */
const tellWhenQuietHoursEnd: Round = async (context) => {
  const now = context.clock.now();
  const due = await queries.dueAsks(context.db, now, asks_a_week_max, 500);
  await queries.markTold(
    context.db,
    due.map((each) => each.id),
    now,
  );
  await context.record(
    due.map(({ id, person_id, practice_id, variation_id }) => ({
      what: 'ask.told',
      item: practice_id,
      actor: null,
      at: now,
      about: { ask: id, person: person_id, variation: variation_id, by_rule: true },
    })),
  );
  return due.length;
};
export const rounds: Round[] = [tellWhenQuietHoursEnd];
