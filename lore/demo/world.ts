import type { Timeline } from './timeline.ts';

export type Member = {
  id: string;
  name: string;
  team: string;
  site: string;
  trade: 'field' | 'desk' | 'stock' | 'sales' | 'office';
  days_ago: number;
  /** False for those who have a part in the story: they say only what is theirs. */
  crowd: boolean;
};

export type Place = { id: string; days_ago: number; members: Member[]; keepers: Member[]; steward: Member };
export type Lore = {
  id: string;
  champion: string;
  authors: Set<string>;
  users: Set<string>;
  steps: Map<string, string>;
};

/** What the demo knows of itself while it is told: keys of ours to ids of theirs. */
export type World = {
  time: Timeline;
  /** By handle: those with a part. */
  people: Map<string, Member>;
  crowd: Member[];
  communities: Map<string, Place>;
  practices: Map<string, Lore>;
  variations: Map<string, string>;
  /** Notes that were there before the practice which they led to. */
  seeds: Map<string, string[]>;
  /** Notes that were linked to a step, as `practice#step`. */
  linked: Map<string, string[]>;
  notes: Map<string, string>;
  pages: Map<string, string>;
  courses: Map<string, string>;
  units: Map<string, string>;
};

/** Adds to a list that may not be there yet. */
export function put(lists: Map<string, string[]>, key: string, id: string): void {
  lists.set(key, [...(lists.get(key) ?? []), id]);
}

export function membersOf(world: World, community: string): Member[] {
  return world.communities.get(community)?.members ?? [];
}

/** Somebody with a part in the story. */
export function who(world: World, handle: string): string {
  const found = world.people.get(handle);
  if (found === undefined) throw new Error(`Nobody in the demo is called ${handle}.`);
  return found.id;
}

export function idOf(world: World, kind: 'communities' | 'practices', key: string): string {
  const found = world[kind].get(key);
  if (found === undefined) throw new Error(`The demo has no ${key} among its ${kind} yet.`);
  return found.id;
}
