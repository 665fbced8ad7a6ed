import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { isSealedBy } from '../communities/seal.ts';
import { type Asking, asker } from '../route.ts';
import { distinctLabels, labelKey, named, whyNotLabel, whyNotLabels, whyNotSetLabels } from './label.ts';
import * as queries from './queries.ts';

/** As what the asker stands to an item, as far as its labels go. */
async function standing(asking: Asking, item: string) {
  const found = (await queries.standingOf(asking, item)) ?? unknown('item');
  const isSealed = found.author_id === null && (await isSealedBy(asking, item));
  return {
    author: isSealed || found.author_id === asker(asking),
    memberAtHome: found.member,
    archived: found.archived,
    guest: asking.as.guest,
  };
}

/** The labels of an item, and why the asker may not set them. */
export async function seeLabels(asking: Asking, item: string) {
  const who = await standing(asking, item);
  return {
    items: await queries.labelsOf(asking.db, item),
    why_not: { set: whyNotSetLabels(who) },
  };
}

/**
 * Gives an item these labels and no others; what its text says stays beside them. A label that somebody wrote before
 * keeps their way of writing it. Returns them as they now stand.
 */
export async function setLabels(asking: Asking, item: string, labels: string[]): Promise<queries.LabelRow[]> {
  refuseIf(whyNotSetLabels(await standing(asking, item)));
  refuseIf(whyNotLabels(labels), 'invalid');
  const keys = await queries.writeNames(asking.db, distinctLabels(labels), asking.now);
  const change = await queries.writeLabels(asking.db, { item, source: 'set', keys, at: asking.now });
  // Nobody is named: what its confidential author does looks like what anybody does.
  if (change.added.length + change.removed.length > 0)
    asking.record({ what: 'item.labelled', item, actor: null, about: change });
  return await queries.labelsOf(asking.db, item);
}

/**
 * Gives a label another name, for everything that stands under it. Where there is a label of that name already the two
 * become one, if `merge` says so. The former name leads here from then on, wherever it is written.
 */
export async function renameLabel(
  asking: Asking,
  wish: { tag: string; name: string; merge: boolean },
): Promise<{ key: string; name: string }> {
  const label = await seeLabel(asking, wish.tag);
  refuseIf(whyNotLabel(wish.name), 'invalid');
  const wanted = named(wish.name);
  const { name, key } = wanted;
  if (key === label.key) {
    await queries.renameLabel(asking.db, key, name);
    for (const item of await queries.itemsLabelled(asking.db, key))
      asking.record({ what: 'item.labelled', item, about: { added: [key], removed: [key] } });
    return { key, name };
  }
  const there = await queries.findLabel(asking, key);
  // One that stands only where the asker may not look answers as if it were not there.
  if (there !== null && there.key === key && !wish.merge)
    refuse('conflict', `There is a label ${there.name} already. Say that the two shall become one.`);
  const items = await queries.writeSuccessor(asking.db, label.key, wanted, asking.now);
  if (there?.key !== key) await queries.renameLabel(asking.db, key, name);
  for (const item of items)
    asking.record({ what: 'item.labelled', item, about: { added: [key], removed: [label.key] } });
  return { key, name: there?.key === key ? there.name : name };
}

/** A label that stands on something the viewer may read; by any of its names. */
export async function seeLabel(asking: Asking, tag: string) {
  return (await queries.findLabel(asking, labelKey(tag))) ?? unknown('label');
}
