import { untrack } from 'svelte';

// What a screen reader is told about things that arrive by themselves. Shell holds the region.
class Announcement {
  text = $state('');
}
export const announcement = new Announcement();

/** Say it once, politely. The same sentence twice is still said twice. */
export function announce(text: string): void {
  // Untracked: an effect that announces must not run again because something was announced.
  announcement.text = untrack(() => announcement.text) === text ? `${text}\u200b` : text;
}
