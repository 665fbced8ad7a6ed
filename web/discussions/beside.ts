// What a screen adds to each comment of the discussions on it: things to do with it, and a mark beside its author.
import { getContext, setContext } from 'svelte';
import type { MenuEntry } from '../parts/menu.ts';
import type { Comment } from './discussions.ts';

interface Beside {
  entries(comment: Comment): MenuEntry[];
  mark(comment: Comment): string | null;
}
const key = Symbol('beside comments');

export const beside = {
  set: (adds: Beside): Beside => setContext(key, adds),
  get: (): Beside | undefined => getContext(key),
};
