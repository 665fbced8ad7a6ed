import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import {
  communities_per_item_max,
  type ItemKind,
  restriction_days,
  restriction_days_max,
  whyNotPlace,
  whyNotRestrict,
} from './community.ts';
import { guestsWroteIn } from './guest-queries.ts';
import * as items from './item-queries.ts';
import * as queries from './queries.ts';
import { mySeal } from './seal.ts';

const day_ms = 86_400_000;

export type NewItem = {
  id?: string;
  kind: ItemKind;
  title: string;
  state: string;
  /** Its author stands nowhere but under a seal. */
  confidential?: boolean;
  home: string;
  also: string[];
  origin?: string | null;
};

/**
 * Puts a new item in its home and its further communities. Refuses a community that the asker is not in, or may not
 * know of, with the same words. Returns its id.
 */
export async function placeItem(asking: Asking, item: NewItem): Promise<string> {
  const all = [...new Set([item.home, ...item.also])];
  if (all.length > communities_per_item_max) {
    refuse('invalid', `An item can stand in ${communities_per_item_max} communities at most.`);
  }
  const person = asker(asking);
  const member = await items.memberOf(asking.db, person, all);
  if (member.size < all.length) refuse('unknown', 'You can share only to communities that you are in.');
  const id = item.id ?? asking.newId();
  const confidential = item.confidential === true;
  await items.writeItem(asking.db, {
    id,
    kind: item.kind,
    title: item.title,
    state: item.state,
    author_id: confidential ? null : person,
    seal: confidential ? await mySeal(asking) : null,
    home_id: item.home,
    origin: item.origin ?? null,
    at: asking.now,
    communities: all,
  });
  return id;
}

/** Puts an item that a rule makes into one community, under the name of whom it builds on, who may have left it. */
export async function placeByRule(
  carrying: Pick<Asking, 'db' | 'now' | 'newId'>,
  item: Pick<NewItem, 'kind' | 'title' | 'state' | 'home'> & { author: string },
): Promise<string> {
  const id = carrying.newId();
  const { author, home, ...row } = item;
  await items.writeItem(carrying.db, {
    id,
    ...row,
    author_id: author,
    seal: null,
    home_id: home,
    origin: null,
    at: carrying.now,
    communities: [home],
  });
  return id;
}

/** An item as this viewer may know it; hidden and absent answer alike. */
export async function seeItem(asking: Asking, id: string, kind?: ItemKind): Promise<items.ItemRow> {
  const item = await items.findItem(asking, id);
  if (item === null || (kind !== undefined && item.kind !== kind)) unknown(kind ?? 'item');
  return item;
}

/**
 * Moves an item's title or state on, and its version with it. With `seen` only from that version: a stale edit is
 * refused with the version that stands now. Returns the new version.
 */
export async function touchItem(
  asking: Pick<Asking, 'db' | 'now'>,
  id: string,
  change: { title?: string; state?: string; seen?: number },
): Promise<number> {
  const version = await items.changeItem(asking.db, id, change, asking.now);
  if (version === null) refuseStale(await items.versionOf(asking.db, id));
  return version;
}

/** Shares an item to one more community. Nobody loses it by that. Doing it twice is doing it once. */
export async function placeInto(asking: Asking, id: string, community: string): Promise<void> {
  const person = asker(asking);
  const item = await seeItem(asking, id);
  const there = (await queries.findCommunity(asking, community)) ?? unknown('community');
  refuseIf(
    whyNotPlace({
      author: item.author_id === person,
      roleAtHome: await queries.roleIn(asking.db, item.home_id, person),
      memberThere: there.role !== null,
      restricted: item.restricted,
      confided: await items.isConfided(asking.db, item.home_id),
      guests: await guestsWroteIn(asking, [item.id]),
    }),
  );
  if ((await items.countPlacements(asking.db, id)) >= communities_per_item_max) {
    refuse('invalid', `An item can stand in ${communities_per_item_max} communities at most.`);
  }
  const news = await items.writePlacements(asking.db, {
    item: id,
    kind: item.kind,
    communities: [there.id],
    by: person,
    at: asking.now,
  });
  if (news > 0) asking.record({ what: 'item.placed', item: id, about: { community: there.id } });
}

/** Takes an item out of a further community; the item itself stays, and its home cannot be taken. */
export async function takeFrom(asking: Asking, id: string, community: string): Promise<void> {
  const person = asker(asking);
  const item = await seeItem(asking, id);
  const there = (await queries.findCommunity(asking, community)) ?? unknown('community');
  if (item.home_id === there.id) refuse('conflict', 'This is its home. Give it another home first.');
  const may = item.author_id === person || there.role === 'steward';
  if (!may) refuse('forbidden', 'Only its author or a steward of that community may take it out.');
  // Readers of a restricted item must be in all its communities: one less would let more people in.
  if (item.restricted) refuse('conflict', 'It is restricted. Lift the restriction before you take it out.');
  if (!(await items.endPlacement(asking.db, id, there.id))) unknown('placement');
  asking.record({ what: 'item.taken', item: id, about: { community: there.id } });
}

/** Restricts an item to people who are in all its communities, for a reason and until a day. */
export async function restrict(asking: Asking, id: string, wish: { reason: string; until?: Date }): Promise<void> {
  const { restricted } = await mayRestrict(asking, id);
  const inDays = (days: number) => new Date(asking.now.getTime() + days * day_ms);
  const { reason, until = inDays(restriction_days) } = wish;
  if (until <= asking.now || until > inDays(restriction_days_max)) {
    refuse('invalid', `A restriction ends on a day within the next ${restriction_days_max} days.`);
  }
  await items.writeRestriction(asking.db, id, { reason, until }, asking.now);
  asking.record({
    what: 'item.restricted',
    item: id,
    about: { reason, until, ...(restricted ? { again: true } : {}) },
  });
}

export async function liftRestriction(asking: Asking, id: string): Promise<void> {
  await mayRestrict(asking, id);
  await items.writeRestriction(asking.db, id, null, asking.now);
  asking.record({ what: 'item.opened', item: id });
}

/** Takes down that restrictions have ended. They let everybody in from their last moment on; this only says so. */
export async function endRestrictions(carrying: Carrying, max: number): Promise<number> {
  const ended = await items.endRestrictions(carrying.db, carrying.now, max);
  for (const id of ended) carrying.record({ what: 'item.opened', item: id, actor: null, about: { by_rule: true } });
  return ended.length;
}

async function mayRestrict(asking: Asking, id: string): Promise<items.ItemRow> {
  const person = asker(asking);
  const item = await seeItem(asking, id);
  refuseIf(
    whyNotRestrict({
      author: item.author_id === person,
      roleAtHome: await queries.roleIn(asking.db, item.home_id, person),
    }),
  );
  return item;
}
