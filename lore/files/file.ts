const MiB = 1024 * 1024;
/** What may be kept of each kind; the store is opened with these. */
export const file_limits = { image_bytes_max: 25 * MiB, audio_bytes_max: 50 * MiB, other_bytes_max: 50 * MiB };
export const files_per_item_max = 10;
export const loose_days = 7;

export type FileKind = 'image' | 'audio' | 'other';

export function kindOf(mime: string): FileKind {
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('audio/') || mime === 'video/webm') return 'audio';
  return 'other';
}
