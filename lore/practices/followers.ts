import { carried, type HouseFollower, type Round } from '../route.ts';
import { emergentLowRisk } from './evidence-queries.ts';
import { validateByRule } from './promotion.ts';

const decisive = new Set(['practice.used', 'practice.changed', 'practice.challenge_answered', 'practice.begun']);

/** Whoever locks several practices in one transaction locks them in this order: else two who do wait for each other. */
export const inOrder = (practices: Iterable<string>): string[] => [...practices].sort();

export const followers: HouseFollower[] = [
  {
    name: 'practices validate by rule',
    batch_max: 200,
    follow: async (lines, context) => {
      const items = new Set(lines.filter((line) => decisive.has(line.what)).map((line) => line.item_id as string));
      for (const id of inOrder(items)) await carried(context, (carrying) => validateByRule(carrying, id));
    },
  },
];

/** Quiet days end without anything happening. */
const validateAfterQuietDays: Round = async (context) => {
  let done = 0;
  for (const id of inOrder(await emergentLowRisk(context.db, 200))) {
    if (await carried(context, (carrying) => validateByRule(carrying, id))) done++;
  }
  return done;
};
export const rounds: Round[] = [validateAfterQuietDays];
