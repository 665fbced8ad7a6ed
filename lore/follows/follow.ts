/** What can be followed. */
export const followable = ['person', 'label', 'community', 'item'] as const;
export type Followable = (typeof followable)[number];

/**
 * How much is told. Whoever is called by name, or has to do something, is told at every level.
 *
 * - `all`: of an item every word and every change; of a person or a label what is new, and what is said; of a community
 *   each new item.
 * - `new`: of an item its changes, not the talk; of a person or a label what is new. What is new in a community stands in
 *   the stream and in the mail, and not in the inbox.
 * - `mentions`: nothing more than what is told at every level.
 * - `mute`: the same, and a muted community is not in the stream either.
 */
export const levels = ['all', 'new', 'mentions', 'mute'] as const;
export type Level = (typeof levels)[number];

/** More than this nobody chose one by one. */
export const follows_max = 2_000;

export const whyNotFollow = (count: number): string | null =>
  count < follows_max ? null : `You follow ${follows_max} things already. Let one of them go first.`;

/** How much is told to whoever has not said: who is in a community, wrote an item or wrote on it. */
export function levelByDefault(of: Followable, mine: boolean): Level | null {
  if (!mine) return null;
  return of === 'community' ? 'new' : of === 'item' ? 'all' : null;
}
