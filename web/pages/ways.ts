// Where a page can go in its tree, and what is said when it is there.
import { m } from '../house/words.ts';
import type { Leaf } from './pages.ts';

export type Picked = { id: string; title: string };
/** Where something is let fall: before, into or behind the page under the hand. */
export type Zone = 'before' | 'into' | 'behind';
/** One level as it stands on screen: what is above it, and what is above that. */
export interface Level {
  leaves: Leaf[];
  under: Picked | null;
  /** Of `under`: null at the root. */
  above: Picked | null;
}
export interface Way {
  label: string;
  parent: string | null;
  /** Null: first. Left out: last. */
  behind?: string | null;
  said: string;
}

/** Up, down, in, out: where a page can go by one step, as the keys and the menu have it. */
export function waysOf(leaf: Leaf, { leaves, under, above }: Level): Record<'up' | 'down' | 'in' | 'out', Way | null> {
  const at = leaves.findIndex(({ id }) => id === leaf.id);
  const parent = under?.id ?? null;
  const { title } = leaf;
  const [before, next, beyond] = [leaves[at - 1], leaves[at + 1], leaves[at - 2]];
  return {
    up: before
      ? {
          label: m.pages_move_up(),
          parent,
          behind: beyond?.id ?? null,
          said: beyond ? m.pages_moved_after({ title, other: beyond.title }) : m.pages_moved_first({ title }),
        }
      : null,
    down: next
      ? { label: m.pages_move_down(), parent, behind: next.id, said: m.pages_moved_after({ title, other: next.title }) }
      : null,
    in: before
      ? {
          label: m.pages_move_in({ title: before.title }),
          parent: before.id,
          said: m.pages_moved_under({ title, other: before.title }),
        }
      : null,
    out: under
      ? { label: m.pages_move_out(), parent: above?.id ?? null, behind: under.id, said: m.pages_moved_out({ title }) }
      : null,
  };
}

/** Where a page goes that is let fall on another. */
export function wayTo(leaf: Leaf, on: Leaf, zone: Zone, { leaves, under }: Level): Way | null {
  if (leaf.id === on.id) return null;
  const { title } = leaf;
  if (zone === 'into') return { label: '', parent: on.id, said: m.pages_moved_under({ title, other: on.title }) };
  const others = leaves.filter(({ id }) => id !== leaf.id);
  const behind = zone === 'behind' ? on : (others[others.findIndex(({ id }) => id === on.id) - 1] ?? null);
  return {
    label: '',
    parent: under?.id ?? null,
    behind: behind?.id ?? null,
    said: behind ? m.pages_moved_after({ title, other: behind.title }) : m.pages_moved_first({ title }),
  };
}
