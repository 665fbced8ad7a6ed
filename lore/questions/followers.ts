import { carried, type HouseFollower, type Round } from '../route.ts';
import { settle } from './acts.ts';
import { isQuestion } from './queries.ts';
import { stale_after_days } from './question.ts';
import { goStale } from './writing-queries.ts';

const day_ms = 86_400_000;
const at_once_max = 500;

export const followers: HouseFollower[] = [
  {
    name: 'questions hear what is said',
    batch_max: 200,
    follow: async (lines, context) => {
      const heard = new Set(
        lines.flatMap(({ what, item_id, about }) =>
          // What came from elsewhere was heard there, on its day.
          what === 'comment.made' && about.imported === undefined ? (item_id ?? []) : [],
        ),
      );
      for (const item of heard) {
        if (!(await isQuestion(context.db, item))) continue;
        await carried(context, (carrying) => settle(carrying, item, { heard: true, byRule: true }));
      }
    },
  },
];

/** What nobody has answered or said a word about for long is stale. */
const goQuiet: Round = (context) =>
  carried(context, async (carrying) => {
    const since = new Date(carrying.now.getTime() - stale_after_days * day_ms);
    const stale = await goStale(carrying.db, since, carrying.now, at_once_max);
    for (const id of stale) await settle(carrying, id, { byRule: true });
    return stale.length;
  });
export const rounds: Round[] = [goQuiet];
