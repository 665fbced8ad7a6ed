import { carried, type HouseFollower, type Round } from '../route.ts';
import { askAboutCause, askAboutTaught, endSeries } from './acts.ts';
import { afterQuietHours, asks_a_week_max } from './ask.ts';
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
          await endSeries(context, { practice: item_id, person: actor_id, begun_by: at }, 'used');
        }
        if (what === 'unit.completed' && actor_id !== null) {
          await carried(context, (carrying) => askAboutTaught(carrying, { unit: about.unit, person: actor_id }));
        }
      }
    },
  },
];

/**
 * Tells people what they are asked when their quiet hours are over, and as much of it as their week has room for. The
 * hours are asked again: whoever was away from the clock, or took leave since, is not told at night or on leave.
 */
const tellWhenQuietHoursEnd: Round = async (context) => {
  const now = context.clock.now();
  const due = await queries.dueAsks(context.db, now, asks_a_week_max, 500);
  const told = [];
  for (const ask of due) {
    const hour = afterQuietHours(now, ask.calendar);
    if (hour > now) await queries.putOff(context.db, ask.id, hour);
    else told.push(ask);
  }
  await queries.markTold(
    context.db,
    told.map((each) => each.id),
    now,
  );
  await context.record(
    told.map(({ id, person_id, practice_id, variation_id, after_days }) => ({
      what: 'ask.told',
      item: practice_id,
      actor: null,
      at: now,
      about: { ask: id, person: person_id, variation: variation_id, after_days, by_rule: true },
    })),
  );
  return due.length;
};
export const rounds: Round[] = [tellWhenQuietHoursEnd];
