const MiB = 1024 * 1024;
/** What may be kept of each kind; the store is opened with these. */
export const file_limits = {
  image_bytes_max: 25 * MiB,
  audio_bytes_max: 200 * MiB,
  film_bytes_max: 2048 * MiB,
  other_bytes_max: 500 * MiB,
};
/** What goes along when something is shared; and what can be added to it over time. */
export const files_per_item_max = 10;
export const files_added_max = 500;
export const loose_days = 7;

export type FileKind = 'image' | 'audio' | 'film' | 'other';

export function kindOf(mime: string): FileKind {
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('audio/')) return 'audio';
  if (mime.startsWith('video/')) return 'film';
  return 'other';
}

/** Whoever sent a file, wrote its item or looks after the item's home may take it off, and put it back. */
export function whyNotRemove(who: { sent: boolean; author: boolean; stewardAtHome: boolean }): string | null {
  if (who.sent || who.author || who.stewardAtHome) return null;
  return 'Only who added this file, the author or a steward of its home may take it off.';
}
