import { tagsOf } from '../../ground/writing/excerpts.ts';
import type { HouseFollower } from '../route.ts';
import { distinctLabels, label_letters_max, labels_per_item_max } from './label.ts';
import * as queries from './queries.ts';

const batch_max = 200;
/** A text may have a million letters. */
const texts_at_once = 20;
const written = /^(page|note|practice|course|unit|proposal|question)\./;

export const followers: HouseFollower[] = [
  {
    name: 'labels are read from texts',
    batch_max,
    follow: async (lines, { db, clock, record }) => {
      const items = [...new Set(lines.flatMap(({ what, item_id }) => (written.test(what) ? (item_id ?? []) : [])))];
      for (let from = 0; from < items.length; from += texts_at_once) {
        for (const { id, text } of await queries.textsOf(db, items.slice(from, from + texts_at_once))) {
          const tags = (text.includes('#') ? tagsOf(text) : []).filter((name) => name.length <= label_letters_max);
          const names = distinctLabels(tags).slice(0, labels_per_item_max);
          const at = clock.now();
          const keys = await queries.writeNames(db, names, at);
          const change = await queries.writeLabels(db, { item: id, source: 'text', keys, at });
          if (change.added.length + change.removed.length > 0)
            await record([{ what: 'item.labelled', item: id, actor: null, at, about: change }]);
        }
      }
    },
  },
];
