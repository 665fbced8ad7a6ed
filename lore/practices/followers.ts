import { newId } from '../../ground/clock.ts';
import type { HouseFollower, Round } from '../route.ts';
import { emergentLowRisk } from './evidence-queries.ts';
import { validateByRule } from './promotion.ts';

const decisive = new Set(['practice.used', 'practice.changed', 'practice.challenge_answered', 'practice.begun']);

export const followers: HouseFollower[] = [
  {
    name: 'practices validate by rule',
    batch_max: 200,
    follow: async (lines, context) => {
      const items = new Set(lines.filter((line) => decisive.has(line.what)).map((line) => line.item_id as string));
      for (const id of items) await validateByRule(context, id, () => newId(context.clock));
    },
  },
];

/** Quiet days end without anything happening. */
const validateAfterQuietDays: Round = async (context) => {
  let done = 0;
  for (const id of await emergentLowRisk(context.db, 200)) {
    if (await validateByRule(context, id, () => newId(context.clock))) done++;
  }
  return done;
};
export const rounds: Round[] = [validateAfterQuietDays];
