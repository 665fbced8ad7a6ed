import { endRestrictions } from '../communities/placing.ts';
import { carried, type Round } from '../route.ts';
import { warning_days } from './audience.ts';
import * as queries from './queries.ts';

const at_once_max = 500;

/** A restriction that is about to end says so a week before, and on its day; by then everybody of its communities reads it again. */
export const rounds: Round[] = [
  (context) =>
    carried(context, async ({ db, now, record }) => {
      const soon = await queries.endingSoon(db, now, warning_days, at_once_max);
      await queries.writeWarnings(db, soon, now);
      for (const { id, until_at } of soon)
        record({ what: 'item.restriction_ending', item: id, actor: null, about: { until: until_at } });
      return soon.length;
    }),
  (context) => carried(context, (carrying) => endRestrictions(carrying, at_once_max)),
];
