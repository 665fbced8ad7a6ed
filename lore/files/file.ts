export const image_bytes_max = 25 * 1024 * 1024;
export const audio_bytes_max = 50 * 1024 * 1024;
export const other_bytes_max = 50 * 1024 * 1024;
export const files_per_item_max = 10;
export const loose_days = 7;

export type FileKind = 'image' | 'audio' | 'other';

export function kindOf(mime: string): FileKind {
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('audio/') || mime === 'video/webm') return 'audio';
  return 'other';
}
