// What a screen reader is told about things that arrive by themselves. Shell holds the region.
class Announcement {
  text = $state('');
}
export const announcement = new Announcement();

/** Say it once, politely. The same sentence twice is still said twice. */
export function announce(text: string): void {
  announcement.text = announcement.text === text ? `${text}\u200b` : text;
}
