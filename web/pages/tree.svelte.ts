import { SvelteSet } from 'svelte/reactivity';
import { announce } from '../house/announce.svelte.ts';
import { put } from '../house/api.ts';
import { keys, queries } from '../house/queries.ts';
import { m } from '../house/words.ts';
import type { Leaf } from './pages.ts';
import type { Way, Zone } from './ways.ts';

/** What all levels of one tree share: which are open, what is being moved, and how it went. */
export class Tree {
  open = new SvelteSet<string>();
  dragged = $state.raw<Leaf | null>(null);
  over = $state.raw<{ id: string; zone: Zone } | null>(null);
  error = $state.raw<unknown>(null);

  async move(leaf: Leaf, way: Way): Promise<void> {
    this.error = null;
    const { parent, behind } = way;
    try {
      await put(
        '/pages/{page}/place',
        { parent, ...(behind === undefined ? {} : { behind }) },
        { path: { page: leaf.id } },
      );
    } catch (error) {
      this.error = error;
      announce(m.pages_not_moved({ title: leaf.title }));
      return;
    }
    if (parent !== null) this.open.add(parent);
    await Promise.all([
      queries.invalidateQueries({ queryKey: keys.list('page') }),
      queries.invalidateQueries({ queryKey: keys.one('page', leaf.id) }),
    ]);
    announce(way.said);
    holdOn(leaf.id);
  }
}

const look_again_ms = 60;
const looks_max = 50;

/** It is drawn anew at its place, on a level that may have to be read first: the hand stays on it. */
function holdOn(id: string, looks = 0): void {
  const there = document.querySelector<HTMLElement>(`[data-leaf="${id}"]`);
  const isFree = document.activeElement === document.body || document.activeElement?.hasAttribute('data-leaf');
  if (there && isFree) there.focus();
  // Once more after it stands: what was found first may have been the old one.
  if (looks < looks_max && isFree && (!there || looks < 3)) setTimeout(() => holdOn(id, looks + 1), look_again_ms);
}
